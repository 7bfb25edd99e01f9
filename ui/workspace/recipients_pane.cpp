// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/recipients_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/models/words.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"

namespace desk::ui {

RecipientsPane::RecipientsPane(WorkspaceModel &model, const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_context(context)
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_notice(new Notice(this))
    , m_list(new QVBoxLayout)
{
    setObjectName(QStringLiteral("recipientsPane"));
    QFrame *card = makeCard(this);
    auto *inside = qobject_cast<QVBoxLayout *>(card->layout());
    inside->addWidget(m_title);
    inside->addWidget(m_lead);
    inside->addWidget(m_notice);
    m_list->setSpacing(unit);
    inside->addLayout(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    layout->addStretch(1);
    connect(&m_model, &WorkspaceModel::changed, this, &RecipientsPane::follow);
    connect(&m_model, &WorkspaceModel::busyChanged, this, &RecipientsPane::follow);
    retranslate();
}

void RecipientsPane::wipe()
{
    m_notice->clear();
    follow();
}

void RecipientsPane::showError(const QString &sentence)
{
    m_notice->say(QStringLiteral("bad"), sentence);
}

QString RecipientsPane::story(const NoticeView &notice) const
{
    QStringList parts;
    if (notice.sentOn.isValid())
        //: %1 is a day.
        parts << tr("sent on %1").arg(day(notice.sentOn));
    if (notice.acknowledgedOn.isValid())
        //: %1 is a day.
        parts << tr("acknowledged on %1").arg(day(notice.acknowledgedOn));
    if (!notice.reason.empty())
        parts << text(notice.reason);
    return parts.join(QStringLiteral("  ·  "));
}

QWidget *RecipientsPane::makeLine(const NoticeView &notice, std::size_t number)
{
    auto *card = new QFrame(this);
    card->setProperty("card", QStringLiteral("option"));
    card->setObjectName(QStringLiteral("recipient%1").arg(number));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, unit, 12, unit);
    layout->setSpacing(half);
    auto *top = new QHBoxLayout;
    top->setSpacing(unit);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *name = makeLabel(TextType::Body, card);
    const policy::Recipient *known =
        m_model.profile() ? policy::findRecipient(*m_model.profile(), notice.recipient) : nullptr;
    name->setText(known ? text(known->label) : text(notice.label));
    auto *when = makeLabel(TextType::Caption, card);
    when->setText(story(notice));
    when->setVisible(!when->text().isEmpty());
    words->addWidget(name);
    words->addWidget(when);
    top->addLayout(words, 1);
    top->addWidget(makeChip(Words::noticeState(notice.state), Words::noticeTone(notice.state), card));
    layout->addLayout(top);
    if (notice.state == "acknowledged")
        return card;
    auto *row = new QHBoxLayout;
    row->setSpacing(half);
    const QString why = m_model.isBusy() ? tr("The desk is working on the last step.")
                                         : Permissions::work(m_model.session().roles);
    const auto add = [&](const char *object, const QString &label, auto what) {
        auto *button =
            makeButton(ButtonKind::Link, QString::fromLatin1(object) + QString::number(number), {}, card);
        setButtonText(button, label);
        //: %1 is what a button does, %2 a recipient.
        button->setAccessibleName(tr("%1: %2").arg(plain(label), name->text()));
        setBlocked(button, why);
        connect(button, &QPushButton::clicked, this, what);
        row->addWidget(button);
    };
    const std::string recipient = notice.recipient;
    add("writeNotice", tr("Write the notice"), [this, recipient] { Q_EMIT letterWanted(recipient); });
    if (notice.state != "sent")
        add("noticeSent", tr("It was sent…"), [this, recipient] { askForDay(recipient, false); });
    else
        add("noticeAcknowledged", tr("They acknowledged it…"),
            [this, recipient] { askForDay(recipient, true); });
    if (notice.state == "due")
        add("noticeNotNeeded", tr("Not needed…"), [this, recipient] { askWhyNot(recipient); });
    row->addStretch(1);
    layout->addLayout(row);
    return card;
}

void RecipientsPane::askForDay(const std::string &recipient, bool acknowledged)
{
    m_notice->clear();
    AskDialog::ask(
        this,
        [acknowledged] {
            return AskTexts{acknowledged ? tr("The recipient acknowledged it") : tr("The notice was sent"),
                            {},
                            {},
                            {},
                            {},
                            acknowledged ? tr("&Day of the acknowledgement") : tr("&Day it was sent"),
                            {},
                            tr("&Record it")};
        },
        localDay(m_context.clock),
        [this, recipient, acknowledged](const AskAnswer &answer) {
            m_model.notice(
                {recipient, acknowledged ? QDate() : answer.day, acknowledged ? answer.day : QDate(), {}});
        });
}

void RecipientsPane::askWhyNot(const std::string &recipient)
{
    m_notice->clear();
    AskDialog::ask(
        this,
        [] {
            return AskTexts{tr("No notice is needed"),
                            tr("The reason stays with the request and is shown to whoever checks it."),
                            {},
                            {},
                            {},
                            {},
                            tr("&Why"),
                            tr("&Record it")};
        },
        localDay(m_context.clock),
        [this, recipient](const AskAnswer &answer) {
            m_model.notice({recipient, {}, {}, answer.reason.toStdString()});
        });
}

void RecipientsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecipientsPane::retranslate()
{
    m_title->setText(tr("Recipients"));
    m_notice->clear();
    follow();
}

void RecipientsPane::follow()
{
    emptyLayout(m_list);
    const ActionView *const action = m_model.action();
    if (!action) {
        m_lead->setText({});
        return;
    }
    if (!action->notices.empty())
        m_lead->setText(
            tr("Everyone the data went to hears of it. The request cannot be closed while a line is open."));
    else
        m_lead->setText(WorkspaceSteps::isDone(*action)
                            ? tr("Nobody else has to be told.")
                            : tr("Who has to be told shows once it has been carried out."));
    for (std::size_t i = 0; i < action->notices.size(); ++i)
        m_list->addWidget(makeLine(action->notices[i], i));
}

} // namespace desk::ui
