// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"
#include "core/policy/profile.h"
#include "core/subjects/subject_files.h"

namespace desk::fulfilment {

/// One field of one record that is to change; the record as it is now.
struct WantedChange
{
    const policy::Category *category = nullptr;
    const subjects::Record *record = nullptr;
    std::string field;
    std::string value; ///< Empty: the field is emptied.
};

/**
 * Whether the policy lets a field change, and whether the new value is one the field can have.
 *
 * InvalidArgument, with the field as place: unknown, secret, worked out about the person, what names the row
 * at its source, not covered by the right, or a value that is not of the field's type. Conflict: a condition
 * of the policy is not met, e.g. the order has shipped (FR-R2). Pure.
 */
Result<void> checkCorrection(const policy::Profile &profile, const WantedChange &wanted);

/// What stands in the field now; empty where nothing does.
std::string currentValue(const subjects::Record &record, const std::string &field);

/// Whether the change is one that only the roles of `leaks.changeCore` may carry out (SK-S1).
bool changesCore(const WantedChange &wanted);

/// The record's cells with the changes of this record made, each in the kind its source used.
subjects::Cells correctedCells(const subjects::Record &record, const std::vector<WantedChange> &changes);

/// Over every change: record with version, field, before and after, in their order; the same changes give the
/// same.
crypto::Digest256 correctionDigest(SubjectId subject, const std::vector<WantedChange> &changes);

/**
 * The merchant a record came from, where the platform only holds it for them (MH-V1): rows of a merchant
 * whose person proves themselves through that merchant. Empty otherwise.
 */
std::string merchantOf(const policy::Profile &profile, const WantedChange &wanted,
                       const std::vector<policy::Requester> &requesters);

} // namespace desk::fulfilment
