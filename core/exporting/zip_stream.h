// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/archive_writer.h"
#include "core/exporting/zip_layout.h"

#include <functional>

namespace desk::exporting {

/**
 * Writes an ordinary ZIP file (PKWARE APPNOTE 6.3) front to back into a sink, for forms that seal the whole
 * of it: libzip goes back to fill headers in, and what was sealed cannot be gone back to.
 *
 * Entries are deflated and followed by data descriptors; 32-bit sizes, so that every program reads them.
 * finish(): LimitExceeded for 4 GiB or more, and the errors of the sink.
 */
class ZipStreamWriter final : public ArchiveWriter
{
public:
    /// `sink` outlives it; fileTime is that of every entry.
    ZipStreamWriter(formats::ByteSink &sink, Instant fileTime);
    ~ZipStreamWriter() override;
    ZipStreamWriter(const ZipStreamWriter &) = delete;
    ZipStreamWriter &operator=(const ZipStreamWriter &) = delete;

    Result<void> add(const std::string &name, std::unique_ptr<formats::ByteSource> source,
                     int level) override;
    Result<void> finish() override;
    const std::vector<FileDigest> &written() const override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// What a reader of such a file is told. An error ends the reading.
struct ZipStreamTake
{
    std::function<Result<void>(const std::string &name)> begin;
    std::function<Result<void>(ByteView)> data; ///< Of the file begun last, unpacked.
};

/**
 * Reads what ZipStreamWriter writes, front to back in constant memory, and nothing else: every header must be
 * what it would have written for that name, time, size and checksum, and nothing may follow.
 *
 * InvalidInput for any other shape or contents; LimitExceeded beyond maxZipEntries, 4 GiB a file or what
 * isPackedTooWell() refuses; the errors of `source` and `take`.
 */
Result<std::vector<ZipEntry>> readZipStream(formats::ByteSource &source, const ZipStreamTake &take);

} // namespace desk::exporting
