// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace desk::policy {

/// A thing wrong with a file. `pointer` is RFC 6901 and empty for the whole document.
struct Fault
{
    std::string pointer;
    std::string message;
};

} // namespace desk::policy
