// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/widgets/page.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace desk::ui {

class FormField;
class Notice;

/// Takes a request over from another desk's case file. Shown with open(); deleted when closed.
class CaseDialog final : public QDialog
{
    Q_OBJECT

public:
    CaseDialog(const Context &context, QWidget *parent);

Q_SIGNALS:
    void saved(const std::string &reference); ///< What the case became.

protected:
    void changeEvent(QEvent *event) override;

private:
    void chooseFile();
    void take();
    void follow();
    void showRefusal(const Error &error);
    void retranslate();

    Context m_context;
    Turn m_turn;
    QString m_path;
    bool m_busy = false;
    QLabel *m_title;
    QLabel *m_lead;
    QLabel *m_name;
    QPushButton *m_choose;
    QLineEdit *m_passphrase;
    QLineEdit *m_key;
    FormField *m_passphraseField;
    FormField *m_keyField;
    Notice *m_notice;
    QPushButton *m_cancel;
    QPushButton *m_take;
};

} // namespace desk::ui
