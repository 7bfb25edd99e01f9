// SPDX-License-Identifier: GPL-3.0-or-later
// What typed letters mean, and long work in a list.
#include "ui/models/fuzzy.h"
#include "ui/models/task_table.h"

#include <QAbstractItemModelTester>
#include <QPromise>
#include <QTest>

#include <gtest/gtest.h>

namespace {

using namespace desk;
using ui::fuzzyScore;
using ui::TaskState;
using ui::TaskTable;

TEST(Fuzzy, FindsLettersInTheirOrderWhateverTheirCase)
{
    const std::vector<std::tuple<const char *, const char *, bool>> table{
        {"", "Go to requests", true},
        {"gtr", "Go to requests", true},
        {"REQ", "Go to requests", true},
        {"go req", "Go to requests", true},
        {"qer", "Go to requests", false},
        {"requestss", "Go to requests", false},
        {"x", "Go to requests", false},
        {"锁", "锁定", true},
        {"straße", "STRASSE", false},
        {"ü", "Über", true},
        {"lock", "", false}};
    for (const auto &[wanted, text, fits] : table)
        EXPECT_EQ(fuzzyScore(QString::fromUtf8(wanted), QString::fromUtf8(text)).has_value(), fits)
            << wanted << " in " << text;
}

TEST(Fuzzy, PrefersBeginningsOfWordsAndLettersSideBySide)
{
    const std::vector<std::tuple<const char *, const char *, const char *>> table{
        {"lock", "Lock the desk", "Look at the clock"},
        {"gp", "Go to people", "Merging parts"},
        {"imp", "Import", "Simple mapping"},
        {"new", "Take a new request in", "Renew"},
        {"req", "Requests", "Go to requests"}};
    for (const auto &[wanted, better, worse] : table)
        EXPECT_GT(fuzzyScore(QString::fromUtf8(wanted), QString::fromUtf8(better)).value_or(-1),
                  fuzzyScore(QString::fromUtf8(wanted), QString::fromUtf8(worse)).value_or(-1))
            << wanted;
}

TEST(TaskTable, ShowsAllLongWorkAndHowItEnded)
{
    TaskTable tasks;
    const QAbstractItemModelTester tester(&tasks, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QPromise<void> first;
    QPromise<void> second;
    first.start();
    second.start();
    first.setProgressRange(0, 200);
    tasks.add([] { return QStringLiteral("import"); }, first.future());
    tasks.add([] { return QStringLiteral("backup"); }, second.future());
    EXPECT_EQ(tasks.running(), 2);
    EXPECT_EQ(tasks.index(0, 0).data().toString(), QStringLiteral("backup")) << "the newest first";
    first.setProgressValue(50);
    ASSERT_TRUE(QTest::qWaitFor([&] { return tasks.row(1).percent == 25; }));
    EXPECT_EQ(tasks.index(1, 1).data().toString(), QStringLiteral("25 %"));
    tasks.cancel(1);
    EXPECT_TRUE(first.isCanceled());
    EXPECT_EQ(tasks.row(1).state, TaskState::Cancelling);
    first.finish();
    second.finish();
    ASSERT_TRUE(QTest::qWaitFor([&] { return tasks.running() == 0; }));
    EXPECT_EQ(tasks.row(0).state, TaskState::Done);
    EXPECT_EQ(tasks.row(1).state, TaskState::Cancelled);
    EXPECT_EQ(tasks.newest(), -1);
}

TEST(TaskTable, KeepsWhatRunsAndForgetsTheOldestThatEnded)
{
    TaskTable tasks;
    QPromise<void> running;
    running.start();
    tasks.add([] { return QStringLiteral("long"); }, running.future());
    for (int i = 0; i < TaskTable::mostEnded + 5; ++i) {
        QPromise<void> done;
        done.start();
        done.finish();
        tasks.add([i] { return QString::number(i); }, done.future());
        ASSERT_TRUE(QTest::qWaitFor([&] { return tasks.running() == 1; }));
    }
    EXPECT_LE(tasks.rowCount(), TaskTable::mostEnded + 2);
    EXPECT_EQ(tasks.row(tasks.rowCount() - 1).what(), QStringLiteral("long"));
    tasks.clear();
    EXPECT_EQ(tasks.rowCount(), 0);
    EXPECT_FALSE(running.isCanceled()) << "the work itself goes on";
    running.finish();
    QTest::qWait(5);
}

} // namespace
