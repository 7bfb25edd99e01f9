// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/exporting/evidence_values.h"
#include "core/exporting/evidence_writer.h"

namespace desk::exporting {

/// Gives the entries of a pack one after another, by rising number.
class EntryCursor
{
public:
    virtual ~EntryCursor() = default;
    virtual Result<std::optional<EvidenceEntry>> next() = 0;
};

/// The files of a pack but its page: entries.ndjson, keys.json, checkpoint.txt. All of it must outlive them.
std::vector<EvidenceFile> auditPackFiles(const AuditPack &pack, EntryCursor &entries, Progress &progress);

/// Writes the pack as evidence of kind "audit-log". Errors as writeEvidence(); Cancelled.
Result<EvidenceReceipt> writeAuditPack(const AuditPack &pack, EntryCursor &entries,
                                       const PackageTarget &target, const crypto::SigningKeyPair &deskKey,
                                       Progress &progress);

} // namespace desk::exporting
