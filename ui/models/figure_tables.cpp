// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/figure_tables.h"

#include "ui/models/display.h"
#include "ui/models/request_cells.h"
#include "ui/models/words.h"

#include <QLocale>

#include <cmath>

namespace desk::ui {

namespace {

/// The text of a cell with a number, or what a chart draws of it.
QVariant shown(std::uint64_t number, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return count(number);
    case AmountRole:
        return static_cast<double>(number);
    case MutedRole:
        return number == 0;
    default:
        return {};
    }
}

std::uint64_t onTrack(std::uint64_t open, std::uint64_t overdue, std::uint64_t atRisk)
{
    return open - std::min(open, overdue + atRisk);
}

} // namespace

QString days(const std::optional<double> &number)
{
    if (!number)
        return QStringLiteral("–");
    const bool whole = std::abs(*number - std::round(*number)) < 0.05;
    return QLocale().toString(*number, 'f', whole ? 0 : 1);
}

QStringList OwnerTable::headers() const
{
    return {tr("Owner"),    tr("Open"),           tr("Overdue"),           tr("At risk"),
            tr("On track"), tr("Waits for them"), tr("Waits for approval")};
}

QVariant OwnerTable::cell(const OwnerLoad &load, int column, int role) const
{
    switch (column) {
    case Owner:
        if (role == MutedRole)
            return load.owner.empty();
        return role != Qt::DisplayRole ? QVariant() : load.owner.empty() ? tr("Nobody") : text(load.owner);
    case Open:
        return shown(load.open, role);
    case Overdue:
        return shown(load.overdue, role);
    case AtRisk:
        return shown(load.atRisk, role);
    case OnTrack:
        return shown(onTrack(load.open, load.overdue, load.atRisk), role);
    case Person:
        return shown(load.waitsForPerson, role);
    case Approval:
        return shown(load.waitsForApproval, role);
    default:
        return {};
    }
}

QStringList AgeTable::headers() const
{
    return {tr("Days since receipt"), tr("Open")};
}

QVariant AgeTable::cell(const AgeBand &band, int column, int role) const
{
    if (column == Open)
        return shown(band.open, role);
    if (role != Qt::DisplayRole)
        return {};
    //: %1 is a number of days, and more.
    return band.to < 0 ? tr("%1+").arg(band.from)
                       //: From %1 to %2 days.
                       : tr("%1 to %2").arg(band.from).arg(band.to);
}

QStringList MonthTable::headers() const
{
    return {tr("Month"), tr("Received"), tr("Of these ended")};
}

QVariant MonthTable::cell(const MetricsMonth &month, int column, int role) const
{
    if (column == Received)
        return shown(month.received, role);
    if (column == Answered)
        return shown(month.answered, role);
    if (role != Qt::DisplayRole)
        return {};
    //: A month on an axis, as QLocale::toString() formats it.
    return QLocale().toString(month.first, tr("MMM yy"));
}

QStringList DenialTable::headers() const
{
    return {tr("Ground"), tr("Denied")};
}

QVariant DenialTable::cell(const std::pair<std::string, std::uint64_t> &denial, int column, int role) const
{
    if (column == Denied)
        return shown(denial.second, role);
    if (role != Qt::DisplayRole)
        return {};
    return denial.first == "unknown" ? tr("Not known any more") : text(denial.first);
}

FigureTable::FigureTable(std::vector<FigureColumn> columns, QObject *parent)
    : ValueTable(parent)
    , m_columns(std::move(columns))
{
}

QStringList FigureTable::headers() const
{
    QStringList out;
    for (const FigureColumn each : m_columns)
        out << header(each);
    return out;
}

QString FigureTable::header(FigureColumn column)
{
    switch (column) {
    case FigureColumn::Law:
        return tr("Law");
    case FigureColumn::Platform:
        return tr("Platform");
    case FigureColumn::Right:
        return tr("Right");
    case FigureColumn::Received:
        return tr("Received");
    case FigureColumn::Granted:
        return tr("In full");
    case FigureColumn::Partial:
        return tr("In part");
    case FigureColumn::Denied:
        return tr("Denied");
    case FigureColumn::Withdrawn:
        return tr("Withdrawn");
    case FigureColumn::Open:
        return tr("Open");
    case FigureColumn::OnTime:
        return tr("On time");
    case FigureColumn::Late:
        return tr("Late");
    case FigureColumn::Overdue:
        return tr("Overdue");
    case FigureColumn::AtRisk:
        return tr("At risk");
    case FigureColumn::OnTrack:
        return tr("On track");
    case FigureColumn::Median:
        return tr("Median days");
    case FigureColumn::Mean:
        return tr("Mean days");
    case FigureColumn::Ninetieth:
        break;
    }
    return tr("Nine of ten");
}

bool FigureTable::isNumber(int column) const
{
    return m_columns.at(static_cast<std::size_t>(column)) >= FigureColumn::Received;
}

std::optional<double> FigureTable::amount(const Figures &figures, FigureColumn column)
{
    const auto number = [](std::uint64_t of) {
        return std::optional(static_cast<double>(of));
    };
    switch (column) {
    case FigureColumn::Received:
        return number(figures.received);
    case FigureColumn::Granted:
        return number(figures.granted);
    case FigureColumn::Partial:
        return number(figures.partial);
    case FigureColumn::Denied:
        return number(figures.denied);
    case FigureColumn::Withdrawn:
        return number(figures.withdrawn);
    case FigureColumn::Open:
        return number(figures.open);
    case FigureColumn::OnTime:
        return number(figures.onTime);
    case FigureColumn::Late:
        return number(figures.late);
    case FigureColumn::Overdue:
        return number(figures.openOverdue);
    case FigureColumn::AtRisk:
        return number(figures.openAtRisk);
    case FigureColumn::OnTrack:
        return number(onTrack(figures.open, figures.openOverdue, figures.openAtRisk));
    case FigureColumn::Median:
        return figures.medianDays;
    case FigureColumn::Mean:
        return figures.meanDays;
    case FigureColumn::Ninetieth:
        return figures.ninetiethDays ? std::optional<double>(*figures.ninetiethDays) : std::nullopt;
    default:
        return {};
    }
}

QString FigureTable::display(const NamedFigures &row, FigureColumn column)
{
    switch (column) {
    case FigureColumn::Law:
        return RequestCells::law(row.law);
    case FigureColumn::Platform:
        return text(row.platform);
    case FigureColumn::Right:
        return row.right ? Words::right(*row.right) : QString();
    default:
        break;
    }
    const std::optional<double> number = amount(row.figures, column);
    return column >= FigureColumn::Median ? days(number)
                                          : count(static_cast<std::uint64_t>(number.value_or(0)));
}

QVariant FigureTable::cell(const NamedFigures &row, int column, int role) const
{
    const FigureColumn what = m_columns.at(static_cast<std::size_t>(column));
    switch (role) {
    case Qt::DisplayRole:
        return display(row, what);
    case AmountRole:
        return amount(row.figures, what).value_or(0);
    case MutedRole:
        return what >= FigureColumn::Received && amount(row.figures, what).value_or(0) == 0;
    default:
        return {};
    }
}

} // namespace desk::ui
