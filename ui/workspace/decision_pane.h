// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace desk::ui {

class Notice;

/// Agreeing to a plan or sending it back, refusing on a ground that the law knows, and withdrawing what is no
/// longer asked for.
class DecisionPane final : public QFrame
{
    Q_OBJECT

public:
    DecisionPane(WorkspaceModel &model, const Context &context, QWidget *parent);
    /// Whoever only agrees to a plan or sends it back finds everything else where the request is worked on.
    void setReviewing();
    void wipe();
    void showError(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    void askToRefuse();
    void askToSendBack();
    void askToWithdraw();
    QString status(const ActionView &action) const;

    WorkspaceModel &m_model;
    Context m_context;
    QLabel *m_title;
    QLabel *m_status;
    QPushButton *m_approve;
    QPushButton *m_sendBack;
    QPushButton *m_refuse;
    QPushButton *m_withdraw;
    Notice *m_notice;
};

} // namespace desk::ui
