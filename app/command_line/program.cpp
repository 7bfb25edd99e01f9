// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/program.h"

#include <algorithm>
#include <array>

namespace desk::command_line {

namespace {

constexpr std::array commonSpecs{
    OptionSpec{"desk", "DIR", "the desk's data folder"},
    OptionSpec{"keyring", "DIR", "where its keys lie; with --desk alone: the sibling folder DIR.keys"},
    OptionSpec{"user", "NAME", "member of staff"},
    OptionSpec{"password-file", "FILE",
               "read the password from the first line of FILE, or of - (standard input)"},
    OptionSpec{"key-file", "FILE", "second factor mixed into the key"},
    OptionSpec{"otp", "CODE", "one-time code of an authenticator"},
    OptionSpec{"otp-secret-file", "FILE",
               "work the code out from the authenticator's secret in FILE: for runs without anybody there"},
    OptionSpec{"json", "", "one JSON object, or for lists one a line, and nothing else"},
    OptionSpec{"now", "TIMESTAMP", "the time the desk believes it is (RFC 3339); rehearsal desks only"},
    OptionSpec{"yes", "", "do not ask"},
    OptionSpec{"help", "", "what the command does, with an example"},
};

std::string optionLine(const OptionSpec &spec)
{
    std::string head = "  --" + std::string(spec.name);
    if (!spec.value.empty())
        head += " " + std::string(spec.value);
    head.resize(std::max<std::size_t>(head.size() + 2, 34), ' ');
    return head + std::string(spec.help) + (spec.repeatable ? " (may be repeated)" : "") + "\n";
}

std::string helpOf(const Command &command)
{
    std::string text = "rightsdeskctl " + std::string(command.name);
    if (!command.arguments.empty())
        text += " " + std::string(command.arguments);
    text += command.options.empty() ? "\n\n" : " [options]\n\n";
    text += std::string(command.summary) + "\n";
    if (!command.options.empty())
        text += "\nOptions\n";
    for (const OptionSpec &spec : command.options)
        text += optionLine(spec);
    text += "\nOptions of every command\n";
    for (const OptionSpec &spec : commonSpecs)
        text += optionLine(spec);
    return text + "\nExample\n  rightsdeskctl " + std::string(command.example) + "\n";
}

std::string overview()
{
    std::string text = "rightsdeskctl: a desk for data-subject requests, on the command line\n\n";
    for (const Command *command : allCommands()) {
        std::string head = "  " + std::string(command->name) + " " + std::string(command->arguments);
        head.resize(std::max<std::size_t>(head.size() + 2, 34), ' ');
        text += head + std::string(command->summary) + "\n";
    }
    return text +
           "\nEvery command has --help with an example. Secrets are never arguments: see --password-file.\n";
}

const Command *findCommand(std::string_view name)
{
    for (const Command *command : allCommands())
        if (command->name == name)
            return command;
    return nullptr;
}

UsageError unknownCommand()
{
    std::string names;
    for (const Command *command : allCommands())
        names += (names.empty() ? "" : ", ") + std::string(command->name);
    return usageError("This command is not available in this version, which has: " + names + ".");
}

Outcome runCommand(Context &context, const Command &command, std::span<const std::string> words)
{
    DESK_TRY(const Arguments arguments, Arguments::parse(words, command.options, commonSpecs));
    if (arguments.has("help")) {
        context.output.plain(helpOf(command));
        return ExitStatus::Done;
    }
    const std::size_t given = arguments.positional().size();
    if (given < command.least)
        return usageError("The command needs more: " + std::string(command.name) + " " +
                          std::string(command.arguments) + ".");
    if (given > command.most)
        return usageError("The command takes no more than: " + std::string(command.name) + " " +
                          std::string(command.arguments) + ".");
    return command.run(context, arguments);
}

Outcome dispatch(Context &context, const std::vector<std::string> &words)
{
    if (words.empty())
        return usageError("Say what to do; rightsdeskctl --help lists the commands.");
    if (words[0] == "--help" || words[0] == "help") {
        context.output.plain(overview());
        return ExitStatus::Done;
    }
    if (words[0] == "--version") {
        context.output.plain("rightsdeskctl " RIGHTSDESK_VERSION "\n");
        return ExitStatus::Done;
    }
    if (words[0].starts_with('-'))
        return usageError("The command comes first, then its options.");
    const std::span<const std::string> all(words);
    if (const Command *command = words.size() > 1 ? findCommand(words[0] + " " + words[1]) : nullptr)
        return runCommand(context, *command, all.subspan(2));
    if (const Command *command = findCommand(words[0]))
        return runCommand(context, *command, all.subspan(1));
    return unknownCommand();
}

} // namespace

std::span<const OptionSpec> commonOptions()
{
    return commonSpecs;
}

std::vector<const Command *> allCommands()
{
    std::vector<const Command *> commands;
    for (const auto group :
         {deskCommands(),        platformCommands(),      policyCommands(),       staffCommands(),
          credentialCommands(),  subjectCommands(),       importCommands(),       requestIntakeCommands(),
          incomingCommands(),    caseCommands(),          requestQueueCommands(), requestProofCommands(),
          requestStepCommands(), requestAnswerCommands(), requestClockCommands(), requestLinkCommands(),
          letterCommands(),      packageCommands(),       retentionCommands(),    auditCommands(),
          incidentCommands(),    guardCommands(),         keyCommands(),          backupCommands(),
          lawCommands(),         doctorCommands(),        rehearseCommands(),     reportCommands(),
          senderCommands(),      redactionCommands()})
        for (const Command &command : group)
            commands.push_back(&command);
    return commands;
}

ExitStatus runProgram(Context &context, const std::vector<std::string> &words)
{
    // Known before anything is read, so that a wrong command line is told in the form that was asked for.
    context.output.setJson(std::find(words.begin(), words.end(), "--json") != words.end());
    const Outcome outcome = dispatch(context, words);
    if (outcome.failure())
        context.output.failure(*outcome.failure());
    return outcome.status();
}

} // namespace desk::command_line
