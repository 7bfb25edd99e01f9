// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/last_resort.h"

#include <cstdio>
#include <cstdlib>
#include <exception>

namespace desk {

namespace {

const char *lastResortProgram = "rightsdesk";

[[noreturn]] void endAtOnce()
{
    std::fprintf(stderr,
                 "%s: ended by a fault of the program. Nothing is half-done: start it again, and let "
                 "\"rightsdeskctl doctor\" look at the desk.\n",
                 lastResortProgram);
    std::_Exit(faultStatus);
}

} // namespace

void installLastResort(const char *program)
{
    lastResortProgram = program;
    std::set_terminate(endAtOnce);
}

} // namespace desk
