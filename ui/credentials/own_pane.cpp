// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/own_pane.h"

#include "core/base/random.h"
#include "ui/models/display.h"
#include "ui/unlock/secret_input.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/new_file.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/told_once.h"

#include <QFile>

namespace desk::ui {

namespace {

constexpr std::size_t keyFileBytes = 32;

} // namespace

OwnPane::OwnPane(const Context &context, QWidget *parent)
    : TrustPane(context, parent)
    , m_due(new Notice(this))
    , m_told(new ToldOnce(this))
{
    add(m_due);
    add(m_told);
    m_password = makePart("changePassword");
    m_code = makePart("enrolCode");
    m_confirm = makeButton(ButtonKind::Primary, QStringLiteral("confirmCode"), QStringLiteral("check"), this);
    addAction(m_confirm);
    m_codes = makePart("renewCodes");
    m_keyFile = makePart("keyFileStep");
    m_root = makePart("renewRoot");
    connect(m_password.button, &QPushButton::clicked, this, &OwnPane::askForPassword);
    connect(m_code.button, &QPushButton::clicked, this, &OwnPane::askToEnrol);
    connect(m_confirm, &QPushButton::clicked, this, &OwnPane::askToConfirm);
    connect(m_codes.button, &QPushButton::clicked, this, &OwnPane::askForCodes);
    connect(m_keyFile.button, &QPushButton::clicked, this, &OwnPane::askForKeyFile);
    connect(m_root.button, &QPushButton::clicked, this, &OwnPane::askForRoot);
    retranslate();
}

OwnPane::Part OwnPane::makePart(const char *name)
{
    QFrame *card = makeCard(this);
    Part part{card, makeLabel(TextType::Section, card), makeLabel(TextType::Muted, card),
              makeButton(ButtonKind::Ordinary, QString::fromLatin1(name), {}, card)};
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(half);
    words->addWidget(part.title);
    words->addWidget(part.sentence);
    row->addLayout(words, 1);
    row->addWidget(part.button, 0, Qt::AlignTop);
    qobject_cast<QVBoxLayout *>(card->layout())->addLayout(row);
    add(card);
    return part;
}

void OwnPane::setPart(const Part &part, const QString &title, const QString &sentence, const QString &button)
{
    part.title->setText(title);
    part.sentence->setText(sentence);
    setButtonText(part.button, button);
}

void OwnPane::enter(const SessionInfo &session)
{
    TrustPane::enter(session);
    follow();
}

void OwnPane::refresh()
{
    follow();
}

void OwnPane::addOwn(FormTexts &texts)
{
    texts.entries.push_back({QStringLiteral("ownPassword"), FormKind::Secret, tr("Your password &now")});
    texts.entries.push_back({QStringLiteral("ownKeyFile"), FormKind::OpenFile, tr("Your key &file now"),
                             tr("Only if you sign in with one."), false});
}

std::optional<OwnSecrets> OwnPane::ownOf(const FormDialog &form)
{
    OwnSecrets own;
    if (const QString path = form.line("ownKeyFile"); !path.isEmpty()) {
        std::optional<crypto::SecretBytes> contents = readKeyFile(path);
        if (!contents) {
            fail({ErrorCode::WrongKeyFile, {}, {}});
            return std::nullopt;
        }
        own.keyFile = std::move(*contents);
    }
    own.password = form.takeSecret("ownPassword");
    return own;
}

FormDialog *OwnPane::askAgain(std::function<FormTexts()> texts, OwnAct act)
{
    return FormDialog::ask(
        this, m_context.prompter,
        [texts = std::move(texts)] {
            FormTexts out = texts();
            addOwn(out);
            return out;
        },
        [this, act = std::move(act)](const FormDialog &form) {
            if (const std::optional<OwnSecrets> own = ownOf(form))
                act(form, *own);
        });
}

void OwnPane::tellCodes(const std::vector<std::string> &codes)
{
    QStringList lines;
    for (const std::string &code : codes)
        lines << text(code);
    m_told->tell({[] { return tr("Recovery codes"); },
                  [] {
                      return tr("Print or write them down and keep them apart from your "
                                "authenticator. They are told once.");
                  },
                  lines,
                  {},
                  false});
}

void OwnPane::askForPassword()
{
    FormDialog *dialog = askAgain(
        [] {
            FormTexts texts;
            texts.title = tr("Change your password");
            texts.lead =
                tr("Several words that have nothing to do with each other are hard to guess and easy to "
                   "keep. The last two passwords are refused.");
            texts.button = tr("&Change it");
            texts.entries = {
                {QStringLiteral("newPassword"), FormKind::Secret, tr("New &password")},
                {QStringLiteral("newPasswordAgain"), FormKind::Secret, tr("New password &again")}};
            return texts;
        },
        [this](const FormDialog &form, const OwnSecrets &own) {
            const crypto::SecretBytes password = form.takeSecret("newPassword");
            form.takeSecret("newPasswordAgain");
            take(m_context.services.credentials.changePassword(own, password), [this](bool) {
                say(QStringLiteral("ok"), [] { return tr("Your password is changed."); });
                Q_EMIT passwordChanged();
            });
        });
    dialog->setCheck([](const FormDialog &form) {
        return form.sameSecrets("newPassword", "newPasswordAgain") ? QString() : tr("The passwords differ.");
    });
}

void OwnPane::askToEnrol()
{
    askAgain(
        [] {
            FormTexts texts;
            texts.title = tr("Enrol an authenticator");
            texts.lead =
                tr("You get a code for the camera of your authenticator. The one you have counts until a "
                   "code of the new one was confirmed.");
            texts.button = tr("&Begin");
            return texts;
        },
        [this](const FormDialog &, const OwnSecrets &own) {
            take(m_context.services.credentials.beginEnrolment(own), [this](const Enrolment &enrolment) {
                m_begun = true;
                m_told->tell({[] { return tr("Your new authenticator"); },
                              [] {
                                  return tr(
                                      "Photograph it with your authenticator, then confirm with a code that "
                                      "it shows. It is told once.");
                              },
                              {text(enrolment.secret)},
                              enrolment.uri,
                              true});
            });
        });
}

void OwnPane::askToConfirm()
{
    askAgain(
        [] {
            FormTexts texts;
            texts.title = tr("Confirm the authenticator");
            texts.button = tr("&Confirm it");
            texts.entries = {{QStringLiteral("enrolmentCode"), FormKind::Line, tr("&Code that it shows")}};
            return texts;
        },
        [this](const FormDialog &form, const OwnSecrets &own) {
            take(m_context.services.credentials.confirmEnrolment(own, form.words("enrolmentCode")),
                 [this](bool) {
                     m_begun = false;
                     m_told->wipe();
                     say(QStringLiteral("ok"),
                         [] { return tr("From now on the codes of the new authenticator count."); });
                     Q_EMIT codeEnrolled();
                 });
        });
}

void OwnPane::askForCodes()
{
    askAgain(
        [] {
            FormTexts texts;
            texts.title = tr("New recovery codes");
            texts.lead =
                tr("Ten codes, each of which lets you in once without your authenticator. Earlier ones "
                   "count no longer.");
            texts.button = tr("&Make them");
            return texts;
        },
        [this](const FormDialog &, const OwnSecrets &own) {
            take(m_context.services.credentials.renewRecoveryCodes(own),
                 [this](const std::vector<std::string> &codes) { tellCodes(codes); });
        });
}

void OwnPane::askForRoot()
{
    askAgain(
        [] {
            FormTexts texts;
            texts.title = tr("New key pairs, and a new root");
            texts.lead =
                tr("For when somebody may have a copy of your keys. Your password and authenticator stay; "
                   "recovery codes are made anew. What your earlier keys opened is noted under Keys for "
                   "replacement.");
            texts.button = tr("&Replace them");
            return texts;
        },
        [this](const FormDialog &, const OwnSecrets &own) {
            take(m_context.services.credentials.renewRoot(own),
                 [this](const std::vector<std::string> &codes) {
                     say(QStringLiteral("ok"), [] {
                         return tr("Your key pairs are new, and every certificate leads to them.");
                     });
                     if (!codes.empty())
                         tellCodes(codes);
                 });
        });
}

void OwnPane::askForKeyFile()
{
    FormDialog *dialog = askAgain(
        [] {
            FormTexts texts;
            texts.title = tr("Key file");
            texts.lead =
                tr("A file that is needed beside your password, e.g. on a stick that you carry. Without "
                   "it you do not get in: keep a copy elsewhere.");
            texts.button = tr("&Do it");
            FormEntry step{QStringLiteral("keyFileWhat"), FormKind::Choice, tr("&What to do")};
            step.choices = {{QStringLiteral("add"), tr("Make a new one and need it from now on")},
                            {QStringLiteral("remove"), tr("Need none any more")}};
            texts.entries = {step,
                             {QStringLiteral("newKeyFile"), FormKind::NewFile, tr("New fi&le"),
                              tr("Only for a new one."), false}};
            return texts;
        },
        [this](const FormDialog &form, const OwnSecrets &own) {
            if (form.line("keyFileWhat") == QLatin1String("add"))
                addKeyFile(form.line("newKeyFile"), own);
            else
                removeKeyFile(own);
        });
    dialog->setCheck([](const FormDialog &form) {
        const bool adds = form.line("keyFileWhat") == QLatin1String("add");
        return adds && form.line("newKeyFile").isEmpty() ? tr("Choose where the new file goes.") : QString();
    });
}

void OwnPane::addKeyFile(const QString &path, const OwnSecrets &own)
{
    // The file first: a password that asks for a file which was not written could never be used again.
    crypto::SecretBytes contents(keyFileBytes);
    m_context.random.fill(contents);
    if (const Result<void> written = writeNewFile(path, contents); !written.ok())
        return fail(written.error());
    whenAnswered(this, m_context.services.credentials.setKeyFile(own, contents),
                 [this, path](const Result<bool> &set) {
                     if (!set) {
                         QFile::remove(path);
                         return fail(set.error());
                     }
                     say(QStringLiteral("ok"), [] {
                         return tr("From now on you sign in with this file as well. Make a copy of it.");
                     });
                 });
}

void OwnPane::removeKeyFile(const OwnSecrets &own)
{
    take(m_context.services.credentials.setKeyFile(own, {}),
         [this](bool) { say(QStringLiteral("ok"), [] { return tr("No key file is needed any more."); }); });
}

QString OwnPane::explain(const Error &error) const
{
    switch (error.code) {
    case ErrorCode::WrongPassword:
        return tr("The password you have now is wrong. Try again.");
    case ErrorCode::InvalidArgument:
        return tr("This password is too short, too easy to guess, or one of your last two. Choose another.");
    case ErrorCode::Conflict:
        return tr("First enrol an authenticator, or you sign in without a key file already.");
    default:
        return {};
    }
}

void OwnPane::wipe()
{
    m_begun = false;
    m_told->wipe();
    TrustPane::wipe();
    follow();
}

void OwnPane::retranslate()
{
    setHead(tr("My sign-in"), tr("What you sign in with. Each step asks for your password once more."));
    setPart(m_password, tr("Password"), tr("Change it when somebody may have seen it."), tr("C&hange…"));
    setPart(m_code, tr("Authenticator"), tr("One-time codes of a device that you carry."), tr("En&rol…"));
    setPart(m_codes, tr("Recovery codes"), tr("For when the authenticator is lost."), tr("&New codes…"));
    setPart(m_keyFile, tr("Key file"), tr("A file beside the password."), tr("Ke&y file…"));
    setPart(m_root, tr("Key pairs"), tr("You founded this desk: every certificate leads to your keys."),
            tr("New key &pairs…"));
    setButtonText(m_confirm, tr("Con&firm with a code…"));
    TrustPane::retranslate();
}

void OwnPane::follow()
{
    if (m_session.passwordExpired)
        m_due->say(QStringLiteral("warn"),
                   tr("Your password has expired. Change it: nothing else works before."));
    else if (m_session.codeDue)
        m_due->say(QStringLiteral("warn"),
                   tr("You came in without your authenticator. Enrol one: nothing else works before."));
    else
        m_due->clear();
    m_confirm->setVisible(m_begun);
    for (QPushButton *each : {m_password.button, m_code.button, m_confirm, m_codes.button, m_keyFile.button,
                              m_root.button})
        setBlocked(each, busy());
    m_root.card->setVisible(m_session.isRoot);
}

} // namespace desk::ui
