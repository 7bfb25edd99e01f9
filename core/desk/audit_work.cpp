// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at the log, checking it, and proofs from it.
#include "core/desk/audit_access.h"
#include "core/exporting/desk_key_file.h"

#include <algorithm>

namespace desk::work {

namespace {

constexpr int mostLines = 10000;

/// Another platform's life is not to be seen or counted.
bool isVisible(OpenDesk &desk, const audit::Entry &entry)
{
    return entry.platform.isNull() || desk.platforms().contains(entry.platform);
}

std::vector<AuditLine> linesOf(OpenDesk &desk, const std::vector<audit::Entry> &entries)
{
    std::vector<AuditLine> out;
    for (const audit::Entry &entry : entries) {
        if (isVisible(desk, entry))
            out.push_back({entry.index, entry.at, desk.staffName(entry.actor), audit::eventName(entry.event),
                           entry.about.isNull() ? std::string() : entry.about.text()});
    }
    return out;
}

/// A checkpoint that somebody kept, as something the log has to continue.
Result<audit::KnownHead> knownFrom(OpenDesk &desk, const std::string &note)
{
    DESK_TRY(const audit::Checkpoint checkpoint,
             audit::openCheckpointOf(note, audit::checkpointKeyName, keys::signingKeys(desk.keyring())));
    if (checkpoint.origin != desk.log().origin())
        return fail(ErrorCode::InvalidInput, "This checkpoint is of another desk's log.", "checkpoint");
    return audit::KnownHead{{checkpoint.size, checkpoint.root}, true};
}

} // namespace

Result<audit::LogReport> checkWholeLog(OpenDesk &desk, std::vector<audit::KnownHead> known,
                                       Progress &progress)
{
    DESK_TRY(const auto remembered, desk.knownHeads());
    known.insert(known.end(), remembered.begin(), remembered.end());
    DESK_TRY(audit::LogReport report, audit::checkLog(desk.connection(), desk.keyring(), known, progress));
    if (report.fault)
        return audit::faultError(*report.fault);
    return report;
}

Result<std::vector<keys::OwnerId>> ownersAbout(OpenDesk &desk, const AuditSubject &about)
{
    DESK_CHECK(desk.platform(about.platform));
    std::vector<keys::OwnerId> out{keys::ownerOf(about.subject)};
    store::Query query(desk.connection(), "SELECT request FROM request WHERE platform = ? AND subject = ?");
    query.bind(about.platform.view()).bind(about.subject.view());
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.push_back(keys::ownerOf(query.id<RequestId>(0)));
    }
}

Result<std::vector<AuditLine>> auditEntries(OpenDesk &desk, int limit)
{
    DESK_TRY(const std::vector<audit::Entry> entries, desk.log().newest(std::clamp(limit, 1, mostLines)));
    return linesOf(desk, entries);
}

Result<std::vector<AuditLine>> auditEntriesAbout(OpenDesk &desk, const AuditSubject &about, int limit)
{
    DESK_TRY(const std::vector<keys::OwnerId> owners, ownersAbout(desk, about));
    DESK_TRY(const std::vector<audit::Entry> entries,
             desk.log().newestAbout(owners, std::clamp(limit, 1, mostLines)));
    return linesOf(desk, entries);
}

Result<AuditReport> verifyLog(OpenDesk &desk, const std::string &checkpoint, Progress &progress)
{
    std::vector<audit::KnownHead> known;
    if (!checkpoint.empty()) {
        DESK_TRY(const audit::KnownHead kept, knownFrom(desk, checkpoint));
        known.push_back(kept);
    }
    DESK_TRY(const audit::LogReport report, checkWholeLog(desk, known, progress));
    AuditReport out{report.entries, toHex(report.head.root), 0, report.clockWentBack, report.doubted};
    DESK_TRY(const auto remembered, desk.knownHeads());
    known.insert(known.end(), remembered.begin(), remembered.end());
    for (const audit::KnownHead &each : known)
        out.remembered = std::max(out.remembered, each.head.size);
    return out;
}

namespace {

/// The number of the newest entry that says that rows of a platform changed.
Result<std::map<PlatformId, std::uint64_t>> lastChanges(OpenDesk &desk)
{
    std::map<PlatformId, std::uint64_t> out;
    DESK_CHECK(desk.log().back([&](const audit::Entry &entry) {
        const bool changes = entry.event == audit::Event::DataImported || entry.event == audit::Event::RecordsCorrected ||
                             entry.event == audit::Event::DataErased || entry.event == audit::Event::ImportUndone;
        if (changes && desk.platforms().contains(entry.platform))
            out.emplace(entry.platform, entry.index);
        return out.size() < desk.platforms().size();
    }));
    return out;
}

/// Whoever has people has a bucket of keys: a platform of which nothing else is left was taken away.
Result<void> refuseMissingPlatforms(OpenDesk &desk)
{
    store::Query query(desk.connection(), "SELECT platform FROM bucket UNION SELECT platform FROM row_sum");
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return {};
        const auto id = query.id<PlatformId>(0);
        if (desk.staff()->mayEnter(id) && !desk.platforms().contains(id))
            return fail(ErrorCode::Tampered, "A platform that has people is missing; restore the desk from a backup.", "platform");
    }
}

} // namespace

Result<RowReport> verifyRows(OpenDesk &desk, Progress &progress)
{
    DESK_CHECK(desk.connection().checkStructure());
    DESK_CHECK(refuseMissingPlatforms(desk));
    DESK_TRY(const auto changes, lastChanges(desk));
    RowReport out;
    for (auto &[id, platform] : desk.platforms()) {
        if (!progress.report(out.platforms, desk.platforms().size()))
            return fail(ErrorCode::Cancelled, "The check was cancelled.");
        const auto changed = changes.find(id);
        auto known = platform.files->rowSums().check(changed == changes.end() ? 0 : changed->second);
        if (!known.ok()) {
            Error error = std::move(known).error();
            error.place = platform.info.profile + "/" + error.place;
            return error;
        }
        out.platforms += 1;
        out.unknown += *known ? 0 : 1;
    }
    return out;
}

Result<audit::TlogProof> proofOf(OpenDesk &desk, std::uint64_t entry)
{
    DESK_TRY(const auto page, desk.log().page(entry, 1));
    if (page.empty() || page.front().entry.index != entry || !isVisible(desk, page.front().entry))
        return fail(ErrorCode::NotFound, "The log has no entry of this number.", "entry");
    audit::TlogProof out;
    out.index = entry;
    out.header = page.front().header;
    out.signature = page.front().signature;
    DESK_TRY(const audit::Inclusion inclusion, desk.log().inclusion(entry));
    out.hashes = inclusion.proof;
    DESK_TRY(out.checkpoint, desk.log().checkpoint(*desk.staff()));
    DESK_CHECK(audit::verifyTlogProof(
        out, desk.keyring().deskSigning)); // a proof that proves nothing is not handed out
    return out;
}

Result<std::string> auditProof(OpenDesk &desk, std::uint64_t entry)
{
    DESK_CHECK(
        desk.require({policy::Role::Supervisor, policy::Role::DataProtection, policy::Role::Administrator}));
    DESK_TRY(const auto page, desk.log().page(entry, 1));
    if (page.empty() || !isVisible(desk, page.front().entry))
        return fail(ErrorCode::NotFound, "The log has no entry of this number.", "entry");
    DESK_CHECK(desk.log(audit::Event::EvidenceExported, {}, {}, "{\"proof\":" + std::to_string(entry) + "}",
                        std::nullopt));
    DESK_TRY(const audit::TlogProof proof, proofOf(desk, entry));
    return audit::printTlogProof(proof);
}

Result<std::string> auditCheckpoint(OpenDesk &desk)
{
    DESK_CHECK(
        desk.require({policy::Role::Supervisor, policy::Role::DataProtection, policy::Role::Administrator}));
    DESK_CHECK(desk.log(audit::Event::EvidenceExported, {}, {}, "{\"checkpoint\":true}", std::nullopt));
    return desk.log().checkpoint(*desk.staff());
}

Result<std::string> deskKey(OpenDesk &desk)
{
    return exporting::printDeskKey(desk.keyring().deskSigning);
}

} // namespace desk::work
