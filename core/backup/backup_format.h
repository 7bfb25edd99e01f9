// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/merkle.h"
#include "core/crypto/key_pair.h"
#include "core/store/table_copy.h"

namespace desk::backup {

using BackupId = Id<struct BackupTag>;

/// What a file is. The numbers are on disk for ever.
enum class FileKind : std::uint8_t
{
    Data = 1,     ///< Sealed rows, the log and the ledger: opens nobody's data without the keys.
    Keystore = 2, ///< A snapshot of the keys: capsules, buckets and the keyring. Expires.
};

/// What is wrong with a file that is not one.
const char *kindName(FileKind kind);

/**
 * The first 80 bytes, in clear: "DSRBACK\n" | format version 2 | kind 1 | store 16 | backup 16 | made at 8 |
 * expires at 8 | key id 4 | key version 2 | SHA-256 of all before, its first 15 bytes. Behind it one message
 * of crypto/chunked.h, whose context these 80 bytes are: a changed head opens nothing.
 */
struct FileHead
{
    FileKind kind{};
    StoreId store;
    BackupId id; ///< Both files of one backup have the same.
    Instant madeAt{};
    Instant expiresAt{}; ///< Of a keystore; zero for data, which is kept for as long as somebody likes.
    std::uint32_t keyId = 0;
    std::uint16_t keyVersion = 0;
    bool operator==(const FileHead &) const = default;
};

inline constexpr std::size_t fileHeadSize = 80;

Bytes encodeHead(const FileHead &head);
/// InvalidInput: no backup. Damaged: the head was changed. NewerFormat.
Result<FileHead> decodeHead(ByteView bytes);
/// Whether a file of this size can be whole: a cut at the end of a chunk shows in the size alone.
bool isWholeSize(std::uint64_t fileSize);

/// How many rows of a table the file holds, and the SHA-256 of all of them as they are encoded.
struct SectionSum
{
    std::string name;
    std::uint64_t rows = 0;
    crypto::Digest256 digest{};
    bool operator==(const SectionSum &) const = default;
};

/// How far the ledger of erasures had come: what a restore has to reach before anything is shown.
struct LedgerHead
{
    std::uint64_t entries = 0;
    crypto::Digest256 digest{}; ///< Over platform and id of each, in their order.
    bool operator==(const LedgerHead &) const = default;
};

/// What the file says it holds; at its end, signed with the desk's key.
struct Manifest
{
    FileKind kind{};
    StoreId store;
    BackupId id;
    Instant madeAt{};
    std::uint32_t schema = 0;   ///< Version of the tables.
    std::uint64_t logSize = 0;  ///< Entries of the log,
    audit::Digest256 logRoot{}; ///< and the root over them.
    LedgerHead ledger;
    std::uint16_t snapshotVersion = 0; ///< Of the key that seals the keystore made with it; 0: there is none.
    Instant snapshotUntil{};
    std::vector<SectionSum> sections;
    bool operator==(const Manifest &) const = default;

    std::uint64_t rows() const;
    /// Null: it has no such table.
    const SectionSum *find(std::string_view name) const;
};

/// The bytes that are signed.
Bytes encodeManifest(const Manifest &manifest);
/// Damaged.
Result<Manifest> decodeManifest(ByteView bytes);

/// The ledger's head as it lies in a store.
Result<LedgerHead> ledgerHead(store::Connection &connection);

} // namespace desk::backup
