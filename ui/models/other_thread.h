// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/answer.h"

#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace desk::ui {

/// For what touches a disk, which may be slow or far away. `work` must stand by itself: it may outlive whoever asked.
template <typename T>
Answer<T> onAnotherThread(std::function<Result<T>()> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Answer<T> out = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return out;
}

} // namespace desk::ui
