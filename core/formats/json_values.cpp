// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/json_values.h"

#include <algorithm>
#include <charconv>

namespace desk::formats {
namespace {

using Token = JsonScanner::Token;

constexpr std::size_t fewNames = 32;
constexpr const char *repeatedName = "An object has the same name twice, so one of the two values would be "
                                     "lost; correct it where the file was made.";
constexpr const char *tooDeep = "This value is nested deeper than the limit; flatten it.";

Value nestedValue(JsonScanner &scanner, Token begun, std::size_t maxDepth, NameTracker *names)
{
    const std::size_t outside = scanner.depth() - 1;
    scanner.beginCompact(begun);
    if (scanner.depth() > maxDepth)
        scanner.addFlaw(ErrorCode::LimitExceeded, tooDeep, scanner.place());
    if (names != nullptr && begun == Token::ObjectBegin)
        names->open();
    while (scanner.depth() > outside) {
        const Token token = scanner.next();
        if (token == Token::Failed)
            break;
        const bool opens = token == Token::ObjectBegin || token == Token::ArrayBegin;
        if (opens && scanner.depth() > maxDepth)
            scanner.addFlaw(ErrorCode::LimitExceeded, tooDeep, scanner.place());
        if (names == nullptr || scanner.hasFlaw()) // only the first flaw counts, and names take memory
            names = nullptr;
        else if (token == Token::ObjectBegin)
            names->open();
        else if (token == Token::ObjectEnd)
            names->close();
        else if (token == Token::Key && !names->isNew(scanner.text()))
            scanner.addFlaw(ErrorCode::InvalidInput, repeatedName, scanner.place());
    }
    return {Value::Kind::Json, scanner.takeCompact()};
}

Error notThere()
{
    return fail(ErrorCode::NotFound, "The JSON holds nothing at this pointer; check its spelling.");
}

/// An array index of RFC 6901 §4: digits without a leading zero.
std::optional<std::uint64_t> arrayIndex(const std::string &token)
{
    std::uint64_t index = 0;
    const char *const end = token.data() + token.size();
    const auto [rest, state] = std::from_chars(token.data(), end, index);
    if (token.empty() || token.front() == '-' || state != std::errc() || rest != end ||
        (token.size() > 1 && token.front() == '0'))
        return std::nullopt;
    return index;
}

Result<Token> descendIntoObject(JsonScanner &scanner, const std::string &name)
{
    for (Token token = scanner.next();; token = scanner.next()) {
        if (token == Token::Failed)
            return scanner.error();
        if (token == Token::ObjectEnd)
            return notThere();
        const bool found = scanner.text() == name;
        token = scanner.next();
        if (found && token != Token::Failed)
            return token;
        scanner.skip(token);
    }
}

Result<Token> descendIntoArray(JsonScanner &scanner, const std::string &index)
{
    const auto wanted = arrayIndex(index);
    if (!wanted)
        return notThere();
    for (std::uint64_t at = 0;; ++at) {
        const Token token = scanner.next();
        if (token == Token::Failed)
            return scanner.error();
        if (token == Token::ArrayEnd)
            return notThere();
        if (at == *wanted)
            return token;
        scanner.skip(token);
    }
}

/// Passes over the rest of an object; InvalidInput when `name` comes again.
Result<void> leaveObject(JsonScanner &scanner, const std::string &name)
{
    for (Token token = scanner.next(); token != Token::ObjectEnd; token = scanner.next()) {
        if (token == Token::Failed)
            return scanner.error();
        if (token == Token::Key && scanner.text() == name)
            return fail(ErrorCode::InvalidInput, repeatedName, scanner.place());
        scanner.skip(token);
    }
    return {};
}

Result<void> leaveArray(JsonScanner &scanner)
{
    for (Token token = scanner.next(); token != Token::ArrayEnd; token = scanner.next()) {
        if (token == Token::Failed)
            return scanner.error();
        scanner.skip(token);
    }
    return {};
}

} // namespace

void NameTracker::close()
{
    m_names.resize(m_levels.back().first);
    m_levels.pop_back();
}

void NameTracker::clear()
{
    m_names.clear();
    m_levels.clear();
}

bool NameTracker::isNew(const std::string &name)
{
    Level &level = m_levels.back();
    const auto first = m_names.begin() + static_cast<std::ptrdiff_t>(level.first);
    if (level.many.empty() && m_names.size() - level.first < fewNames) {
        const bool known = std::find(first, m_names.end(), name) != m_names.end();
        m_names.push_back(name);
        return !known;
    }
    if (level.many.empty())
        level.many.insert(first, m_names.end());
    return level.many.insert(name).second;
}

Value readJsonValue(JsonScanner &scanner, Token begun, std::size_t maxDepth, NameTracker *names)
{
    switch (begun) {
    case Token::String:
        return {Value::Kind::Text, scanner.text()};
    case Token::Number:
        return {Value::Kind::Number, scanner.text()};
    case Token::True:
    case Token::False:
        return {Value::Kind::Boolean, scanner.text()};
    case Token::Null:
        return {Value::Kind::Null, scanner.text()};
    case Token::ObjectBegin:
    case Token::ArrayBegin:
        return nestedValue(scanner, begun, maxDepth, names);
    case Token::ObjectEnd:
    case Token::ArrayEnd:
    case Token::Key:
    case Token::End:
    case Token::Failed:
        break;
    }
    return {};
}

SourceRow JsonRowReader::read(JsonScanner &scanner, Token begun)
{
    SourceRow row;
    row.line = scanner.line();
    const std::string place = scanner.place();
    m_start = scanner.offset();
    m_names.clear();
    m_depth = scanner.depth();
    if (begun == Token::ObjectBegin) {
        readMembers(scanner, row);
    } else {
        scanner.setDiscarding(true);
        scanner.skip(begun);
        scanner.takeFlaw();
        scanner.addFlaw(ErrorCode::InvalidInput, "This is no JSON object, so it cannot be a row.", place);
    }
    row.fault = scanner.takeFlaw();
    if (isTooLarge(scanner))
        row.fault = fail(ErrorCode::LimitExceeded, "This row is larger than the limit; shorten it.", place);
    scanner.setDiscarding(false);
    if (row.fault)
        row.cells.clear();
    return row;
}

bool JsonRowReader::isTooLarge(const JsonScanner &scanner) const
{
    return scanner.offset() - m_start + 1 > m_limits.maxRowBytes; // its opening brace was read before
}

void JsonRowReader::readMembers(JsonScanner &scanner, SourceRow &row)
{
    const std::size_t maxDepth = m_depth - 1 + m_limits.maxDepth;
    std::uint32_t column = 0;
    bool collecting = true;
    m_names.open();
    for (;;) {
        Token token = scanner.next();
        if (token == Token::ObjectEnd || token == Token::Failed)
            return;
        if (collecting && isTooLarge(scanner)) {
            collecting = false;
            row.cells.clear();
            scanner.setDiscarding(true);
        }
        ++column;
        if (collecting && row.cells.size() == m_limits.maxColumns)
            scanner.addFlaw(ErrorCode::LimitExceeded, "This row has more values than the limit allows.",
                            scanner.place());
        if (collecting && !m_names.isNew(scanner.text()))
            scanner.addFlaw(ErrorCode::InvalidInput, repeatedName, scanner.place());
        std::string name = scanner.text();
        token = scanner.next();
        if (token == Token::Failed)
            return;
        if (!collecting || row.cells.size() == m_limits.maxColumns)
            scanner.skip(token);
        else
            row.cells.push_back({std::move(name), readJsonValue(scanner, token, maxDepth, &m_names), column});
    }
}

Result<std::vector<std::string>> parsePointer(std::string_view pointer)
{
    std::vector<std::string> tokens;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        const char c = pointer[i];
        if (c == '/') {
            tokens.emplace_back();
            continue;
        }
        const char escaped = c == '~' && i + 1 < pointer.size() ? pointer[i + 1] : '\0';
        if (tokens.empty() || (c == '~' && escaped != '0' && escaped != '1'))
            return fail(
                ErrorCode::InvalidArgument,
                "This is no JSON pointer; it must be empty or begin with a slash, with ~ written as ~0.");
        if (c == '~')
            ++i;
        tokens.back() += c != '~' ? c : escaped == '0' ? '~' : '/';
    }
    return tokens;
}

Result<Token> descendTo(JsonScanner &scanner, const std::vector<std::string> &path)
{
    Token token = scanner.next();
    for (const std::string &step : path) {
        if (token == Token::ObjectBegin) {
            DESK_TRY(token, descendIntoObject(scanner, step));
        } else if (token == Token::ArrayBegin) {
            DESK_TRY(token, descendIntoArray(scanner, step));
        } else {
            break;
        }
    }
    if (token == Token::Failed)
        return scanner.error();
    if (scanner.depth() < path.size())
        return notThere();
    return token;
}

Result<void> ascendFrom(JsonScanner &scanner, const std::vector<std::string> &path)
{
    for (auto step = path.rbegin(); step != path.rend(); ++step)
        DESK_CHECK(scanner.insideObject() ? leaveObject(scanner, *step) : leaveArray(scanner));
    if (scanner.next() == Token::Failed)
        return scanner.error();
    return {};
}

} // namespace desk::formats
