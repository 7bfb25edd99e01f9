// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for the desk. Only a program without a window may wait like this.
#pragma once

#include "app/command_line/interrupt.h"
#include "core/base/result.h"

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QTimer>

#include <functional>

namespace desk::command_line {

/// How far long work is; `total` is 0 while it is unknown.
using ShowProgress = std::function<void(int done, int total)>;

/**
 * Drives the event loop until the future has finished and takes its result.
 *
 * Ctrl+C cancels the future and waits for the desk to stop: Cancelled.
 */
template <typename T>
Result<T> await(QFuture<Result<T>> future, const ShowProgress &show = {})
{
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    if (show)
        QObject::connect(&watcher, &QFutureWatcherBase::progressValueChanged, &loop,
                         [&](int value) { show(value, watcher.progressMaximum()); });
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (wasInterrupted())
            future.cancel();
    });
    poll.start(100);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (future.resultCount() == 0)
        return fail(ErrorCode::Cancelled, "Stopped before the end; nothing is half-done.");
    return future.takeResult();
}

} // namespace desk::command_line
