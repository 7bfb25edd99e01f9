// SPDX-License-Identifier: GPL-3.0-or-later
// Keys and their replacement, as an interface sees them.
#pragma once

#include "core/base/id.h"

#include <cstdint>
#include <string>
#include <vector>

namespace desk {

/// Keys that are replaced while the desk is in use. The shred root is not among them: every erasure replaces
/// it.
enum class RotatedKey : std::uint8_t
{
    Category = 1, ///< Of records, and of rows that lost their person.
    SecondLayer,  ///< Inside the records of credentials, settlements and addresses (SK-S2).
    Requests,     ///< What people wrote, and notes about it.
    ImportFaults, ///< Rows that could not be taken in.
    PersonStates, ///< Purposes stopped, restrictions, holds.
    Restriction,  ///< Of data whose processing is restricted.
    Index,        ///< What finds people.
    Log,          ///< Of new entries: earlier ones cannot change and stay under their version.
    Signing,      ///< Signs packages, checkpoints, certificates and backups; what the last one signed stays true.
    StaffNames,   ///< Names of staff; earlier proposals about staff are signed as they are and stay.
    Backups,      ///< Of new backups: earlier ones stay under their version.
};

/// Whether a key is the whole desk's: RotationOrder::platform is null then.
constexpr bool isDesksOwn(RotatedKey key)
{
    return key >= RotatedKey::Log;
}

struct RotationOrder
{
    PlatformId platform; ///< Null where isDesksOwn().
    RotatedKey key{};
    std::string category; ///< Its id; of Category only.
    bool dryRun = false;
};

struct RotationReport
{
    int version = 0;        ///< That seals now; in a dry run: that would.
    std::uint64_t rows = 0; ///< That were gone through; in a dry run: that would be.
};

/// One key of a platform or of the desk.
struct KeyLine
{
    RotatedKey key{};
    std::string category;    ///< Id; of Category only.
    int version = 0;         ///< That seals today.
    std::size_t holders = 0; ///< Who hold it, the recovery kit among them.
    bool due = false;        ///< Somebody who left, or lost a role, held it: it should be replaced.
    bool unfinished = false; ///< A replacement was begun and not finished.
    std::vector<std::string> names; ///< Of the members of staff who hold it, or held today's version before they left.
};

} // namespace desk
