// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/reference.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <vector>

namespace desk::requests {

namespace {

/// ISO/IEC 7064:2003, hybrid system MOD 11,10
int checkDigit(std::string_view digits)
{
    int product = 10;
    for (const char digit : digits) {
        int sum = (product + (digit - '0')) % 10;
        sum = sum == 0 ? 10 : sum;
        product = sum * 2 % 11;
    }
    return (11 - product) % 10;
}

std::string padded(int value, int width)
{
    std::string out = std::to_string(value);
    return out.size() >= static_cast<std::size_t>(width) ? out : std::string(static_cast<std::size_t>(width) - out.size(), '0') + out;
}

std::vector<std::string> parts(std::string_view text)
{
    std::vector<std::string> out(1);
    for (const char c : text) {
        if (c == '-')
            out.emplace_back();
        else if (c >= 'a' && c <= 'z')
            out.back().push_back(static_cast<char>(c - 'a' + 'A'));
        else if (c != ' ' && c != '\t' && c != '\n' && c != '\r')
            out.back().push_back(c);
    }
    return out;
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::string printReference(const Reference &reference)
{
    const std::string year = padded(reference.year, 4);
    const std::string number = padded(reference.number, 6);
    return reference.prefix + "-" + year + "-" + number + "-" + std::to_string(checkDigit(year + number));
}

Result<Reference> readReference(std::string_view text)
{
    const std::vector<std::string> part = parts(text);
    const bool shaped = part.size() == 4 && part[0].size() == 2 && part[1].size() == 4 && part[2].size() >= 6 && part[2].size() <= 9
                        && part[3].size() == 1 && allDigits(part[1]) && allDigits(part[2]) && allDigits(part[3]);
    if (!shaped)
        return fail(ErrorCode::InvalidInput, "A reference looks like RU-2026-000123-7.", "reference");
    Reference out;
    out.prefix = part[0];
    std::from_chars(part[1].data(), part[1].data() + part[1].size(), out.year);
    std::from_chars(part[2].data(), part[2].data() + part[2].size(), out.number);
    if (checkDigit(part[1] + part[2]) != part[3].front() - '0')
        return fail(ErrorCode::InvalidInput, "The check digit of the reference is wrong; look for a typing error.", "reference");
    return out;
}

} // namespace desk::requests
