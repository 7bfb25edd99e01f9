// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace desk::requests {

/// What a request is called on paper: platform prefix, year of receipt, number, check digit, e.g. RU-2026-000123-7.
struct Reference
{
    std::string prefix;
    int year = 0;
    int number = 0;
    bool operator==(const Reference &) const = default;
};

/// The check digit is ISO/IEC 7064 MOD 11,10 over the digits of year and number: it catches every single wrong digit
/// and nearly every swap of neighbours.
std::string printReference(const Reference &reference);

/// Case and surrounding white space do not count. InvalidInput: not a reference, or its check digit is wrong.
Result<Reference> readReference(std::string_view text);

} // namespace desk::requests
