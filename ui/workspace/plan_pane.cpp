// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/plan_pane.h"

#include "ui/models/display.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/notice.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace desk::ui {

PlanPane::PlanPane(WorkspaceModel &model, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_table(new PlanTable([&model](const std::string &category) { return model.categoryLabel(category); },
                            this))
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_view(new QTableView(this))
    , m_foot(new QWidget(this))
    , m_sum(makeLabel(TextType::Body, m_foot))
    , m_digestLabel(makeLabel(TextType::Code, m_foot))
    , m_copy(new CopyButton(CopyButton::Kind::Plain, QStringLiteral("copyDigest"), m_foot))
    , m_plan(makeButton(ButtonKind::Primary, QStringLiteral("workOutPlan"), QStringLiteral("list"), this))
    , m_notice(new Notice(this))
{
    setProperty("card", QStringLiteral("true"));
    setObjectName(QStringLiteral("planPane"));
    m_view->setObjectName(QStringLiteral("planTable"));
    m_digestLabel->setObjectName(QStringLiteral("planDigest"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_plan);
    layout->addLayout(top);
    layout->addWidget(m_lead);
    layout->addWidget(m_notice);
    layout->addWidget(m_view);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, half, 0, 0);
    m_digestLabel->setWordWrap(false);
    foot->addWidget(m_sum, 1);
    foot->addWidget(m_digestLabel);
    foot->addWidget(m_copy);
    layout->addWidget(m_foot);
    dressTable(m_view, theme, {});
    m_view->setProperty("inside", QStringLiteral("card"));
    m_view->setModel(m_table);
    connect(m_plan, &QPushButton::clicked, &m_model, &WorkspaceModel::plan);
    connect(&m_model, &WorkspaceModel::changed, this, &PlanPane::follow);
    connect(&m_model, &WorkspaceModel::busyChanged, this, &PlanPane::follow);
    connect(&m_model, &WorkspaceModel::planned, this, &PlanPane::take);
    wipe();
    retranslate();
}

void PlanPane::wipe()
{
    m_table->setRows({});
    m_digest.clear();
    m_records = 0;
    m_copy->setContent({});
    m_digestLabel->clear();
    m_notice->clear();
    follow();
}

void PlanPane::showError(const QString &sentence)
{
    m_notice->say(QStringLiteral("bad"), sentence);
}

void PlanPane::take(const PlanView &plan)
{
    m_notice->clear();
    m_table->setRows(plan.lines);
    m_digest = plan.digest;
    m_records = plan.records;
    m_digestLabel->setText(shortDigest(text(plan.digest)));
    m_digestLabel->setToolTip(text(plan.digest));
    m_copy->setContent(text(plan.digest));
    m_view->resizeColumnsToContents();
    m_view->setColumnWidth(PlanTable::Category,
                           std::max(m_view->columnWidth(PlanTable::Category), 20 * unit));
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + 2 +
                           m_table->rowCount() * m_view->verticalHeader()->defaultSectionSize());
    follow();
}

void PlanPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void PlanPane::retranslate()
{
    m_title->setText(tr("Plan"));
    m_lead->setText(
        tr("Shows record by record what would be handed over. It discloses and changes nothing."));
    m_view->setAccessibleName(tr("Plan by category"));
    m_copy->setPurpose(tr("Copy the digest of the plan"));
    m_digestLabel->setAccessibleName(tr("Digest of the plan"));
    m_table->retranslate();
    follow();
}

void PlanPane::follow()
{
    const bool planned = m_table->rowCount() > 0;
    m_view->setVisible(planned);
    m_foot->setVisible(planned);
    m_lead->setVisible(!planned);
    m_sum->setText(tr("%n record(s) will be handed over.", nullptr, static_cast<int>(m_records)));
    QString why = tr("The request is being read.");
    bool again = planned;
    if (m_model.details()) {
        why = WorkspaceSteps::planBlocked(*m_model.details());
        again = again || m_model.details()->summary.state >= RequestState::Planned;
        if (why.isEmpty() && m_model.isBusy())
            why = tr("The desk is working on the last step.");
    }
    const bool next = m_model.details() && WorkspaceSteps::current(*m_model.details()) == Step::Plan;
    setKind(m_plan, next ? ButtonKind::Primary : ButtonKind::Ordinary, QStringLiteral("list"));
    setButtonText(m_plan, again ? tr("Work out a&gain") : tr("Work out the p&lan"));
    setBlocked(m_plan, why);
}

} // namespace desk::ui
