// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/written_phones.h"

#include "core/formats/unicode.h"
#include "core/subjects/identifier.h"

#include <phonenumbers/phonenumbermatch.h>
#include <phonenumbers/phonenumbermatcher.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <exception>
#include <iterator>

namespace desk::subjects {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberMatch;
using i18n::phonenumbers::PhoneNumberMatcher;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr int fewestDigits = 6;
constexpr std::size_t tellingDigits = 8;
constexpr std::size_t fewestBareDigits = 7;

std::string countryOf(std::string_view region)
{
    std::string out(region.empty() ? "ZZ" : region);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return out;
}

/// The library counts characters.
std::size_t bytesUpTo(std::string_view text, std::size_t from, int characters)
{
    while (from < text.size() && characters > 0) {
        ++from;
        while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U)
            ++from;
        --characters;
    }
    return from;
}

std::vector<std::string> bareDigits(std::string_view text)
{
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out),
                 [](char c) { return c >= '0' && c <= '9'; });
    out.erase(0, std::min(out.find_first_not_of('0'), out.size()));
    return out.size() < fewestBareDigits ? std::vector<std::string>() : std::vector{out};
}

std::vector<WrittenPhone> found(const std::string &text, std::string_view region)
{
    std::vector<WrittenPhone> out;
    PhoneNumberMatcher matcher(text, countryOf(region));
    PhoneNumberMatch match;
    std::size_t at = 0;
    int character = 0;
    while (matcher.HasNext() && matcher.Next(&match)) {
        const std::size_t from = bytesUpTo(text, at, match.start() - character);
        const std::size_t until = bytesUpTo(text, from, match.length());
        at = from;
        character = match.start();
        if (auto number = normalisePhone(match.raw_string(), region))
            out.push_back({from, until - from, std::move(*number)});
    }
    return out;
}

} // namespace

std::vector<WrittenPhone> writtenPhones(std::string_view text, std::string_view defaultRegion)
{
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    // Other digits than those of ASCII are of several bytes.
    const bool others = std::any_of(text.begin(), text.end(), [](unsigned char c) { return c >= 0xD9; });
    if ((digits < fewestDigits && !others) || !formats::isValidUtf8(text))
        return {};
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    try {
        return found(line, defaultRegion);
    } catch (const std::exception &) {
        return {};
    }
}

std::vector<std::string> searchDigits(std::string_view text, std::string_view defaultRegion)
{
    const auto spelled = normalisePhone(text, defaultRegion);
    if (!spelled)
        return bareDigits(text);
    try {
        const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
        PhoneNumber number;
        if (library.Parse(spelled->substr(0, spelled->find(';')), "ZZ", &number) !=
            PhoneNumberUtil::NO_PARSING_ERROR)
            return {};
        std::string national;
        library.GetNationalSignificantNumber(number, &national);
        if (national.size() >= tellingDigits)
            return {national};
        return {std::to_string(number.country_code()) + national, "0" + national};
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace desk::subjects
