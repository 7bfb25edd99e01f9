// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"
#include "ui/models/value_table.h"

namespace desk::ui {

/// The imports of a platform, and what each brought.
class ImportRunTable final : public ValueTable<ImportRunView>
{
    Q_OBJECT

public:
    enum Column
    {
        At,
        Category,
        File,
        Added,
        Updated,
        Faulty,
        People,
        State,
        ColumnCount
    };
    using ValueTable::ValueTable;
    /// Why it cannot be taken back, as far as the list can tell; empty: the desk has to be asked.
    static QString undoBlocked(const ImportRunView &run);
    /// Why the desk does not take it back; empty for other errors.
    static QString undoRefusal(const Error &error);
    /// What taking it back does, in numbers.
    static QString undoEffect(const UndoReport &report);

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column >= Added && column <= People; }
    QVariant cell(const ImportRunView &run, int column, int role) const override;
};

} // namespace desk::ui
