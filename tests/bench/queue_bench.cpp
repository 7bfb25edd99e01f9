// SPDX-License-Identifier: GPL-3.0-or-later
// queue_bench FOLDER [REQUESTS]: what a page of the queue and its counts cost on a desk with a million
// requests. The desk is made in FOLDER when it is not there yet. See docs/benchmarks.md.
#include "core/desk/work.h"
#include "tests/bench/request_desk.h"
#include "tests/bench/sealed_desk.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

namespace desk::bench {
namespace {

void bindOwner(RequestDesk &desk, store::Query &query)
{
    const std::int64_t owner = desk.below(10);
    StaffId colleague;
    colleague.bytes[15] = static_cast<std::uint8_t>(owner);
    if (owner == 0)
        query.bind(desk.desk().staff()->staff.view());
    else if (owner < 8)
        query.bind(colleague.view());
    else
        query.bindNull();
}

/// Half of them are closed; of the others a fiftieth is overdue, and a tenth is mine.
void insert(RequestDesk &desk, const RequestRow &row)
{
    const bool closed = desk.below(2) == 0;
    const auto stage = closed ? 5 : desk.below(5);
    static constexpr std::array<int, 6> states{1, 2, 3, 6, 4, 5};
    const QDate received = desk.today().addDays(-(row.requests - row.number) / (row.requests / 700 + 1));
    const std::int64_t ahead = desk.below(50) == 0 ? -1 - desk.below(20) : desk.below(60);
    const QDate due = desk.today().addDays(ahead);
    const auto day = [closed](QDate on) {
        return closed ? 99991231 : dayNumber(on);
    };
    char reference[32];
    std::snprintf(reference, sizeof reference, "%s-%04d-%06d-%d", row.number % 2 == 0 ? "RU" : "SK",
                  received.year(), row.number, row.number % 10);
    store::Query query(desk.desk().connection(),
                       "INSERT INTO request (platform, request, reference, state, received_on, residence, "
                       "channel, language, policy_ordinal, subject, assignee, created_at, revision, sealed, "
                       "stage, due_day, internal_day, rights, waits) "
                       "VALUES (?, ?, ?, ?, ?, 'DE', 'email', 'en', 1, NULL, ?, 0, 1, ?, ?, ?, ?, ?, ?)");
    query.bind(row.platform.view()).bind(row.id.view()).bindText(reference);
    query.bindInteger(states[static_cast<std::size_t>(stage)]).bindText(toIsoDate(received));
    bindOwner(desk, query);
    query.bind(row.sealed).bindInteger(stage).bindInteger(day(due)).bindInteger(day(due.addDays(-10)));
    must(query.bindInteger(std::int64_t{2} << desk.below(8)).bindInteger(closed ? 0 : desk.below(3)).run());
}

struct Named
{
    const char *name;
    RequestFilter filter;
};

std::vector<Named> views(QDate today)
{
    std::vector<Named> out(8);
    for (std::size_t i = 0; i < 7; ++i)
        out[i].filter.openOnly = true;
    out[0].name = "all open";
    out[1].name = "mine";
    out[1].filter.assignee = "bench";
    out[2].name = "unassigned";
    out[2].filter.unassigned = true;
    out[3].name = "at risk";
    out[3].filter.dueFrom = today;
    out[3].filter.dueBefore = today.addDays(7);
    out[4].name = "waiting for the person";
    out[4].filter.waitingFor = WaitingFor::Person;
    out[5].name = "waiting for approval";
    out[5].filter.waitingFor = WaitingFor::Approval;
    out[6].name = "overdue";
    out[6].filter.dueBefore = today;
    out[7].name = "everything";
    for (Named &each : out)
        each.filter.order = RequestOrder::Due;
    return out;
}

void measure(RequestDesk &queue)
{
    const auto page = [&queue](const RequestFilter &filter) {
        must(work::listRequests(queue.desk(), filter, 100, ""));
    };
    tellHead();
    const std::vector<Named> all = views(queue.today());
    std::vector<RequestFilter> counted;
    for (std::size_t i = 0; i < 7; ++i)
        counted.push_back(all[i].filter);
    tell("open: first page of all open by due day", [&] { page(all[0].filter); });
    tell("the counts of seven saved views", [&] { must(work::countRequests(queue.desk(), counted)); });
    static constexpr std::array orders{"received", "due", "internal", "reference", "state", "assignee"};
    for (const Named &each : all) {
        const std::string view = each.name;
        tell((view + ": its number").c_str(),
             [&] { must(work::countRequests(queue.desk(), {each.filter})); });
        for (std::size_t order = 0; order < orders.size(); ++order) {
            for (const bool descending : {false, true}) {
                RequestFilter filter = each.filter;
                filter.order = static_cast<RequestOrder>(order);
                filter.descending = descending;
                tell((view + " by " + orders[order] + (descending ? ", down" : ", up")).c_str(),
                     [&] { page(filter); });
            }
        }
    }
    RequestFilter combined = all[1].filter;
    combined.platform = queue.desk().platforms().begin()->first;
    combined.right = policy::Right::Deletion;
    combined.states = {RequestState::Planned, RequestState::Fulfilled};
    tell("mine, of one platform, deletion, two states, by internal", [&] {
        combined.order = RequestOrder::Internal;
        page(combined);
    });
    RequestFilter prefix;
    prefix.referencePrefix = "RU-2026-9";
    tell("reference begins with RU-2026-9", [&] { page(prefix); });
    RequestFilter middle = all[7].filter;
    middle.skip = 500'000;
    tell("everything by due, page at 500,000 without a cursor", [&] { page(middle); });
    middle.order = RequestOrder::Assignee;
    tell("everything by assignee, page at 500,000 without a cursor", [&] { page(middle); });
}

} // namespace
} // namespace desk::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: queue_bench FOLDER [REQUESTS]\n");
        return 2;
    }
    const int requests = argc > 2 ? std::atoi(argv[2]) : 1'000'000;
    desk::bench::RequestDesk queue(argv[1], requests, desk::bench::insert);
    desk::bench::measure(queue);
    return 0;
}
