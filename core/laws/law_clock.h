// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/laws/clock_values.h"
#include "core/laws/law_book.h"

#include <optional>
#include <vector>

namespace desk::laws {

/// Moves `day` off weekends and holidays to the next working day, with a step for each day it passes.
QDate rolledOff(QDate day, const LawBook &book, WorkingDays &days, const Citation &citation,
                std::vector<ClockStep> &chain);

/// The `count`th working day after `day`, with what is not known of those days.
QDate workingDaysAfter(QDate day, int count, WorkingDays &days, const Citation &citation,
                       std::vector<ClockStep> &chain);

/// Why a notice does not extend an answer.
struct ExtensionFault
{
    ErrorCode code{};
    LocalText text;
};

/// The clock of one law for one action. Book, input and law must outlive it. One thread.
class LawClock
{
public:
    LawClock(const LawBook &book, const ClockInput &input, HeldLaw held);

    /// Its days: acknowledgement, legal, extended, paused-beside, as far as the law has them.
    std::vector<Due> dues();
    /// The answer's last day without any extension.
    Due firstDue();
    /// Nothing when the notice counts.
    std::optional<ExtensionFault> extensionFault(const ExtensionNotice &notice, QDate firstDay) const;
    const LawVersion &version() const { return m_version; }
    const LimitSet &limits() const { return m_limits; }
    /// The day the answer's time counts from.
    QDate start() const { return m_start; }

private:
    /// A time of waiting whose end is known.
    struct Wait
    {
        QDate from;
        QDate to;
        bool bothEnds = false;
    };

    void findCalendar();
    void begin();
    void rebase();
    void noteIgnoredPauses(std::vector<ClockStep> &chain) const;
    std::vector<Wait> waits(PauseEffect effect) const;
    int waitedUntil(QDate &end, PauseEffect effect) const;
    QDate addLimit(QDate from, const Limit &limit, int further, std::vector<ClockStep> &chain);
    QDate withTwoWorkingDays(QDate from, QDate end, const Limit &limit, std::vector<ClockStep> &chain);
    QDate rolled(QDate day, std::vector<ClockStep> &chain);
    Due answer(DueKind kind, bool extended);
    Due acknowledgement(const Limit &limit);

    const LawBook &m_book;
    const ClockInput &m_input;
    HeldLaw m_held;
    const LawVersion &m_version;
    const LimitSet &m_limits;
    WorkingDays m_days{nullptr};
    std::vector<ClockStep> m_opening; ///< Law and receipt, before any later start.
    std::vector<ClockStep> m_rebases;
    QDate m_start;
};

} // namespace desk::laws
