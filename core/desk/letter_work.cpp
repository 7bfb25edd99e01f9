// SPDX-License-Identifier: GPL-3.0-or-later
// Letters: what the desk knows is filled in, what only the agent knows is asked for, what the law wants stays.
#include "core/desk/letter_texts.h"
#include "core/desk/own_request_record.h"
#include "core/desk/package_letter.h"
#include "core/desk/request_access.h"
#include "core/laws/clock.h"
#include "core/letters/compose.h"
#include "core/letters/edit_letter.h"

#include <algorithm>

namespace desk::work {

namespace {

using letters::Field;
using policy::Role;
using requests::Action;
using requests::Outcome;

letters::LetterOutcome outcomeOf(const Action &action, letters::LetterKind kind)
{
    using letters::LetterKind;
    if (kind == LetterKind::Refusal)
        return letters::LetterOutcome::Refused;
    if (kind == LetterKind::Grant)
        return letters::LetterOutcome::Granted;
    if (kind == LetterKind::PartialGrant)
        return letters::LetterOutcome::Partial;
    if (kind != LetterKind::ComplaintAnswer && kind != LetterKind::RecipientNotice && kind != LetterKind::RestrictionLifted)
        return letters::LetterOutcome::Pending;
    switch (action.outcome) {
    case Outcome::Granted: return letters::LetterOutcome::Granted;
    case Outcome::Partial: return letters::LetterOutcome::Partial;
    case Outcome::Refused: return letters::LetterOutcome::Refused;
    case Outcome::None:
    case Outcome::Withdrawn:
    case Outcome::NotApplicable: break;
    }
    return letters::LetterOutcome::Granted;
}

letters::CategoryOutcome became(policy::Right right, const requests::CategoryOutcome &line)
{
    using letters::CategoryOutcome;
    if (line.outcome == Outcome::Refused || line.outcome == Outcome::NotApplicable)
        return line.records == 0 ? CategoryOutcome::NothingHeld : CategoryOutcome::Kept;
    switch (right) {
    case policy::Right::Correction: return CategoryOutcome::Corrected;
    case policy::Right::Deletion:
    case policy::Right::AccountCancellation: return line.outcome == Outcome::Partial ? CategoryOutcome::Masked : CategoryOutcome::Deleted;
    case policy::Right::Restriction: return CategoryOutcome::Restricted;
    case policy::Right::Objection:
    case policy::Right::ConsentWithdrawal: return CategoryOutcome::Stopped;
    case policy::Right::Access:
    case policy::Right::Portability:
    case policy::Right::Complaint:
    case policy::Right::AuthorityDisclosure: break;
    }
    return CategoryOutcome::Disclosed;
}

std::string joined(const std::vector<std::string> &texts)
{
    std::string out;
    for (const std::string &text : texts)
        out += (out.empty() ? "" : ", ") + text;
    return out;
}

void addOutcomes(const policy::Profile &profile, const Action &action, const std::string &language, letters::LetterFields &fields)
{
    for (const requests::CategoryOutcome &line : action.outcomes) {
        letters::OutcomeRow row{categoryLabel(profile, line.category, language), became(action.right, line), {}, {}, {}};
        if (line.eraseOn.isValid())
            row.eraseOn = line.eraseOn;
        for (const policy::LegalKeepingRule &rule : profile.legalKeeping) {
            if (rule.ground == line.ground && !rule.law.in(language).empty())
                row.reason = rule.law.in(language);
        }
        if (row.reason.empty())
            row.reason = line.ground;
        if (!row.eraseOn && row.outcome == letters::CategoryOutcome::Kept)
            row.until = letterText(LetterText::UntilReasonEnds, language);
        fields.outcomes.push_back(std::move(row));
    }
}

void addKnown(OpenDesk &desk, const LoadedRequest &loaded, const Action &action, const LetterOrder &order, letters::LetterRequest &out)
{
    const policy::Profile &profile = loaded.platform->profile;
    const std::string &language = out.language;
    letters::LetterFields &fields = out.fields;
    fields.texts[Field::Reference] = loaded.request.reference;
    fields.texts[Field::PlatformName] = profile.name.in(language);
    fields.texts[Field::Contact] = letterText(LetterText::Department, language);
    fields.texts[Field::Signature] = profile.name.in(language);
    fields.texts[Field::HowToAnswer] = letterText(LetterText::HowToAnswer, language);
    fields.texts[Field::VerificationSteps] = letterText(LetterText::VerificationSteps, language);
    if (action.right == policy::Right::Access || action.right == policy::Right::Portability)
        fields.texts[Field::Delivery] = letterText(LetterText::Delivery, language);
    if (fields.texts.contains(Field::Delivery) && out.kind == letters::LetterKind::PartialGrant)
        fields.texts[Field::Reason] = letterText(LetterText::LeftOut, language);
    fields.texts[Field::Specialist] = action.specialist ? desk.staffName(*action.specialist) : std::string();
    fields.texts[Field::Findings] = action.answer;
    fields.days[Field::SentOn] = utcDay(desk.clock().now());
    fields.days[Field::ReceivedOn] = loaded.request.receivedOn;
    fields.days[Field::DueOn] = action.dueOn;
    if (action.extension) {
        fields.days[Field::NewDueOn] = action.dueOn;
        if (out.kind == letters::LetterKind::Extension)
            fields.texts[Field::Reason] = action.extension->reason;
    }
    if (action.refusal) {
        fields.texts[Field::Reason] = action.refusal->reason;
        out.ground = action.refusal->ground;
    }
    std::vector<std::string> purposes;
    for (const std::string &id : action.purposes) {
        const policy::Purpose *purpose = policy::findPurpose(profile, id);
        purposes.push_back(purpose == nullptr ? id : purpose->label.in(language));
    }
    fields.texts[Field::Purposes] = joined(purposes);
    std::vector<std::string> told;
    for (const requests::RecipientNotice &notice : action.notices) {
        const policy::Recipient *recipient = policy::findRecipient(profile, notice.recipient);
        told.push_back(recipient == nullptr ? notice.recipient : recipient->label.in(language));
        if (recipient == nullptr && notice.recipient == order.recipient)
            fields.texts[Field::RecipientName] = notice.recipient; // another controller
    }
    fields.texts[Field::Recipients] = joined(told);
    if (told.empty())
        out.flags.insert(letters::LetterFlag::NoRecipients);
    if (const policy::Recipient *recipient = policy::findRecipient(profile, order.recipient))
        fields.texts[Field::RecipientName] = recipient->label.in(language);
    addOutcomes(profile, action, language, fields);
    for (const requests::FieldChange &change : action.changes) {
        const policy::Category *category = policy::findCategoryByNumber(profile, change.category);
        const policy::Field *field = category == nullptr ? nullptr : policy::findField(*category, change.field);
        fields.corrections.push_back({field == nullptr ? change.field : field->label.in(language), change.before, change.after});
    }
}

void addFlags(const policy::Profile &profile, const Action &action, letters::LetterRequest &out)
{
    using policy::ConditionKind;
    const auto &forbidden = profile.verification.forbidden;
    if (std::find(forbidden.begin(), forbidden.end(), policy::VerificationMethod::DocumentSeen) != forbidden.end())
        out.flags.insert(letters::LetterFlag::NoIdentityDocuments);
    if (const policy::RightRule *rule = policy::findRight(profile, action.right)) {
        for (const auto &[kind, flag] : {std::pair{ConditionKind::NoLossOfService, letters::LetterFlag::NoLossOfService},
                                         std::pair{ConditionKind::AggregatesStay, letters::LetterFlag::AggregatesStay},
                                         std::pair{ConditionKind::FreeOfCharge, letters::LetterFlag::FreeOfCharge}}) {
            if (policy::hasCondition(*rule, kind))
                out.flags.insert(flag);
        }
    }
    const bool nothing = std::all_of(action.outcomes.begin(), action.outcomes.end(), [](const auto &line) { return line.records == 0; });
    if (nothing && requests::stage(action.state) >= requests::stage(requests::State::Planned))
        out.flags.insert(letters::LetterFlag::NothingHeld);
}

/// The agent's own words come last: they may say what the desk cannot know.
Result<void> addGiven(const LetterOrder &order, letters::LetterFields &fields)
{
    for (const auto &[name, text] : order.fields) {
        const auto field = policy::fromSpelling<Field>(name);
        if (!field)
            return fail(ErrorCode::InvalidArgument, "Letters know no such field.", name);
        if (letters::fieldForm(*field) == letters::FieldForm::Day) {
            DESK_TRY(fields.days[*field], dateFromIso(text));
        } else {
            fields.texts[*field] = text;
        }
    }
    return {};
}

struct Prepared
{
    LoadedRequest loaded;
    Action *action = nullptr;
    letters::LetterRequest letter;
};

/// A letter about an action of this request, filled with what the desk and who orders it know.
Result<letters::LetterRequest> describeLetter(OpenDesk &desk, const LoadedRequest &loaded, const Action &action, const LetterOrder &order)
{
    const auto kind = policy::fromSpelling<letters::LetterKind>(order.kind);
    if (!kind)
        return fail(ErrorCode::InvalidArgument, "There is no such kind of letter.", "kind");
    const policy::Profile &profile = loaded.platform->profile;
    const auto held = laws::lawsFor(desk.laws(), loaded.request.residence, profile.establishment, loaded.request.receivedOn);
    if (held.empty())
        return fail(ErrorCode::InvalidArgument, "No law is known that holds for this request.", "residence");
    letters::LetterRequest letter;
    letter.kind = *kind;
    letter.law = held.front().law->id;
    letter.right = action.right;
    for (const Action &other : loaded.request.actions) {
        if (other.right != letter.right)
            letter.otherRights.push_back(other.right);
    }
    letter.outcome = outcomeOf(action, *kind);
    letter.language = order.language.empty() ? loaded.request.language : order.language;
    letter.residence = loaded.request.residence;
    letter.establishment = profile.establishment;
    addKnown(desk, loaded, action, order, letter);
    addFlags(profile, action, letter);
    DESK_CHECK(addGiven(order, letter.fields));
    return letter;
}

Result<Prepared> prepare(OpenDesk &desk, const std::string &reference, const LetterOrder &order)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    Prepared out;
    DESK_TRY(out.loaded, loadRequest(desk, reference));
    DESK_TRY(out.action, theAction(out.loaded, order.right));
    DESK_TRY(out.letter, describeLetter(desk, out.loaded, *out.action, order));
    return out;
}

bool isGiven(const letters::LetterRequest &letter, const std::string &name)
{
    if (name == "outcomes")
        return !letter.fields.outcomes.empty();
    if (name == "corrections")
        return !letter.fields.corrections.empty();
    if (name == "ground")
        return !letter.ground.empty();
    if (name == "residence")
        return !letter.residence.empty();
    const auto field = policy::fromSpelling<Field>(name);
    if (!field)
        return false;
    const auto text = letter.fields.texts.find(*field);
    const auto day = letter.fields.days.find(*field);
    return (text != letter.fields.texts.end() && !text->second.empty()) || (day != letter.fields.days.end() && day->second.isValid());
}

Result<letters::Letter> compose(OpenDesk &desk, const letters::LetterRequest &request, const LetterOrder &order)
{
    DESK_TRY(const letters::TemplateSet *const templates, desk.letterTemplates());
    DESK_TRY(const letters::Letter letter, letters::composeLetter(*templates, request));
    std::vector<letters::LetterEdit> edits;
    for (const auto &[block, text] : order.edits)
        edits.push_back({letters::EditAction::Replace, block, text});
    return letters::applyEdits(letter, edits);
}

} // namespace

Result<std::optional<letters::Letter>> answerLetter(OpenDesk &desk, const LoadedRequest &loaded, Action action)
{
    action.outcome = isWhole(action) ? Outcome::Granted : Outcome::Partial;
    LetterOrder order;
    order.right = action.right;
    order.kind = policy::spelling(isWhole(action) ? letters::LetterKind::Grant : letters::LetterKind::PartialGrant);
    DESK_TRY(const letters::LetterRequest letter, describeLetter(desk, loaded, action, order));
    DESK_TRY(const letters::TemplateSet *const templates, desk.letterTemplates());
    if (!letters::isPossible(*templates, letter))
        return std::optional<letters::Letter>();
    DESK_TRY(const auto required, letters::requiredFields(*templates, letter));
    if (!std::all_of(required.begin(), required.end(), [&](const std::string &name) { return isGiven(letter, name); }))
        return std::optional<letters::Letter>();
    DESK_TRY(letters::Letter composed, compose(desk, letter, order));
    return std::optional(std::move(composed));
}

Result<LetterDraft> draftLetter(OpenDesk &desk, const std::string &reference, const LetterOrder &order)
{
    DESK_TRY(const Prepared prepared, prepare(desk, reference, order));
    DESK_TRY(const letters::TemplateSet *const templates, desk.letterTemplates());
    LetterDraft out;
    DESK_TRY(const auto required, letters::requiredFields(*templates, prepared.letter));
    for (const std::string &name : required) {
        if (!isGiven(prepared.letter, name))
            out.unfilled.push_back(name);
    }
    if (!out.unfilled.empty())
        return out;
    DESK_TRY(out.letter, compose(desk, prepared.letter, order));
    return out;
}

Result<letters::Letter> sendLetter(OpenDesk &desk, const std::string &reference, const LetterOrder &order)
{
    DESK_TRY(Prepared prepared, prepare(desk, reference, order));
    DESK_TRY(letters::Letter letter, compose(desk, prepared.letter, order));
    prepared.action->letters.push_back({order.kind, utcDay(desk.clock().now())});
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(saveRequest(desk, prepared.loaded));
    DESK_CHECK(remember(desk, prepared.loaded, audit::Event::LetterWritten, order.kind));
    DESK_CHECK(transaction.commit());
    return letter;
}

} // namespace desk::work
