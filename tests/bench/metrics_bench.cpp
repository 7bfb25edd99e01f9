// SPDX-License-Identifier: GPL-3.0-or-later
// metrics_bench FOLDER [ACTIONS]: what a report and the workload cost on a desk with a million requests. The
// desk is made in FOLDER when it is not there yet. See docs/benchmarks.md.
#include "core/desk/work.h"
#include "tests/bench/request_desk.h"
#include "tests/bench/sealed_desk.h"

#include <QCoreApplication>

#include <cstdio>

namespace desk::bench {
namespace {

constexpr int daysOfWork = 730;

void insertAction(RequestDesk &desk, const RequestRow &row, QDate received, bool open)
{
    const int waited =
        open ? -1 : static_cast<int>(desk.below(20) == 0 ? 31 + desk.below(15) : desk.below(30));
    const std::int64_t outcome = open ? 0 : desk.below(12) == 0 ? 3 : 1 + desk.below(2);
    store::Query query(desk.desk().connection(),
                       "INSERT INTO action (platform, request, ordinal, exercised, state, outcome, due_on, "
                       "internal_on, received_day, laws, waited, ground, marks) "
                       "VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(row.platform.view()).bind(row.id.view()).bindInteger(1 + desk.below(9));
    query.bindInteger(open ? 2 : 5).bindInteger(outcome).bindText(toIsoDate(received.addMonths(1)));
    query.bindText(toIsoDate(received.addDays(20))).bindInteger(dayNumber(received));
    query.bindText(desk.below(3) == 0 ? "us-ca-ccpa eu-gdpr" : "eu-gdpr").bindInteger(waited);
    query.bindText(outcome != 3 ? "" : desk.below(2) == 0 ? "gdpr.12.5.b" : "gdpr.11.2");
    must(query.bindInteger(waited > 30 ? 3 : waited > 20 ? 2 : 0).run());
}

/// A tenth is open, a twelfth denied, a twentieth late; two letters of three are under EU law.
void insert(RequestDesk &desk, const RequestRow &row)
{
    const int daysAgo = static_cast<int>(std::int64_t{row.requests - row.number} * daysOfWork / row.requests);
    const QDate received = desk.today().addDays(-daysAgo);
    const bool open = desk.below(10) == 0;
    char reference[32];
    std::snprintf(reference, sizeof reference, "RU-%04d-%06d-%d", received.year(), row.number,
                  row.number % 10);
    StaffId owner;
    owner.bytes[15] = static_cast<std::uint8_t>(1 + desk.below(40));
    store::Query query(
        desk.desk().connection(),
        "INSERT INTO request (platform, request, reference, state, received_on, residence, "
        "channel, language, policy_ordinal, subject, assignee, created_at, revision, sealed, stage, "
        "due_day, internal_day, rights, waits) "
        "VALUES (?, ?, ?, ?, ?, 'DE', 'email', 'en', 1, NULL, ?, 0, 1, ?, ?, ?, ?, 2, 0)");
    query.bind(row.platform.view()).bind(row.id.view()).bindText(reference).bindInteger(open ? 2 : 5);
    query.bindText(toIsoDate(received)).bind(owner.view()).bind(row.sealed).bindInteger(open ? 1 : 5);
    query.bindInteger(open ? dayNumber(received.addMonths(1)) : 99991231);
    must(query.bindInteger(open ? dayNumber(received.addDays(20)) : 99991231).run());
    insertAction(desk, row, received, open);
}

class NoProgress final : public Progress
{
public:
    bool report(std::uint64_t, std::uint64_t) override { return true; }
};

void measure(RequestDesk &desk)
{
    NoProgress progress;
    const auto report = [&](QDate from, QDate to, const char *law) {
        must(work::reportMetrics(desk.desk(), {from, to, law}, progress));
    };
    const QDate today = desk.today();
    tellHead();
    tell("report, two years", [&] { report(today.addDays(-daysOfWork), today, ""); });
    tell("report, a year", [&] { report(today.addYears(-1), today, ""); });
    tell("report, a month", [&] { report(today.addMonths(-1), today, ""); });
    tell("report, a year, one law", [&] { report(today.addYears(-1), today, "us-ca-ccpa"); });
    tell("workload", [&] { must(work::reportWorkload(desk.desk())); });
}

} // namespace
} // namespace desk::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: metrics_bench FOLDER [REQUESTS]\n");
        return 2;
    }
    desk::bench::RequestDesk desk(argv[1], argc > 2 ? std::atoi(argv[2]) : 1'000'000, desk::bench::insert);
    desk::bench::measure(desk);
    return 0;
}
