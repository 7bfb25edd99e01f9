// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/profile.h"
#include "core/subjects/subject_files.h"

#include <optional>

namespace desk::verification {

/// What a person says of a field: its id and their words.
using Claim = std::pair<std::string, std::string>;

/**
 * Whether somebody knows an order as its buyer would (RU-V1): its number and enough of its details, of one and the
 * same order. Every claim must fit, so that guessing several at once gains nothing.
 *
 * Values are compared as people write them: case, accents, spaces and trailing zeros do not count; dates may be
 * ISO 8601 or day first with dots or slashes.
 * InvalidArgument: fewer details than required, a detail asked for twice, or one that the policy does not ask for:
 * asking for more than the right warrants is refused.
 */
Result<bool> provesOrder(const policy::Profile &profile, const policy::OrderFactsRule &rule,
                         const std::vector<subjects::Record> &records, const std::vector<Claim> &claims);

/**
 * Whether the person came by a contact or account that the platform had stored before: one claim on a field that is
 * an e-mail, phone or account of theirs. InvalidArgument: any other claim.
 */
Result<bool> provesContact(const policy::Profile &profile, policy::VerificationMethod method,
                           const std::vector<subjects::Record> &records, const std::vector<Claim> &claims);

/// Whether two spellings of a field's value mean the same.
bool sameFact(const policy::Field &field, std::string_view stored, std::string_view claimed, std::string_view region);

} // namespace desk::verification
