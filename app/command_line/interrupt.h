// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk::command_line {

/// From here on Ctrl+C (and SIGTERM) only raises a flag; a second one ends the program as usual.
void watchForInterrupt();

/// Whether Ctrl+C was pressed. Thread-safe.
bool wasInterrupted();

} // namespace desk::command_line
