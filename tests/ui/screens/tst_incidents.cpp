// SPDX-License-Identifier: GPL-3.0-or-later
// The register of incidents.
#include "tests/ui/support/window_fixture.h"
#include "ui/models/incident_table.h"
#include "ui/trust/trust_page.h"

#include <QLabel>
#include <QTabBar>
#include <QTableView>

namespace {

using namespace desk;
using test::WindowFixture;

void openRegister(WindowFixture &fixture, const char *as)
{
    fixture.signIn(as);
    fixture.window().go(ui::Place::Trust);
    fixture.settle();
    fixture.find<QTabBar>("trustTabs")->setCurrentIndex(static_cast<int>(ui::TrustTab::Incidents));
    fixture.settle();
}

void reportOne(WindowFixture &fixture)
{
    fixture.click("reportIncident");
    fixture.settle();
    fixture.type("incidentWhat", "A list went to the wrong carrier.");
    fixture.type("incidentPeople", "40");
    fixture.click("incidentSeen");
    fixture.click("formGo");
    fixture.settle();
}

TEST(Incidents, AnAgentReportsAndReadsNoRegister)
{
    WindowFixture fixture(test::look());
    openRegister(fixture, "lookAsAgent");
    reportOne(fixture);
    EXPECT_EQ(fixture.desk().callsOf("openIncident"), 1);
    EXPECT_EQ(fixture.desk().callsOf("incidents"), 0) << "a refusal would be logged";
    EXPECT_FALSE(fixture.isShown("incidentCard"));
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("incident 1")));
}

TEST(Incidents, BothClocksAreChipsWithWords)
{
    WindowFixture fixture(test::look());
    openRegister(fixture, "lookAsSupervisor");
    reportOne(fixture);
    const QAbstractItemModel *model = fixture.find<QTableView>("incidentTable")->model();
    ASSERT_EQ(model->rowCount(), 1);
    EXPECT_EQ(model->index(0, ui::IncidentTable::Promise).data().toString(), QLatin1String("24 hours left"));
    EXPECT_EQ(model->index(0, ui::IncidentTable::Law).data().toString(), QLatin1String("72 hours left"));
    EXPECT_EQ(fixture.text("clock_gdpr-33"), QLatin1String("72 hours left"));
    for (int column = 0; column < model->columnCount(); ++column)
        EXPECT_FALSE(model->index(0, column).data().toString().contains(QLatin1String("carrier")))
            << "what people wrote stays in the details";
}

TEST(Incidents, ClosesOnlyOnceNothingIsDue)
{
    WindowFixture fixture(test::look());
    openRegister(fixture, "lookAsSupervisor");
    reportOne(fixture);
    const auto close = [&] {
        fixture.click("closeIncident");
        fixture.settle();
        fixture.type("closeCause", "A wrong address.");
        fixture.type("closeMeasures", "A second look.");
        fixture.click("formGo");
        fixture.settle();
    };
    close();
    EXPECT_TRUE(fixture.text("noticeText").contains(QLatin1String("still due")));
    for (const char *to : {"authority", "partner"}) {
        fixture.click("noticeIncident");
        fixture.settle();
        fixture.choose("noticeTo", QString::fromLatin1(to));
        EXPECT_FALSE(fixture.widget("formGo")->isEnabled()) << "a draft has a text";
        fixture.choose("noticeStep", QStringLiteral("sent"));
        fixture.type("noticeWords", "It happened.");
        fixture.click("formGo");
        fixture.settle();
    }
    EXPECT_EQ(fixture.text("clock_gdpr-33"), QLatin1String("Told in time"));
    close();
    EXPECT_FALSE(fixture.widget("noteIncident")->isEnabled()) << "a closed incident takes no note";
    EXPECT_EQ(fixture.find<QTableView>("incidentTable")->model()->index(0, ui::IncidentTable::State).data(),
              QVariant(QStringLiteral("Closed")));
}

TEST(Incidents, LockingForgetsWhatWasShown)
{
    WindowFixture fixture(test::look());
    openRegister(fixture, "lookAsSupervisor");
    reportOne(fixture);
    fixture.window().lock();
    for (QLabel *label : fixture.window().findChildren<QLabel *>())
        EXPECT_FALSE(label->isVisibleTo(label->window()) && label->text().contains(QLatin1String("carrier")));
    fixture.settle();
    for (QLabel *label : fixture.window().findChildren<QLabel *>())
        EXPECT_FALSE(label->text().contains(QLatin1String("carrier")));
}

} // namespace
