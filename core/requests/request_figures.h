// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requests/request.h"
#include "core/store/connection.h"

#include <array>

namespace desk::requests {

/// The day of the answer: of the first letter that answers, else the day it was closed or withdrawn. Invalid
/// while there is no answer, and where it is not known any more.
QDate answeredDay(const Action &action);

/// What `waited` is where there is no number of days.
inline constexpr int notAnswered = -1;
inline constexpr int dayUnknown = -2; ///< It was closed, and its file is destroyed.

/// Calendar days from receipt to answer, or one of the two above. An answer on the day of receipt waited 0.
int waitedDays(const Action &action, QDate receivedOn);

/// Why it was denied as a whole: the ground of the refusal, or what keeps everything that was to go. Empty:
/// it was not, or nobody said.
std::string denialGround(const Action &action);

/// Bits of `action.marks`. The numbers are stored.
inline constexpr int lateByLaw = 1;
inline constexpr int lateByTarget = 2;
inline constexpr int extended = 4;
int figureMarks(const Action &action);

/// Which days count, both included, and against which day.
struct FiguresPeriod
{
    QDate from;
    QDate to;
    QDate today;
    QDate riskBefore; ///< What is due from today until before this day is at risk.
};

/// Actions that are counted alike. How late those without an answer are stands in cells of its own, with no
/// actions: it adds up all the same.
struct FigureCell
{
    PlatformId platform;
    policy::Right right{};
    std::string laws; ///< As in Action.
    int waited = notAnswered;
    Outcome outcome = Outcome::None;
    std::string ground; ///< Of a refusal; else empty.
    int marks = 0;
    std::uint64_t actions = 0;
    // Of those without an answer:
    std::uint64_t overdue = 0;    ///< The legal day has passed,
    std::uint64_t atRisk = 0;     ///< or is near;
    std::uint64_t overTarget = 0; ///< the desk's own has passed.
};

struct FigureDay
{
    QDate receivedOn;
    std::string laws;
    std::uint64_t received = 0;
    std::uint64_t answered = 0; ///< Of these, by now. What was withdrawn is among them.
};

/// How much of the open requests lies with somebody.
struct OwnerFigures
{
    std::optional<StaffId> owner;
    std::uint64_t open = 0;
    std::uint64_t overdue = 0;
    std::uint64_t atRisk = 0;
    std::uint64_t waitsForPerson = 0;
    std::uint64_t waitsForApprover = 0;
};

/// From how many days of age on a band of the open requests begins.
inline constexpr std::array ageBands{0, 8, 15, 31, 61};

/**
 * What the requests of several platforms add up to, from indexes alone. An action that went on in another
 * request counts there and nowhere else. The connection's thread.
 */
class RequestFigures
{
public:
    RequestFigures(store::Connection &connection, std::vector<PlatformId> platforms);

    /// Of the actions that came in these days.
    Result<std::vector<FigureCell>> cells(const FiguresPeriod &period);
    Result<std::vector<FigureDay>> days(const FiguresPeriod &period);
    /// Of the requests that are open today; who has none is not told.
    Result<std::vector<OwnerFigures>> owners(QDate today, QDate riskBefore);
    /// How many are in each of ageBands.
    Result<std::array<std::uint64_t, ageBands.size()>> ages(QDate today);

private:
    Result<std::vector<FigureCell>> countAlike(PlatformId platform, const FiguresPeriod &period);
    /// Of the open ones among `cells`.
    Result<std::vector<FigureCell>> countLate(PlatformId platform, const FiguresPeriod &period,
                                              const std::vector<FigureCell> &cells);
    std::string onPlatforms() const;
    void bindPlatforms(store::Query &query) const;

    store::Connection &m_connection;
    std::vector<PlatformId> m_platforms;
};

} // namespace desk::requests
