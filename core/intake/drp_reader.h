// SPDX-License-Identifier: GPL-3.0-or-later
// Requests of authorised agents in the words of the Data Rights Protocol 1.0 (data-rights-protocol.md of
// consumer-reports-innovation-lab; numbers of sections are that document's).
#pragma once

#include "core/base/bytes.h"
#include "core/crypto/key_pair.h"
#include "core/intake/draft.h"

#include <span>

namespace desk::intake {

/// An agent of the network's directory (§3.05.1).
struct DrpAgent
{
    std::string id;
    std::string name; ///< For people; may be empty.
    crypto::PublicKey key{};
};

/// What the reader has to know beside the message.
struct DrpDesk
{
    std::span<const DrpAgent> agents;
    std::string_view handedInBy; ///< Whose channel it came through; empty: the signature tells which agent.
    std::span<const std::string> businesses; ///< The ids that are ours.
    Instant
        arrivedAt{}; ///< A request is good for minutes: when it came in, never when somebody opens the file.
};

/**
 * The draft of an exercise request: base64 of an Ed25519 signature and the JSON that it signs (§2.01).
 *
 * Checked in the order of §3.07, each failure with a place of its own, and not a byte of the JSON is read
 * before the signature holds: InvalidInput "base64"         the text is not base64 or too short for a
 * signature NotFound     "agent"          no agent is known by `handedInBy` Tampered     "signature"      it
 * is not that agent's, or not of any agent known here InvalidInput line and column  what is signed is not
 * JSON WrongKey     "/agent-id"      signed by another agent than it names NotPermitted "/business-id" meant
 * for somebody else Conflict     "/issued-at"     not issued yet when it came in Conflict     "/expires-at"
 * no longer good when it came in After that InvalidInput with a JSON pointer; NewerFormat for other versions
 * than 1.
 *
 * What an agent claims about a person is only likely, also where it says that it verified it: the evidence is
 * the desk's to judge. A finding whose place ends in `_verified` is such a claim. Any thread.
 */
Result<Draft> readDrp(std::string_view text, const DrpDesk &desk);

} // namespace desk::intake
