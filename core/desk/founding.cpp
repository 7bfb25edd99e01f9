// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/founding.h"

#include "core/desk/known_root.h"
#include "core/desk/role_keys.h"
#include "core/desk/staff_access.h"
#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"

#include <QDir>
#include <QFile>
#include <QString>

#include <algorithm>

namespace desk {

namespace {

using policy::Role;

/// Every holder of a key of the desk itself, as far as it is not made with the keyring.
std::vector<StaffId> deskHoldersOf(const keys::Keyring &keyring, const keys::KeyName &name)
{
    std::vector<StaffId> out;
    for (const keys::StaffSlot &slot : keyring.staff) {
        const keys::StaffCertificate &who = slot.certificate;
        const bool called = deskKeysOf(rolesFrom(who.roles)).contains(name);
        if (who.kind == keys::SlotKind::Recovery || (called && who.state == keys::SlotState::Enabled))
            out.push_back(who.staff);
    }
    return out;
}

/// Every holder of a platform's key: staff by role, and the recovery kit.
std::vector<StaffId> holdersOf(const keys::Keyring &keyring, const policy::Profile &profile, PlatformId platform, const keys::KeyName &name)
{
    std::vector<StaffId> out;
    for (const keys::StaffSlot &slot : keyring.staff) {
        const keys::StaffCertificate &who = slot.certificate;
        const bool enters = who.platforms.empty() || std::find(who.platforms.begin(), who.platforms.end(), platform) != who.platforms.end();
        const bool called = platformKeysOf(profile, platform, rolesFrom(who.roles)).contains(name);
        if (who.kind == keys::SlotKind::Recovery || (enters && called && who.state == keys::SlotState::Enabled))
            out.push_back(who.staff);
    }
    return out;
}

Result<std::string> profileDocument(const std::string &profile)
{
    if (const auto shipped = policy::shippedProfile(profile))
        return std::string(*shipped);
    if (profile.find('{') == std::string::npos)
        return fail(ErrorCode::NotFound, "There is no policy profile of this id; name a shipped one or a JSON file.", "platform");
    return profile;
}

struct NewVersion
{
    StoreId store;
    PlatformId platform;
    int ordinal = 1;
    const policy::Profile &profile;
    const std::string &document;
};

Result<void> insertVersion(store::Connection &connection, const NewVersion &added, const keys::StaffKeys &signer, const Clock &clock)
{
    store::Query query(connection, "INSERT INTO policy_version (platform, ordinal, version, effective, document, signer, signature, added_at) "
                                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(added.platform.view()).bindInteger(added.ordinal).bindText(added.profile.version).bindText(toIsoDate(added.profile.effective));
    query.bindText(added.document).bind(signer.staff.view());
    query.bind(crypto::sign(signer.signing, policyMessage(added.store, added.platform, added.ordinal, added.document)));
    return query.bindInteger(clock.now().time_since_epoch().count()).run();
}

/// Keys first in the keyring, then the platform in the store: a crash between leaves keys that nothing uses.
Result<PlatformInfo> foundPlatform(keys::Keyring &keyring, const keys::StaffKeys &maker, store::Connection &connection,
                                   const std::string &document, const Clock &clock, RandomSource &random)
{
    DESK_TRY(const policy::Profile profile, policy::parseProfile(document));
    {
        store::Query taken(connection, "SELECT COUNT(*) FROM platform WHERE prefix = ? OR profile = ?");
        taken.bindText(profile.prefix).bindText(profile.id);
        DESK_TRY(const bool found, taken.next());
        if (found && taken.integer(0) > 0)
            return fail(ErrorCode::AlreadyExists, "The desk has this platform, or its reference prefix, already.", "platform");
    }
    const PlatformId id = makeId<PlatformId>(clock, random);
    for (const keys::KeyName &name : allPlatformKeys(profile, id))
        DESK_CHECK(keys::addKey(keyring, maker, name, holdersOf(keyring, profile, id, name), clock, random));
    const std::int64_t now = clock.now().time_since_epoch().count();
    store::Query platform(connection, "INSERT INTO platform (platform, profile, prefix, added_at) VALUES (?, ?, ?, ?)");
    DESK_CHECK(platform.bind(id.view()).bindText(profile.id).bindText(profile.prefix).bindInteger(now).run());
    DESK_CHECK(insertVersion(connection, {keyring.store, id, 1, profile, document}, maker, clock));
    return PlatformInfo{id, profile.id, profile.prefix, profile.name, profile.version};
}

/// Takes back what a failed founding left, so that it can be tried again in the same folders.
struct Undo
{
    const DeskLocation &where;
    bool armed = true;
    ~Undo()
    {
        if (!armed)
            return;
        for (const char *name : {"/desk.db", "/desk.db-wal", "/desk.db-shm"})
            QFile::remove(QString::fromStdString(where.data + name));
        for (const char *name : {"/keyring-a", "/keyring-b"})
            QFile::remove(QString::fromStdString(where.keyring + name));
    }
};

Result<CreatedDesk> foundInto(DeskFiles &files, const NewDesk &desk, const Clock &clock, RandomSource &random)
{
    keys::NewStaff founder;
    founder.name = desk.admin;
    // Whoever founds a desk answers for it: administrator and data protection, until others are appointed.
    founder.roles = roleNumbers({Role::Administrator, Role::DataProtection, Role::Supervisor});
    founder.credentials = {desk.password, desk.keyFile};
    founder.passwordSetAt = clock.now();
    if (!desk.rehearsal)
        founder.totpSecret = work::newCodeSecret(random);
    DESK_TRY(keys::NewKeyring founded, keys::foundKeyring(makeId<StoreId>(clock, random), desk.rehearsal, founder, clock, random));
    keys::Keyring &keyring = founded.keyring;

    files.keyringFile().signAs(*founded.founder);

    CreatedDesk out;
    std::set<keys::KeyName> known;
    std::set<keys::KeyName> missing;
    for (const keys::KeyName &name : deskKeysOf({Role::Administrator}))
        (keyring.find(name) == nullptr ? missing : known).insert(name);
    DESK_TRY(out.recoveryKit, work::addKit(keyring, *founded.founder, known, clock, random));
    for (const keys::KeyName &name : missing)
        DESK_CHECK(keys::addKey(keyring, *founded.founder, name, deskHoldersOf(keyring, name), clock, random));

    store::Transaction transaction(files.connection());
    DESK_CHECK(transaction.begin());
    for (const std::string &profile : desk.profiles) {
        DESK_TRY(const std::string document, profileDocument(profile));
        DESK_CHECK(foundPlatform(keyring, *founded.founder, files.connection(), document, clock, random));
    }
    DESK_CHECK(files.keyringFile().create(keyring));
    DESK_CHECK(store::writeMeta(files.connection(), "store", keyring.store.text()));
    DESK_CHECK(settleRoot(files.connection(), keyring));
    DESK_CHECK(store::writeMeta(files.connection(), keyringSignedSetting, "1"));
    DESK_CHECK(store::writeMeta(files.connection(), "keyring_generation", std::to_string(keyring.generation)));
    audit::AuditLog log(files.connection(), keyring.store, clock, random);
    DESK_TRY(const keys::StaffKeysPointer staff, keys::reopen(keyring, *founded.founder));
    DESK_CHECK(log.append(*staff, {audit::Event::DeskCreated, {}, {}, "{}", std::nullopt}));
    DESK_CHECK(transaction.commit());
    if (!founder.totpSecret.empty()) {
        out.totpSecret = toBase32(founder.totpSecret);
        out.totpUri = work::codeUri(desk.admin, out.totpSecret);
    }
    return out;
}

/// Earlier versions gave a second layer that no field used to the recovery kit alone. It sealed nothing: data protection gets
/// another one, so that there is somebody who can give it on when a policy needs it.
void forgetUnusedLayer(keys::Keyring &keyring, const OpenPlatform &platform)
{
    const bool used = usesSecondLayer(platform.profile) ||
                      std::any_of(platform.earlier.begin(), platform.earlier.end(), [](const auto &each) { return usesSecondLayer(each.second); });
    const keys::KeyEntry *entry = keyring.find({keys::KeyPurpose::SecondLayer, platform.info.id, 0});
    if (used || entry == nullptr)
        return;
    const std::uint32_t id = entry->id;
    const bool held = std::any_of(keyring.grants.begin(), keyring.grants.end(), [&](const keys::Grant &grant) {
        const keys::StaffSlot *slot = grant.keyId == id ? keyring.findStaff(grant.to) : nullptr;
        return slot != nullptr && slot->certificate.kind == keys::SlotKind::Person;
    });
    if (held)
        return;
    std::erase_if(keyring.grants, [id](const keys::Grant &grant) { return grant.keyId == id; });
    std::erase_if(keyring.keys, [id](const keys::KeyEntry &key) { return key.id == id; });
}

} // namespace

crypto::SecretBytes rehearsalPassword()
{
    return crypto::toSecret(asBytes("Rehearsal-only-1"));
}

Result<CreatedDesk> foundDesk(const DeskLocation &where, const NewDesk &desk, const Clock &clock, RandomSource &random)
{
    DESK_CHECK(checkPassword(desk.password, desk.admin, {}));
    for (const char *name : {"/keyring-a", "/keyring-b"}) {
        if (QFile::exists(QString::fromStdString(where.keyring + name)))
            return fail(ErrorCode::AlreadyExists, "There are keys in this folder already; choose another.", "keyring");
    }
    DESK_TRY(std::unique_ptr<DeskFiles> files, DeskFiles::create(where));
    Undo undo{where};
    auto created = foundInto(*files, desk, clock, random);
    undo.armed = !created.ok();
    files.reset(); // before anything is taken back
    return created;
}

Result<PlatformInfo> addPlatform(OpenDesk &desk, const std::string &profile)
{
    DESK_CHECK(desk.require({Role::Administrator}));
    DESK_TRY(const std::string document, profileDocument(profile));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    keys::Keyring changed = desk.keyring();
    DESK_TRY(const PlatformInfo info, foundPlatform(changed, *desk.staff(), desk.connection(), document, desk.clock(), desk.random()));
    desk.keyring() = std::move(changed);
    DESK_CHECK(desk.log(audit::Event::PlatformAdded, info.id, {}, "{}", std::nullopt));
    DESK_CHECK(desk.saveKeyring());
    DESK_CHECK(transaction.commit());
    return info;
}

Result<void> storePolicyVersion(OpenDesk &desk, PlatformId platform, int ordinal, const policy::Profile &profile, const std::string &document)
{
    return insertVersion(desk.connection(), {desk.keyring().store, platform, ordinal, profile, document}, *desk.staff(), desk.clock());
}

Result<int> addMissingKeys(OpenDesk &desk)
{
    keys::Keyring changed = desk.keyring();
    for (const auto &[id, platform] : desk.platforms())
        forgetUnusedLayer(changed, platform);
    int made = 0;
    for (const keys::KeyName &name : deskKeysOf({Role::Administrator})) {
        if (changed.find(name) != nullptr)
            continue;
        DESK_CHECK(keys::addKey(changed, *desk.staff(), name, deskHoldersOf(changed, name), desk.clock(), desk.random()));
        ++made;
    }
    for (const auto &[id, platform] : desk.platforms()) {
        for (const keys::KeyName &name : allPlatformKeys(platform.profile, id)) {
            if (changed.find(name) != nullptr)
                continue;
            DESK_CHECK(keys::addKey(changed, *desk.staff(), name, holdersOf(changed, platform.profile, id, name), desk.clock(), desk.random()));
            ++made;
        }
    }
    if (made == 0)
        return 0;
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    desk.keyring() = std::move(changed);
    DESK_CHECK(desk.log(audit::Event::KeysGranted, {}, keys::ownerOf(desk.staff()->staff), "{\"made\":" + std::to_string(made) + "}", std::nullopt));
    DESK_CHECK(desk.saveKeyring());
    DESK_CHECK(transaction.commit());
    return made;
}

} // namespace desk
