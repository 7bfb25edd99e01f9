// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/session.h"

namespace desk::command_line {

inline constexpr std::string_view sampleAgent = "agent";
inline constexpr std::string_view sampleSupervisor = "supervisor";

/// Where sample and rehearse work unless --desk says otherwise: never where a real desk lies by default.
Result<DeskLocation> sampleLocation(const Arguments &arguments);

/// Whether a rehearsal desk with both of its one-click users lies there.
Result<bool> isSampleDesk(Services &services, const DeskLocation &where);

} // namespace desk::command_line
