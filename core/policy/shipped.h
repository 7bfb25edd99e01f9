// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace desk::policy {

/// The ids of the profiles that come with the program, e.g. "rugs", in a fixed order.
std::vector<std::string_view> shippedProfileIds();

/// The JSON text of a shipped profile, for parseProfile(); none for an id that is not shipped. Thread-safe.
std::optional<std::string_view> shippedProfile(std::string_view id);

} // namespace desk::policy
