// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_page.h"

#include "ui/backups/backups_pane.h"
#include "ui/credentials/own_pane.h"
#include "ui/guard/guard_pane.h"
#include "ui/incidents/incidents_pane.h"
#include "ui/keys/keys_pane.h"
#include "ui/models/permissions.h"
#include "ui/senders/senders_pane.h"
#include "ui/staff/staff_pane.h"

#include <QStackedWidget>
#include <QTabBar>

#include <array>

namespace desk::ui {

namespace {

constexpr std::size_t tabCount = 7;

/// Whether somebody with these roles sees a page.
bool sees(TrustTab tab, const std::vector<policy::Role> &roles)
{
    switch (tab) {
    case TrustTab::Own:
        return true;
    case TrustTab::Staff:
        return Permissions::seeStaff(roles).isEmpty();
    case TrustTab::Incidents:
        return true; // anybody may report one
    case TrustTab::Keys:
    case TrustTab::Backups:
        return Permissions::keepSafe(roles).isEmpty();
    case TrustTab::Senders:
        return Permissions::approve(roles).isEmpty();
    case TrustTab::Guard:
        return Permissions::oversee(roles).isEmpty();
    }
    return false;
}

} // namespace

TrustPage::TrustPage(const Context &context, QWidget *parent)
    : TabbedPage(QStringLiteral("trustTabs"), parent)
{
    tabs()->setUsesScrollButtons(false);
    auto *guard = new GuardPane(context, stack());
    connect(guard, &GuardPane::seen, this, &TrustPage::guardSeen);
    connect(guard, &GuardPane::stopped, this, &TrustPage::stopped);
    connect(guard, &GuardPane::lifted, this, &TrustPage::lifted);
    auto *own = new OwnPane(context, stack());
    connect(own, &OwnPane::passwordChanged, this, &TrustPage::passwordChanged);
    connect(own, &OwnPane::codeEnrolled, this, &TrustPage::codeEnrolled);
    setPages({new IncidentsPane(context, stack()), guard, new StaffPane(context, stack()),
              new KeysPane(context, stack()), new BackupsPane(context, stack()),
              new SendersPane(context, stack()), own});
    retranslate();
}

bool TrustPage::isShown(int tab, const SessionInfo &session) const
{
    const TrustTab which = static_cast<TrustTab>(tab);
    const bool confined = session.passwordExpired || session.codeDue;
    return confined ? which == TrustTab::Own : sees(which, session.roles);
}

void TrustPage::choose(TrustTab tab)
{
    chooseTab(static_cast<int>(tab));
}

bool TrustPage::isFor(const std::vector<policy::Role> &roles)
{
    for (std::size_t tab = 0; tab < tabCount; ++tab)
        if (sees(static_cast<TrustTab>(tab), roles))
            return true;
    return false;
}

void TrustPage::retranslate()
{
    const std::array names{tr("Incidents"), tr("Guard"),   tr("Staff"),     tr("Keys"),
                           tr("Backups"),   tr("Senders"), tr("My sign-in")};
    setTabTexts(names, tr("Pages about trust"));
}

} // namespace desk::ui
