// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/guard_values.h"
#include "ui/widgets/tabbed_page.h"

namespace desk::ui {

/// The pages under "Trust".
enum class TrustTab
{
    Incidents,
    Guard,
    Staff,
    Keys,
    Backups,
    Senders,
    Own
};

/// Places the pages that make trust checkable under one entry of the navigation, each for the roles that may
/// use it.
class TrustPage final : public TabbedPage
{
    Q_OBJECT

public:
    TrustPage(const Context &context, QWidget *parent);
    /// Shows this page when the role may use it.
    void choose(TrustTab tab);
    /// Whether there is any page for these roles.
    static bool isFor(const std::vector<policy::Role> &roles);

Q_SIGNALS:
    /// What the guard says now.
    void guardSeen(const desk::GuardView &view);
    /// The desk was stopped from here: nobody is signed in any more.
    void stopped();
    /// The desk goes on.
    void lifted();
    void passwordChanged();
    void codeEnrolled();

protected:
    bool isShown(int tab, const SessionInfo &session) const override;
    void retranslate() override;
};

} // namespace desk::ui
