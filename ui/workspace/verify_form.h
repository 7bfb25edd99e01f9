// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QGridLayout;

namespace desk::ui {

class ChallengeBox;
class FormField;

/// The ways to prove who asks that the policy allows for this request, one form each, no other.
class VerifyForm final : public QWidget
{
    Q_OBJECT

public:
    VerifyForm(WorkspaceModel &model, QWidget *parent);
    /// Takes over the options, the attempts left and what stands in the way.
    void follow();
    void wipe();
    void focusFirst();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Claim
    {
        std::string field;
        QLineEdit *edit;
        FormField *row;
    };
    void retranslate();
    void fillMethods();
    void makeClaims();
    void showWay(policy::VerificationMethod method);
    void fillProves(policy::VerificationMethod method);
    void addClaim(const std::string &field, const QString &label);
    const VerificationOption *option() const;
    QString blockedBecause() const;
    void check();

    WorkspaceModel &m_model;
    std::vector<VerificationOption> m_options;
    std::vector<Claim> m_claims;
    QComboBox *m_method;
    FormField *m_methodField;
    QLabel *m_help;
    ChallengeBox *m_challenge;
    QComboBox *m_proves;
    FormField *m_provesField;
    QCheckBox *m_confirmed;
    QGridLayout *m_grid;
    QLabel *m_attempts;
    QPushButton *m_check;
};

} // namespace desk::ui
