// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/staff_tables.h"
#include "ui/trust/trust_pane.h"

namespace desk::ui {

class FormDialog;
class TableCard;
class ToldOnce;

/// Who works here, what waits for another person, and whether the desk survives the loss of any one of them.
class StaffPane final : public TrustPane
{
    Q_OBJECT

public:
    StaffPane(const Context &context, QWidget *parent);
    void refresh() override;
    void wipe() override;

protected:
    void retranslate() override;
    void follow() override;
    QString explain(const Error &error) const override;

private:
    void makeButtons();
    void readProposals();
    void showHolding(KeyHolding holding);
    // staff_asking.cpp:
    void askToAdd();
    void add(const FormDialog &form);
    void askToRenew();
    void askForRoles();
    void askToDisable();
    void askToShutOut();
    void askForKit();
    void askForRule();
    void decide(bool agree);
    void changed(const StaffChange &change);
    const StaffInfo *chosen() const;
    QString noPerson() const;
    template <typename Row>
    void read(const Answer<std::vector<Row>> &answer, Turn &turn, ValueTable<Row> *table, TableCard *card);

    Turn m_staffTurn;
    Turn m_proposalTurn;
    Turn m_holdingTurn;
    std::optional<KeyHolding> m_holding;
    StaffTable *m_staff;
    ProposalTable *m_proposals;
    FewHeldTable *m_few;
    QPushButton *m_add;
    QPushButton *m_roles;
    QPushButton *m_grant;
    QPushButton *m_reset;
    QPushButton *m_renew;
    QPushButton *m_enable;
    QPushButton *m_disable;
    QPushButton *m_shutOut;
    QPushButton *m_approve;
    QPushButton *m_reject;
    QPushButton *m_kit;
    QPushButton *m_rule;
    ToldOnce *m_told;
    TableCard *m_staffCard;
    TableCard *m_proposalCard;
    TableCard *m_fewCard;
};

} // namespace desk::ui
