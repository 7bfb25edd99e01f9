// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes at all, through every format of the table reader, with limits small enough to be reached.
#include "core/formats/json_text.h"
#include "core/formats/table_reader.h"

#include <cstdlib>

namespace {

using namespace desk;
using namespace desk::formats;

void readAll(ByteView bytes, TableFormat format, TextEncoding encoding)
{
    MemorySource source(bytes);
    TableOptions options;
    options.format = format;
    options.encoding = encoding;
    options.missingValues = {"", "NULL"};
    options.limits = {300, 100, 8, 5};
    auto reader = openTable(source, options);
    if (!reader)
        return;
    for (;;) {
        const auto row = (*reader)->next();
        if (!row || !*row)
            return;
        const bool broken = (*row)->fault ? !(*row)->cells.empty() : !(*row)->raw.empty();
        if (broken || (*row)->raw.size() > options.limits.maxRowBytes || (*row)->line == 0)
            std::abort();
        for (const Cell &cell : (*row)->cells)
            if (cell.value.kind == Value::Kind::Json && !parseJsonValue(cell.value.text))
                std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView bytes(data, size);
    for (const TableFormat format :
         {TableFormat::Detect, TableFormat::Csv, TableFormat::Json, TableFormat::Ndjson})
        for (const TextEncoding encoding : {TextEncoding::Detect, TextEncoding::Utf16Le})
            readAll(bytes, format, encoding);
    return 0;
}
