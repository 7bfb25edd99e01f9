// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/command.h"

namespace desk::command_line {

/// The options every command takes.
std::span<const OptionSpec> commonOptions();

/// Every command of this version, in the order of the help.
std::vector<const Command *> allCommands();

/// Finds the command, reads its arguments, runs it, and tells its failure. `words` without the program's
/// name.
ExitStatus runProgram(Context &context, const std::vector<std::string> &words);

} // namespace desk::command_line
