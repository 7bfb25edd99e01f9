// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

#include <span>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace desk::ui {

/// Several pages under one entry of the navigation, a tab for each.
class TabbedPage : public Page
{
    Q_OBJECT

public:
    /// Shows the tabs for who signed in, and the first of them.
    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

protected:
    /// `name`: of the row of tabs, for tests.
    TabbedPage(const QString &name, QWidget *parent);
    /// What the pages are made in.
    QStackedWidget *stack() const { return m_stack; }
    QTabBar *tabs() const { return m_tabs; }
    /// Once, before the first text is set.
    void setPages(std::vector<Page *> pages);
    /// Whether who signed in sees a page.
    virtual bool isShown(int tab, const SessionInfo &session) const;
    /// Nothing happens where the tab is not shown.
    void chooseTab(int tab);
    void setTabTexts(std::span<const QString> texts, const QString &together);

private:
    Page *current() const;

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    std::vector<Page *> m_pages;
    bool m_signedIn = false;
};

} // namespace desk::ui
