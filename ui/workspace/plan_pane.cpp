// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/plan_pane.h"

#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/notice.h"
#include "ui/workspace/correction_dialog.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace desk::ui {

namespace {

constexpr int reasonLetters = 24;

} // namespace

PlanPane::PlanPane(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_context(context)
    , m_table(new PlanTable([&model](const std::string &category) { return model.categoryLabel(category); },
                            this))
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_view(new QTableView(this))
    , m_foot(new QWidget(this))
    , m_sum(makeLabel(TextType::Body, m_foot))
    , m_digestLabel(makeLabel(TextType::Code, m_foot))
    , m_copy(new CopyButton(CopyButton::Kind::Plain, QStringLiteral("copyDigest"), m_foot))
    , m_changeBox(new QWidget(this))
    , m_changes(new QVBoxLayout(m_changeBox))
    , m_correct(
          makeButton(ButtonKind::Ordinary, QStringLiteral("correctFields"), QStringLiteral("note"), this))
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
    top->setSpacing(unit);
    top->addWidget(m_correct);
    top->addWidget(m_plan);
    layout->addLayout(top);
    layout->addWidget(m_lead);
    layout->addWidget(m_notice);
    layout->addWidget(m_changeBox);
    layout->addWidget(m_view);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, half, 0, 0);
    m_digestLabel->setWordWrap(false);
    foot->addWidget(m_sum, 1);
    foot->addWidget(m_digestLabel);
    foot->addWidget(m_copy);
    layout->addWidget(m_foot);
    m_changes->setContentsMargins(0, 0, 0, 0);
    m_changes->setSpacing(half);
    dressView();
    connect(m_plan, &QPushButton::clicked, &m_model, &WorkspaceModel::plan);
    connect(&m_model, &WorkspaceModel::changed, this, &PlanPane::follow);
    connect(&m_model, &WorkspaceModel::busyChanged, this, &PlanPane::follow);
    connect(&m_model, &WorkspaceModel::planned, this, [this] { m_notice->clear(); });
    connect(m_correct, &QPushButton::clicked, this,
            [this] { (new CorrectionDialog(m_model, m_context, window()))->open(); });
    wipe();
    retranslate();
}

void PlanPane::dressView()
{
    dressTable(m_view, m_context.theme, {});
    m_view->setProperty("inside", QStringLiteral("card"));
    m_view->setModel(m_table);
    m_view->horizontalHeader()->setResizeContentsPrecision(-1); // of all lines, also of those out of view
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // it is as high as its lines
}

void PlanPane::setReviewing()
{
    m_reviewing = true;
    m_plan->hide();
    retranslate();
}

std::optional<PlanView> PlanPane::plan() const
{
    if (const PlanView *const made = m_model.lastPlan())
        return *made;
    const ActionView *const action = m_model.action();
    if (!action || action->digest.empty() || WorkspaceSteps::isDone(*action))
        return std::nullopt;
    return storedPlan(*action);
}

void PlanPane::wipe()
{
    showPlan({});
    m_notice->clear();
    follow();
}

void PlanPane::showError(const QString &sentence)
{
    m_notice->say(QStringLiteral("bad"), sentence);
}

void PlanPane::showPlan(const std::optional<PlanView> &plan)
{
    const std::string digest =
        plan ? plan->digest + std::to_string(plan->lines.size()) + std::string(policy::spelling(plan->right))
             : std::string();
    if (digest == m_digest)
        return;
    m_digest = digest;
    m_table->setRows(plan ? plan->lines : std::vector<PlanLine>());
    m_digestLabel->setText(plan ? shortDigest(text(plan->digest)) : QString());
    m_digestLabel->setToolTip(plan ? text(plan->digest) : QString());
    m_copy->setContent(plan ? text(plan->digest) : QString());
    if (!plan)
        return;
    fit();
}

int PlanPane::columnNeeds(int column) const
{
    const QAbstractItemView *const lines = m_view;
    return std::max(lines->sizeHintForColumn(column), m_view->horizontalHeader()->sectionSizeHint(column));
}

int PlanPane::neededWidth() const
{
    // A reason is a sentence: it gets what is left, of a few words at least, and says the rest as a tooltip.
    int out = m_view->fontMetrics().averageCharWidth() * reasonLetters + 4 * unit + 2;
    for (int column = 0; column < PlanTable::Reason; ++column)
        out += columnNeeds(column);
    return out;
}

void PlanPane::fit()
{
    for (int column = 0; column < PlanTable::Reason; ++column)
        m_view->setColumnWidth(column, columnNeeds(column));
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() + 2 +
                           m_table->rowCount() * m_view->verticalHeader()->defaultSectionSize());
}

void PlanPane::showChanges(const ActionView *action)
{
    emptyLayout(m_changes);
    m_changeBox->setVisible(action && !action->changes.empty());
    if (!action)
        return;
    for (const ChangeView &change : action->changes) {
        auto *line = makeLabel(TextType::Body, m_changeBox);
        line->setObjectName(QStringLiteral("change"));
        //: %1 is the name of a field, %2 what stands in it now, %3 what will.
        line->setText(tr("%1: %2 → %3")
                          .arg(text(change.label),
                               change.before.empty() ? tr("(empty)") : text(change.before),
                               change.after.empty() ? tr("(empty)") : text(change.after)));
        m_changes->addWidget(line);
    }
}

/// Of what may speak of others, with a blank before it.
QString PlanPane::undecided(const PlanView &plan) const
{
    const int places = static_cast<int>(plan.undecided);
    return places == 0 ? QString()
                       : QLatin1Char(' ') + tr("%n place(s) wait for a decision under Redactions.", nullptr, places);
}

QString PlanPane::sum(const PlanView &plan) const
{
    const int records = static_cast<int>(plan.records);
    if (plan.refusal)
        return tr("The plan is to refuse.");
    if (Words::isHandedOver(plan.right))
        return tr("%n record(s) will be handed over.", nullptr, records) + undecided(plan);
    if (Words::isErasure(plan.right))
        return tr("%n record(s) will be erased or masked.", nullptr, records);
    return tr("%n record(s) are concerned.", nullptr, records);
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
    m_lead->setText(m_reviewing ? tr("Nothing is planned with any record.")
                                : tr("Shows what would be done with which records, and why. It discloses and "
                                     "changes nothing."));
    m_view->setAccessibleName(tr("Plan by category"));
    m_copy->setPurpose(tr("Copy the digest of the plan"));
    m_digestLabel->setAccessibleName(tr("Digest of the plan"));
    setButtonText(m_correct, tr("Correct f&ields…"));
    m_table->retranslate();
    fit();
    follow();
}

void PlanPane::follow()
{
    const ActionView *const action = m_model.action();
    const std::optional<PlanView> plan = this->plan();
    showPlan(plan);
    showChanges(action);
    const bool planned = m_table->rowCount() > 0;
    m_view->setVisible(planned);
    m_foot->setVisible(plan.has_value());
    m_lead->setVisible(!planned);
    m_sum->setText(plan ? sum(*plan) : QString());
    QString why = tr("The request is being read.");
    bool again = planned;
    const bool correction = action && action->right == policy::Right::Correction;
    m_correct->setVisible(correction && !m_reviewing);
    if (action) {
        why = WorkspaceSteps::planBlocked(*m_model.details(), *action);
        again = again || !action->digest.empty();
        if (why.isEmpty() && m_model.isBusy())
            why = tr("The desk is working on the last step.");
        setBlocked(m_correct, why);
        if (why.isEmpty() && correction && action->changes.empty())
            why = tr("Say first which fields are to change.");
    }
    const bool next = action && WorkspaceSteps::current(*m_model.details(), *action) == Step::Plan;
    setKind(m_plan, next ? ButtonKind::Primary : ButtonKind::Ordinary, QStringLiteral("list"));
    setButtonText(m_plan, again ? tr("Work out a&gain") : tr("Work out the p&lan"));
    setBlocked(m_plan, why);
}

} // namespace desk::ui
