// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/session.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr int largestLimit = 1'000'000;

struct LimitOption
{
    OptionSpec option;
    int ReadingLimits::*limit = nullptr;
};

constexpr std::array limits{
    LimitOption{{"searches", "N", "for people, by an identifier"}, &ReadingLimits::searches},
    LimitOption{{"requests", "N", "opened, of different ones"}, &ReadingLimits::requests},
    LimitOption{{"views", "N", "people's files, masked"}, &ReadingLimits::views},
    LimitOption{{"reveals", "N", "the same unmasked"}, &ReadingLimits::reveals},
    LimitOption{{"exports", "N", "packages written"}, &ReadingLimits::exports},
};

constexpr std::array setOptions{limits[0].option, limits[1].option, limits[2].option, limits[3].option,
                                limits[4].option};
constexpr std::array reasonOptions{OptionSpec{"reason", "TEXT", "why; it is logged"}};

Outcome tell(Context &context, const GuardView &guard)
{
    Json alarms = Json::array();
    for (const ReadingAlarm &alarm : guard.alarms)
        alarms.push_back({{"at", toRfc3339(alarm.at)}, {"by", alarm.by}, {"platform", alarm.platform}});
    Json all = Json::object();
    for (const LimitOption &each : limits)
        all[std::string(each.option.name)] = guard.limits.*each.limit;
    context.output.object({{"stopped", guard.stopped},
                           {"stopped_at", guard.stopped ? Json(toRfc3339(guard.stoppedAt)) : Json()},
                           {"stopped_by", guard.stoppedBy},
                           {"lift_asked_by", guard.liftAskedBy},
                           {"limits", all},
                           {"alarms", alarms}});
    if (guard.stopped)
        context.output.line("Stopped since " + toRfc3339(guard.stoppedAt) + " by " + guard.stoppedBy + "; " +
                            (guard.liftAskedBy.empty()
                                 ? std::string("two people have to lift it.")
                                 : guard.liftAskedBy + " asked to lift it, another person has to agree."));
    else
        context.output.line("The desk is not stopped.");
    std::string line = "In an hour, for each person and platform:";
    for (const LimitOption &each : limits) {
        const int limit = guard.limits.*each.limit;
        line += " " + std::string(each.option.name) + " " +
                (limit == 0 ? std::string("by the policy") : std::to_string(limit)) + ",";
    }
    line.back() = '.';
    context.output.line(line);
    for (const ReadingAlarm &alarm : guard.alarms)
        context.output.line("Alarm " + toRfc3339(alarm.at) + ": " + alarm.by +
                            " read as much as is allowed on " + alarm.platform);
    return ExitStatus::Done;
}

Outcome show(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const GuardView guard, await(desk.services.guard.view()));
    return tell(context, guard);
}

Outcome setLimits(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const GuardView before, await(desk.services.guard.view()));
    ReadingLimits wanted = before.limits;
    for (const LimitOption &each : limits) {
        DESK_TRY(wanted.*each.limit,
                 arguments.number(each.option.name, before.limits.*each.limit, 0, largestLimit));
    }
    DESK_TRY(const GuardView guard, await(desk.services.guard.setLimits(wanted)));
    return tell(context, guard);
}

Outcome stop(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string reason, arguments.required("reason"));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_CHECK(await(desk.services.guard.stop(reason)));
    context.output.object({{"stopped", true}});
    context.output.line("The desk is stopped. Two people who may have to lift it: emergency lift.");
    return ExitStatus::Done;
}

Outcome lift(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string reason, arguments.required("reason"));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const GuardView guard, await(desk.services.guard.lift(reason)));
    return tell(context, guard);
}

constexpr std::array commands{
    Command{"emergency stop", "", 0, 0, "Stop the desk: nobody gets at any data until two people lift it.",
            "emergency stop --reason \"A laptop is missing\" --desk ./desk --user Ada", reasonOptions, stop},
    Command{"emergency lift", "", 0, 0, "Lift a stop: the first person asks, the second agrees.",
            "emergency lift --reason \"It was found\" --desk ./desk --user Ben", reasonOptions, lift},
    Command{"limits show",
            "",
            0,
            0,
            "Show how much may be read in an hour, the alarms, and whether the desk is stopped.",
            "limits show --desk ./desk --user Ada",
            {},
            show},
    Command{"limits set", "", 0, 0, "Set how much a member of staff may read on a platform in an hour.",
            "limits set --views 30 --reveals 10 --desk ./desk --user Ada", setOptions, setLimits},
};

} // namespace

std::span<const Command> guardCommands()
{
    return commands;
}

} // namespace desk::command_line
