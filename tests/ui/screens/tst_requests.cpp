// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window_fixture.h"
#include "ui/models/request_list_model.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

namespace {

using namespace desk;
using test::WindowFixture;

QTableView *table(WindowFixture &fixture)
{
    return fixture.find<QTableView>("requestTable");
}

void showAll(WindowFixture &fixture)
{
    fixture.choose("stateFilter", 0);
    fixture.settle();
}

TEST(Queue, LoadsMoreAsOneScrolls)
{
    WindowFixture fixture(test::look(), 450);
    fixture.signIn();
    showAll(fixture);
    EXPECT_EQ(table(fixture)->model()->rowCount(), ui::RequestListModel::pageSize);
    int last = 0;
    for (int i = 0; i < 10 && table(fixture)->model()->rowCount() != last; ++i) {
        last = table(fixture)->model()->rowCount();
        table(fixture)->verticalScrollBar()->setValue(table(fixture)->verticalScrollBar()->maximum());
        fixture.settle();
    }
    EXPECT_EQ(last, 450);
}

TEST(Queue, FiltersByStateAndPlatform)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.choose("stateFilter", static_cast<int>(RequestState::Fulfilled));
    fixture.find<QComboBox>("platformFilter")->setCurrentIndex(2);
    fixture.settle();
    const QAbstractItemModel *model = table(fixture)->model();
    ASSERT_GT(model->rowCount(), 0);
    const QString platform = fixture.find<QComboBox>("platformFilter")->currentText();
    for (int row = 0; row < model->rowCount(); ++row) {
        EXPECT_EQ(model->index(row, ui::RequestListModel::State).data().toString().toStdString(),
                  "Fulfilled");
        EXPECT_EQ(model->index(row, ui::RequestListModel::Platform).data().toString(), platform);
    }
}

TEST(Queue, FindsAClosedRequestByItsReferenceAlthoughOnlyOpenOnesAreShown)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    const std::string wanted = fixture.desk().requestIn(RequestState::Closed);
    fixture.key(Qt::Key_F, Qt::ControlModifier);
    fixture.type("referenceSearch", wanted.c_str());
    fixture.settle(350);
    ASSERT_EQ(table(fixture)->model()->rowCount(), 1);
    EXPECT_EQ(table(fixture)->model()->index(0, 0).data().toString().toStdString(), wanted);
}

TEST(Queue, SaysWhatToDoWhenThereIsNothing)
{
    WindowFixture empty(test::look(), 0);
    empty.signIn();
    showAll(empty);
    EXPECT_TRUE(empty.isShown("firstRequest"));
    WindowFixture full(test::look());
    full.signIn();
    full.type("referenceSearch", "XX-0000-000000-0");
    full.settle(350);
    EXPECT_FALSE(full.isShown("requestTable"));
    full.click("clearFilters");
    full.settle();
    EXPECT_TRUE(full.isShown("requestTable"));
}

TEST(Queue, OpensWithTheKeyboardAndComesBackToTheSameRow)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.key(Qt::Key_Down);
    fixture.key(Qt::Key_Down);
    const QString wanted = table(fixture)->currentIndex().siblingAtColumn(0).data().toString();
    fixture.key(Qt::Key_Return);
    fixture.settle();
    EXPECT_EQ(fixture.text("pageTitle"), wanted);
    fixture.key(Qt::Key_Escape);
    fixture.settle();
    ASSERT_TRUE(fixture.isShown("requestTable"));
    EXPECT_EQ(table(fixture)->currentIndex().siblingAtColumn(0).data().toString(), wanted);
}

TEST(Queue, NeverShowsWhoSomebodyIs)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    const QAbstractItemModel *model = table(fixture)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            for (int role = 0; role < Qt::UserRole + 8; ++role)
                EXPECT_FALSE(model->index(row, column).data(role).toString().contains(QLatin1Char('@')));
}

TEST(Intake, SaysWhatIsWrongBesideEachFieldAndMendsItself)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.key(Qt::Key_N, Qt::ControlModifier);
    fixture.settle();
    fixture.click("saveRequest");
    EXPECT_FALSE(fixture.text("residenceFault").isEmpty());
    EXPECT_FALSE(fixture.text("emailFault").isEmpty());
    EXPECT_EQ(fixture.desk().callsOf("open"), 0);
    fixture.type("residence", "Germany");
    EXPECT_FALSE(fixture.isShown("residenceFault"));
    fixture.type("email", "no address");
    EXPECT_TRUE(fixture.isShown("emailFault"));
    fixture.type("email", "someone@example.org");
    EXPECT_FALSE(fixture.isShown("emailFault"));
}

TEST(Intake, WhatIsWrongIsNeverCutByTheEdge)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.key(Qt::Key_N, Qt::ControlModifier);
    fixture.settle();
    fixture.type("residence", "Germany");
    fixture.click("saveRequest"); // nothing says how the person can be found
    fixture.settle();
    const auto isWhole = [&](const char *name) {
        QWidget *fault = fixture.widget(name);
        const QWidget *view = fixture.find<QScrollArea>("newRequestFields")->viewport();
        const QPoint end = fault->mapTo(view, QPoint(0, fault->height()));
        return end.y() <= view->height() && fault->mapTo(view, QPoint()).y() >= 0;
    };
    EXPECT_TRUE(isWhole("emailFault"));
    EXPECT_TRUE(fixture.widget("email")->hasFocus());
}

TEST(Intake, DoesNotTakeATomorrow)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().newRequest();
    fixture.settle();
    auto *received = fixture.find<QDateEdit>("received");
    received->setDate(received->date().addDays(5));
    EXPECT_EQ(received->date(), received->maximumDate());
}

TEST(Intake, SavesWhatWasEnteredAndOpensIt)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().newRequest();
    fixture.settle();
    fixture.choose("channel", QStringLiteral("letter"));
    fixture.type("residence", "us-ca");
    fixture.type("email", "someone@example.org");
    fixture.type("order", "R-77");
    fixture.type("letter", "Please send me my data.");
    fixture.click("saveRequest");
    fixture.settle();
    const NewRequest &saved = fixture.desk().lastRequest();
    EXPECT_EQ(saved.channel, "letter");
    EXPECT_EQ(saved.residence, "US-CA");
    EXPECT_EQ(saved.email, "someone@example.org");
    EXPECT_EQ(saved.order, "R-77");
    EXPECT_EQ(saved.text, "Please send me my data.");
    EXPECT_EQ(saved.rights, std::vector{policy::Right::Access});
    EXPECT_EQ(fixture.dialog(), nullptr);
    EXPECT_TRUE(fixture.isShown("identityPane"));
}

TEST(Intake, KeepsWhatWasTypedWhenSavingFails)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().newRequest();
    fixture.settle();
    fixture.type("residence", "DE");
    fixture.type("email", "someone@example.org");
    fixture.desk().failNext("open", ErrorCode::Io);
    fixture.click("saveRequest");
    fixture.settle();
    ASSERT_NE(fixture.dialog(), nullptr);
    EXPECT_EQ(fixture.find<QLineEdit>("email")->text().toStdString(), "someone@example.org");
    EXPECT_TRUE(fixture.isShown("noticeText"));
    fixture.click("saveRequest");
    fixture.settle();
    EXPECT_EQ(fixture.dialog(), nullptr);
}

} // namespace
