// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fulfilment/erasure_run.h"
#include "core/policy/retention.h"

namespace desk::fulfilment {

/// What becomes of a record. The words are those of a plan.
enum class Fate : std::uint8_t { Erased = 1, Masked = 2, Kept = 3 };

const char *fateWord(Fate fate);

/// Records of one category that fare alike, and why.
struct ErasureLine
{
    const policy::Category *category = nullptr;
    Fate fate{};
    std::uint64_t records = 0;
    /// Kept, masked: id of the policy's legal-keeping rule; "hold"; "not-covered"; "not-asked"; "unruled" where a law usually
    /// governs the category and the policy names none.
    std::string rule;
    std::string ground;  ///< Code of the refusal ground; empty for a hold and for what is not covered.
    QDate until;         ///< When it goes by itself; invalid: a date it waits for is not known yet.
};

/// A reason outside the policy why nothing of a person may go.
struct ErasureHold
{
    QDate until;  ///< Invalid: until it is released.
};

struct ErasureScope
{
    const policy::Profile &profile;
    policy::Right right{};  ///< Deletion or account cancellation.
    SubjectId subject;
    std::optional<RequestId> request;
    QDate today;
    std::vector<ErasureHold> holds;  ///< Those that are active.
    /// Only these rows, by category and record: what came after the wish was not meant by it. Null: the whole file.
    const std::set<std::pair<std::uint16_t, RecordId>> *only = nullptr;
};

/// What a deletion would do, record by record: a plan that writes nothing.
struct ErasurePlan
{
    std::vector<ErasureLine> lines;
    ErasureOrder order;
    bool complete = false;  ///< Nothing of the person stays.
    std::uint64_t records = 0;
};

/**
 * Works out a deletion from the rules of the policy and the dates in the file itself. Opens only what a rule has to
 * look into. InvalidArgument: the policy does not promise the right, or a field cannot be masked (named as place).
 * KeyUnavailable: a rule has to look into a category that this role cannot read.
 */
Result<ErasurePlan> planErasure(subjects::SubjectFiles &files, const ErasureScope &scope);

} // namespace desk::fulfilment
