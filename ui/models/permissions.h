// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace desk::ui {

/**
 * Why who is signed in may not do something, as a sentence; empty when they may. A courtesy that spares
 * people a refusal in the log: the desk itself decides.
 */
class Permissions
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::Permissions)

public:
    /// Working on requests: customer service, supervisors, data protection.
    static QString work(const std::vector<policy::Role> &roles);
    /// Agreeing to plans and sending them back.
    static QString approve(const std::vector<policy::Role> &roles);
    /// What needs every category's key: data protection alone.
    static QString wholeFile(const std::vector<policy::Role> &roles);
    /// Changing what the platform promises.
    static QString administer(const std::vector<policy::Role> &roles);
};

} // namespace desk::ui
