// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/package_redactions.h"

#include "core/exporting/redaction_grounds.h"
#include "core/subjects/written_phones.h"

#include <algorithm>
#include <map>
#include <set>

namespace desk::work {

namespace {

using exporting::TextSpan;
using redaction::PlaceKind;
using requests::Redaction;

/// Of the person's own requests only what they wrote is text; the rest the desk wrote about them.
constexpr std::string_view writtenField = "text";

/// Some of it is out of this role's reach: then it is not looked through.
bool isOutOfReach(const Error &error)
{
    return error.code == ErrorCode::Restricted || error.code == ErrorCode::KeyUnavailable;
}

Result<redaction::KnownPeople> peopleOf(LoadedRequest &loaded, SubjectId subject, const Answered &answer)
{
    OpenPlatform &platform = *loaded.platform;
    redaction::KnownPeople people(platform.profile.defaultRegion);
    const auto seen = platform.files->visit(subject, [&](const subjects::Record &record) {
        people.see(*platform.files->category(record.category), record.cells);
        return true;
    });
    if (!seen.ok() && !isOutOfReach(seen.error()))
        return seen.error();
    if (loaded.request.behalf.kind == requests::Behalf::Self) {
        people.addOwn(PlaceKind::Email, loaded.request.email);
        people.addOwn(PlaceKind::Telephone, loaded.request.phone);
    }
    for (const exporting::PackageRecord &record : answer.own.records)
        for (const formats::Cell &cell : record.cells) {
            if (cell.name == "email")
                people.addOwn(PlaceKind::Email, cell.value.text);
            if (cell.name == "phone")
                people.addOwn(PlaceKind::Telephone, cell.value.text);
        }
    people.settle();
    return people;
}

/// What was decided of one record.
struct DecidedHere
{
    const Redaction *redaction = nullptr;
    exporting::Strike strike;
};
using DecidedByRecord = std::map<std::pair<std::string, std::string>, std::vector<DecidedHere>>;

DecidedByRecord decidedByRecord(const LoadedRequest &loaded)
{
    DecidedByRecord out;
    for (const Redaction &each : loaded.request.redactions) {
        const auto kind = static_cast<PlaceKind>(each.kind);
        out[{each.category, each.record}].push_back(
            {&each, exporting::Strike(soughtText(loaded, kind, each.text))});
    }
    return out;
}

/// Looks through the records of one package.
class Looking
{
public:
    Looking(const LoadedRequest &loaded, const redaction::KnownPeople &people, LookedThrough &to)
        : m_profile(loaded.platform->profile)
        , m_decided(decidedByRecord(loaded))
        , m_finder(people, struckIn(loaded))
        , m_to(to)
    {
    }

    Result<void> look(exporting::PackageSource &source)
    {
        for (std::size_t i = 0; i < source.categories().size(); ++i) {
            const auto done = lookAt(source, i);
            if (!done.ok() && !isOutOfReach(done.error()))
                return done.error();
            m_to.whole = m_to.whole && done.ok();
        }
        return {};
    }

private:
    static std::vector<redaction::KnownText> struckIn(const LoadedRequest &loaded)
    {
        std::vector<redaction::KnownText> out;
        for (const Redaction &each : loaded.request.redactions) {
            const auto kind = static_cast<PlaceKind>(each.kind);
            if (each.struck)
                out.push_back({kind, soughtText(loaded, kind, each.text), false});
        }
        return out;
    }

    Result<void> lookAt(exporting::PackageSource &source, std::size_t index)
    {
        const std::string &id = source.categories()[index].id;
        const policy::Category *category = policy::findCategory(m_profile, id);
        DESK_TRY(const auto cursor, source.open(index));
        for (;;) {
            DESK_TRY(std::optional<exporting::PackageRecord> record, cursor->next());
            if (!record)
                return {};
            if (category == nullptr)
                std::erase_if(record->cells,
                              [](const formats::Cell &cell) { return cell.name != writtenField; });
            take(id, category, *record);
        }
    }

    void take(const std::string &id, const policy::Category *category, const exporting::PackageRecord &record)
    {
        std::vector<redaction::Place> places = m_finder.placesIn(category, record.cells);
        const auto decided = m_decided.find({id, record.record});
        for (const formats::Cell &cell : record.cells) {
            std::vector<TextSpan> settled;
            if (decided != m_decided.end())
                for (const DecidedHere &each : decided->second)
                    if (each.redaction->field == cell.name)
                        addDecided(id, record, cell, each, settled);
            for (redaction::Place &place : places) {
                if (place.field != cell.name)
                    continue;
                std::erase_if(place.spans, [&](const TextSpan &span) {
                    return std::any_of(settled.begin(), settled.end(),
                                       [&](const TextSpan &outer) { return within(span, outer); });
                });
                if (place.spans.empty())
                    continue;
                ++m_to.undecided;
                m_to.places.push_back({id, record.record, std::move(place), cell.value.text, std::nullopt});
            }
        }
    }

    void addDecided(const std::string &id, const exporting::PackageRecord &record, const formats::Cell &cell,
                    const DecidedHere &each, std::vector<TextSpan> &settled)
    {
        const std::vector<TextSpan> spans = each.strike.spansIn(cell.value.text);
        if (spans.empty())
            return; // the record changed since
        settled.insert(settled.end(), spans.begin(), spans.end());
        const Redaction &decision = *each.redaction;
        m_to.places.push_back({id,
                               record.record,
                               {cell.name, static_cast<PlaceKind>(decision.kind),
                                static_cast<redaction::Because>(decision.because), decision.text, spans},
                               cell.value.text,
                               decision});
    }

    const policy::Profile &m_profile;
    DecidedByRecord m_decided;
    redaction::OtherPeople m_finder;
    LookedThrough &m_to;
};

std::vector<exporting::Withheld> withheldOf(const LookedThrough &looked, bool chinese)
{
    std::vector<exporting::Withheld> out;
    std::map<std::size_t, std::set<std::string>> records;
    for (const PlaceInPackage &each : looked.places) {
        if (!each.decided || !each.decided->struck)
            continue;
        auto line = std::find_if(out.begin(), out.end(), [&](const exporting::Withheld &known) {
            return known.category == each.category && known.field == each.place.field &&
                   known.ground == each.decided->reason;
        });
        if (line == out.end()) {
            const exporting::RedactionGround *ground = exporting::redactionGround(each.decided->reason);
            const std::string_view why = ground == nullptr ? ""
                                         : chinese         ? ground->chineseExplanation
                                                           : ground->explanation;
            out.push_back({each.category, each.place.field, "other-person", std::string(why), 0,
                           each.decided->reason, 0});
            line = out.end() - 1;
        }
        std::set<std::string> &seen = records[static_cast<std::size_t>(line - out.begin())];
        seen.insert(each.record);
        line->records = seen.size();
        line->places += each.place.spans.size();
    }
    return out;
}

} // namespace

exporting::SoughtText soughtText(const LoadedRequest &loaded, PlaceKind kind, const std::string &text)
{
    if (kind != PlaceKind::Telephone)
        return {text, {}};
    return {text, subjects::searchDigits(text, loaded.platform->profile.defaultRegion)};
}

Result<LookedThrough> lookThrough(LoadedRequest &loaded, SubjectId subject, const Answered &answer)
{
    LookedThrough out;
    DESK_TRY(const redaction::KnownPeople people, peopleOf(loaded, subject, answer));
    PlannedFile source(*loaded.platform, subject, answer, loaded.request.language);
    DESK_CHECK(Looking(loaded, people, out).look(source));
    for (const Redaction &each : loaded.request.redactions) {
        const auto kind = static_cast<PlaceKind>(each.kind);
        out.redactions.decisions.push_back({each.category, each.record, each.field,
                                            soughtText(loaded, kind, each.text), each.struck,
                                            each.struck ? each.reason : std::string()});
    }
    for (const redaction::KnownText &each : people.own())
        out.redactions.own.push_back(each.sought);
    out.redactions.language = loaded.request.language;
    out.withheld = withheldOf(out, loaded.request.language.starts_with("zh"));
    return out;
}

Result<void> refuseUndecided(std::uint64_t undecided)
{
    if (undecided == 0)
        return {};
    const std::string places =
        undecided == 1 ? "1 place that may speak of somebody else waits"
                       : std::to_string(undecided) + " places that may speak of somebody else wait";
    return fail(ErrorCode::Conflict,
                places + " for a decision; strike them out of the package, or say why they stay.",
                "redactions");
}

bool makesPackage(policy::Right right)
{
    return right == policy::Right::Access || right == policy::Right::Portability ||
           right == policy::Right::AuthorityDisclosure;
}

} // namespace desk::work
