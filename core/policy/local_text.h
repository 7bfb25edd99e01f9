// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace desk::policy {

/// A text in both languages of the desk. Both are always filled in.
struct LocalText
{
    std::string en;
    std::string zhCN;

    /// `zhCN` for a tag that begins with "zh", `en` for any other.
    const std::string &in(std::string_view languageTag) const;
};

/// Ids of the promises in the published policy that a part of a profile keeps, e.g. "FR-R2".
using Facts = std::vector<std::string>;

} // namespace desk::policy
