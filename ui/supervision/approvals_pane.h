// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/request_list_model.h"
#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace desk::ui {

class ActionCards;
class DecisionPane;
class EmptyState;
class EvidenceList;
class Notice;
class PlanPane;
class RequestPane;

/**
 * What waits for another person's consent, the most urgent first, and beside it everything that its maker
 * saw: the letter, the evidence, the plan. Approving is one click, and the next one comes by itself.
 *
 * Who may approve what is decided by the desk; who made a plan sees it here, too, and is told why not.
 */
class ApprovalsPane final : public Page
{
    Q_OBJECT

public:
    ApprovalsPane(const Context &context, QWidget *parent);
    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

Q_SIGNALS:
    void requestWanted(const std::string &reference);

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeWork();
    QWidget *makeList();
    QWidget *makeReview();
    void connectModels();
    /// Makes room for whole references and for every column of the plan.
    void fit();
    void load();
    /// Shows the request in the current row.
    void open();
    /// After the list was read: stays where it was, which is the next one when the last was decided.
    void settle();
    void follow();
    void chooseWaiting();
    void showError(Pane beside, const Error &error);

    Context m_context;
    SessionInfo m_session;
    RequestListModel *m_waiting;
    WorkspaceModel *m_model;
    int m_row = 0;
    bool m_decided = false; ///< A step was taken since the request was opened.
    bool m_chosen = false;  ///< The action that waits was brought into view.
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_none = nullptr;
    QLabel *m_count = nullptr;
    QTableView *m_list = nullptr;
    QSplitter *m_sides = nullptr;
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_columns = nullptr;
    QLabel *m_reference = nullptr;
    QLabel *m_turn = nullptr;
    QPushButton *m_open = nullptr;
    ActionCards *m_cards = nullptr;
    Notice *m_notice = nullptr;
    EvidenceList *m_evidence = nullptr;
    PlanPane *m_plan = nullptr;
    DecisionPane *m_decision = nullptr;
    RequestPane *m_request = nullptr;
};

} // namespace desk::ui
