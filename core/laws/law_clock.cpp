// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/laws/law_clock.h"

#include "core/base/clock.h"

#include <algorithm>
#include <utility>

namespace desk::laws {
namespace {

constexpr std::string_view memberStateCalendar = "member-state";

void noteComputedYear(int year, const HolidayCalendar *calendar, QDate at, std::vector<ClockStep> &chain)
{
    if (calendar == nullptr || officialYear(*calendar, year) != nullptr)
        return;
    chain.push_back({StepKind::HolidaysComputed,
                     at,
                     at,
                     {calendar->source, calendar->source, Basis::Statute},
                     {calendar->name.en, calendar->name.zhCN, std::to_string(year)}});
    if (calendar->workedWeekendsVary)
        chain.push_back({StepKind::WeekendsUnknown,
                         at,
                         at,
                         {},
                         {calendar->name.en, calendar->name.zhCN, std::to_string(year)}});
}

ClockStep rollStep(QDate day, const LawBook &book, WorkingDays &days, const Citation &citation)
{
    const QDate next = day.addDays(1);
    switch (days.kindOf(day)) {
    case DayKind::Saturday:
        return {StepKind::RollSaturday, day, next, citation, {}};
    case DayKind::Sunday:
        return {StepKind::RollSunday, day, next, citation, {}};
    case DayKind::Working:
    case DayKind::Holiday:
        break;
    }
    const std::string_view key = days.holidayOn(day)->name;
    const auto name = book.dayNames.find(key);
    const OfficialYear *list = officialYear(*days.calendar(), day.year());
    const LocalText shown =
        name != book.dayNames.end() ? name->second : LocalText{std::string(key), std::string(key)};
    return {StepKind::RollHoliday,
            day,
            next,
            citation,
            {shown.en, shown.zhCN, list != nullptr ? list->source : std::string()}};
}

} // namespace

QDate rolledOff(QDate day, const LawBook &book, WorkingDays &days, const Citation &citation,
                std::vector<ClockStep> &chain)
{
    noteComputedYear(day.year(), days.calendar(), day, chain);
    for (; !days.isWorking(day); day = day.addDays(1)) {
        chain.push_back(rollStep(day, book, days, citation));
        const Holiday *holiday = days.holidayOn(day);
        if (chain.back().kind == StepKind::RollHoliday && holiday->onlyListed)
            chain.push_back({StepKind::ListedOnly, day, day, {}, {}});
    }
    return day;
}

QDate workingDaysAfter(QDate day, int count, WorkingDays &days, const Citation &citation,
                       std::vector<ClockStep> &chain)
{
    const QDate end = days.after(day, count);
    chain.push_back({StepKind::AddWorkingDays, day, end, citation, {std::to_string(count)}});
    for (int year = day.year(); year <= end.year(); ++year)
        noteComputedYear(year, days.calendar(), end, chain);
    return end;
}

LawClock::LawClock(const LawBook &book, const ClockInput &input, HeldLaw held)
    : m_book(book)
    , m_input(input)
    , m_held(held)
    , m_version(versionOn(*held.law, input.receivedOn))
    , m_limits(limitsFor(m_version, input.right))
    , m_start(input.receivedOn)
{
    begin();
    findCalendar();
    rebase();
}

void LawClock::begin()
{
    const QDate day = m_input.receivedOn;
    const Law &law = *m_held.law;
    m_opening.push_back({StepKind::LawHolds,
                         day,
                         day,
                         m_version.citation,
                         {law.name.en, law.name.zhCN, std::string(policy::spelling(m_held.by))}});
    if (!wasInForce(law, day))
        m_opening.push_back(
            {StepKind::LawNotYetInForce, day, day, m_version.citation, {toIsoDate(m_version.from)}});
    if (findRight(m_version, m_input.right) == nullptr)
        m_opening.push_back({StepKind::RightUnknown, day, day, m_limits.answer.citation, {}});
    m_opening.push_back({StepKind::Receipt, day, day, {}, {}});
}

void LawClock::findCalendar()
{
    std::string code = m_version.arithmetic.calendar;
    if (code.empty())
        return;
    if (code == memberStateCalendar) {
        code = m_input.memberState;
        for (const std::string *side : {&m_input.establishment, &m_input.residence})
            if (code.empty() && reaches(m_held.law->residence, *side))
                code = *side;
    }
    const HolidayCalendar *calendar = calendarFor(m_book, code);
    m_days = WorkingDays(calendar);
    if (calendar == nullptr)
        m_opening.push_back({StepKind::NoCalendar, m_start, m_start, {}, {code}});
}

/// The latest of receipt, proof of identity and fee begins the period where the law says so.
void LawClock::rebase()
{
    const auto startAgain = [this](PauseReason reason, QDate on) {
        const PauseRule *rule = findPause(m_version, reason);
        if (rule == nullptr || rule->effect != PauseEffect::Rebase || !on.isValid() || on <= m_start)
            return;
        m_rebases.push_back(
            {StepKind::Rebase, m_start, on, rule->citation, {std::string(policy::spelling(reason))}});
        m_start = on;
    };
    startAgain(PauseReason::Identity, m_input.identityProvenOn);
    startAgain(PauseReason::Fee, m_input.feePaidOn);
    std::vector<Pause> pauses = m_input.pauses;
    std::stable_sort(pauses.begin(), pauses.end(),
                     [](const Pause &a, const Pause &b) { return a.from < b.from; });
    for (const Pause &each : pauses) {
        std::vector<ClockStep> unused;
        if (each.from <= addLimit(m_start, m_limits.answer, 0, unused)) // too late a question changes nothing
            startAgain(each.reason, each.to.isValid() ? each.to : m_input.asOf);
    }
}

void LawClock::noteIgnoredPauses(std::vector<ClockStep> &chain) const
{
    for (const Pause &each : m_input.pauses) {
        const PauseRule *rule = findPause(m_version, each.reason);
        if (rule == nullptr || rule->effect == PauseEffect::None)
            chain.push_back({StepKind::PauseIgnored,
                             each.from,
                             each.from,
                             rule != nullptr ? rule->citation : m_limits.answer.citation,
                             {std::string(policy::spelling(each.reason))}});
    }
}

/// Waiting with this effect in order, overlaps joined, so that no day counts twice.
std::vector<LawClock::Wait> LawClock::waits(PauseEffect effect) const
{
    std::vector<Wait> found;
    for (const Pause &each : m_input.pauses) {
        const PauseRule *rule = findPause(m_version, each.reason);
        const QDate to = each.to.isValid() ? each.to : m_input.asOf;
        if (rule == nullptr || rule->effect != effect || !to.isValid() || to < m_start || to < each.from)
            continue;
        found.push_back({std::max(each.from, m_start), to, rule->bothEndsCount});
    }
    std::sort(found.begin(), found.end(), [](const Wait &a, const Wait &b) { return a.from < b.from; });
    std::vector<Wait> joined;
    for (const Wait &each : found) {
        if (!joined.empty() && each.from <= joined.back().to)
            joined.back().to = std::max(joined.back().to, each.to);
        else
            joined.push_back(each);
    }
    return joined;
}

/// Days waited, each added to `end`: what began after the period had run out no longer counts.
int LawClock::waitedUntil(QDate &end, PauseEffect effect) const
{
    int total = 0;
    for (const Wait &each : waits(effect)) {
        if (each.from > end)
            break;
        const int days = static_cast<int>(each.from.daysTo(each.to)) + (each.bothEnds ? 1 : 0);
        end = end.addDays(days);
        total += days;
    }
    return total;
}

QDate LawClock::addLimit(QDate from, const Limit &limit, int further, std::vector<ClockStep> &chain)
{
    const int amount = limit.amount + further;
    const std::string shown = std::to_string(amount);
    switch (limit.unit) {
    case LimitUnit::WorkingDays:
        return workingDaysAfter(from, amount, m_days, limit.citation, chain);
    case LimitUnit::Days:
        chain.push_back({StepKind::AddDays, from, from.addDays(amount), limit.citation, {shown}});
        break;
    case LimitUnit::DaysFromReceipt:
        chain.push_back(
            {StepKind::AddDaysInclusive, from, from.addDays(amount - 1), limit.citation, {shown}});
        break;
    case LimitUnit::Months: {
        const QDate end = from.addMonths(amount); // Qt clamps to the last day of a shorter month
        chain.push_back({StepKind::AddMonths, from, end, limit.citation, {shown}});
        if (end.day() != from.day())
            chain.push_back(
                {StepKind::Clamp, end, end, m_version.arithmetic.citation, {std::to_string(from.day())}});
        break;
    }
    }
    return chain.back().after;
}

QDate LawClock::withTwoWorkingDays(QDate from, QDate end, const Limit &limit, std::vector<ClockStep> &chain)
{
    if (!m_version.arithmetic.twoWorkingDays || limit.unit == LimitUnit::Months ||
        limit.unit == LimitUnit::WorkingDays || limit.amount < 2)
        return end;
    const QDate second = m_days.after(from, 2);
    if (second <= end)
        return end;
    chain.push_back({StepKind::TwoWorkingDays, end, second, m_version.arithmetic.citation, {}});
    return second;
}

QDate LawClock::rolled(QDate day, std::vector<ClockStep> &chain)
{
    if (m_version.arithmetic.roll == Roll::None)
        return day;
    return rolledOff(day, m_book, m_days, m_version.arithmetic.citation, chain);
}

Due LawClock::answer(DueKind kind, bool extended)
{
    Due due{kind, m_held.law->id, {}, {}, m_opening};
    due.chain.insert(due.chain.end(), m_rebases.begin(), m_rebases.end());
    const Limit &limit = m_limits.answer;
    if (limit.withoutDelay)
        due.chain.push_back({StepKind::WithoutDelay, m_start, m_start, limit.citation, {}});
    if (extended)
        due.chain.push_back(
            {StepKind::Extension,
             m_start,
             m_start,
             m_limits.extension->citation,
             {std::to_string(m_limits.extension->further), std::string(policy::spelling(limit.unit)),
              toIsoDate(m_input.extension->sentOn)}});
    QDate day = addLimit(m_start, limit, extended ? m_limits.extension->further : 0, due.chain);
    day = withTwoWorkingDays(m_start, day, limit, due.chain);
    const auto addWaits = [&](PauseEffect effect, StepKind step, const Citation &citation) {
        const QDate before = day;
        const int days = waitedUntil(day, effect);
        if (days > 0)
            due.chain.push_back({step, before, day, citation, {std::to_string(days)}});
    };
    const auto citationOf = [this](PauseEffect effect) {
        for (const PauseRule &each : m_version.pauses)
            if (each.effect == effect)
                return each.citation;
        return Citation{};
    };
    addWaits(PauseEffect::Subtract, StepKind::Subtract, citationOf(PauseEffect::Subtract));
    if (kind == DueKind::PausedBeside)
        addWaits(PauseEffect::Beside, StepKind::PauseBeside, citationOf(PauseEffect::Beside));
    noteIgnoredPauses(due.chain);
    due.nominalOn = day;
    due.on = rolled(day, due.chain);
    return due;
}

Due LawClock::acknowledgement(const Limit &limit)
{
    Due due{DueKind::Acknowledgement, m_held.law->id, {}, {}, m_opening};
    const QDate day = addLimit(m_input.receivedOn, limit, 0, due.chain);
    due.nominalOn = withTwoWorkingDays(m_input.receivedOn, day, limit, due.chain);
    due.on = limit.unit == LimitUnit::WorkingDays ? due.nominalOn : rolled(due.nominalOn, due.chain);
    return due;
}

Due LawClock::firstDue()
{
    return answer(DueKind::Legal, false);
}

std::optional<ExtensionFault> LawClock::extensionFault(const ExtensionNotice &notice, QDate firstDay) const
{
    const auto fault = [](std::string en, std::string zhCN) {
        return ExtensionFault{ErrorCode::InvalidArgument, {std::move(en), std::move(zhCN)}};
    };
    if (!m_limits.extension)
        return fault("This law does not let the answer be extended (" + m_limits.answer.citation.article +
                         ").",
                     "该法不允许延长答复期限（" + m_limits.answer.citation.article + "）。");
    const std::string &article = m_limits.extension->citation.article;
    if (std::all_of(notice.reason.begin(), notice.reason.end(),
                    [](char c) { return c == ' ' || c == '\t' || c == '\n'; }))
        return fault("An extension needs a reason that the person is told (" + article + ").",
                     "延长期限必须有告知本人的理由（" + article + "）。");
    if (!notice.sentOn.isValid())
        return fault("An extension counts only when its notice is recorded as sent (" + article + ").",
                     "只有记录了通知已发出，延期才算数（" + article + "）。");
    if (notice.sentOn < m_input.receivedOn)
        return fault("The notice of an extension cannot be sent before the request came in (" + article +
                         ").",
                     "延期通知不能早于收到请求之日发出（" + article + "）。");
    if (notice.sentOn > firstDay)
        return fault("The notice of an extension must be sent within the first period, which ends on " +
                         toIsoDate(firstDay) + " (" + article + ").",
                     "延期通知必须在第一个期限内发出，该期限截至 " + toIsoDate(firstDay) + "（" + article +
                         "）。");
    return std::nullopt;
}

std::vector<Due> LawClock::dues()
{
    std::vector<Due> all;
    if (m_limits.acknowledgement)
        all.push_back(acknowledgement(*m_limits.acknowledgement));
    all.push_back(firstDue());
    bool extended = false;
    if (m_input.extension) {
        if (const auto fault = extensionFault(*m_input.extension, all.back().on)) {
            const Citation &citation =
                m_limits.extension ? m_limits.extension->citation : m_limits.answer.citation;
            const QDate day = all.back().on;
            all.back().chain.push_back(
                {StepKind::ExtensionRefused, day, day, citation, {fault->text.en, fault->text.zhCN}});
        } else {
            all.push_back(answer(DueKind::Extended, true));
            extended = true;
        }
    }
    QDate day = all.back().nominalOn;
    if (waitedUntil(day, PauseEffect::Beside) > 0)
        all.push_back(answer(DueKind::PausedBeside, extended));
    return all;
}

} // namespace desk::laws
