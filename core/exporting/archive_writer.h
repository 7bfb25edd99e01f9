// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Writes files whose contents are pulled from their sources, in the order they were added, while finish()
/// runs. One thread; constant memory.
class ArchiveWriter
{
public:
    virtual ~ArchiveWriter() = default;
    /// `level`: of deflate, 1 (fast) to 9; 0: as it is.
    virtual Result<void> add(const std::string &name, std::unique_ptr<formats::ByteSource> source,
                             int level) = 0;
    /// The first error of a source, or what the writer fails with. Once.
    virtual Result<void> finish() = 0;
    /// The files read to their end so far: grows while finish() runs, so a later source can tell of earlier
    /// ones.
    virtual const std::vector<FileDigest> &written() const = 0;
};

} // namespace desk::exporting
