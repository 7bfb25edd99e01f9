// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/task_table.h"

#include <algorithm>

namespace desk::ui {

namespace {

QFutureWatcher<void> *watch(const QFuture<void> &work)
{
    auto *out = new QFutureWatcher<void>;
    out->setFuture(work);
    return out;
}

void later(QFutureWatcher<void> *watcher)
{
    watcher->disconnect();
    watcher->deleteLater(); // it may be the one that calls
}

} // namespace

TaskTable::~TaskTable() = default;

void TaskTable::add(std::function<QString()> what, const QFuture<void> &work)
{
    std::vector<Task> tasks = rows();
    const std::shared_ptr<QFutureWatcher<void>> watcher(watch(work), later);
    tasks.insert(tasks.begin(), Task{std::move(what), watcher});
    int ended = 0;
    std::erase_if(tasks, [&ended](const Task &each) { return !each.watcher && ++ended > mostEnded; });
    setRows(std::move(tasks));
    QFutureWatcher<void> *const told = watcher.get();
    connect(told, &QFutureWatcherBase::progressValueChanged, this, [this, told] { follow(told); });
    connect(told, &QFutureWatcherBase::progressRangeChanged, this, [this, told] { follow(told); });
    connect(told, &QFutureWatcherBase::finished, this, [this, told] { finish(told); });
    Q_EMIT changed();
}

int TaskTable::running() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(),
                                          [](const Task &each) { return each.watcher != nullptr; }));
}

int TaskTable::newest() const
{
    const auto found =
        std::find_if(rows().begin(), rows().end(), [](const Task &each) { return each.watcher != nullptr; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

void TaskTable::cancel(int number)
{
    Task task = row(number);
    if (!task.watcher)
        return;
    task.watcher->cancel();
    task.state = TaskState::Cancelling;
    replace(number, std::move(task));
    Q_EMIT changed();
}

void TaskTable::clear()
{
    setRows({});
    Q_EMIT changed();
}

int TaskTable::rowOf(const QFutureWatcher<void> *watcher) const
{
    const auto found = std::find_if(rows().begin(), rows().end(),
                                    [&](const Task &each) { return each.watcher.get() == watcher; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

void TaskTable::follow(const QFutureWatcher<void> *watcher)
{
    const int number = rowOf(watcher);
    if (number < 0)
        return;
    Task task = row(number);
    const int whole = watcher->progressMaximum() - watcher->progressMinimum();
    task.percent = whole > 0 ? (watcher->progressValue() - watcher->progressMinimum()) * 100 / whole : -1;
    replace(number, std::move(task));
    Q_EMIT changed();
}

void TaskTable::finish(const QFutureWatcher<void> *watcher)
{
    const int number = rowOf(watcher);
    if (number < 0)
        return;
    Task task = row(number);
    task.state = task.watcher->isCanceled() ? TaskState::Cancelled : TaskState::Done;
    task.watcher.reset();
    replace(number, std::move(task));
    Q_EMIT changed();
    Q_EMIT ended();
}

QStringList TaskTable::headers() const
{
    return {tr("Work"), tr("Progress")};
}

QVariant TaskTable::cell(const Task &task, int column, int role) const
{
    if (column == 0)
        return role == Qt::DisplayRole ? QVariant(task.what()) : QVariant();
    QString words;
    switch (task.state) {
    case TaskState::Running:
        words = task.percent < 0 ? tr("Running") : QStringLiteral("%1 %").arg(task.percent);
        break;
    case TaskState::Cancelling:
        words = tr("Being cancelled");
        break;
    case TaskState::Done:
        words = tr("Ended");
        break;
    case TaskState::Cancelled:
        words = tr("Cancelled");
        break;
    }
    if (role == Qt::DisplayRole)
        return words;
    if (role == ChipsRole)
        return QStringList{words};
    return role == ToneRole ? QVariant(task.state == TaskState::Running ? QStringLiteral("info")
                                       : task.state == TaskState::Done  ? QStringLiteral("ok")
                                                                        : QStringLiteral("neutral"))
                            : QVariant();
}

} // namespace desk::ui
