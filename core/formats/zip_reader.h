// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_stream.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace desk::formats {

/// How the attempt to read an entry ended.
enum class EntryOutcome : std::uint8_t
{
    Read,          ///< To its end, and its authentication code is right.
    WrongPassword, ///< The passphrase does not belong to it, or its first bytes were changed.
    Damaged,       ///< Its authentication code is wrong or it cannot be unpacked.
    TooLarge,      ///< It unpacks to more than it said.
};

/// What the directory of a ZIP file says about one entry. Nothing here is to be trusted.
struct ZipMember
{
    std::string name;         ///< UTF-8; may be no file name, and come twice.
    std::uint64_t size = 0;   ///< Unpacked.
    std::uint64_t packed = 0; ///< In the file.
    bool sealed = false;
};

/**
 * Reads the entries of a ZIP file, unsealing them with one passphrase. One thread; constant memory.
 *
 * Unpacking happens here and not in libzip: before 1.9 it compares the CRC of AE-2 entries although the
 * specification has it zero, and it can miss a wrong authentication code behind deflated data.
 */
class ZipReader
{
public:
    /// InvalidInput when it is no ZIP file libzip accepts; NotFound; Io.
    static Result<ZipReader> open(const std::string &path, const std::string &passphrase);
    ~ZipReader();
    ZipReader(ZipReader &&) noexcept;
    ZipReader &operator=(ZipReader &&) noexcept;

    /// In the order of the directory. LimitExceeded beyond `limit`, Damaged where the directory cannot be
    /// read.
    Result<std::vector<ZipMember>> members(std::size_t limit) const;

    /// Gives the unpacked bytes of an entry, piece by piece, to `take`; at most `limit` of them.
    EntryOutcome read(std::uint64_t index, std::uint64_t limit, const std::function<void(ByteView)> &take);

    /// The same bytes to be pulled. At once: WrongPassword, and InvalidInput for an encryption that cannot be
    /// read. From read(): Damaged and LimitExceeded; it ends with an error unless the entry was whole, by a CRC
    /// where there is one, else by the authentication code. The reader must outlive the source; one source at
    /// a time.
    Result<std::unique_ptr<ByteSource>> source(std::uint64_t index, std::uint64_t limit);

private:
    struct State;
    explicit ZipReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace desk::formats
