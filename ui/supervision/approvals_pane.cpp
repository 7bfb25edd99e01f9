// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/approvals_pane.h"

#include "ui/models/display.h"
#include "ui/models/saved_views.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/request_widths.h"
#include "ui/workspace/action_cards.h"
#include "ui/workspace/decision_pane.h"
#include "ui/workspace/evidence_list.h"
#include "ui/workspace/plan_pane.h"
#include "ui/workspace/request_pane.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <utility>

namespace desk::ui {

namespace {

const QString sidesName = QStringLiteral("approvalSides");

bool waits(const ActionView &action)
{
    return action.state == RequestState::Planned && action.needsApproval;
}

} // namespace

ApprovalsPane::ApprovalsPane(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_waiting(new RequestListModel(context.services.requests, context.clock, this))
    , m_model(new WorkspaceModel(context.services, this))
{
    m_stack = new QStackedWidget(this);
    m_none = new EmptyState(QStringLiteral("check"), nullptr, m_stack);
    m_stack->addWidget(makeWork());
    m_stack->addWidget(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectModels();
    retranslate();
}

QWidget *ApprovalsPane::makeWork()
{
    auto *work = new QWidget(m_stack);
    m_sides = new QSplitter(work);
    m_sides->setObjectName(sidesName);
    m_sides->setHandleWidth(2 * unit);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(makeList());
    m_sides->addWidget(makeReview());
    m_sides->setStretchFactor(1, 1);
    m_sides->restoreState(m_context.settings.state(sidesName));
    connect(m_sides, &QSplitter::splitterMoved, this,
            [this] { m_context.settings.setState(sidesName, m_sides->saveState()); });
    auto *layout = new QVBoxLayout(work);
    layout->setContentsMargins(3 * unit, 2 * unit, 0, 0);
    layout->addWidget(m_sides);
    return work;
}

QWidget *ApprovalsPane::makeList()
{
    auto *side = new QWidget(this);
    m_count = makeLabel(TextType::Section, side);
    m_count->setObjectName(QStringLiteral("approvalCount"));
    QFrame *card = makeCard(side);
    card->layout()->setContentsMargins(1, 1, 1, 1);
    m_list = new QTableView(card);
    m_list->setObjectName(QStringLiteral("approvalTable"));
    card->layout()->addWidget(m_list);
    dressTable(m_list, m_context.theme, {});
    m_list->setProperty("inside", QStringLiteral("card"));
    m_list->setModel(m_waiting);
    for (int column = 0; column < RequestListModel::ColumnCount; ++column)
        m_list->setColumnHidden(column,
                                column != RequestListModel::Reference && column != RequestListModel::Due);
    m_list->horizontalHeader()->setStretchLastSection(false);
    m_list->horizontalHeader()->setSectionResizeMode(RequestListModel::Reference, QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(RequestListModel::Due, QHeaderView::ResizeToContents);
    m_list->horizontalHeader()->hide();
    connect(&m_context.theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 3 * unit);
    layout->setSpacing(unit + half);
    layout->addWidget(m_count);
    layout->addWidget(card, 1);
    return side;
}

QWidget *ApprovalsPane::makeReview()
{
    auto *inside = new QWidget(this);
    m_reference = makeLabel(TextType::Page, inside);
    m_reference->setObjectName(QStringLiteral("pageTitle"));
    m_turn = makeLabel(TextType::Muted, inside);
    m_open =
        makeButton(ButtonKind::Ordinary, QStringLiteral("openReviewed"), QStringLiteral("inbox"), inside);
    m_cards = new ActionCards(*m_model, m_context.clock, inside);
    m_notice = new Notice(inside);
    m_decision = new DecisionPane(*m_model, m_context, inside);
    m_plan = new PlanPane(*m_model, m_context, inside);
    m_plan->setReviewing();
    m_decision->setReviewing();
    QFrame *proof = makeCard(inside);
    m_evidence = new EvidenceList(*m_model, proof);
    proof->layout()->addWidget(m_evidence);
    m_request = new RequestPane(*m_model, m_context, inside);
    auto *top = new QHBoxLayout;
    top->addWidget(m_reference, 1);
    top->addWidget(m_open);
    auto *plan = new QVBoxLayout;
    plan->setSpacing(2 * unit);
    for (QWidget *each : std::initializer_list<QWidget *>{m_decision, m_plan, proof})
        plan->addWidget(each);
    plan->addStretch(1);
    m_columns = new QHBoxLayout;
    m_columns->setSpacing(2 * unit);
    m_columns->addLayout(plan, 7);
    m_columns->addWidget(m_request, 3);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 3 * unit, 3 * unit);
    layout->setSpacing(unit + half);
    layout->addLayout(top);
    layout->addWidget(m_turn);
    layout->addWidget(m_cards);
    layout->addWidget(m_notice);
    layout->addLayout(m_columns);
    layout->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(inside);
    return m_scroll;
}

void ApprovalsPane::fit()
{
    const auto widths = requestWidths(m_list->fontMetrics());
    m_list->setMinimumWidth(widths[RequestListModel::Reference] + widths[RequestListModel::Due] +
                            m_list->verticalScrollBar()->sizeHint().width());
    // Beside the plan where that keeps all its columns, else below it.
    const bool beside = m_scroll->viewport()->width() * 7 / 10 >= m_plan->neededWidth();
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

bool ApprovalsPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        fit();
    return Page::eventFilter(watched, event);
}

void ApprovalsPane::connectModels()
{
    m_scroll->viewport()->installEventFilter(this);
    connect(m_waiting, &RequestListModel::loadingChanged, this, &ApprovalsPane::settle);
    connect(m_waiting, &QAbstractItemModel::rowsInserted, this, &ApprovalsPane::settle);
    connect(m_waiting, &RequestListModel::failed, this, [this](const Error &error) {
        m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(error));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ApprovalsPane::open);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT requestWanted(m_model->reference()); });
    connect(m_list, &QTableView::activated, this, [this] { Q_EMIT requestWanted(m_model->reference()); });
    connect(m_model, &WorkspaceModel::changed, this, &ApprovalsPane::follow);
    connect(m_model, &WorkspaceModel::failed, this, &ApprovalsPane::showError);
    connect(m_model, &WorkspaceModel::busyChanged, this, [this] {
        m_decided = m_decided || m_model->isBusy();
        follow();
    });
}

void ApprovalsPane::enter(const SessionInfo &session)
{
    m_session = session;
    m_waiting->setPlatforms(session.platforms);
}

void ApprovalsPane::refresh()
{
    load();
    m_list->setFocus();
}

void ApprovalsPane::load()
{
    RequestFilter filter =
        SavedViewsModel::filterOf(SavedView::WaitsForApproval, m_session.name, localDay(m_context.clock));
    filter.order = RequestOrder::Due;
    m_row = std::max(0, m_list->currentIndex().row());
    m_waiting->load(filter);
}

void ApprovalsPane::settle()
{
    const int rows = m_waiting->rowCount();
    m_count->setText(tr("%n request(s) wait", nullptr, rows));
    if (m_waiting->isLoading())
        return;
    m_stack->setCurrentIndex(rows == 0 ? 1 : 0);
    if (rows == 0)
        return m_model->clear();
    m_list->setCurrentIndex(m_waiting->index(std::min(m_row, rows - 1), RequestListModel::Reference));
    open();
}

void ApprovalsPane::open()
{
    const RequestSummary *const request = m_waiting->at(m_list->currentIndex().row());
    if (!request || request->reference == m_model->reference())
        return;
    m_row = m_list->currentIndex().row();
    m_decided = m_chosen = false;
    m_notice->clear();
    m_plan->wipe();
    m_decision->wipe();
    m_model->open(request->reference, m_session);
    m_scroll->verticalScrollBar()->setValue(0);
}

void ApprovalsPane::chooseWaiting()
{
    if (std::exchange(m_chosen, true))
        return;
    for (const ActionView &each : m_model->details()->actions)
        if (waits(each))
            return m_model->select(each.right);
}

void ApprovalsPane::follow()
{
    m_reference->setText(text(m_model->reference()));
    setBlocked(m_open, m_model->reference().empty() ? tr("Nothing is chosen.") : QString());
    const ActionView *const action = m_model->action();
    m_turn->setVisible(action != nullptr);
    if (!action)
        return;
    for (const PlatformInfo &platform : m_session.platforms)
        if (platform.id == m_model->details()->summary.platform)
            m_request->setPlatformName(text(platform.name));
    chooseWaiting();
    m_turn->setText(WorkspaceSteps::turn(*m_model->details(), *m_model->action(), m_session.name));
    fit();
    // What was decided leaves the list, and the one behind it takes its place.
    const auto &all = m_model->details()->actions;
    if (m_decided && !m_model->isBusy() && std::none_of(all.begin(), all.end(), waits)) {
        m_decided = false;
        load();
    }
}

void ApprovalsPane::showError(Pane beside, const Error &error)
{
    const QString sentence = ErrorPresenter::sentence(error);
    if (beside == Pane::Decision)
        return m_decision->showError(sentence);
    m_notice->say(QStringLiteral("bad"), sentence);
}

void ApprovalsPane::wipe()
{
    m_waiting->clear();
    m_model->clear();
    m_plan->wipe();
    m_decision->wipe();
    m_request->wipe();
    m_notice->clear();
    m_session = {};
    m_row = 0;
}

void ApprovalsPane::retranslate()
{
    m_list->setAccessibleName(tr("Requests that wait for approval"));
    setButtonText(m_open, tr("&Open the request"));
    m_none->setTexts(
        tr("Nothing waits for approval"),
        tr("Plans to erase, to disclose or to refuse come here, as soon as somebody has made one."));
    m_notice->clear();
    m_waiting->retranslate();
    m_cards->follow();
    m_count->setText(tr("%n request(s) wait", nullptr, m_waiting->rowCount()));
    follow();
    fit();
}

} // namespace desk::ui
