// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace desk::test {

/// Absolute path of a file of the public data, e.g. publicData("csv-spectrum/csvs/simple.csv").
std::string publicData(std::string_view relative);
/// Absolute path of a file of this source tree.
std::string sourceFile(std::string_view relative);
/// The whole file; fails the running test when it cannot be read.
std::string readFile(const std::string &path);

template <typename AnyResult>
::testing::AssertionResult isOk(const AnyResult &result)
{
    if (result.ok())
        return ::testing::AssertionSuccess();
    const Error &error = result.error();
    return ::testing::AssertionFailure() << errorCodeName(error.code) << ": " << error.message << " " << error.place;
}

/// The word of the error a Result failed with; "ok" when it did not.
template <typename AnyResult>
const char *codeOf(const AnyResult &result)
{
    return result.ok() ? "ok" : errorCodeName(result.error().code);
}

} // namespace desk::test

/// Passes when a Result holds a value; prints code, message and place when it does not. More can be streamed in.
#define EXPECT_OK(expression) EXPECT_TRUE(::desk::test::isOk(expression))
#define ASSERT_OK(expression) ASSERT_TRUE(::desk::test::isOk(expression))
/// Passes when a Result failed with exactly this code. More can be streamed in.
#define EXPECT_FAILS(expression, expectedCode)                                                               \
    EXPECT_STREQ(::desk::test::codeOf(expression), ::desk::errorCodeName(expectedCode))
