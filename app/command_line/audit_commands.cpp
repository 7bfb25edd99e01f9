// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/session.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array showOptions{
    OptionSpec{"limit", "N", "at most N; 50 when not given"},
};

Outcome verify(Context &context, const Arguments &arguments)
{
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    const Result<std::uint64_t> checked =
        await(desk.services.audit.verify(), progressOn(context, "Checking the log"));
    endProgress(context);
    DESK_CHECK(checked);
    context.output.object({{"ok", true}, {"entries", *checked}});
    context.output.line("The log is whole: " + std::to_string(*checked) + " entries checked.");
    return ExitStatus::Done;
}

Outcome show(Context &context, const Arguments &arguments)
{
    DESK_TRY(const int limit, arguments.number("limit", 50, 1, 100'000));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    DESK_TRY(const std::vector<AuditLine> entries, await(desk.services.audit.entries(limit)));
    std::vector<std::vector<std::string>> rows;
    for (const AuditLine &entry : entries) {
        context.output.object({{"index", entry.index},
                               {"at", toRfc3339(entry.at)},
                               {"by", entry.by},
                               {"event", entry.event},
                               {"subject", entry.subject}});
        rows.push_back(
            {std::to_string(entry.index), shownTime(entry.at), entry.by, entry.event, entry.subject});
    }
    context.output.table({"Entry", "When", "Who", "What", "About"}, rows, "The log is empty.");
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"audit verify",
            "",
            0,
            0,
            "Check that nobody changed the log.",
            "audit verify --desk ./desk --user Ada",
            {},
            verify},
    Command{"audit show", "", 0, 0, "Show the log, the newest entry first.",
            "audit show --limit 20 --desk ./desk --user Ada", showOptions, show},
};

} // namespace

std::span<const Command> auditCommands()
{
    return commands;
}

} // namespace desk::command_line
