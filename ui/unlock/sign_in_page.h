// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/widgets/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace desk::ui {

class FormField;
class Notice;
class RestoreStep;

/// Where every session begins, and where locking leads back to.
class SignInPage final : public Page
{
    Q_OBJECT

public:
    SignInPage(const Context &context, QWidget *parent);

    void setLocation(const DeskLocation &where);
    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

Q_SIGNALS:
    void signedIn(const desk::SessionInfo &session);
    /// Whether the folder that is chosen holds a rehearsal desk.
    void rehearsalFound(bool found);
    void locationChanged(const desk::DeskLocation &where);

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeRehearsal();
    FormField *makePathField(QLineEdit *edit, QPushButton *choose);
    void chooseFolder(QLineEdit *into);
    void chooseKeyFile();
    void lookForRehearsal();
    void signIn();
    void signInRehearsal(const std::string &user);
    bool readSecrets(SignIn &who);
    void take(const Result<SessionInfo> &session);
    void showError(const Error &error);
    void clearFaults();
    void setCapsLock(bool on);
    void setBusy(bool busy);
    DeskLocation location() const;

    Context m_context;
    QLabel *m_title;
    QLabel *m_lead;
    QLineEdit *m_desk;
    QLineEdit *m_keys;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_keyFile;
    QLineEdit *m_code;
    QPushButton *m_chooseDesk;
    QPushButton *m_chooseKeys;
    QPushButton *m_chooseKeyFile;
    QPushButton *m_signIn;
    QPushButton *m_agent = nullptr;
    QPushButton *m_supervisor = nullptr;
    QLabel *m_rehearsalTitle = nullptr;
    QLabel *m_rehearsalText = nullptr;
    QWidget *m_rehearsal = nullptr;
    RestoreStep *m_restore;
    Notice *m_notice;
    FormField *m_deskField = nullptr;
    FormField *m_keysField = nullptr;
    FormField *m_userField = nullptr;
    FormField *m_passwordField = nullptr;
    FormField *m_keyFileField = nullptr;
    FormField *m_codeField = nullptr;
    std::vector<std::string> m_rehearsalUsers;
    std::optional<Error> m_error;
    Turn m_look;
    Turn m_attempt;
    bool m_busy = false;
    bool m_capsLock = false;
};

} // namespace desk::ui
