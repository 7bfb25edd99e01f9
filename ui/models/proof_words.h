// SPDX-License-Identifier: GPL-3.0-or-later
// What checks of the log, of the records and of files found, in sentences.
#pragma once

#include "core/base/result.h"
#include "core/desk/audit_values.h"
#include "ui/models/value_table.h"

#include <QCoreApplication>

namespace desk::ui {

class ProofWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::ProofWords)

public:
    /// Nothing is wrong with the entries and the records; remarks about them follow.
    static QString verified(const AuditReport &log, const RowReport &rows);
    /// The first bad entry.
    static QString badLog(const Error &error);
    /// The first bad record.
    static QString badRows(const Error &error);
    /// What a search for erased people looked at and found.
    static QString searched(const ForensicReport &report);
};

/// One thing that a search for erased people found.
struct ForensicFinding
{
    enum class Kind
    {
        Traces,     ///< In a file.
        Leftover,   ///< In the desk.
        Unreadable, ///< A file.
    };
    Kind kind = Kind::Traces;
    std::string where;
    std::uint64_t count = 0;
    bool ours = false;
};

class ForensicTable final : public ValueTable<ForensicFinding>
{
    Q_OBJECT

public:
    enum Column
    {
        What,
        Count,
        Where,
        ColumnCount
    };
    using ValueTable::ValueTable;
    void setReport(const ForensicReport &report);

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == Count; }
    QVariant cell(const ForensicFinding &finding, int column, int role) const override;
};

} // namespace desk::ui
