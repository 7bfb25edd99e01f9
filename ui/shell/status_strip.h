// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/task_table.h"

#include <QFrame>
#include <QFuture>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace desk::ui {

/// The strip at the foot of the window: the newest long work with its progress and a way to cancel it, how
/// much else is under way, or what was just done. Hidden while there is nothing to say. Texts are asked for,
/// so that they follow the language.
class StatusStrip final : public QFrame
{
    Q_OBJECT

public:
    using Text = std::function<QString()>;

    explicit StatusStrip(QWidget *parent);
    /// Shows this work until it ends, and keeps it in the list of tasks.
    void watch(Text what, const QFuture<void> &work);
    /// Says something for some seconds.
    void say(Text what);
    /// Forgets what was said and every task; the work itself goes on.
    void clear();
    TaskTable &tasks() { return m_tasks; }

Q_SIGNALS:
    void tasksWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();

    Text m_said;
    TaskTable m_tasks;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QPushButton *m_more; ///< How many tasks run, where that is more than one.
    QTimer *m_timer;
};

} // namespace desk::ui
