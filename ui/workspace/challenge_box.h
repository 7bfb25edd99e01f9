// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace desk::ui {

class FormField;

/// Makes a one-time code, or looks up the number to call, and shows it once to whoever delivers it.
class ChallengeBox final : public QWidget
{
    Q_OBJECT

public:
    ChallengeBox(WorkspaceModel &model, QWidget *parent);
    /// None: hides. Forgets what was shown.
    void setMethod(policy::VerificationMethod method);
    void retranslate();
    void wipe();
    /// The contact on file that was shown; empty before.
    const std::string &shownContact() const { return m_to; }
    policy::IdentifierKind contact() const;

Q_SIGNALS:
    void made();

private:
    void take(const Challenge &challenge);
    void fillContacts();
    void follow();

    WorkspaceModel &m_model;
    policy::VerificationMethod m_method = policy::VerificationMethod::None;
    std::string m_to;
    QComboBox *m_contact;
    FormField *m_contactField;
    QPushButton *m_make;
    QLabel *m_send;
    QLabel *m_code;
};

} // namespace desk::ui
