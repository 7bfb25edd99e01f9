// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk's requests add up to, as an interface sees it. What each number counts, and the rule it
// answers, is written down in docs/metrics.md.
#pragma once

#include "core/base/id.h"
#include "core/policy/vocabulary.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace desk {

/// How many days before its legal day a request is at risk.
inline constexpr int atRiskDays = 7;

/**
 * Numbers of rights that were exercised: a letter that asks for two things counts twice. A right that went on
 * in another request by a merge counts there only.
 *
 * received = granted + partial + denied + withdrawn + open + unknown, and granted + partial + denied = onTime
 * + late + undated.
 */
struct Figures
{
    std::uint64_t received = 0;  ///< By receipt day, whatever became of it since.
    std::uint64_t granted = 0;   ///< Complied with in whole,
    std::uint64_t partial = 0;   ///< or in part,
    std::uint64_t denied = 0;    ///< or refused on a ground of the law: and the person was told.
    std::uint64_t withdrawn = 0; ///< By the person. Not an answer of the desk: in none of the times below.
    std::uint64_t open = 0;      ///< Not answered by now.
    std::uint64_t unknown = 0;   ///< Closed by an early version, which did not say how it ended.
    std::uint64_t onTime = 0;    ///< Answered on the legal day at the latest, extensions included.
    std::uint64_t late = 0;
    std::uint64_t overTarget = 0; ///< Answered after the desk's own target, or the platform's promise.
    std::uint64_t undated = 0;    ///< Answered on a day that is not known any more.
    std::uint64_t extended = 0;   ///< The person was told that more time is needed.
    std::uint64_t openOverdue = 0;
    std::uint64_t openAtRisk = 0; ///< Due within atRiskDays.
    std::uint64_t openOverTarget = 0;
    // Calendar days from receipt to answer, of those on time and late; nothing where there are none.
    std::optional<double> medianDays; ///< Of an even number the mean of the two in the middle.
    std::optional<double> meanDays;
    std::optional<int> ninetiethDays; ///< In this many days nine of ten were answered (nearest rank).
    std::vector<std::pair<std::string, std::uint64_t>>
        denials; ///< By ground or "unknown", the most frequent first.

    std::uint64_t answered() const { return granted + partial + denied; }
};

/// One right under one law on one platform.
struct MetricsLine
{
    PlatformId platform;
    std::string prefix; ///< Of the platform, as in references.
    std::string law;
    policy::Right right{};
    Figures figures;
};

/// The actions received in one month; `answered` of these by now, withdrawn ones included.
struct MetricsMonth
{
    QDate first; ///< Its first day.
    std::uint64_t received = 0;
    std::uint64_t answered = 0;
};

struct MetricsOrder
{
    QDate from; ///< Receipt days, both included.
    QDate to;
    std::string law; ///< Only where this law holds; empty: all.
};

/**
 * Everything that a report says, over the platforms that whoever asks may enter. Where several laws hold for
 * a right it stands under each of them: lines of different laws do not add up, `total` and `rights` count
 * each once.
 */
struct MetricsReport
{
    QDate from;
    QDate to;
    std::string law;
    QDate asOf; ///< The day on which what is open was judged.
    Figures total;
    std::vector<std::pair<policy::Right, Figures>> rights;
    std::vector<std::pair<std::string, Figures>> laws;
    std::vector<MetricsLine> lines;   ///< By law, platform and right.
    std::vector<MetricsMonth> months; ///< Every one of the period, also without any.
};

/// The report as RFC 4180 for an authority: a line for each of `lines`, without anybody's data. UTF-8.
std::string metricsCsv(const MetricsReport &report);

/// The open requests of one member of staff, or of nobody.
struct OwnerLoad
{
    std::string owner; ///< Name; empty: nobody's.
    std::uint64_t open = 0;
    std::uint64_t overdue = 0;
    std::uint64_t atRisk = 0;
    std::uint64_t waitsForPerson = 0;
    std::uint64_t waitsForApproval = 0;
};

/// Open requests by their age in days since receipt.
struct AgeBand
{
    int from = 0;
    int to = 0; ///< Included; -1: and more.
    std::uint64_t open = 0;
};

/// Counts requests, as the queue does.
struct Workload
{
    std::vector<OwnerLoad> owners; ///< By name, nobody's last; who has nothing open is left out.
    std::vector<AgeBand> ages;     ///< The youngest first.
};

} // namespace desk
