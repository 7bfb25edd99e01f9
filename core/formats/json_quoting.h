// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace desk::formats {

/// quoteJson() to the end of a string.
void appendQuotedJson(std::string &to, std::string_view text);

} // namespace desk::formats
