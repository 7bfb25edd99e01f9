// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of a FakeDesk: the queue, one request, what belongs together.
#include "tests/support/fake_answer.h"

#include <algorithm>

namespace desk::test {

class FakeRequests final : public RequestService
{
public:
    explicit FakeRequests(FakeDesk &desk) : m_desk(desk) {}
    Answer<RequestSummary> open(const NewRequest &request) override;
    Answer<RequestPage> list(const RequestFilter &filter, int limit, const std::string &after) override;
    Answer<std::vector<std::uint64_t>> count(const std::vector<RequestFilter> &filters) override;
    Answer<RequestDetails> details(const std::string &reference) override
    {
        return m_desk.about<RequestDetails>("details", reference, [this](FakeDesk::Held &held) {
            m_desk.settle(held);
            return held.details;
        });
    }
    Answer<std::vector<TimelineEntry>> timeline(const std::string &reference) override
    {
        return m_desk.about<std::vector<TimelineEntry>>("timeline", reference,
                                                        [](FakeDesk::Held &held) { return held.timeline; });
    }
    Answer<RequestSummary> assign(const std::string &reference, const std::string &name,
                                  std::uint64_t revision) override
    {
        return m_desk.about<RequestSummary>(
            "assign", reference, [=, this](FakeDesk::Held &held) -> Result<RequestSummary> {
                if (held.details.summary.revision != revision)
                    return fail(ErrorCode::Conflict, "The request was changed.");
                held.details.summary.assignee = name;
                m_desk.note(held, "request-assigned");
                return held.details.summary;
            });
    }
    Answer<RequestSummary> note(const std::string &reference, const std::string &text) override
    {
        return change("note", reference,
                      [=, this](FakeDesk::Held &held) { m_desk.note(held, "request-noted", text); });
    }
    Answer<RequestSummary> chooseSubject(const std::string &reference, SubjectId subject) override
    {
        return change("chooseSubject", reference, [=, this](FakeDesk::Held &held) {
            std::erase_if(held.details.subjects,
                          [&](const FoundSubject &each) { return each.id != subject; });
            held.details.subjects.front().candidate = false;
            m_desk.note(held, "subject-chosen");
        });
    }
    Answer<RequestSummary> changeReceipt(const std::string &reference, QDate day,
                                         const std::string &reason) override
    {
        return change("changeReceipt", reference, [=, this](FakeDesk::Held &held) {
            held.details.summary.receivedOn = day;
            for (ActionView &action : held.details.actions) {
                action.dueOn = day.addMonths(1);
                action.internalOn = day.addDays(20);
            }
            m_desk.note(held, "receipt-changed", reason);
        });
    }
    Answer<RequestSummary> link(const std::string &reference, const std::string &other,
                                const std::string &kind) override
    {
        return m_desk.about<RequestSummary>(
            "link", reference, [=, this](FakeDesk::Held &held) -> Result<RequestSummary> {
                if (!m_desk.find(other))
                    return fail(ErrorCode::NotFound, "There is no such request.");
                held.details.links.push_back({other, kind});
                m_desk.note(held, "requests-linked");
                return held.details.summary;
            });
    }
    Answer<RequestSummary> merge(const std::string &reference, const std::string &into) override
    {
        return m_desk.about<RequestSummary>(
            "merge", reference, [=, this](FakeDesk::Held &held) -> Result<RequestSummary> {
                if (!m_desk.find(into))
                    return fail(ErrorCode::NotFound, "There is no such request.");
                held.details.links.push_back({into, "merged-into"});
                m_desk.note(held, "request-merged");
                return held.details.summary;
            });
    }
    Answer<RequestSummary> unmerge(const std::string &reference) override
    {
        return change("unmerge", reference, [this](FakeDesk::Held &held) {
            std::erase_if(held.details.links,
                          [](const RequestLink &each) { return each.kind == "merged-into"; });
            m_desk.note(held, "request-unmerged");
        });
    }
    Answer<RequestSummary> split(const std::string &reference, policy::Right right) override
    {
        return change("split", reference, [=, this](FakeDesk::Held &held) {
            std::erase_if(held.details.actions, [&](const ActionView &each) { return each.right == right; });
            held.details.links.push_back({"RU-2026-009001-4", "split-into"});
            m_desk.note(held, "request-split");
        });
    }
    Answer<RequestSummary> close(const std::string &reference) override
    {
        return m_desk.about<RequestSummary>(
            "close", reference, [this](FakeDesk::Held &held) -> Result<RequestSummary> {
                for (ActionView &action : held.details.actions) {
                    if (action.state == RequestState::Closed)
                        continue;
                    m_desk.settleAction(held, action);
                    if (action.state == RequestState::Fulfilled && !action.blockedBecause.empty())
                        return fail(ErrorCode::Conflict, "A recipient has not been told yet.");
                    DESK_CHECK(m_desk.take(held, action, requests::Step::Close));
                }
                m_desk.note(held, "request-closed");
                return held.details.summary;
            });
    }

private:
    Answer<RequestSummary> change(const std::string &operation, const std::string &reference,
                                  std::function<void(FakeDesk::Held &)> work)
    {
        return m_desk.about<RequestSummary>(operation, reference,
                                            [this, work = std::move(work)](FakeDesk::Held &held) {
                                                work(held);
                                                m_desk.settle(held);
                                                return held.details.summary;
                                            });
    }
    FakeDesk &m_desk;
};

RequestSummary FakeDesk::openNow(const NewRequest &request)
{
    const int number = static_cast<int>(m_requests.size());
    makeRequest(number * 7);
    Held held = std::move(m_requests.back());
    m_requests.pop_back();
    RequestSummary &summary = held.details.summary;
    summary.platform = request.platform;
    summary.reference = "RU-2026-001001-" + std::to_string(number % 10);
    summary.receivedOn = request.receivedOn;
    summary.residence = request.residence;
    summary.channel = request.channel;
    summary.assignee.clear();
    held.details.text = request.text;
    held.details.language = request.language;
    held.details.identifiers = {{policy::IdentifierKind::Email, request.email}};
    held.details.evidence.clear();
    held.details.subjects.resize(1);
    held.details.subjects.front().candidate = false;
    held.details.behalf = request.behalf;
    held.details.actions.clear();
    for (const policy::Right right : request.rights) {
        held.details.actions.push_back(
            makeAction(right, RequestState::Received, request.receivedOn, profileOf(request.platform)));
        held.details.actions.back().purposes = request.purposes;
    }
    held.timeline = {{m_clock.now(), m_user, "request-opened", {}}};
    settle(held);
    m_requests.push_front(std::move(held));
    return m_requests.front().details.summary;
}

Answer<RequestSummary> FakeRequests::open(const NewRequest &request)
{
    m_desk.m_lastRequest = request;
    return m_desk.answer<RequestSummary>(
        "open", [this, request]() -> Result<RequestSummary> { return m_desk.openNow(request); });
}

namespace {

bool fits(const RequestSummary &each, const RequestFilter &filter)
{
    const auto has = [](const auto &all, const auto &one) {
        return std::find(all.begin(), all.end(), one) != all.end();
    };
    if (!filter.reference.empty())
        return each.reference == filter.reference;
    return !(filter.platform && each.platform != *filter.platform) &&
           (filter.states.empty() || has(filter.states, each.state)) &&
           !(filter.openOnly && each.state == RequestState::Closed) &&
           each.reference.starts_with(filter.referencePrefix) &&
           (!filter.right || has(each.rights, *filter.right)) &&
           (filter.assignee.empty() || each.assignee == filter.assignee) &&
           (!filter.unassigned || each.assignee.empty()) &&
           !(filter.dueFrom.isValid() && !(each.dueOn.isValid() && each.dueOn >= filter.dueFrom)) &&
           !(filter.dueBefore.isValid() && !(each.dueOn.isValid() && each.dueOn < filter.dueBefore)) &&
           (filter.waitingFor != WaitingFor::Person || each.waitsForPerson) &&
           (filter.waitingFor != WaitingFor::Approval || each.waitsForApproval);
}

/// By what the list is sorted; texts compare as numbers of one length do.
std::string keyOf(const RequestSummary &each, RequestOrder order)
{
    const auto day = [](QDate on) { return on.isValid() ? toIsoDate(on) : std::string("9999"); };
    switch (order) {
    case RequestOrder::Due:
        return day(each.dueOn);
    case RequestOrder::Internal:
        return day(each.internalOn);
    case RequestOrder::Reference:
        return each.reference;
    case RequestOrder::State:
        return std::to_string(requests::stage(static_cast<requests::State>(each.state)));
    case RequestOrder::Assignee:
        return (each.assignee.empty() ? "~" : each.assignee) + day(each.dueOn);
    case RequestOrder::Received:
        break;
    }
    return day(each.receivedOn);
}

} // namespace

Answer<RequestPage> FakeRequests::list(const RequestFilter &filter, int limit, const std::string &after)
{
    m_desk.m_lastFilter = filter;
    return m_desk.answer<RequestPage>("list", [=, this] {
        std::vector<RequestSummary> all;
        for (const FakeDesk::Held &held : m_desk.m_requests)
            if (fits(held.details.summary, filter))
                all.push_back(held.details.summary);
        // As they were made, where nothing else is asked for.
        if (filter.order != RequestOrder::Received || filter.descending)
            std::stable_sort(all.begin(), all.end(), [&](const RequestSummary &a, const RequestSummary &b) {
                const std::string x = keyOf(a, filter.order);
                const std::string y = keyOf(b, filter.order);
                return filter.descending ? y < x : x < y;
            });
        RequestPage page;
        std::size_t at = (after.empty() ? 0 : std::stoul(after)) + filter.skip;
        for (; at < all.size() && static_cast<int>(page.requests.size()) < limit; ++at)
            page.requests.push_back(all[at]);
        if (at < all.size())
            page.next = std::to_string(at);
        return page;
    });
}

Answer<std::vector<std::uint64_t>> FakeRequests::count(const std::vector<RequestFilter> &filters)
{
    return m_desk.answer<std::vector<std::uint64_t>>("count", [=, this] {
        std::vector<std::uint64_t> out;
        for (const RequestFilter &filter : filters)
            out.push_back(static_cast<std::uint64_t>(
                std::count_if(m_desk.m_requests.begin(), m_desk.m_requests.end(),
                              [&](const FakeDesk::Held &held) { return fits(held.details.summary, filter); })));
        return out;
    });
}

std::unique_ptr<RequestService> makeFakeRequests(FakeDesk &desk)
{
    return std::make_unique<FakeRequests>(desk);
}

} // namespace desk::test
