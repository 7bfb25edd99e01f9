// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace desk::subjects {

/// A telephone number as somebody wrote it into a text.
struct WrittenPhone
{
    std::size_t from = 0; ///< In bytes of the text.
    std::size_t length = 0;
    std::string number; ///< As normalisePhone() spells it.
};

/**
 * Numbers that are whole and that their country gives out, with or without a country code; a line's end may
 * stand within one. `defaultRegion` as for normalisePhone(). Total on any bytes, safe on any thread.
 */
std::vector<WrittenPhone> writtenPhones(std::string_view text, std::string_view defaultRegion);

/// What a number has in every spelling: its digits without the country's and the town's prefixes. Where they
/// are too few to be told from other numbers, those of each spelling. Of what is a number of no country that
/// is known, its digits without leading zeros; empty where they are fewer than seven.
std::vector<std::string> searchDigits(std::string_view text, std::string_view defaultRegion);

} // namespace desk::subjects
