// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/profile.h"

#include <nlohmann/json.hpp>

namespace desk::policy {

/// The profile that a document stands for. The document must satisfy the schema; ids are taken as they are.
Profile readProfile(const nlohmann::json &document);

} // namespace desk::policy
