// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/case_dialog.h"

#include "ui/models/display.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice.h"

#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>

namespace desk::ui {

CaseDialog::CaseDialog(const Context &context, QWidget *parent)
    : QDialog(parent)
    , m_context(context)
    , m_title(makeLabel(TextType::Section, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_name(makeLabel(TextType::Body, this))
    , m_choose(makeButton(ButtonKind::Ordinary, QStringLiteral("chooseCase"), QStringLiteral("file"), this))
    , m_passphrase(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_passphraseField(new FormField(m_passphrase, nullptr, this))
    , m_keyField(new FormField(m_key, nullptr, this))
    , m_notice(new Notice(this))
    , m_cancel(makeButton(ButtonKind::Ordinary, QStringLiteral("cancelCase"), {}, this))
    , m_take(makeButton(ButtonKind::Primary, QStringLiteral("takeCase"), QStringLiteral("import"), this))
{
    setObjectName(QStringLiteral("caseDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(QStringLiteral("caseName"));
    m_passphrase->setObjectName(QStringLiteral("casePassphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_key->setObjectName(QStringLiteral("caseKey"));
    auto *file = new QHBoxLayout;
    file->addWidget(m_name, 1);
    file->addWidget(m_choose);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_cancel);
    foot->addWidget(m_take);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(2 * unit);
    layout->addWidget(m_title);
    layout->addWidget(m_lead);
    layout->addLayout(file);
    layout->addWidget(m_passphraseField);
    layout->addWidget(m_keyField);
    layout->addWidget(m_notice);
    layout->addStretch(1);
    layout->addLayout(foot);
    setFixedWidth(80 * unit);
    m_take->setDefault(true);
    connect(m_choose, &QPushButton::clicked, this, &CaseDialog::chooseFile);
    connect(m_passphrase, &QLineEdit::textChanged, this, &CaseDialog::follow);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &CaseDialog::take);
    retranslate();
}

void CaseDialog::chooseFile()
{
    m_context.prompter.chooseFiles(this, {tr("Choose the case file"), tr("Case file (*.zip)"), {}},
                                   [this](const QStringList &chosen) {
                                       if (chosen.isEmpty())
                                           return;
                                       m_path = chosen.front();
                                       m_name->setText(QFileInfo(m_path).fileName());
                                       m_passphrase->setFocus();
                                       follow();
                                   });
}

void CaseDialog::follow()
{
    QString why;
    if (m_busy)
        why = tr("The case is being read.");
    else if (m_path.isEmpty())
        why = tr("Choose the file first.");
    else if (m_passphrase->text().isEmpty())
        why = tr("Enter the passphrase that came by another channel.");
    setBlocked(m_take, why);
}

void CaseDialog::take()
{
    m_notice->clear();
    m_busy = true;
    follow();
    const CaseTaking order{m_path.toStdString(), m_passphrase->text().toStdString(),
                           m_key->text().trimmed().toStdString()};
    whenStillWanted(this, m_turn, m_context.services.intake.takeCase(order),
                    [this](const Result<TakenCase> &taken) {
                        m_busy = false;
                        follow();
                        if (!taken)
                            return showRefusal(taken.error());
                        Q_EMIT saved(taken->summary.reference);
                        accept();
                    });
}

void CaseDialog::showRefusal(const Error &error)
{
    QString sentence = ErrorPresenter::sentence(error);
    if (error.code == ErrorCode::AlreadyExists)
        //: %1 is the reference of a request.
        sentence = tr("This case is here already, as %1.").arg(text(error.place));
    else if (error.code == ErrorCode::WrongKey)
        sentence = tr("The case was not signed with this key. Ask the other desk for it by another way.");
    else if (error.code == ErrorCode::Tampered)
        //: %1 says what is wrong, in English.
        sentence =
            tr("The case file was changed on its way: nothing was taken over. %1").arg(text(error.message));
    m_notice->say(QStringLiteral("bad"), sentence);
}

void CaseDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CaseDialog::retranslate()
{
    setWindowTitle(tr("Take over a case"));
    m_title->setText(tr("Take over a case"));
    m_lead->setText(
        tr("A case file of another desk becomes a request here, with its history. What was proven or planned "
           "there begins anew."));
    if (m_path.isEmpty())
        m_name->setText(tr("No file yet"));
    setButtonText(m_choose, tr("&Choose the file…"));
    m_passphraseField->setTexts(tr("&Passphrase"), {});
    m_keyField->setTexts(tr("&Key of the other desk (optional)"),
                         tr("The line it publishes. Without it the history is marked as unverified."));
    setButtonText(m_cancel, tr("Cancel"));
    setButtonText(m_take, tr("&Take it over"));
    m_notice->clear();
    follow();
}

} // namespace desk::ui
