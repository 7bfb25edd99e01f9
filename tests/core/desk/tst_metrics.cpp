// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure of a report held against a plain loop over the requests themselves, which random people took
// random steps with.
#include "tests/core/desk/rights_fixture.h"
#include "tests/support/earlier_schema.h"

#include <map>
#include <random>

namespace desk::test {
namespace {

using policy::Right;

constexpr int requestsMade = 60;

class Metrics : public RightsDesk
{
protected:
    void SetUp() override { ASSERT_NO_FATAL_FAILURE(open(merchantHub())); }

    std::size_t below(std::size_t end) { return m_draw() % end; }
    template <typename T>
    const T &oneOf(const std::vector<T> &all)
    {
        return all[below(all.size())];
    }

    void take(QDate today)
    {
        static const std::vector<Right> rights{Right::Objection, Right::Complaint, Right::Deletion,
                                               Right::Access};
        static const std::vector<std::string> residences{"DE", "US-CA", "CN", "FR", "GB"};
        NewRequest request = newRequest(m_desk.platform(), oneOf(rights), accountHolder("A-1"));
        if (const Right second = oneOf(rights); second != request.rights.front())
            request.rights.push_back(second);
        request.receivedOn = today.addDays(-static_cast<int>(below(90)));
        request.residence = oneOf(residences);
        const auto opened = wait(services().requests.open(request));
        ASSERT_OK(opened);
        m_references.push_back(opened->reference);
    }
    /// What whoever is signed in may do next with an action, or something else that is allowed.
    void step(const std::string &reference, const ActionView &action)
    {
        ActionService &actions = services().actions;
        if (below(12) == 0)
            note(wait(actions.withdraw(reference, action.right, "They called.")));
        else if (below(10) == 0)
            note(wait(
                services().clocks.extend(reference, action.right, {"Many files.", QDate(2026, 11, 20)})));
        else if (action.state < RequestState::Planned && below(3) == 0 && !action.grounds.empty())
            note(wait(
                actions.refuse(reference, action.right, {oneOf(action.grounds).code, "It is unfounded."})));
        else if (action.nextStep == "verify")
            note(wait(services().verification.verify(reference, accountHolder("A-1").proof)));
        else if (action.nextStep == "plan")
            note(wait(actions.plan(reference, action.right)));
        else if (action.nextStep == "approve")
            note(wait(actions.approve(reference, action.right, action.digest)));
        else if (action.nextStep == "fulfil" && action.right != Right::Deletion)
            note(wait(actions.fulfil(reference, action.right,
                                     {action.right == Right::Access ? m_desk.path(reference + ".zip") : "",
                                      "We looked into it.", "Bea"})));
        else if (action.nextStep == "close" && below(2) == 0)
            answer(reference, action);
        else if (action.nextStep == "close")
            note(wait(services().requests.close(reference)));
    }
    /// Tells the person by a letter, which counts before anything is closed.
    void answer(const std::string &reference, const ActionView &action)
    {
        LetterOrder order;
        order.right = action.right;
        order.kind = action.outcome == ActionOutcome::Refused ? "refusal"
                     : action.right == Right::Complaint       ? "complaint-answer"
                                                              : "grant";
        order.language = "en";
        order.fields = {{"contact", "privacy@example.com"}, {"person-name", "Ana"}};
        const auto sent = wait(services().letters.send(reference, order));
        m_letters += sent.ok() ? 1 : 0;
        note(sent);
    }
    template <typename T>
    void note(const Result<T> &result)
    {
        ASSERT_TRUE(result.ok() || result.error().code != ErrorCode::Io) << result.error().message;
        m_steps += result.ok() ? 1 : 0;
    }
    void work(const std::string &who, int rounds)
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.become(who));
        for (int i = 0; i < rounds; ++i) {
            for (const std::string &reference : m_references) {
                const auto details = wait(services().requests.details(reference));
                ASSERT_OK(details);
                const ActionView &action = oneOf(details->actions);
                if (action.state != RequestState::Closed && below(4) != 0) {
                    ASSERT_NO_FATAL_FAILURE(step(reference, action));
                }
            }
        }
    }
    /// Three months of a desk: much is answered in time, some late, some not.
    void live()
    {
        const std::vector<std::string> days{"2026-11-20", "2026-12-09", "2027-01-15"};
        for (const std::string &day : days) {
            ASSERT_NO_FATAL_FAILURE(m_desk.reopenOn(day));
            m_today = QDate::fromString(QString::fromStdString(day), Qt::ISODate);
            for (int i = 0; i < requestsMade / 3; ++i)
                ASSERT_NO_FATAL_FAILURE(take(m_today));
            ASSERT_NO_FATAL_FAILURE(work("Ada", 3));
            ASSERT_NO_FATAL_FAILURE(work("Cleo", 1));
            ASSERT_NO_FATAL_FAILURE(work("Ada", 3));
        }
    }

    Result<MetricsReport> report(const MetricsOrder &order)
    {
        return wait(services().reports.metrics(order));
    }

    /// What a report must say of the actions that `fits` takes, by looking at each request.
    template <typename Fits>
    Figures counted(const MetricsOrder &order, Fits fits)
    {
        Figures out;
        std::vector<int> days;
        std::map<std::string, std::uint64_t> denials;
        for (const std::string &reference : m_references) {
            const auto details = wait(services().requests.details(reference));
            if (!details.ok()) {
                ADD_FAILURE() << details.error().message;
                return out;
            }
            const RequestSummary &summary = details->summary;
            if (summary.receivedOn < order.from || summary.receivedOn > order.to)
                continue;
            for (const ActionView &action : details->actions)
                if (fits(summary, action) && action.outcome != ActionOutcome::NotApplicable)
                    count(summary, action, out, days, denials);
        }
        finish(out, days);
        out.denials.assign(denials.begin(), denials.end());
        return out;
    }

    std::mt19937 m_draw{20261129};
    std::vector<std::string> m_references;
    QDate m_today;
    int m_steps = 0;
    int m_letters = 0;

private:
    static QDate answered(const ActionView &action)
    {
        if (action.outcome == ActionOutcome::None)
            return {};
        for (const LetterMark &letter : action.letters)
            if (action.outcome != ActionOutcome::Withdrawn &&
                (letter.kind == "grant" || letter.kind == "partial-grant" || letter.kind == "refusal" ||
                 letter.kind == "complaint-answer"))
                return letter.on;
        return action.answeredOn;
    }
    void count(const RequestSummary &summary, const ActionView &action, Figures &out, std::vector<int> &days,
               std::map<std::string, std::uint64_t> &denials) const
    {
        ++out.received;
        out.extended += action.extensionNoticeOn.isValid();
        const QDate on = answered(action);
        if (!on.isValid()) {
            ++out.open;
            out.openOverdue += action.dueOn.isValid() && action.dueOn < m_today;
            out.openAtRisk += action.dueOn >= m_today && action.dueOn < m_today.addDays(atRiskDays);
            out.openOverTarget += action.internalOn.isValid() && action.internalOn < m_today;
            return;
        }
        if (action.outcome == ActionOutcome::Withdrawn) {
            ++out.withdrawn;
            return;
        }
        out.granted += action.outcome == ActionOutcome::Granted;
        out.partial += action.outcome == ActionOutcome::Partial;
        if (action.outcome == ActionOutcome::Refused) {
            ++out.denied;
            ++denials[action.refusalGround];
        }
        ++(action.dueOn.isValid() && on > action.dueOn ? out.late : out.onTime);
        out.overTarget += action.internalOn.isValid() && on > action.internalOn;
        days.push_back(static_cast<int>(summary.receivedOn.daysTo(on)));
    }
    static void finish(Figures &out, std::vector<int> &days)
    {
        std::sort(days.begin(), days.end());
        const std::size_t n = days.size();
        if (n == 0)
            return;
        out.medianDays = n % 2 == 1 ? days[n / 2] : (days[n / 2 - 1] + days[n / 2]) / 2.0;
        double sum = 0;
        for (const int each : days)
            sum += each;
        out.meanDays = sum / static_cast<double>(n);
        // The nearest rank: the least day on which at least nine tenths were answered.
        for (std::size_t i = 0; i < n && !out.ninetiethDays; ++i)
            if ((i + 1) * 10 >= n * 9)
                out.ninetiethDays = days[i];
    }
};

void expectSame(Figures said, Figures counted, const std::string &of)
{
    SCOPED_TRACE(of);
    EXPECT_EQ(said.received, counted.received);
    EXPECT_EQ(said.granted, counted.granted);
    EXPECT_EQ(said.partial, counted.partial);
    EXPECT_EQ(said.denied, counted.denied);
    EXPECT_EQ(said.withdrawn, counted.withdrawn);
    EXPECT_EQ(said.open, counted.open);
    EXPECT_EQ(said.onTime, counted.onTime);
    EXPECT_EQ(said.late, counted.late);
    EXPECT_EQ(said.overTarget, counted.overTarget);
    EXPECT_EQ(said.extended, counted.extended);
    EXPECT_EQ(said.openOverdue, counted.openOverdue);
    EXPECT_EQ(said.openAtRisk, counted.openAtRisk);
    EXPECT_EQ(said.openOverTarget, counted.openOverTarget);
    EXPECT_EQ(said.medianDays, counted.medianDays);
    EXPECT_EQ(said.ninetiethDays, counted.ninetiethDays);
    EXPECT_EQ(said.meanDays.has_value(), counted.meanDays.has_value());
    EXPECT_NEAR(said.meanDays.value_or(0), counted.meanDays.value_or(0), 1e-9);
    EXPECT_TRUE(std::is_sorted(said.denials.begin(), said.denials.end(),
                               [](const auto &one, const auto &other) { return one.second > other.second; }));
    std::sort(said.denials.begin(), said.denials.end());
    EXPECT_EQ(said.denials, counted.denials);
    EXPECT_EQ(said.unknown + said.undated, 0U);
}

const MetricsOrder always{QDate(2026, 1, 1), QDate(2027, 12, 31), {}};

TEST_F(Metrics, sayWhatALoopOverTheRequestsCounts)
{
    ASSERT_NO_FATAL_FAILURE(live());
    EXPECT_GT(m_steps, 150);
    EXPECT_GT(m_letters, 5);
    const auto holds = [](const RequestSummary &summary, const std::string &law) {
        return law.empty() || std::find(summary.laws.begin(), summary.laws.end(), law) != summary.laws.end();
    };
    const MetricsOrder orders[] = {always,
                                   {QDate(2026, 11, 3), QDate(2026, 12, 5), {}},
                                   {QDate(2026, 1, 1), QDate(2027, 12, 31), "us-ca-ccpa"},
                                   {QDate(2026, 10, 1), QDate(2026, 11, 30), "eu-gdpr"}};
    for (const MetricsOrder &order : orders) {
        SCOPED_TRACE(toIsoDate(order.from) + " " + order.law);
        const auto said = report(order);
        ASSERT_OK(said);
        EXPECT_GT(said->total.received, 5U);
        expectSame(
            said->total,
            counted(order, [&](const auto &summary, const auto &) { return holds(summary, order.law); }),
            "all");
        for (const auto &[right, figures] : said->rights)
            expectSame(figures,
                       counted(order,
                               [&, of = right](const auto &summary, const auto &action) {
                                   return action.right == of && holds(summary, order.law);
                               }),
                       std::string(policy::spelling(right)));
        for (const MetricsLine &line : said->lines)
            expectSame(line.figures,
                       counted(order,
                               [&](const auto &summary, const auto &action) {
                                   return action.right == line.right && holds(summary, line.law);
                               }),
                       line.law + " " + std::string(policy::spelling(line.right)));
        std::uint64_t received = 0;
        std::uint64_t answered = 0;
        for (const MetricsMonth &month : said->months) {
            received += month.received;
            answered += month.answered;
        }
        EXPECT_EQ(received, said->total.received);
        EXPECT_EQ(answered, said->total.received - said->total.open);
    }
    const auto all = report(always);
    ASSERT_OK(all);
    EXPECT_GT(all->total.late, 0U) << "else nothing is tried";
    EXPECT_GT(all->total.denied, 0U);
    EXPECT_GT(all->total.openOverdue, 0U);
    EXPECT_GT(all->lines.size(), 8U);
    EXPECT_EQ(all->months.size(), 24U);
}

TEST_F(Metrics, aDeskOfAnEarlierVersionIsCountedAtItsFirstReport)
{
    ASSERT_NO_FATAL_FAILURE(live());
    const auto before = report(always);
    ASSERT_OK(before);
    RequestFilter waiting;
    waiting.waitingFor = WaitingFor::Approval;
    const auto waited = wait(services().requests.count({waiting}));
    ASSERT_OK(waited);
    m_desk.close();
    {
        auto connection = store::Connection::open(m_desk.database(), store::OpenMode::Existing);
        ASSERT_OK(connection);
        constexpr int stepsBefore = 11; // how many steps had been taken when nothing was counted
        ASSERT_OK(takeSchemaBack(**connection, stepsBefore));
    }
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    const auto after = report(always);
    ASSERT_OK(after);
    expectSame(after->total, before->total, "all");
    ASSERT_EQ(after->lines.size(), before->lines.size());
    for (std::size_t i = 0; i < after->lines.size(); ++i)
        expectSame(after->lines[i].figures, before->lines[i].figures, std::to_string(i));
    EXPECT_EQ(wait(services().requests.count({waiting})).value(), *waited)
        << "the queue has lost nothing by it";
}

TEST_F(Metrics, whatIsLeftOfADestroyedFileIsStillCounted)
{
    const auto opened =
        wait(services().requests.open(newRequest(m_desk.platform(), Right::Objection, accountHolder("A-1"))));
    ASSERT_OK(opened);
    ASSERT_OK(plan(opened->reference, Right::Objection));
    ASSERT_OK(fulfil(opened->reference, Right::Objection));
    ASSERT_OK(wait(services().requests.close(opened->reference)));
    m_desk.close();
    {
        auto connection = store::Connection::open(m_desk.database(), store::OpenMode::Existing);
        ASSERT_OK(connection);
        ASSERT_OK(
            (*connection)->execute("UPDATE request SET sealed = ''; UPDATE action SET received_day = 0;"));
    }
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    const auto said = report(always);
    ASSERT_OK(said);
    EXPECT_EQ(said->total.received, 1U);
    EXPECT_EQ(said->total.granted, 1U);
    EXPECT_EQ(said->total.undated, 1U);
    EXPECT_EQ(said->total.onTime + said->total.late, 0U);
    EXPECT_FALSE(said->total.medianDays.has_value());
    EXPECT_EQ(said->laws.size(), 1U);
}

TEST_F(Metrics, aMergedRequestIsCountedOnce)
{
    const Asker who = accountHolder("A-1");
    const auto one = ask(Right::Access, who);
    const auto two = ask(Right::Deletion, who);
    ASSERT_OK(one);
    ASSERT_OK(two);
    EXPECT_EQ(report(always)->total.received, 2U);
    ASSERT_OK(wait(services().requests.merge(*two, *one)));
    const auto merged = report(always);
    EXPECT_EQ(merged->total.received, 2U) << "both rights go on in one request";
    EXPECT_EQ(merged->total.open, 2U);
}

TEST_F(Metrics, whoMayNotIsTellsNothingAndWhoMaySeesTheirPlatformsOnly)
{
    ASSERT_OK(ask(Right::Access, accountHolder("A-1")));
    const auto rugs = wait(services().administration.addPlatform("rugs"));
    ASSERT_OK(rugs);
    ASSERT_OK(wait(services().staff.add(
        {"Rosa", {policy::Role::Supervisor}, {m_desk.platform()}, password(founderPassword), false})));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    const NewRequest other = newRequest(rugs->id, Right::Access, accountHolder("A-9"));
    ASSERT_OK(wait(services().requests.open(other)));
    EXPECT_EQ(report(always)->total.received, 2U);
    EXPECT_EQ(wait(services().reports.workload())->owners.front().open, 2U);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Rosa"));
    const auto theirs = report(always);
    ASSERT_OK(theirs);
    EXPECT_EQ(theirs->total.received, 1U);
    EXPECT_EQ(wait(services().reports.workload())->owners.front().open, 1U);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_FAILS(report(always), ErrorCode::NotPermitted);
    EXPECT_FAILS(wait(services().reports.workload()), ErrorCode::NotPermitted);
}

TEST_F(Metrics, refuseAPeriodThatIsNone)
{
    EXPECT_FAILS(report({}), ErrorCode::InvalidArgument);
    EXPECT_FAILS(report({QDate(2026, 2, 1), QDate(2026, 1, 31), {}}), ErrorCode::InvalidArgument);
    EXPECT_FAILS(report({QDate(2016, 1, 1), QDate(2026, 1, 1), {}}), ErrorCode::InvalidArgument);
    EXPECT_FAILS(report({QDate(2026, 1, 1), QDate(2026, 1, 31), "atlantis"}), ErrorCode::NotFound);
    const auto empty = report({QDate(2026, 1, 31), QDate(2026, 1, 31), "eu-gdpr"});
    ASSERT_OK(empty);
    EXPECT_EQ(empty->total.received, 0U);
    EXPECT_EQ(empty->months.size(), 1U);
}

TEST_F(Metrics, theWorkloadIsWhatTheQueueCounts)
{
    ASSERT_NO_FATAL_FAILURE(live());
    for (std::size_t i = 0; i < m_references.size(); ++i) {
        const std::string owner = std::vector<std::string>{"Bea", "Cleo", ""}[i % 3];
        const auto details = wait(services().requests.details(m_references[i]));
        ASSERT_OK(details);
        (void)wait(services().requests.assign(m_references[i], owner, details->summary.revision));
    }
    const auto load = wait(services().reports.workload());
    ASSERT_OK(load);
    ASSERT_EQ(load->owners.size(), 3U);
    EXPECT_EQ(load->owners.back().owner, "") << "nobody's last";
    std::uint64_t open = 0;
    for (const OwnerLoad &each : load->owners) {
        std::vector<RequestFilter> filters(5);
        for (RequestFilter &filter : filters) {
            filter.openOnly = true;
            filter.assignee = each.owner;
            filter.unassigned = each.owner.empty();
        }
        filters[1].dueBefore = m_today;
        filters[2].dueFrom = m_today;
        filters[2].dueBefore = m_today.addDays(atRiskDays);
        filters[3].waitingFor = WaitingFor::Person;
        filters[4].waitingFor = WaitingFor::Approval;
        EXPECT_EQ(
            wait(services().requests.count(filters)).value(),
            (std::vector{each.open, each.overdue, each.atRisk, each.waitsForPerson, each.waitsForApproval}))
            << each.owner;
        open += each.open;
    }
    ASSERT_EQ(load->ages.size(), 5U);
    std::map<int, std::uint64_t> ages;
    for (const std::string &reference : m_references) {
        const RequestSummary summary = wait(services().requests.details(reference))->summary;
        const auto age = summary.receivedOn.daysTo(m_today);
        if (summary.state != RequestState::Closed)
            ++ages[age <= 7 ? 0 : age <= 14 ? 8 : age <= 30 ? 15 : age <= 60 ? 31 : 61];
    }
    for (const AgeBand &band : load->ages) {
        EXPECT_EQ(band.open, ages[band.from]) << band.from;
        open -= band.open;
    }
    EXPECT_EQ(open, 0U) << "every open request is in one band";
}

} // namespace
} // namespace desk::test
