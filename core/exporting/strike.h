// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/needles.h"
#include "core/formats/value.h"

namespace desk::exporting {

/// A string that is looked for, with what a telephone number has in every spelling (see searchDigits()).
struct SoughtText
{
    std::string text;
    std::vector<std::string> digits;
};

/// Whether it is looked for beyond the field that it was struck in: a few digits alone stand everywhere.
bool isTelling(const SoughtText &sought);

/// Adds it under `number`: as words, by its digits, or as both.
void addSought(formats::Needles &needles, std::uint32_t number, const SoughtText &sought);

/// Where a telephone number begins of which telling digits begin at `from`: with its country's and town's
/// prefixes.
std::size_t startOfNumber(std::string_view text, std::size_t from);

/// Bytes of a text.
struct TextSpan
{
    std::size_t from = 0;
    std::size_t until = 0;

    bool operator==(const TextSpan &) const = default;
};

constexpr bool within(const TextSpan &inner, const TextSpan &outer)
{
    return outer.from <= inner.from && inner.until <= outer.until;
}

/// One string, in a text and out of it.
class Strike
{
public:
    explicit Strike(const SoughtText &sought);

    /// Where it stands, exactly as it was given or in another spelling; in order, none within another.
    std::vector<TextSpan> spansIn(std::string_view text) const;
    bool isIn(std::string_view text) const { return !spansIn(text).empty(); }

    /**
     * The value with `mark` in place of each: in a text, or in the strings of a JSON value. What is struck in
     * another value, or what stands across several strings of a JSON value, takes all of it along. Whether
     * anything was struck.
     */
    bool strikeFrom(formats::Value &value, std::string_view mark) const;

private:
    std::string replaced(std::string_view text, std::string_view mark) const;
    std::string replacedInJson(std::string_view json, std::string_view mark) const;

    std::string m_text;
    bool m_number = false; ///< A telephone number.
    formats::Needles m_needles;
};

} // namespace desk::exporting
