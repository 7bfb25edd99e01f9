// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backup_format.h"
#include "core/crypto/chunked.h"

#include <functional>

namespace desk::backup {

/// The head of a file and how large it is: what can be said of it without any key.
struct FileGlance
{
    FileHead head;
    std::uint64_t size = 0;
    bool wholeSize = false; ///< As isWholeSize().
};

/// NotFound, Io; others as decodeHead(). Each names the file.
Result<FileGlance> glanceAt(const std::string &path);

/// Who takes what a file holds, in the order it lies there. An error of theirs ends the reading.
struct BackupSink
{
    std::function<Result<void>(const store::TableShape &shape)> section; ///< Empty: passed over.
    std::function<Result<void>(ByteView row)> row;
};

/// A file as it was read to its end.
struct BackupContent
{
    Manifest manifest;
    crypto::Signature signature{};
    crypto::Digest256 fileDigest{}; ///< Of the file as it lies there; zeros where somebody took its rows.
    std::uint64_t size = 0;
};

/**
 * Reads a whole file: opens every chunk, counts and digests every table, and compares both with the manifest,
 * whose head has to be the file's own. Rows are told before that is known: whoever keeps them keeps them in a
 * transaction, or reads the file once before. In constant memory.
 *
 * Every error has the file as its place. WrongKey, Tampered, Damaged, NewerFormat, Io, Cancelled.
 */
Result<BackupContent> readBackup(const std::string &path, const crypto::Key &key, const BackupSink &sink,
                                 Progress &progress);

/// Whether the desk signed the manifest, with any key it ever signed with. Tampered, naming the file.
Result<void> checkSignature(const BackupContent &content, std::span<const crypto::PublicKey> deskKeys,
                            const std::string &path);

/// The parser behind readBackup(), over any bytes: for the fuzzer. The rows are told to `sink`.
Result<BackupContent> readSealed(crypto::ChunkedOpener &opener, const BackupSink &sink);

} // namespace desk::backup
