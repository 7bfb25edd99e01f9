// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/evidence_verifier.h"

#include "core/audit/tlog_proof.h"
#include "core/exporting/desk_key_file.h"
#include "core/exporting/evidence_entries.h"
#include "core/exporting/evidence_format.h"
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
constexpr qint64 largestProof = 64 << 10;
constexpr std::uint16_t sealedFlag = 1;
constexpr std::uint16_t packedMethod = 8;
constexpr std::uint16_t effortFlags = 6; ///< How hard deflate tried.

struct EvidenceManifest
{
    std::string kind;
    std::string created;
    std::string origin;
    crypto::PublicKey deskKey{};
    std::vector<ManifestFile> files;
};

Result<EvidenceManifest> readEvidenceManifest(std::string_view text)
{
    const Error bad = fail(ErrorCode::InvalidInput, "manifest.json is not the manifest of an evidence file.");
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    const auto word = [](const Json &object, const char *name) {
        const auto found = object.is_object() ? object.find(name) : object.end();
        return object.is_object() && found != object.end() && found->is_string() ? found->get<std::string>()
                                                                                 : std::string();
    };
    if (word(json, "format") != evidenceFormatName || !json.contains("version") ||
        !json["version"].is_number_unsigned())
        return bad;
    if (json["version"].get<std::uint64_t>() > evidenceFormatVersion)
        return fail(ErrorCode::NewerFormat, "The evidence was written by a later version of the program.");
    EvidenceManifest out{word(json, "kind"), word(json, "created"), word(json, "desk"), {}, {}};
    const auto key = fromBase64(word(json.value("deskKey", Json::object()), "publicKey"));
    if (!key.ok() || key->size() != out.deskKey.size() || !json.contains("files") ||
        !json["files"].is_array())
        return bad;
    std::copy(key->begin(), key->end(), out.deskKey.begin());
    for (const Json &each : json["files"]) {
        ManifestFile file;
        file.path = word(each, "path");
        const auto digest = fromHex(word(each, "sha256"));
        if (file.path.empty() || !digest.ok() || digest->size() != file.sha256.size() ||
            !each.contains("bytes") || !each["bytes"].is_number_unsigned())
            return bad;
        file.bytes = each["bytes"].get<std::uint64_t>();
        std::copy(digest->begin(), digest->end(), file.sha256.begin());
        out.files.push_back(std::move(file));
    }
    return out;
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
    Result<audit::Checkpoint> checkpoint();

    ZipReader &m_zip;
    std::vector<ZipEntry> m_entries;
    std::optional<crypto::PublicKey> m_pinned;
    EvidenceManifest m_manifest;
    EvidenceReport m_report;
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
        const EntryOutcome outcome = m_zip.read(*at, largestFile, [&](ByteView piece) {
            digest.update(piece);
            bytes += piece.size();
        });
        if (outcome != EntryOutcome::Read || bytes != file.bytes || digest.finish() != file.sha256) {
            line("files", false,
                 "File " + std::to_string(*at + 1) + " is not the one that the manifest describes.");
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
    DESK_TRY(ZipReader zip, ZipReader::open(path, passphrase));
    auto entries = readZipLayout(file);
    if (!entries.ok())
        return std::move(entries).error();
    const bool sealed =
        std::any_of(entries->begin(), entries->end(), [](const ZipEntry &each) { return each.aes256; });
    if (sealed && passphrase.empty())
        return fail(ErrorCode::WrongPassword, "The evidence is sealed: its passphrase is needed.");
    for (std::size_t i = 0; sealed && i < entries->size(); ++i) {
        if ((*entries)[i].name != manifestName)
            continue;
        if (zip.read(i, largestText, [](ByteView) {}) == EntryOutcome::WrongPassword)
            return fail(ErrorCode::WrongPassword,
                        "The passphrase does not open this evidence, or it was changed.");
    }
    return EvidenceCheck(zip, std::move(*entries), pinned).run();
}

} // namespace desk::exporting
