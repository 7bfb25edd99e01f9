// SPDX-License-Identifier: GPL-3.0-or-later
// How much memory the program holds once somebody works with it.
#include "tests/ui/journeys/real_desk.h"
#include "tests/ui/support/resident.h"

#include <QTest>

#include <cstdio>

namespace desk::test {
namespace {

TEST(Resident, StaysSmallOnEveryPage)
{
    RealDesk desk(look());
    Keyboard keys(desk.window());
    keys.waitFor("the rehearsal is offered", [&] { return keys.seen(QStringLiteral("lookAsAgent")); });
    keys.alt('V');
    keys.waitForFocus(QStringLiteral("requestTable"));
    const double signedIn = residentMiB();
    for (int place = Qt::Key_1; place <= Qt::Key_7; ++place) {
        keys.ctrl(place);
        QTest::qWait(100); // what the page asked for is there
    }
    std::printf("%.0f MiB after signing in, %.0f MiB after every page was looked at\n", signedIn,
                residentMiB());
    EXPECT_GT(signedIn, 10);
    EXPECT_LE(residentMiB(), mostResident);
}

} // namespace
} // namespace desk::test
