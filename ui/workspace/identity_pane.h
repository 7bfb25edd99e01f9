// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace desk::ui {

class EvidenceList;
class Notice;
class VerifyForm;

/// Who is asking: what they gave, whom it finds, how they can prove it, and what has been proven.
class IdentityPane final : public QFrame
{
    Q_OBJECT

public:
    IdentityPane(WorkspaceModel &model, const Context &context, QWidget *parent);
    void wipe();
    /// To the form that proves who asks.
    void focusForm();
    void showError(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    void showFound(const RequestDetails &details);
    QWidget *makeFound(const FoundSubject &found, bool choosable, std::size_t number);
    void showBehalf(const OnBehalf *behalf);
    void askForBehalf();

    WorkspaceModel &m_model;
    Context m_context;
    QLabel *m_behalf;
    QPushButton *m_setBehalf;
    QLabel *m_title;
    QLabel *m_given;
    QLabel *m_foundTitle;
    QVBoxLayout *m_found;
    VerifyForm *m_verify;
    EvidenceList *m_evidence;
    Notice *m_notice;
};

} // namespace desk::ui
