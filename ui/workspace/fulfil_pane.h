// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

#include <QFrame>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace desk::ui {

class ControllerBox;
class FormField;
class Notice;
class OutcomeList;
class PackageFormField;
class WrittenFile;

/// Carries the plan of one action out: writes the package to a file that somebody chooses, takes the answer
/// to a complaint, or says in numbers what will happen. Then what became of it, and closing the request.
class FulfilPane final : public QFrame
{
    Q_OBJECT

public:
    FulfilPane(WorkspaceModel &model, const Context &context, QWidget *parent);
    void wipe();
    void showError(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeLayout();
    void retranslate();
    void follow();
    void followComplaint(const ActionView &action);
    void fillStaff();
    void start();
    void choosePath();
    void confirm();
    void carryOut(const FulfilOrder &order);
    void take(const FulfilResult &result);
    void takeFile(const FulfilResult &result);
    void followPackage(const ActionView *action);
    void askToLift();
    void certify();
    QString lead(const ActionView *action) const;
    QString fulfilBlocked(const ActionView &action) const;

    WorkspaceModel &m_model;
    Context m_context;
    bool m_written = false;
    QString m_sealedTo; ///< Another controller, while a package for them is on its way.
    Turn m_certificateTurn;
    policy::Right m_shown{};
    QLabel *m_title;
    QLabel *m_lead;
    QComboBox *m_specialist;
    FormField *m_specialistField;
    QPlainTextEdit *m_answer;
    FormField *m_answerField;
    PackageFormField *m_form;
    ControllerBox *m_controller; ///< Portability only.
    QPushButton *m_carryOut;
    QPushButton *m_again; ///< The package, when the first or its passphrase was lost.
    QPushButton *m_certificate;
    QPushButton *m_lift;
    QPushButton *m_close;
    Notice *m_notice;
    WrittenFile *m_result;
    OutcomeList *m_outcome;
};

} // namespace desk::ui
