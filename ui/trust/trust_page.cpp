// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_page.h"

#include "ui/backups/backups_pane.h"
#include "ui/credentials/own_pane.h"
#include "ui/guard/guard_pane.h"
#include "ui/incidents/incidents_pane.h"
#include "ui/keys/keys_pane.h"
#include "ui/models/permissions.h"
#include "ui/staff/staff_pane.h"
#include "ui/widgets/basics.h"

#include <QStackedWidget>
#include <QTabBar>

namespace desk::ui {

namespace {

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
    case TrustTab::Guard:
        return Permissions::oversee(roles).isEmpty();
    }
    return false;
}

} // namespace

TrustPage::TrustPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    m_tabs->setObjectName(QStringLiteral("trustTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    auto *guard = new GuardPane(context, m_stack);
    connect(guard, &GuardPane::seen, this, &TrustPage::guardSeen);
    connect(guard, &GuardPane::stopped, this, &TrustPage::stopped);
    connect(guard, &GuardPane::lifted, this, &TrustPage::lifted);
    auto *own = new OwnPane(context, m_stack);
    connect(own, &OwnPane::passwordChanged, this, &TrustPage::passwordChanged);
    connect(own, &OwnPane::codeEnrolled, this, &TrustPage::codeEnrolled);
    m_pages = {new IncidentsPane(context, m_stack), guard,
               new StaffPane(context, m_stack),     new KeysPane(context, m_stack),
               new BackupsPane(context, m_stack),   own};
    for (Page *page : m_pages) {
        m_stack->addWidget(page);
        m_tabs->addTab({});
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2 * unit, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(2 * unit, 0, 3 * unit, 0);
    top->addWidget(m_tabs, 1);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        if (isVisible() && m_signedIn)
            current()->refresh();
    });
    retranslate();
}

Page *TrustPage::current() const
{
    return m_pages.at(static_cast<std::size_t>(m_stack->currentIndex()));
}

void TrustPage::enter(const SessionInfo &session)
{
    for (Page *page : m_pages)
        page->enter(session);
    int first = -1;
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        const bool confined = session.passwordExpired || session.codeDue;
        const TrustTab which = static_cast<TrustTab>(tab);
        m_tabs->setTabVisible(tab, confined ? which == TrustTab::Own : sees(which, session.roles));
        if (first < 0 && m_tabs->isTabVisible(tab))
            first = tab;
    }
    m_tabs->setCurrentIndex(first);
    m_signedIn = true;
}

void TrustPage::refresh()
{
    current()->refresh();
}

void TrustPage::wipe()
{
    m_signedIn = false;
    for (Page *page : m_pages)
        page->wipe();
}

void TrustPage::choose(TrustTab tab)
{
    if (m_tabs->isTabVisible(static_cast<int>(tab)))
        m_tabs->setCurrentIndex(static_cast<int>(tab));
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
    const std::array names{tr("Incidents"), tr("Guard"),   tr("Staff"),
                           tr("Keys"),      tr("Backups"), tr("My sign-in")};
    for (std::size_t tab = 0; tab < names.size(); ++tab)
        m_tabs->setTabText(static_cast<int>(tab), names[tab]);
    m_tabs->setAccessibleName(tr("Pages about trust"));
}

} // namespace desk::ui
