// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/wire_document.h"

#include "core/formats/json_values.h"
#include "core/policy/json_check.h"

#include <algorithm>

namespace desk::intake::wire {

namespace {

using nlohmann::json;

constexpr std::string_view wireByteOrderMark = "\xEF\xBB\xBF";

const json &missingMember()
{
    static const json null;
    return null;
}

/// What nlohmann's parser would take or silently settle: repeated names, depth, invalid UTF-8.
Result<void> checkWireJson(std::string_view text)
{
    using Token = formats::JsonScanner::Token;
    formats::Limits limits;
    limits.maxRowBytes = maximumBytes;
    limits.maxFieldBytes = maximumBytes;
    limits.maxDepth = maximumDepth;
    formats::JsonScanner scanner(text, limits);
    formats::NameTracker names;
    const Token begun = scanner.next();
    if (begun != Token::Failed)
        formats::readJsonValue(scanner, begun, maximumDepth, &names);
    const Token after = scanner.hasFailed() ? Token::Failed : scanner.next();
    if (auto flaw = scanner.takeFlaw())
        return *flaw;
    if (after == Token::Failed)
        return scanner.error();
    return {};
}

bool isWireNumber(const json &value)
{
    return value.is_number_unsigned();
}

} // namespace

Result<json> parsed(std::string_view text)
{
    if (text.size() > maximumBytes)
        return fail(ErrorCode::LimitExceeded, "The file is larger than 1 MiB; no request of this kind is.");
    if (text.starts_with(wireByteOrderMark))
        text.remove_prefix(wireByteOrderMark.size());
    DESK_CHECK(checkWireJson(text));
    json document = json::parse(text.begin(), text.end(), nullptr, false);
    if (document.is_discarded())
        return fail(ErrorCode::InvalidInput, "The JSON holds a number that is out of all bounds.");
    return document;
}

Result<Object> Object::at(const json &value, std::string pointer)
{
    if (!value.is_object())
        return fail(ErrorCode::InvalidInput, "This has to be an object.", std::move(pointer));
    return Object(value, std::move(pointer));
}

bool Object::has(const char *name) const
{
    return !member(name).is_null();
}

std::string Object::pointer(std::string_view name) const
{
    return policy::pointerTo(m_pointer, name);
}

const json &Object::member(const char *name) const
{
    const auto found = m_value->find(name);
    return found == m_value->end() ? missingMember() : *found;
}

Error Object::missing(const char *name) const
{
    return wrong(name, "The field is missing.");
}

Error Object::wrong(const char *name, std::string message) const
{
    return fail(ErrorCode::InvalidInput, std::move(message), pointer(name));
}

Result<std::string> Object::text(const char *name) const
{
    DESK_TRY(std::string found, textIfAny(name));
    if (found.empty())
        return has(name) ? wrong(name, "The field is empty.") : missing(name);
    return found;
}

Result<std::string> Object::textIfAny(const char *name) const
{
    const json &value = member(name);
    if (value.is_null())
        return std::string();
    if (!value.is_string())
        return wrong(name, "This has to be a text.");
    const auto &found = value.get_ref<const std::string &>();
    if (!found.empty() && !isOneLine(found))
        return wrong(name, "This has to be one line of at most 2048 bytes.");
    return found;
}

Result<bool> Object::flagIfAny(const char *name) const
{
    const json &value = member(name);
    if (value.is_null())
        return false;
    if (!value.is_boolean())
        return wrong(name, "This has to be true or false.");
    return value.get<bool>();
}

Result<std::string> Object::number(const char *name) const
{
    if (!has(name))
        return missing(name);
    if (!isWireNumber(member(name)))
        return wrong(name, "This has to be a whole number.");
    return std::to_string(member(name).get<std::uint64_t>());
}

Result<Instant> Object::moment(const char *name) const
{
    DESK_TRY(const std::string spelled, text(name));
    const Result<Instant> moment = instantFromRfc3339(spelled);
    if (!moment)
        return wrong(name, "This has to be a date and time of RFC 3339, such as 2026-01-31T09:30:00Z.");
    return *moment;
}

Result<Object> Object::object(const char *name) const
{
    if (!has(name))
        return missing(name);
    return at(member(name), pointer(name));
}

Result<std::vector<std::string>> Object::textsIfAny(const char *name) const
{
    const json &list = member(name);
    std::vector<std::string> out;
    if (list.is_null())
        return out;
    if (!list.is_array() || list.size() > maximumItems)
        return wrong(name, "This has to be a list of at most 1000 texts.");
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!list[i].is_string() || !isOneLine(list[i].get_ref<const std::string &>()))
            return fail(ErrorCode::InvalidInput, "This has to be a text of one line.",
                        policy::pointerTo(pointer(name), std::to_string(i)));
        out.push_back(list[i].get<std::string>());
    }
    return out;
}

Result<std::vector<std::string>> Object::numbersIfAny(const char *name) const
{
    const json &list = member(name);
    std::vector<std::string> out;
    if (list.is_null())
        return out;
    if (!list.is_array() || list.size() > maximumItems)
        return wrong(name, "This has to be a list of at most 1000 numbers.");
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!isWireNumber(list[i]))
            return fail(ErrorCode::InvalidInput, "This has to be a whole number.",
                        policy::pointerTo(pointer(name), std::to_string(i)));
        out.push_back(std::to_string(list[i].get<std::uint64_t>()));
    }
    return out;
}

bool isOneLine(std::string_view text)
{
    return !text.empty() && text.size() <= maximumText && std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<std::uint8_t>(c) >= 0x20 && c != 0x7F;
    });
}

bool isHttps(std::string_view address)
{
    constexpr std::string_view scheme = "https://";
    return isOneLine(address) && address.starts_with(scheme) && address.size() > scheme.size() &&
           address[scheme.size()] != '/' && address.find_first_of(" \"<>\\^`{|}") == std::string_view::npos;
}

bool isUuid(std::string_view text)
{
    constexpr std::string_view form = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    constexpr std::string_view digits = "0123456789abcdefABCDEF";
    if (text.size() != form.size())
        return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool fits = form[i] == '-' ? text[i] == '-' : digits.find(text[i]) != std::string_view::npos;
        if (!fits)
            return false;
    }
    return true;
}

Finding foundAt(Certainty certainty, std::string place)
{
    return {certainty, {}, std::move(place), {}};
}

void addRight(Draft &draft, policy::Right right, Certainty certainty, std::string place)
{
    const bool there = std::any_of(draft.rights.begin(), draft.rights.end(),
                                   [right](const RightFinding &each) { return each.right == right; });
    if (!there)
        draft.rights.push_back({right, foundAt(certainty, std::move(place))});
}

void addIdentifier(Draft &draft, policy::IdentifierKind kind, std::string value, Certainty certainty,
                   std::string place)
{
    draft.identifiers.push_back({kind, std::move(value), foundAt(certainty, std::move(place))});
}

void addDoubt(Draft &draft, std::string place, std::string sentence)
{
    draft.doubts.push_back({std::move(place), std::move(sentence), {}});
}

void addCallback(Draft &draft, std::string address, std::string place)
{
    if (isHttps(address))
        draft.callbacks.push_back(std::move(address));
    else
        addDoubt(draft, std::move(place), "The address to be told at is no https address; it was left out.");
}

} // namespace desk::intake::wire
