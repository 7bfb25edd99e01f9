// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/form_dialog.h"

namespace desk::ui {

/// Puts a check box for each role into a form.
void addRoles(FormTexts &texts, const std::vector<policy::Role> &checked);
/// Those that are checked in it.
std::vector<policy::Role> rolesOf(const FormDialog &form);

} // namespace desk::ui
