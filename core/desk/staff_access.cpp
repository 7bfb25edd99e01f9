// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/staff_access.h"

#include "core/crypto/passphrase.h"
#include "core/desk/role_keys.h"

#include <QString>

#include <algorithm>

namespace desk::work {

namespace {

constexpr int kitGroups = 8;               // 200 bits
constexpr std::size_t codeSecretSize = 20; // RFC 4226 §4 R6

} // namespace

crypto::SecretBytes newCodeSecret(RandomSource &random)
{
    crypto::SecretBytes secret(codeSecretSize);
    random.fill(secret);
    return secret;
}

std::string codeUri(const std::string &name, const std::string &secret)
{
    const QString label = QString::fromStdString(name);
    return "otpauth://totp/Rightsdesk:" +
           QString::fromUtf8(label.toUtf8().toPercentEncoding()).toStdString() + "?secret=" + secret +
           "&issuer=Rightsdesk&algorithm=SHA1&digits=6&period=30";
}

bool keepsEarlierVersions(const keys::StaffCertificate &who)
{
    const auto dataProtection = static_cast<std::uint8_t>(policy::Role::DataProtection);
    return who.kind == keys::SlotKind::Recovery ||
           std::find(who.roles.begin(), who.roles.end(), dataProtection) != who.roles.end();
}

namespace {

/**
 * The versions of a key to give somebody: today's, and earlier ones where they are needed still. What an earlier version of
 * the log's key sealed stays under it; data protection and the kit open what lies in old backups. Roots end for good.
 */
std::vector<keys::OpenedKey> versionsFor(const keys::StaffKeys &giver, const keys::KeyName &name,
                                         const keys::StaffCertificate &who)
{
    std::vector<keys::OpenedKey> out = giver.versions(name);
    const bool earlier = name.purpose == keys::KeyPurpose::LogPayload ||
                         (keepsEarlierVersions(who) && name.purpose != keys::KeyPurpose::ShredRoot &&
                          name.purpose != keys::KeyPurpose::Snapshot);
    if (!earlier && out.size() > 1)
        out.resize(1);
    return out;
}

} // namespace

Result<std::string> addKit(keys::Keyring &keyring, const keys::StaffKeys &giver,
                           const std::set<keys::KeyName> &names, const Clock &clock, RandomSource &random)
{
    std::string passphrase = crypto::generatePassphrase(random, kitGroups);
    keys::NewStaff kit;
    kit.name = kitName;
    kit.kind = keys::SlotKind::Recovery;
    kit.roles = roleNumbers({policy::Role::Administrator, policy::Role::DataProtection});
    kit.credentials.password = crypto::toSecret(asBytes(passphrase));
    DESK_TRY(const StaffId staff, keys::addStaff(keyring, giver, kit, clock, random));
    const keys::StaffCertificate who = keyring.findStaff(staff)->certificate;
    for (const keys::KeyName &name : names) {
        DESK_CHECK(giver.current(name));
        for (const keys::OpenedKey &key : versionsFor(giver, name, who))
            DESK_CHECK(keys::grantKey(keyring, giver, key, staff, clock, random));
    }
    return passphrase;
}

Result<void> checkCodeWanted(OpenDesk &desk, bool withCode)
{
    if (!withCode && !desk.keyring().rehearsal)
        return fail(ErrorCode::InvalidArgument, "On a real desk everybody signs in with a one-time code.",
                    "otp");
    return {};
}

Result<const keys::StaffSlot *> staffNamed(OpenDesk &desk, const std::string &name)
{
    const keys::StaffSlot *slot = desk.keyring().findByName(name);
    if (slot == nullptr || slot->certificate.kind == keys::SlotKind::Recovery)
        return fail(ErrorCode::NotFound, "There is no member of staff of this name.", "name");
    return slot;
}

std::set<keys::KeyName> keysDueTo(OpenDesk &desk, const keys::StaffCertificate &who)
{
    const std::vector<policy::Role> roles = rolesFrom(who.roles);
    std::set<keys::KeyName> due = deskKeysOf(roles);
    for (const auto &[id, platform] : desk.platforms()) {
        if (who.kind == keys::SlotKind::Recovery)
            due.merge(allPlatformKeys(platform.profile, id));
        else if (who.platforms.empty() ||
                 std::find(who.platforms.begin(), who.platforms.end(), id) != who.platforms.end())
            due.merge(platformKeysOf(platform.profile, id, roles));
    }
    return due;
}

Result<int> giveDueKeys(OpenDesk &desk, keys::Keyring &changed, StaffId staff)
{
    const keys::StaffSlot *slot = changed.findStaff(staff);
    if (slot == nullptr)
        return fail(ErrorCode::NotFound, "There is no member of staff of this name.", "name");
    const std::size_t before = changed.grants.size();
    const keys::StaffCertificate who = slot->certificate;
    for (const keys::KeyName &name : keysDueTo(desk, who)) {
        // What the giver does not hold, somebody else must give.
        for (const keys::OpenedKey &key : versionsFor(*desk.staff(), name, who))
            DESK_CHECK(keys::grantKey(changed, *desk.staff(), key, staff, desk.clock(), desk.random()));
    }
    return static_cast<int>(changed.grants.size() - before);
}

int approversOf(const keys::Keyring &keyring, StaffId proposer, StaffId staff)
{
    return static_cast<int>(
        std::count_if(keyring.staff.begin(), keyring.staff.end(), [&](const keys::StaffSlot &slot) {
            const keys::StaffCertificate &who = slot.certificate;
            return who.state == keys::SlotState::Enabled && mayApprove(who) &&
                   who.kind == keys::SlotKind::Person && who.staff != proposer && who.staff != staff;
        }));
}

} // namespace desk::work
