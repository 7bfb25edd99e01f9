// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/exporting/archive_writer.h"

namespace desk::exporting {

/// Writes a ZIP file of AES-256 entries to the disk, through libzip. finish(): Io.
class ZipWriter final : public ArchiveWriter
{
public:
    /// Without a passphrase nothing is sealed: for files that hold nothing personal.
    /// `path` is replaced as a whole when finish() succeeds and not touched before.
    ZipWriter(std::string path, std::string passphrase, Instant fileTime);
    ~ZipWriter() override;
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    Result<void> add(const std::string &name, std::unique_ptr<formats::ByteSource> source,
                     int level) override;
    Result<void> finish() override;
    const std::vector<FileDigest> &written() const override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace desk::exporting
