// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/evidence_verifier.h"

#include "core/audit/tlog_proof.h"
#include "core/exporting/desk_key_file.h"
#include "core/exporting/evidence_entries.h"
#include "core/exporting/evidence_format.h"
#include "core/exporting/evidence_manifest.h"
#include "core/exporting/manifest_reader.h"
#include "core/exporting/package_format.h"
#include "core/exporting/zip_layout.h"
#include "core/formats/zip_reader.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <zlib.h>

namespace desk::exporting {

namespace {

using formats::EntryOutcome;
using formats::ZipReader;
using Json = nlohmann::json;

constexpr std::uint64_t largestText = std::uint64_t{8} << 20; ///< Of a file that is read into memory.
constexpr std::uint64_t largestFile = std::uint64_t{64} << 30;
constexpr std::uint64_t largestKept = std::uint64_t{256} << 20; ///< Of all files that are handed out.
constexpr qint64 largestProof = 64 << 10;
constexpr std::uint16_t sealedFlag = 1;
constexpr std::uint16_t packedMethod = 8;
constexpr std::uint16_t effortFlags = 6; ///< How hard deflate tried.

/// ", name" where a name of the manifest is one that may be shown.
std::string plainName(const std::string &path)
{
    const bool plain = path.size() <= 120 &&
                       std::all_of(path.begin(), path.end(), [](char c) { return c > 0x20 && c < 0x7F; });
    return plain ? ", " + path + "," : std::string();
}

class EvidenceCheck
{
public:
    EvidenceCheck(ZipReader &zip, std::vector<ZipEntry> entries,
                  const std::optional<crypto::PublicKey> &pinned)
        : m_zip(zip)
        , m_entries(std::move(entries))
        , m_pinned(pinned)
    {
    }

    Result<EvidenceReport> run();
    /// From here on what files() digests is kept, too.
    void keep(std::map<std::string, std::string> &files) { m_kept = &files; }

private:
    void line(const char *check, bool ok, std::string detail)
    {
        m_report.checks.push_back({check, ok, std::move(detail)});
    }
    void line(const char *check, const Result<void> &found, const char *good)
    {
        line(check, found.ok(),
             found.ok() ? std::string(good)
                        : found.error().message +
                              (found.error().place.empty() ? "" : " (" + found.error().place + ")"));
    }
    std::optional<std::size_t> find(std::string_view name) const;
    std::optional<std::string> text(std::string_view name);
    void container();
    void signature();
    void files();
    void auditLog();
    void certificate();
    void caseFile();
    Result<audit::Checkpoint> checkpoint();

    ZipReader &m_zip;
    std::vector<ZipEntry> m_entries;
    std::optional<crypto::PublicKey> m_pinned;
    EvidenceManifest m_manifest;
    EvidenceReport m_report;
    std::map<std::string, std::string> *m_kept = nullptr;
};

std::optional<std::size_t> EvidenceCheck::find(std::string_view name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [name](const ZipEntry &each) { return each.name == name; });
    if (found == m_entries.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_entries.begin());
}

std::optional<std::string> EvidenceCheck::text(std::string_view name)
{
    const auto at = find(name);
    if (!at)
        return std::nullopt;
    std::string out;
    const EntryOutcome outcome =
        m_zip.read(*at, largestText, [&out](ByteView piece) { out.append(asText(piece)); });
    if (outcome != EntryOutcome::Read)
        return std::nullopt;
    return out;
}

/// Everything that the contents do not cover: names, headers, checksums.
void EvidenceCheck::container()
{
    const bool sealed = !m_entries.empty() && m_entries.front().aes256;
    const std::uint16_t flags = sealed ? sealedFlag : 0;
    bool ok = true;
    for (std::size_t i = 0; i < m_entries.size() && ok; ++i) {
        const ZipEntry &each = m_entries[i];
        uLong checksum = crc32(0, nullptr, 0);
        if (!sealed)
            m_zip.read(i, largestFile, [&checksum](ByteView piece) {
                checksum = crc32(checksum, piece.data(), static_cast<uInt>(piece.size()));
            });
        ok = each.usual && each.aes256 == sealed && each.crc == (sealed ? 0 : checksum) &&
             each.innerMethod == (sealed ? packedMethod : 0) &&
             (each.flags | effortFlags) == (flags | effortFlags);
    }
    line("container", ok,
         ok ? "The ZIP file is built as evidence is." : "The ZIP headers are not as they were written.");
}

void EvidenceCheck::signature()
{
    const auto manifest = text(manifestName);
    const auto bytes = text(signatureName);
    const auto sealed =
        bytes ? readSignature(*bytes) : Result<ManifestSignature>(fail(ErrorCode::InvalidInput, ""));
    const bool ok = manifest && sealed.ok() && sealed->keyFingerprint == keyFingerprint(m_manifest.deskKey) &&
                    crypto::verify(m_manifest.deskKey, asBytes(*manifest), sealed->signature);
    line("signature", ok,
         ok ? "The manifest bears the signature of the desk key."
            : "The signature does not fit the manifest.");
    m_report.keyFingerprint = keyFingerprint(m_manifest.deskKey);
    if (!m_pinned)
        return line("key", true, "No desk key was given to compare with: compare the fingerprint yourself.");
    const bool same = *m_pinned == m_manifest.deskKey;
    m_report.keyPinned = ok && same;
    line("key", same, same ? "It is the desk key that was given." : "It is not the desk key that was given.");
}

void EvidenceCheck::files()
{
    std::set<std::string_view> known{manifestName, signatureName};
    for (const ManifestFile &file : m_manifest.files) {
        known.insert(file.path);
        const auto at = find(file.path);
        if (!at) {
            line("files", false, "A file is missing that the manifest names.");
            return;
        }
        crypto::Sha256 digest;
        std::uint64_t bytes = 0;
        std::string *kept = m_kept == nullptr ? nullptr : &(*m_kept)[file.path];
        const EntryOutcome outcome = m_zip.read(*at, largestFile, [&](ByteView piece) {
            digest.update(piece);
            bytes += piece.size();
            if (kept != nullptr)
                kept->append(asText(piece));
        });
        if (outcome != EntryOutcome::Read || bytes != file.bytes || digest.finish() != file.sha256) {
            line("files", false,
                 "File " + std::to_string(*at + 1) + plainName(file.path) +
                     " is not the one that the manifest describes.");
            return;
        }
    }
    const bool added = known.size() != m_entries.size() ||
                       std::any_of(m_entries.begin(), m_entries.end(),
                                   [&](const ZipEntry &each) { return !known.contains(each.name); });
    line("files", !added,
         added ? "There is a file that the manifest does not name, or one twice."
               : "No file is missing, changed or added.");
}

Result<audit::Checkpoint> EvidenceCheck::checkpoint()
{
    const auto note = text(logCheckpointName);
    if (!note)
        return fail(ErrorCode::InvalidInput, "checkpoint.txt is missing or damaged.");
    DESK_TRY(audit::Checkpoint out, audit::openCheckpoint(*note, checkpointKeyName, m_manifest.deskKey));
    if (out.origin != m_manifest.origin)
        return fail(ErrorCode::Tampered, "The checkpoint is of another desk's log.");
    return out;
}

void EvidenceCheck::auditLog()
{
    const auto head = checkpoint();
    line("checkpoint", head.ok(),
         head.ok() ? "The log's checkpoint is signed by the desk key." : head.error().message);
    const auto list = text(keysName);
    const auto keys =
        list ? readEvidenceKeys(*list)
             : Result<EvidenceKeys>(fail(ErrorCode::InvalidInput, "keys.json is missing or damaged."));
    line("keys", keys.ok(),
         keys.ok() ? "Every certificate leads to the founder's key." : keys.error().message);
    const auto at = find(entriesName);
    if (!head.ok() || !keys.ok() || !at)
        return line("entries", false, "Without checkpoint, keys and entries nothing can be checked.");
    EntryChecker checker(*keys, {head->size, head->root});
    const EntryOutcome outcome =
        m_zip.read(*at, largestFile, [&](ByteView piece) { checker.feed(asText(piece)); });
    Result<void> checked = checker.finish();
    if (outcome != EntryOutcome::Read)
        checked = fail(ErrorCode::Tampered, "entries.ndjson is damaged.");
    m_report.entries = checker.entries();
    line("entries", checked,
         keys->complete ? "Every entry is signed, and together they are the whole log of the checkpoint."
                        : "Every entry is signed and stands in the log of the checkpoint.");
}

void EvidenceCheck::certificate()
{
    const auto body = text(certificateName);
    const Json json = body ? Json::parse(*body, nullptr, false) : Json();
    const bool readable = json.is_object() && json.contains("erasures") && json["erasures"].is_array() &&
                          !json["erasures"].empty() && json.value("desk", Json()).is_string() &&
                          json["desk"].get<std::string>() == m_manifest.origin;
    line("statement", readable,
         readable ? "The certificate can be read." : "certificate.json is missing, or of another desk.");
    for (std::size_t number = 1; readable && number <= json["erasures"].size(); ++number) {
        const Json &erasure = json["erasures"][number - 1];
        const auto printed = text(proofName(number));
        const auto proof =
            printed ? audit::readTlogProof(*printed)
                    : Result<audit::TlogProof>(fail(ErrorCode::InvalidInput, "A proof is missing."));
        const auto proven = proof.ok() ? audit::verifyTlogProof(*proof, m_manifest.deskKey)
                                       : Result<audit::ProvenEntry>(proof.error());
        const Json log = erasure.is_object() ? erasure.value("log", Json::object()) : Json::object();
        const Json entry = log.is_object() ? log.value("entry", Json()) : Json();
        const bool ok = proven.ok() && proven->entry.event == audit::Event::ErasureProven &&
                        proven->checkpoint.origin == m_manifest.origin && entry.is_number_unsigned() &&
                        entry.get<std::uint64_t>() == proven->entry.index;
        line("proof", ok,
             ok ? "The log holds the entry of erasure " + std::to_string(number) + "."
                : "The log does not hold what the certificate says of erasure " + std::to_string(number) +
                      ".");
        m_report.entries += ok ? 1 : 0;
    }
}

/// A case may not lie open, and its log says what happened to it.
void EvidenceCheck::caseFile()
{
    const bool sealed =
        std::all_of(m_entries.begin(), m_entries.end(), [](const ZipEntry &each) { return each.aes256; });
    line("statement", sealed && find(caseName).has_value(),
         sealed ? "The case can be read." : "A case file has to be sealed.");
    auditLog();
}

Result<EvidenceReport> EvidenceCheck::run()
{
    container();
    const auto bytes = text(manifestName);
    if (!bytes) {
        line("manifest", false, "manifest.json is missing or damaged.");
        return std::move(m_report);
    }
    auto manifest = readEvidenceManifest(*bytes);
    if (!manifest.ok() && manifest.error().code == ErrorCode::NewerFormat)
        return std::move(manifest).error();
    line("manifest", manifest.ok(), manifest.ok() ? "The manifest can be read." : manifest.error().message);
    if (!manifest.ok())
        return std::move(m_report);
    m_manifest = std::move(*manifest);
    m_report.kind = m_manifest.kind;
    m_report.createdAt = m_manifest.created;
    m_report.origin = m_manifest.origin;
    signature();
    files();
    if (m_manifest.kind == auditLogKind)
        auditLog();
    else if (m_manifest.kind == certificateKind)
        certificate();
    else if (m_manifest.kind == caseFileKind)
        caseFile();
    else
        line("statement", false, "This version knows no evidence of this kind.");
    return std::move(m_report);
}

/// A proof of one entry is text.
Result<EvidenceReport> verifyProof(std::string_view text, const std::optional<crypto::PublicKey> &pinned)
{
    DESK_TRY(const audit::TlogProof proof, audit::readTlogProof(text));
    if (!pinned)
        return fail(ErrorCode::InvalidArgument,
                    "A proof of one entry does not hold the desk's key: give the published one.", "desk-key");
    EvidenceReport out;
    out.kind = "proof";
    const auto proven = audit::verifyTlogProof(proof, *pinned);
    out.checks.push_back(
        {"proof", proven.ok(), proven.ok() ? "The log holds this entry." : proven.error().message});
    out.keyFingerprint = keyFingerprint(*pinned);
    if (proven.ok()) {
        out.entries = 1;
        out.origin = proven->checkpoint.origin;
        out.createdAt = toRfc3339(proven->entry.at);
        out.keyPinned = true;
    }
    return out;
}

Result<EvidenceReport> checkZip(QFile &file, const std::string &passphrase,
                                const std::optional<crypto::PublicKey> &pinned,
                                std::map<std::string, std::string> *kept)
{
    DESK_TRY(ZipReader zip, ZipReader::open(file.fileName().toStdString(), passphrase));
    auto entries = readZipLayout(file);
    if (!entries.ok())
        return std::move(entries).error();
    const bool sealed =
        std::any_of(entries->begin(), entries->end(), [](const ZipEntry &each) { return each.aes256; });
    if (sealed && passphrase.empty())
        return fail(ErrorCode::WrongPassword, "The evidence is sealed: its passphrase is needed.");
    std::uint64_t unpacked = 0;
    for (std::size_t i = 0; i < entries->size(); ++i) {
        unpacked += std::min((*entries)[i].size, largestFile);
        if (!sealed || (*entries)[i].name != manifestName)
            continue;
        if (zip.read(i, largestText, [](ByteView) {}) == EntryOutcome::WrongPassword)
            return fail(ErrorCode::WrongPassword,
                        "The passphrase does not open this evidence, or it was changed.");
    }
    if (kept != nullptr && unpacked > largestKept)
        return fail(ErrorCode::LimitExceeded, "The file holds more than is read into memory.");
    EvidenceCheck check(zip, std::move(*entries), pinned);
    if (kept != nullptr)
        check.keep(*kept);
    return check.run();
}

} // namespace

bool EvidenceReport::ok() const
{
    return !checks.empty() &&
           std::all_of(checks.begin(), checks.end(), [](const PackageCheck &each) { return each.ok; });
}

Result<EvidenceReport> verifyEvidence(const std::string &path, const std::string &passphrase,
                                      const std::optional<crypto::PublicKey> &pinned)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return fail(ErrorCode::NotFound, "There is no such file.");
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The file cannot be read.");
    constexpr std::string_view proofStart = "c2sp.org/tlog-proof@";
    if (file.peek(static_cast<qint64>(proofStart.size())) ==
        QByteArrayView(proofStart.data(), static_cast<qsizetype>(proofStart.size())))
        return verifyProof(file.read(largestProof + 1).toStdString(), pinned);
    return checkZip(file, passphrase, pinned, nullptr);
}

Result<EvidenceReport> readEvidence(const std::string &path, const std::string &passphrase,
                                    const std::optional<crypto::PublicKey> &pinned,
                                    std::map<std::string, std::string> &files)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return fail(ErrorCode::NotFound, "There is no such file.");
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The file cannot be read.");
    return checkZip(file, passphrase, pinned, &files);
}

} // namespace desk::exporting
