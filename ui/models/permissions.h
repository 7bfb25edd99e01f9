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
    /// Looking at what was erased: supervisors, data protection, auditors.
    static QString seeErasures(const std::vector<policy::Role> &roles);
    /// Changing what the platform promises: administrators.
    static QString administer(const std::vector<policy::Role> &roles);
    /// Seeing the guard, and the register of incidents: those who answer for the desk, and auditors.
    static QString oversee(const std::vector<policy::Role> &roles);
    /// Stopping the desk and lifting that, looking into incidents, and handing out proofs: those who answer
    /// for it.
    static QString answerFor(const std::vector<policy::Role> &roles);
    /// Who works here and what waits for another person: administrators, data protection, auditors.
    static QString seeStaff(const std::vector<policy::Role> &roles);
    /// Agreeing to changes of staff, keys, backups: administrators and data protection.
    static QString keepSafe(const std::vector<policy::Role> &roles);
};

} // namespace desk::ui
