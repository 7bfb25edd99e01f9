// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace desk {

/// For reading aloud: the fingerprint of the "age1…" line by which another controller opens a package.
/// Nothing: it is none. Any thread.
std::optional<std::string> controllerKeyFingerprint(std::string_view line);

} // namespace desk
