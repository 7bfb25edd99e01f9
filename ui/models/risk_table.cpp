// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/risk_table.h"

#include "ui/models/display.h"
#include "ui/models/request_cells.h"

#include <algorithm>

namespace desk::ui {

namespace {

/// What each column is in the queue.
constexpr std::array<int, RiskTable::ColumnCount> inQueue{
    RequestColumns::Law,    RequestColumns::Due,      RequestColumns::Reference,
    RequestColumns::Rights, RequestColumns::Platform, RequestColumns::Assignee};

} // namespace

RiskTable::RiskTable(const Clock &clock, QObject *parent) : ValueTable(parent), m_clock(clock) {}

RequestFilter RiskTable::filter() const
{
    RequestFilter out;
    out.openOnly = true;
    out.dueBefore = localDay(m_clock).addDays(atRiskDays);
    out.order = RequestOrder::Due;
    return out;
}

void RiskTable::show(std::vector<RequestSummary> requests, std::vector<PlatformInfo> platforms)
{
    std::stable_sort(requests.begin(), requests.end(),
                     [](const RequestSummary &one, const RequestSummary &other) {
                         return std::tie(one.laws, one.dueOn) < std::tie(other.laws, other.dueOn);
                     });
    m_platforms = std::move(platforms);
    setRows(std::move(requests));
}

QStringList RiskTable::headers() const
{
    const QStringList all = RequestCells::headers();
    QStringList out;
    for (const int each : inQueue)
        out << all.at(each);
    return out;
}

QVariant RiskTable::cell(const RequestSummary &request, int column, int role) const
{
    return RequestCells::cell(request, inQueue.at(static_cast<std::size_t>(column)), role, localDay(m_clock),
                              m_platforms);
}

} // namespace desk::ui
