// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <utility>
#include <variant>

namespace desk::command_line {

/// What the program ends with. Scripts rely on the numbers: they never change.
enum class ExitStatus : int
{
    Done = 0,
    Failed = 1, ///< Refused or failed; nothing is half-done.
    Usage = 2,
    NotSignedIn = 3,
    Integrity = 4, ///< Tampered, damaged, or sealed under another key.
    NotPermitted = 5,
    Conflict = 6,
};

/// The status that goes with a failure of the desk.
ExitStatus exitStatusOf(ErrorCode code);

/// The command line itself makes no sense; nothing was tried. `place` names the option or argument.
struct UsageError : Error
{
};

inline UsageError usageError(std::string message, std::string place = {})
{
    return UsageError{{ErrorCode::InvalidArgument, std::move(message), std::move(place)}};
}

/// How a command ended. A failure brings its exit status along; a status alone says that all is told already.
class [[nodiscard]] Outcome
{
public:
    Outcome(ExitStatus status) : m_status(status) {} // NOLINT: implicit on purpose
    Outcome(UsageError error)                        // NOLINT
        : m_status(ExitStatus::Usage)
        , m_error(std::move(error))
    {
    }
    Outcome(Error error) // NOLINT
        : m_status(exitStatusOf(error.code))
        , m_error(std::move(error))
    {
    }

    ExitStatus status() const { return m_status; }
    const std::optional<Error> &failure() const { return m_error; }

private:
    ExitStatus m_status;
    std::optional<Error> m_error;
};

/// A value on the way through a command, or how the command ends without it. Works with DESK_TRY.
template <typename T>
class [[nodiscard]] Attempt
{
public:
    Attempt(T value) : m_state(std::in_place_index<0>, std::move(value)) {} // NOLINT: implicit on purpose
    Attempt(UsageError error) : m_state(std::in_place_index<1>, Outcome(std::move(error))) {} // NOLINT
    Attempt(Error error) : m_state(std::in_place_index<1>, Outcome(std::move(error))) {}      // NOLINT
    Attempt(Outcome outcome) : m_state(std::in_place_index<1>, std::move(outcome)) {}         // NOLINT

    bool ok() const { return m_state.index() == 0; }
    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const Outcome &error() const & { return std::get<1>(m_state); }
    Outcome &&error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Outcome> m_state;
};

} // namespace desk::command_line
