// SPDX-License-Identifier: GPL-3.0-or-later
// Taking the answers of services without waiting and without outliving whoever asked.
#pragma once

#include "core/desk/services.h"

#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace desk::ui {

/**
 * Calls `handler(Result<T>)` once on the thread of `context` when the answer is there; a cancelled future
 * gives ErrorCode::Cancelled. Never calls back before it returns, and never after `context` is gone.
 *
 * A watcher rather than QFuture::then(context, ...): with Qt 6.4 that one stops the program when the context
 * dies before the future ends.
 */
template <typename T, typename Handler>
void whenAnswered(QObject *context, const Answer<T> &answer, Handler handler)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, handler = std::move(handler)]() mutable {
                         watcher->deleteLater();
                         const QFuture<Result<T>> done = watcher->future();
                         if (done.resultCount() == 0)
                             handler(Result<T>(fail(ErrorCode::Cancelled, "The work was cancelled.")));
                         else
                             handler(done.result());
                     });
    watcher->setFuture(answer);
}

/// Numbers the loads of one view, so that an answer that has been superseded can be told and dropped.
class Turn
{
public:
    /// Whatever was asked before is out of date from now on.
    int next() { return ++m_current; }
    bool isCurrent(int job) const { return job == m_current; }

private:
    int m_current = 0;
};

/// Like whenAnswered(), but drops the answer when `turn` has moved on. `turn` must live as long as `context`.
template <typename T, typename Handler>
void whenStillWanted(QObject *context, Turn &turn, const Answer<T> &answer, Handler handler)
{
    const int job = turn.next();
    whenAnswered(context, answer, [&turn, job, handler = std::move(handler)](Result<T> result) mutable {
        if (turn.isCurrent(job))
            handler(std::move(result));
    });
}

} // namespace desk::ui
