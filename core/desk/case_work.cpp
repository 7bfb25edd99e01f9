// SPDX-License-Identifier: GPL-3.0-or-later
// A request on its way from one desk to another.
#include "core/crypto/passphrase.h"
#include "core/desk/audit_access.h"
#include "core/desk/case_record.h"
#include "core/desk/guard.h"
#include "core/desk/intake_work.h"
#include "core/exporting/case_file.h"
#include "core/exporting/desk_key_file.h"

#include <algorithm>

namespace desk::work {

namespace {

using exporting::OpenCase;
using policy::Role;

constexpr int casePassphraseGroups = 5;

Result<std::vector<Bytes>> keptOriginals(LoadedRequest &loaded)
{
    std::vector<Bytes> out;
    for (std::size_t i = 0; i < loaded.request.sources.size(); ++i) {
        if (loaded.request.sources[i].bytes == 0)
            continue;
        DESK_TRY(Bytes bytes, loaded.platform->requests->original(loaded.request, i + 1));
        out.push_back(std::move(bytes));
    }
    return out;
}

Result<OpenPlatform *> platformUnder(OpenDesk &desk, const std::string &profile)
{
    for (auto &[id, platform] : desk.platforms())
        if (platform.info.profile == profile)
            return desk.platform(id);
    return fail(ErrorCode::NotFound, "This desk has no platform of the policy that the case is under.", "platform");
}

/// AlreadyExists, with what it became, for a request that is here already.
Result<void> refuseSecond(OpenDesk &desk, const exporting::CaseRecord &record, RequestId there)
{
    if (record.desk == desk.log().origin())
        return fail(ErrorCode::AlreadyExists, "The case is of this desk; its request is still here.", record.reference);
    const keys::OwnerId about = keys::ownerOf(there);
    DESK_TRY(const auto entries, desk.log().newestAbout(std::span(&about, 1), 100));
    for (const audit::Entry &entry : entries) {
        if (entry.event != audit::Event::CaseTakenOver)
            continue;
        DESK_TRY(const auto stored, desk.log().page(entry.index, 1));
        const auto noKey = [](PlatformId, keys::OwnerId) -> Result<crypto::Key> { return fail(ErrorCode::KeyUnavailable, ""); };
        std::string became;
        if (!stored.empty())
            if (const auto payload = desk.log().payload(*desk.staff(), stored.front(), noKey); payload.ok())
                became = payload->text;
        return fail(ErrorCode::AlreadyExists, "This case was taken over before; look at the request it became.", became);
    }
    return {};
}

/// The originals it came with, then the case itself.
Result<void> keepFiles(LoadedRequest &loaded, const OpenCase &opened)
{
    requests::RequestStore &store = *loaded.platform->requests;
    std::size_t next = 0;
    for (const exporting::CaseOriginal &original : opened.record.originals) {
        requests::Source source;
        source.format = static_cast<std::uint8_t>(intake::formatFromWord(original.format).value_or(intake::Format::Letter));
        source.name = original.name;
        source.externalId = original.externalId;
        if (!original.path.empty()) {
            DESK_CHECK(store.addOriginal(loaded.request, std::move(source), opened.originals[next++]));
            continue;
        }
        DESK_TRY(const Bytes digest, fromHex(original.sha256));
        if (digest.size() == source.sha256.size())
            std::copy(digest.begin(), digest.end(), source.sha256.begin());
        loaded.request.sources.push_back(std::move(source));
    }
    requests::Source itself;
    itself.format = static_cast<std::uint8_t>(intake::Format::CaseFile);
    itself.name = opened.record.reference;
    itself.externalId = opened.record.request;
    return store.addOriginal(loaded.request, std::move(itself), asBytes(opened.json));
}

Result<LoadedRequest> requestOf(OpenDesk &desk, const OpenCase &opened)
{
    DESK_TRY(OpenPlatform *const platform, platformUnder(desk, opened.record.platform));
    DESK_TRY(const NewRequest asked, newRequestFrom(opened.record, platform->info.id));
    DESK_TRY(LoadedRequest out, unopened(desk, *platform, asked));
    for (std::size_t i = 0; i < out.request.actions.size(); ++i)
        DESK_CHECK(takeOver(opened.record.actions[i], platform->profile, out.request.actions[i]));
    return out;
}

} // namespace

Result<EvidenceResult> exportCase(OpenDesk &desk, const std::string &reference, const std::string &path, Progress &progress)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection}));
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_CHECK(ration(desk, loaded.request.platform, Reading::Export));
    // The log knows before the file exists, and the file holds the entry about itself.
    DESK_CHECK(remember(desk, loaded, audit::Event::CaseExported, ""));
    exporting::CaseContents contents;
    DESK_TRY(contents.record, caseRecordOf(desk, loaded));
    DESK_TRY(contents.originals, keptOriginals(loaded));
    const keys::OwnerId about = keys::ownerOf(loaded.request.id);
    DESK_TRY(LogPart log, logAbout(desk, std::span(&about, 1), progress));
    contents.log = std::move(log.pack);
    DESK_TRY(const crypto::SigningKeyPair deskKey, desk.staff()->deskSigning());
    EvidenceResult out;
    out.passphrase = crypto::generatePassphrase(desk.random(), casePassphraseGroups);
    out.entries = contents.log.entries;
    DESK_TRY(const exporting::EvidenceReceipt receipt,
             exporting::writeCaseFile(contents, *log.entries, {path, out.passphrase}, deskKey, progress));
    out.path = receipt.path;
    out.bytes = receipt.bytes;
    out.sha256 = toHex(receipt.sha256);
    return out;
}

Result<TakenCase> takeCase(OpenDesk &desk, const CaseTaking &order)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection}));
    std::optional<crypto::PublicKey> pinned;
    if (!order.deskKey.empty()) {
        DESK_TRY(pinned, exporting::parseDeskKey(order.deskKey));
    }
    DESK_TRY(const OpenCase opened, exporting::openCaseFile(order.path, order.passphrase, pinned));
    DESK_TRY(const RequestId there, RequestId::parse(opened.record.request));
    DESK_CHECK(refuseSecond(desk, opened.record, there));
    DESK_TRY(LoadedRequest loaded, requestOf(desk, opened));
    TakenCase out{{}, opened.record.desk, opened.record.reference, opened.report.keyFingerprint, opened.report.keyPinned};

    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(addRequest(desk, loaded));
    DESK_CHECK(keepFiles(loaded, opened));
    DESK_CHECK(saveRequest(desk, loaded));
    DESK_CHECK(remember(desk, loaded, audit::Event::CaseTakenOver,
                        out.desk + " " + out.reference + ", " + out.keyFingerprint + ": " + (out.verified ? "verified" : "unverified")));
    // Under the id it has there, so that a second time is noticed; the reference of a request is nobody's name.
    DESK_CHECK(desk.log(audit::Event::CaseTakenOver, loaded.request.platform, keys::ownerOf(there), loaded.request.reference, std::nullopt));
    DESK_CHECK(transaction.commit());
    out.summary = summarise(desk, loaded.request);
    return out;
}

} // namespace desk::work
