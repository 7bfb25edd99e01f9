// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/rule_tables.h"
#include "ui/widgets/page.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;

namespace desk::ui {

class Notice;

/// Reasons why a person's data may not be erased yet: adding one, releasing one.
class HoldsPane final : public QFrame
{
    Q_OBJECT

public:
    HoldsPane(const Context &context, QWidget *parent);
    void open(PlatformId platform, const std::vector<policy::Role> &roles);
    void wipe();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void load();
    void follow();
    void add();
    void askToRelease();
    template <typename T>
    void take(const Answer<T> &answer);

    Context m_context;
    PlatformId m_platform;
    std::vector<policy::Role> m_roles;
    Turn m_turn;
    Turn m_stepTurn;
    HoldTable *m_table;
    QLabel *m_title;
    QLabel *m_none;
    QPushButton *m_add;
    QPushButton *m_release;
    Notice *m_notice;
    QTableView *m_view;
};

} // namespace desk::ui
