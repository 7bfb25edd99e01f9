// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/due_watch.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"

#include <algorithm>

namespace desk::ui {

QStringList DueWords::sentences(const DueCounts &counts)
{
    QStringList out;
    const auto number = [](std::uint64_t count) {
        return static_cast<int>(std::min<std::uint64_t>(count, 1'000'000));
    };
    if (counts.logDoubted)
        out << tr("The log is not the one this desk knew. Check it.");
    if (counts.overdue > 0)
        out << tr("%n request(s) are overdue.", nullptr, number(counts.overdue));
    if (counts.today > 0)
        out << tr("%n request(s) are due today.", nullptr, number(counts.today));
    if (counts.tomorrow > 0)
        out << tr("%n request(s) are due tomorrow.", nullptr, number(counts.tomorrow));
    if (counts.approvals > 0)
        out << tr("%n request(s) wait for an approval.", nullptr, number(counts.approvals));
    if (counts.backupDue)
        out << tr("A backup is due.");
    return out;
}

QString DueWords::standing(const DueCounts &counts)
{
    DueCounts lasting;
    lasting.backupDue = counts.backupDue;
    lasting.logDoubted = counts.logDoubted;
    return sentences(lasting).join(QLatin1Char(' '));
}

DueWatch::DueWatch(Services &services, const Clock &clock, QObject *parent,
                   std::chrono::milliseconds interval)
    : QObject(parent)
    , m_services(services)
    , m_clock(clock)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &DueWatch::look);
}

void DueWatch::start(const SessionInfo &session)
{
    m_session = session;
    m_timer.start();
    look();
}

void DueWatch::stop()
{
    m_timer.stop();
    m_turn.next();
    m_session = {};
}

void DueWatch::look()
{
    const QDate today = localDay(m_clock);
    const auto due = [](QDate from, QDate before) {
        RequestFilter out;
        out.openOnly = true;
        out.dueFrom = from;
        out.dueBefore = before;
        return out;
    };
    RequestFilter approvals;
    approvals.openOnly = true;
    approvals.waitingFor = WaitingFor::Approval;
    const std::vector<RequestFilter> filters{due({}, today), due(today, today.addDays(1)),
                                             due(today.addDays(1), today.addDays(2)), approvals};
    whenStillWanted(this, m_turn, m_services.requests.count(filters),
                    [this, asked = filters.size()](const Result<std::vector<std::uint64_t>> &counts) {
                        DueCounts out;
                        out.backupDue = m_session.backupDue;
                        out.logDoubted = m_session.logDoubted;
                        // Who may not read the queue hears of the rest.
                        if (counts && counts->size() == asked) {
                            out.overdue = (*counts)[0];
                            out.today = (*counts)[1];
                            out.tomorrow = (*counts)[2];
                            out.approvals =
                                Permissions::approve(m_session.roles).isEmpty() ? (*counts)[3] : 0;
                        }
                        lookForBackup(out);
                    });
}

/// It may have been made, or have become due, since somebody signed in.
void DueWatch::lookForBackup(DueCounts counts)
{
    if (!Permissions::keepSafe(m_session.roles).isEmpty()) {
        Q_EMIT found(counts);
        return;
    }
    whenStillWanted(this, m_turn, m_services.backups.plan(),
                    [this, counts](const Result<BackupPlanView> &plan) mutable {
                        if (plan)
                            counts.backupDue = plan->due;
                        Q_EMIT found(counts);
                    });
}

} // namespace desk::ui
