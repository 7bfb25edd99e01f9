// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/password_rule.h"

#include "core/base/result.h"
#include "core/crypto/secret.h"
#include "core/formats/unicode.h"
#include "core/policy/embedded.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace desk {

namespace {

constexpr std::size_t longestPassword = 1024; // bytes
constexpr std::size_t shortestNameInside = 4; // bytes; a shorter name stands in too many words

/// Wiped like a password, which it is.
struct Text
{
    std::string text;
    explicit Text(std::string from) : text(std::move(from)) {}
    Text(Text &&) = default;
    Text(const Text &) = delete;
    ~Text() { crypto::wipe({reinterpret_cast<std::uint8_t *>(text.data()), text.size()}); }
};

Error refused(const char *why)
{
    return fail(ErrorCode::InvalidArgument, why, "password");
}

const std::set<std::string_view> &knownWords()
{
    static const std::set<std::string_view> words = [] {
        std::set<std::string_view> out;
        std::string_view rest = policy::embeddedText("passwords/known-bad.txt");
        while (!rest.empty()) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            if (!line.empty() && line.front() != '#')
                out.insert(line);
        }
        return out;
    }();
    return words;
}

bool isLetterByte(char c)
{
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// The letter that a digit or symbol stands for in spellings such as "P@ssw0rd"; 0 for none.
char letterFor(char c, char forOne)
{
    switch (c) {
    case '0':
        return 'o';
    case '1':
        return forOne;
    case '3':
        return 'e';
    case '4':
    case '@':
        return 'a';
    case '5':
    case '$':
        return 's';
    case '7':
    case '+':
        return 't';
    case '!':
        return 'i';
    default:
        return 0;
    }
}

/// The letters of a folded text with such spellings undone; all else is left out.
Text lettersOf(std::string_view folded, char forOne)
{
    Text out{std::string()};
    out.text.reserve(folded.size());
    for (const char c : folded) {
        const char letter = isLetterByte(c) ? c : letterFor(c, forOne);
        if (letter != 0)
            out.text.push_back(letter);
    }
    return out;
}

/// Without the digits and symbols at its end, or at both ends.
std::string_view trimmed(std::string_view folded, bool both)
{
    while (!folded.empty() && !isLetterByte(folded.back()))
        folded.remove_suffix(1);
    while (both && !folded.empty() && !isLetterByte(folded.front()))
        folded.remove_prefix(1);
    return folded;
}

/// Whether a text is nothing but known words, one after another.
bool isMadeOfKnownWords(std::string_view letters)
{
    std::vector<bool> reached(letters.size() + 1, false);
    reached[0] = true;
    for (std::size_t from = 0; from < letters.size(); ++from) {
        for (std::size_t size = 1; reached[from] && from + size <= letters.size(); ++size) {
            if (knownWords().contains(letters.substr(from, size)))
                reached[from + size] = true;
        }
    }
    return reached[letters.size()];
}

/// Also of a text without any letter ("111111111111"): it is made of nothing.
bool isKnownBad(std::string_view folded)
{
    for (const bool both : {false, true}) {
        for (const char forOne : {'i', 'l'}) {
            const Text letters = lettersOf(trimmed(folded, both), forOne);
            if (isMadeOfKnownWords(letters.text))
                return true;
        }
    }
    return false;
}

bool holdsName(std::string_view folded, std::string_view name)
{
    const std::string wanted = formats::caseFold(formats::nfc(name));
    if (wanted.empty())
        return false;
    if (wanted.size() >= shortestNameInside)
        return folded.find(wanted) != std::string_view::npos;
    return trimmed(folded, true) == wanted;
}

} // namespace

void PasswordDemands::tighten(const policy::PasswordRule &rule)
{
    leastLength = std::max(leastLength, rule.minimumLength);
    if (rule.maximumAgeDays > 0)
        mostDays = mostDays == 0 ? rule.maximumAgeDays : std::min(mostDays, rule.maximumAgeDays);
}

Result<void> checkPassword(ByteView password, std::string_view name, const PasswordDemands &demands)
{
    if (password.size() > longestPassword)
        return refused("A password has at most 1024 bytes.");
    if (!formats::isValidUtf8(asText(password)))
        return refused("A password is text in UTF-8.");
    const Text text(formats::nfc(asText(password)));
    const formats::CharacterKinds kinds = formats::countKinds(text.text);
    const int casesMissing = (kinds.upper > 0 ? 0 : 1) + (kinds.lower > 0 ? 0 : 1);
    if (kinds.characters < demands.leastLength)
        return fail(ErrorCode::InvalidArgument,
                    "A password needs at least " + std::to_string(demands.leastLength) + " characters.",
                    "password");
    if (casesMissing > kinds.uncased || kinds.digits == 0 || kinds.symbols == 0)
        return refused("A password needs upper and lower case letters, a digit and a symbol.");
    const Text folded(formats::caseFold(text.text));
    if (holdsName(folded.text, name))
        return refused("A password may not be the name of whose it is.");
    if (isKnownBad(folded.text))
        return refused(
            "This password is among the first that anybody tries; choose words that do not belong together.");
    return {};
}

bool isPasswordDue(std::optional<Instant> setAt, Instant now, const PasswordDemands &demands)
{
    if (!setAt)
        return false;
    if (*setAt == Instant{})
        return true;
    return demands.mostDays > 0 && now - *setAt >= std::chrono::hours(24) * demands.mostDays;
}

} // namespace desk
