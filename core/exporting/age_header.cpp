// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/age_header.h"

#include <algorithm>

namespace desk::exporting {

namespace {

constexpr std::string_view anyVersion = "age-encryption.org/v";
constexpr std::size_t bodyColumns = 64;

Error noAgeHeader(const char *what)
{
    return fail(ErrorCode::InvalidInput,
                std::string("This is not an age file as the specification has it: ") + what + ".");
}

/// The next line without its line feed; nothing when there is none.
std::optional<std::string_view> takeLine(std::string_view &rest)
{
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

/// What follows "->": each argument is a blank and then at least one visible character.
Result<std::vector<std::string>> readArguments(std::string_view line)
{
    std::vector<std::string> out;
    while (!line.empty()) {
        if (line.front() != ' ')
            return noAgeHeader("a recipient does not begin as one");
        line.remove_prefix(1);
        const std::string_view argument = line.substr(0, line.find(' '));
        const bool visible =
            std::all_of(argument.begin(), argument.end(), [](char c) { return c > 32 && c < 127; });
        if (argument.empty() || !visible)
            return noAgeHeader("a recipient has an argument that cannot be one");
        out.emplace_back(argument);
        line.remove_prefix(argument.size());
    }
    if (out.empty())
        return noAgeHeader("a recipient has no type");
    return out;
}

/// Lines of 64 characters, then one that is shorter and may be empty.
Result<Bytes> readBody(std::string_view &rest)
{
    std::string text;
    for (;;) {
        const auto line = takeLine(rest);
        if (!line || line->size() > bodyColumns)
            return noAgeHeader("a wrapped key has a line that is too long");
        text += *line;
        if (line->size() < bodyColumns)
            return fromBareBase64(text);
    }
}

} // namespace

std::string toBareBase64(ByteView bytes)
{
    std::string out = toBase64(bytes);
    out.erase(std::min(out.find('='), out.size()));
    return out;
}

Result<Bytes> fromBareBase64(std::string_view text)
{
    if (text.find('=') != std::string_view::npos)
        return noAgeHeader("a base64 value is padded");
    return fromBase64(std::string(text).append((4 - text.size() % 4) % 4, '='));
}

std::string printAgeStanzas(const std::vector<AgeStanza> &stanzas)
{
    std::string out(ageVersionLine);
    for (const AgeStanza &stanza : stanzas) {
        out += "->";
        for (const std::string &argument : stanza.arguments)
            out += " " + argument;
        out += '\n';
        const std::string body = toBareBase64(stanza.body);
        for (std::size_t at = 0; at <= body.size(); at += bodyColumns)
            out += body.substr(at, bodyColumns) + '\n';
    }
    return out + "---";
}

std::string printAgeHeader(const AgeHeader &header)
{
    return printAgeStanzas(header.stanzas) + ' ' + toBareBase64(header.mac) + '\n';
}

Result<AgeHeader> readAgeHeader(std::string_view text)
{
    if (!text.starts_with(ageVersionLine))
        return text.starts_with(anyVersion) && !text.substr(anyVersion.size()).starts_with('1')
                   ? fail(ErrorCode::NewerFormat, "The file was written by another version of age.")
                   : noAgeHeader("it does not begin as one");
    AgeHeader out;
    std::string_view rest = text.substr(ageVersionLine.size());
    while (rest.starts_with("->")) {
        const auto line = takeLine(rest);
        if (!line)
            return noAgeHeader("it ends within a recipient");
        AgeStanza stanza;
        DESK_TRY(stanza.arguments, readArguments(line->substr(2)));
        DESK_TRY(stanza.body, readBody(rest));
        out.stanzas.push_back(std::move(stanza));
    }
    out.authenticated = std::string(text.substr(0, text.size() - rest.size())) + "---";
    const auto end = takeLine(rest);
    if (out.stanzas.empty() || !end || !end->starts_with("--- ") || !rest.empty())
        return noAgeHeader("it has no recipient, or no end");
    DESK_TRY(const Bytes mac, fromBareBase64(end->substr(4)));
    if (mac.size() != out.mac.size())
        return noAgeHeader("its MAC has another size");
    std::copy(mac.begin(), mac.end(), out.mac.begin());
    return out;
}

} // namespace desk::exporting
