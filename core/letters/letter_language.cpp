// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/letter_language.h"

#include <algorithm>
#include <array>

namespace desk::letters {

namespace {

using Months = std::array<std::string_view, 12>;

constexpr Months english{"January", "February", "March",     "April",   "May",      "June",
                         "July",    "August",   "September", "October", "November", "December"};
constexpr Months german{"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                        "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
constexpr Months french{"janvier", "février", "mars",      "avril",   "mai",      "juin",
                        "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
constexpr Months spanish{"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                         "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};

constexpr std::array<std::string_view, 14> letterCountries{"BZ", "CA", "CL", "CO", "CR", "GT", "MX",
                                                           "NI", "PA", "PH", "PR", "SV", "US", "VE"};

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char &c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    std::replace(out.begin(), out.end(), '_', '-');
    return out;
}

bool isTraditionalChinese(std::string_view tag)
{
    if (tag.starts_with("zh-hant"))
        return true;
    return !tag.starts_with("zh-hans") &&
           (tag.ends_with("-tw") || tag.ends_with("-hk") || tag.ends_with("-mo"));
}

} // namespace

std::optional<LetterLanguage> languageFor(std::string_view tag)
{
    const std::string whole = lower(tag);
    const std::string first = whole.substr(0, whole.find('-'));
    if (first == "en")
        return LetterLanguage::English;
    if (first == "zh" && !isTraditionalChinese(whole))
        return LetterLanguage::Chinese;
    if (first == "de")
        return LetterLanguage::German;
    if (first == "fr")
        return LetterLanguage::French;
    if (first == "es")
        return LetterLanguage::Spanish;
    return std::nullopt;
}

std::string writtenDay(QDate day, LetterLanguage language, std::string_view residence)
{
    const auto month = static_cast<std::size_t>(day.month() - 1);
    const std::string number = std::to_string(day.day());
    const std::string year = std::to_string(day.year());
    switch (language) {
    case LetterLanguage::English:
        if (residence.starts_with("US"))
            return std::string(english[month]) + " " + number + ", " + year;
        return number + " " + std::string(english[month]) + " " + year;
    case LetterLanguage::Chinese:
        return year + "年" + std::to_string(day.month()) + "月" + number + "日";
    case LetterLanguage::German:
        return number + ". " + std::string(german[month]) + " " + year;
    case LetterLanguage::French:
        return (day.day() == 1 ? std::string("1er") : number) + " " + std::string(french[month]) + " " + year;
    case LetterLanguage::Spanish:
        return number + " de " + std::string(spanish[month]) + " de " + year;
    }
    return {};
}

std::string writtenList(const std::vector<std::string> &texts, LetterLanguage language)
{
    std::string out;
    for (const std::string &text : texts) {
        if (!out.empty())
            out += language == LetterLanguage::Chinese  ? "；"
                   : language == LetterLanguage::French ? " ; "
                                                        : "; ";
        out += text;
    }
    return out;
}

Paper paperFor(std::string_view residence)
{
    const std::string_view country = residence.substr(0, 2);
    const bool letter =
        std::find(letterCountries.begin(), letterCountries.end(), country) != letterCountries.end();
    return letter ? Paper::UsLetter : Paper::A4;
}

Direction directionOf(LetterLanguage)
{
    return Direction::LeftToRight;
}

} // namespace desk::letters
