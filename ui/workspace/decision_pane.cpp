// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/decision_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/models/words.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"

#include <QEvent>

namespace desk::ui {

DecisionPane::DecisionPane(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_context(context)
    , m_title(makeLabel(TextType::Section, this))
    , m_status(makeLabel(TextType::Muted, this))
    , m_approve(makeButton(ButtonKind::Primary, QStringLiteral("approvePlan"), QStringLiteral("check"), this))
    , m_sendBack(makeButton(ButtonKind::Ordinary, QStringLiteral("sendBack"), QStringLiteral("back"), this))
    , m_refuse(
          makeButton(ButtonKind::Ordinary, QStringLiteral("refuseAction"), QStringLiteral("close"), this))
    , m_withdraw(makeButton(ButtonKind::Ordinary, QStringLiteral("withdrawAction"), {}, this))
    , m_notice(new Notice(this))
{
    setProperty("card", QStringLiteral("true"));
    setObjectName(QStringLiteral("decisionPane"));
    m_status->setObjectName(QStringLiteral("decisionStatus"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(m_title);
    layout->addWidget(m_status);
    layout->addWidget(m_notice);
    auto *row = new QHBoxLayout;
    row->setSpacing(unit);
    row->addWidget(m_approve);
    row->addWidget(m_sendBack);
    row->addStretch(1);
    row->addWidget(m_refuse);
    row->addWidget(m_withdraw);
    layout->addLayout(row);
    connect(m_approve, &QPushButton::clicked, &m_model, &WorkspaceModel::approve);
    connect(m_sendBack, &QPushButton::clicked, this, &DecisionPane::askToSendBack);
    connect(m_refuse, &QPushButton::clicked, this, &DecisionPane::askToRefuse);
    connect(m_withdraw, &QPushButton::clicked, this, &DecisionPane::askToWithdraw);
    connect(&m_model, &WorkspaceModel::changed, this, &DecisionPane::follow);
    connect(&m_model, &WorkspaceModel::busyChanged, this, &DecisionPane::follow);
    retranslate();
}

void DecisionPane::setReviewing()
{
    m_refuse->hide();
    m_withdraw->hide();
}

void DecisionPane::wipe()
{
    m_notice->clear();
    follow();
}

void DecisionPane::showError(const QString &sentence)
{
    m_notice->say(QStringLiteral("bad"), sentence);
}

void DecisionPane::askToRefuse()
{
    m_notice->clear();
    const std::vector<RefusalGroundView> grounds = m_model.action()->grounds;
    AskDialog::ask(
        this,
        [grounds] {
            AskTexts texts{
                tr("Refuse"),
                tr("Another person has to approve it. The person hears the ground, your reason, and where "
                   "they can complain."),
                tr("&Ground"),
                {},
                {},
                {},
                tr("&Reason, as the person will read it"),
                tr("Propose to re&fuse")};
            for (const RefusalGroundView &each : grounds)
                //: %1 is a ground for refusing, %2 the article of the law it stands in.
                texts.choices.emplace_back(text(each.code),
                                           each.article.empty()
                                               ? text(each.text)
                                               : tr("%1 (%2)").arg(text(each.text), text(each.article)));
            return texts;
        },
        localDay(m_context.clock),
        [this](const AskAnswer &answer) {
            m_model.refuse({answer.choice.toStdString(), answer.reason.toStdString()});
        });
}

void DecisionPane::askToSendBack()
{
    m_notice->clear();
    AskDialog::ask(
        this,
        [] {
            return AskTexts{
                tr("Send back"),
                tr("The plan is dropped and has to be made anew. Your reason stays on the timeline."),
                {},
                {},
                {},
                {},
                tr("&Reason"),
                tr("&Send back")};
        },
        localDay(m_context.clock),
        [this](const AskAnswer &answer) { m_model.sendBack(answer.reason.toStdString()); });
}

void DecisionPane::askToWithdraw()
{
    m_notice->clear();
    AskDialog::ask(
        this,
        [] {
            return AskTexts{
                tr("No longer asked for"),
                tr("Only when the person said so themselves. This ends without being carried out."),
                {},
                {},
                {},
                {},
                tr("&How and when they said so"),
                tr("&Withdraw")};
        },
        localDay(m_context.clock),
        [this](const AskAnswer &answer) { m_model.withdraw(answer.reason.toStdString()); });
}

void DecisionPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void DecisionPane::retranslate()
{
    m_title->setText(tr("Decision"));
    setButtonText(m_approve, tr("A&pprove"));
    setButtonText(m_sendBack, tr("Send &back…"));
    setButtonText(m_refuse, tr("Re&fuse…"));
    setButtonText(m_withdraw, tr("No longer asked f&or…"));
    m_notice->clear();
    follow();
}

QString DecisionPane::status(const ActionView &action) const
{
    QStringList parts;
    if (!action.plannedBy.empty())
        //: %1 is the name of a member of staff.
        parts << (action.refusalGround.empty() ? tr("Planned by %1.") : tr("%1 proposes to refuse."))
                     .arg(text(action.plannedBy));
    if (!action.refusalGround.empty())
        //: %1 is the ground of a refusal, %2 the reason as the person reads it.
        parts << tr("Ground: %1. Reason: %2")
                     .arg(Words::ground(action.refusalGround, action.grounds), text(action.refusalReason));
    if (!action.approvedBy.empty())
        //: %1 is the name of a member of staff.
        parts << tr("Approved by %1.").arg(text(action.approvedBy));
    if (parts.isEmpty())
        parts << (action.needsApproval
                      ? tr("A plan for this has to be approved by another person than its maker.")
                      : tr("This needs nobody's approval unless it is refused."));
    return parts.join(QLatin1Char(' '));
}

void DecisionPane::follow()
{
    const ActionView *const action = m_model.action();
    QString reading = tr("The request is being read.");
    if (!action) {
        m_status->clear();
        for (QPushButton *button : {m_approve, m_sendBack, m_refuse, m_withdraw})
            setBlocked(button, reading);
        return;
    }
    m_status->setText(status(*action));
    const std::vector<policy::Role> &roles = m_model.session().roles;
    const QString busy = m_model.isBusy() ? tr("The desk is working on the last step.") : QString();
    const bool done = WorkspaceSteps::isDone(*action);
    const bool planned = action->state == RequestState::Planned || action->state == RequestState::Approved;
    const auto because = [&busy](const QString &why) {
        return why.isEmpty() ? busy : why;
    };
    const QString over = done ? tr("It has been carried out.") : QString();
    m_approve->setVisible(action->needsApproval);
    setBlocked(m_approve, because(WorkspaceSteps::approveBlocked(*action)));
    setBlocked(m_sendBack, because(done       ? over
                                   : !planned ? Words::blocked("not-planned")
                                              : Permissions::approve(roles)));
    const QString noGround =
        action->grounds.empty() ? tr("No law that holds here gives a ground to refuse this.") : QString();
    setBlocked(m_refuse, because(done ? over : !noGround.isEmpty() ? noGround : Permissions::work(roles)));
    setBlocked(m_withdraw, because(done ? over : Permissions::work(roles)));
}

} // namespace desk::ui
