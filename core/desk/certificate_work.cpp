// SPDX-License-Identifier: GPL-3.0-or-later
// The certificate of an erasure, and the search for what is left of erased people.
#include "core/desk/audit_access.h"
#include "core/desk/request_access.h"
#include "core/desk/role_keys.h"
#include "core/exporting/erasure_certificate.h"
#include "core/fulfilment/forensic_search.h"

#include <algorithm>
#include <limits>

namespace desk::work {

namespace {

using policy::Role;

const char *extentWord(fulfilment::SearchExtent extent)
{
    switch (extent) {
    case fulfilment::SearchExtent::Whole:
        return "whole";
    case fulfilment::SearchExtent::Pages:
        return "pages";
    case fulfilment::SearchExtent::Unrecorded:
        return "unrecorded";
    }
    return "unrecorded";
}

std::string className(std::uint16_t shredClass)
{
    return std::string(policy::spelling(static_cast<policy::ShredClass>(shredClass)));
}

/// The deletion that the request asked for and that was carried out. Conflict: none was.
Result<const requests::Action *> erasedBy(const LoadedRequest &loaded)
{
    for (const requests::Action &action : loaded.request.actions) {
        const bool deletes =
            action.right == policy::Right::Deletion || action.right == policy::Right::AccountCancellation;
        const bool done = requests::stage(action.state) >= requests::stage(requests::State::Fulfilled);
        if (deletes && done && !action.refusal && action.outcome != requests::Outcome::Withdrawn)
            return &action;
    }
    return fail(ErrorCode::Conflict,
                "Nothing was erased for this request; a certificate follows a deletion that was carried out.",
                "reference");
}

exporting::CertifiedAct actOf(OpenDesk &desk, const char *act, StaffId staff)
{
    exporting::CertifiedAct out{act, staff, {}};
    if (const keys::StaffSlot *slot = desk.keyring().findStaff(staff)) {
        for (const Role role : rolesFrom(slot->certificate.roles))
            out.roles.emplace_back(policy::spelling(role));
    }
    return out;
}

Result<std::vector<exporting::CertifiedAct>> actsOf(OpenDesk &desk, const LoadedRequest &loaded,
                                                    const requests::Action &action)
{
    std::vector<exporting::CertifiedAct> out;
    if (action.plannedBy)
        out.push_back(actOf(desk, "planned", *action.plannedBy));
    if (action.approvedBy)
        out.push_back(actOf(desk, "approved", *action.approvedBy));
    const std::vector owners{keys::ownerOf(loaded.request.id)};
    DESK_TRY(const auto entries, desk.log().newestAbout(owners, std::numeric_limits<int>::max()));
    const auto ran = std::find_if(entries.begin(), entries.end(), [](const audit::Entry &entry) {
        return entry.event == audit::Event::DataErased;
    });
    if (ran != entries.end())
        out.push_back(actOf(desk, "carried-out", ran->actor));
    out.push_back(actOf(desk, "certified", desk.staff()->staff));
    return out;
}

/// The number of the entry that says this erasure was proven. NotFound.
Result<std::uint64_t> provenEntry(OpenDesk &desk, const fulfilment::ErasureEntry &erasure)
{
    const std::vector owners{keys::ownerOf(erasure.subject)};
    DESK_TRY(const auto entries, desk.log().newestAbout(owners, std::numeric_limits<int>::max()));
    for (const audit::Entry &entry : entries) {
        if (entry.event != audit::Event::ErasureProven)
            continue;
        DESK_TRY(const auto page, desk.log().page(entry.index, 1));
        if (page.empty())
            continue;
        DESK_TRY(const audit::Payload payload,
                 desk.log().payload(*desk.staff(), page.front(), [](PlatformId, keys::OwnerId) {
                     return Result<crypto::Key>(
                         fail(ErrorCode::KeyUnavailable, "It is not sealed with an owner's key."));
                 }));
        if (payload.text == erasure.id.text())
            return entry.index;
    }
    return fail(ErrorCode::NotFound,
                "The log has no entry that says this erasure was proven; check the log.");
}

Result<exporting::CertifiedErasure> certified(OpenDesk &desk, const fulfilment::ErasureEntry &erasure)
{
    exporting::CertifiedErasure out;
    out.id = erasure.id.text();
    out.at = erasure.at;
    out.provenAt = erasure.finishedAt.value_or(erasure.at);
    out.erased = erasure.erased;
    out.masked = erasure.masked;
    out.kept = erasure.kept;
    for (const std::uint16_t shredClass : erasure.destroyed)
        out.destroyedClasses.push_back(className(shredClass));
    const keys::KeyEntry *root = desk.keyring().find({keys::KeyPurpose::ShredRoot, erasure.platform, 0});
    out.rootKeyId = root == nullptr ? 0 : root->id;
    out.rootVersion = erasure.epochBefore;
    out.planDigest = toHex(erasure.digest);
    out.search = extentWord(erasure.extent);
    out.searchedFor = erasure.searchedFor;
    out.copiesKnown = erasure.copiesKnown;
    out.copiesUntil = erasure.copiesUntil;
    DESK_TRY(const std::uint64_t entry, provenEntry(desk, erasure));
    DESK_TRY(out.proof, proofOf(desk, entry));
    return out;
}

Result<std::vector<fulfilment::ErasureEntry>> erasuresOf(OpenDesk &desk, const LoadedRequest &loaded)
{
    fulfilment::ErasureLedger ledger(desk.connection(), desk.keyring().store, desk.staff(), desk.random());
    DESK_TRY(auto entries, ledger.all(loaded.request.platform));
    std::erase_if(entries,
                  [&](const fulfilment::ErasureEntry &entry) { return entry.request != loaded.request.id; });
    if (entries.empty())
        return fail(
            ErrorCode::Conflict,
            "Nothing was erased for this request; a certificate follows a deletion that was carried out.",
            "reference");
    const bool waits = std::any_of(entries.begin(), entries.end(), [](const fulfilment::ErasureEntry &entry) {
        return entry.state != fulfilment::ErasureState::Done;
    });
    if (waits)
        return fail(ErrorCode::Conflict,
                    "What was erased has not been proven gone yet; sign in again to finish the search.",
                    "reference");
    return entries;
}

exporting::ErasureCertificate describe(OpenDesk &desk, const LoadedRequest &loaded,
                                       const requests::Action &action)
{
    const policy::Profile &profile = promisedBy(loaded);
    exporting::ErasureCertificate out;
    out.reference = loaded.request.reference;
    out.right = policy::spelling(action.right);
    out.platformId = loaded.platform->info.profile;
    out.platformName = loaded.platform->info.name.in("en");
    out.policyVersion = profile.version;
    out.receivedOn = loaded.request.receivedOn;
    out.createdAt = desk.clock().now();
    out.origin = desk.log().origin();
    for (const requests::CategoryOutcome &line : action.outcomes) {
        const policy::Category *category = policy::findCategory(profile, line.category);
        out.categories.push_back({line.category,
                                  category == nullptr ? line.category : category->label.in("en"),
                                  outcomeWord(line.outcome), line.ground, line.eraseOn, line.records});
    }
    return out;
}

} // namespace

Result<EvidenceResult> certifyErasure(OpenDesk &desk, const std::string &reference, const std::string &path)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection}));
    DESK_TRY(const LoadedRequest loaded, loadRequest(desk, reference));
    DESK_TRY(const requests::Action *const action, erasedBy(loaded));
    DESK_TRY(const auto entries, erasuresOf(desk, loaded));
    exporting::ErasureCertificate certificate = describe(desk, loaded, *action);
    DESK_TRY(const crypto::SigningKeyPair deskKey, desk.staff()->deskSigning());
    // The log knows before the file exists.
    DESK_CHECK(desk.log(audit::Event::CertificateIssued, loaded.request.platform,
                        keys::ownerOf(loaded.request.id), "{}", std::nullopt));
    for (const fulfilment::ErasureEntry &entry : entries) {
        DESK_TRY(exporting::CertifiedErasure erasure, certified(desk, entry));
        certificate.erasures.push_back(std::move(erasure));
    }
    DESK_TRY(certificate.acts, actsOf(desk, loaded, *action));
    DESK_TRY(const exporting::EvidenceReceipt receipt,
             exporting::writeCertificate(certificate, path, deskKey));
    return EvidenceResult{
        receipt.path, {}, toHex(receipt.sha256), receipt.bytes, certificate.erasures.size()};
}

Result<ForensicReport> searchErased(OpenDesk &desk, const std::vector<std::string> &folders,
                                    Progress &progress)
{
    DESK_CHECK(desk.require({Role::DataProtection}));
    std::vector<PlatformId> platforms;
    for (const auto &[id, platform] : desk.platforms())
        platforms.push_back(id);
    const std::string database = desk.connection().path();
    const fulfilment::SearchPlaces places{database.substr(0, database.rfind('/')),
                                          desk.keyringFile().folder(), folders};
    DESK_TRY(const fulfilment::ForensicFindings found,
             fulfilment::searchForErased(desk.lend(), platforms, places, progress));
    ForensicReport out;
    for (const fulfilment::SearchedFile &file : found.files)
        out.files.push_back({file.path, file.bytes, file.found, file.ours, file.sealed});
    for (const fulfilment::Leftover &left : found.leftovers)
        out.leftovers.push_back({left.erasure, left.what, left.count});
    out.unreadable = found.unreadable;
    out.erasures = found.erasures;
    out.traces = found.traces;
    out.withoutTraces = found.withoutTraces;
    out.pending = found.pending;
    DESK_CHECK(desk.log(audit::Event::FilesSearched, {}, {},
                        std::string("{\"clean\":") + (out.clean() ? "true" : "false") + "}", std::nullopt));
    return out;
}

} // namespace desk::work

namespace desk {

bool ForensicReport::clean() const
{
    return leftovers.empty() && unreadable.empty() && pending == 0 &&
           std::none_of(files.begin(), files.end(), [](const ForensicFile &file) { return file.found > 0; });
}

} // namespace desk
