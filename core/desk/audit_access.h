// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the files that check the log and prove with it.
#pragma once

#include "core/audit/tlog_proof.h"
#include "core/desk/work.h"
#include "core/exporting/audit_pack.h"

namespace desk::work {

/// Checks every entry, and that the log continues these heads and what is remembered beside the keyring.
/// Tampered.
Result<audit::LogReport> checkWholeLog(OpenDesk &desk, std::vector<audit::KnownHead> known,
                                       Progress &progress);

/// Whom entries about a person are about: them, and their requests. NotPermitted: not their platform.
Result<std::vector<keys::OwnerId>> ownersAbout(OpenDesk &desk, const AuditSubject &about);

/// What goes along of the log, for evidence.
struct LogPart
{
    exporting::AuditPack pack;
    std::unique_ptr<exporting::EntryCursor> entries; ///< Of the open desk: used before anything else happens.
};
/// The entries about these owners, each with a proof, of a log that was checked whole. Tampered.
Result<LogPart> logAbout(OpenDesk &desk, std::span<const keys::OwnerId> owners, Progress &progress);

/// A proof of one entry under the log's head of now. NotFound: no such entry, or another platform's.
Result<audit::TlogProof> proofOf(OpenDesk &desk, std::uint64_t entry);

} // namespace desk::work
