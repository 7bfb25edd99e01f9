// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/policy/fault.h"
#include "core/policy/profile.h"

#include <string_view>
#include <vector>

namespace desk::policy {

/**
 * Every fault of a profile: syntax (with line and column) or else the form (draft-07 schema, see
 * resources/json-schemas/policy-profile.schema.json) or else the meaning. Each step needs the one before it,
 * so all faults of the first step that finds any are reported. Empty means that parseProfile() succeeds.
 * Thread-safe.
 */
std::vector<Fault> checkProfile(std::string_view json);

/// The profile, or InvalidInput with the first fault (its pointer as place) and how many there are.
/// Thread-safe.
Result<Profile> parseProfile(std::string_view json);

/// As parseProfile(), for a document that a desk has accepted before: what profiles must say only since then
/// is not held against it. What such a profile leaves open is judged cautiously, see judgeDeletion().
Result<Profile> parseStoredProfile(std::string_view json);

} // namespace desk::policy
