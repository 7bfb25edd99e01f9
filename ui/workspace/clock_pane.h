// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

#include <set>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace desk::ui {

class Notice;

/// Every day that holds for the action looked at, each opening into the chain of rules that leads to it;
/// extending, pausing, going on, and another receipt day.
class ClockPane final : public QWidget
{
    Q_OBJECT

public:
    ClockPane(WorkspaceModel &model, const Context &context, QWidget *parent);
    void wipe();
    void showError(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    void showDays();
    void showPauses();
    QWidget *makeDue(const DueView &due, int number);
    void addChain(const DueView &due, QVBoxLayout *layout, QWidget *parent);
    void askToExtend();
    void askToPause();
    void askForReceipt();
    bool isPaused() const;

    WorkspaceModel &m_model;
    Context m_context;
    std::set<int> m_open; ///< Days whose chain is shown.
    QLabel *m_title;
    QLabel *m_lead;
    Notice *m_notice;
    QVBoxLayout *m_days;
    QLabel *m_pauseTitle;
    QVBoxLayout *m_pauses;
    QPushButton *m_extend;
    QPushButton *m_pause;
    QPushButton *m_receipt;
};

} // namespace desk::ui
