// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/purpose_stops.h"

#include <string>
#include <vector>

namespace desk::fulfilment {

/// What stopping some purposes does to one category. The words are those of PlanLine::because.
enum class StopEffect : std::uint8_t
{
    NoMoreRows = 1, ///< Nothing is taken in any more.
    Hidden,         ///< And nobody but data protection is told of what is there.
    Fields,         ///< Some fields are left out of further rows.
    Purpose,        ///< Its rows serve other purposes still; they may no longer serve these.
    NeverUsed,      ///< The policy forbids these purposes for it anyway (MH-S6).
    OtherPurposes,  ///< It serves none of them.
};

const char *stopWord(StopEffect effect);
/// Whether the category is touched by the stop at all.
bool isStopped(StopEffect effect);

struct StoppedCategory
{
    const policy::Category *category = nullptr;
    StopEffect effect{};
};

/**
 * What becomes of each category that the right covers when `now` is stopped on top of `before`, in the
 * profile's order. Pure.
 */
std::vector<StoppedCategory> planStops(const policy::Profile &profile, const policy::RightRule &rule,
                                       const std::vector<std::string> &now,
                                       const policy::StoppedPurposes &before);

} // namespace desk::fulfilment
