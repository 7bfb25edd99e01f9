// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes at all, through every format and shape of the table reader, with limits small enough to be reached.
#include "core/formats/grouped_table.h"
#include "core/formats/json_text.h"
#include "core/formats/table_reader.h"
#include "core/formats/unfolded_table.h"

#include <cstdlib>

namespace {

using namespace desk;
using namespace desk::formats;

enum class Shape : std::uint8_t
{
    Plain,
    Grouped,
    Unfolded
};

std::unique_ptr<TableReader> shaped(std::unique_ptr<TableReader> table, Shape shape)
{
    if (shape == Shape::Grouped)
        return std::make_unique<GroupedTable>(std::move(table), Grouping{{"a"}, {"b"}, "c"});
    if (shape == Shape::Unfolded)
        return std::make_unique<UnfoldedTable>(std::move(table), Unfolding{"/*/*", "a", true});
    return table;
}

void readAll(ByteView bytes, TableFormat format, TextEncoding encoding, Shape shape)
{
    MemorySource source(bytes);
    TableOptions options;
    options.format = format;
    options.encoding = encoding;
    options.missingValues = {"", "NULL"};
    options.limits = {300, 100, 8, 5};
    auto opened = openTable(source, options);
    if (!opened)
        return;
    const auto reader = shaped(std::move(*opened), shape);
    for (;;) {
        const auto row = reader->next();
        if (!row || !*row)
            return;
        const bool broken = (*row)->fault ? !(*row)->cells.empty() : !(*row)->raw.empty();
        if (broken || (shape == Shape::Plain && (*row)->raw.size() > options.limits.maxRowBytes) || (*row)->line == 0)
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
            for (const Shape shape : {Shape::Plain, Shape::Grouped, Shape::Unfolded})
                readAll(bytes, format, encoding, shape);
    return 0;
}
