// SPDX-License-Identifier: GPL-3.0-or-later
// The tables and words under "Trust", without a widget.
#include "ui/models/guard_tables.h"
#include "ui/models/incident_table.h"
#include "ui/models/permissions.h"
#include "ui/models/proof_words.h"
#include "ui/models/safe_tables.h"
#include "ui/models/staff_tables.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

namespace {

using namespace desk;
using policy::Role;

constexpr Instant noon{std::chrono::milliseconds(1795255200000)};

TEST(GuardModels, TheStripSaysTheStopBeforeTheAlarms)
{
    GuardView view;
    EXPECT_TRUE(ui::GuardWords::strip(view).isEmpty());
    view.alarms = {{noon, "anna", "rugs"}};
    EXPECT_TRUE(ui::GuardWords::strip(view).contains(QLatin1String("1 time ")));
    EXPECT_EQ(ui::GuardWords::tone(view), QLatin1String("warn"));
    view.stopped = true;
    view.stoppedBy = "berta";
    view.stoppedAt = noon;
    EXPECT_TRUE(ui::GuardWords::strip(view).contains(QLatin1String("stopped by berta")));
    EXPECT_EQ(ui::GuardWords::tone(view), QLatin1String("bad"));
    view.liftAskedBy = "clara";
    EXPECT_TRUE(ui::GuardWords::strip(view).contains(QLatin1String("clara asked to lift it")));
}

TEST(GuardModels, AlarmsNameThePlatformAndLimitsWhatThePolicySays)
{
    ui::AlarmTable alarms([](const std::string &profile) { return QString::fromStdString("The " + profile); },
                          nullptr);
    const QAbstractItemModelTester testsAlarms(&alarms,
                                               QAbstractItemModelTester::FailureReportingMode::Fatal);
    alarms.setRows({{noon, "anna", "rugs"}});
    EXPECT_EQ(alarms.index(0, ui::AlarmTable::Platform).data().toString(), QLatin1String("The rugs"));
    ui::LimitTable limits;
    ReadingLimits set;
    set.reveals = 1200;
    limits.setLimits(set);
    ASSERT_EQ(limits.rowCount(), 5);
    EXPECT_EQ(limits.index(3, ui::LimitTable::Limit).data().toString(), QLatin1String("1,200"));
    EXPECT_EQ(limits.index(4, ui::LimitTable::Limit).data().toString(), QLatin1String("As the policy says"));
}

TEST(IncidentModels, ClocksSayHowLongIsLeftAndHowItEnded)
{
    IncidentClock clock;
    clock.dueAt = noon + std::chrono::hours(72);
    clock.state = "running";
    const auto at = [&](int hours) {
        return noon + std::chrono::hours(hours);
    };
    const auto words = [&](int hours) {
        return ui::IncidentWords::clock(clock, at(hours)).toStdString();
    };
    const auto tone = [&](int hours) {
        return ui::IncidentWords::clockTone(clock, at(hours)).toStdString();
    };
    EXPECT_EQ(words(0), "72 hours left");
    EXPECT_EQ(tone(0), "info");
    EXPECT_EQ(words(71), "1 hour left");
    EXPECT_EQ(tone(61), "warn");
    EXPECT_EQ(words(75), "Overdue by 3 hours");
    EXPECT_EQ(tone(75), "bad");
    clock.state = "late";
    EXPECT_EQ(words(75), "Told late");
    clock.state = "running";
    clock.dueAt.reset();
    EXPECT_EQ(words(0), "Without undue delay");
}

TEST(ProofModels, SaysWhatWasVerifiedAndEveryRemark)
{
    AuditReport log;
    log.entries = 1;
    EXPECT_EQ(ui::ProofWords::verified(log, {2, 0}).toStdString(),
              "1 entry verified: it was not changed. The records of 2 platforms were counted: none was taken "
              "out or put back.");
    log.doubted = {17};
    const QString remarks = ui::ProofWords::verified(log, {2, 1});
    EXPECT_TRUE(remarks.contains(QLatin1String("1 platform can be counted after the next import")));
    EXPECT_TRUE(remarks.contains(QLatin1String("At entry 17")));
}

TEST(ProofModels, FindingsLeaveCleanFilesOut)
{
    ForensicReport report;
    report.files = {{"/a", 1, 0, true, false}, {"/b", 1, 2, false, false}};
    report.unreadable = {"/c"};
    report.leftovers = {{"e", "token", 4}};
    ui::ForensicTable table;
    table.setReport(report);
    ASSERT_EQ(table.rowCount(), 3);
    EXPECT_EQ(table.index(1, ui::ForensicTable::Where).data().toString(), QLatin1String("/b"));
    EXPECT_EQ(table.index(2, ui::ForensicTable::What).data().toString(), QLatin1String("Could not be read"));
}

TEST(SafeModels, ARehearsalThatDiffersSaysSo)
{
    RehearsalReport report;
    EXPECT_TRUE(ui::SafeWords::rehearsed(report).contains(QLatin1String("as in the desk")));
    report.differing = 2;
    EXPECT_TRUE(ui::SafeWords::rehearsed(report).contains(QLatin1String("do not rely")));
}

TEST(SafeModels, AKeyThatSomebodyWhoLeftHeldIsMarked)
{
    ui::KeyTable keys([](const std::string &id) { return QString::fromStdString(id); }, nullptr);
    keys.setRows({{RotatedKey::Index, {}, 2, 3, true, false, {}}, {RotatedKey::Log, {}, 1, 3, true, true, {}}});
    EXPECT_EQ(keys.index(0, ui::KeyTable::State).data(ui::ToneRole).toString(), QLatin1String("warn"));
    EXPECT_EQ(keys.index(1, ui::KeyTable::State).data(ui::ChipsRole).toStringList().front(),
              QLatin1String("Replacement begun"));
}

TEST(StaffModels, WarningsNameEachWeakness)
{
    KeyHolding holding;
    holding.kit = true;
    holding.approvers = 2;
    EXPECT_TRUE(ui::StaffWords::holding(holding).isEmpty());
    holding.kit = false;
    holding.rotationsDue = 1;
    EXPECT_TRUE(ui::StaffWords::holding(holding).contains(QLatin1String("no recovery kit")));
    EXPECT_TRUE(ui::StaffWords::holding(holding).contains(QLatin1String("1 key was held")));
}

TEST(TrustPermissions, FollowTheDesk)
{
    for (const Role role : {Role::CustomerService, Role::Fulfilment, Role::Finance, Role::Operation,
                            Role::Supervisor, Role::DataProtection, Role::Administrator, Role::Auditor}) {
        const std::vector roles{role};
        const bool answers =
            role == Role::Supervisor || role == Role::DataProtection || role == Role::Administrator;
        const bool safe = role == Role::DataProtection || role == Role::Administrator;
        EXPECT_EQ(ui::Permissions::answerFor(roles).isEmpty(), answers);
        EXPECT_EQ(ui::Permissions::oversee(roles).isEmpty(), answers || role == Role::Auditor);
        EXPECT_EQ(ui::Permissions::keepSafe(roles).isEmpty(), safe);
        EXPECT_EQ(ui::Permissions::seeStaff(roles).isEmpty(), safe || role == Role::Auditor);
    }
}

} // namespace
