// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/last_resort.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <thread>

namespace desk {
namespace {

void failOnAThread()
{
    installLastResort("rightsdesk");
    std::thread([] { throw std::runtime_error("ana@example.com"); }).join();
}

TEST(LastResortDeathTest, aFaultThatNobodyCaughtEndsTheProcessAndTellsNothingOfIt)
{
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_EXIT(failOnAThread(), testing::ExitedWithCode(faultStatus),
                "^rightsdesk: ended by a fault of the program. [^@]*\n$");
}

} // namespace
} // namespace desk
