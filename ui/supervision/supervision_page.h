// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

#include <array>

class QStackedWidget;
class QTabBar;

namespace desk::ui {

enum class SupervisionTab
{
    Approvals,
    Workload,
    Figures
};

/// For whoever answers for other people's work: what waits for them, how much lies with whom, and what the
/// desk's work adds up to.
class SupervisionPage final : public Page
{
    Q_OBJECT

public:
    SupervisionPage(const Context &context, QWidget *parent);
    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;
    void choose(SupervisionTab tab);
    /// Whether there is anything here for somebody with these roles.
    static bool isFor(const std::vector<policy::Role> &roles);

Q_SIGNALS:
    void requestWanted(const std::string &reference);
    /// The queue of one member of staff; empty: nobody's.
    void queueWanted(const std::string &owner);

protected:
    void retranslate() override;

private:
    Page *current() const;

    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    std::array<Page *, 3> m_pages{};
    bool m_signedIn = false;
};

} // namespace desk::ui
