// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/reveal_dialog.h"

#include "ui/widgets/basics.h"

#include <QEvent>

namespace desk::ui {

RevealDialog::RevealDialog(QWidget *parent)
    : QDialog(parent)
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_label(makeLabel(TextType::Label, this))
    , m_reason(makeTextEdit(QStringLiteral("revealReason"), 3, this))
    , m_reveal(makeButton(ButtonKind::Primary, QStringLiteral("confirmReveal"), QStringLiteral("eye"), this))
    , m_cancel(makeButton(ButtonKind::Ordinary, QStringLiteral("cancelReveal"), {}, this))
{
    setObjectName(QStringLiteral("revealDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_label->setBuddy(m_reason);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    layout->addSpacing(half);
    layout->addWidget(m_label);
    layout->addWidget(m_reason);
    layout->addSpacing(unit);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_reveal);
    layout->addLayout(foot);
    setFixedWidth(56 * unit);
    m_reveal->setDefault(true);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &RevealDialog::follow);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        Q_EMIT reasonGiven(m_reason->toPlainText().trimmed());
        accept();
    });
    retranslate();
    m_reason->setFocus();
}

void RevealDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void RevealDialog::retranslate()
{
    setWindowTitle(tr("Reveal masked values"));
    m_title->setText(tr("Why do you need to see this?"));
    m_lead->setText(tr("Your name, the time and your reason go into the activity log and stay there."));
    m_label->setText(tr("&Reason"));
    m_reason->setAccessibleName(tr("Reason"));
    setButtonText(m_reveal, tr("Re&veal"));
    setButtonText(m_cancel, tr("Cancel"));
    follow();
}

void RevealDialog::follow()
{
    const bool enough = m_reason->toPlainText().trimmed().size() >= shortestReason;
    setBlocked(m_reveal, enough ? QString() : tr("Write at least %n character(s).", nullptr, shortestReason));
}

} // namespace desk::ui
