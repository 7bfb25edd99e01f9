// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/staff_work.h"

#include "core/desk/role_keys.h"
#include "core/desk/staff_approval.h"
#include "core/keys/staff_changes.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

std::string purposeWord(const keys::KeyName &name)
{
    switch (name.purpose) {
    case keys::KeyPurpose::ShredRoot:
        return "shred root";
    case keys::KeyPurpose::IndexRoot:
        return "index";
    case keys::KeyPurpose::Category:
        return "category";
    case keys::KeyPurpose::SecondLayer:
        return "second layer";
    case keys::KeyPurpose::DeskSigning:
        return "desk signing";
    case keys::KeyPurpose::Directory:
        return "directory";
    case keys::KeyPurpose::LogPayload:
        return "log";
    case keys::KeyPurpose::Restriction:
        return "restriction";
    case keys::KeyPurpose::Backup:
        return "backup";
    case keys::KeyPurpose::Snapshot:
        return "snapshot of the keys";
    }
    return "key";
}

std::string describe(OpenDesk &desk, const keys::KeyName &name)
{
    std::string out = purposeWord(name);
    const auto platform = desk.platforms().find(name.platform);
    if (platform == desk.platforms().end())
        return name.platform == PlatformId{} ? out : out + " of another platform";
    if (name.purpose == keys::KeyPurpose::Category) {
        const auto &categories = platform->second.profile.categories;
        const auto found =
            std::find_if(categories.begin(), categories.end(),
                         [&](const policy::Category &each) { return each.number == name.number; });
        out += " " + (found == categories.end() ? std::to_string(name.number) : found->id);
    }
    return out + " of " + platform->second.info.prefix;
}

Result<void> checkRoles(const std::vector<Role> &roles)
{
    if (roles.empty())
        return fail(ErrorCode::InvalidArgument, "A member of staff needs at least one role.", "role");
    return {};
}

Result<void> checkPlatforms(OpenDesk &desk, const std::vector<PlatformId> &platforms)
{
    for (const PlatformId &each : platforms)
        DESK_CHECK(desk.platform(each));
    const keys::StaffSlot *own = desk.keyring().findStaff(desk.staff()->staff);
    if (platforms.empty() && own != nullptr && !own->certificate.platforms.empty())
        return fail(ErrorCode::NotPermitted, "You may not enter all platforms; name those that they may.",
                    "platform");
    return {};
}

/// Nobody's certificate counts by their own signature, but for the founder's.
Result<void> checkNotMyself(OpenDesk &desk, StaffId staff)
{
    if (staff == desk.staff()->staff && desk.staff()->signing.publicKey != desk.keyring().root)
        return fail(ErrorCode::NotPermitted, "Nobody does this to themselves; another administrator has to.",
                    "name");
    return {};
}

/// A certificate as it is, to be changed and signed.
Result<keys::StaffCertificate> certificateOf(OpenDesk &desk, const std::string &name)
{
    DESK_TRY(const keys::StaffSlot *const slot, staffNamed(desk, name));
    return slot->certificate;
}

} // namespace

Result<std::vector<StaffInfo>> listStaff(OpenDesk &desk)
{
    std::set<StaffId> awaited;
    {
        store::Query query(desk.connection(),
                           "SELECT staff FROM staff_proposal WHERE kind = ? AND state = ?");
        query.bindInteger(static_cast<int>(ProposalKind::Add))
            .bindInteger(static_cast<int>(ProposalState::Open));
        for (;;) {
            DESK_TRY(const bool found, query.next());
            if (!found)
                break;
            awaited.insert(query.id<StaffId>(0));
        }
    }
    std::vector<StaffInfo> out;
    for (const keys::StaffSlot &slot : desk.keyring().staff) {
        StaffInfo info;
        info.id = slot.certificate.staff;
        info.name = desk.staffName(info.id);
        info.roles = rolesFrom(slot.certificate.roles);
        info.platforms = slot.certificate.platforms;
        info.enabled = slot.certificate.state == keys::SlotState::Enabled;
        info.recovery = slot.certificate.kind == keys::SlotKind::Recovery;
        info.awaited = awaited.contains(info.id);
        const std::set<keys::KeyName> due = keysDueTo(desk, slot.certificate);
        info.keysDue = due.size();
        for (const keys::Grant &grant : desk.keyring().grants) {
            const keys::KeyEntry *key = grant.to == info.id ? desk.keyring().find(grant.keyId) : nullptr;
            info.keysHeld += key != nullptr && key->version == grant.keyVersion ? 1 : 0;
        }
        out.push_back(std::move(info));
    }
    return out;
}

Result<KeyHolding> keyHolding(OpenDesk &desk)
{
    KeyHolding out;
    for (const keys::FewHolders &few : keys::singleHolders(desk.keyring()))
        out.few.push_back({describe(desk, few.key.name),
                           few.holder ? desk.staffName(*few.holder) : std::string(), few.inKit});
    out.kit = keys::recoverySlot(desk.keyring()) != nullptr;
    out.approvers = approversOf(desk.keyring(), {}, {});
    DESK_TRY(const PasswordDemands demands, desk.passwordDemands());
    out.passwordDays = demands.mostDays;
    store::Query due(desk.connection(), "SELECT COUNT(DISTINCT key_id) FROM rotation_due");
    DESK_TRY(const bool found, due.next());
    out.rotationsDue = found ? static_cast<std::size_t>(due.integer(0)) : 0;
    return out;
}

Result<StaffChange> addStaff(OpenDesk &desk, const NewStaffMember &staff)
{
    DESK_CHECK(desk.require({Role::Administrator}));
    DESK_TRY(const PasswordDemands demands, desk.passwordDemands());
    DESK_CHECK(checkPassword(staff.password, staff.name, demands));
    DESK_CHECK(checkRoles(staff.roles));
    DESK_CHECK(checkPlatforms(desk, staff.platforms));
    DESK_CHECK(checkCodeWanted(desk, staff.withCode));
    keys::NewStaff added;
    added.name = staff.name;
    added.state = keys::SlotState::Disabled; // until somebody agreed
    added.roles = roleNumbers(staff.roles);
    added.platforms = staff.platforms;
    added.credentials.password = staff.password;
    if (staff.withCode)
        added.totpSecret = newCodeSecret(desk.random());
    keys::Keyring changed = desk.keyring();
    DESK_TRY(const StaffId id, keys::addStaff(changed, *desk.staff(), added, desk.clock(), desk.random()));
    keys::StaffCertificate certificate = changed.findStaff(id)->certificate;
    certificate.state = keys::SlotState::Enabled;
    keys::certify(changed, *desk.staff(), certificate);
    DESK_TRY(StaffChange out, wish(desk, {ProposalKind::Add, id, certificate, std::move(changed)}));
    if (staff.withCode) {
        out.totpSecret = toBase32(added.totpSecret);
        out.totpUri = codeUri(staff.name, out.totpSecret);
    }
    return out;
}

Result<StaffChange> changeRoles(OpenDesk &desk, const RolesOrder &order)
{
    DESK_CHECK(desk.require({Role::Administrator}));
    DESK_CHECK(checkRoles(order.roles));
    DESK_TRY(keys::StaffCertificate certificate, certificateOf(desk, order.name));
    DESK_CHECK(checkNotMyself(desk, certificate.staff));
    const std::vector<std::uint8_t> before = certificate.roles;
    certificate.roles = roleNumbers(order.roles);
    const auto certifies = [](const std::vector<std::uint8_t> &roles) {
        return std::find(roles.begin(), roles.end(), keys::certifyingRole) != roles.end();
    };
    if (certifies(before) && !certifies(certificate.roles))
        return fail(ErrorCode::Conflict,
                    "What an administrator signed needs them to stay one; disable them and add them anew.",
                    "role");
    DESK_CHECK(keys::certifyAnew(desk.keyring(), *desk.staff(), certificate));
    return wish(desk, {ProposalKind::Roles, certificate.staff, certificate, desk.keyring()});
}

Result<StaffChange> grantKeys(OpenDesk &desk, const std::string &name)
{
    DESK_CHECK(desk.require({Role::Administrator, Role::DataProtection}));
    DESK_TRY(const keys::StaffCertificate certificate, certificateOf(desk, name));
    if (certificate.state != keys::SlotState::Enabled)
        return fail(ErrorCode::Conflict, "Who is disabled gets no keys.", "name");
    return wish(desk, {ProposalKind::Grant, certificate.staff, std::nullopt, desk.keyring()});
}

Result<StaffChange> enableStaff(OpenDesk &desk, const std::string &name)
{
    DESK_CHECK(desk.require({Role::Administrator}));
    DESK_TRY(keys::StaffCertificate certificate, certificateOf(desk, name));
    DESK_TRY(const auto all, listStaff(desk));
    const bool waits = std::any_of(all.begin(), all.end(), [&](const StaffInfo &each) {
        return each.id == certificate.staff && each.awaited;
    });
    if (certificate.state == keys::SlotState::Enabled || waits)
        return fail(ErrorCode::Conflict, "This member of staff is not disabled.", "name");
    certificate.state = keys::SlotState::Enabled;
    DESK_CHECK(keys::certifyAnew(desk.keyring(), *desk.staff(), certificate));
    return wish(desk, {ProposalKind::Enable, certificate.staff, certificate, desk.keyring()});
}

Result<StaffChange> resetCode(OpenDesk &desk, const std::string &name)
{
    DESK_CHECK(desk.require({Role::Administrator}));
    DESK_TRY(const keys::StaffCertificate certificate, certificateOf(desk, name));
    return wish(desk, {ProposalKind::ResetCode, certificate.staff, std::nullopt, desk.keyring()});
}

} // namespace desk::work
