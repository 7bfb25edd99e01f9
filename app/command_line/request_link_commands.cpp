// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that belong together.
#include "app/command_line/request_target.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array linkOptions{
    OptionSpec{"as", "KIND", "duplicate, repeat or related"},
};
constexpr std::array splitOptions{
    OptionSpec{"action", "RIGHT", "which right goes on by itself"},
};

Outcome link(Context &context, const Arguments &arguments)
{
    DESK_TRY(const std::string kind, arguments.required("as"));
    if (kind != "duplicate" && kind != "repeat" && kind != "related")
        return usageError("This takes one of: duplicate, repeat, related.", "--as");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return tellRequest(context, await(desk.services.requests.link(arguments.positional()[0],
                                                                  arguments.positional()[1], kind)));
}

Outcome merge(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return tellRequest(
        context, await(desk.services.requests.merge(arguments.positional()[0], arguments.positional()[1])));
}

Outcome unmerge(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return tellRequest(context, await(desk.services.requests.unmerge(arguments.positional()[0])));
}

Outcome split(Context &context, const Arguments &arguments)
{
    DESK_TRY(const auto right, namedAction(arguments));
    if (!right)
        return usageError("This command needs this option.", "--action");
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    return tellRequest(context, await(desk.services.requests.split(arguments.positional()[0], *right)));
}

constexpr std::array commands{
    Command{"request link", "REF OTHER", 2, 2, "Mark two requests as belonging together.",
            "request link RU-2026-000123-7 RU-2026-000119-2 --as repeat --desk ./desk --user Li", linkOptions,
            link},
    Command{"request merge",
            "REF INTO",
            2,
            2,
            "Go on with REF as part of INTO; `request unmerge` undoes it.",
            "request merge RU-2026-000123-7 RU-2026-000119-2 --desk ./desk --user Li",
            {},
            merge},
    Command{"request unmerge",
            "REF",
            1,
            1,
            "Undo a merge.",
            "request unmerge RU-2026-000123-7 --desk ./desk --user Li",
            {},
            unmerge},
    Command{"request split", "REF", 1, 1, "Go on with one right as a request of its own; prints the new one.",
            "request split RU-2026-000123-7 --action deletion --desk ./desk --user Li", splitOptions, split},
};

} // namespace

std::span<const Command> requestLinkCommands()
{
    return commands;
}

} // namespace desk::command_line
