// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of the window: every command by its name, preferences, locking by itself, tasks, what is
// remembered.
#include "tests/ui/support/window_fixture.h"
#include "ui/models/saved_views.h"
#include "ui/shell/commands.h"
#include "ui/shell/idle_lock.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPromise>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

namespace {

using namespace desk;
using test::WindowFixture;

void openPalette(WindowFixture &fixture, const char *typed)
{
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.settle();
    fixture.type("commandWanted", typed);
}

QString firstCommand(WindowFixture &fixture)
{
    return fixture.find<QTableView>("commandTable")->model()->index(0, 0).data().toString();
}

TEST(Palette, GoesAnywhereByAFewLetters)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    openPalette(fixture, "peop");
    EXPECT_EQ(firstCommand(fixture).toStdString(), "Go to people");
    fixture.key(Qt::Key_Return);
    fixture.settle();
    EXPECT_EQ(fixture.dialog(), nullptr);
    EXPECT_TRUE(fixture.isShown("findPeople"));
}

TEST(Palette, ReachesEveryButtonOfThePageAndEveryActionOfTheWindow)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor"); // sees every place
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.settle();
    const QAbstractItemModel *model = fixture.find<QTableView>("commandTable")->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts << model->index(row, 0).data().toString();
    for (const char *each : {"New request", "Assign…", "Export…", "Show: Overdue", "Sort by: Due by law",
                             "Lock the desk", "Go to requests", "Preferences", "Show what is under way"})
        EXPECT_TRUE(texts.contains(QString::fromUtf8(each))) << each;
    for (const QAction *each : fixture.window().actions())
        EXPECT_TRUE(texts.contains(each->text())) << each->objectName().toStdString();
}

TEST(Palette, OpensARequestByItsReference)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    const std::string wanted = fixture.desk().requestIn(RequestState::Closed);
    openPalette(fixture, QString::fromStdString(wanted).toLower().toUtf8().constData());
    fixture.key(Qt::Key_Return);
    fixture.settle();
    EXPECT_EQ(fixture.text("pageTitle").toStdString(), wanted);
}

TEST(Palette, SaysWhyACommandCannotBeDoneAndStaysOpen)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.find<QTableView>("requestTable")->clearSelection();
    openPalette(fixture, "assign");
    EXPECT_EQ(firstCommand(fixture).toStdString(), "Assign…");
    fixture.key(Qt::Key_Return);
    fixture.settle();
    ASSERT_NE(fixture.dialog(), nullptr);
    EXPECT_TRUE(fixture.text("commandHint").startsWith(QLatin1String("Select a request")));
    EXPECT_EQ(fixture.dialog()->objectName(), QStringLiteral("commandPalette"));
}

TEST(Palette, WalksWithTheArrowsWhileOneTypes)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    openPalette(fixture, "go to");
    const QString second = fixture.find<QTableView>("commandTable")->model()->index(1, 0).data().toString();
    fixture.key(Qt::Key_Down);
    EXPECT_EQ(fixture.find<QTableView>("commandTable")->currentIndex().row(), 1);
    EXPECT_TRUE(second.startsWith(QLatin1String("Go to")));
    EXPECT_TRUE(fixture.widget("commandWanted")->hasFocus());
}

TEST(Palette, IsNotThereWhileNobodyIsSignedIn)
{
    WindowFixture fixture(test::look());
    fixture.key(Qt::Key_K, Qt::ControlModifier);
    fixture.settle();
    EXPECT_EQ(fixture.dialog(), nullptr);
}

TEST(Shortcuts, AreListedFromTheActionsThatHaveThem)
{
    WindowFixture fixture(test::look());
    fixture.signIn("lookAsSupervisor"); // sees every place
    fixture.key(Qt::Key_F1);
    fixture.settle();
    ASSERT_NE(fixture.dialog(), nullptr);
    QStringList shown;
    for (const QLabel *label : fixture.dialog()->findChildren<QLabel *>())
        shown << label->text();
    for (const QAction *each : fixture.window().actions()) {
        EXPECT_TRUE(shown.contains(each->shortcut().toString(QKeySequence::NativeText)))
            << each->objectName().toStdString();
        EXPECT_TRUE(shown.contains(each->text())) << each->text().toStdString();
    }
}

TEST(Preferences, TakeEffectAtOnceAndStay)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.key(Qt::Key_Comma, Qt::ControlModifier);
    fixture.settle();
    EXPECT_EQ(fixture.find<QSpinBox>("preferIdle")->value(), ui::Settings::defaultIdleMinutes);
    fixture.find<QSpinBox>("preferIdle")->setValue(3);
    fixture.choose("preferStart", ui::SavedViewsModel::word(ui::SavedView::Overdue));
    fixture.choose("preferLook", static_cast<int>(ui::Theme::Choice::Dark));
    EXPECT_TRUE(test::look().theme.isDark());
    fixture.choose("preferLook", static_cast<int>(ui::Theme::Choice::Light));
    fixture.choose("preferLanguage", QStringLiteral("zh_CN"));
    fixture.settle();
    EXPECT_EQ(test::look().language.current(), QStringLiteral("zh_CN"));
    fixture.choose("preferLanguage", QStringLiteral("en"));
    fixture.settle();
    EXPECT_EQ(test::look().language.current(), QStringLiteral("en"));
    fixture.click("closePreferences");
    EXPECT_EQ(fixture.settings().idleMinutes(), 3);
    EXPECT_EQ(fixture.window().findChild<ui::IdleLock *>()->minutes(), 3);
    fixture.window().lock();
    fixture.settle();
    fixture.signIn();
    EXPECT_EQ(fixture.find<QTableView>("savedViews")->currentIndex().row(),
              static_cast<int>(ui::SavedView::Overdue));
}

TEST(Preferences, OfAnotherVersionOrBrokenOnesAreNotTaken)
{
    QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    ui::Settings settings(store);
    for (const auto &[written, read] :
         {std::pair<QVariant, int>{QStringLiteral("soon"), ui::Settings::defaultIdleMinutes},
          {0, 1},
          {-5, 1},
          {1000000, ui::Settings::mostIdleMinutes}}) {
        store.setValue(QStringLiteral("idleMinutes"), written);
        EXPECT_EQ(settings.idleMinutes(), read);
    }
}

TEST(IdleLock, LocksWhenNobodyTouchesAnythingAndNotBefore)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    auto *lock = fixture.window().findChild<ui::IdleLock *>();
    lock->setMilliseconds(400);
    lock->setActive(true);
    for (int i = 0; i < 6; ++i) {
        QTest::qWait(100);
        QTest::keyClick(&fixture.window(), Qt::Key_Shift); // begins the time anew
    }
    EXPECT_TRUE(fixture.isShown("requestTable"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !fixture.isShown("requestTable"); }));
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("signIn"));
    EXPECT_FALSE(fixture.isShown("requestTable"));
    EXPECT_EQ(fixture.window().findChild<ui::IdleLock *>()->remaining(), -1) << "nobody is signed in";
}

TEST(IdleLock, LocksBeforeTheComputerSleeps)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    auto *lock = fixture.window().findChild<ui::IdleLock *>();
    lock->sleep(false); // it woke up
    fixture.settle();
    EXPECT_TRUE(fixture.isShown("requestTable"));
    lock->sleep(true);
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("requestTable"));
}

TEST(Tasks, AreListedTogetherAndCancelledOneByOne)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    QPromise<void> first;
    QPromise<void> second;
    first.start();
    second.start();
    fixture.window().showWork([] { return QStringLiteral("first"); }, first.future());
    fixture.window().showWork([] { return QStringLiteral("second"); }, second.future());
    fixture.settle();
    EXPECT_EQ(fixture.text("statusText"), QStringLiteral("second"));
    fixture.click("showTasks");
    fixture.settle();
    fixture.find<QTableView>("taskTable")->selectRow(1);
    fixture.click("cancelTask");
    EXPECT_TRUE(first.isCanceled());
    EXPECT_FALSE(second.isCanceled());
    first.finish();
    second.finish();
    fixture.settle();
    EXPECT_FALSE(fixture.widget("cancelTask")->isEnabled());
    fixture.click("closeTasks");
    fixture.settle();
    EXPECT_FALSE(fixture.isShown("statusText"));
}

TEST(Window, RemembersHowLargeItWas)
{
    WindowFixture fixture(test::look());
    fixture.window().resize(1111, 777);
    fixture.settle();
    fixture.window().close();
    ui::MainWindow next(fixture.surroundings());
    EXPECT_EQ(next.size(), QSize(1111, 777));
}

} // namespace
