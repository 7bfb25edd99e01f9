// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/audit_pack.h"
#include "core/exporting/case_values.h"
#include "core/exporting/evidence_verifier.h"

#include <map>

namespace desk::exporting {

/// What goes into a case file. `originals` lie in the order of CaseRecord::originals that have a path.
struct CaseContents
{
    CaseRecord record;
    std::vector<Bytes> originals;
    AuditPack log; ///< Of the entries about the request.
};

/// Path of an original in a case file. `number` counts from 1.
std::string caseOriginalPath(std::size_t number);

/**
 * Writes a case file: evidence of kind "case-file" (evidence_format.h), with a Data Package descriptor.
 * Errors as writeEvidence(); LimitExceeded for originals of more than 64 MiB.
 */
Result<EvidenceReceipt> writeCaseFile(const CaseContents &contents, EntryCursor &entries,
                                      const PackageTarget &target, const crypto::SigningKeyPair &deskKey,
                                      Progress &progress);

/// A case file that was checked from one end to the other, and what it holds.
struct OpenCase
{
    EvidenceReport report; ///< All of its checks passed.
    CaseRecord record;
    std::string json;             ///< case.json as it was signed.
    std::vector<Bytes> originals; ///< Of the originals that have a path, in their order.
};

/**
 * Reads a case file in memory. Tampered: a check failed, `place` names the member or the check; InvalidInput:
 * no case file; WrongKey: not signed by `pinned`. Else as verifyEvidence() and readCase().
 */
Result<OpenCase> openCaseFile(const std::string &path, const std::string &passphrase,
                              const std::optional<crypto::PublicKey> &pinned);

} // namespace desk::exporting
