// SPDX-License-Identifier: GPL-3.0-or-later
// The stop for an emergency, and the alarms of reading too much.
#include "tests/ui/support/window_fixture.h"
#include "ui/trust/trust_page.h"

#include <QLabel>
#include <QTabBar>
#include <QTableView>

namespace {

using namespace desk;
using test::WindowFixture;

void signInAs(WindowFixture &fixture, const char *user)
{
    fixture.type("user", user);
    fixture.type("password", fixture.desk().password.c_str());
    fixture.click("signIn");
    fixture.settle();
}

void openGuard(WindowFixture &fixture)
{
    fixture.window().go(ui::Place::Trust);
    fixture.settle();
    fixture.find<QTabBar>("trustTabs")->setCurrentIndex(static_cast<int>(ui::TrustTab::Guard));
    fixture.settle();
}

TEST(Guard, SaysNothingOnAQuietDeskAndNamesAlarmsOtherwise)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor");
    EXPECT_FALSE(fixture.isShown("guardStrip"));
    fixture.desk().guard().alarms = {{fixture.desk().clock().now(), "agent", "rugs"},
                                     {fixture.desk().clock().now(), "agent", "rugs"}};
    fixture.window().go(ui::Place::People);
    fixture.settle();
    EXPECT_TRUE(fixture.text("guardText").contains(QLatin1String("2 times")));
    fixture.click("openGuard");
    fixture.settle();
    EXPECT_EQ(fixture.find<QTableView>("alarmTable")->model()->rowCount(), 2);
}

TEST(Guard, IsNotAskedForByAnAgent)
{
    WindowFixture fixture(test::look());
    fixture.desk().guard().alarms = {{fixture.desk().clock().now(), "agent", "rugs"}};
    fixture.signIn();
    fixture.window().go(ui::Place::People);
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("guard"), 0) << "a refusal would be logged";
    EXPECT_FALSE(fixture.isShown("guardStrip"));
}

TEST(Guard, StopsWithAReasonAndSignsEverybodyOut)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor");
    openGuard(fixture);
    fixture.click("stopDesk");
    fixture.settle();
    EXPECT_FALSE(fixture.widget("formGo")->isEnabled()) << "there is no reason yet";
    EXPECT_TRUE(fixture.text("formLead").contains(QLatin1String("two people")));
    fixture.type("stopReason", "A laptop was stolen.");
    fixture.click("formGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastRevealReason(), "A laptop was stolen.");
    EXPECT_TRUE(fixture.isShown("signIn"));
    EXPECT_FALSE(fixture.isShown("navigation"));
    fixture.signIn("lookAsAgent");
    EXPECT_TRUE(fixture.isShown("signIn")) << "an agent stays outside";
}

TEST(Guard, TwoPeopleLiftAStopAndNothingElseWorksBefore)
{
    WindowFixture fixture(test::look());
    fixture.desk().guard().stopped = true;
    fixture.desk().guard().stoppedBy = "administrator";
    fixture.desk().guard().stoppedAt = fixture.desk().clock().now();
    fixture.signIn("lookAsSupervisor");
    EXPECT_TRUE(fixture.text("guardText").contains(QLatin1String("administrator")));
    EXPECT_FALSE(fixture.widget("goRequests")->isEnabled());
    fixture.key(Qt::Key_1, Qt::ControlModifier);
    fixture.settle();
    EXPECT_EQ(fixture.desk().callsOf("queue"), 0) << "nothing is asked of a stopped desk";
    fixture.click("liftStop");
    fixture.settle();
    fixture.type("liftReason", "It was found.");
    fixture.click("formGo");
    fixture.settle();
    EXPECT_TRUE(fixture.desk().guard().stopped);
    EXPECT_FALSE(fixture.widget("liftStop")->isEnabled()) << "nobody is two people";
    fixture.window().lock();
    fixture.settle();
    signInAs(fixture, "administrator");
    EXPECT_TRUE(fixture.text("guardText").contains(QLatin1String("supervisor asked")));
    fixture.click("liftStop");
    fixture.settle();
    fixture.type("liftReason", "I saw it, too.");
    fixture.click("formGo");
    fixture.settle();
    EXPECT_FALSE(fixture.desk().guard().stopped);
    EXPECT_FALSE(fixture.isShown("guardStrip"));
    EXPECT_TRUE(fixture.widget("goRequests")->isEnabled());
}

TEST(Guard, SetsLimitsThatAreNumbers)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor");
    openGuard(fixture);
    fixture.click("setLimits");
    fixture.settle();
    fixture.type("limitReveals", "many");
    EXPECT_FALSE(fixture.widget("formGo")->isEnabled());
    fixture.type("limitReveals", "12");
    fixture.click("formGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().guard().limits.reveals, 12);
    EXPECT_EQ(fixture.desk().guard().limits.exports, 0);
}

} // namespace
