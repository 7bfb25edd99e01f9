// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QTabBar;
class QVBoxLayout;

namespace desk::ui {

class ActionCards;
class AssigneeField;
class ClockPane;
class DecisionPane;
class FulfilPane;
class IdentityPane;
class LettersPane;
class Notice;
class PlanPane;
class RecipientsPane;
class RedactionsPane;
class RelatedPane;
class RequestPane;
class Stepper;

/// One request from receipt to answer: its actions, what happens next, whose turn it is, and everything that
/// needs.
class WorkspacePage final : public Page
{
    Q_OBJECT

public:
    WorkspacePage(const Context &context, QWidget *parent);

    void open(const std::string &reference);
    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

Q_SIGNALS:
    void backWanted();
    void requestWanted(const std::string &reference);

protected:
    void retranslate() override;

private:
    QWidget *makeHeader();
    QWidget *makeBody();
    QWidget *makeWork(QWidget *parent);
    void connectModel();
    void makeActions();
    void showTab(int number);
    void follow();
    void followAction(const ActionView &action);
    void showError(Pane beside, const Error &error);
    void leave();
    void goOn();
    void focusStep();
    void focusSpot(Step step, const std::vector<QString> &controls);

    Context m_context;
    SessionInfo m_session;
    bool m_moveFocus = false;
    WorkspaceModel *m_model;
    QPushButton *m_back = nullptr;
    QLabel *m_reference = nullptr;
    QHBoxLayout *m_chips = nullptr;
    QLabel *m_next = nullptr;
    QLabel *m_turn = nullptr;
    QPushButton *m_assign = nullptr;
    ActionCards *m_cards = nullptr;
    AssigneeField *m_assignee = nullptr;
    Stepper *m_stepper = nullptr;
    Notice *m_notice = nullptr;
    QTabBar *m_tabs = nullptr;
    QAction *m_goOn = nullptr;
    std::vector<QAction *> m_showTabs;
    std::vector<QWidget *> m_tabPages;
    QScrollArea *m_scroll = nullptr;
    IdentityPane *m_identity = nullptr;
    PlanPane *m_plan = nullptr;
    DecisionPane *m_decision = nullptr;
    FulfilPane *m_fulfil = nullptr;
    ClockPane *m_clock = nullptr;
    LettersPane *m_letters = nullptr;
    RecipientsPane *m_recipients = nullptr;
    RelatedPane *m_related = nullptr;
    RedactionsPane *m_redactions = nullptr;
    RequestPane *m_request = nullptr;
};

} // namespace desk::ui
