// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a request, as objects that its sender's programs read. Files to be sent by somebody: nothing
// here goes out by itself, and nothing is signed.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace desk::intake {

/// Where our action stands, in the words of status_map.h.
struct OwnStatus
{
    std::string state;
    std::string outcome = "none";
    std::string ground; ///< Of a refusal: a code of our laws. Empty otherwise.
};

/// A file to send, and what it does not say.
struct StatusFile
{
    std::string json; ///< UTF-8, members in the order of the specification, one line end at the end.
    std::vector<std::string> lost; ///< Sentences, for whoever sends it: tell these by other means.
};

/// OpenDSR 2.0 §8.3 and §8.6.
struct OpenDsrStatusOrder
{
    OwnStatus status;
    std::string controllerId;
    std::string subjectRequestId; ///< The UUID of the request.
    Instant expectedBy{};
    std::string callbackUrl; ///< One of the request's, https: writes a callback. Empty: a status reply.
    std::string resultsUrl;  ///< https, or empty.
    std::optional<std::uint64_t> resultsCount;
};

/// Data Rights Protocol 1.0 §3.03.
struct DrpStatusOrder
{
    OwnStatus status;
    std::string requestId;      ///< Ours.
    std::string agentRequestId; ///< As the agent gave it; empty: it gave none.
    Instant receivedAt{};
    Instant expectedBy{};
    std::optional<Instant> expiresAt; ///< Until when a final state, or its results, are kept.
    bool extended = false;            ///< expectedBy was put off: then `details` must say why (§3.03).
    std::string details;              ///< processing_details: for the person, without their data.
    std::string resultsUrl;
};

/**
 * Strict writers. InvalidArgument, with the member at fault as a JSON pointer and never with what it holds: a
 * member that is missing, not of its form, or that this state may not have (results before the end, a ground
 * without a refusal, a refusal without its ground, an extension without its reason). Conflict: see
 * statusWords(). Any thread.
 */
Result<StatusFile> writeOpenDsrStatus(const OpenDsrStatusOrder &order);
Result<StatusFile> writeDrpStatus(const DrpStatusOrder &order);

} // namespace desk::intake
