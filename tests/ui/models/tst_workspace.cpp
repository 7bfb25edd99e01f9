// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"
#include "ui/models/detail_tables.h"
#include "ui/models/words.h"
#include "ui/models/workspace_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace {

using namespace desk;
using ui::Step;
using ui::StepState;
using ui::WorkspaceModel;
using ui::WorkspaceSteps;

RequestDetails detailsIn(RequestState state)
{
    RequestDetails details;
    details.summary.state = state;
    details.subjects.resize(1);
    details.options.resize(1);
    details.attemptsLeft = 3;
    return details;
}

std::string stepsAsText(const RequestDetails &details)
{
    static const char *const names[] = {"done", "current", "blocked", "ahead"};
    std::string out;
    for (const ui::StepView &step : WorkspaceSteps::of(details))
        out +=
            (out.empty() ? "" : " ") + step.title.toStdString() + ":" + names[static_cast<int>(step.state)];
    return out;
}

TEST(WorkspaceSteps, FollowTheState)
{
    const std::vector<std::pair<RequestState, const char *>> table{
        {RequestState::Received, "Receive:done Verify:current Plan:ahead Package:ahead Close:ahead"},
        {RequestState::Verified, "Receive:done Verify:done Plan:current Package:ahead Close:ahead"},
        {RequestState::Planned, "Receive:done Verify:done Plan:done Package:current Close:ahead"},
        {RequestState::Fulfilled, "Receive:done Verify:done Plan:done Package:done Close:current"},
        {RequestState::Closed, "Receive:done Verify:done Plan:done Package:done Close:done"},
    };
    for (const auto &[state, expected] : table)
        EXPECT_EQ(stepsAsText(detailsIn(state)), expected);
}

TEST(WorkspaceSteps, SayWhyTheFirstOnesAreBlocked)
{
    RequestDetails details = detailsIn(RequestState::Received);
    details.subjects.clear();
    EXPECT_EQ(stepsAsText(details), "Receive:blocked Verify:ahead Plan:ahead Package:ahead Close:ahead");
    EXPECT_EQ(WorkspaceSteps::next(details), ui::Words::blocked("nobody-found"));
    details.subjects.resize(2);
    EXPECT_EQ(WorkspaceSteps::next(details), ui::Words::blocked("several-found"));
    details.subjects.resize(1);
    details.subjects.front().candidate = true;
    EXPECT_EQ(WorkspaceSteps::next(details), ui::Words::blocked("candidate"));
    details.subjects.front().candidate = false;
    details.attemptsLeft = 0;
    EXPECT_EQ(WorkspaceSteps::next(details), ui::Words::blocked("no-attempts-left"));
    EXPECT_EQ(stepsAsText(details), "Receive:done Verify:blocked Plan:ahead Package:ahead Close:ahead");
}

TEST(WorkspaceSteps, NameWhoseTurnItIs)
{
    RequestDetails details = detailsIn(RequestState::Received);
    EXPECT_EQ(WorkspaceSteps::turn(details, "agent").toStdString(), "Nobody has taken it yet.");
    details.summary.assignee = "agent";
    EXPECT_EQ(WorkspaceSteps::turn(details, "agent").toStdString(), "It is your turn.");
    EXPECT_EQ(WorkspaceSteps::turn(details, "supervisor").toStdString(), "It is the turn of agent.");
}

TEST(WorkspaceSteps, NeverAllowAStepOutOfOrder)
{
    for (const RequestState state : {RequestState::Received, RequestState::Verified, RequestState::Planned,
                                     RequestState::Fulfilled, RequestState::Closed}) {
        const RequestDetails details = detailsIn(state);
        EXPECT_EQ(WorkspaceSteps::verifyBlocked(details).isEmpty(), state == RequestState::Received);
        EXPECT_EQ(WorkspaceSteps::planBlocked(details).isEmpty(),
                  state == RequestState::Verified || state == RequestState::Planned);
        EXPECT_EQ(WorkspaceSteps::packageBlocked(details).isEmpty(), state == RequestState::Planned);
        EXPECT_EQ(WorkspaceSteps::closeBlocked(details).isEmpty(), state == RequestState::Fulfilled);
    }
}

TEST(WorkspaceSteps, AllowVerifyingAgainOnceTheProofHasExpired)
{
    RequestDetails details = detailsIn(RequestState::Planned);
    details.blockedBecause = "not-proven";
    EXPECT_TRUE(WorkspaceSteps::verifyBlocked(details).isEmpty());
    EXPECT_EQ(WorkspaceSteps::planBlocked(details), ui::Words::blocked("not-proven"));
    EXPECT_EQ(WorkspaceSteps::packageBlocked(details), ui::Words::blocked("not-proven"));
    EXPECT_EQ(stepsAsText(details), "Receive:done Verify:current Plan:ahead Package:ahead Close:ahead");
}

TEST(WorkspaceSteps, TellAnAgentThatTheNextStepIsAnotherRoles)
{
    RequestDetails details = detailsIn(RequestState::Planned);
    details.blockedBecause = "needs-data-protection";
    EXPECT_EQ(WorkspaceSteps::next(details), ui::Words::blocked("needs-data-protection"));
    EXPECT_EQ(stepsAsText(details), "Receive:done Verify:done Plan:done Package:blocked Close:ahead");
    EXPECT_TRUE(WorkspaceSteps::planBlocked(details).isEmpty()) << "planning again is the agent's own step";
}

TEST(Words, ShowAnUnknownReasonRatherThanHideIt)
{
    EXPECT_NE(ui::Words::blocked("moon-is-full").indexOf(QLatin1String("moon is full")), -1);
    EXPECT_EQ(ui::Words::event("moon-rose").toStdString(), "moon rose");
    EXPECT_TRUE(ui::Words::blocked("").isEmpty());
}

struct Work
{
    test::FakeDesk desk{40};
    Services services = desk.services();
    WorkspaceModel model{services.requests, services.administration};
    SessionInfo session;
    Work() { session.name = "agent"; }
    void open(const std::string &reference)
    {
        model.open(reference, session);
        QTest::qWait(50);
    }
};

TEST(WorkspaceModel, DropsAnAnswerForARequestThatWasLeft)
{
    Work work;
    const std::string first = work.desk.requestIn(RequestState::Received);
    const std::string second = work.desk.requestIn(RequestState::Verified);
    work.desk.hold("details");
    work.model.open(first, work.session);
    work.model.open(second, work.session);
    work.desk.release();
    QTest::qWait(50);
    ASSERT_TRUE(work.model.details());
    EXPECT_EQ(work.model.details()->summary.reference, second);
}

TEST(WorkspaceModel, DropsAPassphraseThatComesTooLate)
{
    Work work;
    work.open(work.desk.requestIn(RequestState::Planned));
    QSignalSpy packaged(&work.model, &WorkspaceModel::packaged);
    work.model.writePackage("/somewhere/new.zip");
    work.model.clear();
    QTest::qWait(100);
    EXPECT_EQ(packaged.size(), 0);
}

TEST(WorkspaceModel, ReadsAgainAfterAConflict)
{
    Work work;
    work.open(work.desk.requestIn(RequestState::Received));
    QSignalSpy failed(&work.model, &WorkspaceModel::failed);
    const int before = work.desk.callsOf("details");
    work.desk.failNext("assign", ErrorCode::Conflict);
    work.model.assignToMe();
    QTest::qWait(80);
    EXPECT_EQ(failed.size(), 1);
    EXPECT_EQ(work.desk.callsOf("details"), before + 1);
    EXPECT_FALSE(work.model.isBusy());
}

TEST(DetailTables, KeepToTheRulesOfModels)
{
    ui::FaultTable faults;
    ui::AuditTable audit;
    ui::RecordTable records;
    ui::PlanTable plan([](const std::string &) { return nullptr; }, nullptr);
    for (QAbstractItemModel *model :
         std::initializer_list<QAbstractItemModel *>{&faults, &audit, &records, &plan})
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Fatal, model);
    faults.setRows({{12, "line 12, column 3", "Not a date."}, {40, "line 40", "No e-mail."}});
    audit.setRows({{7, Instant(), "agent", "signed-in", ""}});
    plan.setRows({{"orders", "Orders", 4, 1, "secret"}, {"account", "Account", 0, 0, "secret"}});
    EXPECT_EQ(faults.index(1, ui::FaultTable::Line).data().toString().toStdString(), "40");
    EXPECT_EQ(plan.index(0, ui::PlanTable::Reason).data().toString(), ui::Words::withheld("secret"));
    EXPECT_EQ(plan.index(1, ui::PlanTable::Reason).data().toString().toStdString(), "")
        << "nothing is withheld";
    EXPECT_EQ(audit.index(0, ui::AuditTable::Event).data().toString().toStdString(), "Signed in");
}

TEST(RecordTable, LinesUpRecordsThatLackFieldsAndNeverShowsSecrets)
{
    ui::RecordTable table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CategoryView category;
    category.records.resize(2);
    category.records[0].fields = {{"name", "Name", "A•••", true, false}};
    category.records[1].fields = {{"password", "Password", "leaked", false, true},
                                  {"name", "Name", "B•••", true, false}};
    table.setCategory(category);
    ASSERT_EQ(table.columnCount(), 2);
    EXPECT_EQ(table.index(0, 0).data().toString().toStdString(), "A•••");
    EXPECT_EQ(table.index(1, 0).data().toString().toStdString(), "B•••");
    EXPECT_FALSE(table.index(0, 1).data().isValid());
    EXPECT_EQ(table.index(1, 1).data().toString().toStdString(), "Never shown");
}

} // namespace
