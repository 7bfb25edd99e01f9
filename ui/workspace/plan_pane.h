// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/detail_tables.h"
#include "ui/models/workspace_model.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;

namespace desk::ui {

class CopyButton;
class Notice;
class Theme;

/// What will be handed over and what is withheld, by category, and the digest that says exactly which
/// records.
class PlanPane final : public QFrame
{
    Q_OBJECT

public:
    PlanPane(WorkspaceModel &model, const Theme &theme, QWidget *parent);
    void wipe();
    void showError(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    void take(const PlanView &plan);

    WorkspaceModel &m_model;
    PlanTable *m_table;
    std::string m_digest;
    std::uint64_t m_records = 0;
    QLabel *m_title;
    QLabel *m_lead;
    QTableView *m_view;
    QWidget *m_foot;
    QLabel *m_sum;
    QLabel *m_digestLabel;
    CopyButton *m_copy;
    QPushButton *m_plan;
    Notice *m_notice;
};

} // namespace desk::ui
