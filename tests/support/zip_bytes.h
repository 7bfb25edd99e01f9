// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <cstdint>
#include <string>
#include <vector>

// ZIP files byte by byte (PKWARE APPNOTE 6.3), whole ones and ones that no program would write.
namespace desk::test {

struct ZipPart
{
    std::string name;
    std::string text;
    std::uint32_t claimedSize = 0xFFFFFFFFU; ///< Unpacked; left alone: the true one.
    bool rightChecksum = true;
};

inline std::uint32_t crc32Of(std::string_view text)
{
    std::uint32_t crc = 0xFFFFFFFFU;
    for (const char c : text) {
        crc ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

/// Nothing is packed: what is inside stands there as it is.
inline std::string zipBytes(const std::vector<ZipPart> &parts)
{
    std::string out;
    std::string directory;
    const auto put = [](std::string &to, std::uint64_t value, int bytes) {
        for (int i = 0; i < bytes; ++i)
            to += static_cast<char>(i < 8 ? value >> (8 * i) & 0xFF : 0);
    };
    for (const ZipPart &part : parts) {
        const auto size = static_cast<std::uint32_t>(part.text.size());
        std::string common;
        put(common, 20, 2);     // version needed
        put(common, 0x0800, 2); // the name is UTF-8
        put(common, 0, 2);      // stored
        put(common, 0x21 << 16, 4);
        put(common, crc32Of(part.text) ^ (part.rightChecksum ? 0U : 1U), 4);
        put(common, size, 4);
        put(common, part.claimedSize == 0xFFFFFFFFU ? size : part.claimedSize, 4);
        put(common, part.name.size(), 2);
        put(common, 0, 2);
        directory += "PK\1\2";
        put(directory, 20, 2);
        directory += common;
        put(directory, 0, 10);
        put(directory, out.size(), 4);
        directory += part.name;
        out += "PK\3\4" + common + part.name + part.text;
    }
    std::string end = "PK\5\6";
    put(end, 0, 4);
    put(end, parts.size(), 2);
    put(end, parts.size(), 2);
    put(end, directory.size(), 4);
    put(end, out.size(), 4);
    put(end, 0, 2);
    return out + directory + end;
}

} // namespace desk::test
