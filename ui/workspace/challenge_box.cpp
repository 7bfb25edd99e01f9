// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/challenge_box.h"

#include "ui/models/display.h"
#include "ui/models/words.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QSignalBlocker>

namespace desk::ui {

ChallengeBox::ChallengeBox(WorkspaceModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_contact(new QComboBox(this))
    , m_contactField(new FormField(m_contact, nullptr, this))
    , m_make(makeButton(ButtonKind::Ordinary, QStringLiteral("makeChallenge"), {}, this))
    , m_send(makeLabel(TextType::Body, this))
    , m_code(makeLabel(TextType::Passphrase, this))
{
    m_contact->setObjectName(QStringLiteral("challengeContact"));
    m_send->setObjectName(QStringLiteral("challengeTo"));
    m_code->setObjectName(QStringLiteral("challengeCode"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * unit);
    row->addWidget(m_contactField, 1);
    row->addWidget(m_make, 0, Qt::AlignBottom);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addLayout(row);
    layout->addWidget(m_send);
    layout->addWidget(m_code);
    connect(m_make, &QPushButton::clicked, this, [this] { m_model.challenge(m_method, contact()); });
    connect(&m_model, &WorkspaceModel::challenged, this, &ChallengeBox::take);
    connect(&m_model, &WorkspaceModel::busyChanged, this, &ChallengeBox::follow);
    retranslate();
    wipe();
}

void ChallengeBox::setMethod(policy::VerificationMethod method)
{
    m_method = method;
    const bool code = method == policy::VerificationMethod::OneTimeCode;
    setVisible(code || method == policy::VerificationMethod::CallBack);
    m_contactField->setVisible(code);
    wipe();
    setButtonText(m_make, code ? tr("Mak&e a code") : tr("Show the &number to call"));
}

policy::IdentifierKind ChallengeBox::contact() const
{
    if (m_method == policy::VerificationMethod::CallBack)
        return policy::IdentifierKind::Phone;
    return static_cast<policy::IdentifierKind>(m_contact->currentData().toInt());
}

void ChallengeBox::take(const Challenge &challenge)
{
    if (challenge.method != m_method)
        return;
    m_to = challenge.to;
    //: %1 is an e-mail address or phone number on file, %2 a moment.
    m_send->setText(
        challenge.code.empty()
            ? tr("Call %1 and no other number. Ask whether the person sent this request.")
                  .arg(text(challenge.to))
            : tr("Send this code to %1 and nowhere else. It holds until %2 and is not shown again.")
                  .arg(text(challenge.to), moment(challenge.expiresAt)));
    m_code->setText(text(challenge.code));
    m_send->show();
    m_code->setVisible(!challenge.code.empty());
    Q_EMIT made();
}

void ChallengeBox::wipe()
{
    m_to.clear();
    m_send->clear();
    m_code->clear();
    m_send->hide();
    m_code->hide();
    follow();
}

void ChallengeBox::follow()
{
    setBlocked(m_make, m_model.isBusy() ? tr("The desk is working on the last step.") : QString());
}

void ChallengeBox::fillContacts()
{
    const QSignalBlocker quiet(m_contact);
    const int before = m_contact->currentIndex();
    m_contact->clear();
    for (const policy::IdentifierKind kind : {policy::IdentifierKind::Email, policy::IdentifierKind::Phone})
        m_contact->addItem(Words::identifier(kind), static_cast<int>(kind));
    m_contact->setCurrentIndex(before < 0 ? 0 : before);
}

void ChallengeBox::retranslate()
{
    m_contactField->setTexts(tr("Stored contact it goes &to"), {});
    m_code->setAccessibleName(tr("Code to send, shown once"));
    fillContacts();
    setMethod(m_method);
}

} // namespace desk::ui
