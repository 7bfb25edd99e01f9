// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/incident_table.h"
#include "ui/trust/trust_pane.h"

namespace desk::ui {

class FormDialog;
class IncidentCard;
class TableCard;

/// The register of incidents: reported by anybody, looked into by those who answer for the desk.
class IncidentsPane final : public TrustPane
{
    Q_OBJECT

public:
    IncidentsPane(const Context &context, QWidget *parent);
    void refresh() override;
    void wipe() override;

protected:
    void retranslate() override;
    void follow() override;
    QString explain(const Error &error) const override;

private:
    void openCurrent();
    void taken(const IncidentView &incident);
    void askToReport();
    void report(const FormDialog &form);
    void askForNote();
    void askForNotice();
    void askToClose();
    QString closedAlready() const;

    Turn m_listTurn;
    Turn m_detailTurn;
    std::uint32_t m_shown = 0;
    IncidentTable *m_table;
    QPushButton *m_report;
    QPushButton *m_note;
    QPushButton *m_notice;
    QPushButton *m_close;
    TableCard *m_list;
    IncidentCard *m_card;
};

} // namespace desk::ui
