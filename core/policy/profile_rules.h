// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/profile.h"

#include <string>
#include <string_view>
#include <vector>

namespace desk::policy {

/// Everything that is wrong with what a well-formed profile says, in the order of the file. Pointers are
/// those of the document the profile was read from.
std::vector<Fault> meaningFaults(const Profile &profile);

/// The document's parts, each with its own rules. They add to `faults`.
void checkVersions(const Profile &profile, std::vector<Fault> &faults);
void checkRolesAndPurposes(const Profile &profile, std::vector<Fault> &faults);
void checkCategories(const Profile &profile, std::vector<Fault> &faults);
void checkRights(const Profile &profile, std::vector<Fault> &faults);
void checkVerification(const Profile &profile, std::vector<Fault> &faults);
void checkRetention(const Profile &profile, std::vector<Fault> &faults);
void checkRecipients(const Profile &profile, std::vector<Fault> &faults);
void checkPromises(const Profile &profile, std::vector<Fault> &faults);
void checkSecurity(const Profile &profile, std::vector<Fault> &faults);

} // namespace desk::policy
