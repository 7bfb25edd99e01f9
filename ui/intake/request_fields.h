// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/request_form.h"
#include "ui/widgets/page.h"

#include <map>

class QComboBox;
class QDateEdit;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace desk::ui {

class BehalfField;
class FormField;
class RightsField;

/// The facts of one request as a form: everything of a NewRequest but what the person wrote.
class RequestFields final : public QWidget
{
    Q_OBJECT

public:
    RequestFields(const Context &context, const SessionInfo &session, QWidget *parent);
    NewRequest value() const;
    PlatformId platform() const;
    void setPlatform(const PlatformId &platform);
    /// Fills in what was understood and marks it as such until somebody changes it; the platform stays. What
    /// the draft says nothing about is emptied, the receipt day becomes today.
    void fill(const IntakeDraft &draft);
    /// Keeps the platform as it is, for this reason; empty: it can be chosen.
    void setPlatformBlocked(const QString &reason);
    /// Nothing was understood: the marks and the questions go, what is filled in stays.
    void forget();
    /// Shows what is wrong beside each field, from now on as somebody types. Whether anything is.
    bool showFaults();
    void setFault(RequestField field, const QString &sentence);
    /// The control of the first field that something is wrong with; null when nothing is.
    QWidget *firstFaulty() const;
    QWidget *control(RequestField field) const;
    void retranslate();

Q_SIGNALS:
    void platformChanged();
    /// Somebody changed something after faults were shown.
    void rechecked();
    /// The platform's policy could not be read.
    void failed(const desk::Error &error);

private:
    void makeLayout();
    void makeContacts(QGridLayout *grid);
    void fillChoices();
    void connectControls();
    void readProfile();
    void mark(const NewRequest &understood, bool received);
    void setResidence(const std::string &code);
    void setLanguage(const std::string &tag);

    Context m_context;
    SessionInfo m_session;
    std::map<RequestField, FormField *> m_fields;
    RightsField *m_rights;
    BehalfField *m_behalf;
    Turn m_profileTurn;
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
    bool m_tried = false;
};

} // namespace desk::ui
