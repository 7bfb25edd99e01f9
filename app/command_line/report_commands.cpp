// SPDX-License-Identifier: GPL-3.0-or-later
// What the requests add up to. docs/metrics.md says what each number counts.
#include "app/command_line/present.h"
#include "app/command_line/private_file.h"
#include "app/command_line/request_target.h"

#include <array>

namespace desk::command_line {

namespace {

constexpr std::array metricsOptions{
    OptionSpec{"from", "DATE", "first day of receipt"},
    OptionSpec{"to", "DATE", "last day of receipt"},
    OptionSpec{"law", "LAW", "only where this law holds, e.g. us-ca-ccpa"},
    OptionSpec{"out", "FILE", "write the report to a new file: CSV, or JSON where the name ends in .json"},
};

template <typename T>
Json valueOrNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json();
}

Json toJson(const Figures &figures)
{
    Json denials = Json::object();
    for (const auto &[ground, count] : figures.denials)
        denials[ground] = count;
    return {{"received", figures.received},
            {"granted", figures.granted},
            {"partial", figures.partial},
            {"denied", figures.denied},
            {"withdrawn", figures.withdrawn},
            {"open", figures.open},
            {"unknown", figures.unknown},
            {"on_time", figures.onTime},
            {"late", figures.late},
            {"over_target", figures.overTarget},
            {"undated", figures.undated},
            {"extended", figures.extended},
            {"overdue", figures.openOverdue},
            {"at_risk", figures.openAtRisk},
            {"open_over_target", figures.openOverTarget},
            {"median_days", valueOrNull(figures.medianDays)},
            {"mean_days", valueOrNull(figures.meanDays)},
            {"ninetieth_days", valueOrNull(figures.ninetiethDays)},
            {"denials", std::move(denials)}};
}

/// The figures behind what they are of.
Json line(Json of, const Figures &figures)
{
    of.update(toJson(figures));
    return of;
}

Json toJson(const MetricsReport &report)
{
    Json rights = Json::array();
    for (const auto &[right, figures] : report.rights)
        rights.push_back(line({{"right", policy::spelling(right)}}, figures));
    Json laws = Json::array();
    for (const auto &[law, figures] : report.laws)
        laws.push_back(line({{"law", law}}, figures));
    Json lines = Json::array();
    for (const MetricsLine &each : report.lines)
        lines.push_back(
            line({{"law", each.law}, {"platform", each.prefix}, {"right", policy::spelling(each.right)}},
                 each.figures));
    Json months = Json::array();
    for (const MetricsMonth &each : report.months)
        months.push_back({{"month", toIsoDate(each.first).substr(0, 7)},
                          {"received", each.received},
                          {"answered", each.answered}});
    return {{"from", dayJson(report.from)},  {"to", dayJson(report.to)},
            {"as_of", dayJson(report.asOf)}, {"law", report.law.empty() ? Json() : Json(report.law)},
            {"total", toJson(report.total)}, {"rights", std::move(rights)},
            {"laws", std::move(laws)},       {"lines", std::move(lines)},
            {"months", std::move(months)}};
}

std::string shownDays(const std::optional<double> &days)
{
    if (!days)
        return "-";
    char out[32];
    std::snprintf(out, sizeof out, "%.1f", *days);
    return out;
}

std::vector<std::string> cells(std::vector<std::string> of, const Figures &figures)
{
    for (const std::uint64_t number : {figures.received, figures.granted, figures.partial, figures.denied,
                                       figures.withdrawn, figures.open, figures.onTime, figures.late})
        of.push_back(std::to_string(number));
    of.push_back(shownDays(figures.medianDays));
    of.push_back(shownDays(figures.meanDays));
    of.push_back(figures.ninetiethDays ? std::to_string(*figures.ninetiethDays) : "-");
    return of;
}

void tell(Output &output, const MetricsReport &report)
{
    output.object(toJson(report));
    const Figures &total = report.total;
    output.facts({{"Received", shownDay(report.from) + " to " + shownDay(report.to)},
                  {"As of", shownDay(report.asOf)},
                  {"Law", report.law},
                  {"Open", std::to_string(total.open) + ", " + std::to_string(total.openOverdue) +
                               " overdue, " + std::to_string(total.openAtRisk) + " at risk"},
                  {"Extended", std::to_string(total.extended)},
                  {"Over target", std::to_string(total.overTarget) + " answered, " +
                                      std::to_string(total.openOverTarget) + " open"}});
    std::vector<std::vector<std::string>> rows;
    for (const MetricsLine &each : report.lines)
        rows.push_back(
            cells({each.law, each.prefix, std::string(policy::spelling(each.right))}, each.figures));
    if (!rows.empty())
        rows.push_back(cells({"all, each once", "", ""}, total));
    output.line();
    output.table({"Law", "Platform", "Right", "Received", "In full", "In part", "Denied", "Withdrawn", "Open",
                  "On time", "Late", "Median days", "Mean", "90 %"},
                 rows, "Nothing was received in these days.");
    std::vector<std::vector<std::string>> denials;
    for (const auto &[ground, count] : total.denials)
        denials.push_back({ground, std::to_string(count)});
    if (denials.empty())
        return;
    output.line();
    output.table({"Denied because", "Times"}, denials, "");
}

Outcome metrics(Context &context, const Arguments &arguments)
{
    MetricsOrder order;
    DESK_TRY(order.from, requiredDay(arguments, "from"));
    DESK_TRY(order.to, requiredDay(arguments, "to"));
    order.law = arguments.get("law");
    const std::string path = arguments.get("out");
    if (!path.empty())
        DESK_CHECK(checkNewFile(path));
    DESK_TRY(SignedIn desk, signIn(context, arguments));
    const Result<MetricsReport> report =
        await(desk.services.reports.metrics(order), progressOn(context, "Counting the requests"));
    endProgress(context);
    if (!report)
        return report.error();
    if (!path.empty()) {
        const bool json = path.ends_with(".json");
        DESK_CHECK(writePrivateFile(path, json ? toJson(*report).dump(2) + "\n" : metricsCsv(*report)));
    }
    tell(context.output, *report);
    return ExitStatus::Done;
}

constexpr std::array commands{
    Command{"report metrics", "", 0, 0,
            "Count what was received, answered, denied and late, by law, platform and right.",
            "report metrics --from 2026-01-01 --to 2026-12-31 --law us-ca-ccpa --out metrics.csv --desk "
            "./desk --user "
            "Cleo",
            metricsOptions, metrics},
};

} // namespace

std::span<const Command> reportCommands()
{
    return commands;
}

} // namespace desk::command_line
