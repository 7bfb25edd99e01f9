// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QHBoxLayout;

namespace desk::ui {

class IdentityPane;
class Notice;
class PackagePane;
class PlanPane;
class RequestPane;
class Stepper;

/// One request from receipt to answer: what happens next, whose turn it is, and everything that needs.
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

protected:
    void retranslate() override;

private:
    QWidget *makeHeader();
    QWidget *makeBody();
    void follow();
    void showError(Step step, const Error &error);
    void leave();
    void focusStep();

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
    Stepper *m_stepper = nullptr;
    Notice *m_notice = nullptr;
    QScrollArea *m_scroll = nullptr;
    IdentityPane *m_identity = nullptr;
    PlanPane *m_plan = nullptr;
    PackagePane *m_package = nullptr;
    RequestPane *m_request = nullptr;
};

} // namespace desk::ui
