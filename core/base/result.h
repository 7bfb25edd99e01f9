// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace desk {

/// Why something did not happen. Closed on purpose: an interface must be able to name every member.
enum class ErrorCode : std::uint8_t {
    InvalidArgument, ///< The caller asked for something that has no meaning.
    InvalidInput,    ///< A file or a message is not what it should be; `Error::place` says where.
    NotFound,
    AlreadyExists,
    Conflict,        ///< Somebody changed it first, or a digest is stale.
    NotSignedIn,
    WrongPassword,
    KeyFileRequired,
    WrongKeyFile,
    CodeRequired,    ///< A one-time code is needed and was not given.
    WrongCode,
    Locked,          ///< Locked out or disabled.
    NotPermitted,    ///< The role does not allow it.
    KeyUnavailable,  ///< No grant for the key that is needed.
    WrongKey,        ///< Sealed under another key than the one tried.
    KeyDestroyed,    ///< The key was destroyed by an erasure: the data is gone for good.
    Restricted,      ///< Processing is restricted (GDPR Art. 18): only data protection opens it.
    Tampered,        ///< Authentic once, changed since.
    Damaged,         ///< Truncated or corrupted; no sign of intent.
    NewerFormat,     ///< Written by a later version of this program.
    LimitExceeded,   ///< Larger, deeper or more than is accepted.
    Unverified,      ///< The person has not yet been proven to be who they say.
    Io,
    Cancelled,
};

/// The name of a code as scripts see it, e.g. "wrong-password". Never translated.
const char *errorCodeName(ErrorCode code);

/**
 * A failure as a value.
 *
 * `message` is one English sentence that says what is wrong and what to do. It never holds personal data or
 * secrets: it goes to logs and terminals. `place` names where the trouble is (a field, "line 3, column 5", a
 * JSON pointer) and is empty where that makes no sense. Interfaces translate by `code`.
 */
struct [[nodiscard]] Error
{
    ErrorCode code{};
    std::string message;
    std::string place;
};

/**
 * Either a value or an Error. Cannot be dropped silently; reading the wrong side stops the program.
 */
template <typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {} // NOLINT: implicit on purpose
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {} // NOLINT

    explicit operator bool() const { return m_state.index() == 0; }
    bool ok() const { return m_state.index() == 0; }
    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    Error &error() & { return std::get<1>(m_state); }
    const Error &error() const & { return std::get<1>(m_state); }
    Error &&error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {} // NOLINT: implicit on purpose

    explicit operator bool() const { return !m_error; }
    bool ok() const { return !m_error; }
    Error &error() & { return m_error.value(); }
    const Error &error() const & { return m_error.value(); }
    Error &&error() && { return std::move(m_error).value(); }

private:
    std::optional<Error> m_error;
};

inline Error fail(ErrorCode code, std::string message, std::string place = {})
{
    return Error{code, std::move(message), std::move(place)};
}

} // namespace desk

#define DESK_CONCAT_INNER(a, b) a##b
#define DESK_CONCAT(a, b) DESK_CONCAT_INNER(a, b)

/// `DESK_TRY(auto row, readRow());` declares `row` from a Result, or returns its error from this function.
#define DESK_TRY(declaration, ...)                                                                           \
    auto DESK_CONCAT(deskTry, __LINE__) = (__VA_ARGS__);                                                     \
    if (!DESK_CONCAT(deskTry, __LINE__).ok())                                                                \
        return std::move(DESK_CONCAT(deskTry, __LINE__)).error();                                            \
    declaration = std::move(DESK_CONCAT(deskTry, __LINE__)).value()

/// `DESK_CHECK(writeRow());` returns the error of a Result<void> (or of any Result) from this function.
#define DESK_CHECK(...)                                                                                      \
    do {                                                                                                     \
        auto deskCheck = (__VA_ARGS__);                                                                      \
        if (!deskCheck.ok())                                                                                 \
            return std::move(deskCheck).error();                                                             \
    } while (false)
