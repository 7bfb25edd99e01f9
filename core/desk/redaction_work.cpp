// SPDX-License-Identifier: GPL-3.0-or-later
// Striking other people out of a package before it is made: what is proposed, what is decided.
#include "core/desk/guard.h"
#include "core/desk/own_request_record.h"
#include "core/desk/package_redactions.h"
#include "core/exporting/redaction_grounds.h"
#include "core/policy/mask.h"
#include "core/subjects/identifier.h"

#include <algorithm>
#include <set>

namespace desk::work {

namespace {

using policy::Role;
using redaction::PlaceKind;
using requests::Action;
using requests::Redaction;
using requests::State;

constexpr std::size_t excerptBytes = 60;
constexpr std::size_t longestStrike = 4000;

const char *kindWord(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::Words:
        return "words";
    case PlaceKind::Name:
        return "name";
    case PlaceKind::Email:
        return "email";
    case PlaceKind::Telephone:
        return "telephone";
    case PlaceKind::Address:
        return "address";
    }
    return "";
}

const char *becauseWord(redaction::Because because)
{
    switch (because) {
    case redaction::Because::OtherParty:
        return "other-party";
    case redaction::Because::NamedInFile:
        return "named-in-file";
    case redaction::Because::NotTheirs:
        return "not-theirs";
    case redaction::Because::StruckElsewhere:
        return "struck-elsewhere";
    case redaction::Because::ByHand:
        return "by-hand";
    }
    return "";
}

policy::Mask maskOf(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::Name:
        return policy::Mask::Name;
    case PlaceKind::Email:
        return policy::Mask::Email;
    case PlaceKind::Telephone:
        return policy::Mask::Phone;
    default:
        return policy::Mask::Full;
    }
}

/// The same for the same string in the same field; tells nothing to who does not know the request.
std::string idOf(const requests::Request &request, const PlaceInPackage &place)
{
    ByteWriter out;
    out.raw(request.id.view()).sized(place.category).sized(place.record).sized(place.place.field);
    out.sized(formats::compactText(place.place.text));
    return toHex(crypto::sha256Of({out.view()})).substr(0, 16);
}

bool continuesCharacter(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// What stands around the first place, in whole characters.
void addExcerpt(const PlaceInPackage &place, RedactionView &out)
{
    const std::string &value = place.value;
    const exporting::TextSpan &span = place.place.spans.front();
    std::size_t from = span.from > excerptBytes ? span.from - excerptBytes : 0;
    std::size_t until = std::min(value.size(), span.until + excerptBytes);
    while (continuesCharacter(value, from))
        ++from;
    while (continuesCharacter(value, until))
        ++until;
    out.before = (from > 0 ? "…" : "") + value.substr(from, span.from - from);
    out.text = value.substr(span.from, span.until - span.from);
    out.after = value.substr(span.until, until - span.until) + (until < value.size() ? "…" : "");
}

RedactionView viewPlace(OpenDesk &desk, const LoadedRequest &loaded, const PlaceInPackage &place, bool reveal)
{
    const std::string &language = loaded.request.language;
    RedactionView out;
    out.id = idOf(loaded.request, place);
    out.category = place.category;
    out.label = categoryLabel(loaded.platform->profile, place.category, language);
    out.record = place.record;
    out.field = out.fieldLabel = place.place.field;
    if (const policy::Category *category = policy::findCategory(loaded.platform->profile, place.category))
        if (const policy::Field *field = policy::findField(*category, place.place.field))
            out.fieldLabel = field->label.in(language);
    out.kind = kindWord(place.place.kind);
    out.because = becauseWord(place.place.because);
    out.state = !place.decided ? "undecided" : place.decided->struck ? "struck" : "left";
    if (place.decided) {
        out.reason = place.decided->reason;
        out.by = desk.staffName(place.decided->by);
    }
    out.places = place.place.spans.size();
    if (reveal)
        addExcerpt(place, out);
    else
        out.text = policy::maskValue(maskOf(place.place.kind), place.place.text);
    return out;
}

/// What the packages of this request would tell of others; each place once.
Result<LookedThrough> lookAtAll(OpenDesk &desk, LoadedRequest &loaded)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    LookedThrough out;
    std::set<std::string> seen;
    bool any = false;
    for (const Action &action : loaded.request.actions) {
        if (!makesPackage(action.right))
            continue;
        any = true;
        DESK_TRY(const Answered answer, packageAnswer(desk, loaded, action.right));
        DESK_TRY(LookedThrough one, lookThrough(loaded, subject, answer));
        out.whole = out.whole && one.whole;
        for (PlaceInPackage &place : one.places)
            if (seen.insert(idOf(loaded.request, place)).second) {
                out.undecided += place.decided ? 0 : 1;
                out.places.push_back(std::move(place));
            }
    }
    if (!any)
        return fail(ErrorCode::InvalidArgument, "This request is not answered with a package.", "right");
    return out;
}

Result<RedactionList> viewAll(OpenDesk &desk, LoadedRequest &loaded, bool reveal)
{
    DESK_TRY(const LookedThrough looked, lookAtAll(desk, loaded));
    RedactionList out;
    out.undecided = looked.undecided;
    out.whole = looked.whole;
    out.revealed = reveal;
    for (const PlaceInPackage &place : looked.places)
        out.redactions.push_back(viewPlace(desk, loaded, place, reveal));
    loaded.platform->files->close();
    return out;
}

/// Where nothing can be decided any more.
Result<void> checkOpen(const LoadedRequest &loaded)
{
    if (isMerged(loaded.request))
        return fail(ErrorCode::Conflict,
                    "This request was merged into another; go on there, or undo the merge.");
    const bool open =
        std::any_of(loaded.request.actions.begin(), loaded.request.actions.end(), [](const Action &each) {
            return makesPackage(each.right) && each.state != State::Closed;
        });
    if (!open)
        return fail(ErrorCode::Conflict,
                    "Every package of this request is closed; nothing of it can be decided any more.");
    return {};
}

/// A plan, and what another person agreed to, was of what the package held before.
Result<void> takePlansBack(OpenDesk &desk, LoadedRequest &loaded)
{
    for (Action &action : loaded.request.actions) {
        const bool planned = action.state == State::Planned || action.state == State::Approved;
        if (!makesPackage(action.right) || !planned || action.refusal)
            continue;
        action.state = State::Received;
        action.plannedBy.reset();
        action.approvedBy.reset();
        action.planDigest.clear();
        action.outcomes.clear();
    }
    return settleProof(desk, loaded);
}

void decide(LoadedRequest &loaded, Redaction decision)
{
    const std::string compact = formats::compactText(decision.text);
    std::erase_if(loaded.request.redactions, [&](const Redaction &each) {
        return each.category == decision.category && each.record == decision.record &&
               each.field == decision.field && formats::compactText(each.text) == compact;
    });
    loaded.request.redactions.push_back(std::move(decision));
}

Result<RedactionList> keepDecisions(OpenDesk &desk, LoadedRequest &loaded, audit::Event event,
                                    const std::string &note)
{
    DESK_TRY(RedactionList list, viewAll(desk, loaded, false));
    loaded.request.undecided = list.undecided;
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(takePlansBack(desk, loaded));
    DESK_CHECK(saveRequest(desk, loaded));
    DESK_CHECK(remember(desk, loaded, event, note));
    DESK_CHECK(transaction.commit());
    return list;
}

Result<void> checkGroundCode(const std::string &ground)
{
    if (exporting::redactionGround(ground) == nullptr)
        return fail(ErrorCode::InvalidArgument,
                    "Strike with one of these grounds: others-rights, confidentiality, no-consent, safety.",
                    "ground");
    return {};
}

/// What somebody struck by hand most likely is: decides how it is looked for.
PlaceKind kindOfText(const LoadedRequest &loaded, const std::string &text)
{
    if (subjects::normaliseEmailStrict(text))
        return PlaceKind::Email;
    const bool number = subjects::normalisePhone(text, loaded.platform->profile.defaultRegion).has_value();
    return number ? PlaceKind::Telephone : PlaceKind::Words;
}

/// Whether the package has it there. Conflict or NotFound otherwise.
Result<void> checkStands(OpenDesk &desk, LoadedRequest &loaded, const StrikeOrder &order, PlaceKind kind)
{
    const exporting::Strike strike(soughtText(loaded, kind, order.text));
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    for (const Action &action : loaded.request.actions) {
        if (!makesPackage(action.right))
            continue;
        DESK_TRY(const Answered answer, packageAnswer(desk, loaded, action.right));
        PlannedFile source(*loaded.platform, subject, answer, loaded.request.language);
        for (std::size_t i = 0; i < source.categories().size(); ++i) {
            if (source.categories()[i].id != order.category)
                continue;
            DESK_TRY(const auto cursor, source.open(i));
            for (;;) {
                DESK_TRY(const auto record, cursor->next());
                if (!record)
                    break;
                for (const formats::Cell &cell : record->cells)
                    if (record->record == order.record && cell.name == order.field &&
                        strike.isIn(cell.value.text))
                        return {};
            }
        }
    }
    return fail(ErrorCode::NotFound,
                "That does not stand in this field of this record, or the package does not hold the field.",
                "strike");
}

} // namespace

Result<RedactionList> listRedactions(OpenDesk &desk, const std::string &reference)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    return viewAll(desk, loaded, false);
}

Result<RedactionList> revealRedactions(OpenDesk &desk, const std::string &reference,
                                       const std::string &reason)
{
    if (reason.find_first_not_of(" \t\r\n") == std::string::npos)
        return fail(ErrorCode::InvalidArgument, "Say why the data is revealed; the reason is logged.",
                    "reason");
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_TRY(const SubjectId subject, theSubject(desk, loaded));
    DESK_CHECK(ration(desk, loaded.request.platform, Reading::Reveal));
    DESK_CHECK(logReveal(desk, *loaded.platform, subject, reason)); // before anything is shown
    return viewAll(desk, loaded, true);
}

Result<RedactionList> redact(OpenDesk &desk, const std::string &reference, const RedactionOrder &order)
{
    if (order.strike)
        DESK_CHECK(checkGroundCode(order.reason));
    else if (!exporting::isRedactionReason(order.reason))
        return fail(ErrorCode::InvalidArgument,
                    "Leave it for one of these reasons: own, consent, public, told-by-person.", "reason");
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_CHECK(checkOpen(loaded));
    DESK_TRY(const LookedThrough looked, lookAtAll(desk, loaded));
    std::set<std::string> left(order.ids.begin(), order.ids.end());
    std::set<std::pair<PlaceKind, std::string>> same;
    for (const PlaceInPackage &each : looked.places)
        if (left.contains(idOf(loaded.request, each)))
            same.emplace(each.place.kind, formats::compactText(each.place.text));
    std::uint64_t decided = 0;
    for (const PlaceInPackage &each : looked.places) {
        const bool named = left.erase(idOf(loaded.request, each)) > 0;
        const bool likewise = order.everywhere && !each.decided &&
                              same.contains({each.place.kind, formats::compactText(each.place.text)});
        if (!named && !likewise)
            continue;
        ++decided;
        decide(loaded,
               {each.category, each.record, each.place.field, each.place.text,
                static_cast<std::uint8_t>(each.place.kind), static_cast<std::uint8_t>(each.place.because),
                order.strike, order.reason, desk.staff()->staff});
    }
    if (!left.empty() || decided == 0)
        return fail(ErrorCode::Conflict, "What may speak of others changed since; look at the list again.",
                    "redactions");
    const std::string note =
        std::to_string(decided) + (order.strike ? " struck: " : " left: ") + order.reason;
    return keepDecisions(desk, loaded, audit::Event::RedactionDecided, note);
}

Result<RedactionList> strikeByHand(OpenDesk &desk, const std::string &reference, const StrikeOrder &order)
{
    DESK_CHECK(checkGroundCode(order.ground));
    if (formats::compactText(order.text).empty() || order.text.size() > longestStrike)
        return fail(ErrorCode::InvalidArgument, "Say what is to be struck, in up to 4000 bytes.", "text");
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_CHECK(checkOpen(loaded));
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    const PlaceKind kind = kindOfText(loaded, order.text);
    DESK_CHECK(checkStands(desk, loaded, order, kind));
    decide(loaded,
           {order.category, order.record, order.field, order.text, static_cast<std::uint8_t>(kind),
            static_cast<std::uint8_t>(redaction::Because::ByHand), true, order.ground, desk.staff()->staff});
    return keepDecisions(desk, loaded, audit::Event::RedactionByHand, "1 struck: " + order.ground);
}

} // namespace desk::work
