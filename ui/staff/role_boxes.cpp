// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/staff/role_boxes.h"

#include "ui/models/display.h"
#include "ui/models/words.h"

#include <algorithm>
#include <array>

namespace desk::ui {

namespace {

using policy::Role;

constexpr std::array allRoles{Role::CustomerService, Role::Fulfilment, Role::Finance,
                              Role::Operation,       Role::Supervisor, Role::DataProtection,
                              Role::Administrator,   Role::Auditor};

std::string boxName(Role role)
{
    return "role" + std::to_string(static_cast<int>(role));
}

} // namespace

void addRoles(FormTexts &texts, const std::vector<Role> &checked)
{
    for (const Role role : allRoles)
        texts.entries.push_back({text(boxName(role)),
                                 FormKind::Check,
                                 Words::role(role),
                                 {},
                                 false,
                                 std::find(checked.begin(), checked.end(), role) != checked.end()});
}

std::vector<Role> rolesOf(const FormDialog &form)
{
    std::vector<Role> out;
    for (const Role role : allRoles)
        if (form.isChecked(boxName(role).c_str()))
            out.push_back(role);
    return out;
}

} // namespace desk::ui
