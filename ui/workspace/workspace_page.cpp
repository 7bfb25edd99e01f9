// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace_page.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/models/words.h"
#include "ui/shell/error_presenter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/stepper.h"
#include "ui/workspace/action_cards.h"
#include "ui/workspace/assignee_field.h"
#include "ui/workspace/clock_pane.h"
#include "ui/workspace/decision_pane.h"
#include "ui/workspace/fulfil_pane.h"
#include "ui/workspace/identity_pane.h"
#include "ui/workspace/letters_pane.h"
#include "ui/workspace/next_spot.h"
#include "ui/workspace/plan_pane.h"
#include "ui/workspace/recipients_pane.h"
#include "ui/workspace/redactions_pane.h"
#include "ui/workspace/related_pane.h"
#include "ui/workspace/request_pane.h"

#include <QAction>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace desk::ui {

WorkspacePage::WorkspacePage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new WorkspaceModel(context.services, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 2 * unit, 0, 0);
    layout->setSpacing(2 * unit);
    layout->addWidget(makeHeader());
    layout->addWidget(makeBody(), 1);
    connect(m_back, &QPushButton::clicked, this, [this] {
        leave();
        Q_EMIT backWanted();
    });
    connect(m_assign, &QPushButton::clicked, this, [this] {
        const std::optional<RequestDetails> &details = m_model->details();
        if (details && details->summary.assignee == m_session.name)
            m_model->giveBack();
        else
            m_model->assignToMe();
    });
    connectModel();
    makeActions();
    retranslate();
}

void WorkspacePage::makeActions()
{
    const auto add = [this](const QString &name, const QKeySequence &keys, auto what) {
        auto *action = new QAction(this);
        action->setObjectName(name);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, what);
        addAction(action);
        return action;
    };
    m_goOn = add(QStringLiteral("goOn"), Qt::CTRL | Qt::Key_Return, [this] { goOn(); });
    for (int i = 0; i < m_tabs->count(); ++i)
        m_showTabs.push_back(add(QStringLiteral("showTab%1").arg(i),
                                 QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)), [this, i] {
                                     m_tabs->setCurrentIndex(i);
                                     m_tabs->setFocus();
                                 }));
}

void WorkspacePage::connectModel()
{
    connect(m_model, &WorkspaceModel::changed, this, &WorkspacePage::follow);
    connect(m_model, &WorkspaceModel::busyChanged, this, &WorkspacePage::follow);
    connect(m_model, &WorkspaceModel::failed, this, &WorkspacePage::showError);
    connect(m_model, &WorkspaceModel::splitOff, this, &WorkspacePage::requestWanted);
    // A step that is done disables its own button: whoever works by keyboard goes on where the next one is.
    connect(m_model, &WorkspaceModel::stepTaken, this, [this] { m_moveFocus = true; });
    connect(
        m_model, &WorkspaceModel::changed, this,
        [this] {
            if (m_model->action() && std::exchange(m_moveFocus, false))
                focusStep();
        },
        Qt::QueuedConnection);
}

QWidget *WorkspacePage::makeHeader()
{
    auto *header = new QWidget(this);
    m_back = makeButton(ButtonKind::Quiet, QStringLiteral("backToRequests"), QStringLiteral("back"), header);
    m_back->setIconSize({16, 16});
    m_reference = makeLabel(TextType::Page, header);
    m_reference->setObjectName(QStringLiteral("pageTitle"));
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(unit);
    m_next = makeLabel(TextType::Section, header);
    m_next->setObjectName(QStringLiteral("nextSentence"));
    m_next->setWordWrap(true);
    m_turn = makeLabel(TextType::Muted, header);
    m_turn->setObjectName(QStringLiteral("turnSentence"));
    m_assign = makeButton(ButtonKind::Ordinary, QStringLiteral("assign"), QStringLiteral("user"), header);
    m_cards = new ActionCards(*m_model, m_context.clock, header);
    m_assignee = new AssigneeField(*m_model, header);
    m_stepper = new Stepper(header);
    m_notice = new Notice(header);
    auto *layout = new QVBoxLayout(header);
    layout->setContentsMargins(0, 0, 3 * unit, 0);
    layout->setSpacing(12);
    auto *top = new QHBoxLayout;
    top->setSpacing(unit);
    top->addWidget(m_back);
    top->addWidget(m_reference);
    top->addSpacing(unit);
    top->addLayout(m_chips);
    top->addStretch(1);
    top->addWidget(m_assign);
    QFrame *card = makeCard(header);
    auto *inside = qobject_cast<QVBoxLayout *>(card->layout());
    inside->setSpacing(half);
    inside->addWidget(m_next);
    inside->addWidget(m_turn);
    inside->addWidget(m_assignee);
    inside->addSpacing(unit);
    inside->addWidget(m_stepper);
    layout->addLayout(top);
    layout->addWidget(m_cards);
    layout->addWidget(card);
    layout->addWidget(m_notice);
    return header;
}

QWidget *WorkspacePage::makeWork(QWidget *parent)
{
    auto *page = new QWidget(parent);
    m_identity = new IdentityPane(*m_model, m_context, page);
    m_plan = new PlanPane(*m_model, m_context, page);
    m_decision = new DecisionPane(*m_model, m_context, page);
    m_fulfil = new FulfilPane(*m_model, m_context, page);
    auto *work = new QVBoxLayout(page);
    work->setContentsMargins(0, 0, 0, 0);
    work->setSpacing(2 * unit);
    for (QWidget *pane : std::initializer_list<QWidget *>{m_identity, m_plan, m_decision, m_fulfil})
        work->addWidget(pane);
    work->addStretch(1);
    return page;
}

QWidget *WorkspacePage::makeBody()
{
    auto *inside = new QWidget(this);
    m_tabs = new QTabBar(inside);
    m_tabs->setObjectName(QStringLiteral("workspaceTabs"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_clock = new ClockPane(*m_model, m_context, inside);
    m_letters = new LettersPane(*m_model, m_context, inside);
    m_recipients = new RecipientsPane(*m_model, m_context, inside);
    m_related = new RelatedPane(*m_model, m_context, inside);
    m_redactions = new RedactionsPane(*m_model, m_context, inside);
    m_tabPages = {makeWork(inside), m_clock, m_letters, m_recipients, m_related, m_redactions};
    m_request = new RequestPane(*m_model, m_context, inside);
    auto *work = new QVBoxLayout;
    work->setSpacing(12);
    work->addWidget(m_tabs);
    for (QWidget *page : m_tabPages) {
        m_tabs->addTab({});
        work->addWidget(page);
    }
    work->addStretch(1);
    connect(m_tabs, &QTabBar::currentChanged, this, &WorkspacePage::showTab);
    connect(m_related, &RelatedPane::requestWanted, this, &WorkspacePage::requestWanted);
    connect(m_recipients, &RecipientsPane::letterWanted, this, [this](const std::string &recipient) {
        m_letters->writeTo(recipient);
        m_tabs->setCurrentIndex(lettersTab);
    });
    auto *columns = new QHBoxLayout(inside);
    columns->setContentsMargins(0, 0, 3 * unit, 3 * unit);
    columns->setSpacing(2 * unit);
    columns->addLayout(work, 5);
    columns->addWidget(m_request, 3);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(inside);
    showTab(0);
    return m_scroll;
}

void WorkspacePage::showTab(int number)
{
    for (std::size_t i = 0; i < m_tabPages.size(); ++i)
        m_tabPages[i]->setVisible(static_cast<int>(i) == number);
}

void WorkspacePage::open(const std::string &reference)
{
    leave();
    m_model->open(reference, m_session);
    m_tabs->setCurrentIndex(0);
    m_scroll->verticalScrollBar()->setValue(0);
    m_back->setFocus();
    m_moveFocus = !reference.empty();
}

void WorkspacePage::leave()
{
    m_model->clear();
    m_identity->wipe();
    m_plan->wipe();
    m_decision->wipe();
    m_fulfil->wipe();
    m_clock->wipe();
    m_letters->wipe();
    m_recipients->wipe();
    m_related->wipe();
    m_redactions->wipe();
    m_request->wipe();
    m_notice->clear();
}

void WorkspacePage::enter(const SessionInfo &session)
{
    m_session = session;
}
void WorkspacePage::refresh()
{
    m_model->reload();
}

void WorkspacePage::wipe()
{
    leave();
    m_session = {};
    follow();
}

void WorkspacePage::showError(Pane beside, const Error &error)
{
    const QString sentence = ErrorPresenter::sentence(error);
    switch (beside) {
    case Pane::Identity:
        return m_identity->showError(sentence);
    case Pane::Plan:
        return m_plan->showError(sentence);
    case Pane::Decision:
        return m_decision->showError(sentence);
    case Pane::Fulfilment:
        return m_fulfil->showError(sentence);
    case Pane::Clock:
        return m_clock->showError(sentence);
    case Pane::Letters:
        return m_letters->showError(sentence);
    case Pane::Recipients:
        return m_recipients->showError(sentence);
    case Pane::Related:
        return m_related->showError(sentence);
    case Pane::Request:
        return m_notice->say(QStringLiteral("bad"), sentence);
    }
}

void WorkspacePage::follow()
{
    emptyLayout(m_chips);
    m_reference->setText(text(m_model->reference()));
    const std::optional<RequestDetails> &details = m_model->details();
    m_stepper->setVisible(details.has_value());
    if (!details) {
        m_next->setText(m_model->reference().empty() ? QString() : tr("Reading the request…"));
        m_turn->clear();
        setBlocked(m_assign, tr("The request is being read."));
        return;
    }
    const RequestSummary &summary = details->summary;
    m_chips->addWidget(makeChip(Words::state(summary.state), Words::stateTone(summary.state), this));
    for (const PlatformInfo &platform : m_session.platforms)
        if (platform.id == summary.platform)
            m_request->setPlatformName(text(platform.name));
    if (m_model->action())
        followAction(*m_model->action());
    setButtonText(m_assign, summary.assignee == m_session.name ? tr("Gi&ve back") : tr("Assign to &me"));
    setBlocked(m_assign, summary.state == RequestState::Closed ? tr("The request is closed.")
                         : m_model->isBusy()                   ? tr("The desk is working on the last step.")
                                                               : Permissions::work(m_session.roles));
}

void WorkspacePage::followAction(const ActionView &action)
{
    const RequestDetails &details = *m_model->details();
    m_next->setText(WorkspaceSteps::next(details, action));
    m_turn->setText(WorkspaceSteps::turn(details, action, m_session.name));
    m_turn->setVisible(!m_turn->text().isEmpty());
    m_stepper->setSteps(WorkspaceSteps::of(details, action));
}

/// Goes to where the next step of the action is taken, or of the next action that is still open.
void WorkspacePage::goOn()
{
    const ActionView *const action = m_model->action();
    if (!action)
        return;
    const std::vector<ActionView> &all = m_model->details()->actions;
    const auto open = std::find_if(all.begin(), all.end(),
                                   [](const ActionView &each) { return !WorkspaceSteps::isDone(each); });
    const bool answered = WorkspaceSteps::isDone(*action) && spotOf(Step::Close, *action).tab == workTab;
    if (answered && open != all.end()) {
        m_moveFocus = true;
        m_tabs->setCurrentIndex(workTab);
        return m_model->select(open->right);
    }
    const Step step = WorkspaceSteps::current(*m_model->details(), *action);
    const Spot spot = spotOf(step, *action);
    if (spot.tab == lettersTab)
        m_letters->answer(*action);
    m_tabs->setCurrentIndex(spot.tab);
    focusSpot(step, spot.controls);
}

/// The same for what has just been done: it never leaves the part of the work that somebody is looking at.
void WorkspacePage::focusStep()
{
    const ActionView &action = *m_model->action();
    const Step step = WorkspaceSteps::current(*m_model->details(), action);
    Spot spot = spotOf(step, action);
    if (step == Step::Close && m_tabs->currentIndex() == workTab)
        spot = {workTab, {QStringLiteral("copyPassphrase"), QStringLiteral("closeRequest")}};
    if (spot.tab == m_tabs->currentIndex())
        focusSpot(step, spot.controls);
}

void WorkspacePage::focusSpot(Step step, const std::vector<QString> &controls)
{
    if (step == Step::Verify)
        return m_identity->focusForm();
    for (const QString &name : controls)
        for (QWidget *each : findChildren<QWidget *>(name))
            if (isOpenSpot(each))
                return each->setFocus(Qt::ShortcutFocusReason);
}

void WorkspacePage::retranslate()
{
    m_back->setText({});
    m_back->setToolTip(tr("Back to the requests (Esc)"));
    m_back->setAccessibleName(tr("Back to the requests"));
    setButtonText(m_assign, tr("Assign to &me"));
    m_tabs->setAccessibleName(tr("Parts of the work"));
    const std::array titles{tr("Work"), tr("Clock"), tr("Letters"), tr("Recipients"), tr("Related"),
                            tr("Redactions")};
    for (std::size_t i = 0; i < titles.size(); ++i)
        m_tabs->setTabText(static_cast<int>(i), titles[i]);
    m_goOn->setText(tr("Go on with the next step"));
    for (std::size_t i = 0; i < titles.size(); ++i)
        //: %1 is a part of the work on a request, e.g. Letters.
        m_showTabs[i]->setText(tr("Show: %1").arg(titles[i]));
    m_notice->clear();
    m_cards->follow();
    m_assignee->follow();
    follow();
}

} // namespace desk::ui
