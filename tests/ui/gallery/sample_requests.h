// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/services.h"

#include <string>

namespace desk::test {

/// Requests of a sample desk, by reference, each in another state; empty where none is.
struct SampleRequests
{
    std::string received; ///< The rehearsal guest's, to be proven by facts about an order.
    std::string planned;  ///< Access, ready for its package.
    std::string deletion; ///< Planned, waits for another person.
    std::string answered;
};

/// Makes the sample desk in an empty place, and says what is where. Nobody is signed in afterwards. Ends the
/// program where the desk cannot be made.
SampleRequests makeSample(Services &services, const DeskLocation &where);

} // namespace desk::test
