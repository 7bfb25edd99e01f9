// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to backups after they were made: looked at, planned, expired, removed.
#include "core/backup/backup_reader.h"
#include "core/backup/volume.h"
#include "core/desk/backup_opener.h"
#include "core/desk/backup_work.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

constexpr int longestSnapshot = 31;
constexpr int mostSnapshots = 10;
constexpr int longestPause = 24 * 31;

Error snapshotKeyGone()
{
    return fail(ErrorCode::KeyDestroyed,
                "This snapshot of the keys has expired and its key was removed; nothing opens it any more. "
                "Use a newer one.",
                "keystore");
}

Result<keys::OpenedKey> keyOf(OpenDesk &desk, const backup::FileHead &head)
{
    if (head.kind == backup::FileKind::Data)
        return desk.staff()->version(backupKeyName, head.keyVersion);
    auto key = desk.staff()->version(snapshotKeyName, head.keyVersion);
    if (!key.ok() && desk.staff()->holds(snapshotKeyName))
        return snapshotKeyGone();
    return key;
}

/// The lowest version of the snapshot key that something still needs; past the current one where nothing
/// does.
std::uint16_t lowestAlive(const std::vector<BackupRow> &rows, std::uint16_t current, Instant now)
{
    std::uint16_t lowest = static_cast<std::uint16_t>(current + 1);
    for (const BackupRow &row : rows) {
        const bool alive = row.state != BackupState::Expired && row.expiresAt > now;
        if (alive && keys::isEarlierVersion(row.snapshotVersion, lowest))
            lowest = row.snapshotVersion;
    }
    return lowest;
}

/// Whether the keyring still holds the key of a snapshot whose day has come.
bool holdsExpired(const keys::Keyring &keyring, const std::vector<BackupRow> &rows, Instant now)
{
    const keys::KeyEntry *entry = keyring.find(snapshotKeyName);
    return entry != nullptr &&
           std::any_of(keyring.grants.begin(), keyring.grants.end(), [&](const keys::Grant &grant) {
               return grant.keyId == entry->id &&
                      std::any_of(rows.begin(), rows.end(), [&](const BackupRow &row) {
                          return row.snapshotVersion == grant.keyVersion && row.expiresAt <= now;
                      });
           });
}

/// Takes every version below out of both copies of the keyring; whether it could.
Result<bool> dropSnapshotKeys(OpenDesk &desk, std::uint16_t below)
{
    keys::Keyring changed = desk.keyring();
    const keys::KeyEntry *entry = changed.find(snapshotKeyName);
    if (keys::isEarlierVersion(entry->version, below)) {
        // The newest has expired as well: another takes its place, which seals nothing. Who cannot make it
        // leaves it to others.
        if (!desk.staff()->version(snapshotKeyName, entry->version).ok())
            return false;
        DESK_CHECK(keys::replaceKey(changed, *desk.staff(), snapshotKeyName, desk.clock(), desk.random()));
        entry = changed.find(snapshotKeyName);
    }
    DESK_CHECK(keys::dropVersions(changed, snapshotKeyName,
                                  keys::isEarlierVersion(entry->version, below) ? entry->version : below));
    DESK_CHECK(desk.keyringFile().saveBoth(changed));
    desk.keyring() = std::move(changed);
    DESK_CHECK(
        store::writeMeta(desk.connection(), "keyring_generation", std::to_string(desk.keyring().generation)));
    DESK_TRY(const keys::StaffKeysPointer staff, keys::reopen(desk.keyring(), *desk.staff()));
    desk.adopt(staff);
    return true;
}

/// Their files go where they can be reached; where not, the next sign-in tries again.
Result<void> removeExpiredFiles(OpenDesk &desk, Instant now)
{
    BackupRegister known(desk);
    DESK_TRY(const std::vector<BackupRow> rows, known.all());
    for (BackupRow row : rows) {
        if (row.state == BackupState::Expired || row.expiresAt > now)
            continue;
        // A name that was used again belongs to the newer backup.
        const bool reused = std::any_of(rows.begin(), rows.end(), [&row](const BackupRow &other) {
            return other.id != row.id && other.state == BackupState::Whole && other.keystore == row.keystore;
        });
        const bool keystore = reused || shredFile(row.keystore);
        const bool opener = shredFile(row.opener);
        if (!keystore || !opener)
            continue;
        for (const std::string &path : {row.data, row.keystore, row.opener})
            shredFile(path + ".part"); // of a run that was cut short
        if (row.state == BackupState::Begun) {
            DESK_CHECK(known.remove(row.id)); // it never came to anything
            continue;
        }
        row.state = BackupState::Expired;
        DESK_CHECK(known.put(row));
    }
    return {};
}

Result<void> checkPlan(const BackupPlan &plan)
{
    const auto within = [](int value, int least, int most) {
        return value >= least && value <= most;
    };
    if (!within(plan.everyHours, 0, longestPause) || !within(plan.snapshotDays, 1, longestSnapshot) ||
        !within(plan.snapshotsAtOnce, 1, mostSnapshots) || !within(plan.keepDays, 1, 1000) ||
        !within(plan.keepWeeks, 0, 1000) || !within(plan.keepMonths, 0, 1000))
        return fail(ErrorCode::InvalidArgument, "Every 1 to 744 hours (0: not by itself); snapshots of the "
                                                "keys for 1 to 31 days, 1 to 10 at once; at least one "
                                                "day's backup is kept.");
    if (plan.everyHours == 0)
        return {};
    for (const std::string &folder : {plan.dataFolder, plan.keystoreFolder}) {
        if (folder.empty() || !QFileInfo(QString::fromStdString(folder)).isDir())
            return fail(ErrorCode::InvalidArgument,
                        "Backups need a folder for the data and one for the keys; make them first.", folder);
    }
    if (!plan.sameVolume && backup::volumeOf(plan.dataFolder) == backup::volumeOf(plan.keystoreFolder))
        return fail(ErrorCode::Conflict,
                    "Data and keys would lie on one volume and be lost or stolen together; name a folder on "
                    "another one, or say "
                    "that you mean it.",
                    "keystore");
    return {};
}

/// What the plan keeps no longer, oldest first; only after the newest was read back.
Result<void> removeSuperfluous(OpenDesk &desk, const BackupPlan &plan)
{
    BackupRegister known(desk);
    DESK_TRY(const std::vector<BackupRow> rows, known.all());
    std::vector<backup::Generation> all;
    for (const BackupRow &row : rows) {
        if (row.state != BackupState::Begun)
            all.push_back({row.id, row.madeAt});
    }
    for (const backup::Generation &each :
         backup::superfluous(all, {plan.keepDays, plan.keepWeeks, plan.keepMonths})) {
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const BackupRow &candidate) { return candidate.id == each.id; });
        const bool alive = row->state == BackupState::Whole; // its snapshot ends by itself, on its own day
        if (alive || !shredFile(row->data))
            continue;
        store::Transaction transaction(desk.connection());
        DESK_CHECK(transaction.begin());
        DESK_CHECK(known.remove(row->id));
        DESK_CHECK(desk.log(audit::Event::BackupRemoved, {}, {}, "{\"backup\":\"" + row->id.text() + "\"}",
                            std::nullopt));
        DESK_CHECK(transaction.commit());
    }
    return {};
}

std::string plannedName(const std::string &folder, Instant now, const char *ending)
{
    std::string at = toRfc3339(now).substr(0, 16);
    std::erase_if(at, [](char c) { return c == ':' || c == '-'; });
    return QDir::cleanPath(QString::fromStdString(folder)).toStdString() + "/rightsdesk-" + at + ending;
}

} // namespace

Result<void> expireSnapshots(OpenDesk &desk)
{
    const Instant now = desk.clock().now();
    DESK_TRY(const std::vector<BackupRow> rows, BackupRegister(desk).clear());
    if (holdsExpired(desk.keyring(), rows, now)) {
        const std::uint16_t current = desk.keyring().find(snapshotKeyName)->version;
        DESK_TRY(const bool dropped, dropSnapshotKeys(desk, lowestAlive(rows, current, now)));
        if (dropped)
            DESK_CHECK(desk.log(audit::Event::SnapshotExpired, {}, {}, "{}", std::nullopt));
    }
    if (!desk.staff()->holds(backupKeyName))
        return {};
    return removeExpiredFiles(desk, now);
}

Result<BackupCheck> verifyBackup(OpenDesk *desk, const std::string &path, Progress &progress)
{
    DESK_TRY(const backup::FileGlance glance, backup::glanceAt(path));
    BackupCheck out;
    out.kind = backup::kindName(glance.head.kind);
    out.id = glance.head.id.text();
    out.madeAt = glance.head.madeAt;
    out.expiresAt = glance.head.expiresAt;
    out.bytes = glance.size;
    if (!glance.wholeSize)
        return fail(ErrorCode::Damaged,
                    "The backup is cut off or longer than it was; take another copy of it.", path);
    if (desk == nullptr)
        return out;
    if (glance.head.store != desk->keyring().store)
        return fail(ErrorCode::InvalidInput, "This is a backup of another desk.", path);
    DESK_TRY(const keys::OpenedKey key, keyOf(*desk, glance.head));
    DESK_TRY(const backup::BackupContent content, backup::readBackup(path, key.key, {}, progress));
    DESK_CHECK(backup::checkSignature(content, keys::signingKeys(desk->keyring()), path));
    out.opened = true;
    out.isSigned = true;
    out.rows = content.manifest.rows();
    out.erasures = content.manifest.ledger.entries;
    out.logEntries = content.manifest.logSize;
    out.sha256 = toHex(content.fileDigest);
    for (const backup::SectionSum &section : content.manifest.sections)
        out.tables.push_back({section.name, section.rows});
    return out;
}

Result<std::vector<BackupView>> listBackups(OpenDesk &desk)
{
    DESK_CHECK(desk.require({Role::DataProtection, Role::Administrator}));
    DESK_TRY(const std::vector<BackupRow> rows, BackupRegister(desk).all());
    std::vector<BackupView> out;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        out.push_back(viewBackup(desk, *row));
    return out;
}

Result<BackupPlanView> backupPlan(OpenDesk &desk)
{
    DESK_CHECK(desk.require({Role::DataProtection, Role::Administrator}));
    BackupRegister known(desk);
    BackupPlanView out;
    DESK_TRY(out.plan, known.plan());
    DESK_TRY(const std::vector<BackupRow> rows, known.clear());
    for (const BackupRow &row : rows) {
        if (row.state != BackupState::Begun)
            out.last = row.madeAt;
    }
    const Instant now = desk.clock().now();
    out.nextDue = backup::nextDue(out.last, out.plan.everyHours, now);
    out.due = out.nextDue && *out.nextDue <= now;
    return out;
}

Result<BackupPlanView> setBackupPlan(OpenDesk &desk, const BackupPlan &plan)
{
    DESK_CHECK(desk.require({Role::DataProtection, Role::Administrator}));
    DESK_CHECK(checkPlan(plan));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(BackupRegister(desk).setPlan(plan));
    DESK_CHECK(desk.log(audit::Event::BackupPlanSet, {}, {},
                        "{\"every_hours\":" + std::to_string(plan.everyHours) + "}", std::nullopt));
    DESK_CHECK(transaction.commit());
    return backupPlan(desk);
}

Result<std::vector<BackupView>> runDueBackup(OpenDesk &desk, Progress &progress)
{
    DESK_TRY(const BackupPlanView view, backupPlan(desk));
    std::vector<BackupView> out;
    if (!view.due)
        return out;
    const Instant now = desk.clock().now();
    const BackupOrder order{plannedName(view.plan.dataFolder, now, ".backup"),
                            plannedName(view.plan.keystoreFolder, now, ".keystore"), view.plan.sameVolume};
    DESK_TRY(BackupView made, createBackup(desk, order, progress));
    out.push_back(std::move(made));
    DESK_CHECK(removeSuperfluous(desk, view.plan));
    return out;
}

} // namespace desk::work
