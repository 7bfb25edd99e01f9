// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/request_form.h"
#include "ui/widgets/page.h"

#include <QDialog>

#include <map>
#include <set>

class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;

namespace desk::ui {

class BehalfField;
class FormField;
class Notice;
class RightsField;

/// Takes one request in: what the person sent, as they sent it. Shown with open(); deleted when closed.
class NewRequestDialog final : public QDialog
{
    Q_OBJECT

public:
    NewRequestDialog(const Context &context, const SessionInfo &session, QWidget *parent);

Q_SIGNALS:
    void saved(const std::string &reference);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void readProfile();
    QWidget *control(RequestField field) const;
    void setFault(RequestField field, const QString &sentence);
    void bringIntoSight(QWidget *control);
    void makeFields(QGridLayout *grid);
    void fillChoices();
    void connectControls();
    void setTabOrders();
    NewRequest draft() const;
    bool showFaults();
    void save();
    void retranslate();
    void setBusy(bool busy);

    Context m_context;
    SessionInfo m_session;
    std::map<RequestField, FormField *> m_fields;
    RightsField *m_rights;
    BehalfField *m_behalf;
    Turn m_profileTurn;
    QLabel *m_title;
    QLabel *m_lead;
    QLabel *m_identifiers;
    QComboBox *m_platform;
    QComboBox *m_channel;
    QDateEdit *m_received;
    QComboBox *m_residence;
    QComboBox *m_language;
    QLineEdit *m_email;
    QLineEdit *m_phone;
    QLineEdit *m_account;
    QLineEdit *m_order;
    QPlainTextEdit *m_text;
    QScrollArea *m_scroll = nullptr;
    FormField *m_textField;
    QPushButton *m_save;
    QPushButton *m_cancel;
    Notice *m_notice;
    bool m_tried = false;
};

} // namespace desk::ui
