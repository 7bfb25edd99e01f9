// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/trust/trust_pane.h"
#include "ui/widgets/form_dialog.h"

namespace desk::ui {

class Notice;
class ToldOnce;

/// One's own password, authenticator, recovery codes and key file. Asks once more who it is at each.
class OwnPane final : public TrustPane
{
    Q_OBJECT

public:
    OwnPane(const Context &context, QWidget *parent);
    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

Q_SIGNALS:
    /// Whoever had to change a password, or to enrol a code, did.
    void passwordChanged();
    void codeEnrolled();

protected:
    void retranslate() override;
    void follow() override;
    QString explain(const Error &error) const override;

private:
    struct Part
    {
        QWidget *card;
        QLabel *title;
        QLabel *sentence;
        QPushButton *button;
    };
    Part makePart(const char *name);
    void setPart(const Part &part, const QString &title, const QString &sentence, const QString &button);
    void askForPassword();
    void askToEnrol();
    void askToConfirm();
    void askForCodes();
    void askForKeyFile();
    void askForRoot();
    void addKeyFile(const QString &path, const OwnSecrets &own);
    void removeKeyFile(const OwnSecrets &own);
    void tellCodes(const std::vector<std::string> &codes);
    using OwnAct = std::function<void(const FormDialog &form, const OwnSecrets &own)>;
    /// A form that asks who it is at its end, and what is done then.
    FormDialog *askAgain(std::function<FormTexts()> texts, OwnAct act);
    static void addOwn(FormTexts &texts);
    /// Nothing where the key file cannot be read; that was said then.
    std::optional<OwnSecrets> ownOf(const FormDialog &form);

    bool m_begun = false; ///< An authenticator waits to be confirmed.
    Notice *m_due;
    ToldOnce *m_told;
    Part m_password;
    Part m_code;
    QPushButton *m_confirm;
    Part m_codes;
    Part m_keyFile;
    Part m_root;
};

} // namespace desk::ui
