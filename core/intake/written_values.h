// SPDX-License-Identifier: GPL-3.0-or-later
// Addresses, numbers and names as people write them into a letter. Positions are bytes of valid UTF-8.
#pragma once

#include "core/intake/draft.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace desk::intake {

/// Something as it is written, and where.
struct Written
{
    std::string text;
    Span at;
};

/// Where the value of a label may begin.
struct Behind
{
    std::size_t at = 0;
    bool colon = false; ///< A colon or an equals sign stands between.
};

/// Skips spaces, a colon, one line end and at most three of `linkWords` ("is", "lautet"; sorted, folded).
Behind behindLabel(std::string_view text, std::size_t at, const std::vector<std::string> &linkWords);

/// Everything of the form local@domain with a dot in the domain, in ASCII or with letters that have marks or
/// are Greek or Cyrillic; Chinese around an address is not part of it.
std::vector<Written> writtenAddresses(std::string_view text, const Span &part);

/// Letters, digits and -_./# that begin at `at`: an order, an account. At most 64 bytes.
std::optional<Written> writtenCode(std::string_view text, std::size_t at);

/// Where the next value of a list begins, behind a comma or one of `listWords`.
std::optional<std::size_t> nextInList(std::string_view text, std::size_t at,
                                      const std::vector<std::string> &listWords);

/// Digits of a telephone number with what people put between them; 6 to 20 digits, on one line.
std::optional<Written> writtenNumber(std::string_view text, std::size_t at);

/// A postcode that begins at `at`: letters and digits with a digit among them, perhaps in two groups.
std::optional<Written> writtenPostcode(std::string_view text, std::size_t at);

/// Postcodes of lines that hold a postcode and a town ("D-10115 Berlin") or a British postcode alone.
std::vector<Written> addressPostcodes(std::string_view text, const Span &part);

/// A name that begins at `at`: up to five words with capitals, `particles` (sorted, folded) between them; or
/// two to four Han characters.
std::optional<Written> writtenName(std::string_view text, std::size_t at,
                                   const std::vector<std::string> &particles);

/// The same where it is all that a line holds.
std::optional<Written> nameLine(std::string_view text, const Span &line,
                                const std::vector<std::string> &particles);

} // namespace desk::intake
