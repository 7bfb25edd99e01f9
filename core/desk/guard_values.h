// SPDX-License-Identifier: GPL-3.0-or-later
// How much may be read in an hour, and the stop for an emergency, as an interface sees them.
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <optional>
#include <string>
#include <vector>

namespace desk {

/// How often one member of staff may do a thing on one platform within an hour, so that nobody works out a
/// batch of people. 0: what the platform's policy says (`filesPerHour`, `revealsPerHour`), or else a choice
/// of this program.
struct ReadingLimits
{
    int searches = 0; ///< For a person, by an identifier.
    int requests = 0; ///< Opened, of different ones.
    int views = 0;    ///< A person's file, masked.
    int reveals = 0;  ///< The same unmasked.
    int exports = 0;  ///< Packages.
};

/// Somebody was refused because they had read enough.
struct ReadingAlarm
{
    Instant at{};
    std::string by;
    std::string platform; ///< Id of its policy profile.
};

struct GuardView
{
    ReadingLimits limits;             ///< As they were set.
    std::vector<ReadingAlarm> alarms; ///< Of the last day, newest first.
    bool stopped = false;
    Instant stoppedAt{};
    std::string stoppedBy;
    std::string liftAskedBy; ///< Who wants to lift the stop and waits for another person; empty: nobody.
};

} // namespace desk
