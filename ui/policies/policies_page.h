// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/rule_tables.h"
#include "ui/widgets/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace desk::ui {

class PlatformBox;
class Notice;

/// The versions of a platform's policy, what changed between two of them, and what access and deletion reach.
class PoliciesPage final : public Page
{
    Q_OBJECT

public:
    PoliciesPage(const Context &context, QWidget *parent);

    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

protected:
    void retranslate() override;

private:
    void makeLayout();
    QTableView *makeTable(const char *name, QAbstractItemModel *model);
    void readProfile();
    void readVersions();
    void readCoverage();
    void fillVersions();
    void compare();
    void chooseFile();
    void showComparison(Result<PolicyComparison> comparison);
    void follow();
    void fail(const Error &error);

    Context m_context;
    SessionInfo m_session;
    std::optional<policy::Profile> m_profile;
    std::vector<PolicyVersionView> m_versions;
    std::optional<PolicyComparison> m_comparison;
    Turn m_profileTurn;
    Turn m_versionsTurn;
    Turn m_coverageTurn;
    Turn m_compareTurn;
    ChangeTable *m_changes;
    CoverageTable *m_coverage;
    QLabel *m_title;
    QLabel *m_lead;
    PlatformBox *m_platform;
    QPushButton *m_add;
    Notice *m_notice;
    QLabel *m_versionsTitle;
    QLabel *m_current;
    QComboBox *m_older;
    QComboBox *m_newer;
    QPushButton *m_compare;
    QLabel *m_verdict;
    QTableView *m_changesView;
    QLabel *m_coverageTitle;
    QLabel *m_coverageLead;
    QTableView *m_coverageView;
};

} // namespace desk::ui
