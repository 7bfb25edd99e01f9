// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window_fixture.h"

namespace desk::test {

namespace {

Look *theLook = nullptr;

} // namespace

Look &look()
{
    return *theLook;
}

} // namespace desk::test

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    // The build lists the tests where there may be no screen to open.
    if (testing::GTEST_FLAG(list_tests))
        return RUN_ALL_TESTS();
    QApplication application(argc, argv);
    desk::test::Look look(application);
    desk::test::theLook = &look;
    return RUN_ALL_TESTS();
}
