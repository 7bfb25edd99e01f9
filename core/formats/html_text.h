// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace desk::formats {

/// For HTML text and attributes. Characters that HTML cannot hold (C0 controls) become U+FFFD.
std::string escapeHtml(std::string_view text);

} // namespace desk::formats
