// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/redaction_model.h"
#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace desk::ui {

class Notice;

/// What the package would tell of other people: each place is struck out, or stays for a reason.
class RedactionsPane final : public QWidget
{
    Q_OBJECT

public:
    RedactionsPane(WorkspaceModel &model, const Context &context, QWidget *parent);
    void wipe();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeLayout();
    void retranslate();
    void fillChoices();
    void read();
    void follow();
    void followRow();
    void showRows();
    void decide(bool strike, bool everywhere);
    void askToReveal();
    void askToStrike();
    int row() const; ///< That is chosen; -1: none.
    QString notNow() const;
    QString lead() const;

    WorkspaceModel &m_model;
    Context m_context;
    RedactionModel *m_redactions;
    std::string m_read; ///< The request whose list was asked for.
    QLabel *m_title;
    QLabel *m_lead;
    Notice *m_notice;
    QPushButton *m_reveal;
    QTableView *m_view;
    QLabel *m_excerpt;
    QComboBox *m_ground;
    QPushButton *m_strike;
    QPushButton *m_everywhere;
    QComboBox *m_reason;
    QPushButton *m_leave;
    QPushButton *m_other;
};

} // namespace desk::ui
