// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backup_format.h"

#include "core/crypto/chunked.h"

#include <algorithm>

namespace desk::backup {

namespace {

constexpr std::string_view headMagic = "DSRBACK\n";
constexpr std::string_view manifestMagic = "dsr1|backup-manifest";
constexpr std::uint16_t fileVersion = 1;
constexpr std::size_t headChecksum = 15;
constexpr std::uint32_t mostSections = 1000;

std::uint64_t milliseconds(Instant at)
{
    return static_cast<std::uint64_t>(at.time_since_epoch().count());
}

Instant instantOf(std::uint64_t milliseconds)
{
    return Instant(std::chrono::milliseconds(static_cast<std::int64_t>(milliseconds)));
}

bool isKnownKind(FileKind kind)
{
    return kind == FileKind::Data || kind == FileKind::Keystore;
}

} // namespace

const char *kindName(FileKind kind)
{
    return kind == FileKind::Keystore ? "keystore" : "data";
}

Bytes encodeHead(const FileHead &head)
{
    ByteWriter out(fileHeadSize);
    out.raw(asBytes(headMagic)).u16(fileVersion).u8(static_cast<std::uint8_t>(head.kind));
    out.raw(head.store.view())
        .raw(head.id.view())
        .u64(milliseconds(head.madeAt))
        .u64(milliseconds(head.expiresAt));
    out.u32(head.keyId).u16(head.keyVersion);
    const auto checksum = crypto::sha256Of({out.view()});
    return out.raw(ByteView(checksum).first(headChecksum)).take();
}

Result<FileHead> decodeHead(ByteView bytes)
{
    ByteReader in(bytes);
    if (asText(in.raw(headMagic.size())) != headMagic)
        return fail(ErrorCode::InvalidInput,
                    "This is no backup of Rightsdesk; name the file that `backup create` wrote.");
    const std::uint16_t version = in.u16();
    FileHead out;
    out.kind = static_cast<FileKind>(in.u8());
    out.store = StoreId{in.array<16>()};
    out.id = BackupId{in.array<16>()};
    out.madeAt = instantOf(in.u64());
    out.expiresAt = instantOf(in.u64());
    out.keyId = in.u32();
    out.keyVersion = in.u16();
    const ByteView checksum = in.raw(headChecksum);
    if (!in.ok())
        return fail(ErrorCode::Damaged, "The backup is cut off; take another copy of it.");
    if (version > fileVersion)
        return fail(ErrorCode::NewerFormat, "The backup was written by a later version; update Rightsdesk.");
    const auto expected = crypto::sha256Of({bytes.first(fileHeadSize - headChecksum)});
    if (!std::equal(checksum.begin(), checksum.end(), expected.begin()) || version != fileVersion ||
        !isKnownKind(out.kind))
        return fail(ErrorCode::Damaged, "The head of the backup was changed; take another copy of it.");
    return out;
}

bool isWholeSize(std::uint64_t fileSize)
{
    constexpr std::uint64_t before = fileHeadSize + crypto::chunkedPrefixSize;
    constexpr std::uint64_t sealedChunk = crypto::chunkSize + crypto::tagSize;
    return fileSize >= before + crypto::tagSize && (fileSize - before) % sealedChunk >= crypto::tagSize;
}

std::uint64_t Manifest::rows() const
{
    std::uint64_t out = 0;
    for (const SectionSum &section : sections)
        out += section.rows;
    return out;
}

const SectionSum *Manifest::find(std::string_view name) const
{
    const auto found = std::find_if(sections.begin(), sections.end(),
                                    [name](const SectionSum &each) { return each.name == name; });
    return found == sections.end() ? nullptr : &*found;
}

Bytes encodeManifest(const Manifest &manifest)
{
    ByteWriter out(1024);
    out.raw(asBytes(manifestMagic)).u8(static_cast<std::uint8_t>(manifest.kind)).raw(manifest.store.view());
    out.raw(manifest.id.view()).u64(milliseconds(manifest.madeAt)).u32(manifest.schema);
    out.u64(manifest.logSize).raw(manifest.logRoot).u64(manifest.ledger.entries).raw(manifest.ledger.digest);
    out.u16(manifest.snapshotVersion).u64(milliseconds(manifest.snapshotUntil));
    out.u32(static_cast<std::uint32_t>(manifest.sections.size()));
    for (const SectionSum &section : manifest.sections)
        out.sized(section.name).u64(section.rows).raw(section.digest);
    return out.take();
}

Result<Manifest> decodeManifest(ByteView bytes)
{
    ByteReader in(bytes);
    Manifest out;
    const bool ours = asText(in.raw(manifestMagic.size())) == manifestMagic;
    out.kind = static_cast<FileKind>(in.u8());
    out.store = StoreId{in.array<16>()};
    out.id = BackupId{in.array<16>()};
    out.madeAt = instantOf(in.u64());
    out.schema = in.u32();
    out.logSize = in.u64();
    out.logRoot = in.array<32>();
    out.ledger.entries = in.u64();
    out.ledger.digest = in.array<32>();
    out.snapshotVersion = in.u16();
    out.snapshotUntil = instantOf(in.u64());
    const std::uint32_t count = in.u32();
    for (std::uint32_t i = 0; i < std::min(count, mostSections) && in.ok(); ++i) {
        SectionSum section;
        section.name = in.sizedText();
        section.rows = in.u64();
        section.digest = in.array<32>();
        out.sections.push_back(std::move(section));
    }
    if (!ours || !in.atEnd() || !isKnownKind(out.kind))
        return fail(ErrorCode::Damaged, "The manifest of the backup is malformed; take another copy of it.");
    return out;
}

Result<LedgerHead> ledgerHead(store::Connection &connection)
{
    LedgerHead out;
    crypto::Sha256 digest;
    store::Query query(connection, "SELECT platform, erasure FROM erasure ORDER BY platform, erasure");
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            break;
        digest.update(query.bytes(0));
        digest.update(query.bytes(1));
        out.entries += 1;
    }
    out.digest = digest.finish();
    return out;
}

} // namespace desk::backup
