// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/task_dialog.h"

#include "ui/models/task_table.h"
#include "ui/widgets/basics.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace desk::ui {

TaskDialog::TaskDialog(TaskTable &tasks, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_tasks(tasks)
    , m_title(makeLabel(TextType::Section, this))
    , m_none(makeLabel(TextType::Muted, this))
    , m_view(new QTableView(this))
    , m_cancel(makeButton(ButtonKind::Ordinary, QStringLiteral("cancelTask"), QStringLiteral("close"), this))
    , m_close(makeButton(ButtonKind::Primary, QStringLiteral("closeTasks"), {}, this))
{
    setObjectName(QStringLiteral("taskDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(70 * unit, 44 * unit);
    m_view->setObjectName(QStringLiteral("taskTable"));
    dressTable(m_view, theme, {});
    m_view->setModel(&m_tasks);
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_view->setColumnWidth(1, 20 * unit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(2 * unit);
    layout->addWidget(m_title);
    layout->addWidget(m_none);
    layout->addWidget(m_view, 1);
    layout->addStretch(0); // below the words where there is no table
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    layout->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_tasks.cancel(m_view->currentIndex().row()); });
    connect(&m_tasks, &TaskTable::changed, this, &TaskDialog::follow);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TaskDialog::follow);
    retranslate();
    goToRow(m_view, 0);
}

void TaskDialog::follow()
{
    const int row = m_view->currentIndex().row();
    const bool isAny = m_tasks.rowCount() > 0;
    m_none->setVisible(!isAny);
    m_view->setVisible(isAny);
    const bool runs = row >= 0 && row < m_tasks.rowCount() && m_tasks.row(row).state == TaskState::Running;
    setBlocked(m_cancel, runs ? QString() : tr("Select work that is running."));
}

void TaskDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void TaskDialog::retranslate()
{
    setWindowTitle(tr("Tasks"));
    m_title->setText(tr("Tasks"));
    m_none->setText(tr("Nothing is under way. Imports, packages, backups and checks show here."));
    m_view->setAccessibleName(tr("Tasks"));
    setButtonText(m_cancel, tr("Cancel &work"));
    setButtonText(m_close, tr("Close"));
    m_tasks.retranslate();
    follow();
}

} // namespace desk::ui
