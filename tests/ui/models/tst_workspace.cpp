// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_desk.h"
#include "ui/models/detail_tables.h"
#include "ui/models/permissions.h"
#include "ui/models/words.h"
#include "ui/models/workspace_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <tuple>

namespace {

using namespace desk;
using ui::Step;
using ui::StepState;
using ui::WorkspaceModel;
using ui::WorkspaceSteps;

/// A request for one right, as the desk shows it in this state to somebody who may take the next step.
RequestDetails detailsIn(RequestState state, policy::Right right = policy::Right::Access)
{
    RequestDetails details;
    details.summary.state = state;
    details.subjects.resize(1);
    details.options.resize(1);
    details.attemptsLeft = 3;
    ActionView &action = details.actions.emplace_back();
    action.right = right;
    action.state = state;
    action.proven = state != RequestState::Received;
    action.needsApproval = right == policy::Right::Deletion;
    if (state == RequestState::Received)
        action.blockedBecause = "not-proven";
    return details;
}

std::string stepsAsText(const RequestDetails &details)
{
    static const char *const names[] = {"done", "current", "blocked", "ahead"};
    std::string out;
    for (const ui::StepView &step : WorkspaceSteps::of(details, details.actions.front()))
        out +=
            (out.empty() ? "" : " ") + step.title.toStdString() + ":" + names[static_cast<int>(step.state)];
    return out;
}

TEST(WorkspaceSteps, FollowTheState)
{
    const std::vector<std::pair<RequestState, const char *>> table{
        {RequestState::Received, "Receive:done Verify:current Plan:ahead Fulfil:ahead Close:ahead"},
        {RequestState::Verified, "Receive:done Verify:done Plan:current Fulfil:ahead Close:ahead"},
        {RequestState::Planned, "Receive:done Verify:done Plan:done Fulfil:current Close:ahead"},
        {RequestState::Fulfilled, "Receive:done Verify:done Plan:done Fulfil:done Close:current"},
        {RequestState::Closed, "Receive:done Verify:done Plan:done Fulfil:done Close:done"},
    };
    for (const auto &[state, expected] : table)
        EXPECT_EQ(stepsAsText(detailsIn(state)), expected);
}

TEST(WorkspaceSteps, AskForApprovalOnlyWhereItIsNeeded)
{
    const std::vector<std::pair<RequestState, const char *>> table{
        {RequestState::Verified,
         "Receive:done Verify:done Plan:current Approve:ahead Fulfil:ahead Close:ahead"},
        {RequestState::Planned,
         "Receive:done Verify:done Plan:done Approve:current Fulfil:ahead Close:ahead"},
        {RequestState::Approved,
         "Receive:done Verify:done Plan:done Approve:done Fulfil:current Close:ahead"},
        {RequestState::Fulfilled,
         "Receive:done Verify:done Plan:done Approve:done Fulfil:done Close:current"},
    };
    for (const auto &[state, expected] : table)
        EXPECT_EQ(stepsAsText(detailsIn(state, policy::Right::Deletion)), expected);
    RequestDetails own = detailsIn(RequestState::Planned, policy::Right::Deletion);
    own.actions.front().blockedBecause = "needs-another-person";
    own.actions.front().plannedBy = "agent";
    EXPECT_EQ(WorkspaceSteps::next(own, own.actions.front()), ui::Words::blocked("needs-another-person"));
    EXPECT_EQ(WorkspaceSteps::fulfilBlocked(own.actions.front()), ui::Words::blocked("not-approved"));
    EXPECT_TRUE(WorkspaceSteps::turn(own, own.actions.front(), "agent").contains(QLatin1String("another")));
}

TEST(WorkspaceSteps, LeaveProofOutWhereNoneIsAskedFor)
{
    RequestDetails details = detailsIn(RequestState::Received, policy::Right::Objection);
    details.actions.front().needsProof = false;
    details.actions.front().blockedBecause.clear();
    EXPECT_EQ(stepsAsText(details), "Receive:done Plan:current Fulfil:ahead Close:ahead");
    EXPECT_FALSE(WorkspaceSteps::verifyBlocked(details, details.actions.front()).isEmpty());
}

TEST(WorkspaceSteps, SayWhyTheFirstOnesAreBlocked)
{
    RequestDetails details = detailsIn(RequestState::Received);
    const ActionView &action = details.actions.front();
    details.subjects.clear();
    EXPECT_EQ(stepsAsText(details), "Receive:blocked Verify:ahead Plan:ahead Fulfil:ahead Close:ahead");
    EXPECT_EQ(WorkspaceSteps::next(details, action), ui::Words::blocked("nobody-found"));
    details.subjects.resize(2);
    EXPECT_EQ(WorkspaceSteps::next(details, action), ui::Words::blocked("several-found"));
    details.subjects.resize(1);
    details.subjects.front().candidate = true;
    EXPECT_EQ(WorkspaceSteps::next(details, action), ui::Words::blocked("candidate"));
    details.subjects.front().candidate = false;
    details.attemptsLeft = 0;
    EXPECT_EQ(WorkspaceSteps::next(details, action), ui::Words::blocked("no-attempts-left"));
    EXPECT_EQ(stepsAsText(details), "Receive:done Verify:blocked Plan:ahead Fulfil:ahead Close:ahead");
}

TEST(WorkspaceSteps, NameWhoseTurnItIs)
{
    RequestDetails details = detailsIn(RequestState::Received);
    ActionView &action = details.actions.front();
    EXPECT_EQ(WorkspaceSteps::turn(details, action, "agent").toStdString(), "Nobody has taken it yet.");
    details.summary.assignee = "agent";
    EXPECT_EQ(WorkspaceSteps::turn(details, action, "agent").toStdString(), "It is your turn.");
    EXPECT_EQ(WorkspaceSteps::turn(details, action, "supervisor").toStdString(), "It is the turn of agent.");
    action.assignee = "supervisor";
    EXPECT_EQ(WorkspaceSteps::turn(details, action, "agent").toStdString(), "It is the turn of supervisor.")
        << "the action's own owner comes before the request's";
}

TEST(WorkspaceSteps, NeverAllowAStepOutOfOrder)
{
    for (const RequestState state : {RequestState::Received, RequestState::Verified, RequestState::Planned,
                                     RequestState::Fulfilled, RequestState::Closed}) {
        const RequestDetails details = detailsIn(state);
        const ActionView &action = details.actions.front();
        EXPECT_EQ(WorkspaceSteps::verifyBlocked(details, action).isEmpty(), state == RequestState::Received);
        EXPECT_EQ(WorkspaceSteps::planBlocked(details, action).isEmpty(),
                  state == RequestState::Verified || state == RequestState::Planned);
        EXPECT_EQ(WorkspaceSteps::fulfilBlocked(action).isEmpty(), state == RequestState::Planned);
        EXPECT_EQ(WorkspaceSteps::closeBlocked(details).isEmpty(), state == RequestState::Fulfilled);
    }
}

TEST(WorkspaceSteps, CloseARequestOnlyWithAllOfItsActions)
{
    RequestDetails details = detailsIn(RequestState::Fulfilled);
    details.actions.push_back(detailsIn(RequestState::Planned, policy::Right::Deletion).actions.front());
    EXPECT_TRUE(WorkspaceSteps::closeBlocked(details).contains(QLatin1String("Deletion")));
    details.actions.back().state = RequestState::Fulfilled;
    EXPECT_TRUE(WorkspaceSteps::closeBlocked(details).isEmpty());
    details.actions.back().blockedBecause = "recipient-not-told";
    EXPECT_EQ(WorkspaceSteps::closeBlocked(details), ui::Words::blocked("recipient-not-told"));
}

TEST(WorkspaceSteps, AllowVerifyingAgainOnceTheProofHasExpired)
{
    RequestDetails details = detailsIn(RequestState::Planned);
    ActionView &action = details.actions.front();
    action.proven = false;
    action.blockedBecause = "not-proven";
    EXPECT_TRUE(WorkspaceSteps::verifyBlocked(details, action).isEmpty());
    EXPECT_EQ(WorkspaceSteps::planBlocked(details, action), ui::Words::blocked("not-proven"));
    EXPECT_EQ(WorkspaceSteps::fulfilBlocked(action), ui::Words::blocked("not-proven"));
    EXPECT_EQ(stepsAsText(details), "Receive:done Verify:current Plan:ahead Fulfil:ahead Close:ahead");
}

TEST(WorkspaceSteps, StopEverythingUntilAnAuthorityWasSeen)
{
    RequestDetails details = detailsIn(RequestState::Planned);
    ActionView &action = details.actions.front();
    action.blockedBecause = "authority-not-seen";
    for (const QString &why :
         {WorkspaceSteps::verifyBlocked(details, action), WorkspaceSteps::planBlocked(details, action),
          WorkspaceSteps::fulfilBlocked(action)})
        EXPECT_EQ(why, ui::Words::blocked("authority-not-seen"));
}

TEST(WorkspaceSteps, TellAnAgentThatTheNextStepIsAnotherRoles)
{
    RequestDetails details = detailsIn(RequestState::Planned);
    ActionView &action = details.actions.front();
    action.blockedBecause = "needs-data-protection";
    EXPECT_EQ(WorkspaceSteps::next(details, action), ui::Words::blocked("needs-data-protection"));
    EXPECT_EQ(stepsAsText(details), "Receive:done Verify:done Plan:done Fulfil:blocked Close:ahead");
    EXPECT_TRUE(WorkspaceSteps::planBlocked(details, action).isEmpty())
        << "planning again is the agent's own step";
}

TEST(Words, ShowAnUnknownReasonRatherThanHideIt)
{
    EXPECT_NE(ui::Words::blocked("moon-is-full").indexOf(QLatin1String("moon is full")), -1);
    EXPECT_EQ(ui::Words::event("moon-rose").toStdString(), "moon rose");
    EXPECT_TRUE(ui::Words::blocked("").isEmpty());
}

struct Work
{
    test::FakeDesk desk{240}; // enough for every mixture of rights in every state
    Services services = desk.services();
    WorkspaceModel model{services};
    SessionInfo session;
    Work()
    {
        services.session.signInRehearsal({}, "supervisor");
        session.name = "supervisor";
        QTest::qWait(10);
    }
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
    QSignalSpy packaged(&work.model, &WorkspaceModel::carriedOut);
    work.model.fulfil({"/somewhere/new.zip", {}, {}});
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

TEST(WorkspaceModel, LooksAtOneActionAtATimeAndKeepsItsPlan)
{
    Work work;
    work.open(work.desk.requestWith(2, RequestState::Verified));
    ASSERT_TRUE(work.model.action());
    const policy::Right first = work.model.action()->right;
    const policy::Right second = work.model.details()->actions[1].right;
    work.model.plan();
    QTest::qWait(50);
    ASSERT_TRUE(work.model.lastPlan());
    EXPECT_EQ(work.model.lastPlan()->right, first);
    work.model.select(second);
    EXPECT_EQ(work.model.action()->right, second);
    EXPECT_FALSE(work.model.lastPlan()) << "the plan of the other right is not this one's";
    ASSERT_TRUE(work.model.clock());
    EXPECT_EQ(work.model.clock()->right, second);
    work.model.select(first);
    EXPECT_TRUE(work.model.lastPlan());
}

TEST(WorkspaceModel, ApprovesTheDigestThatTheDeskShows)
{
    Work work;
    work.open(work.desk.requestIn(RequestState::Planned, policy::Right::Deletion));
    ASSERT_TRUE(work.model.action());
    work.model.approve();
    QTest::qWait(50);
    EXPECT_EQ(work.model.action()->state, RequestState::Approved);
    EXPECT_EQ(work.model.action()->approvedBy, "supervisor");
}

TEST(Permissions, FollowTheRole)
{
    using policy::Role;
    const std::vector<std::tuple<Role, bool, bool, bool>> table{{Role::CustomerService, true, false, false},
                                                                {Role::Supervisor, true, true, false},
                                                                {Role::DataProtection, true, true, true},
                                                                {Role::Auditor, false, false, false},
                                                                {Role::Finance, false, false, false}};
    for (const auto &[role, work, approve, whole] : table) {
        EXPECT_EQ(ui::Permissions::work({role}).isEmpty(), work);
        EXPECT_EQ(ui::Permissions::approve({role}).isEmpty(), approve);
        EXPECT_EQ(ui::Permissions::wholeFile({role}).isEmpty(), whole);
    }
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
    plan.setRows(
        {{"orders", "Orders", "withheld", 4, "secret", {}, {}},
         {"account", "Account", "kept", 2, "gdpr.17.3.b", "A tax law orders it.", QDate(2032, 1, 1)}});
    EXPECT_EQ(faults.index(1, ui::FaultTable::Line).data().toString().toStdString(), "40");
    EXPECT_EQ(plan.index(0, ui::PlanTable::Reason).data().toString(), ui::Words::withheld("secret"));
    EXPECT_EQ(plan.index(0, ui::PlanTable::What).data().toString().toStdString(), "Withheld");
    EXPECT_EQ(plan.index(1, ui::PlanTable::What).data(ui::ChipsRole).toStringList(),
              QStringList{QStringLiteral("Kept")});
    EXPECT_EQ(plan.index(1, ui::PlanTable::Until).data().toString().toStdString(), "1 Jan 2032");
    EXPECT_EQ(plan.index(1, ui::PlanTable::Reason).data().toString().toStdString(), "A tax law orders it.")
        << "a ground is told as the law's sentence, not as its code";
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
