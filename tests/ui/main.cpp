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
    QApplication application(argc, argv);
    desk::test::Look look(application);
    desk::test::theLook = &look;
    return RUN_ALL_TESTS();
}
