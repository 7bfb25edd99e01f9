// SPDX-License-Identifier: GPL-3.0-or-later
// Figures: what the clear columns beside the requests add up to. Nothing sealed is opened for a report, but
// once for what an earlier version wrote.
#include "core/desk/request_access.h"
#include "core/laws/law_book.h"
#include "core/requests/request_figures.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace desk::work {

namespace {

using policy::Role;
using requests::FigureCell;

constexpr int longestPeriod = 10; ///< Years.
constexpr int recountedAtOnce = 500;

/// Figures in the making.
struct Tally
{
    Figures figures;
    std::map<int, std::uint64_t> waited; ///< How many answers took how many days.
    std::map<std::string, std::uint64_t> denials;

    void add(const FigureCell &cell);
    void addAnswer(const FigureCell &cell);
    Figures finished() const;
};

void Tally::addAnswer(const FigureCell &cell)
{
    switch (cell.outcome) {
    case requests::Outcome::Granted:
        figures.granted += cell.actions;
        break;
    case requests::Outcome::Partial:
        figures.partial += cell.actions;
        break;
    default:
        figures.denied += cell.actions;
        denials[cell.ground.empty() ? "unknown" : cell.ground] += cell.actions;
        break;
    }
    if (cell.waited < 0) {
        figures.undated += cell.actions;
        return;
    }
    waited[cell.waited] += cell.actions;
    (cell.marks & requests::lateByLaw ? figures.late : figures.onTime) += cell.actions;
    if (cell.marks & requests::lateByTarget)
        figures.overTarget += cell.actions;
}

void Tally::add(const FigureCell &cell)
{
    figures.received += cell.actions;
    if (cell.marks & requests::extended)
        figures.extended += cell.actions;
    figures.openOverdue += cell.overdue;
    figures.openAtRisk += cell.atRisk;
    figures.openOverTarget += cell.overTarget;
    if (cell.waited == requests::notAnswered)
        figures.open += cell.actions;
    else if (cell.outcome == requests::Outcome::Withdrawn)
        figures.withdrawn += cell.actions;
    else if (cell.outcome == requests::Outcome::None)
        figures.unknown += cell.actions;
    else
        addAnswer(cell);
}

/// The number at this place, counted from 1, of all the days in order.
int dayAt(const std::map<int, std::uint64_t> &waited, std::uint64_t place)
{
    for (const auto &[days, count] : waited) {
        if (place <= count)
            return days;
        place -= count;
    }
    return 0;
}

Figures Tally::finished() const
{
    Figures out = figures;
    std::uint64_t count = 0;
    double sum = 0;
    for (const auto &[days, times] : waited) {
        count += times;
        sum += static_cast<double>(days) * static_cast<double>(times);
    }
    if (count > 0) {
        out.medianDays = (dayAt(waited, (count + 1) / 2) + dayAt(waited, count / 2 + 1)) / 2.0;
        out.meanDays = sum / static_cast<double>(count);
        out.ninetiethDays = dayAt(waited, (count * 9 + 9) / 10);
    }
    out.denials.assign(denials.begin(), denials.end());
    std::stable_sort(out.denials.begin(), out.denials.end(),
                     [](const auto &one, const auto &other) { return one.second > other.second; });
    return out;
}

std::vector<std::string> wordsOf(const std::string &laws)
{
    std::vector<std::string> out;
    for (std::size_t start = 0; start < laws.size();) {
        const std::size_t end = std::min(laws.find(' ', start), laws.size());
        out.push_back(laws.substr(start, end - start));
        start = end + 1;
    }
    return out;
}

bool holds(const std::string &laws, const std::string &wanted)
{
    const std::vector<std::string> all = wordsOf(laws);
    return wanted.empty() || std::find(all.begin(), all.end(), wanted) != all.end();
}

requests::RequestFigures figuresOf(OpenDesk &desk)
{
    std::vector<PlatformId> platforms;
    for (const auto &[id, platform] : desk.platforms())
        platforms.push_back(id);
    return {desk.connection(), std::move(platforms)};
}

Result<void> checkOrder(const OpenDesk &desk, const MetricsOrder &order)
{
    if (!order.from.isValid() || !order.to.isValid() || order.to < order.from ||
        order.to >= order.from.addYears(longestPeriod))
        return fail(ErrorCode::InvalidArgument,
                    "Give the first and the last day of a period of at most ten years.", "to");
    if (!order.law.empty())
        DESK_CHECK(laws::lawNamed(desk.laws(), order.law));
    return {};
}

/// Writes what some requests of a platform are counted by, where an earlier version did not. False: none is
/// left.
Result<bool> recountSome(OpenDesk &desk, OpenPlatform &platform)
{
    DESK_TRY(const std::vector<RequestId> ids, platform.requests->uncounted(recountedAtOnce));
    if (ids.empty())
        return false;
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    for (const RequestId &id : ids) {
        LoadedRequest loaded{&platform, {}};
        DESK_TRY(loaded.request, platform.requests->loadWhatIsLeft(id));
        // The days beside what is closed stay: they are what the desk went by.
        if (loaded.request.state != requests::State::Closed)
            DESK_CHECK(refreshClocks(desk, loaded));
        for (requests::Action &action : loaded.request.actions)
            action.laws = heldWords(desk, loaded);
        DESK_CHECK(platform.requests->writeActions(loaded.request));
    }
    DESK_CHECK(transaction.commit());
    return true;
}

Result<void> recount(OpenDesk &desk, Progress &progress)
{
    for (auto &[id, platform] : desk.platforms()) {
        for (bool more = true; more;) {
            DESK_TRY(more, recountSome(desk, platform));
            if (more && !progress.report(0, 1))
                return fail(ErrorCode::Cancelled, "The report was cancelled.");
        }
    }
    return {};
}

struct Tallies
{
    Tally total;
    std::map<policy::Right, Tally> rights;
    std::map<std::string, Tally> laws;
    std::map<std::tuple<std::string, PlatformId, policy::Right>, Tally> lines;

    void add(const FigureCell &cell, const std::string &wanted)
    {
        total.add(cell);
        rights[cell.right].add(cell);
        for (const std::string &law : wordsOf(cell.laws)) {
            if (!wanted.empty() && law != wanted)
                continue;
            laws[law].add(cell);
            lines[{law, cell.platform, cell.right}].add(cell);
        }
    }
};

std::vector<MetricsMonth> monthsOf(const std::vector<requests::FigureDay> &days, const MetricsOrder &order)
{
    const auto firstOf = [](QDate day) {
        return QDate(day.year(), day.month(), 1);
    };
    std::vector<MetricsMonth> out;
    for (QDate first = firstOf(order.from); first <= order.to; first = first.addMonths(1))
        out.push_back({first, 0, 0});
    for (const requests::FigureDay &day : days) {
        const auto month = std::find_if(out.begin(), out.end(), [&](const MetricsMonth &each) {
            return each.first == firstOf(day.receivedOn);
        });
        if (month == out.end() || !holds(day.laws, order.law))
            continue;
        month->received += day.received;
        month->answered += day.answered;
    }
    return out;
}

} // namespace

Result<MetricsReport> reportMetrics(OpenDesk &desk, const MetricsOrder &order, Progress &progress)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection}));
    DESK_CHECK(checkOrder(desk, order));
    DESK_CHECK(recount(desk, progress));
    MetricsReport out;
    out.from = order.from;
    out.to = order.to;
    out.law = order.law;
    out.asOf = utcDay(desk.clock().now());
    const requests::FiguresPeriod period{order.from, order.to, out.asOf, out.asOf.addDays(atRiskDays)};
    requests::RequestFigures figures = figuresOf(desk);
    DESK_TRY(const std::vector<FigureCell> cells, figures.cells(period));
    Tallies tallies;
    for (const FigureCell &cell : cells) {
        if (holds(cell.laws, order.law))
            tallies.add(cell, order.law);
    }
    out.total = tallies.total.finished();
    for (const auto &[right, tally] : tallies.rights)
        out.rights.emplace_back(right, tally.finished());
    for (const auto &[law, tally] : tallies.laws)
        out.laws.emplace_back(law, tally.finished());
    for (const auto &[key, tally] : tallies.lines) {
        const auto &[law, platform, right] = key;
        out.lines.push_back(
            {platform, desk.platforms().at(platform).profile.prefix, law, right, tally.finished()});
    }
    DESK_TRY(const std::vector<requests::FigureDay> days, figures.days(period));
    out.months = monthsOf(days, order);
    return out;
}

Result<Workload> reportWorkload(OpenDesk &desk)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection}));
    const QDate today = utcDay(desk.clock().now());
    requests::RequestFigures figures = figuresOf(desk);
    DESK_TRY(const auto owners, figures.owners(today, today.addDays(atRiskDays)));
    Workload out;
    for (const requests::OwnerFigures &each : owners)
        out.owners.push_back({each.owner ? desk.staffName(*each.owner) : std::string(), each.open,
                              each.overdue, each.atRisk, each.waitsForPerson, each.waitsForApprover});
    std::sort(out.owners.begin(), out.owners.end(), [](const OwnerLoad &one, const OwnerLoad &other) {
        return std::pair(one.owner.empty(), one.owner) < std::pair(other.owner.empty(), other.owner);
    });
    DESK_TRY(const auto ages, figures.ages(today));
    for (std::size_t i = 0; i < ages.size(); ++i) {
        const bool last = i + 1 == ages.size();
        out.ages.push_back({requests::ageBands[i], last ? -1 : requests::ageBands[i + 1] - 1, ages[i]});
    }
    return out;
}

} // namespace desk::work
