// SPDX-License-Identifier: GPL-3.0-or-later
// Private to zip_stream*.cpp: the headers that writer and reader agree on.
#pragma once

#include "core/exporting/zip_layout.h"

#include <limits>
#include <zlib.h>

namespace desk::exporting::zip_stream {

inline constexpr std::size_t pieceBytes = 64 * 1024;
inline constexpr std::uint16_t neededVersion = 20; ///< Deflate.
inline constexpr std::uint16_t writtenBy = 0x0314; ///< Unix, 2.0.
inline constexpr std::uint16_t flags = 0x0008;     ///< Sizes and CRC stand in a data descriptor.
inline constexpr std::uint16_t deflated = 8;
inline constexpr std::uint32_t ownersFile = 0x81800000; ///< A regular file, rw-------.
inline constexpr std::size_t localHead = 30;
inline constexpr std::size_t nameSizeAt = 26;
inline constexpr std::size_t timeAt = 10;
inline constexpr std::size_t longestName = 200;
inline constexpr std::uint32_t localMark = 0x04034b50;
inline constexpr std::uint32_t centralMark = 0x02014b50;
inline constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max() - 1;

/// Little-endian numbers and bytes, one behind the other.
class LittleWriter
{
public:
    LittleWriter &u16(std::uint64_t value) { return number(value, 2); }
    LittleWriter &u32(std::uint64_t value) { return number(value, 4); }
    LittleWriter &text(std::string_view text)
    {
        append(m_bytes, asBytes(text));
        return *this;
    }
    ByteView view() const { return m_bytes; }

private:
    LittleWriter &number(std::uint64_t value, int size)
    {
        for (int i = 0; i < size; ++i)
            m_bytes.push_back(static_cast<std::uint8_t>(value >> 8 * i));
        return *this;
    }
    Bytes m_bytes;
};

inline LittleWriter localHeader(const ZipEntry &entry)
{
    LittleWriter out;
    out.u32(localMark).u16(neededVersion).u16(flags).u16(deflated).u16(entry.time).u16(entry.date);
    out.u32(0).u32(0).u32(0).u16(entry.name.size()).u16(0).text(entry.name);
    return out;
}

inline LittleWriter descriptor(const ZipEntry &entry)
{
    LittleWriter out;
    out.u32(0x08074b50).u32(entry.crc).u32(entry.packedSize).u32(entry.size);
    return out;
}

inline LittleWriter centralHeader(const ZipEntry &entry)
{
    LittleWriter out;
    out.u32(centralMark).u16(writtenBy).u16(neededVersion).u16(flags).u16(deflated);
    out.u16(entry.time).u16(entry.date).u32(entry.crc).u32(entry.packedSize).u32(entry.size);
    out.u16(entry.name.size()).u16(0).u16(0).u16(0).u16(0).u32(ownersFile).u32(entry.localOffset);
    return out.text(entry.name);
}

inline LittleWriter endRecord(const std::vector<ZipEntry> &entries, std::uint64_t offset, std::uint64_t size)
{
    LittleWriter out;
    out.u32(0x06054b50).u16(0).u16(0).u16(entries.size()).u16(entries.size()).u32(size).u32(offset).u16(0);
    return out;
}

inline Error tooLarge()
{
    return fail(ErrorCode::LimitExceeded, "A package of 4 GiB or more can be a ZIP file only.");
}

inline std::uint32_t crcOf(std::uint32_t before, ByteView bytes)
{
    return static_cast<std::uint32_t>(crc32(before, bytes.data(), static_cast<uInt>(bytes.size())));
}

} // namespace desk::exporting::zip_stream
