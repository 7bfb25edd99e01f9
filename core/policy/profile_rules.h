// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/fault.h"
#include "core/policy/profile.h"

#include <string>
#include <string_view>
#include <vector>

namespace desk::policy {

/// Everything that is wrong with what a well-formed profile says, in the order of the file and then
/// what it owes, see checkObligations(). Pointers are those of the document the profile was read from.
std::vector<Fault> meaningFaults(const Profile &profile);

/// As meaningFaults() without checkObligations(): a document that a desk took in before an obligation was
/// made must still open.
std::vector<Fault> storedMeaningFaults(const Profile &profile);

/// The document's parts, each with its own rules. They add to `faults`.
void checkVersions(const Profile &profile, std::vector<Fault> &faults);
void checkRolesAndPurposes(const Profile &profile, std::vector<Fault> &faults);
void checkCategories(const Profile &profile, std::vector<Fault> &faults);
void checkRights(const Profile &profile, std::vector<Fault> &faults);
void checkVerification(const Profile &profile, std::vector<Fault> &faults);
void checkRetention(const Profile &profile, std::vector<Fault> &faults);
void checkLegalKeeping(const Profile &profile, std::vector<Fault> &faults);
void checkTotals(const Profile &profile, std::vector<Fault> &faults);
void checkRecipients(const Profile &profile, std::vector<Fault> &faults);
void checkPromises(const Profile &profile, std::vector<Fault> &faults);
void checkSecurity(const Profile &profile, std::vector<Fault> &faults);

/// What a profile has to say because it promises something: how long a law keeps what a deletion covers, what
/// stays where rows are de-identified, and which date of its own a row goes by.
void checkObligations(const Profile &profile, std::vector<Fault> &faults);

/// The conditions of a rule that speaks of `categories` and stands at `pointer`.
void checkTerm(const Profile &profile, const std::vector<std::string> &categories,
               const std::vector<RetentionCondition> &after, const std::string &pointer,
               std::vector<Fault> &faults);

} // namespace desk::policy
