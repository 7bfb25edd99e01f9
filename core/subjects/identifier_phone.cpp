// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/identifier.h"
#include "core/subjects/identifier_text.h"

#include <QString>

#include <phonenumbers/phonenumberutil.h>

#include <exception>

namespace desk::subjects {

namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

constexpr std::size_t tailDigits = 8;

std::string international(const PhoneNumber &number)
{
    std::string out;
    PhoneNumberUtil::GetInstance()->Format(number, PhoneNumberUtil::E164, &out);
    return out;
}

/// Whether the international form is read as the same number again: of two zeros in front of a German one,
/// only the first is taken for the prefix of a town, and the second would be at the next reading.
bool isSettled(const PhoneNumber &number)
{
    PhoneNumber again;
    const std::string form = international(number);
    return PhoneNumberUtil::GetInstance()->Parse(form, "ZZ", &again) == PhoneNumberUtil::NO_PARSING_ERROR &&
           international(again) == form;
}

/// The library's number, when it is a whole one. May throw what the library throws.
std::optional<PhoneNumber> parsed(std::string_view text, std::string_view defaultRegion)
{
    const auto trimmed = trimmedText(text);
    const auto region = trimmedText(defaultRegion);
    if (!trimmed || !region || trimmed->contains(QChar(u'\0')))
        return std::nullopt;
    const PhoneNumberUtil &library = *PhoneNumberUtil::GetInstance();
    const std::string country = region->isEmpty() ? "ZZ" : region->toUpper().toStdString();
    PhoneNumber number;
    if (library.Parse(trimmed->toStdString(), country, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    // IsPossibleNumber() would also take numbers that are complete within one town only.
    if (library.IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE)
        return std::nullopt;
    return isSettled(number) ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<std::string> normalisePhone(std::string_view text, std::string_view defaultRegion)
{
    try {
        const auto number = parsed(text, defaultRegion);
        if (!number)
            return std::nullopt;
        const std::string out = international(*number);
        std::string extension = number->extension();
        PhoneNumberUtil::GetInstance()->NormalizeDigitsOnly(&extension);
        return extension.empty() ? out : out + ";ext=" + extension;
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

std::optional<std::string> normalisePhoneTail(std::string_view text, std::string_view defaultRegion)
{
    try {
        const auto number = parsed(text, defaultRegion);
        if (!number)
            return std::nullopt;
        std::string digits;
        PhoneNumberUtil::GetInstance()->GetNationalSignificantNumber(*number, &digits);
        if (digits.size() < tailDigits)
            return std::nullopt;
        return digits.substr(digits.size() - tailDigits);
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

} // namespace desk::subjects
