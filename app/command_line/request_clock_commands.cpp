// SPDX-License-Identifier: GPL-3.0-or-later
// Requests: when each right must be answered, and why.
#include "app/command_line/request_target.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array clockOptions{
    OptionSpec{"language", "TAG", "the language of the sentences: en or zh-CN; en when not given"},
};
constexpr std::array extendOptions{
    actionOption,
    OptionSpec{"reason", "TEXT", "what the person was told"},
    OptionSpec{"notice-sent", "DATE", "the day the person was told"},
};
constexpr std::array pauseOptions{
    actionOption,
    OptionSpec{"reason", "R", "identity, clarification or fee: as far as the law lets the clock stand still"},
};
constexpr std::array resumeOptions{actionOption};

Outcome showChain(Context &context, const Arguments &arguments)
{
    const std::string &reference = arguments.positional()[0];
    const std::string language = arguments.has("language") ? arguments.get("language") : "en";
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::vector<ActionClock> clocks, await(desk.services.clocks.chain(reference, language)));
    Json actions = Json::array();
    for (const ActionClock &clock : clocks) {
        actions.push_back(toJson(clock));
        showClock(context.output, clock);
    }
    context.output.object({{"reference", reference}, {"actions", actions}});
    return ExitStatus::Done;
}

Outcome extend(Context &context, const Arguments &arguments)
{
    ExtensionOrder extension;
    DESK_TRY(extension.reason, arguments.required("reason"));
    DESK_TRY(extension.noticeSentOn, requiredDay(arguments, "notice-sent"));
    DESK_TRY(AtRight at, enterRight(context, arguments));
    return tellDetails(context, await(at.desk.services.clocks.extend(at.reference, at.right, extension)));
}

Outcome pause(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string reason, arguments.required("reason"));
    DESK_TRY(AtRight at, enterRight(context, arguments));
    return tellDetails(context, await(at.desk.services.clocks.pause(at.reference, at.right, reason)));
}

Outcome resume(Context &context, const Arguments &arguments)
{
    DESK_TRY(AtRight at, enterRight(context, arguments));
    return tellDetails(context, await(at.desk.services.clocks.resume(at.reference, at.right)));
}

constexpr std::array commands{
    Command{"request clock", "REF", 1, 1, "Print every due day with the chain of rules that leads to it.",
            "request clock RU-2026-000123-7 --desk ./desk --user Li", clockOptions, showChain},
    Command{"request extend", "REF", 1, 1, "Take the law's longer period; the person has to have been told.",
            "request extend RU-2026-000123-7 --reason \"Nine shops to ask\" --notice-sent 2026-02-10 --desk "
            "./desk --user Li",
            extendOptions, extend},
    Command{"request pause", "REF", 1, 1, "Let the clock stand still, where the law does.",
            "request pause RU-2026-000123-7 --reason identity --desk ./desk --user Li", pauseOptions, pause},
    Command{"request resume", "REF", 1, 1, "Let the clock go on.",
            "request resume RU-2026-000123-7 --desk ./desk --user Li", resumeOptions, resume},
};

} // namespace

std::span<const Command> requestClockCommands()
{
    return commands;
}

} // namespace desk::command_line
