// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/strike.h"

#include "core/formats/json_text.h"

#include <algorithm>

namespace desk::exporting {

namespace {

using formats::Value;

constexpr std::ptrdiff_t tellingDigits = 6;
/// A country's or a town's prefix before the digits that were found: "+49 (0) ".
constexpr std::size_t longestPrefix = 10;
constexpr std::size_t longestTownCode = 5;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Where a JSON string ends that begins at the quotation mark at `at`: one behind its last.
std::size_t endOfString(std::string_view json, std::size_t at)
{
    for (++at; at < json.size() && json[at] != '"'; ++at)
        at += json[at] == '\\' ? 1 : 0;
    return std::min(at + 1, json.size());
}

} // namespace

std::size_t startOfNumber(std::string_view text, std::size_t from)
{
    const std::size_t floor = from > longestPrefix ? from - longestPrefix : 0;
    std::size_t start = from;
    for (std::size_t at = from; at > floor; --at) {
        const char c = text[at - 1];
        if (!isDigit(c) && std::string_view("+() -./").find(c) == std::string_view::npos)
            break;
        if (isDigit(c) || c == '+')
            start = at - 1;
        if (c == '+')
            break;
    }
    const bool opened = start > 0 && text[start - 1] == '(';
    return opened && text.find(')', start) < from + longestTownCode ? start - 1 : start;
}

bool isTelling(const SoughtText &sought)
{
    const std::string compact = formats::compactText(sought.text);
    const bool letters = std::any_of(compact.begin(), compact.end(),
                                     [](unsigned char c) { return c >= 0x80 || (c >= 'a' && c <= 'z'); });
    return letters || std::count_if(compact.begin(), compact.end(), isDigit) >= tellingDigits;
}

void addSought(formats::Needles &needles, std::uint32_t number, const SoughtText &sought)
{
    for (const std::string &digits : sought.digits)
        needles.addDigits(number, digits);
    if (sought.digits.empty())
        needles.add(number, sought.text);
}

Strike::Strike(const SoughtText &sought) : m_text(sought.text), m_number(!sought.digits.empty())
{
    addSought(m_needles, 0, sought);
    m_needles.settle();
}

std::vector<TextSpan> Strike::spansIn(std::string_view text) const
{
    std::vector<TextSpan> found;
    formats::CompactReader reader;
    for (const formats::NeedleHit &hit : m_needles.find(reader, text)) {
        const auto from = static_cast<std::size_t>(hit.from);
        found.push_back({m_number ? startOfNumber(text, from) : from, static_cast<std::size_t>(hit.until)});
    }
    for (std::size_t at = m_text.empty() ? std::string_view::npos : text.find(m_text);
         at != std::string_view::npos; at = text.find(m_text, at + m_text.size()))
        found.push_back({at, at + m_text.size()});
    std::sort(found.begin(), found.end(), [](const TextSpan &a, const TextSpan &b) {
        return std::pair(a.from, b.until) < std::pair(b.from, a.until);
    });
    std::vector<TextSpan> out;
    for (const TextSpan &each : found) {
        if (!out.empty() && each.from < out.back().until)
            out.back().until = std::max(out.back().until, each.until);
        else
            out.push_back(each);
    }
    return out;
}

std::string Strike::replaced(std::string_view text, std::string_view mark) const
{
    std::string out;
    std::size_t at = 0;
    for (const TextSpan &span : spansIn(text)) {
        out.append(text.substr(at, span.from - at)).append(mark);
        at = span.until;
    }
    return out.append(text.substr(at));
}

std::string Strike::replacedInJson(std::string_view json, std::string_view mark) const
{
    std::string out;
    std::size_t at = 0;
    while (at < json.size()) {
        const std::size_t quote = std::min(json.find('"', at), json.size());
        out.append(json.substr(at, quote - at));
        if (quote == json.size())
            break;
        at = endOfString(json, quote);
        const std::string_view token = json.substr(quote, at - quote);
        const auto plain = formats::parseJsonValue(token);
        if (plain.ok() && isIn(plain->text))
            out.append(formats::quoteJson(replaced(plain->text, mark)));
        else
            out.append(token);
    }
    return out;
}

bool Strike::strikeFrom(Value &value, std::string_view mark) const
{
    if (!isIn(value.text))
        return false;
    if (value.kind == Value::Kind::Text)
        value.text = replaced(value.text, mark);
    else if (value.kind == Value::Kind::Json)
        value.text = replacedInJson(value.text, mark);
    const bool whole = value.kind != Value::Kind::Text && value.kind != Value::Kind::Json;
    if (whole || isIn(value.text))
        value = {Value::Kind::Text, std::string(mark)};
    return true;
}

} // namespace desk::exporting
