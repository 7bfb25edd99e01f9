// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/options.h"
#include "app/command_line/output.h"
#include "app/command_line/terminal.h"
#include "core/base/clock.h"
#include "core/desk/sample_data.h"
#include "core/desk/services.h"

#include <functional>
#include <optional>

class QIODevice;

namespace desk::command_line {

/// Makes the desk's services on first use; `now` is the time of a rehearsal. They live as long as the
/// program.
using OpenServices = std::function<Services(std::optional<Instant> now)>;

/// The sample desk: how it is made, and the guest of the rugs platform whose order facts are known.
struct Sample
{
    std::function<Answer<int>(Services services, const DeskLocation &where, int people, std::uint32_t seed)>
        make;
    std::function<sample::RehearsalGuest(std::uint32_t seed)> guest;
};

/// Draws a letter as PDF. Not set in a program that cannot.
using PrintLetter = std::function<Result<void>(const letters::Letter &letter, QIODevice &device)>;

/// What surrounds a command while it runs.
struct Context
{
    OpenServices open;
    Sample sample;
    Output &output;
    Terminal &terminal;
    PrintLetter print = {};
    const Clock *clock = nullptr; ///< For one-time codes; null: the machine's.
};

using RunCommand = Outcome (*)(Context &context, const Arguments &arguments);

/// One command: what it is called, what it takes, what it does.
struct Command
{
    std::string_view name;      ///< One word or two, e.g. "request open".
    std::string_view arguments; ///< For the help, e.g. "REF TEXT".
    std::size_t least = 0;      ///< Positional arguments it needs,
    std::size_t most = 0;       ///< and takes.
    std::string_view summary;
    std::string_view example; ///< Without the program's name.
    std::span<const OptionSpec> options;
    RunCommand run = nullptr;
};

inline constexpr std::size_t anyNumber = 10'000;

// The groups, one file each.
std::span<const Command> deskCommands();
std::span<const Command> platformCommands();
std::span<const Command> staffCommands();
std::span<const Command> credentialCommands();
std::span<const Command> subjectCommands();
std::span<const Command> importCommands();
std::span<const Command> requestIntakeCommands();
std::span<const Command> incomingCommands();
std::span<const Command> caseCommands();
std::span<const Command> requestQueueCommands();
std::span<const Command> requestProofCommands();
std::span<const Command> requestStepCommands();
std::span<const Command> redactionCommands();
std::span<const Command> requestAnswerCommands();
std::span<const Command> requestClockCommands();
std::span<const Command> requestLinkCommands();
std::span<const Command> letterCommands();
std::span<const Command> packageCommands();
std::span<const Command> retentionCommands();
std::span<const Command> policyCommands();
std::span<const Command> auditCommands();
std::span<const Command> incidentCommands();
std::span<const Command> guardCommands();
std::span<const Command> keyCommands();
std::span<const Command> senderCommands();
std::span<const Command> backupCommands();
std::span<const Command> lawCommands();
std::span<const Command> doctorCommands();
std::span<const Command> rehearseCommands();
std::span<const Command> reportCommands();

} // namespace desk::command_line
