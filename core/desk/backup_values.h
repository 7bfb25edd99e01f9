// SPDX-License-Identifier: GPL-3.0-or-later
// Backups, as an interface sees them.
#pragma once

#include "core/base/clock.h"
#include "core/desk/session_values.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace desk {

/// Where a backup's two files go. Absolute paths of files that do not exist.
struct BackupOrder
{
    std::string data;
    std::string keystore;
    bool sameVolume = false; ///< Both may lie on one volume: somebody was asked.
};

/// What is done by itself. Folders are absolute.
struct BackupPlan
{
    int everyHours = 0; ///< 0: nothing is planned.
    std::string dataFolder;
    std::string keystoreFolder;
    bool sameVolume = false;
    int keepDays = 7; ///< How many days, weeks and months keep a backup each.
    int keepWeeks = 4;
    int keepMonths = 12;
    int snapshotDays = 14;   ///< How long a snapshot of the keys opens; at most 31.
    int snapshotsAtOnce = 3; ///< How many may be alive; at most 10.
    bool operator==(const BackupPlan &) const = default;
};

struct BackupPlanView
{
    BackupPlan plan;
    std::optional<Instant> last;    ///< The newest whole backup.
    std::optional<Instant> nextDue; ///< None where nothing is planned.
    bool due = false;
};

/// A backup that this desk made.
struct BackupView
{
    std::string id;
    Instant madeAt{};
    std::string data;
    std::string keystore;
    std::string
        opener; ///< What opens the keystore where the desk's own keyring is lost; lies beside the data.
    std::uint64_t bytes = 0;
    std::uint64_t rows = 0;
    std::string sha256; ///< Of the data file.
    Instant keystoreUntil{};
    bool whole = false;         ///< It was read back to its end.
    bool keystoreAlive = false; ///< Its key is still in the keyring.
};

struct BackupTable
{
    std::string name;
    std::uint64_t rows = 0;
};

/// What a look at one file found.
struct BackupCheck
{
    std::string kind; ///< "data" or "keystore".
    std::string id;
    Instant madeAt{};
    Instant expiresAt{}; ///< Of a keystore.
    std::uint64_t bytes = 0;
    bool opened = false;   ///< Every chunk was opened, counted and compared; needs the desk's keys.
    bool isSigned = false; ///< By this desk.
    std::uint64_t rows = 0;
    std::uint64_t erasures = 0; ///< In its ledger.
    std::uint64_t logEntries = 0;
    std::vector<BackupTable> tables;
    std::string sha256;
};

struct RestoreOrder
{
    std::string file;
    std::string
        keystore; ///< May be empty where the live desk's data folder is readable: its own keys are used then.
    DeskLocation into; ///< Two folders that are new or empty.
    SignIn who;
    crypto::SecretBytes recoveryKit; ///< In place of `who`.
    DeskLocation live;               ///< The desk that was backed up, as far as it is still there.
    std::vector<std::string>
        ledgers;            ///< Newer data backups, or data folders of desks: what they know of erasures.
    std::string checkpoint; ///< A signed checkpoint of the log, e.g. of a package; empty without one.
    std::string acceptGap;  ///< Why a gap in the ledger is accepted; empty: it is refused.
};

struct RestoreReport
{
    Instant madeAt{}; ///< Of the backup.
    std::uint64_t people = 0;
    std::uint64_t records = 0;     ///< That are there and open.
    std::uint64_t tokens = 0;      ///< Of the index, made anew.
    std::uint64_t erasedSince = 0; ///< Erasures made after the backup and carried out again.
    std::uint64_t rowsErased =
        0; ///< Rows of the backup that are not in the desk, because they were erased since.
    std::uint64_t rowsKeyless = 0; ///< Rows that nobody's key ever opened; none in a whole backup.
    std::uint64_t logEntries = 0;
    Instant ledgerUntil{}; ///< Erasures after this are not known here.
    std::string gap;       ///< What is known to lack in the ledger; empty: nothing.
};

struct RehearsalReport
{
    RestoreReport restored;
    std::uint64_t compared = 0; ///< Records that were opened in both.
    std::uint64_t differing = 0;
    std::vector<std::string> tables; ///< Whose counts are not those of the backup.
    bool good() const { return differing == 0 && tables.empty(); }
};

} // namespace desk
