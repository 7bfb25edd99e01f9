// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_text.h"

#include "core/formats/json_quoting.h"
#include "core/formats/json_values.h"

namespace desk::formats {

using Token = JsonScanner::Token;

void appendQuotedJson(std::string &to, std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    to += '"';
    std::size_t written = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<std::uint8_t>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        to.append(text.substr(written, i - written));
        written = i + 1;
        to += '\\';
        switch (c) {
        case '"':
        case '\\':
            to += text[i];
            break;
        case '\b':
            to += 'b';
            break;
        case '\f':
            to += 'f';
            break;
        case '\n':
            to += 'n';
            break;
        case '\r':
            to += 'r';
            break;
        case '\t':
            to += 't';
            break;
        default:
            to += "u00";
            to += digits[c >> 4];
            to += digits[c & 0x0F];
        }
    }
    to.append(text.substr(written));
    to += '"';
}

std::string quoteJson(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + 2);
    appendQuotedJson(out, text);
    return out;
}

Result<Value> parseJsonValue(std::string_view text)
{
    Limits limits;
    limits.maxFieldBytes = text.size(); // it is in memory already
    JsonScanner scanner(text, limits);
    const Token begun = scanner.next();
    Value value = readJsonValue(scanner, begun, limits.maxDepth, nullptr);
    if (scanner.next() == Token::Failed)
        return scanner.error();
    if (auto flaw = scanner.takeFlaw())
        return *std::move(flaw);
    return value;
}

Result<Value> jsonAt(const Value &json, std::string_view pointer)
{
    DESK_TRY(const auto path, parsePointer(pointer));
    if (path.empty())
        return json;
    if (json.kind != Value::Kind::Json)
        return fail(ErrorCode::NotFound, "The JSON holds nothing at this pointer; check its spelling.");
    Limits limits;
    limits.maxFieldBytes = json.text.size();
    JsonScanner scanner(json.text, limits);
    DESK_TRY(const Token begun, descendTo(scanner, path));
    scanner.takeFlaw();
    Value value = readJsonValue(scanner, begun, path.size() + limits.maxDepth, nullptr);
    if (auto flaw = scanner.takeFlaw())
        return *std::move(flaw);
    DESK_CHECK(ascendFrom(scanner, path));
    return value;
}

Result<std::vector<Cell>> jsonParts(const Value &json)
{
    const bool object = json.kind == Value::Kind::Json && json.text.starts_with('{');
    if (!object && (json.kind != Value::Kind::Json || !json.text.starts_with('[')))
        return fail(ErrorCode::InvalidInput, "This is no JSON object and no array.");
    Limits limits;
    limits.maxFieldBytes = json.text.size();
    JsonScanner scanner(json.text, limits);
    scanner.next();
    NameTracker names;
    names.open();
    std::vector<Cell> out;
    for (Token token = scanner.next(); token != Token::ObjectEnd && token != Token::ArrayEnd;
         token = scanner.next()) {
        std::string name = object ? scanner.text() : std::to_string(out.size());
        if (object && token == Token::Key)
            token = scanner.next();
        if (token == Token::Failed)
            return scanner.error();
        if (object && !names.isNew(name))
            return fail(ErrorCode::InvalidInput,
                        "An object has the same name twice, so one of the two values would be lost.");
        const auto column = static_cast<std::uint32_t>(out.size() + 1);
        out.push_back({std::move(name), readJsonValue(scanner, token, limits.maxDepth + 1, nullptr), column});
        if (auto flaw = scanner.takeFlaw())
            return *std::move(flaw);
        if (scanner.hasFailed())
            return scanner.error();
    }
    return out;
}

bool isJsonNumber(std::string_view text)
{
    JsonScanner scanner(text, Limits());
    // White space around it would be skipped, so the digits must be all there is.
    return scanner.next() == Token::Number && scanner.text() == text && scanner.next() == Token::End;
}

} // namespace desk::formats
