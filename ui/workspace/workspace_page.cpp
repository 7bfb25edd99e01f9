// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/workspace_page.h"

#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/shell/error_presenter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/stepper.h"
#include "ui/workspace/identity_pane.h"
#include "ui/workspace/package_pane.h"
#include "ui/workspace/plan_pane.h"
#include "ui/workspace/request_pane.h"

#include <QScrollArea>
#include <QScrollBar>

#include <utility>

namespace desk::ui {

WorkspacePage::WorkspacePage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_model(new WorkspaceModel(context.services.requests, context.services.administration, this))
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
    connect(m_model, &WorkspaceModel::changed, this, &WorkspacePage::follow);
    connect(m_model, &WorkspaceModel::busyChanged, this, &WorkspacePage::follow);
    connect(m_model, &WorkspaceModel::failed, this, &WorkspacePage::showError);
    const auto moveOn = [this] {
        m_moveFocus = true;
    };
    connect(m_model, &WorkspaceModel::verified, this, moveOn);
    connect(m_model, &WorkspaceModel::planned, this, moveOn);
    connect(m_model, &WorkspaceModel::packaged, this, moveOn);
    // A step that is done disables its own button: whoever works by keyboard goes on where the next one is.
    connect(
        m_model, &WorkspaceModel::changed, this,
        [this] {
            if (m_model->details() && std::exchange(m_moveFocus, false))
                focusStep();
        },
        Qt::QueuedConnection);
    retranslate();
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
    inside->addSpacing(unit);
    inside->addWidget(m_stepper);
    layout->addLayout(top);
    layout->addWidget(card);
    layout->addWidget(m_notice);
    return header;
}

QWidget *WorkspacePage::makeBody()
{
    auto *inside = new QWidget(this);
    m_identity = new IdentityPane(*m_model, inside);
    m_plan = new PlanPane(*m_model, m_context.theme, inside);
    m_package = new PackagePane(*m_model, m_context, inside);
    m_request = new RequestPane(*m_model, inside);
    auto *work = new QVBoxLayout;
    work->setSpacing(2 * unit);
    work->addWidget(m_identity);
    work->addWidget(m_plan);
    work->addWidget(m_package);
    work->addStretch(1);
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
    return m_scroll;
}

void WorkspacePage::open(const std::string &reference)
{
    leave();
    m_model->open(reference, m_session);
    m_scroll->verticalScrollBar()->setValue(0);
    m_back->setFocus();
}

void WorkspacePage::leave()
{
    m_model->clear();
    m_identity->wipe();
    m_plan->wipe();
    m_package->wipe();
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

void WorkspacePage::showError(Step step, const Error &error)
{
    const QString sentence = ErrorPresenter::sentence(error);
    switch (step) {
    case Step::Verify:
        m_identity->showError(sentence);
        break;
    case Step::Plan:
        m_plan->showError(sentence);
        break;
    case Step::Package:
    case Step::Close:
        m_package->showError(sentence);
        break;
    case Step::Receive:
        m_notice->say(QStringLiteral("bad"), sentence);
        break;
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
    for (const QString &right : Words::rights(summary.rights))
        m_chips->addWidget(makeChip(right, QStringLiteral("neutral"), this));
    m_chips->addWidget(makeChip(Words::state(summary.state), Words::stateTone(summary.state), this));
    for (const PlatformInfo &platform : m_session.platforms)
        if (platform.id == summary.platform)
            m_request->setPlatformName(text(platform.name));
    m_next->setText(WorkspaceSteps::next(*details));
    m_turn->setText(WorkspaceSteps::turn(*details, m_session.name));
    m_turn->setVisible(!m_turn->text().isEmpty());
    m_stepper->setSteps(WorkspaceSteps::of(*details));
    setButtonText(m_assign, summary.assignee == m_session.name ? tr("Give &back") : tr("Assign to &me"));
    setBlocked(m_assign, summary.state == RequestState::Closed ? tr("The request is closed.")
                         : m_model->isBusy()                   ? tr("The desk is working on the last step.")
                                                               : QString());
}

void WorkspacePage::focusStep()
{
    const auto focus = [this](const char *name) {
        if (auto *button = findChild<QPushButton *>(QString::fromLatin1(name)); button && button->isEnabled())
            button->setFocus();
    };
    switch (WorkspaceSteps::current(*m_model->details())) {
    case Step::Receive:
        break;
    case Step::Verify:
        m_identity->focusForm();
        break;
    case Step::Plan:
        focus("workOutPlan");
        break;
    case Step::Package:
        focus("writePackage");
        break;
    case Step::Close:
        focus("copyPassphrase");
        break;
    }
}

void WorkspacePage::retranslate()
{
    m_back->setText({});
    m_back->setToolTip(tr("Back to the requests (Esc)"));
    m_back->setAccessibleName(tr("Back to the requests"));
    setButtonText(m_assign, tr("Assign to &me"));
    m_notice->clear();
    follow();
}

} // namespace desk::ui
