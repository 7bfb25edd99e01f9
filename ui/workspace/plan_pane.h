// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/detail_tables.h"
#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace desk::ui {

class CopyButton;
class Notice;

/// What will be done with which records, by category, and the digest that says exactly which records.
class PlanPane final : public QFrame
{
    Q_OBJECT

public:
    PlanPane(WorkspaceModel &model, const Context &context, QWidget *parent);
    /// Whoever only agrees to a plan makes none: that would make it theirs.
    void setReviewing();
    /// How wide it has to be for every column but the reasons whole, in pixels.
    int neededWidth() const;
    void wipe();
    void showError(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dressView();
    void retranslate();
    void follow();
    void showPlan(const std::optional<PlanView> &plan);
    /// Columns as wide as their words, and as high as there are lines.
    void fit();
    /// Of its words, the longest in any line and its header.
    int columnNeeds(int column) const;
    /// What was worked out since the request was opened, else what stands in the request.
    std::optional<PlanView> plan() const;
    void showChanges(const ActionView *action);
    QString sum(const PlanView &plan) const;
    QString undecided(const PlanView &plan) const;

    WorkspaceModel &m_model;
    Context m_context;
    PlanTable *m_table;
    std::string m_digest; ///< Of the plan in the table.
    bool m_reviewing = false;
    QLabel *m_title;
    QLabel *m_lead;
    QTableView *m_view;
    QWidget *m_foot;
    QLabel *m_sum;
    QLabel *m_digestLabel;
    CopyButton *m_copy;
    QWidget *m_changeBox;
    QVBoxLayout *m_changes;
    QPushButton *m_correct;
    QPushButton *m_plan;
    Notice *m_notice;
};

} // namespace desk::ui
