// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/request_figures.h"

#include "core/requests/clear_columns.h"
#include "core/requests/steps.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace desk::requests {

namespace {

/// Letters that tell the person what became of what they asked for.
constexpr std::array<std::string_view, 4> answers{"grant", "partial-grant", "refusal", "complaint-answer"};

/// What a merge leaves behind: it goes on in the other request.
constexpr auto goesOnElsewhere = static_cast<std::int64_t>(Outcome::NotApplicable);

/// Which actions count, see bindPeriod(). The day is spelled so that no index is looked up by it.
constexpr std::string_view counted = "COALESCE(received_day, 0) BETWEEN ? AND ? AND outcome <> ?";

void bindPeriod(store::Query &query, const FiguresPeriod &period)
{
    query.bindInteger(dayNumber(period.from)).bindInteger(dayNumber(period.to)).bindInteger(goesOnElsewhere);
}

/// For this many values, at least one.
std::string places(std::size_t count)
{
    std::string out = "?";
    for (std::size_t i = 1; i < count; ++i)
        out += ", ?";
    return out;
}

std::uint64_t number(const store::Query &query, int column)
{
    return static_cast<std::uint64_t>(query.integer(column));
}

/// Reads every row of a query with `read`.
template <typename Row, typename Read>
Result<std::vector<Row>> rowsOf(store::Query &query, Read read)
{
    std::vector<Row> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.push_back(read());
    }
}

} // namespace

QDate answeredDay(const Action &action)
{
    if (action.outcome == Outcome::None)
        return {};
    if (action.outcome == Outcome::Withdrawn)
        return action.answeredOn;
    const auto told =
        std::find_if(action.letters.begin(), action.letters.end(), [](const SentLetter &letter) {
            return std::find(answers.begin(), answers.end(), letter.kind) != answers.end();
        });
    return told == action.letters.end() ? action.answeredOn : told->on;
}

int waitedDays(const Action &action, QDate receivedOn)
{
    const QDate answered = answeredDay(action);
    if (answered.isValid())
        return std::max(0, static_cast<int>(receivedOn.daysTo(answered)));
    return action.state == State::Closed ? dayUnknown : notAnswered;
}

std::string denialGround(const Action &action)
{
    if (action.outcome != Outcome::Refused)
        return {};
    if (action.refusal)
        return action.refusal->ground;
    const auto kept = std::find_if(action.outcomes.begin(), action.outcomes.end(),
                                   [](const CategoryOutcome &line) { return !line.ground.empty(); });
    return kept == action.outcomes.end() ? std::string() : kept->ground;
}

int figureMarks(const Action &action)
{
    const QDate answered = answeredDay(action);
    const auto after = [answered](QDate day) {
        return answered.isValid() && day.isValid() && answered > day;
    };
    return (after(action.dueOn) ? lateByLaw : 0) | (after(action.internalOn) ? lateByTarget : 0) |
           (action.extension ? extended : 0);
}

RequestFigures::RequestFigures(store::Connection &connection, std::vector<PlatformId> platforms)
    : m_connection(connection)
    , m_platforms(std::move(platforms))
{
}

std::string RequestFigures::onPlatforms() const
{
    // In words that no index is looked up by: the order of the index is what makes one pass enough.
    return "COALESCE(platform, platform) IN (" + places(m_platforms.size()) + ")";
}

void RequestFigures::bindPlatforms(store::Query &query) const
{
    for (const PlatformId &each : m_platforms)
        query.bind(each.view());
}

Result<std::vector<FigureCell>> RequestFigures::cells(const FiguresPeriod &period)
{
    std::vector<FigureCell> out;
    for (const PlatformId &platform : m_platforms) {
        DESK_TRY(std::vector<FigureCell> cells, countAlike(platform, period));
        DESK_TRY(std::vector<FigureCell> late, countLate(platform, period, cells));
        for (std::vector<FigureCell> *part : {&cells, &late})
            out.insert(out.end(), std::make_move_iterator(part->begin()),
                       std::make_move_iterator(part->end()));
    }
    return out;
}

Result<std::vector<FigureCell>> RequestFigures::countAlike(PlatformId platform, const FiguresPeriod &period)
{
    const std::string alike = "exercised, laws, waited, outcome, ground, marks";
    store::Query query(m_connection, "SELECT " + alike + ", COUNT(*) FROM action WHERE platform = ? AND " +
                                         std::string(counted) + " GROUP BY " + alike);
    query.bind(platform.view());
    bindPeriod(query, period);
    return rowsOf<FigureCell>(query, [&] {
        FigureCell out;
        out.platform = platform;
        out.right = static_cast<policy::Right>(query.integer(0));
        out.laws = query.text(1);
        out.waited = static_cast<int>(query.integer(2));
        out.outcome = static_cast<Outcome>(query.integer(3));
        out.ground = query.text(4);
        out.marks = static_cast<int>(query.integer(5));
        out.actions = number(query, 6);
        return out;
    });
}

Result<std::vector<FigureCell>> RequestFigures::countLate(PlatformId platform, const FiguresPeriod &period,
                                                          const std::vector<FigureCell> &cells)
{
    // Of what has no answer alone, a small part of all: the index finds it by right, laws and waited.
    std::set<std::int64_t> rights;
    std::set<std::string> laws;
    for (const FigureCell &each : cells) {
        if (each.waited != notAnswered)
            continue;
        rights.insert(static_cast<std::int64_t>(each.right));
        laws.insert(each.laws);
    }
    if (rights.empty())
        return std::vector<FigureCell>();
    store::Query query(
        m_connection,
        "SELECT exercised, laws, COUNT(CASE WHEN due_on < ? THEN 1 END), "
        "COUNT(CASE WHEN due_on >= ? AND due_on < ? THEN 1 END), COUNT(CASE WHEN internal_on < ? THEN 1 END) "
        "FROM action WHERE platform = ? AND exercised IN (" +
            places(rights.size()) + ") AND laws IN (" + places(laws.size()) + ") AND waited = -1 AND " +
            std::string(counted) + " GROUP BY exercised, laws");
    const std::string today = toIsoDate(period.today);
    query.bindText(today)
        .bindText(today)
        .bindText(toIsoDate(period.riskBefore))
        .bindText(today)
        .bind(platform.view());
    for (const std::int64_t each : rights)
        query.bindInteger(each);
    for (const std::string &each : laws)
        query.bindText(each);
    bindPeriod(query, period);
    return rowsOf<FigureCell>(query, [&] {
        FigureCell out;
        out.platform = platform;
        out.right = static_cast<policy::Right>(query.integer(0));
        out.laws = query.text(1);
        out.overdue = number(query, 2);
        out.atRisk = number(query, 3);
        out.overTarget = number(query, 4);
        return out;
    });
}

Result<std::vector<FigureDay>> RequestFigures::days(const FiguresPeriod &period)
{
    if (m_platforms.empty())
        return std::vector<FigureDay>();
    // In the order of the index; which laws hold is told apart in memory.
    store::Query query(
        m_connection,
        "SELECT received_day, laws, COUNT(*), COUNT(CASE WHEN waited <> -1 THEN 1 END) FROM action "
        "WHERE " +
            onPlatforms() +
            " AND received_day BETWEEN ? AND ? AND outcome <> ? "
            "GROUP BY received_day, platform, laws");
    bindPlatforms(query);
    bindPeriod(query, period);
    return rowsOf<FigureDay>(query, [&query] {
        return FigureDay{dayNumbered(query.integer(0)), query.text(1), number(query, 2), number(query, 3)};
    });
}

Result<std::vector<OwnerFigures>> RequestFigures::owners(QDate today, QDate riskBefore)
{
    if (m_platforms.empty())
        return std::vector<OwnerFigures>();
    // Grouped in words that keep to the index by stage: what is open is a part of all.
    store::Query query(
        m_connection,
        "SELECT COALESCE(assignee, NULL), COUNT(*), COUNT(CASE WHEN due_day < ? THEN 1 END), "
        "COUNT(CASE WHEN due_day >= ? AND due_day < ? THEN 1 END), "
        "COUNT(CASE WHEN (waits & 1) <> 0 THEN 1 END), COUNT(CASE WHEN (waits & 2) <> 0 THEN 1 END) "
        "FROM request WHERE " +
            onPlatforms() + " AND stage < ? GROUP BY COALESCE(assignee, NULL)");
    query.bindInteger(dayNumber(today)).bindInteger(dayNumber(today)).bindInteger(dayNumber(riskBefore));
    bindPlatforms(query);
    query.bindInteger(stage(State::Closed));
    return rowsOf<OwnerFigures>(query, [&query] {
        return OwnerFigures{optionalId<StaffId>(query, 0),
                            number(query, 1),
                            number(query, 2),
                            number(query, 3),
                            number(query, 4),
                            number(query, 5)};
    });
}

Result<std::array<std::uint64_t, ageBands.size()>> RequestFigures::ages(QDate today)
{
    std::array<std::uint64_t, ageBands.size()> out{};
    if (m_platforms.empty())
        return out;
    std::string sums;
    for (std::size_t i = 0; i < ageBands.size(); ++i)
        sums += std::string(i == 0 ? "" : ", ") + "COUNT(CASE WHEN received_on <= ? THEN 1 END)";
    store::Query query(m_connection, "SELECT " + sums + " FROM request WHERE " + onPlatforms() +
                                         " AND COALESCE(stage, stage) < ?");
    // What came tomorrow by the clock of another time zone is as young as can be.
    for (const int age : ageBands)
        query.bindText(age == 0 ? "9999-12-31" : toIsoDate(today.addDays(-age)));
    bindPlatforms(query);
    query.bindInteger(stage(State::Closed));
    DESK_TRY(const bool found, query.next());
    for (std::size_t i = 0; found && i < out.size(); ++i)
        out[i] = number(query, static_cast<int>(i));
    for (std::size_t i = 0; i + 1 < out.size(); ++i)
        out[i] -= out[i + 1];
    return out;
}

} // namespace desk::requests
