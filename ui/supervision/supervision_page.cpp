// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/supervision_page.h"

#include "ui/models/permissions.h"
#include "ui/supervision/approvals_pane.h"
#include "ui/supervision/figures_pane.h"
#include "ui/supervision/workload_pane.h"

#include <QStackedWidget>

#include <array>

namespace desk::ui {

SupervisionPage::SupervisionPage(const Context &context, QWidget *parent)
    : TabbedPage(QStringLiteral("supervisionTabs"), parent)
{
    auto *approvals = new ApprovalsPane(context, stack());
    auto *workload = new WorkloadPane(context, stack());
    connect(approvals, &ApprovalsPane::requestWanted, this, &SupervisionPage::requestWanted);
    connect(workload, &WorkloadPane::requestWanted, this, &SupervisionPage::requestWanted);
    connect(workload, &WorkloadPane::queueWanted, this, &SupervisionPage::queueWanted);
    setPages({approvals, workload, new FiguresPane(context, stack())});
    retranslate();
}

void SupervisionPage::choose(SupervisionTab tab)
{
    chooseTab(static_cast<int>(tab));
}

bool SupervisionPage::isFor(const std::vector<policy::Role> &roles)
{
    return Permissions::approve(roles).isEmpty();
}

void SupervisionPage::retranslate()
{
    const std::array names{tr("To approve"), tr("Workload"), tr("Figures")};
    setTabTexts(names, tr("Parts of the supervision"));
}

} // namespace desk::ui
