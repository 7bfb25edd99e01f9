// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backup_format.h"
#include "core/crypto/chunked.h"

#include <QFile>

#include <optional>

namespace desk::backup {

/**
 * A file under another name until it is whole: `path`.part, forced to the disk, then renamed. A run that was
 * killed leaves the .part, which the next one replaces; the name itself holds a whole file or none.
 */
class TargetFile
{
public:
    explicit TargetFile(std::string path) : m_path(std::move(path)) {}
    ~TargetFile(); ///< Removes the .part where it was not finished.
    TargetFile(const TargetFile &) = delete;
    TargetFile &operator=(const TargetFile &) = delete;

    /// AlreadyExists: there is a file of that name. Io.
    Result<void> open();
    /// Io, LimitExceeded: the disk is full.
    Result<void> write(ByteView bytes);
    /// Forces it to the disk and gives it its name. Io.
    Result<void> finish();
    std::uint64_t size() const { return m_size; }

private:
    std::string m_path;
    QFile m_file;
    Bytes m_pending;
    std::uint64_t m_size = 0;
};

/**
 * Writes one file of a backup, row by row, in constant memory.
 *
 * The sealed stream: 01 | sized table | count 2 | sized column…, then 02 | sized row for each row, then 03;
 * after the last table 09 | sized manifest | signature 64.
 */
class BackupWriter
{
public:
    using Take = crypto::ChunkedSealer::Take;

    BackupWriter(const FileHead &head, const crypto::Key &key, RandomSource &random, Take take);

    /// Errors are those of `take`.
    Result<void> section(const store::TableShape &shape);
    Result<void> row(ByteView row);
    Result<void> endSection();
    /// `manifest` gets the sections that were written. The manifest as it was signed.
    Result<Manifest> finish(Manifest manifest, const crypto::SigningKeyPair &deskKey);

private:
    Result<void> begin();

    FileHead m_head;
    Take m_take;
    crypto::ChunkedSealer m_sealer;
    std::vector<SectionSum> m_sections;
    std::optional<crypto::Sha256> m_digest;
    bool m_begun = false;
};

/// Every row of these tables. Cancelled. Inside the caller's ReadTransaction.
Result<void> copyTables(store::Connection &connection, const std::vector<store::TableShape> &tables,
                        BackupWriter &to, Progress &progress);

} // namespace desk::backup
