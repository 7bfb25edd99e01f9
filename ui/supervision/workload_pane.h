// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/figure_tables.h"
#include "ui/trust/trust_pane.h"

namespace desk::ui {

class ChartCard;
class RiskTable;
class TableCard;

/// Who has how much on their desk, how old it is, and what is late or soon will be.
class WorkloadPane final : public TrustPane
{
    Q_OBJECT

public:
    WorkloadPane(const Context &context, QWidget *parent);
    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

Q_SIGNALS:
    void requestWanted(const std::string &reference);
    void queueWanted(const std::string &owner);

protected:
    void follow() override;
    void retranslate() override;

private:
    OwnerTable *m_owners;
    AgeTable *m_ages;
    FigureTable *m_laws;
    RiskTable *m_risks;
    ChartCard *m_ownerCard;
    ChartCard *m_ageCard;
    ChartCard *m_lawCard;
    TableCard *m_riskCard;
    bool m_more = false; ///< There are more at risk than the list shows.
    Turn m_loadTurn;
    Turn m_lawTurn;
    Turn m_riskTurn;
};

} // namespace desk::ui
