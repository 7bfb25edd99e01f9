// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabbed_page.h"

#include "ui/widgets/basics.h"

#include <QStackedWidget>
#include <QTabBar>

namespace desk::ui {

TabbedPage::TabbedPage(const QString &name, QWidget *parent)
    : Page(parent)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    m_tabs->setObjectName(name);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2 * unit, 0, 0);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(2 * unit, 0, 3 * unit, 0);
    top->addWidget(m_tabs, 1);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
}

void TabbedPage::setPages(std::vector<Page *> pages)
{
    m_pages = std::move(pages);
    for (Page *page : m_pages) {
        m_stack->addWidget(page);
        m_tabs->addTab({});
    }
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        if (isVisible() && m_signedIn)
            current()->refresh();
    });
}

Page *TabbedPage::current() const
{
    return m_pages.at(static_cast<std::size_t>(m_stack->currentIndex()));
}

bool TabbedPage::isShown(int, const SessionInfo &) const
{
    return true;
}

void TabbedPage::enter(const SessionInfo &session)
{
    for (Page *page : m_pages)
        page->enter(session);
    int first = -1;
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        m_tabs->setTabVisible(tab, isShown(tab, session));
        if (first < 0 && m_tabs->isTabVisible(tab))
            first = tab;
    }
    // Qt 6.4 hides a tab and leaves its room empty, until something else makes it lay them out.
    m_tabs->setTabText(first, m_tabs->tabText(first));
    m_tabs->setCurrentIndex(first);
    m_signedIn = true;
}

void TabbedPage::refresh()
{
    current()->refresh();
}

void TabbedPage::wipe()
{
    m_signedIn = false;
    for (Page *page : m_pages)
        page->wipe();
}

void TabbedPage::chooseTab(int tab)
{
    if (m_tabs->isTabVisible(tab))
        m_tabs->setCurrentIndex(tab);
}

void TabbedPage::setTabTexts(std::span<const QString> texts, const QString &together)
{
    for (std::size_t tab = 0; tab < texts.size(); ++tab)
        m_tabs->setTabText(static_cast<int>(tab), texts[tab]);
    m_tabs->setAccessibleName(together);
}

} // namespace desk::ui
