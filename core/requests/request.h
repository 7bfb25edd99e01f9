// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/policy/vocabulary.h"

#include <QDate>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace desk::requests {

/// Where a request stands. The numbers are stored.
enum class State : std::uint8_t {
    Received = 1,   ///< Taken in; who asks is not proven.
    Verified = 2,   ///< Proven as far as the right warrants.
    Planned = 3,    ///< What will be done has been worked out.
    Fulfilled = 4,  ///< Done; the answer is ready.
    Closed = 5,
};

/// What moves a request on. The numbers are stored.
enum class Step : std::uint8_t { Verify = 1, Plan = 2, Fulfil = 3, Close = 4 };

/// One allowed move: who may make it, and where it leads.
struct Transition
{
    State from{};
    Step step{};
    State to{};
    std::span<const policy::Role> roles;
};

/// Every allowed move; what is not here is not allowed.
std::span<const Transition> transitions();

/**
 * Where a step leads for somebody with these roles.
 * Conflict: the step cannot be taken in this state. NotPermitted: it can, but not by these roles.
 */
Result<State> advance(State from, Step step, std::span<const policy::Role> roles);

/// What a person sent. Clear columns are authenticated with the sealed ones.
struct Request
{
    PlatformId platform;
    RequestId id;
    std::string reference;
    State state = State::Received;
    QDate receivedOn;
    std::string residence;
    std::string channel;
    std::string language;
    int policyOrdinal = 1;             ///< Which version of the platform's policy was in force on the receipt day.
    std::optional<SubjectId> subject;  ///< Whose request it is, once that is known.
    std::optional<StaffId> assignee;
    Instant createdAt{};
    std::uint64_t revision = 1;
    std::vector<policy::Right> rights;
    // Sealed:
    std::string email;
    std::string phone;
    std::string account;
    std::string order;
    std::string text;
};

/// One attempt to prove who asks.
struct Evidence
{
    policy::VerificationMethod method{};
    bool proven = false;
    Instant at{};
    Instant expiresAt{};
    StaffId actor;
    std::string claims;  ///< Sealed: which fields were claimed, never what was said of them.
};

struct TimelineEntry
{
    Instant at{};
    StaffId actor;
    std::uint16_t event = 0;  ///< Number of an audit event.
    std::string note;         ///< Sealed.
};

} // namespace desk::requests
