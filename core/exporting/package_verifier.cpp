// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/package_verifier.h"

#include "core/audit/checkpoint.h"
#include "core/audit/merkle.h"
#include "core/exporting/desk_key_file.h"
#include "core/exporting/manifest_reader.h"
#include "core/exporting/package_format.h"
#include "core/exporting/record_counter.h"
#include "core/exporting/zip_layout.h"
#include "core/formats/zip_reader.h"

#include <QFile>

#include <algorithm>
#include <map>
#include <set>

namespace desk::exporting {

namespace {

using formats::EntryOutcome;
using formats::ZipReader;
constexpr std::uint64_t maxTotalBytes = std::uint64_t{64} << 30;
constexpr std::uint64_t maxRatio = 800;
constexpr std::uint64_t ratioFrom = std::uint64_t{64} << 20; ///< Less than this is no burden however packed.
constexpr std::uint64_t maxDescriptorBytes = std::uint64_t{8} << 20;
constexpr std::uint16_t deflateMethod = 8;
constexpr std::uint16_t encryptedFlag = 1;
constexpr std::uint16_t levelFlags = 6; ///< How hard deflate tried.

/// What reading one entry gave.
struct Found
{
    EntryOutcome outcome = EntryOutcome::Damaged;
    std::uint64_t bytes = 0;
    crypto::Digest256 sha256{};
    std::uint64_t records = 0;
    std::string text; ///< Of the few files that are looked into.
};

/// A name from a file nobody has checked yet: shown only when it is harmless.
std::string shown(const std::string &name)
{
    const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return c > 0x20 && c < 0x7F; });
    return plain && !name.empty() && name.size() <= 120 ? name : std::string("a file with an unusual name");
}

/// Relative, forward slashes, ASCII, no empty or dotted parts: nothing that could leave the folder.
bool isSafeName(std::string_view name)
{
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-_./";
    if (name.empty() || name.size() > 200 || name.find_first_not_of(allowed) != std::string_view::npos)
        return false;
    while (!name.empty()) {
        const std::string_view part = name.substr(0, name.find('/'));
        if (part.empty() || part.front() == '.' || part.size() + 1 == name.size())
            return false;
        name.remove_prefix(std::min(name.size(), part.size() + 1));
    }
    return true;
}

bool isLookedInto(std::string_view name)
{
    return name == manifestName || name == signatureName || name == checkpointName || name == inclusionName;
}

class Verification
{
public:
    Verification(std::vector<ZipEntry> entries, const std::optional<crypto::PublicKey> &pinned)
        : m_entries(std::move(entries))
        , m_pinned(pinned)
    {
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            m_byName.emplace(m_entries[i].name, i);
    }

    Result<void> limits(std::uint64_t fileSize) const;
    Result<void> read(ZipReader &zip);
    Result<PackageReport> report();

private:
    void line(const char *check, bool ok, std::string detail)
    {
        m_report.checks.push_back({check, ok, std::move(detail)});
    }
    const Found *found(std::string_view name) const
    {
        const auto at = m_byName.find(name);
        return at == m_byName.end() ? nullptr : &m_found[at->second];
    }
    const std::string *textOf(std::string_view name) const
    {
        const Found *file = found(name);
        return file && file->outcome == EntryOutcome::Read ? &file->text : nullptr;
    }
    static Found readEntry(ZipReader &zip, std::size_t index, const ZipEntry &entry);
    void container();
    void encryption();
    void signature(const Manifest &manifest);
    void key(const Manifest &manifest);
    void files(const Manifest &manifest);
    void file(const ManifestFile &file);
    void log(const Manifest &manifest);

    std::vector<ZipEntry> m_entries;
    std::vector<Found> m_found;
    std::map<std::string, std::size_t, std::less<>> m_byName;
    std::optional<crypto::PublicKey> m_pinned;
    PackageReport m_report;
};

Result<void> Verification::limits(std::uint64_t fileSize) const
{
    std::uint64_t total = 0;
    for (const ZipEntry &entry : m_entries) {
        if (entry.size > maxTotalBytes || (total += entry.size) > maxTotalBytes)
            return fail(ErrorCode::LimitExceeded, "The package says it unpacks to more than 64 GiB.");
    }
    if (total > ratioFrom && total / maxRatio > fileSize)
        return fail(ErrorCode::LimitExceeded, "The package says it unpacks to more than 800 times its size.");
    return {};
}

Found Verification::readEntry(ZipReader &zip, std::size_t index, const ZipEntry &entry)
{
    Found out;
    const bool keep = isLookedInto(entry.name);
    RecordCounter counter(entry.name.ends_with(".csv") ? RecordCounter::Format::Csv
                                                       : RecordCounter::Format::Json);
    crypto::Sha256 digest;
    const std::uint64_t limit = keep ? std::min(entry.size, maxDescriptorBytes) : entry.size;
    out.outcome = zip.read(index, limit, [&](ByteView piece) {
        digest.update(piece);
        counter.feed(asText(piece));
        out.bytes += piece.size();
        if (keep)
            out.text.append(asText(piece));
    });
    out.sha256 = digest.finish();
    out.records = counter.records();
    if (out.outcome == EntryOutcome::Read && out.bytes != entry.size)
        out.outcome = EntryOutcome::Damaged;
    return out;
}

Result<void> Verification::read(ZipReader &zip)
{
    bool opened = false;
    bool refused = false;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_found.push_back(readEntry(zip, i, m_entries[i]));
        const EntryOutcome outcome = m_found.back().outcome;
        opened = opened || (m_entries[i].aes256 && outcome == EntryOutcome::Read);
        refused = refused || outcome == EntryOutcome::WrongPassword;
    }
    // A single refused entry was changed; when not one opens, it is the passphrase.
    if (refused && !opened)
        return fail(ErrorCode::WrongPassword, "The passphrase does not open this package.");
    return {};
}

void Verification::container()
{
    std::set<std::string_view> names;
    std::string what;
    for (const ZipEntry &entry : m_entries) {
        if (!isSafeName(entry.name))
            what = "A file has a name that packages never have.";
        else if (!names.insert(entry.name).second)
            what = "Two files have the same name: " + shown(entry.name) + ".";
        else if (!entry.usual || entry.crc != 0 || entry.innerMethod != deflateMethod ||
                 (entry.flags | levelFlags) != (encryptedFlag | levelFlags))
            what = "The ZIP headers of " + shown(entry.name) + " are not as they were written.";
    }
    line("container", what.empty(), what.empty() ? "The ZIP file is built like a package." : what);
}

void Verification::encryption()
{
    const auto open =
        std::find_if(m_entries.begin(), m_entries.end(), [](const ZipEntry &each) { return !each.aes256; });
    line("encryption", open == m_entries.end(),
         open == m_entries.end() ? "Every file is sealed with AES-256."
                                 : "Not sealed with AES-256: " + shown(open->name) + ".");
}

void Verification::signature(const Manifest &manifest)
{
    const std::string *text = textOf(signatureName);
    if (!text)
        return line("signature", false, "manifest.sig is missing or damaged.");
    const Result<ManifestSignature> signature = readSignature(*text);
    if (!signature)
        return line("signature", false, signature.error().message);
    const bool ok = signature->keyFingerprint == keyFingerprint(manifest.deskKey) &&
                    crypto::verify(manifest.deskKey, asBytes(*textOf(manifestName)), signature->signature);
    line("signature", ok,
         ok ? "The manifest bears the signature of the desk key."
            : "The signature does not fit the manifest.");
    m_report.keyPinned = ok && m_pinned && *m_pinned == manifest.deskKey;
}

void Verification::key(const Manifest &manifest)
{
    m_report.keyFingerprint = keyFingerprint(manifest.deskKey);
    if (!m_pinned)
        return line("key", true, "No desk key was given to compare with: compare the fingerprint yourself.");
    const bool ok = *m_pinned == manifest.deskKey;
    line("key", ok, ok ? "It is the desk key that was given." : "It is not the desk key that was given.");
}

void Verification::file(const ManifestFile &expected)
{
    const Found *file = found(expected.path);
    if (!file)
        return; // files() has named it
    const std::string name = shown(expected.path);
    if (file->outcome != EntryOutcome::Read)
        return line("file", false, name + " cannot be opened: it was changed or damaged.");
    if (file->bytes != expected.bytes)
        return line("file", false, name + " has another size than the manifest says.");
    if (file->sha256 != expected.sha256)
        return line("file", false, name + " is not the file the manifest describes.");
    line("file", true, name + " is unchanged.");
    if (expected.records)
        line("records", file->records == *expected.records,
             name + (file->records == *expected.records
                         ? " has as many records as the manifest says."
                         : " has another number of records than the manifest says."));
}

void Verification::files(const Manifest &manifest)
{
    std::vector<std::string> expected;
    for (const ManifestFile &each : manifest.files)
        expected.push_back(each.path);
    expected.insert(expected.end(), {std::string(manifestName), std::string(signatureName)});
    std::string what;
    for (const std::string &path : expected)
        if (!found(path))
            what = "Missing: " + shown(path) + ".";
    const std::set<std::string_view> known(expected.begin(), expected.end());
    for (const ZipEntry &entry : m_entries)
        if (!known.contains(entry.name))
            what = "Not in the manifest: " + shown(entry.name) + ".";
    const bool ordered =
        std::equal(m_entries.begin(), m_entries.end(), expected.begin(), expected.end(),
                   [](const ZipEntry &entry, const std::string &path) { return entry.name == path; });
    if (what.empty() && !ordered)
        what = "The files are in another order than the manifest says.";
    const DosTime time = toDosTime(manifest.createdAt);
    for (const ZipEntry &entry : m_entries)
        if (what.empty() && (entry.time != time.time || entry.date != time.date))
            what = "The time of " + shown(entry.name) + " is not that of the package.";
    for (const std::string_view needed :
         {indexName, dataPackageName, withheldName, checkpointName, inclusionName})
        if (!known.contains(needed))
            what = "The manifest does not list " + std::string(needed) + ".";
    line("files", what.empty(), what.empty() ? "No file is missing and none was added." : what);
    for (const ManifestFile &each : manifest.files) {
        file(each);
        m_report.bytes += each.bytes;
    }
    m_report.files = expected.size();
}

void Verification::log(const Manifest &manifest)
{
    const std::string *note = textOf(checkpointName);
    const std::string *proof = textOf(inclusionName);
    if (!note)
        return line("checkpoint", false, "audit/checkpoint.txt is missing or damaged.");
    const Result<audit::Checkpoint> head = audit::openCheckpoint(*note, checkpointKeyName, manifest.deskKey);
    line("checkpoint", head.ok(),
         head ? "The log's checkpoint is signed by the desk key." : head.error().message);
    if (!proof)
        return line("inclusion", false, "audit/inclusion.json is missing or damaged.");
    const Result<Inclusion> inclusion = readInclusion(*proof);
    if (!inclusion)
        return line("inclusion", false, inclusion.error().message);
    if (!head)
        return line("inclusion", false, "Without a valid checkpoint the proof shows nothing.");
    const Result<void> shows = audit::verifyInclusion(inclusion->logIndex, inclusion->leafHash,
                                                      inclusion->hashes, {head->size, head->root});
    line("inclusion", shows.ok(), shows ? "The log holds the entry of this package." : shows.error().message);
}

Result<PackageReport> Verification::report()
{
    container();
    encryption();
    const std::string *text = textOf(manifestName);
    if (!text) {
        line("manifest", false, "manifest.json is missing or damaged.");
        return std::move(m_report);
    }
    const Result<Manifest> manifest = readManifest(*text);
    if (!manifest && manifest.error().code == ErrorCode::NewerFormat)
        return manifest.error();
    line("manifest", manifest.ok(), manifest ? "The manifest can be read." : manifest.error().message);
    if (!manifest)
        return std::move(m_report);
    m_report.reference = manifest->reference;
    m_report.right = manifest->right;
    m_report.platformId = manifest->platformId;
    m_report.policyVersion = manifest->policyVersion;
    m_report.createdAt = manifest->created;
    signature(*manifest);
    key(*manifest);
    files(*manifest);
    log(*manifest);
    return std::move(m_report);
}

} // namespace

bool PackageReport::ok() const
{
    return !checks.empty() &&
           std::all_of(checks.begin(), checks.end(), [](const PackageCheck &each) { return each.ok; });
}

Result<PackageReport> verifyPackage(const std::string &path, const std::string &passphrase,
                                    const std::optional<crypto::PublicKey> &pinnedDeskKey)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return fail(ErrorCode::NotFound, "There is no such file.");
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The file cannot be read.");
    DESK_TRY(ZipReader zip, ZipReader::open(path, passphrase));
    Result<std::vector<ZipEntry>> entries = readZipLayout(file);
    if (!entries && entries.error().code != ErrorCode::InvalidInput)
        return std::move(entries).error();
    if (!entries) {
        PackageReport report;
        report.checks.push_back({"container", false, entries.error().message});
        return report;
    }
    const bool sealed =
        std::any_of(entries->begin(), entries->end(), [](const ZipEntry &each) { return each.aes256; });
    if (passphrase.empty() && sealed)
        return fail(ErrorCode::WrongPassword, "The package is sealed: its passphrase is needed.");
    Verification verification(std::move(*entries), pinnedDeskKey);
    DESK_CHECK(verification.limits(static_cast<std::uint64_t>(file.size())));
    DESK_CHECK(verification.read(zip));
    return verification.report();
}

} // namespace desk::exporting
