// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/detail_tables.h"
#include "ui/widgets/page.h"

#include <set>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace desk::ui {

class Notice;
class PersonEvidence;
class PersonPane;

/// One person: their data, a category at a time and masked until somebody gives a reason to see it, and
/// beside it what else is known of them.
class SubjectPane final : public QWidget
{
    Q_OBJECT

public:
    SubjectPane(const Context &context, QWidget *parent);
    void enter(const SessionInfo &session);
    void open(PlatformId platform, SubjectId subject);
    void wipe();

Q_SIGNALS:
    void closeWanted();
    void requestWanted(const std::string &reference);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeTop();
    QWidget *makeRecords();
    void showTab(int number);
    void nameTabs();
    void retranslate();
    void load();
    void showCategories();
    void showCategory(int number);
    void askToReveal();
    void reveal(const std::string &reason);

    Context m_context;
    PlatformId m_platform;
    SubjectId m_id;
    SubjectView m_view;
    std::set<std::string> m_revealed; ///< Categories shown unmasked.
    Turn m_turn;
    RecordTable *m_records;
    QPushButton *m_back;
    QLabel *m_title;
    QLabel *m_masked;
    QPushButton *m_reveal;
    Notice *m_notice;
    QListWidget *m_categories;
    QTableView *m_table;
    QLabel *m_count;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    PersonPane *m_person;
    PersonEvidence *m_evidence;
};

} // namespace desk::ui
