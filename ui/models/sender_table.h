// SPDX-License-Identifier: GPL-3.0-or-later
// Who sends signed messages to a platform.
#pragma once

#include "core/desk/sender_values.h"
#include "ui/models/value_table.h"

namespace desk::ui {

class SenderTable final : public ValueTable<SenderView>
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Kind,
        Fingerprint,
        Added,
        ColumnCount
    };
    using ValueTable::ValueTable;
    static QString kind(SenderKind kind);

protected:
    QStringList headers() const override;
    QVariant cell(const SenderView &sender, int column, int role) const override;
};

} // namespace desk::ui
