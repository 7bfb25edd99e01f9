// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"

#include <QCoreApplication>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace desk::ui {

/// What waits for somebody, in numbers and nothing else.
struct DueCounts
{
    std::uint64_t overdue = 0;
    std::uint64_t today = 0;
    std::uint64_t tomorrow = 0;
    std::uint64_t approvals = 0; ///< Where this role may give them.
    bool backupDue = false;
    bool logDoubted = false;
};

/// It in the language of the window. Names nobody: it may be read by whoever stands beside the screen.
class DueWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::DueWords)

public:
    /// A sentence for each that is not nothing, the most urgent first.
    static QStringList sentences(const DueCounts &counts);
    /// What stays over every page until it is seen to; empty: nothing does.
    static QString standing(const DueCounts &counts);
};

/**
 * Asks the desk what falls due: when it is started, and from then on once in each interval until it is
 * stopped.
 */
class DueWatch final : public QObject
{
    Q_OBJECT

public:
    DueWatch(Services &services, const Clock &clock, QObject *parent = nullptr,
             std::chrono::milliseconds interval = std::chrono::hours(1));

    void start(const SessionInfo &session);
    void stop();
    void look();

Q_SIGNALS:
    void found(const desk::ui::DueCounts &counts);

private:
    void lookForBackup(DueCounts counts);

    Services &m_services;
    const Clock &m_clock;
    SessionInfo m_session;
    QTimer m_timer;
    Turn m_turn;
};

} // namespace desk::ui
