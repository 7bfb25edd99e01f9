// SPDX-License-Identifier: GPL-3.0-or-later
// Retention and policies.
#include "tests/ui/support/window_fixture.h"
#include "ui/models/rule_tables.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTableView>

namespace {

using namespace desk;
using test::WindowFixture;

void openRetention(WindowFixture &fixture, const char *as)
{
    fixture.signIn(as);
    fixture.window().go(ui::Place::Retention);
    fixture.settle(150);
}

TEST(Retention, ShowsWhatFallsDueAndRunsOnlyWithNumbers)
{
    WindowFixture fixture(test::look());
    openRetention(fixture, "lookAsSupervisor");
    ASSERT_GT(fixture.find<QTableView>("retentionTable")->model()->rowCount(), 0);
    fixture.click("runRetention");
    ASSERT_NE(fixture.dialog(), nullptr);
    std::uint64_t records = 0;
    const QAbstractItemModel *model = fixture.find<QTableView>("retentionTable")->model();
    int archived = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString action = model->index(row, ui::DueTable::Action).data().toString();
        if (action == QLatin1String("In the archive"))
            ++archived; // by its date alone: there is nothing to run
        else
            records += model->index(row, ui::DueTable::Records)
                           .data()
                           .toString()
                           .remove(QLatin1Char(','))
                           .toULongLong();
    }
    EXPECT_GT(archived, 0);
    EXPECT_GT(records, 0U);
    bool told = false;
    for (QLabel *label : fixture.dialog()->findChildren<QLabel *>())
        told = told ||
               label->text().remove(QLatin1Char(',')).startsWith(QString::number(records) + QLatin1Char(' '));
    EXPECT_TRUE(told) << "the confirmation says how many records";
    EXPECT_EQ(fixture.desk().callsOf("runRetention"), 0);
    fixture.click("askGo");
    fixture.settle(150);
    EXPECT_EQ(fixture.desk().callsOf("runRetention"), 1);
    EXPECT_FALSE(fixture.widget("runRetention")->isEnabled()) << "nothing is left to run";
}

TEST(Retention, NamesRulesInTheLanguageOfTheWindow)
{
    WindowFixture fixture(test::look());
    openRetention(fixture, "lookAsSupervisor");
    const QAbstractItemModel *model = fixture.find<QTableView>("retentionTable")->model();
    const auto name = [&] {
        return model->index(0, ui::DueTable::Rule).data().toString();
    };
    const QString english = name();
    test::look().language.choose(QStringLiteral("zh_CN"));
    const QString chinese = name();
    test::look().language.choose(QStringLiteral("en"));
    EXPECT_NE(chinese, english);
    EXPECT_EQ(name(), english);
}

TEST(Retention, IsReadOnlyForAnAgentAndSaysWhy)
{
    WindowFixture fixture(test::look());
    openRetention(fixture, "lookAsAgent");
    EXPECT_EQ(fixture.desk().callsOf("previewRetention"), 0) << "a refusal would be logged";
    EXPECT_EQ(fixture.desk().callsOf("erasures"), 0);
    for (const char *name : {"previewRetention", "runRetention", "addHold", "releaseHold"}) {
        EXPECT_FALSE(fixture.widget(name)->isEnabled()) << name;
        EXPECT_FALSE(fixture.widget(name)->toolTip().isEmpty()) << name;
    }
}

TEST(Retention, AddsAndReleasesAHold)
{
    WindowFixture fixture(test::look());
    openRetention(fixture, "lookAsSupervisor");
    const int before = fixture.find<QTableView>("holdsTable")->model()->rowCount();
    fixture.click("addHold");
    EXPECT_FALSE(fixture.widget("saveHold")->isEnabled());
    fixture.type("holdValue", "somebody@example.org");
    fixture.click("findHeld");
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("holdPerson"));
    fixture.type("holdLaw", "ZPO 142");
    fixture.type("holdReason", "A lawsuit.");
    fixture.click("saveHold");
    fixture.settle();
    auto *table = fixture.find<QTableView>("holdsTable");
    ASSERT_EQ(table->model()->rowCount(), before + 1);
    table->selectRow(0);
    fixture.settle();
    fixture.click("releaseHold");
    fixture.type("askReason", "The case is over.");
    fixture.click("askGo");
    fixture.settle();
    EXPECT_EQ(fixture.desk().lastWords(), "hold-1 The case is over.");
}

TEST(Retention, TellsProvenErasuresFromThoseThatAreNot)
{
    WindowFixture fixture(test::look());
    openRetention(fixture, "lookAsSupervisor");
    const QAbstractItemModel *model = fixture.find<QTableView>("erasuresTable")->model();
    ASSERT_EQ(model->rowCount(), 2);
    EXPECT_EQ(model->index(0, ui::ErasureTable::Proven).data(ui::ToneRole).toString(), QLatin1String("warn"));
    EXPECT_EQ(model->index(1, ui::ErasureTable::Proven).data(ui::ToneRole).toString(), QLatin1String("ok"));
}

TEST(Policies, ComparesTwoVersionsAndNamesTheConsentToAskForAgain)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().go(ui::Place::Policies);
    fixture.settle();
    EXPECT_GT(fixture.find<QTableView>("coverageTable")->model()->rowCount(), 1);
    for (const char *name : {"olderVersion", "newerVersion"}) {
        auto *box = fixture.find<QComboBox>(name);
        EXPECT_GE(box->width(), box->sizeHint().width()) << "its words are not cut";
        EXPECT_GT(box->sizeHint().width(), box->fontMetrics().horizontalAdvance(box->currentText()));
    }
    fixture.click("comparePolicies");
    fixture.settle();
    EXPECT_EQ(fixture.find<QTableView>("changesTable")->model()->rowCount(), 2);
    EXPECT_TRUE(fixture.text("comparison").contains(QLatin1String("consent")));
    EXPECT_FALSE(fixture.widget("addPolicy")->isEnabled()) << "an agent changes no policy";
    fixture.find<QComboBox>("olderVersion")->setCurrentIndex(1);
    EXPECT_FALSE(fixture.widget("comparePolicies")->isEnabled());
}

TEST(Intake, TakesSeveralRightsPurposesAndWhoAsksForWhom)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().newRequest();
    fixture.settle();
    fixture.click("right3");
    fixture.click("right5");
    EXPECT_TRUE(fixture.isShown("behalfKind"));
    fixture.choose("behalfKind", QStringLiteral("lawyer"));
    fixture.type("residence", "DE");
    fixture.type("email", "someone@example.org");
    fixture.click("saveRequest");
    EXPECT_TRUE(fixture.isShown("behalfNameFault"));
    fixture.type("behalfName", "A. Counsel");
    auto *purpose = [&]() -> QCheckBox * {
        for (QCheckBox *box : fixture.dialog()->findChildren<QCheckBox *>())
            if (box->objectName().startsWith(QLatin1String("purpose_")) && box->isVisible())
                return box;
        return nullptr;
    }();
    ASSERT_NE(purpose, nullptr) << "objecting asks to which purposes";
    purpose->setChecked(true);
    const std::string chosen = purpose->objectName().mid(8).toStdString(); // the dialog goes with its boxes
    fixture.click("saveRequest");
    fixture.settle();
    const NewRequest &saved = fixture.desk().lastRequest();
    EXPECT_EQ(saved.rights,
              (std::vector{policy::Right::Access, policy::Right::Deletion, policy::Right::Objection}));
    EXPECT_EQ(saved.purposes, std::vector<std::string>{chosen});
    EXPECT_EQ(saved.behalf.kind, "lawyer");
    EXPECT_FALSE(saved.behalf.seenOn.isValid());
    EXPECT_TRUE(fixture.text("onBehalf").contains(QLatin1String("Nothing was seen yet")));
}

} // namespace
