// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace desk::test

/// Passes when a Result holds a value; prints code, message and place when it does not.
#define EXPECT_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto &deskExpected = (expression);                                                             \
        EXPECT_TRUE(deskExpected.ok()) << ::desk::errorCodeName(deskExpected.error().code) << ": "           \
                                       << deskExpected.error().message << " " << deskExpected.error().place; \
    } while (false)
#define ASSERT_OK(expression)                                                                                \
    do {                                                                                                     \
        const auto &deskExpected = (expression);                                                             \
        ASSERT_TRUE(deskExpected.ok()) << ::desk::errorCodeName(deskExpected.error().code) << ": "           \
                                       << deskExpected.error().message << " " << deskExpected.error().place; \
    } while (false)
/// Passes when a Result failed with exactly this code.
#define EXPECT_FAILS(expression, expectedCode)                                                               \
    do {                                                                                                     \
        const auto &deskExpected = (expression);                                                             \
        ASSERT_FALSE(deskExpected.ok());                                                                     \
        EXPECT_STREQ(::desk::errorCodeName(deskExpected.error().code), ::desk::errorCodeName(expectedCode))  \
            << deskExpected.error().message;                                                                 \
    } while (false)
