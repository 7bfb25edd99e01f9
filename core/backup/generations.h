// SPDX-License-Identifier: GPL-3.0-or-later
// Which backups are kept, and when the next one is due. Pure functions.
#pragma once

#include "core/backup/backup_format.h"

#include <optional>

namespace desk::backup {

/// How many days, weeks and months keep a backup each: the newest of it.
struct KeepRule
{
    int days = 7;
    int weeks = 4;
    int months = 12;
    bool operator==(const KeepRule &) const = default;
};

struct Generation
{
    BackupId id;
    Instant madeAt{};
};

/**
 * Those that the rule does not keep, oldest first. Kept is the newest backup of each of the last `days` days,
 * `weeks` weeks (from Monday) and `months` months that have one, by UTC; and always the newest of all, so
 * that a desk that made none for a year loses nothing by making none.
 */
std::vector<Generation> superfluous(std::vector<Generation> all, const KeepRule &rule);

/// When the next backup is due; none where none is planned (`everyHours` 0).
std::optional<Instant> nextDue(std::optional<Instant> last, int everyHours, Instant now);

} // namespace desk::backup
