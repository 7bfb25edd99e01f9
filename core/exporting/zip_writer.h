// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crypto/digest.h"
#include "core/formats/byte_stream.h"

#include <memory>

namespace desk::exporting {

/// A file of the package after it was written.
struct FileDigest
{
    std::string path;
    std::uint64_t bytes = 0; ///< Unpacked.
    crypto::Digest256 sha256{};
};

/**
 * Writes a ZIP file of AES-256 entries whose contents are pulled from their sources, in the order they were
 * added, while finish() runs. One thread; constant memory.
 */
class ZipWriter
{
public:
    /// Without a passphrase nothing is sealed: for files that hold nothing personal.
    /// `path` is replaced as a whole when finish() succeeds and not touched before.
    ZipWriter(std::string path, std::string passphrase, Instant fileTime);
    ~ZipWriter();
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    /// `level`: of deflate, 1 (fast) to 9; 0: as it is.
    Result<void> add(const std::string &name, std::unique_ptr<formats::ByteSource> source, int level);
    /// The first error of a source, or Io. Once.
    Result<void> finish();
    /// The files read to their end so far: grows while finish() runs, so a later source can tell of earlier
    /// ones.
    const std::vector<FileDigest> &written() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace desk::exporting
