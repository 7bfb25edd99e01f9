// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's own thread, and how work gets onto it. Not for interfaces.
#pragma once

#include "core/base/progress.h"
#include "core/desk/guard.h"
#include "core/desk/open_desk.h"
#include "core/desk/services.h"

#include <QPromise>
#include <QThread>

#include <algorithm>
#include <functional>
#include <tuple>

namespace desk {

/// Progress of one piece of work, told to and cancelled through its future.
template <typename T>
class PromiseProgress final : public Progress
{
public:
    explicit PromiseProgress(QPromise<Result<T>> &promise) : m_promise(promise) { m_promise.setProgressRange(0, scale); }
    bool report(std::uint64_t done, std::uint64_t total) override
    {
        if (total > 0)
            m_promise.setProgressValue(static_cast<int>(std::min(done, total) * scale / total));
        return !m_promise.isCanceled();
    }

private:
    static constexpr int scale = 1000;
    QPromise<Result<T>> &m_promise;
};

/**
 * Owns the thread on which a desk lives, and the desk that is open there. Work runs in the order it was given.
 */
class Engine
{
public:
    Engine(const Clock &clock);
    ~Engine();  ///< Waits for running work, then wipes.
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    /// `work` runs on the desk's thread with whatever is open there, and may open or close it.
    template <typename T>
    Answer<T> run(std::function<Result<T>(std::unique_ptr<OpenDesk> &, Progress &)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        Answer<T> answer = promise->future();
        QMetaObject::invokeMethod(m_onThread.get(), [this, promise, work = std::move(work)] {
            PromiseProgress<T> progress(*promise);
            promise->addResult(work(m_desk, progress));
            if (m_desk)
                m_desk->pinLog();
            promise->finish();
        }, Qt::QueuedConnection);
        return answer;
    }

    /// As run(), for somebody who is signed in, while the desk is not stopped (GuardService).
    template <typename T>
    Answer<T> withDesk(std::function<Result<T>(OpenDesk &, Progress &)> work)
    {
        return withStoppedDesk<T>([work = std::move(work)](OpenDesk &desk, Progress &progress) -> Result<T> {
            DESK_CHECK(refuseWhileStopped(desk));
            return work(desk, progress);
        });
    }

    /// The same also while it is stopped: for what shows nobody's data.
    template <typename T>
    Answer<T> withStoppedDesk(std::function<Result<T>(OpenDesk &, Progress &)> work)
    {
        return withUnsettledDesk<T>([work = std::move(work)](OpenDesk &desk, Progress &progress) -> Result<T> {
            DESK_CHECK(desk.refuseUnlessSettled());
            return work(desk, progress);
        });
    }

    /// The same also for somebody whose password has expired: for what they may do about it.
    template <typename T>
    Answer<T> withUnsettledDesk(std::function<Result<T>(OpenDesk &, Progress &)> work)
    {
        return run<T>([work = std::move(work)](std::unique_ptr<OpenDesk> &desk, Progress &progress) -> Result<T> {
            if (!desk)
                return fail(ErrorCode::NotSignedIn, "Nobody is signed in; sign in first.");
            Result<T> result = work(*desk, progress);
            if (!result.ok()) {
                desk->forgetKeys(); // a rollback may have undone what they were written with
                desk->logFailure(result.error());
            }
            return result;
        });
    }

    /// withDesk() for one of the functions of work.h, with its arguments.
    template <typename T, typename... Taken, typename... Given>
    Answer<T> call(Result<T> (*work)(OpenDesk &, Taken...), Given &&...given)
    {
        return withDesk<T>(bound<T>(work, std::forward<Given>(given)...));
    }

    /// withStoppedDesk() likewise.
    template <typename T, typename... Taken, typename... Given>
    Answer<T> callWhileStopped(Result<T> (*work)(OpenDesk &, Taken...), Given &&...given)
    {
        return withStoppedDesk<T>(bound<T>(work, std::forward<Given>(given)...));
    }

    /// withUnsettledDesk() likewise.
    template <typename T, typename... Taken, typename... Given>
    Answer<T> callWhileUnsettled(Result<T> (*work)(OpenDesk &, Taken...), Given &&...given)
    {
        return withUnsettledDesk<T>(bound<T>(work, std::forward<Given>(given)...));
    }

    const Clock &clock() const { return m_clock; }
    RandomSource &random() { return m_random; }  ///< On the desk's thread only.

private:
    template <typename T, typename... Taken, typename... Given>
    static std::function<Result<T>(OpenDesk &, Progress &)> bound(Result<T> (*work)(OpenDesk &, Taken...), Given &&...given)
    {
        return [work, arguments = std::tuple(std::decay_t<Given>(given)...)](OpenDesk &desk, Progress &progress) {
            return std::apply([&](const auto &...each) {
                if constexpr (sizeof...(Taken) > sizeof...(Given))
                    return work(desk, each..., progress);
                else
                    return work(desk, each...);
            }, arguments);
        };
    }

    const Clock &m_clock;
    crypto::SystemRandom m_random;
    QThread m_thread;
    std::unique_ptr<QObject> m_onThread;
    std::unique_ptr<OpenDesk> m_desk;
};

} // namespace desk
