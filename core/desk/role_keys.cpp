// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/role_keys.h"

#include <algorithm>

namespace desk {

namespace {

using keys::KeyName;
using keys::KeyPurpose;
using policy::Role;

bool any(const std::vector<Role> &roles, std::initializer_list<Role> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&](Role role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); });
}

bool reads(const policy::Category &category, const std::vector<Role> &roles)
{
    const auto &readers = category.anonymous ? category.aggregatesFor : category.readableBy;
    // Who runs the desk, and who checks it, see nobody's data by that, whatever a profile says.
    return std::any_of(readers.begin(), readers.end(), [&](Role role) {
        return role != Role::Administrator && role != Role::Auditor && any(roles, {role});
    });
}

bool hasSecondLayer(const policy::Category &category)
{
    return std::any_of(category.fields.begin(), category.fields.end(), [](const policy::Field &field) { return field.secondLayer; });
}

} // namespace

std::set<KeyName> deskKeysOf(const std::vector<Role> &roles)
{
    std::set<KeyName> out{{KeyPurpose::Directory, {}, 0}, {KeyPurpose::LogPayload, {}, 0}};
    if (any(roles, {Role::DataProtection, Role::Supervisor, Role::Administrator}))
        out.insert({KeyPurpose::DeskSigning, {}, 0});
    if (any(roles, {Role::DataProtection, Role::Administrator})) {
        out.insert({KeyPurpose::Backup, {}, 0});
        out.insert({KeyPurpose::Snapshot, {}, 0});
    }
    return out;
}

std::set<KeyName> platformKeysOf(const policy::Profile &profile, PlatformId platform, const std::vector<Role> &roles)
{
    std::set<KeyName> out;
    bool readsPeople = false;
    for (const policy::Category &category : profile.categories) {
        // Data protection imports; even what nobody may read by person has to be sealed by somebody.
        const bool imports = category.anonymous && any(roles, {Role::DataProtection});
        if (!reads(category, roles) && !imports)
            continue;
        out.insert({KeyPurpose::Category, platform, category.number});
        readsPeople = true;
        if (hasSecondLayer(category))
            out.insert({KeyPurpose::SecondLayer, platform, 0});
    }
    if (any(roles, {Role::CustomerService, Role::Supervisor, Role::DataProtection})) {
        out.insert({KeyPurpose::Category, platform, keys::requestFileCategory});
        readsPeople = true;
    }
    if (any(roles, {Role::DataProtection})) {
        out.insert({KeyPurpose::Category, platform, keys::importFaultCategory});
        out.insert({KeyPurpose::Restriction, platform, 0});
        // Also where no field needs it yet: a later version of the policy may name one, and somebody must be able to give it.
        out.insert({KeyPurpose::SecondLayer, platform, 0});
    }
    if (readsPeople) {
        out.insert({KeyPurpose::Category, platform, keys::subjectStateCategory});
        out.insert({KeyPurpose::ShredRoot, platform, 0});
        out.insert({KeyPurpose::IndexRoot, platform, 0});
    }
    return out;
}

bool usesSecondLayer(const policy::Profile &profile)
{
    return std::any_of(profile.categories.begin(), profile.categories.end(), hasSecondLayer);
}

std::set<KeyName> allPlatformKeys(const policy::Profile &profile, PlatformId platform)
{
    std::set<KeyName> out{{KeyPurpose::ShredRoot, platform, 0},
                          {KeyPurpose::IndexRoot, platform, 0},
                          {KeyPurpose::SecondLayer, platform, 0},
                          {KeyPurpose::Restriction, platform, 0},
                          {KeyPurpose::Category, platform, keys::requestFileCategory},
                          {KeyPurpose::Category, platform, keys::importFaultCategory},
                          {KeyPurpose::Category, platform, keys::subjectStateCategory}};
    for (const policy::Category &category : profile.categories)
        out.insert({KeyPurpose::Category, platform, category.number});
    return out;
}

std::vector<std::uint8_t> roleNumbers(const std::vector<Role> &roles)
{
    std::vector<std::uint8_t> out;
    for (const Role role : roles)
        out.push_back(static_cast<std::uint8_t>(role));
    return out;
}

std::vector<Role> rolesFrom(const std::vector<std::uint8_t> &numbers)
{
    std::vector<Role> out;
    for (const std::uint8_t number : numbers)
        out.push_back(static_cast<Role>(number));
    return out;
}

} // namespace desk
