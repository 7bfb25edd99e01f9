// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a FakeDesk, counted from the requests that lie on it.
#include "tests/support/fake_answer.h"

#include <algorithm>

namespace desk::test {

namespace {

/// Adds an action to figures; its days to `waited`, in order.
void add(Figures &figures, std::vector<int> &waited, const ActionView &action, QDate receivedOn, QDate today)
{
    ++figures.received;
    if (action.outcome == ActionOutcome::None || action.state != RequestState::Closed) {
        ++figures.open;
        figures.openOverdue += action.dueOn < today;
        figures.openAtRisk += action.dueOn >= today && action.dueOn < today.addDays(atRiskDays);
        return;
    }
    if (action.outcome == ActionOutcome::Withdrawn) {
        ++figures.withdrawn;
        return;
    }
    if (action.outcome == ActionOutcome::Refused) {
        ++figures.denied;
        figures.denials = {{action.refusalGround, figures.denied}};
    } else {
        ++(action.outcome == ActionOutcome::Partial ? figures.partial : figures.granted);
    }
    ++(action.answeredOn > action.dueOn ? figures.late : figures.onTime);
    const int days = static_cast<int>(receivedOn.daysTo(action.answeredOn));
    waited.insert(std::upper_bound(waited.begin(), waited.end(), days), days);
    figures.medianDays = waited[waited.size() / 2];
    figures.meanDays = figures.medianDays;
    figures.ninetiethDays = waited[waited.size() * 9 / 10];
}

} // namespace

class FakeReports final : public ReportService
{
public:
    explicit FakeReports(FakeDesk &desk) : m_desk(desk) {}
    Answer<MetricsReport> metrics(const MetricsOrder &order) override
    {
        m_desk.m_lastWords = toIsoDate(order.from) + " " + toIsoDate(order.to) + " " + order.law;
        return m_desk.answer<MetricsReport>("metrics", [this, order] { return report(order); });
    }
    Answer<Workload> workload() override
    {
        return m_desk.answer<Workload>("workload", [this] { return load(); });
    }

private:
    MetricsReport report(const MetricsOrder &order) const;
    Workload load() const;
    FakeDesk &m_desk;
};

MetricsReport FakeReports::report(const MetricsOrder &order) const
{
    MetricsReport out;
    out.from = order.from;
    out.to = order.to;
    out.law = order.law;
    out.asOf = utcDay(m_desk.m_clock.now());
    for (QDate first(order.from.year(), order.from.month(), 1); first <= order.to; first = first.addMonths(1))
        out.months.push_back({first, 0, 0});
    std::vector<int> all;
    std::map<policy::Right, std::pair<Figures, std::vector<int>>> rights;
    std::map<std::string, std::pair<Figures, std::vector<int>>> laws;
    std::map<std::tuple<std::string, PlatformId, policy::Right>, std::pair<Figures, std::vector<int>>> lines;
    for (const FakeDesk::Held &held : m_desk.m_requests) {
        const RequestSummary &summary = held.details.summary;
        const std::string &law = summary.laws.front();
        if (summary.receivedOn < order.from || summary.receivedOn > order.to ||
            (!order.law.empty() && law != order.law))
            continue;
        for (const ActionView &action : held.details.actions) {
            add(out.total, all, action, summary.receivedOn, out.asOf);
            for (auto *each :
                 {&rights[action.right], &laws[law], &lines[{law, summary.platform, action.right}]})
                add(each->first, each->second, action, summary.receivedOn, out.asOf);
            for (MetricsMonth &month : out.months) {
                if (month.first.addMonths(1) <= summary.receivedOn || month.first > summary.receivedOn)
                    continue;
                ++month.received;
                month.answered += action.state == RequestState::Closed;
            }
        }
    }
    for (const auto &[right, figures] : rights)
        out.rights.emplace_back(right, figures.first);
    for (const auto &[law, figures] : laws)
        out.laws.emplace_back(law, figures.first);
    for (const auto &[key, figures] : lines) {
        const auto &[law, platform, right] = key;
        out.lines.push_back({platform, m_desk.profileOf(platform).prefix, law, right, figures.first});
    }
    return out;
}

Workload FakeReports::load() const
{
    const QDate today = utcDay(m_desk.m_clock.now());
    Workload out;
    out.ages = {{0, 7, 0}, {8, 14, 0}, {15, 30, 0}, {31, 60, 0}, {61, -1, 0}};
    std::map<std::pair<bool, std::string>, OwnerLoad> owners;
    for (const FakeDesk::Held &held : m_desk.m_requests) {
        const RequestSummary &summary = held.details.summary;
        if (summary.state == RequestState::Closed)
            continue;
        OwnerLoad &owner = owners[{summary.assignee.empty(), summary.assignee}];
        owner.owner = summary.assignee;
        ++owner.open;
        owner.overdue += summary.dueOn < today;
        owner.atRisk += summary.dueOn >= today && summary.dueOn < today.addDays(atRiskDays);
        owner.waitsForPerson += summary.waitsForPerson;
        owner.waitsForApproval += summary.waitsForApproval;
        const auto age = summary.receivedOn.daysTo(today);
        for (AgeBand &band : out.ages)
            band.open += age >= band.from && (band.to < 0 || age <= band.to);
    }
    for (auto &[name, owner] : owners)
        out.owners.push_back(owner);
    return out;
}

std::unique_ptr<ReportService> makeFakeReports(FakeDesk &desk)
{
    return std::make_unique<FakeReports>(desk);
}

} // namespace desk::test
