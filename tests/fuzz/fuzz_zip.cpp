// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a ZIP file that somebody hands over to be imported: its names stay inside, its files end where they say.
#include "core/formats/file_set.h"

#include <QString>
#include <QTemporaryFile>

#include <cstdlib>

using namespace desk;
using namespace desk::formats;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static QTemporaryFile file; // opened once: libzip reads files by name only
    if (!file.isOpen() && !file.open())
        std::abort();
    const auto length = static_cast<qint64>(size);
    if (!file.resize(0) || !file.seek(0) ||
        file.write(reinterpret_cast<const char *>(data), length) != length || !file.flush())
        std::abort();
    Result<FileSet> set = FileSet::open(file.fileName().toStdString(), "fuzz");
    if (!set || set->isOne())
        return 0;
    Bytes piece(4096);
    for (std::size_t i = 0; i < set->names().size() && i < 16; ++i) {
        const std::string &name = set->names()[i];
        if (name.empty() || name.front() == '/' || ("/" + name + "/").find("/../") != std::string::npos)
            std::abort();
        auto source = set->source(i);
        std::uint64_t total = 0;
        for (bool more = source.ok(); more;) {
            const auto count = (*source)->read(piece);
            total += count.ok() ? *count : 0;
            if (total > (*source)->size())
                std::abort();
            more = count.ok() && *count > 0 && total < (std::uint64_t{1} << 20);
        }
    }
    return 0;
}
