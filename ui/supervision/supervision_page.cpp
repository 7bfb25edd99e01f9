// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/supervision_page.h"

#include "ui/models/permissions.h"
#include "ui/supervision/approvals_pane.h"
#include "ui/supervision/figures_pane.h"
#include "ui/supervision/workload_pane.h"
#include "ui/widgets/basics.h"

#include <QStackedWidget>
#include <QTabBar>

namespace desk::ui {

SupervisionPage::SupervisionPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    m_tabs->setObjectName(QStringLiteral("supervisionTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *approvals = new ApprovalsPane(context, m_stack);
    auto *workload = new WorkloadPane(context, m_stack);
    m_pages = {approvals, workload, new FiguresPane(context, m_stack)};
    connect(approvals, &ApprovalsPane::requestWanted, this, &SupervisionPage::requestWanted);
    connect(workload, &WorkloadPane::requestWanted, this, &SupervisionPage::requestWanted);
    connect(workload, &WorkloadPane::queueWanted, this, &SupervisionPage::queueWanted);
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

Page *SupervisionPage::current() const
{
    return m_pages.at(static_cast<std::size_t>(m_stack->currentIndex()));
}

void SupervisionPage::enter(const SessionInfo &session)
{
    for (Page *page : m_pages)
        page->enter(session);
    m_tabs->setCurrentIndex(0);
    m_signedIn = true;
}

void SupervisionPage::refresh()
{
    current()->refresh();
}

void SupervisionPage::wipe()
{
    m_signedIn = false;
    for (Page *page : m_pages)
        page->wipe();
}

void SupervisionPage::choose(SupervisionTab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

bool SupervisionPage::isFor(const std::vector<policy::Role> &roles)
{
    return Permissions::approve(roles).isEmpty();
}

void SupervisionPage::retranslate()
{
    const std::array names{tr("To approve"), tr("Workload"), tr("Figures")};
    for (std::size_t tab = 0; tab < names.size(); ++tab)
        m_tabs->setTabText(static_cast<int>(tab), names[tab]);
    m_tabs->setAccessibleName(tr("Parts of the supervision"));
}

} // namespace desk::ui
