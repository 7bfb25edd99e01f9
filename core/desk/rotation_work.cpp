// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/rotation_work.h"

#include "core/desk/role_keys.h"
#include "core/desk/staff_access.h"
#include "core/subjects/deidentified_rows.h"
#include "core/subjects/import_changes.h"
#include "core/subjects/index_rotation.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace desk::work {

namespace {

using keys::KeyName;
using keys::KeyPurpose;
using policy::Role;

constexpr int rowsAtOnce = 200;

/// A key that is being replaced.
struct Target
{
    KeyName name;
    OpenPlatform *platform = nullptr; ///< Null: the desk's own.
};

struct PlatformKey
{
    RotatedKey key;
    KeyPurpose purpose;
    std::uint16_t number;
};

constexpr std::array platformKeys{
    PlatformKey{RotatedKey::SecondLayer, KeyPurpose::SecondLayer, 0},
    PlatformKey{RotatedKey::Requests, KeyPurpose::Category, keys::requestFileCategory},
    PlatformKey{RotatedKey::ImportFaults, KeyPurpose::Category, keys::importFaultCategory},
    PlatformKey{RotatedKey::PersonStates, KeyPurpose::Category, keys::subjectStateCategory},
    PlatformKey{RotatedKey::Restriction, KeyPurpose::Restriction, 0},
    PlatformKey{RotatedKey::Index, KeyPurpose::IndexRoot, 0},
};

/// Keys of the whole desk.
constexpr std::array deskKeys{
    PlatformKey{RotatedKey::Log, KeyPurpose::LogPayload, 0},
    PlatformKey{RotatedKey::Signing, KeyPurpose::DeskSigning, 0},
    PlatformKey{RotatedKey::StaffNames, KeyPurpose::Directory, 0},
    PlatformKey{RotatedKey::Backups, KeyPurpose::Backup, 0},
};

Result<Target> targetOf(OpenDesk &desk, const RotationOrder &order)
{
    if (isDesksOwn(order.key)) {
        const auto *own = std::find_if(deskKeys.begin(), deskKeys.end(),
                                       [&](const PlatformKey &each) { return each.key == order.key; });
        if (own == deskKeys.end())
            return fail(ErrorCode::InvalidArgument, "There is no such key.", "key");
        return Target{{own->purpose, {}, own->number}, nullptr};
    }
    DESK_TRY(OpenPlatform *const platform, desk.platform(order.platform));
    if (order.key == RotatedKey::Category) {
        const policy::Category *category = policy::findCategory(platform->profile, order.category);
        if (category == nullptr)
            return fail(ErrorCode::NotFound, "The platform's policy has no such category.", "category");
        return Target{{KeyPurpose::Category, order.platform, category->number}, platform};
    }
    const auto *found = std::find_if(platformKeys.begin(), platformKeys.end(),
                                     [&](const PlatformKey &each) { return each.key == order.key; });
    if (found == platformKeys.end())
        return fail(ErrorCode::InvalidArgument, "There is no such key.", "key");
    return Target{{found->purpose, order.platform, found->number}, platform};
}

void append(subjects::KeyRotations &to, subjects::KeyRotations from)
{
    std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// Everything that lies under the key.
subjects::KeyRotations rotationsOf(const Target &target)
{
    subjects::KeyRotations out;
    if (target.platform == nullptr)
        return out;
    const subjects::PlatformContext &context = target.platform->context;
    subjects::SubjectFiles &files = *target.platform->files;
    if (target.name.purpose == KeyPurpose::SecondLayer)
        return subjects::secondLayerRotations(context, files);
    if (target.name.purpose == KeyPurpose::Restriction)
        return subjects::restrictionRotations(context, files);
    if (target.name.purpose == KeyPurpose::IndexRoot)
        return subjects::indexRotations(context, files);
    switch (target.name.number) {
    case keys::requestFileCategory:
        return target.platform->requests->rotations();
    case keys::importFaultCategory:
        return subjects::importRotations(context, files);
    case keys::subjectStateCategory:
        return subjects::SubjectStates::rotations(context, files);
    default:
        append(out, subjects::recordRotations(context, files, target.name.number));
        append(out, subjects::deidentifiedRotations(context, files, target.name.number));
        return out;
    }
}

/// Says in the store that a key is being replaced, until everything lies under its next version.
std::string noteName(const keys::KeyEntry &key)
{
    return "rotating_" + std::to_string(key.id);
}

Result<bool> isUnfinished(OpenDesk &desk, const keys::KeyEntry &key)
{
    DESK_TRY(const auto note, store::readMeta(desk.connection(), noteName(key)));
    return note && !note->empty();
}

/// Whether somebody held it who may hold it no longer.
Result<bool> isDue(OpenDesk &desk, const keys::KeyEntry &key)
{
    store::Query query(desk.connection(), "SELECT COUNT(*) FROM rotation_due WHERE key_id = ?");
    query.bindInteger(key.id);
    DESK_TRY(const bool found, query.next());
    return found && query.integer(0) > 0;
}

/// Who held the version that seals today when it was taken from them.
Result<std::vector<StaffId>> leftWith(OpenDesk &desk, const keys::KeyEntry &key)
{
    store::Query query(desk.connection(),
                       "SELECT staff FROM rotation_holder WHERE key_id = ? AND version = ? ORDER BY staff");
    query.bindInteger(key.id).bindInteger(key.version);
    std::vector<StaffId> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.push_back(query.id<StaffId>(0));
    }
}

std::string entryText(const keys::KeyEntry &key)
{
    return "{\"key\":" + std::to_string(key.id) + ",\"version\":" + std::to_string(key.version) + "}";
}

/// The next version in the keyring, with what the keyring itself keeps under the key.
Result<keys::OpenedKey> makeNext(keys::Keyring &keyring, OpenDesk &desk, const KeyName &name)
{
    switch (name.purpose) {
    case KeyPurpose::DeskSigning:
        return keys::replaceDeskSigning(keyring, *desk.staff(), desk.clock(), desk.random());
    case KeyPurpose::Directory:
        return keys::replaceDirectory(keyring, *desk.staff(), desk.clock(), desk.random());
    default:
        return keys::replaceKey(keyring, *desk.staff(), name, desk.clock(), desk.random());
    }
}

/// Whether what lay under the last version lies there still: nobody who may read it gives that version back.
bool staysUnderItsVersion(const Target &target)
{
    return target.platform == nullptr && target.name.purpose != KeyPurpose::DeskSigning;
}

PlatformId platformOf(const Target &target)
{
    return target.name.platform;
}

/// The next version, with whoever holds the key. What fails afterwards leaves a key that is held in two
/// versions.
Result<void> begin(OpenDesk &desk, const Target &target)
{
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    keys::Keyring changed = desk.keyring();
    DESK_CHECK(makeNext(changed, desk, target.name));
    const keys::KeyEntry &key = *changed.find(target.name);
    DESK_CHECK(store::writeMeta(desk.connection(), noteName(key), "1"));
    if (target.platform != nullptr) // earlier rows are not sealed anew: no import is taken back to before this
        DESK_CHECK(subjects::ImportChanges(target.platform->context).forgetAll());
    DESK_CHECK(desk.log(audit::Event::KeyReplaced, platformOf(target), {}, entryText(key), std::nullopt));
    desk.keyring() = std::move(changed);
    DESK_CHECK(desk.saveKeyring());
    return transaction.commit();
}

std::vector<StaffId> keepersOf(const keys::Keyring &keyring)
{
    std::vector<StaffId> out;
    for (const keys::StaffSlot &slot : keyring.staff) {
        if (keepsEarlierVersions(slot.certificate) && slot.certificate.state == keys::SlotState::Enabled)
            out.push_back(slot.certificate.staff);
    }
    return out;
}

/// Nothing is left under earlier versions: nobody needs them for daily work.
Result<void> retire(OpenDesk &desk, const Target &target)
{
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    keys::Keyring changed = desk.keyring();
    const keys::KeyEntry key = *changed.find(target.name);
    if (target.name.purpose == KeyPurpose::DeskSigning) // what it signed is checked by its public half
        DESK_CHECK(keys::retireVersions(changed, target.name, key.version, {}));
    else if (!staysUnderItsVersion(target))
        DESK_CHECK(keys::retireVersions(changed, target.name, key.version, keepersOf(changed)));
    DESK_CHECK(store::writeMeta(desk.connection(), noteName(key), ""));
    DESK_CHECK(desk.log(audit::Event::KeyRetired, platformOf(target), {}, entryText(key), std::nullopt));
    store::Query held(desk.connection(), "DELETE FROM rotation_holder WHERE key_id = ? AND version <> ?");
    DESK_CHECK(held.bindInteger(key.id).bindInteger(key.version).run());
    store::Query replaced(desk.connection(), "DELETE FROM rotation_due WHERE key_id = ? AND version <> ?");
    DESK_CHECK(replaced.bindInteger(key.id).bindInteger(key.version).run());
    DESK_CHECK(desk.replaceKeyring(std::move(changed), true));
    DESK_CHECK(transaction.commit());
    return desk.connection().scrub();
}

/// Each batch of rows is whole for itself.
Result<std::uint64_t> sealRows(OpenDesk &desk, subjects::KeyRotations &rotations, Progress &progress)
{
    std::uint64_t total = 0;
    for (const auto &rotation : rotations) {
        DESK_TRY(const std::uint64_t left, rotation->left());
        total += left;
    }
    std::uint64_t done = 0;
    for (const auto &rotation : rotations) {
        for (;;) {
            if (!progress.report(done, total))
                return fail(ErrorCode::Cancelled,
                            "Replacing the key was cancelled; the same call goes on where it ended.");
            store::Transaction transaction(desk.connection());
            DESK_CHECK(transaction.begin());
            DESK_TRY(const std::size_t rows, rotation->sealSome(rowsAtOnce));
            DESK_CHECK(transaction.commit());
            if (rows == 0)
                break;
            done += rows;
        }
    }
    return done;
}

/// What of the keyring itself lies under the key.
std::uint64_t namesUnder(OpenDesk &desk, const Target &target)
{
    return target.name.purpose == KeyPurpose::Directory ? desk.keyring().staff.size() : 0;
}

/// All rows under the key: what a replacement would have to go through.
Result<RotationReport> rehearse(OpenDesk &desk, const Target &target, bool unfinished)
{
    const keys::KeyEntry &key = *desk.keyring().find(target.name);
    RotationReport out;
    out.version = unfinished ? key.version : key.version + 1;
    out.rows = namesUnder(desk, target);
    subjects::KeyRotations rotations = rotationsOf(target);
    for (const auto &rotation : rotations) {
        DESK_TRY(const std::uint64_t rows, unfinished ? rotation->left() : rotation->all());
        out.rows += rows;
    }
    return out;
}

Result<KeyLine> lineOf(OpenDesk &desk, const RotationOrder &order, const keys::KeyEntry &key)
{
    KeyLine line;
    line.key = order.key;
    line.category = order.category;
    line.version = key.version;
    for (const keys::Grant &each : desk.keyring().grants) {
        if (each.keyId != key.id || each.keyVersion != key.version)
            continue;
        line.holders += 1;
        line.names.push_back(desk.staffName(each.to));
    }
    DESK_TRY(const auto left, leftWith(desk, key));
    for (const StaffId staff : left)
        line.names.push_back(desk.staffName(staff));
    DESK_TRY(line.unfinished, isUnfinished(desk, key));
    DESK_TRY(line.due, isDue(desk, key));
    return line;
}

} // namespace

Result<RotationReport> rotateKey(OpenDesk &desk, const RotationOrder &order, Progress &progress)
{
    DESK_CHECK(desk.require({Role::DataProtection}));
    DESK_TRY(Target target, targetOf(desk, order));
    const keys::KeyEntry *key = desk.keyring().find(target.name);
    if (key == nullptr)
        return fail(ErrorCode::NotFound, "The desk has no such key yet; let an administrator sign in once.",
                    "key");
    DESK_TRY(const bool unfinished, isUnfinished(desk, *key));
    if (order.dryRun)
        return rehearse(desk, target, unfinished);
    if (!unfinished)
        DESK_CHECK(begin(desk, target));
    DESK_TRY(target, targetOf(desk, order)); // with new keys platforms are opened anew

    RotationReport out;
    out.version = desk.keyring().find(target.name)->version;
    subjects::KeyRotations rotations = rotationsOf(target);
    DESK_TRY(out.rows, sealRows(desk, rotations, progress));
    out.rows += namesUnder(desk, target);
    rotations.clear(); // they borrow what retiring opens anew
    DESK_CHECK(retire(desk, target));
    return out;
}

Result<std::vector<KeyLine>> listKeys(OpenDesk &desk, PlatformId platform)
{
    DESK_CHECK(desk.require({Role::DataProtection, Role::Administrator}));
    DESK_TRY(OpenPlatform *const open, desk.platform(platform));
    std::vector<RotationOrder> orders;
    for (const policy::Category &category : open->profile.categories)
        orders.push_back({platform, RotatedKey::Category, category.id, false});
    for (const PlatformKey &each : platformKeys)
        orders.push_back({platform, each.key, {}, false});
    for (const PlatformKey &each : deskKeys)
        orders.push_back({{}, each.key, {}, false});
    // A key that not even data protection is due seals nothing, e.g. of a second layer that no category has.
    std::set<KeyName> used = platformKeysOf(open->profile, platform, {Role::DataProtection});
    used.merge(deskKeysOf({Role::DataProtection}));
    std::vector<KeyLine> out;
    for (const RotationOrder &order : orders) {
        DESK_TRY(const Target target, targetOf(desk, order));
        const keys::KeyEntry *key = desk.keyring().find(target.name);
        if (key == nullptr || !used.contains(target.name))
            continue;
        DESK_TRY(KeyLine line, lineOf(desk, order, *key));
        out.push_back(std::move(line));
    }
    return out;
}

} // namespace desk::work
