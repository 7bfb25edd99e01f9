// SPDX-License-Identifier: GPL-3.0-or-later
// The service about keys: part of services.h, whose first lines say what holds for every call.
#pragma once

#include "core/desk/answer.h"
#include "core/desk/key_values.h"

namespace desk {

/**
 * Replaces keys while the desk is in use: the next version is given to whoever holds the key, everything is
 * sealed anew under it, then the earlier version is taken from everybody but data protection and the recovery
 * kit, who go on opening old backups. For data protection.
 */
class KeyService
{
public:
    virtual ~KeyService() = default;
    /// A platform's keys and, at the end, the desk's own.
    virtual Answer<std::vector<KeyLine>> list(PlatformId platform) = 0;
    /**
     * Goes on where a run before was cancelled or cut off; cancelled, it ends after the rows at hand.
     * NotFound: the platform has no such category or key. Tampered, Damaged: a row cannot be opened; it is
     * named, everything else stays as it is, and the earlier version stays with everybody.
     */
    virtual Answer<RotationReport> rotate(const RotationOrder &order) = 0;
};

} // namespace desk
