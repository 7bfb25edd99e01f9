// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"

class QFile;

namespace desk::exporting {

/// One entry as the headers of a ZIP file describe it (PKWARE APPNOTE 6.3.10, WinZip AES 1.04).
struct ZipEntry
{
    std::string name;
    std::uint64_t localOffset = 0;
    std::uint64_t centralOffset = 0; ///< Of its header in the central directory, from the start of the file.
    std::uint64_t packedSize = 0;
    std::uint64_t size = 0;
    std::uint64_t end = 0;              ///< Where its last byte, data descriptor included, has been.
    std::uint64_t descriptorOffset = 0; ///< Of the CRC in its data descriptor; 0: there is none.
    std::uint32_t crc = 0;
    std::uint16_t flags = 0;
    std::uint16_t method = 0;      ///< 99 where it is sealed with AES.
    std::uint16_t innerMethod = 0; ///< AES: the method before sealing; else as `method`.
    std::uint16_t time = 0;        ///< MS-DOS.
    std::uint16_t date = 0;        ///< MS-DOS.
    bool usual = true;             ///< Versions and attributes are those the writer gives.
    bool aes256 = false;           ///< WinZip AE-2 with a 256-bit key.
};

inline constexpr std::size_t maxZipEntries = 10'000;

/// Whether so much unpacked from so few bytes is meant to do harm: beyond 64 MiB and 800 to 1.
constexpr bool isPackedTooWell(std::uint64_t packed, std::uint64_t unpacked)
{
    return unpacked > std::uint64_t{64} << 20 && unpacked / 800 > packed;
}

/**
 * Reads all headers of a ZIP file and accepts only the shape packages have: entries one behind the other from
 * the first byte on, local and central headers in agreement, then the central directory, then the end: no
 * gaps, no comments, no unknown extra fields, nothing hidden before, between or behind.
 *
 * InvalidInput for any other shape (`place` names the entry by its number), LimitExceeded beyond
 * maxZipEntries, Io.
 */
Result<std::vector<ZipEntry>> readZipLayout(QFile &file);

/**
 * Sets the CRC fields of all AE-2 entries to zero, as the specification demands: a checksum of the plaintext
 * in clear would let anyone confirm a guess of a short file's content. The file must be open for reading and
 * writing.
 */
Result<void> blankChecksums(QFile &file);

struct DosTime
{
    std::uint16_t time = 0;
    std::uint16_t date = 0;
};

/// In UTC, down to two seconds; clamped to the years 1980 to 2107.
DosTime toDosTime(Instant at);

} // namespace desk::exporting
