// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/services.h"

#include <QPromise>

#include <optional>
#include <string>
#include <vector>

namespace desk::test {

template <typename T>
Answer<T> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// What a desk was asked, and whether it fails with everything but signing in.
class FakeAnswers
{
public:
    std::optional<Error> failure;
    std::vector<std::string> calls;

    template <typename T>
    Answer<T> answer(const std::string &call, T value)
    {
        calls.push_back(call);
        return failure ? ready<T>(*failure) : ready<T>(std::move(value));
    }
};

/// The word of a right and a space before it.
inline std::string of(policy::Right right)
{
    return " " + std::string(policy::spelling(right));
}

} // namespace desk::test
