// SPDX-License-Identifier: GPL-3.0-or-later
// Laws and due days as words and as JSON. Names of members never change: scripts read them.
#pragma once

#include "app/command_line/output.h"
#include "core/laws/clock.h"

namespace desk::command_line {

Json toJson(const laws::Due &due);
Json toJson(const laws::Law &law, const laws::LawVersion &version);

/// One due day with the chain that led to it, for people.
void showDue(Output &output, const laws::Due &due, bool binding);
/// What one version of a law says, for people.
void showLaw(Output &output, const laws::Law &law, const laws::LawVersion &version);

/// The chain in one line: the steps that move the day or say why it does not move.
std::string reasonOf(const laws::Due &due);

} // namespace desk::command_line
