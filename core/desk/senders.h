// SPDX-License-Identifier: GPL-3.0-or-later
// The keys by which senders of signed messages are known, kept sealed with the desk.
#pragma once

#include "core/desk/intake_values.h"
#include "core/desk/open_desk.h"
#include "core/desk/sender_values.h"

namespace desk::work {

struct Sender
{
    std::array<std::uint8_t, 8> id{};
    SenderKind kind{};
    std::string name;
    std::string business;
    crypto::SecretBytes key;
    Instant addedAt{};
    StaffId addedBy;
};

/**
 * Those of a platform, in the order in which they were added. One setting of the store a platform, sealed
 * under the Directory key and bound to store and platform. Tampered, Damaged, KeyUnavailable.
 */
Result<std::vector<Sender>> loadSenders(OpenDesk &desk, PlatformId platform);
/// Inside the caller's transaction.
Result<void> storeSenders(OpenDesk &desk, PlatformId platform, const std::vector<Sender> &senders);

/// What a message is tried with, in this order: what was given with it first, then each sender that is kept.
/// Never empty.
std::vector<IntakeKeys> keysToTry(const Incoming &incoming, const std::vector<Sender> &senders);

Result<std::vector<SenderView>> listSenders(OpenDesk &desk, PlatformId platform);
Result<SenderView> addSender(OpenDesk &desk, const NewSender &sender);
Result<bool> removeSender(OpenDesk &desk, PlatformId platform, const std::string &id);

} // namespace desk::work
