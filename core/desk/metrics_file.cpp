// SPDX-License-Identifier: GPL-3.0-or-later
// A report as a file for an authority.
#include "core/desk/metrics_values.h"
#include "core/formats/csv_writer.h"

#include <QString>

namespace desk {

namespace {

std::string shown(const std::optional<double> &days)
{
    return days ? QString::number(*days, 'f', 1).toStdString() : std::string();
}

std::string shownDenials(const Figures &figures)
{
    std::string out;
    for (const auto &[ground, count] : figures.denials)
        out += (out.empty() ? "" : "; ") + ground + " " + std::to_string(count);
    return out;
}

std::vector<std::string> cellsOf(const MetricsReport &report, const MetricsLine &line)
{
    const Figures &figures = line.figures;
    std::vector<std::string> out{toIsoDate(report.from),
                                 toIsoDate(report.to),
                                 toIsoDate(report.asOf),
                                 line.law,
                                 line.prefix,
                                 std::string(policy::spelling(line.right))};
    for (const std::uint64_t number :
         {figures.received, figures.granted, figures.partial, figures.denied, figures.withdrawn, figures.open,
          figures.unknown, figures.onTime, figures.late, figures.overTarget, figures.undated,
          figures.extended, figures.openOverdue, figures.openAtRisk, figures.openOverTarget})
        out.push_back(std::to_string(number));
    out.push_back(shown(figures.medianDays));
    out.push_back(shown(figures.meanDays));
    out.push_back(figures.ninetiethDays ? std::to_string(*figures.ninetiethDays) : std::string());
    out.push_back(shownDenials(figures));
    return out;
}

} // namespace

std::string metricsCsv(const MetricsReport &report)
{
    const std::vector<std::string> names{"from",        "to",        "as_of",
                                         "law",         "platform",  "right",
                                         "received",    "granted",   "partial",
                                         "denied",      "withdrawn", "open",
                                         "unknown",     "on_time",   "late",
                                         "over_target", "undated",   "extended",
                                         "overdue",     "at_risk",   "open_over_target",
                                         "median_days", "mean_days", "ninetieth_days",
                                         "denials"};
    formats::MemorySink sink;
    formats::CsvWriter writer(sink);
    writer.header(names);
    for (const MetricsLine &line : report.lines)
        writer.row(cellsOf(report, line));
    (void)writer.finish().ok(); // memory takes everything
    return std::string(sink.text());
}

} // namespace desk
