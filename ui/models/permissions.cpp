// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/permissions.h"

#include <algorithm>
#include <initializer_list>

namespace desk::ui {

namespace {

using policy::Role;

bool hasOneOf(const std::vector<Role> &roles, std::initializer_list<Role> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&roles](Role role) {
        return std::find(roles.begin(), roles.end(), role) != roles.end();
    });
}

} // namespace

QString Permissions::work(const std::vector<Role> &roles)
{
    return hasOneOf(roles, {Role::CustomerService, Role::Supervisor, Role::DataProtection})
               ? QString()
               : tr("Only customer service, supervisors and data protection work on requests.");
}

QString Permissions::approve(const std::vector<Role> &roles)
{
    return hasOneOf(roles, {Role::Supervisor, Role::DataProtection})
               ? QString()
               : tr("Only a supervisor or data protection may do this.");
}

QString Permissions::wholeFile(const std::vector<Role> &roles)
{
    return hasOneOf(roles, {Role::DataProtection}) ? QString() : tr("Only data protection may do this.");
}

QString Permissions::seeErasures(const std::vector<Role> &roles)
{
    return hasOneOf(roles, {Role::Supervisor, Role::DataProtection, Role::Auditor})
               ? QString()
               : tr("Only supervisors, data protection and auditors see what was erased.");
}

QString Permissions::administer(const std::vector<Role> &roles)
{
    return hasOneOf(roles, {Role::Administrator}) ? QString() : tr("Only an administrator may do this.");
}

QString Permissions::oversee(const std::vector<Role> &roles)
{
    return hasOneOf(roles, {Role::Supervisor, Role::DataProtection, Role::Administrator, Role::Auditor})
               ? QString()
               : tr("Only supervisors, data protection, administrators and auditors see this.");
}

QString Permissions::answerFor(const std::vector<Role> &roles)
{
    return hasOneOf(roles, {Role::Supervisor, Role::DataProtection, Role::Administrator})
               ? QString()
               : tr("Only a supervisor, data protection or an administrator may do this.");
}

QString Permissions::seeStaff(const std::vector<Role> &roles)
{
    return hasOneOf(roles, {Role::DataProtection, Role::Administrator, Role::Auditor})
               ? QString()
               : tr("Only administrators, data protection and auditors see this.");
}

QString Permissions::keepSafe(const std::vector<Role> &roles)
{
    return hasOneOf(roles, {Role::DataProtection, Role::Administrator})
               ? QString()
               : tr("Only data protection or an administrator may do this.");
}

} // namespace desk::ui
