// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace desk::ui {

class TaskTable;
class Theme;

/// All long work with its progress; each can be cancelled. Deleted when closed.
class TaskDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both outlive it.
    TaskDialog(TaskTable &tasks, const Theme &theme, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void retranslate();

    TaskTable &m_tasks;
    QLabel *m_title;
    QLabel *m_none;
    QTableView *m_view;
    QPushButton *m_cancel;
    QPushButton *m_close;
};

} // namespace desk::ui
