// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/batch_work.h"
#include "ui/models/request_list_model.h"
#include "ui/models/saved_views.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace desk::ui {

class EmptyState;
class Notice;
class QueueFilters;
class QueueTable;

/// The queue: what there is to do, without a word about anybody. Saved views at its side, filters that
/// combine, and what can be done with several requests at once.
class RequestsPage final : public Page
{
    Q_OBJECT

public:
    RequestsPage(const Context &context, QWidget *parent);

    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;
    void focusSearch();
    void choose(SavedView view);
    /// All that lies with somebody, or with nobody where `owner` is empty.
    void showOwner(const std::string &owner);

Q_SIGNALS:
    void requestChosen(const std::string &reference);
    void newRequestWanted();
    void caseWanted(); ///< One of another desk's is to be taken over.

protected:
    void retranslate() override;

private:
    QWidget *makeTable();
    QWidget *makeViews();
    QWidget *makeTools();
    void makeActions();
    void connectControls();
    SavedView view() const;
    RequestFilter filter() const;
    void load();
    void askForStaff();
    void showState();
    void followSelection();
    void followRows();
    void assignSelected();
    void noteSelected();
    void exportList();
    void work(const std::vector<RequestSummary> &on, std::function<QString()> what, BatchWork::Step step);

    Context m_context;
    RequestListModel *m_model;
    SavedViewsModel *m_views;
    QLabel *m_title;
    QLabel *m_count;
    QueueFilters *m_filters;
    QPushButton *m_new;
    QPushButton *m_case;
    QPushButton *m_clear;
    QPushButton *m_first;
    QPushButton *m_assign;
    QPushButton *m_note;
    QPushButton *m_export;
    QPushButton *m_columns;
    QTableView *m_side;
    QStackedWidget *m_stack;
    QueueTable *m_table;
    EmptyState *m_nothing;
    EmptyState *m_noMatch;
    Notice *m_notice;
    std::vector<QAction *> m_sortActions; ///< One a column; null where it does not sort.
    SessionInfo m_session;
    std::vector<std::string> m_staff;
    std::string m_selected;
    bool m_loaded = false; ///< Since somebody signed in.
    Turn m_staffTurn;
};

} // namespace desk::ui
