// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/own_requests.h"

#include "core/desk/own_request_record.h"

#include <algorithm>

namespace desk::work {

namespace {

using requests::Action;
using requests::Request;

constexpr int requestsAtOnce = 200;

bool ofAnAuthority(const Request &request)
{
    return std::any_of(request.actions.begin(), request.actions.end(),
                       [](const Action &each) { return each.right == policy::Right::AuthorityDisclosure; });
}

bool namesNothingElse(const Request &request, const Request &than)
{
    const auto same = [](const std::string &one, const std::string &other) {
        return one.empty() || one == other;
    };
    return same(request.email, than.email) && same(request.phone, than.phone) &&
           same(request.account, than.account) && same(request.order, than.order);
}

/// Gathers the requests of one person.
class Gathering
{
public:
    Gathering(OpenPlatform &platform, const Request &answered, SubjectId subject)
        : m_platform(platform)
        , m_answered(answered)
        , m_subject(subject)
    {
    }

    Result<void> gather()
    {
        requests::QueueFilter filter;
        filter.subject = m_subject;
        for (requests::QueueCursor after;;) {
            DESK_TRY(const auto page, m_platform.requests->queue(filter, after, requestsAtOnce));
            for (const Request &clear : page) {
                after = {toIsoDate(clear.receivedOn), clear.id};
                DESK_CHECK(take(clear));
            }
            if (page.size() < static_cast<std::size_t>(requestsAtOnce))
                break;
        }
        DESK_CHECK(takeMergedInto(m_answered, true));
        for (std::size_t i = 0; i < m_own.size(); ++i) { // grows while it is gone through
            const Request into = m_own[i].request;
            DESK_CHECK(takeMergedInto(into, m_own[i].proven));
        }
        std::sort(m_own.begin(), m_own.end(), [](const Own &a, const Own &b) {
            return std::pair(a.request.receivedOn, a.request.reference) <
                   std::pair(b.request.receivedOn, b.request.reference);
        });
        return {};
    }

    const std::vector<Own> &own() const { return m_own; }
    /// Of every request that is in the answer, and of the one that is answered.
    References references() const
    {
        References out{{m_answered.id, m_answered.reference}};
        for (const Own &each : m_own)
            out[each.request.id] = each.request.reference;
        return out;
    }

private:
    bool isKnown(RequestId id) const
    {
        return id == m_answered.id || std::any_of(m_own.begin(), m_own.end(),
                                                  [&](const Own &each) { return each.request.id == id; });
    }

    Result<void> take(const Request &clear)
    {
        if (isKnown(clear.id) || ofAnAuthority(clear))
            return {};
        Own own;
        auto whole = m_platform.requests->load(clear.id);
        own.forgotten = !whole.ok() && whole.error().code == ErrorCode::KeyDestroyed;
        if (!whole.ok() && !own.forgotten)
            return std::move(whole).error();
        own.request = own.forgotten ? clear : std::move(*whole);
        if (!own.forgotten)
            DESK_CHECK(look(own));
        m_own.push_back(std::move(own));
        return {};
    }

    Result<void> look(Own &own)
    {
        const auto &actions = own.request.actions;
        own.proven = std::any_of(actions.begin(), actions.end(),
                                 [](const Action &each) { return each.identityProvenOn.isValid(); });
        DESK_TRY(const auto timeline, m_platform.requests->timeline(own.request.id));
        own.notes = static_cast<std::uint64_t>(
            std::count_if(timeline.begin(), timeline.end(), [](const requests::TimelineEntry &entry) {
                return entry.event == static_cast<std::uint16_t>(audit::Event::RequestNoted);
            }));
        return {};
    }

    /// What was merged into a request of theirs, also where nobody had said whose it was.
    Result<void> takeMergedInto(const Request &into, bool proven)
    {
        for (const requests::Link &link : into.links) {
            if (link.kind != requests::LinkKind::MergedFrom)
                continue;
            if (!isKnown(link.request)) {
                auto other = m_platform.requests->load(link.request);
                if (!other.ok() && other.error().code == ErrorCode::KeyDestroyed)
                    continue;
                if (!other.ok())
                    return std::move(other).error();
                if (other->subject && *other->subject != m_subject)
                    continue;
                DESK_CHECK(take(*other));
            }
            const auto found = std::find_if(m_own.begin(), m_own.end(),
                                            [&](const Own &each) { return each.request.id == link.request; });
            if (found != m_own.end())
                found->proven = found->proven || (proven && namesNothingElse(found->request, into));
        }
        return {};
    }

    OpenPlatform &m_platform;
    const Request &m_answered;
    SubjectId m_subject;
    std::vector<Own> m_own;
};

std::vector<exporting::Withheld> leftOut(const std::vector<Own> &own, const std::string &category,
                                         const std::string &language)
{
    std::uint64_t unproven = 0;
    std::uint64_t others = 0;
    std::uint64_t notes = 0;
    for (const Own &each : own) {
        const bool self = each.request.behalf.kind == requests::Behalf::Self;
        unproven += !each.forgotten && !each.proven && self ? 1 : 0;
        others += self ? 0 : 1;
        notes += each.notes;
    }
    std::vector<exporting::Withheld> out;
    const auto say = [&](std::uint64_t count, const char *field, const char *reason,
                         const policy::LocalText &why) {
        if (count > 0)
            out.push_back({category, field, reason, why.in(language), count});
    };
    say(unproven, "text", "not-proven",
        {"Nobody proved that these letters were yours.", "尚未证明这些来信出自您本人。"});
    say(others, "text", "other-person",
        {"Somebody else wrote this in your name.", "此内容由他人以您的名义书写。"});
    say(notes, "notes", "other-person",
        {"Notes that staff made while they worked on it; they can speak of other people.",
         "工作人员办理时所作的备注，其中可能涉及他人。"});
    return out;
}

} // namespace

Result<OwnRequests> ownRequests(OpenDesk &, LoadedRequest &answered, SubjectId subject)
{
    const policy::Profile &profile = answered.platform->profile;
    const std::string &language = answered.request.language;
    Gathering gathering(*answered.platform, answered.request, subject);
    DESK_CHECK(gathering.gather());
    OwnRequests out;
    out.category = ownRequestsIn(profile, language);
    const References references = gathering.references();
    crypto::Sha256 digest;
    for (const Own &own : gathering.own()) {
        DESK_TRY(exporting::PackageRecord record, tellRequest(own, {profile, references, language}));
        digest.update(subjects::encodeContent(record.cells, {}));
        out.records.push_back(std::move(record));
    }
    out.withheld = leftOut(gathering.own(), out.category.id, language);
    out.digest = digest.finish();
    return out;
}

} // namespace desk::work
