// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"
#include "ui/models/value_table.h"

#include <array>

namespace desk {
class Clock;
}

namespace desk::ui {

/// Requests that are late or soon will be, law by law, the most urgent of each first. Never a name in it.
class RiskTable final : public ValueTable<RequestSummary>
{
    Q_OBJECT

public:
    enum Column
    {
        Law,
        Due,
        Reference,
        Rights,
        Platform,
        Owner,
        ColumnCount
    };
    /// `clock` tells how far off the due days are.
    RiskTable(const Clock &clock, QObject *parent);
    /// What a desk is asked for them: overdue, or due within atRiskDays; the most urgent first.
    RequestFilter filter() const;
    void show(std::vector<RequestSummary> requests, std::vector<PlatformInfo> platforms);

protected:
    QStringList headers() const override;
    QVariant cell(const RequestSummary &request, int column, int role) const override;

private:
    const Clock &m_clock;
    std::vector<PlatformInfo> m_platforms;
};

} // namespace desk::ui
