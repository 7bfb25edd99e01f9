// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the figures, each of which a chart may draw: a row a bar, AmountRole how long it is.
#pragma once

#include "core/desk/metrics_values.h"
#include "ui/models/value_table.h"

#include <QCoreApplication>

#include <functional>

namespace desk::ui {

/// Who has how much on their desk.
class OwnerTable final : public ValueTable<OwnerLoad>
{
    Q_OBJECT

public:
    enum Column
    {
        Owner,
        Open,
        Overdue,
        AtRisk,
        OnTrack,
        Person,
        Approval,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column != Owner; }
    QVariant cell(const OwnerLoad &load, int column, int role) const override;
};

/// How old the open requests are.
class AgeTable final : public ValueTable<AgeBand>
{
    Q_OBJECT

public:
    enum Column
    {
        Age,
        Open,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == Open; }
    QVariant cell(const AgeBand &band, int column, int role) const override;
};

/// What each month brought.
class MonthTable final : public ValueTable<MetricsMonth>
{
    Q_OBJECT

public:
    enum Column
    {
        Month,
        Received,
        Answered,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column != Month; }
    QVariant cell(const MetricsMonth &month, int column, int role) const override;
};

/// Why requests were denied.
class DenialTable final : public ValueTable<std::pair<std::string, std::uint64_t>>
{
    Q_OBJECT

public:
    enum Column
    {
        Ground,
        Denied,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == Denied; }
    QVariant cell(const std::pair<std::string, std::uint64_t> &denial, int column, int role) const override;
};

/// Figures under a name: of a law, of a right, or of both on one platform.
struct NamedFigures
{
    std::string law;
    std::string platform; ///< Its prefix.
    std::optional<policy::Right> right;
    Figures figures;
};

/// A column of figures: its number, or its text where it is none.
enum class FigureColumn
{
    Law,
    Platform,
    Right,
    Received,
    Granted,
    Partial,
    Denied,
    Withdrawn,
    Open,
    OnTime,
    Late,
    Overdue,
    AtRisk,
    OnTrack,
    Median,
    Mean,
    Ninetieth
};

/// Figures in the columns that somebody wants.
class FigureTable final : public ValueTable<NamedFigures>
{
    Q_OBJECT

public:
    FigureTable(std::vector<FigureColumn> columns, QObject *parent);

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override;
    QVariant cell(const NamedFigures &row, int column, int role) const override;

private:
    static QString header(FigureColumn column);
    static std::optional<double> amount(const Figures &figures, FigureColumn column);
    static QString display(const NamedFigures &row, FigureColumn column);

    std::vector<FigureColumn> m_columns;
};

/// A number as a table shows it, e.g. 12 or 12.5; a dash for none.
QString days(const std::optional<double> &number);

} // namespace desk::ui
