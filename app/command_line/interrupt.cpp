// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/interrupt.h"

#include <csignal>

namespace desk::command_line {

namespace {

// A signal handler can reach nothing else: this is the one place where the program keeps state of its own.
volatile std::sig_atomic_t interrupted = 0;

extern "C" void raiseFlag(int signal)
{
    interrupted = 1;
    std::signal(signal, SIG_DFL);
}

} // namespace

void watchForInterrupt()
{
    std::signal(SIGINT, raiseFlag);
    std::signal(SIGTERM, raiseFlag);
}

bool wasInterrupted()
{
    return interrupted != 0;
}

} // namespace desk::command_line
