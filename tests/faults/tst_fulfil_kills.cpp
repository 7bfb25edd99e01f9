// SPDX-License-Identifier: GPL-3.0-or-later
// A right that is carried out by a program that ends at any call that changes a file: the desk opens, the
// right is carried out whole or not at all, can be carried out then, and leaves what one undisturbed run
// leaves.
//
// A sample of calls by default; RIGHTSDESK_KILL_POINTS=all tries every one, 2/5 every fifth from the second
// on.
#include "tests/core/desk/shops.h"
#include "tests/faults/killed_desk.h"

#include <QFile>

namespace desk::test::faults {
namespace {

using policy::Right;

struct KillRow
{
    const char *name;
    Right right;
    std::size_t sampled;
};

void PrintTo(const KillRow &row, std::ostream *out)
{
    *out << row.name;
}

/// What can be seen of the person and the request when all is done.
struct Left
{
    std::vector<std::string> events; ///< Of the request's timeline.
    std::size_t people = 0;
    std::string company;
    std::size_t erasures = 0;
    std::uint64_t stopped = 0;
    bool operator==(const Left &) const = default;
};

class FulfilKills : public KilledDesk, public testing::WithParamInterface<KillRow>
{
protected:
    static std::string company(const Services &services, PlatformId platform, SubjectId subject,
                               RecordId *record = nullptr)
    {
        const auto seen = wait(services.subjects.reveal(platform, subject, "account", "en", "A test looks."));
        if (!seen.ok() || seen->categories.empty() || seen->categories.front().records.empty())
            return {};
        const RecordView &account = seen->categories.front().records.front();
        if (record != nullptr)
            *record = account.id;
        for (const FieldView &field : account.fields) {
            if (field.field == "company_name")
                return field.text;
        }
        return {};
    }
    void SetUp() override
    {
        const Shop shop = merchantHub();
        ASSERT_NO_FATAL_FAILURE(m_desk.create({shop.profile}));
        for (const ShopFile &file : shop.files)
            ASSERT_OK(m_desk.import(file.category, m_desk.write("rows.csv", file.rows), ""));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Cleo", {policy::Role::Supervisor}));
        const Right right = GetParam().right;
        Asker who = right == Right::Deletion ? endCustomer() : shop.who;
        if (right == Right::Objection)
            who.proof = {}; // saying no takes no proof
        const auto reference = ask(m_desk, newRequest(m_desk.platform(), right, who), who);
        ASSERT_OK(reference);
        m_reference = *reference;
        ASSERT_NO_FATAL_FAILURE(makePlan(right));
        keepPassword();
        m_usage = m_desk.write("usage.csv", "account_id,accessed_at\nA-1,2026-11-20T08:00:00Z\n");
        m_desk.close();
        freshCopy();
        const Ended whole = run("RIGHTSDESK_CALLS_TO", QString::fromStdString(m_desk.path("calls")));
        ASSERT_EQ(whole.status, 0) << whole.error;
        m_calls = readFile(m_desk.path("calls"));
        ASSERT_GT(m_calls.size(), 10U);
        ASSERT_NO_FATAL_FAILURE(finish(m_whole));
    }
    void makePlan(Right right)
    {
        const Services services = m_desk.services();
        if (right == Right::Correction) {
            const auto people = wait(services.subjects.find(m_desk.platform(), FindBy::Account, "A-1", ""));
            ASSERT_OK(people);
            RecordId record;
            company(services, m_desk.platform(), people->front().id, &record);
            ASSERT_OK(wait(services.actions.correct(m_reference, {{record, "company_name", "Leuchten AG"}})));
            return;
        }
        const auto planned = wait(services.actions.plan(m_reference, right));
        ASSERT_OK(planned);
        if (right != Right::Deletion)
            return;
        ASSERT_NO_FATAL_FAILURE(m_desk.become("Cleo"));
        ASSERT_OK(wait(m_desk.services().actions.approve(m_reference, right, planned->digest)));
    }
    Ended run(const QString &variable, const QString &value) const
    {
        const QString reference = QString::fromStdString(m_reference);
        QStringList words{"request", "fulfil", reference, "--yes"};
        if (GetParam().right == Right::Access) {
            for (const char *name : {"answer.zip", "passphrase"})
                QFile::remove(QString::fromStdString(m_desk.path(name)));
            words = {"request",
                     "package",
                     reference,
                     "--out",
                     QString::fromStdString(m_desk.path("answer.zip")),
                     "--passphrase-out",
                     QString::fromStdString(m_desk.path("passphrase"))};
        }
        return runProgram(
            words << "--now"
                  << QString::fromUtf8(fixtureNow.data(), static_cast<qsizetype>(fixtureNow.size())),
            variable, value);
    }
    /// The copy opens and its log is whole; the right is carried out then, if it was not, and cannot be
    /// twice.
    void finish(Left &left)
    {
        LocalDeskOptions options;
        options.now = *instantFromRfc3339(fixtureNow);
        LocalDesk desk(options);
        const Services services = desk.services();
        const auto session = wait(
            services.session.signIn(copy(), {std::string(founderName), password(founderPassword), {}, {}}));
        ASSERT_OK(session);
        const PlatformId platform = session->platforms.front().id;
        ASSERT_OK(wait(services.audit.verify()));
        const auto before = wait(services.requests.details(m_reference));
        ASSERT_OK(before);
        const RequestState state = before->actions.front().state;
        const FulfilOrder order{GetParam().right == Right::Access
                                    ? m_desk.path("again" + std::to_string(++m_tries) + ".zip")
                                    : "",
                                {},
                                {}};
        if (state != RequestState::Fulfilled) {
            EXPECT_EQ(state,
                      GetParam().right == Right::Deletion ? RequestState::Approved : RequestState::Planned);
            EXPECT_EQ(before->actions.front().outcome, ActionOutcome::None);
            ASSERT_OK(wait(services.actions.fulfil(m_reference, GetParam().right, order)));
            ++m_notDone;
        } else {
            ++m_done;
        }
        EXPECT_FAILS(wait(services.actions.fulfil(m_reference, GetParam().right, order)),
                     ErrorCode::Conflict);
        ASSERT_NO_FATAL_FAILURE(look(services, platform, left));
        ASSERT_OK(wait(services.audit.verify()));
    }
    void look(const Services &services, PlatformId platform, Left &left)
    {
        const auto events = wait(services.requests.timeline(m_reference));
        ASSERT_OK(events);
        for (const TimelineEntry &entry : *events) {
            // The log knows of a package before the file exists: one that was cut short stays known.
            if (entry.event != "package-written")
                left.events.push_back(entry.event);
        }
        const auto buyer = wait(services.subjects.find(platform, FindBy::Email, "ben@example.com", ""));
        const auto ana = wait(services.subjects.find(platform, FindBy::Account, "A-1", ""));
        ASSERT_OK(buyer);
        ASSERT_OK(ana);
        left.people = buyer->size() + ana->size();
        left.company = company(services, platform, ana->front().id);
        const auto erasures = wait(services.retention.erasures(platform));
        ASSERT_OK(erasures);
        left.erasures = erasures->size();
        for (const ErasureView &erasure : *erasures)
            EXPECT_TRUE(erasure.proven);
        const auto usage = wait(services.subjects.import({platform, "usage", "", m_usage, false}));
        ASSERT_OK(usage);
        left.stopped = usage->stopped;
    }

    std::string m_reference;
    std::string m_usage;
    Left m_whole;
    int m_done = 0;
    int m_notDone = 0;
    int m_tries = 0;
};

TEST_P(FulfilKills, anEndAtAnyCallLeavesItWholeOrUndone)
{
    m_done = 0;
    m_notDone = 0;
    int ended = 0;
    for (const long at : sample(static_cast<long>(GetParam().sampled))) {
        SCOPED_TRACE("ended at call " + std::to_string(at) + " of " + std::to_string(m_calls.size()));
        ASSERT_NO_FATAL_FAILURE(freshCopy());
        const Ended end = run("RIGHTSDESK_KILL_AT", QString::number(at));
        // Another run may make a few calls fewer: then it came to its end.
        ASSERT_TRUE(end.status == killed || (end.status == 0 && at + 20 > static_cast<long>(m_calls.size())))
            << end.status << ": " << end.error;
        ended += end.status == killed ? 1 : 0;
        Left left;
        ASSERT_NO_FATAL_FAILURE(finish(left));
        EXPECT_TRUE(left == m_whole) << left.events.size() << " events, " << left.people << " people, "
                                     << left.company;
    }
    tell(std::to_string(ended) + " ends, " + std::to_string(m_notDone) + " before the deed, " +
         std::to_string(m_done) + " after it");
    EXPECT_GE(ended, static_cast<int>(GetParam().sampled) / 2);
    EXPECT_GT(m_notDone, 0) << "no end came before the deed";
    EXPECT_GT(m_done, 0) << "no end came after it";
}

std::string rowName(const testing::TestParamInfo<KillRow> &info)
{
    return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(Rights, FulfilKills,
                         testing::Values(KillRow{"deletion", Right::Deletion, 24},
                                         KillRow{"correction", Right::Correction, 14},
                                         KillRow{"objection", Right::Objection, 14},
                                         KillRow{"restriction", Right::Restriction, 14},
                                         KillRow{"access", Right::Access, 14}),
                         rowName);

} // namespace
} // namespace desk::test::faults
