// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/passphrase.h"
#include "core/desk/controller_package.h"
#include "core/desk/guard.h"
#include "core/desk/own_request_record.h"
#include "core/desk/package_letter.h"
#include "core/desk/package_redactions.h"
#include "core/desk/right_work.h"
#include "core/exporting/package_writer.h"

#include <algorithm>

namespace desk::work {

namespace {

constexpr int passphraseGroups = 5;

std::vector<exporting::Withheld> withheldOf(const fulfilment::AccessPlan &plan, bool chinese)
{
    const auto say = [chinese](const char *english, const char *zh) { return std::string(chinese ? zh : english); };
    std::vector<exporting::Withheld> out;
    for (const fulfilment::PlannedCategory &planned : plan.categories) {
        const std::string category = planned.category->id;
        if (planned.withheld > 0 && planned.reason == fulfilment::WithheldReason::NotProvided) {
            out.push_back({category, "", fulfilment::withheldWord(planned.reason),
                           say("None of this was given by the person or observed of them.", "此类数据均非本人提供或观察所得。"), planned.withheld});
        } else if (planned.withheld > 0) {
            out.push_back({category, "", fulfilment::withheldWord(planned.reason),
                           say("The right does not extend to this category on this platform.", "该平台的此项权利不涵盖此类数据。"), planned.withheld});
        }
        for (const std::string &field : planned.notProvided) {
            out.push_back({category, field, fulfilment::withheldWord(fulfilment::WithheldReason::NotProvided),
                           say("Worked out about the person, neither given by them nor observed.", "由推断得出，并非本人提供或观察所得。"), planned.included});
        }
        for (const std::string &field : planned.secrets) {
            out.push_back({category, field, fulfilment::withheldWord(fulfilment::WithheldReason::Secret),
                           say("A credential is never shown or exported, not even to its owner.", "登录凭证从不显示或导出，即使对本人也是如此。"), planned.included});
        }
    }
    return out;
}

exporting::PackageInfo describePackage(OpenDesk &desk, const LoadedRequest &loaded, const Answered &answer, policy::Right right)
{
    const OpenPlatform &platform = *loaded.platform;
    exporting::PackageInfo info;
    info.reference = loaded.request.reference;
    info.right = right;
    info.platformId = platform.info.profile;
    info.platformName = platform.info.name.in(loaded.request.language);
    info.policyVersion = platform.info.policyVersion;
    info.language = loaded.request.language;
    info.createdAt = desk.clock().now();
    info.requestReceivedOn = loaded.request.receivedOn;
    info.deskName = info.platformName;
    info.withheld = withheldOf(answer.plan, loaded.request.language.starts_with("zh"));
    info.withheld.insert(info.withheld.end(), answer.own.withheld.begin(), answer.own.withheld.end());
    info.ownTerms = std::any_of(platform.profile.categories.begin(), platform.profile.categories.end(),
                                [](const policy::Category &category) { return !category.schemaOrg.type.empty(); });
    return info;
}

/// The entry that the package's proof is about comes before the package: an export nobody logged cannot exist.
Result<void> addProof(OpenDesk &desk, exporting::PackageInfo &info)
{
    DESK_TRY(const std::uint64_t entries, desk.log().size());
    DESK_TRY(const audit::Inclusion inclusion, desk.log().inclusion(entries - 1));
    info.logIndex = inclusion.index;
    info.inclusionProof = inclusion.proof;
    info.leafHash = inclusion.leaf;
    DESK_TRY(info.checkpoint, desk.log().checkpoint(*desk.staff()));
    return {};
}

PlanView viewPlan(const Answered &answer, const std::string &language)
{
    PlanView out;
    out.records = answer.plan.records + answer.own.records.size();
    out.digest = toHex(answer.plan.digest);
    for (const fulfilment::PlannedCategory &planned : answer.plan.categories) {
        const std::string label = planned.category->label.in(language);
        if (planned.included > 0)
            out.lines.push_back({planned.category->id, label, "included", planned.included, {}, {}, {}});
        if (planned.withheld > 0)
            out.lines.push_back({planned.category->id, label, "withheld", planned.withheld, fulfilment::withheldWord(planned.reason), {}, {}});
    }
    if (!answer.own.records.empty())
        out.lines.push_back({answer.own.category.id, answer.own.category.label, "included", answer.own.records.size(), {}, {}, {}});
    return out;
}

std::vector<requests::CategoryOutcome> outcomesOf(const Answered &answer)
{
    std::vector<requests::CategoryOutcome> out;
    for (const fulfilment::PlannedCategory &planned : answer.plan.categories) {
        const bool given = planned.included > 0 || planned.withheld == 0;
        out.push_back({planned.category->id, given ? requests::Outcome::Granted : requests::Outcome::NotApplicable,
                       given ? std::string() : fulfilment::withheldWord(planned.reason), {}, given ? planned.included : planned.withheld});
    }
    if (!answer.own.records.empty())
        out.push_back({answer.own.category.id, requests::Outcome::Granted, {}, {}, answer.own.records.size()});
    return out;
}

} // namespace

Result<PlanView> planPackage(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action)
{
    DESK_TRY(const Answered made, packageAnswer(desk, loaded, action.right));
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    DESK_TRY(const LookedThrough looked, lookThrough(loaded, subject, made));
    loaded.request.undecided = looked.undecided;
    action.outcomes = outcomesOf(made);
    PlanView view = viewPlan(made, loaded.request.language);
    view.undecided = looked.undecided;
    for (const exporting::Withheld &line : looked.withheld) {
        view.lines.push_back({line.category, categoryLabel(loaded.platform->profile, line.category, loaded.request.language),
                              "struck", line.places, line.ground, {}, {}});
    }
    return view;
}

Result<FulfilResult> writePackage(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action, const FulfilOrder &order, Progress &progress)
{
    DESK_TRY(const std::optional<Controller> controller, controllerOf(loaded, action, order));
    DESK_CHECK(ration(desk, loaded.request.platform, Reading::Export));
    DESK_TRY(const Answered made, packageAnswer(desk, loaded, action.right));
    const bool incomplete = std::any_of(made.plan.categories.begin(), made.plan.categories.end(), [](const fulfilment::PlannedCategory &planned) {
        return planned.withheld > 0 && planned.reason == fulfilment::WithheldReason::NotReadable;
    });
    if (incomplete)
        return fail(ErrorCode::KeyUnavailable, "Your role cannot read all of this person's file; somebody who can must make the package.");

    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    DESK_TRY(const LookedThrough looked, lookThrough(loaded, subject, made));
    DESK_CHECK(refuseUndecided(looked.undecided));

    action.outcomes = outcomesOf(made);  // who planned may have held fewer keys
    exporting::PackageInfo info = describePackage(desk, loaded, made, action.right);
    info.withheld.insert(info.withheld.end(), looked.withheld.begin(), looked.withheld.end());
    if (!controller) { // a letter to the person is nobody else's
        DESK_TRY(info.letter, packageLetter(desk, loaded, action, info.createdAt));
    }
    // The log knows before the file exists; if the file then fails, the entry stays and the request does not move.
    DESK_CHECK(remember(desk, loaded, audit::Event::PackageWritten, toHex(made.plan.digest)));
    DESK_CHECK(addProof(desk, info));
    PlannedFile file(*loaded.platform, subject, made, loaded.request.language);
    exporting::RedactedSource source(file, looked.redactions);
    exporting::LeakSearch leaks(source);
    FulfilResult out;
    if (!controller)
        out.passphrase = crypto::generatePassphrase(desk.random(), passphraseGroups);
    DESK_TRY(const crypto::SigningKeyPair deskKey, desk.staff()->deskSigning());
    auto receipt = exporting::writePackage(info, source, targetOf(order, controller, out.passphrase), {deskKey, desk.random(), &leaks}, progress);
    if (!receipt.ok())
        return std::move(receipt).error();
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    const audit::Event event = action.right == policy::Right::AuthorityDisclosure ? audit::Event::DataDisclosed : audit::Event::PackageWritten;
    DESK_CHECK(finish(desk, loaded, action, isWhole(action) ? requests::Outcome::Granted : requests::Outcome::Partial, event));
    if (controller)
        DESK_CHECK(rememberController(desk, loaded, action, *controller, toHex(receipt->sha256)));
    DESK_CHECK(transaction.commit());
    out.outcome = static_cast<ActionOutcome>(action.outcome);
    out.path = receipt->path;
    out.bytes = receipt->bytes;
    out.records = made.plan.records + made.own.records.size();
    out.sha256 = toHex(receipt->sha256);
    return out;
}

} // namespace desk::work
