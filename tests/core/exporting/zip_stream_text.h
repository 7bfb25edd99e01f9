// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/zip_stream.h"
#include "tests/support/public_data.h"

#include <map>

// ZIP files as a stream, in memory.
namespace desk::exporting::test {

inline std::string zipStream(const std::vector<std::pair<std::string, std::string>> &files)
{
    formats::MemorySink sink;
    ZipStreamWriter zip(sink, Instant{});
    for (const auto &[name, all] : files)
        EXPECT_OK(zip.add(name, std::make_unique<formats::MemorySource>(asBytes(all)), 6));
    EXPECT_OK(zip.finish());
    return std::string(sink.text());
}

inline Result<std::map<std::string, std::string>> readStream(const std::string &zip)
{
    formats::MemorySource source(asBytes(zip));
    std::map<std::string, std::string> out;
    std::string *file = nullptr;
    ZipStreamTake take;
    take.begin = [&](const std::string &name) -> Result<void> {
        file = &out[name];
        return {};
    };
    take.data = [&](ByteView piece) -> Result<void> {
        file->append(asText(piece));
        return {};
    };
    DESK_CHECK(readZipStream(source, take));
    return out;
}

} // namespace desk::exporting::test
