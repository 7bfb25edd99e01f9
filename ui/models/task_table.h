// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/value_table.h"

#include <QFuture>
#include <QFutureWatcher>

#include <functional>
#include <memory>

namespace desk::ui {

enum class TaskState
{
    Running,
    Cancelling, ///< Somebody asked for it; the work ends where it can.
    Done,
    Cancelled
};

struct Task
{
    std::function<QString()> what;
    std::shared_ptr<QFutureWatcher<void>> watcher; ///< Null once it has ended.
    TaskState state = TaskState::Running;
    int percent = -1; ///< Not known: -1.
};

/// Long work, the newest first, with how far it is. What has ended stays in the list until there is too much.
class TaskTable final : public ValueTable<Task>
{
    Q_OBJECT

public:
    static constexpr int mostEnded = 20;

    using ValueTable::ValueTable;
    ~TaskTable() override;
    /// `what` is asked for whenever it is shown, so that it follows the language.
    void add(std::function<QString()> what, const QFuture<void> &work);
    int running() const;
    /// The newest that runs, or -1.
    int newest() const;
    void cancel(int row);
    /// Forgets all of it; the work itself goes on.
    void clear();

Q_SIGNALS:
    void changed();
    /// One ended, this or another way.
    void ended();

protected:
    QStringList headers() const override;
    QVariant cell(const Task &task, int column, int role) const override;

private:
    int rowOf(const QFutureWatcher<void> *watcher) const;
    void follow(const QFutureWatcher<void> *watcher);
    void finish(const QFutureWatcher<void> *watcher);
};

} // namespace desk::ui
