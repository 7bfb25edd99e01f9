// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two versions of a profile, and which of it people must hear of (ALL-N1).
#pragma once

#include "core/policy/change.h"
#include "core/policy/profile.h"

#include <string>
#include <vector>

namespace desk::policy {

struct Comparison
{
    std::vector<Change> changes;
    std::vector<std::string> consentAgain; ///< Purposes, in the newer version's order.

    bool isMaterial() const;
};

/**
 * Compares what two versions of one profile say; texts and labels do not count. Consent is asked for again
 * for each purpose that needs it and now reaches further than people agreed to: another category, another
 * personal field of one, another recipient who holds some of one, or a purpose that is new or had needed no
 * consent. Thread-safe.
 */
Comparison compareProfiles(const Profile &older, const Profile &newer);

} // namespace desk::policy
