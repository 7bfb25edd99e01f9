// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"

#include <QPromise>

#include <functional>
#include <vector>

namespace desk::ui {

/// How a batch ended.
struct BatchResult
{
    int done = 0;
    int failed = 0;
    std::optional<Error> first; ///< What went wrong first.
    bool cancelled = false;
};

/**
 * One step for each of several requests, one after another, with progress and a way to cancel. Owned by its
 * parent, which is told once and may delete it at any time: what is under way is then finished and no more.
 */
class BatchWork final : public QObject
{
    Q_OBJECT

public:
    using Step = std::function<Answer<RequestSummary>(int number)>;

    BatchWork(int count, Step step, QObject *parent);
    ~BatchWork() override;
    void start();
    /// Its progress; cancelling it ends the batch after the step that is under way.
    QFuture<void> future() { return m_promise.future(); }

Q_SIGNALS:
    void finished(const desk::ui::BatchResult &result);

private:
    void next();
    void end();

    int m_count;
    Step m_step;
    int m_at = 0;
    BatchResult m_result;
    QPromise<void> m_promise;
};

} // namespace desk::ui
