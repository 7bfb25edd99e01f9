// SPDX-License-Identifier: GPL-3.0-or-later
// Who works here, what waits for another person, and keys that one person holds alone.
#pragma once

#include "core/desk/staff_values.h"
#include "ui/models/value_table.h"

#include <QCoreApplication>

namespace desk::ui {

class StaffWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::StaffWords)

public:
    static QString proposal(ProposalKind kind);
    static QString roles(const std::vector<policy::Role> &roles);
    /// What is wrong with how keys are held; empty: nothing.
    static QString holding(const KeyHolding &holding);
    /// What became of a wish about somebody.
    static QString change(const StaffChange &change);
};

class StaffTable final : public ValueTable<StaffInfo>
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Roles,
        State,
        Keys,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    QVariant cell(const StaffInfo &staff, int column, int role) const override;
};

class ProposalTable final : public ValueTable<ProposalView>
{
    Q_OBJECT

public:
    enum Column
    {
        What,
        Name,
        Roles,
        Proposer,
        At,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    QVariant cell(const ProposalView &proposal, int column, int role) const override;
};

class FewHeldTable final : public ValueTable<FewHeldKey>
{
    Q_OBJECT

public:
    enum Column
    {
        Key,
        Holder,
        Kit,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    QVariant cell(const FewHeldKey &key, int column, int role) const override;
};

} // namespace desk::ui
