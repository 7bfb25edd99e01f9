// SPDX-License-Identifier: GPL-3.0-or-later
// How the services of a FakeDesk answer. For them alone.
#pragma once

#include "tests/support/fake_desk.h"

#include <QPromise>

#include <algorithm>

namespace desk::test {

template <typename T>
Answer<T> FakeDesk::answer(const std::string &operation, std::function<Result<T>()> work)
{
    m_calls.push_back(operation);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    schedule(operation, [this, operation, promise, work = std::move(work)] {
        if (!promise->isCanceled()) {
            if (std::optional<Error> failure = takeFailure(operation))
                promise->addResult(Result<T>(*failure));
            else
                promise->addResult(work());
        }
        promise->finish();
    });
    return promise->future();
}

template <typename T>
Answer<T> FakeDesk::longAnswer(const std::string &operation, std::function<Result<T>()> work)
{
    m_calls.push_back(operation);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    promise->setProgressRange(0, 100);
    schedule(operation, [this, operation, promise, work = std::move(work)] {
        auto *timer = new QTimer(&m_loop);
        timer->setInterval(stepMilliseconds);
        QObject::connect(timer, &QTimer::timeout, timer,
                         [this, operation, promise, work, timer, step = 0]() mutable {
                             promise->setProgressValue(step += 10);
                             if (!promise->isCanceled() && step < 100)
                                 return;
                             timer->stop();
                             timer->deleteLater();
                             if (!promise->isCanceled()) {
                                 if (std::optional<Error> failure = takeFailure(operation))
                                     promise->addResult(Result<T>(*failure));
                                 else
                                     promise->addResult(work());
                             }
                             promise->finish();
                         });
        timer->start();
    });
    return promise->future();
}

template <typename T>
Answer<T> FakeDesk::about(const std::string &operation, const std::string &reference,
                          std::function<Result<T>(Held &)> work)
{
    return answer<T>(operation, [this, reference, work = std::move(work)]() -> Result<T> {
        Held *held = find(reference);
        if (!held)
            return fail(ErrorCode::NotFound, "There is no such request.");
        Result<T> result = work(*held);
        settle(*held);
        return result;
    });
}

template <typename T>
Answer<T> FakeDesk::aboutAction(const std::string &operation, const std::string &reference,
                                policy::Right right, std::function<Result<T>(Held &, ActionView &)> work)
{
    return about<T>(operation, reference, [right, work = std::move(work)](Held &held) -> Result<T> {
        for (ActionView &action : held.details.actions)
            if (action.right == right)
                return work(held, action);
        return fail(ErrorCode::NotFound, "The request does not exercise this right.");
    });
}

} // namespace desk::test
