// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace desk::formats {

/// A text folded for finding words in it; every byte knows from where in the original it came.
struct FoldedText
{
    std::string text;
    std::vector<std::uint32_t> origin; ///< One more than bytes of `text`; the last is the original's size.

    /// Where in the original the character ends that made the byte before `end`.
    std::size_t originalEnd(std::size_t end) const;
};

/**
 * Compatibility forms (NFKD), case and marks upon letters are folded away, traditional Chinese characters
 * become simplified ones, invisible format characters go; every apostrophe is ', every quotation mark ",
 * every dash -. Meant for comparing with text that went the same way; nobody reads it.
 *
 * Expects valid UTF-8 of less than 4 GiB; malformed bytes become U+FFFD. Follows the Unicode version of ICU.
 * Thread-safe.
 */
FoldedText foldForMatching(std::string_view text);

} // namespace desk::formats
