// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace desk {

/// A file of resources/ that is part of the program; the name is its path below resources/.
struct EmbeddedText
{
    std::string_view name;
    std::string_view text;
};

} // namespace desk
