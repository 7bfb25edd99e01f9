// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents (MH-S5): recorded, told in time, closed, and bound to the log.
#include "core/store/connection.h"
#include "tests/core/desk/rights_fixture.h"

#include <algorithm>

namespace desk::test {
namespace {

using policy::Role;

class Incidents : public RightsDesk
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(open(merchantHub())); }

    Result<IncidentView> report(const char *detected = "2026-11-20T07:30:00Z")
    {
        NewIncident incident;
        incident.what = "A laptop was stolen";
        incident.detectedAt = *instantFromRfc3339(detected);
        incident.platforms = {m_desk.platform()};
        incident.categories = {"end-customer"};
        incident.people = 40;
        incident.confidentiality = true;
        return wait(services().incidents.open(incident));
    }
    Result<IncidentView> assess(const char *risk)
    {
        return wait(services().incidents.note(1, {"The disk was looked at.", {}, risk, {}, {}}));
    }
    Result<IncidentView> tell(const char *to, const char *text, const char *sent, const char *late = "")
    {
        IncidentNoticeOrder order;
        order.to = to;
        order.text = text;
        if (*sent != 0)
            order.sentAt = *instantFromRfc3339(sent);
        order.lateReason = late;
        return wait(services().incidents.notice(1, order));
    }
    Result<IncidentView> close()
    {
        return wait(services().incidents.close(1, {"Left in a train", "Bags with locks"}));
    }
    static std::string stateOf(const Result<IncidentView> &incident, const char *clock)
    {
        if (!incident.ok())
            return incident.error().message;
        for (const IncidentClock &each : incident->clocks) {
            if (each.clock == clock)
                return each.state;
        }
        return "none";
    }
    static std::string dueOf(const Result<IncidentView> &incident, const char *clock)
    {
        for (const IncidentClock &each : incident->clocks) {
            if (each.clock == clock && each.dueAt)
                return toRfc3339(*each.dueAt);
        }
        return "none";
    }
};

TEST_F(Incidents, MH_S5_theClocksRunFromTheMomentOfDetection)
{
    SCOPED_TRACE("MH-S5");
    const auto incident = report();
    ASSERT_OK(incident);
    EXPECT_EQ(incident->number, 1U);
    EXPECT_EQ(dueOf(incident, "promise"), "2026-11-21T07:30:00.000Z")
        << "24 hours: the platform's own promise";
    EXPECT_EQ(dueOf(incident, "gdpr-33"), "2026-11-23T07:30:00.000Z") << "72 hours, over the weekend as well";
    EXPECT_EQ(stateOf(incident, "promise"), "running");
    EXPECT_EQ(stateOf(incident, "gdpr-34"), "none") << "people only where the risk is high";
    EXPECT_EQ(stateOf(assess("high"), "gdpr-34"), "running");
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn("2026-11-21"));
    const auto later = wait(services().incidents.details(1));
    EXPECT_EQ(stateOf(later, "promise"), "overdue");
    EXPECT_EQ(stateOf(later, "gdpr-33"), "running");
}

TEST_F(Incidents, MH_S5_itIsToldAndClosedAndEverythingStaysOnRecord)
{
    SCOPED_TRACE("MH-S5");
    ASSERT_OK(report());
    EXPECT_EQ(close().error().place, "risk");
    ASSERT_OK(assess("likely"));
    EXPECT_EQ(close().error().place, "promise");
    EXPECT_FAILS(tell("authority", "", "2026-11-20T08:00:00Z"), ErrorCode::Conflict); // no draft
    ASSERT_OK(tell("partner", "To the marketplace: a laptop was stolen.", ""));
    EXPECT_EQ(stateOf(tell("partner", "", "2026-11-20T08:30:00Z"), "promise"), "met");
    EXPECT_EQ(close().error().place, "gdpr-33");
    EXPECT_FAILS(tell("authority", "Dear authority", "2027-01-01T00:00:00Z"),
                 ErrorCode::InvalidArgument); // the future
    EXPECT_FAILS(tell("authority", "Dear authority", "2026-11-19T00:00:00Z"),
                 ErrorCode::InvalidArgument); // before it was detected
    EXPECT_EQ(stateOf(tell("authority", "Dear authority", "2026-11-20T08:45:00Z"), "gdpr-33"), "met");
    const auto closed = close();
    ASSERT_OK(closed);
    EXPECT_FALSE(closed->open);
    EXPECT_FAILS(assess("high"), ErrorCode::Conflict);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    const auto all = wait(services().incidents.list());
    ASSERT_OK(all);
    ASSERT_EQ(all->size(), 1U);
    EXPECT_EQ(all->front().cause, "Left in a train");
    EXPECT_EQ(all->front().notices.size(), 2U);
    EXPECT_EQ(all->front().people, 40U);
    EXPECT_EQ(all->front().closedBy, "Ada");
    EXPECT_OK(wait(services().audit.verify()));
}

TEST_F(Incidents, aLateNoticeNeedsItsReason)
{
    ASSERT_OK(report("2026-11-15T07:30:00Z"));
    EXPECT_EQ(stateOf(wait(services().incidents.details(1)), "gdpr-33"), "overdue");
    EXPECT_EQ(tell("authority", "Dear authority", "2026-11-20T08:45:00Z").error().place, "late-reason");
    const auto told =
        tell("authority", "Dear authority", "2026-11-20T08:45:00Z", "It was found late what was on it.");
    EXPECT_EQ(stateOf(told, "gdpr-33"), "late");
    EXPECT_EQ(told->notices.size(), 1U) << "the refused attempt left nothing";
}

TEST_F(Incidents, theAuthorityNeedNotBeToldOnlyWhereARiskIsUnlikely)
{
    ASSERT_OK(report());
    const auto refuse = [&] {
        IncidentNoticeOrder order;
        order.to = "authority";
        order.notNeededReason = "The disk is encrypted.";
        return wait(services().incidents.notice(1, order));
    };
    EXPECT_EQ(refuse().error().place, "risk");
    ASSERT_OK(assess("likely"));
    EXPECT_FAILS(refuse(), ErrorCode::Conflict);
    ASSERT_OK(assess("unlikely"));
    EXPECT_EQ(stateOf(refuse(), "gdpr-33"), "not-needed");
}

TEST_F(Incidents, anybodyReportsAndOnlySomeLookIntoIt)
{
    m_desk.become("Olga");
    ASSERT_OK(report());
    EXPECT_FAILS(wait(services().incidents.list()), ErrorCode::NotPermitted);
    EXPECT_FAILS(assess("high"), ErrorCode::NotPermitted);
    EXPECT_FAILS(close(), ErrorCode::NotPermitted);
    m_desk.become("Cleo");
    EXPECT_OK(assess("high"));
    EXPECT_FAILS(wait(services().incidents.open(
                     {"Somewhere else", {}, {PlatformId{}}, {}, {}, {}, true, false, false})),
                 ErrorCode::NotPermitted);
    EXPECT_FAILS(wait(services().incidents.open({" ", {}, {}, {}, {}, {}, true, false, false})),
                 ErrorCode::InvalidArgument);
}

TEST_F(Incidents, evidenceIsBoundToTheEntriesOfTheLog)
{
    ASSERT_OK(report());
    EXPECT_FAILS(wait(services().incidents.note(1, {"Look", {99'999}, "", {}, {}})), ErrorCode::NotFound);
    const auto noted = wait(services().incidents.note(1, {"Who came in that night", {1, 3}, "", {}, {}}));
    ASSERT_OK(noted);
    EXPECT_EQ(noted->notes.front().entries, (std::vector<std::uint64_t>{1, 3}));
    m_desk.close();
    {
        auto connection = store::Connection::open(m_desk.database(), store::OpenMode::Existing);
        ASSERT_OK(connection);
        ASSERT_OK((*connection)
                      ->execute("UPDATE audit_node SET hash = zeroblob(32) WHERE level = 0 AND ordinal = 3"));
    }
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    const auto looked = wait(services().incidents.details(1));
    EXPECT_FAILS(looked, ErrorCode::Tampered);
    EXPECT_EQ(looked.error().place, "entry 3");
}

struct Forgery
{
    const char *name;
    const char *sql;
};

class ForgedRegister : public Incidents, public testing::WithParamInterface<Forgery>
{
};

TEST_P(ForgedRegister, isNoticed)
{
    ASSERT_OK(report());
    m_desk.close();
    {
        auto connection = store::Connection::open(m_desk.database(), store::OpenMode::Existing);
        ASSERT_OK(connection);
        ASSERT_OK((*connection)->execute("CREATE TABLE kept AS SELECT * FROM incident"));
    }
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    ASSERT_OK(assess("high"));
    m_desk.close();
    {
        auto connection = store::Connection::open(m_desk.database(), store::OpenMode::Existing);
        ASSERT_OK(connection);
        ASSERT_OK((*connection)->execute(GetParam().sql));
    }
    m_desk.start();
    ASSERT_NO_FATAL_FAILURE(m_desk.enter("Ada", founderPassword));
    EXPECT_FAILS(wait(services().incidents.list()), ErrorCode::Tampered);
}

INSTANTIATE_TEST_SUITE_P(
    Incidents, ForgedRegister,
    testing::Values(Forgery{"detectedLater", "UPDATE incident SET detected_at = detected_at + 3600000"},
                    Forgery{"closed", "UPDATE incident SET state = 2"},
                    Forgery{"putBack", "INSERT OR REPLACE INTO incident SELECT * FROM kept"},
                    Forgery{"deleted", "DELETE FROM incident"},
                    Forgery{
                        "changed",
                        "UPDATE incident SET sealed = substr(sealed, 1, 90) || x'00' || substr(sealed, 92)"}),
    [](const testing::TestParamInfo<Forgery> &each) { return std::string(each.param.name); });

} // namespace
} // namespace desk::test
