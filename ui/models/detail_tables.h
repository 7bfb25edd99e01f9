// SPDX-License-Identifier: GPL-3.0-or-later
// The small tables of the window: what a plan does, what an import refused, what was done.
#pragma once

#include "core/desk/values.h"
#include "ui/models/value_table.h"

#include <functional>

namespace desk::ui {

/// The plan that stands in a request, for who has not worked it out: what becomes of each category. Sums of
/// what leaves or changes are those of the lines.
PlanView storedPlan(const ActionView &action);

class PlanTable final : public ValueTable<PlanLine>
{
    Q_OBJECT

public:
    enum Column
    {
        Category,
        What,
        Records,
        Until,
        Reason,
        ColumnCount
    };
    /// Names a category in the language of the window; null where it cannot.
    using Label = std::function<const policy::LocalText *(const std::string &category)>;
    PlanTable(Label label, QObject *parent);

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == Records; }
    QVariant cell(const PlanLine &line, int column, int role) const override;

private:
    QVariant display(const PlanLine &line, int column) const;

    Label m_label;
};

class FaultTable final : public ValueTable<ImportFault>
{
    Q_OBJECT

public:
    enum Column
    {
        Line,
        Place,
        Reason,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == Line; }
    QVariant cell(const ImportFault &fault, int column, int role) const override;
};

class AuditTable final : public ValueTable<AuditLine>
{
    Q_OBJECT

public:
    enum Column
    {
        Index,
        At,
        Event,
        Subject,
        By,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == Index; }
    QVariant cell(const AuditLine &line, int column, int role) const override;
};

/// The records of one category of a person: a column for each field.
class RecordTable final : public ValueTable<RecordView>
{
    Q_OBJECT

public:
    using ValueTable::ValueTable;
    /// Every record of a category has the same fields in the same order; a record that lacks one has an empty
    /// cell.
    void setCategory(const CategoryView &category);

protected:
    QStringList headers() const override { return m_labels; }
    QVariant cell(const RecordView &record, int column, int role) const override;

private:
    QStringList m_fields;
    QStringList m_labels;
};

} // namespace desk::ui
