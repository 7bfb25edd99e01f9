// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/laws/clock.h"

#include "core/laws/law_clock.h"

#include <algorithm>
#include <array>

namespace desk::laws {
namespace {

constexpr int earliestYear = 1900;
constexpr int latestYear = 2200;

/// A final day among which the strictest is sought.
struct Candidate
{
    std::size_t index = 0;
    const LawClock *clock = nullptr; ///< Null for a promise.
    bool extended = false;
};

Result<void> checkInput(const ClockInput &input)
{
    if (!input.receivedOn.isValid() || input.receivedOn.year() < earliestYear ||
        input.receivedOn.year() > latestYear)
        return fail(ErrorCode::InvalidArgument, "The day of receipt must be a day between 1900 and 2200.",
                    "received");
    for (const Pause &each : input.pauses)
        if (!each.from.isValid() || (each.to.isValid() && each.to < each.from))
            return fail(ErrorCode::InvalidArgument, "A pause must begin, and end no earlier than it begins.",
                        "pauses");
    return {};
}

Result<std::vector<HeldLaw>> lawsOf(const LawBook &book, const ClockInput &input)
{
    if (input.laws.empty())
        return lawsFor(book, input.residence, input.establishment, input.receivedOn);
    std::vector<HeldLaw> held;
    for (const std::string &id : input.laws) {
        DESK_TRY(const Law *law, lawNamed(book, id));
        held.push_back({law, HeldBy::Chosen});
    }
    return held;
}

bool speaksOf(const policy::Promise &promise, Right right)
{
    if (promise.kind == policy::PromiseKind::ComplaintAnswered)
        return right == Right::Complaint;
    if (promise.kind != policy::PromiseKind::RightCarriedOut)
        return false;
    // Cancelling an account is the deletion of everything: what was promised of deletion holds for it.
    const auto names = [&promise](Right wanted) {
        return std::find(promise.rights.begin(), promise.rights.end(), wanted) != promise.rights.end();
    };
    return names(right) || (right == Right::AccountCancellation && names(Right::Deletion));
}

/// A promise's period counts from the day after receipt and is never rolled: it was made without a roll.
Due promiseDue(const LawBook &book, const ClockInput &input, const policy::Promise &promise)
{
    constexpr int hoursInDay = 24;
    constexpr int monthsInYear = 12;
    const QDate day = input.receivedOn;
    const int amount = promise.period.amount;
    Due due{DueKind::Promise, promise.id, {}, {}, {}};
    due.chain.push_back({StepKind::Promise, day, day, {}, {promise.label.en, promise.label.zhCN}});
    due.chain.push_back({StepKind::Receipt, day, day, {}, {}});
    const auto add = [&](StepKind kind, QDate end, int count) {
        due.chain.push_back({kind, day, end, {}, {std::to_string(count)}});
        due.on = end;
    };
    switch (promise.period.unit) {
    case policy::PeriodUnit::Hours: {
        const int days = (amount + hoursInDay - 1) / hoursInDay;
        add(StepKind::AddDays, day.addDays(days), days);
        break;
    }
    case policy::PeriodUnit::Days:
        add(StepKind::AddDays, day.addDays(amount), amount);
        break;
    case policy::PeriodUnit::Months:
        add(StepKind::AddMonths, day.addMonths(amount), amount);
        break;
    case policy::PeriodUnit::Years:
        add(StepKind::AddMonths, day.addMonths(amount * monthsInYear), amount * monthsInYear);
        break;
    case policy::PeriodUnit::WorkingDays: {
        const HolidayCalendar *calendar = calendarFor(book, input.establishment);
        if (calendar == nullptr)
            due.chain.push_back({StepKind::NoCalendar, day, day, {}, {input.establishment}});
        WorkingDays days(calendar);
        due.on = workingDaysAfter(day, amount, days, {}, due.chain);
        break;
    }
    }
    due.nominalOn = due.on;
    return due;
}

/// What the house sets itself, measured by the strictest law and kept before whatever binds.
Due internalDue(const ClockInput &input, const Candidate &strictestLaw, const Due &legal, const Due &binding)
{
    const InternalTarget &target = strictestLaw.clock->limits().internal;
    Due due{DueKind::Internal, legal.owner, {}, {}, {}};
    const QDate received = input.receivedOn;
    if (strictestLaw.extended || (target.beforeLegal && !input.internalDays)) {
        const int days = target.beforeLegal ? target.amount : 1;
        due.on = std::max(received, legal.on.addDays(-days));
        due.chain.push_back(
            {StepKind::InternalBefore, legal.on, due.on, target.citation, {std::to_string(days)}});
    } else {
        const int days = input.internalDays.value_or(target.amount);
        const QDate from = input.internalDays ? received : strictestLaw.clock->start();
        due.on = std::max(received, from.addDays(days));
        const Citation citation = input.internalDays ? Citation{} : target.citation;
        due.chain.push_back({StepKind::InternalTarget, from, due.on, citation, {std::to_string(days)}});
    }
    due.nominalOn = due.on;
    if (due.on > binding.on) {
        due.chain.push_back({StepKind::NeverAfterLegal, due.on, binding.on, {}, {}});
        due.on = binding.on;
    }
    return due;
}

std::size_t strictestOf(const std::vector<Due> &dues, const std::vector<Candidate> &candidates, bool lawsOnly)
{
    std::size_t best = candidates.size();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (lawsOnly && candidates[i].clock == nullptr)
            continue;
        if (best == candidates.size() || dues[candidates[i].index].on < dues[candidates[best].index].on)
            best = i;
    }
    return best;
}

} // namespace

std::vector<HeldLaw> lawsFor(const LawBook &book, std::string_view residence, std::string_view establishment,
                             QDate day)
{
    constexpr std::string_view strictDefault = "eu-gdpr";
    std::vector<HeldLaw> held;
    for (const Law &law : book.laws) {
        const bool lives = reaches(law.residence, residence);
        const bool works = reaches(law.establishment, establishment);
        if ((lives || works) && wasInForce(law, day))
            held.push_back({&law, lives && works ? HeldBy::Both
                                  : lives        ? HeldBy::Residence
                                                 : HeldBy::Establishment});
    }
    if (!held.empty() || book.laws.empty())
        return held;
    for (const Law &law : book.laws)
        if (law.id == strictDefault)
            return {{&law, HeldBy::StrictDefault}};
    return {{&book.laws.front(), HeldBy::StrictDefault}};
}

Result<ClockResult> dueDays(const LawBook &book, const ClockInput &input)
{
    DESK_CHECK(checkInput(input));
    DESK_TRY(const std::vector<HeldLaw> held, lawsOf(book, input));
    if (held.empty())
        return fail(ErrorCode::NotFound, "There is no law to count by; install the program again.", "law");
    std::vector<LawClock> clocks;
    clocks.reserve(held.size()); // candidates point into it
    ClockResult result;
    std::vector<Candidate> candidates;
    for (const HeldLaw &law : held) {
        clocks.emplace_back(book, input, law);
        for (Due &due : clocks.back().dues()) {
            if (due.kind == DueKind::Legal)
                candidates.push_back({result.dues.size(), &clocks.back(), false});
            else if (due.kind == DueKind::Extended)
                candidates.back() = {result.dues.size(), &clocks.back(), true};
            result.dues.push_back(std::move(due));
        }
    }
    for (const policy::Promise &promise : input.promises)
        if (speaksOf(promise, input.right)) {
            candidates.push_back({result.dues.size(), nullptr, false});
            result.dues.push_back(promiseDue(book, input, promise));
        }
    result.binding = candidates[strictestOf(result.dues, candidates, false)].index;
    const QDate bindingDay = result.dues[result.binding].on;
    if (candidates.size() > 1)
        result.why.push_back(
            {StepKind::Strictest, bindingDay, bindingDay, {}, {std::to_string(candidates.size())}});
    const Candidate &law = candidates[strictestOf(result.dues, candidates, true)];
    Due internal = internalDue(input, law, result.dues[law.index], result.dues[result.binding]);
    result.dues.push_back(std::move(internal));
    return result;
}

Result<void> mayExtend(const LawBook &book, const ClockInput &input, std::string_view law,
                       const ExtensionNotice &notice)
{
    DESK_CHECK(checkInput(input));
    DESK_TRY(const Law *named, lawNamed(book, law));
    LawClock clock(book, input, {named, HeldBy::Chosen});
    if (const auto fault = clock.extensionFault(notice, clock.firstDue().on))
        return fail(fault->code, fault->text.en, "extension");
    if (input.extension && !clock.extensionFault(*input.extension, clock.firstDue().on))
        return fail(ErrorCode::AlreadyExists,
                    "The answer was extended before, and that is possible only once (" +
                        clock.limits().extension->citation.article + ").",
                    "extension");
    return {};
}

Result<void> mayPause(const LawBook &book, const ClockInput &input, std::string_view law, PauseReason reason)
{
    DESK_CHECK(checkInput(input));
    DESK_TRY(const Law *named, lawNamed(book, law));
    const LawVersion &version = versionOn(*named, input.receivedOn);
    const PauseRule *rule = findPause(version, reason);
    if (rule != nullptr && rule->effect != PauseEffect::None)
        return {};
    const std::string &article =
        rule != nullptr ? rule->citation.article : limitsFor(version, input.right).answer.citation.article;
    return fail(ErrorCode::InvalidArgument,
                "This law does not stop its clock for " + std::string(policy::spelling(reason)) + " (" +
                    article + ").",
                "pause");
}

} // namespace desk::laws

namespace desk::policy {

template <>
std::span<const Spelling<laws::DueKind>> spellings<laws::DueKind>()
{
    static constexpr std::array<Spelling<laws::DueKind>, 6> table{{
        {laws::DueKind::Legal, "legal"},
        {laws::DueKind::Extended, "extended"},
        {laws::DueKind::Acknowledgement, "acknowledgement"},
        {laws::DueKind::PausedBeside, "paused-beside"},
        {laws::DueKind::Promise, "promise"},
        {laws::DueKind::Internal, "internal"},
    }};
    return table;
}

} // namespace desk::policy
