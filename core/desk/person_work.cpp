// SPDX-License-Identifier: GPL-3.0-or-later
// A person as a whole: what they asked for, what holds for them, who was told, and whether another platform
// knows them.
#include "core/desk/guard.h"
#include "core/desk/request_access.h"
#include "core/subjects/subject_state.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

constexpr std::size_t mostRequests = 200;
constexpr int readAtOnce = 200;
constexpr std::size_t mostIdentifiers = 20;
constexpr std::size_t mostPeople = 2; ///< Told of another platform: more would be a list of people.

Error nobody()
{
    return fail(ErrorCode::NotFound, "There is nobody of this id on this platform.", "subject");
}

/// The requests that are known to be this person's, newest first. Of one whose file is gone the register is
/// left.
Result<std::vector<requests::Request>> requestsFrom(OpenPlatform &platform, SubjectId subject)
{
    requests::QueueFilter filter;
    filter.subject = subject;
    std::vector<requests::Request> out;
    for (requests::QueueCursor after;;) {
        DESK_TRY(const std::vector<requests::Request> page,
                 platform.requests->queue(filter, after, readAtOnce));
        out.insert(out.end(), page.begin(), page.end());
        if (page.size() < static_cast<std::size_t>(readAtOnce))
            break;
        after = {toIsoDate(page.back().receivedOn), page.back().id};
    }
    std::reverse(out.begin(), out.end());
    out.resize(std::min(out.size(), mostRequests));
    for (requests::Request &each : out) {
        auto whole = platform.requests->load(each.id);
        if (whole.ok())
            each = std::move(*whole);
        else if (whole.error().code != ErrorCode::KeyDestroyed)
            return std::move(whole).error();
    }
    return out;
}

std::vector<ToldView> toldBy(const OpenPlatform &platform, const requests::Request &request,
                             const std::string &language)
{
    std::vector<ToldView> out;
    for (const requests::Action &action : request.actions) {
        for (const requests::RecipientNotice &notice : action.notices) {
            const policy::Recipient *known = policy::findRecipient(platform.profile, notice.recipient);
            out.push_back({known == nullptr ? notice.recipient : known->label.in(language),
                           noticeWord(notice.state),
                           notice.acknowledgedOn.isValid() ? notice.acknowledgedOn : notice.sentOn,
                           request.reference, action.right});
        }
    }
    return out;
}

/// Says what stands in a person's state, in the words of the policy.
class Standing
{
public:
    Standing(OpenPlatform &platform, const std::string &language) : m_platform(platform), m_language(language)
    {
    }

    Result<std::vector<StandingView>> of(const subjects::SubjectState &state, QDate today)
    {
        for (const subjects::Hold &hold : subjects::activeHolds(state, today))
            m_out.push_back({"hold", hold.law, hold.reason, {}, hold.since, hold.until});
        for (const subjects::Restriction &each : state.restrictions)
            if (!each.liftedOn.isValid())
                m_out.push_back(
                    {"restriction", coveredBy(each), {}, referenceOf(each.request), each.since, {}});
        for (const subjects::StoppedPurpose &each : state.stopped)
            m_out.push_back({"purpose-stopped",
                             purposeLabel(each.purpose),
                             {},
                             referenceOf(each.request),
                             each.since,
                             {}});
        for (const subjects::CorrectedField &each : state.corrected)
            m_out.push_back({"corrected", fieldLabel(each), {}, {}, {}, {}});
        addKept(state);
        return std::move(m_out);
    }

private:
    /// Empty where the request was forgotten.
    std::string referenceOf(RequestId request)
    {
        const Result<std::string> reference = m_platform.requests->referenceOf(request);
        return reference ? *reference : std::string();
    }
    std::string categoryLabel(std::uint16_t number) const
    {
        const policy::Category *category = m_platform.files->category(number);
        return category == nullptr ? std::to_string(number) : category->label.in(m_language);
    }
    std::string purposeLabel(const std::string &id) const
    {
        const auto &all = m_platform.profile.purposes;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const policy::Purpose &each) { return each.id == id; });
        return found == all.end() ? id : found->label.in(m_language);
    }
    std::string fieldLabel(const subjects::CorrectedField &mark) const
    {
        const policy::Category *category = m_platform.files->category(mark.category);
        const policy::Field *field = category == nullptr ? nullptr : policy::findField(*category, mark.field);
        return categoryLabel(mark.category) + ": " +
               (field == nullptr ? mark.field : field->label.in(m_language));
    }
    std::string coveredBy(const subjects::Restriction &restriction) const
    {
        std::string out;
        for (const policy::Category &category : m_platform.profile.categories) {
            const auto number = static_cast<std::uint16_t>(category.shredClass);
            if (std::find(restriction.classes.begin(), restriction.classes.end(), number) !=
                restriction.classes.end())
                out += (out.empty() ? "" : "; ") + category.label.in(m_language);
        }
        return out;
    }
    /// A line for all rows of a category that one wish left behind until the same day.
    void addKept(const subjects::SubjectState &state)
    {
        std::map<std::tuple<std::uint16_t, RequestId, QDate>, std::uint64_t> rows;
        for (const subjects::LeavingRow &each : state.leaving)
            ++rows[{each.category, each.request, each.until}];
        for (const auto &[key, records] : rows) {
            const auto &[category, request, until] = key;
            m_out.push_back({"kept", categoryLabel(category), {}, referenceOf(request), {}, until, records});
        }
    }

    OpenPlatform &m_platform;
    const std::string &m_language;
    std::vector<StandingView> m_out;
};

/// By what somebody is known on any platform alike.
Result<std::set<subjects::Identifier>> identifiersToTake(OpenPlatform &platform, SubjectId subject)
{
    std::set<subjects::Identifier> out;
    DESK_CHECK(platform.files->visit(subject, [&](const subjects::Record &record) {
        const policy::Category *category = platform.files->category(record.category);
        if (category == nullptr)
            return true;
        for (const subjects::Identifier &each :
             subjects::identifiersOf(*category, record.cells, platform.profile.defaultRegion))
            if (each.field == subjects::IdentifierField::EmailStrict ||
                each.field == subjects::IdentifierField::Phone)
                out.insert(each);
        return out.size() < mostIdentifiers;
    }));
    return out;
}

/// One look-up, as if somebody had typed it: rationed, and in the log of the platform that is asked.
Result<ElsewhereView> lookUp(OpenDesk &desk, OpenPlatform &other,
                             const std::set<subjects::Identifier> &identifiers)
{
    DESK_CHECK(ration(desk, other.info.id, Reading::Search));
    DESK_TRY(subjects::Finder finder, other.finder());
    std::map<SubjectId, bool> found; // with whether an e-mail address says so: families share telephones
    for (const subjects::Identifier &each : identifiers) {
        DESK_TRY(const std::vector<SubjectId> ids, finder.find(each));
        for (const SubjectId &id : ids)
            found[id] = found[id] || each.field == subjects::IdentifierField::EmailStrict;
    }
    DESK_CHECK(desk.log(audit::Event::SubjectsSearched, other.info.id, {},
                        "{\"by\":\"person\",\"found\":" + std::to_string(found.size()) + "}", std::nullopt));
    ElsewhereView out{other.info.id, {}};
    for (const auto &[id, certain] : found) {
        DESK_TRY(FoundSubject person, describe(desk, other, id));
        person.candidate = !certain || found.size() > 1;
        if (!person.holdings.empty() && out.people.size() < mostPeople)
            out.people.push_back(std::move(person));
    }
    other.files->close();
    return out;
}

} // namespace

Result<PersonView> aboutPerson(OpenDesk &desk, const PersonOrder &order)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    DESK_TRY(OpenPlatform *const platform, desk.platform(order.platform));
    DESK_TRY(const FoundSubject person, describe(desk, *platform, order.subject));
    if (person.holdings.empty())
        return nobody();
    const keys::OwnerId about = keys::ownerOf(order.subject);
    if (desk.isNewView(about)) { // show() has counted and logged it otherwise
        DESK_CHECK(ration(desk, order.platform, Reading::View));
        DESK_CHECK(desk.log(audit::Event::SubjectViewed, order.platform, about, "{}", std::nullopt));
    }
    PersonView out;
    DESK_TRY(const subjects::SubjectState state,
             subjects::SubjectStates(platform->context, *platform->files).load(order.subject));
    DESK_TRY(out.standing, Standing(*platform, order.language).of(state, utcDay(desk.clock().now())));
    DESK_TRY(const std::vector<requests::Request> asked, requestsFrom(*platform, order.subject));
    for (const requests::Request &request : asked) {
        out.requests.push_back(summarise(desk, request));
        for (ToldView &each : toldBy(*platform, request, order.language))
            out.told.push_back(std::move(each));
    }
    platform->files->close();
    return out;
}

Result<std::vector<ElsewhereView>> personElsewhere(OpenDesk &desk, PlatformId id, SubjectId subject)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    DESK_TRY(OpenPlatform *const platform, desk.platform(id));
    DESK_TRY(const FoundSubject person, describe(desk, *platform, subject));
    if (person.holdings.empty())
        return nobody();
    DESK_TRY(const std::set<subjects::Identifier> identifiers, identifiersToTake(*platform, subject));
    platform->files->close();
    std::vector<ElsewhereView> out;
    for (auto &[other, opened] : desk.platforms()) {
        if (other == id || !opened.index || identifiers.empty())
            continue;
        DESK_TRY(ElsewhereView found, lookUp(desk, opened, identifiers));
        if (!found.people.empty())
            out.push_back(std::move(found));
    }
    return out;
}

} // namespace desk::work
