// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/keys/key_name.h"
#include "core/policy/profile.h"

#include <set>

namespace desk {

/// The keys of the desk itself that these roles call for.
std::set<keys::KeyName> deskKeysOf(const std::vector<policy::Role> &roles);

/**
 * The keys of a platform that these roles call for, and no others: who may read what is decided by who holds which
 * key. A category's key goes to the roles its profile names (an anonymous one's to those who may see totals); the
 * roots, the second layer and what holds for a person to whoever reads anything they are needed for. The key of
 * restricted data (GDPR Art. 18) goes to data protection alone. The roles administrator and auditor call for no key of
 * any platform, whatever a profile says.
 */
std::set<keys::KeyName> platformKeysOf(const policy::Profile &profile, PlatformId platform, const std::vector<policy::Role> &roles);

/// Whether a profile has a field that is sealed once more.
bool usesSecondLayer(const policy::Profile &profile);

/// Every key a platform has.
std::set<keys::KeyName> allPlatformKeys(const policy::Profile &profile, PlatformId platform);

std::vector<std::uint8_t> roleNumbers(const std::vector<policy::Role> &roles);
std::vector<policy::Role> rolesFrom(const std::vector<std::uint8_t> &numbers);

} // namespace desk
