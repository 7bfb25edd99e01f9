// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/unlock/sign_in_page.h"

#include "ui/models/display.h"
#include "ui/shell/prompter.h"
#include "ui/unlock/restore_step.h"
#include "ui/unlock/secret_input.h"
#include "ui/unlock/unlock_trouble.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/notice.h"

#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>
#include <map>

namespace desk::ui {

SignInPage::SignInPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_title(makeLabel(TextType::Page, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_desk(makeLineEdit("deskFolder", this))
    , m_keys(makeLineEdit("keysFolder", this))
    , m_user(makeLineEdit("user", this))
    , m_password(makeLineEdit("password", this))
    , m_keyFile(makeLineEdit("keyFile", this))
    , m_code(makeLineEdit("code", this))
    , m_chooseDesk(
          makeButton(ButtonKind::Ordinary, QStringLiteral("chooseDesk"), QStringLiteral("folder"), this))
    , m_chooseKeys(
          makeButton(ButtonKind::Ordinary, QStringLiteral("chooseKeys"), QStringLiteral("folder"), this))
    , m_chooseKeyFile(
          makeButton(ButtonKind::Ordinary, QStringLiteral("chooseKeyFile"), QStringLiteral("file"), this))
    , m_signIn(makeButton(ButtonKind::Primary, QStringLiteral("signIn"), QStringLiteral("lock"), this))
    , m_restore(new RestoreStep(context, this))
    , m_notice(new Notice(this))
{
    m_title->setObjectName(QStringLiteral("signInTitle"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_code->setMaxLength(8);
    auto *inside = new QWidget(this);
    auto *columns = new QHBoxLayout(inside);
    columns->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 3 * unit);
    auto *column = new QVBoxLayout;
    column->setSpacing(2 * unit);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_lead);
    column->addWidget(makeRehearsal());
    column->addWidget(makeForm());
    column->addWidget(m_restore);
    column->addStretch(2);
    columns->addStretch(1);
    columns->addLayout(column);
    columns->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(m_chooseDesk, &QPushButton::clicked, this, [this] { chooseFolder(m_desk); });
    connect(m_chooseKeys, &QPushButton::clicked, this, [this] { chooseFolder(m_keys); });
    connect(m_chooseKeyFile, &QPushButton::clicked, this, &SignInPage::chooseKeyFile);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::signIn);
    for (QLineEdit *edit : {m_user, m_password, m_keyFile, m_code})
        connect(edit, &QLineEdit::returnPressed, this, &SignInPage::signIn);
    for (QLineEdit *edit : {m_desk, m_keys})
        connect(edit, &QLineEdit::editingFinished, this, &SignInPage::lookForRehearsal);
    m_codeField->hide();
    m_rehearsal->hide();
    retranslate();
}

FormField *SignInPage::makePathField(QLineEdit *edit, QPushButton *choose)
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(half);
    choose->setIconSize({16, 16});
    layout->addWidget(edit, 1);
    layout->addWidget(choose);
    return new FormField(edit, row, this);
}

QWidget *SignInPage::makeForm()
{
    QFrame *card = makeCard(this);
    card->setFixedWidth(76 * unit);
    m_deskField = makePathField(m_desk, m_chooseDesk);
    m_keysField = makePathField(m_keys, m_chooseKeys);
    m_userField = new FormField(m_user, nullptr, this);
    m_passwordField = new FormField(m_password, nullptr, this);
    m_keyFileField = makePathField(m_keyFile, m_chooseKeyFile);
    m_codeField = new FormField(m_code, nullptr, this);
    auto *layout = qobject_cast<QVBoxLayout *>(card->layout());
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 3 * unit);
    layout->setSpacing(12);
    auto *who = new QHBoxLayout;
    who->setSpacing(12);
    who->addWidget(m_userField, 1);
    who->addWidget(m_passwordField, 1);
    auto *where = new QHBoxLayout;
    where->setSpacing(12);
    where->addWidget(m_deskField, 1);
    where->addWidget(m_keysField, 1);
    auto *proof = new QHBoxLayout;
    proof->setSpacing(12);
    proof->addWidget(m_keyFileField, 1);
    proof->addWidget(m_codeField, 1);
    layout->addLayout(where);
    layout->addWidget(makeLine(this));
    layout->addLayout(who);
    layout->addLayout(proof);
    layout->addWidget(m_notice);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_signIn);
    layout->addLayout(foot);
    m_password->installEventFilter(this);
    connect(m_restore, &RestoreStep::restored, this, &SignInPage::setLocation);
    return card;
}

QWidget *SignInPage::makeRehearsal()
{
    QFrame *card = makeCard(this);
    m_rehearsal = card;
    card->setFixedWidth(76 * unit);
    m_rehearsalTitle = makeLabel(TextType::Section, card);
    m_rehearsalText = makeLabel(TextType::Muted, card);
    m_agent = makeButton(ButtonKind::Big, QStringLiteral("lookAsAgent"), QStringLiteral("user"), card);
    m_supervisor =
        makeButton(ButtonKind::Big, QStringLiteral("lookAsSupervisor"), QStringLiteral("shield"), card);
    auto *layout = qobject_cast<QVBoxLayout *>(card->layout());
    layout->setContentsMargins(3 * unit, 2 * unit, 3 * unit, 3 * unit);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_agent, 1);
    row->addWidget(m_supervisor, 1);
    layout->addWidget(m_rehearsalTitle);
    layout->addWidget(m_rehearsalText);
    layout->addSpacing(half);
    layout->addLayout(row);
    connect(m_agent, &QPushButton::clicked, this, [this] { signInRehearsal("agent"); });
    connect(m_supervisor, &QPushButton::clicked, this, [this] { signInRehearsal("supervisor"); });
    return card;
}

void SignInPage::setLocation(const DeskLocation &where)
{
    m_desk->setText(QDir::toNativeSeparators(text(where.data)));
    m_keys->setText(QDir::toNativeSeparators(text(where.keyring)));
    lookForRehearsal();
}

DeskLocation SignInPage::location() const
{
    const auto path = [](const QLineEdit *edit) {
        const QString typed = edit->text().trimmed();
        return typed.isEmpty() ? std::string() : QDir(typed).absolutePath().toStdString();
    };
    return {path(m_desk), path(m_keys)};
}

void SignInPage::enter(const SessionInfo &) {}

void SignInPage::refresh()
{
    lookForRehearsal();
    QLineEdit *first = m_desk->text().isEmpty() ? m_desk : m_user->text().isEmpty() ? m_user : m_password;
    first->setFocus();
}

void SignInPage::wipe()
{
    m_attempt.next();
    for (QLineEdit *edit : {m_user, m_password, m_keyFile, m_code})
        edit->clear();
    m_codeField->hide();
    m_restore->wipe();
    clearFaults();
    setBusy(false);
}

void SignInPage::chooseFolder(QLineEdit *into)
{
    const FileQuestion question{into == m_desk ? tr("Choose the desk's folder")
                                               : tr("Choose the folder of the keys"),
                                {},
                                into->text()};
    m_context.prompter.chooseFolder(this, question, [this, into](const QStringList &chosen) {
        if (chosen.isEmpty())
            return;
        into->setText(QDir::toNativeSeparators(chosen.front()));
        lookForRehearsal();
    });
}

void SignInPage::chooseKeyFile()
{
    m_context.prompter.chooseFiles(this, {tr("Choose your key file"), {}, {}},
                                   [this](const QStringList &chosen) {
                                       if (!chosen.isEmpty())
                                           m_keyFile->setText(QDir::toNativeSeparators(chosen.front()));
                                   });
}

void SignInPage::lookForRehearsal()
{
    const DeskLocation where = location();
    m_restore->setLive(where);
    if (where.data.empty()) {
        m_look.next();
        m_rehearsal->hide();
        Q_EMIT rehearsalFound(false);
        return;
    }
    whenStillWanted(this, m_look, m_context.services.session.rehearsalUsers(where),
                    [this](const Result<std::vector<std::string>> &users) {
                        m_rehearsalUsers = users ? *users : std::vector<std::string>();
                        const auto has = [this](const char *name) {
                            return std::find(m_rehearsalUsers.begin(), m_rehearsalUsers.end(), name) !=
                                   m_rehearsalUsers.end();
                        };
                        m_agent->setVisible(has("agent"));
                        m_supervisor->setVisible(has("supervisor"));
                        m_rehearsal->setVisible(has("agent") || has("supervisor"));
                        Q_EMIT rehearsalFound(!m_rehearsalUsers.empty());
                    });
}

void SignInPage::clearFaults()
{
    m_error.reset();
    m_notice->clear();
    for (FormField *field :
         {m_deskField, m_keysField, m_userField, m_passwordField, m_keyFileField, m_codeField})
        field->setFault({});
}

bool SignInPage::readSecrets(SignIn &who)
{
    const QString path = m_keyFile->text().trimmed();
    if (!path.isEmpty()) {
        std::optional<crypto::SecretBytes> bytes = readKeyFile(path);
        if (!bytes) {
            m_keyFileField->setFault(
                tr("This file cannot be read, or is larger than a key file may be (1 MB)."));
            m_keyFile->setFocus();
            return false;
        }
        who.keyFile = std::move(*bytes);
    }
    who.user = m_user->text().trimmed().toStdString();
    who.password = takeSecret(m_password);
    who.code = m_code->text().trimmed().toStdString();
    m_code->clear();
    return true;
}

void SignInPage::signIn()
{
    if (m_busy)
        return;
    clearFaults();
    const auto require = [](FormField *field, const QLineEdit *edit, const QString &sentence) {
        field->setFault(edit->text().isEmpty() ? sentence : QString());
        return !edit->text().isEmpty();
    };
    bool complete = require(m_deskField, m_desk, tr("Choose the folder the desk lies in."));
    complete &= require(m_keysField, m_keys, tr("Choose the folder the keys lie in."));
    complete &= require(m_userField, m_user, tr("Enter your user name."));
    complete &= require(m_passwordField, m_password, tr("Enter your password."));
    SignIn who;
    if (!complete || !readSecrets(who))
        return;
    setBusy(true);
    whenStillWanted(this, m_attempt, m_context.services.session.signIn(location(), who),
                    [this](const Result<SessionInfo> &session) { take(session); });
}

void SignInPage::signInRehearsal(const std::string &user)
{
    if (m_busy)
        return;
    clearFaults();
    setBusy(true);
    whenStillWanted(this, m_attempt, m_context.services.session.signInRehearsal(location(), user),
                    [this](const Result<SessionInfo> &session) { take(session); });
}

void SignInPage::take(const Result<SessionInfo> &session)
{
    setBusy(false);
    if (!session)
        return showError(session.error());
    const DeskLocation where = location();
    wipe();
    Q_EMIT locationChanged(where);
    Q_EMIT signedIn(*session);
}

void SignInPage::showError(const Error &error)
{
    m_error = error;
    const UnlockTrouble trouble = unlockTrouble(error);
    const std::map<UnlockField, std::pair<FormField *, QLineEdit *>> places{
        {UnlockField::Desk, {m_deskField, m_desk}},
        {UnlockField::Keys, {m_keysField, m_keys}},
        {UnlockField::User, {m_userField, m_user}},
        {UnlockField::Password, {m_passwordField, m_password}},
        {UnlockField::KeyFile, {m_keyFileField, m_keyFile}},
        {UnlockField::Code, {m_codeField, m_code}}};
    if (const auto at = places.find(trouble.field); at != places.end()) {
        const auto &[field, edit] = at->second;
        field->setFault(trouble.sentence);
        field->show();
        edit->setFocus();
        edit->selectAll();
    } else {
        m_notice->say(QStringLiteral("bad"), trouble.sentence);
    }
    // The password is gone from the form by design; whoever is asked for something else has to give it again.
    if (trouble.field == UnlockField::Code || trouble.field == UnlockField::KeyFile)
        m_notice->say(QStringLiteral("info"), tr("Enter your password again as well: it is never kept."));
}

/// Qt tells nothing of Caps Lock; a capital without Shift, or none with it, gives it away.
bool SignInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_password && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString typed = key->text();
        if (typed.size() == 1 && typed[0].isLetter() && typed[0].toUpper() != typed[0].toLower())
            setCapsLock(typed[0].isUpper() != key->modifiers().testFlag(Qt::ShiftModifier));
    } else if (watched == m_password && event->type() == QEvent::FocusOut) {
        setCapsLock(false);
    }
    return Page::eventFilter(watched, event);
}

void SignInPage::setCapsLock(bool on)
{
    m_capsLock = on;
    m_passwordField->setTexts(tr("&Password"), on ? tr("Caps Lock is on.") : QString());
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    const QString why =
        busy ? tr("Signing in. This takes about a second on purpose: it slows down guessing.") : QString();
    for (QPushButton *button : {m_signIn, m_agent, m_supervisor})
        setBlocked(button, why);
    setButtonText(m_signIn, busy ? tr("Signing in…") : tr("&Sign in"));
}

void SignInPage::retranslate()
{
    m_title->setText(tr("Sign in to the desk"));
    m_lead->setText(tr("Everything on this desk is encrypted until you sign in."));
    m_rehearsalTitle->setText(tr("This is a rehearsal desk"));
    m_rehearsalText->setText(tr("Try everything: nobody in it is real. No password is needed."));
    setButtonText(m_agent, tr("Look around as the &agent"));
    setButtonText(m_supervisor, tr("… as the super&visor"));
    m_deskField->setTexts(tr("&Desk folder"), {});
    m_keysField->setTexts(tr("&Keys folder"), tr("Kept apart from the desk, for instance on another drive."));
    m_userField->setTexts(tr("&User"), {});
    setCapsLock(m_capsLock);
    m_codeField->setTexts(tr("&One-time code"), {});
    m_keyFileField->setTexts(tr("Key &file (optional)"), {});
    for (const auto &[button, purpose] : {std::pair{m_chooseDesk, tr("Choose the desk's folder")},
                                          std::pair{m_chooseKeys, tr("Choose the folder of the keys")},
                                          std::pair{m_chooseKeyFile, tr("Choose your key file")}}) {
        button->setAccessibleName(purpose);
        button->setToolTip(purpose);
    }
    m_restore->retranslate();
    setBusy(m_busy);
    if (const std::optional<Error> error = m_error)
        showError(*error);
}

} // namespace desk::ui
