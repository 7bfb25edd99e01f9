// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/safe_tables.h"
#include "ui/trust/trust_pane.h"

namespace desk::ui {

class FormDialog;
class TableCard;

/// What was backed up, what is due, a check and a rehearsal of it, and the schedule.
class BackupsPane final : public TrustPane
{
    Q_OBJECT

public:
    BackupsPane(const Context &context, QWidget *parent);
    void refresh() override;
    void wipe() override;

protected:
    void retranslate() override;
    void follow() override;
    QString explain(const Error &error) const override;

private:
    void askToCreate();
    void runDue();
    void check();
    void rehearse();
    void askForPlan();
    void setPlan(const FormDialog &form);
    QString noBackup() const;

    Turn m_listTurn;
    Turn m_planTurn;
    std::optional<BackupPlanView> m_plan;
    BackupList *m_table;
    QPushButton *m_create;
    QPushButton *m_run;
    QPushButton *m_schedule;
    QPushButton *m_check;
    QPushButton *m_rehearse;
    TableCard *m_list;
};

} // namespace desk::ui
