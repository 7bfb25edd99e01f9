// SPDX-License-Identifier: GPL-3.0-or-later
// What our states and refusals are called in OpenDSR and in the Data Rights Protocol, and what is lost on the
// way.
//
// A table over words, because requests stand beside this module, not below it. The words are those that the
// command line prints: states received, verified, planned, approved, fulfilled, closed; outcomes none,
// granted, partial, refused, withdrawn, not-applicable. All functions are pure.
#pragma once

#include "core/base/result.h"

#include <array>
#include <span>
#include <string_view>

namespace desk::intake {

/// One row: where an action stands, and what the two formats can say of that.
struct StatusWords
{
    std::string_view state;
    std::string_view outcome;     ///< Empty: any; before the end an outcome is not settled.
    std::string_view openDsr;     ///< OpenDSR 2.0 §8.
    std::string_view openDsrLost; ///< What that does not say, a sentence; empty: nothing.
    std::string_view drp;         ///< Data Rights Protocol 1.0 §3.02.
    std::string_view drpLost;
};

/// Every state with every outcome that it can have. A closed action without an outcome does not exist.
std::span<const StatusWords> statusTable();

/// InvalidArgument for words that are none of ours; Conflict for closed without an outcome.
Result<StatusWords> statusWords(std::string_view state, std::string_view outcome);

/// A refusal ground of our laws in the words of §3.02, and what is lost.
struct DenialWords
{
    std::string_view ground; ///< A code of resources/laws, e.g. "gdpr.17.3.b".
    std::string_view reason;
};

/**
 * Every ground of every law. `suspected_fraud` stands nowhere: no law of ours calls a refusal that, and a
 * desk does not accuse anybody by itself. Neither does `outside_jurisdiction`: where no law gives a right,
 * nothing is refused on a ground.
 */
std::span<const DenialWords> denialTable();

/// The reason for a ground; "other" for one that the table does not know.
std::string_view denialReason(std::string_view ground);

/// What each reason loses of the ground it stands for; one sentence.
std::string_view denialLost(std::string_view reason);

constexpr std::array<std::string_view, 7> denialReasons{
    "suspected_fraud",      "insuf_verification", "no_match", "claim_not_covered",
    "outside_jurisdiction", "too_many_requests",  "other"};

} // namespace desk::intake
