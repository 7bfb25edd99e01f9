// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the readers of wire formats: a JSON document that strangers wrote, field by field.
#pragma once

#include "core/intake/draft.h"

#include <nlohmann/json.hpp>

namespace desk::intake::wire {

constexpr std::size_t maximumBytes = std::size_t{1} << 20;
constexpr std::size_t maximumDepth = 16;
constexpr std::size_t maximumText = 2048;  ///< Bytes of one text.
constexpr std::size_t maximumItems = 1000; ///< Of one list.

/**
 * One JSON text of RFC 8259, all of it; a byte order mark in front is passed over.
 *
 * InvalidInput with line and column for anything else, and for an object that names a member twice: two
 * readers could see two requests. LimitExceeded beyond maximumBytes and maximumDepth.
 */
Result<nlohmann::json> parsed(std::string_view text);

/**
 * An object of such a document, and where it stands in it. Refers to the document.
 *
 * Every error is InvalidInput with the field's JSON pointer (RFC 6901) as its place and never says what the
 * field holds. A member that is null counts as missing.
 */
class Object
{
public:
    /// InvalidInput unless `value` is an object.
    static Result<Object> at(const nlohmann::json &value, std::string pointer);

    bool has(const char *name) const;
    std::string pointer(std::string_view name) const;
    const nlohmann::json &member(const char *name) const; ///< Null when missing.

    /// A text of one line that is not empty.
    Result<std::string> text(const char *name) const;
    Result<std::string> textIfAny(const char *name) const; ///< Empty: missing or empty.
    Result<bool> flagIfAny(const char *name) const;        ///< False: missing.
    Result<std::string> number(const char *name) const;    ///< A whole number from 0 on, in digits.
    Result<Instant> moment(const char *name) const;        ///< RFC 3339.
    Result<Object> object(const char *name) const;
    /// At most maximumItems; empty: missing.
    Result<std::vector<std::string>> textsIfAny(const char *name) const;
    Result<std::vector<std::string>> numbersIfAny(const char *name) const;
    Error missing(const char *name) const;
    Error wrong(const char *name, std::string message) const;

private:
    Object(const nlohmann::json &value, std::string pointer) : m_value(&value), m_pointer(std::move(pointer))
    {
    }

    const nlohmann::json *m_value;
    std::string m_pointer;
};

/// A text of one line as a field may hold: not empty, at most maximumText bytes, no control characters.
bool isOneLine(std::string_view text);
/// An absolute https address without spaces and control characters.
bool isHttps(std::string_view address);
bool isUuid(std::string_view text); ///< 8-4-4-4-12 hexadecimal digits, either case.

Finding foundAt(Certainty certainty, std::string place);
/// Once for each right: the first finding stays.
void addRight(Draft &draft, policy::Right right, Certainty certainty, std::string place);
void addIdentifier(Draft &draft, policy::IdentifierKind kind, std::string value, Certainty certainty,
                   std::string place);
void addDoubt(Draft &draft, std::string place, std::string sentence);
/// Keeps https addresses; another is a doubt.
void addCallback(Draft &draft, std::string address, std::string place);

} // namespace desk::intake::wire
