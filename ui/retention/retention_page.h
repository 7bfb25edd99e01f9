// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/rule_tables.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QTableView;

namespace desk::ui {

class PlatformBox;
class HoldsPane;
class Notice;

/// What falls due by the rules of a platform, and doing it; what is held back; what was erased and proven.
class RetentionPage final : public Page
{
    Q_OBJECT

public:
    RetentionPage(const Context &context, QWidget *parent);

    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

protected:
    void retranslate() override;

private:
    void makeLayout();
    QTableView *makeTable(const char *name, QAbstractItemModel *model);
    void changePlatform();
    void readProfile();
    void readErasures();
    void look();
    void confirmRun();
    void run();
    void take(const Answer<RetentionReport> &answer, bool done);
    void showReport();
    void follow();
    void fail(const Error &error);

    Context m_context;
    SessionInfo m_session;
    std::optional<policy::Profile> m_profile;
    std::optional<RetentionReport> m_report;
    bool m_ran = false;
    bool m_busy = false;
    Turn m_profileTurn;
    Turn m_reportTurn;
    Turn m_erasuresTurn;
    DueTable *m_due;
    ErasureTable *m_erasures;
    QLabel *m_title;
    QLabel *m_lead;
    PlatformBox *m_platform;
    QPushButton *m_look;
    QPushButton *m_run;
    Notice *m_notice;
    QLabel *m_dueTitle;
    QLabel *m_sum;
    QTableView *m_dueView;
    HoldsPane *m_holds;
    QLabel *m_erasuresTitle;
    QLabel *m_noErasures;
    QTableView *m_erasuresView;
};

} // namespace desk::ui
