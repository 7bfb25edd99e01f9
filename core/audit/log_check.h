// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/log.h"
#include "core/base/progress.h"

namespace desk::audit {

/// What is wrong with a log. Scripts read the words of damageName().
enum class Damage : std::uint8_t
{
    Changed = 1, ///< An entry, its content or its signature is not what was written.
    Removed,     ///< An entry is gone although later ones are there.
    Reordered,   ///< The entry stands elsewhere.
    Added,       ///< An entry was put in twice.
    Truncated,   ///< The newest entries are gone.
    RolledBack,  ///< The whole desk was put back to an earlier state.
    Rewritten,   ///< The log is sound in itself and is not the one that a checkpoint saw.
};

/// e.g. "rolled-back".
const char *damageName(Damage damage);

/// The first thing that is wrong.
struct LogFault
{
    Damage what{};
    std::uint64_t entry = 0;
    std::string message; ///< One sentence.
};

/// A head that the log had once, as somebody remembers it.
struct KnownHead
{
    TreeHead head;
    bool storeWasNewer = false; ///< Whoever remembers it saw the whole desk in a later state.
};

struct LogReport
{
    std::uint64_t entries = 0; ///< Sound ones, up to the fault.
    TreeHead head;             ///< Over these.
    std::optional<LogFault> fault;
    std::vector<std::uint64_t>
        clockWentBack; ///< Entries written at an earlier time than the one before: a remark.
    std::vector<std::uint64_t>
        doubted; ///< Entries at which the desk found its log not to be the one it knew: a remark.
};

/// As an error: Tampered, with the entry as place.
Error faultError(const LogFault &fault);

/**
 * Checks every entry (signature, number, order, content), the whole tree, and that the log continues every
 * head that is known of it. Stops at the first fault, which is part of the report; an Error means that the
 * log could not be read. `keyring` says whose signature is whose: Tampered when it is not sound itself.
 * Cancelled. About 0.2 ms an entry.
 */
Result<LogReport> checkLog(store::Connection &connection, const keys::Keyring &keyring,
                           std::span<const KnownHead> known, Progress &progress);

} // namespace desk::audit
