// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/generations.h"

#include <algorithm>
#include <set>

namespace desk::backup {

namespace {

QDate dayOf(const Generation &each)
{
    return utcDay(each.madeAt);
}

QDate weekOf(const Generation &each)
{
    const QDate day = dayOf(each);
    return day.addDays(1 - day.dayOfWeek());
}

QDate monthOf(const Generation &each)
{
    const QDate day = dayOf(each);
    return {day.year(), day.month(), 1};
}

/// Newest first: the first of each period is its newest.
template <typename PeriodOf>
void keepNewest(const std::vector<Generation> &all, int periods, PeriodOf periodOf, std::set<BackupId> &kept)
{
    std::set<QDate> seen;
    for (const Generation &each : all) {
        const QDate period = periodOf(each);
        if (seen.contains(period))
            continue;
        if (static_cast<int>(seen.size()) >= periods)
            return;
        seen.insert(period);
        kept.insert(each.id);
    }
}

} // namespace

std::vector<Generation> superfluous(std::vector<Generation> all, const KeepRule &rule)
{
    std::sort(all.begin(), all.end(), [](const Generation &a, const Generation &b) {
        return std::pair(a.madeAt, a.id) > std::pair(b.madeAt, b.id);
    });
    std::set<BackupId> kept;
    if (!all.empty())
        kept.insert(all.front().id);
    keepNewest(all, rule.days, dayOf, kept);
    keepNewest(all, rule.weeks, weekOf, kept);
    keepNewest(all, rule.months, monthOf, kept);
    std::erase_if(all, [&kept](const Generation &each) { return kept.contains(each.id); });
    std::reverse(all.begin(), all.end());
    return all;
}

std::optional<Instant> nextDue(std::optional<Instant> last, int everyHours, Instant now)
{
    if (everyHours <= 0)
        return std::nullopt;
    // A backup from the future says that the clock was set back: the next one is due at once.
    if (!last || *last > now)
        return now;
    return *last + std::chrono::hours(everyHours);
}

} // namespace desk::backup
