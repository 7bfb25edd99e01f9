// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/package_verifier.h"

#include "core/audit/checkpoint.h"
#include "core/audit/merkle.h"
#include "core/exporting/desk_key_file.h"
#include "core/exporting/manifest_reader.h"
#include "core/exporting/package_format.h"
#include "core/exporting/package_reader.h"

#include <algorithm>
#include <map>
#include <set>

namespace desk::exporting {

namespace {

using formats::EntryOutcome;

constexpr std::uint16_t deflateMethod = 8;
constexpr std::uint16_t encryptedFlag = 1;
constexpr std::uint16_t levelFlags = 6; ///< How hard deflate tried.

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

class Verification
{
public:
    Verification(PackageContents contents, const std::optional<crypto::PublicKey> &pinned)
        : m_contents(std::move(contents))
        , m_entries(m_contents.entries)
        , m_pinned(pinned)
    {
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            m_byName.emplace(m_entries[i].name, i);
    }

    Result<PackageReport> report();

private:
    void line(const char *check, bool ok, std::string detail)
    {
        m_report.checks.push_back({check, ok, std::move(detail)});
    }
    const FoundFile *found(std::string_view name) const
    {
        const auto at = m_byName.find(name);
        return at == m_byName.end() ? nullptr : &m_contents.found[at->second];
    }
    const std::string *textOf(std::string_view name) const
    {
        const FoundFile *file = found(name);
        return file && file->outcome == EntryOutcome::Read ? &file->text : nullptr;
    }
    void container();
    std::string oddHeader() const;
    void encryption();
    void signature(const Manifest &manifest);
    void key(const Manifest &manifest);
    void page(const Manifest &manifest);
    void files(const Manifest &manifest);
    void file(const ManifestFile &file);
    void log(const Manifest &manifest);

    PackageContents m_contents;
    const std::vector<ZipEntry> &m_entries;
    std::map<std::string, std::size_t, std::less<>> m_byName;
    std::optional<crypto::PublicKey> m_pinned;
    PackageReport m_report;
};

/// Sealed as a whole, the headers of the files are as authentic as the files.
std::string Verification::oddHeader() const
{
    if (m_contents.form != PackageForm::Zip)
        return {};
    for (const ZipEntry &entry : m_entries)
        if (!entry.usual || entry.crc != 0 || entry.innerMethod != deflateMethod ||
            (entry.flags | levelFlags) != (encryptedFlag | levelFlags))
            return "The ZIP headers of " + shown(entry.name) + " are not as they were written.";
    return {};
}

void Verification::container()
{
    std::set<std::string_view> names;
    std::string what = oddHeader();
    for (const ZipEntry &entry : m_entries) {
        if (!isSafeName(entry.name))
            what = "A file has a name that packages never have.";
        else if (!names.insert(entry.name).second)
            what = "Two files have the same name: " + shown(entry.name) + ".";
    }
    line("container", what.empty(), what.empty() ? "The file is built like a package." : what);
}

void Verification::encryption()
{
    if (m_contents.form != PackageForm::Zip)
        return line("encryption", true, "All of it is sealed, and every piece stands in its place.");
    const auto open =
        std::find_if(m_entries.begin(), m_entries.end(), [](const ZipEntry &each) { return !each.aes256; });
    line("encryption", open == m_entries.end(),
         open == m_entries.end() ? "Every file is sealed with AES-256."
                                 : "Not sealed with AES-256: " + shown(open->name) + ".");
}

/// A page with another script could tell the passphrase to somebody.
void Verification::page(const Manifest &manifest)
{
    if (m_contents.form != PackageForm::Html)
        return;
    const bool ok = manifest.page && manifest.page == m_contents.page;
    line("page", ok,
         ok ? "The page around the files is the one that was signed."
            : "The page around the files was changed: do not type the passphrase into it.");
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
    const FoundFile *file = found(expected.path);
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
    page(*manifest);
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
    DESK_TRY(PackageContents contents, readPackage(path, passphrase));
    if (!contents.broken.empty()) {
        PackageReport report;
        report.checks.push_back({"container", false, contents.broken});
        return report;
    }
    return Verification(std::move(contents), pinnedDeskKey).report();
}

} // namespace desk::exporting
