// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/guard_tables.h"
#include "ui/trust/trust_pane.h"

namespace desk::ui {

class TableCard;

/// Alarms, the limits of reading, and stopping the desk in an emergency.
class GuardPane final : public TrustPane
{
    Q_OBJECT

public:
    GuardPane(const Context &context, QWidget *parent);
    void refresh() override;
    void wipe() override;

Q_SIGNALS:
    /// What the guard says now.
    void seen(const desk::GuardView &view);
    /// The desk was stopped from here and nobody is signed in any more.
    void stopped();
    void lifted();

protected:
    void retranslate() override;
    void follow() override;
    QString explain(const Error &error) const override;

private:
    void show(const GuardView &view);
    void askToStop();
    void askToLift();
    void askForLimits();

    std::optional<GuardView> m_view;
    Turn m_turn;
    AlarmTable *m_alarms;
    LimitTable *m_limits;
    QPushButton *m_stop;
    QPushButton *m_lift;
    QPushButton *m_set;
    TableCard *m_alarmCard;
    TableCard *m_limitCard;
};

} // namespace desk::ui
