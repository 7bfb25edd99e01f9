// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of retention and of policies: what falls due, what was erased, what a policy reaches and how it
// changed.
#pragma once

#include "core/desk/values.h"
#include "ui/models/value_table.h"

#include <functional>

namespace desk::ui {

/// Names a category in the language of the window; null where it cannot.
using CategoryLabel = std::function<const policy::LocalText *(const std::string &category)>;

class DueTable final : public ValueTable<RetentionLine>
{
    Q_OBJECT

public:
    enum Column
    {
        Rule,
        Category,
        Action,
        Records,
        People,
        Earliest,
        ColumnCount
    };
    DueTable(CategoryLabel label, QObject *parent);

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == Records || column == People; }
    QVariant cell(const RetentionLine &line, int column, int role) const override;

private:
    CategoryLabel m_label;
};

class HoldTable final : public ValueTable<HoldView>
{
    Q_OBJECT

public:
    enum Column
    {
        Subject,
        Law,
        Reason,
        Since,
        Until,
        By,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    QVariant cell(const HoldView &hold, int column, int role) const override;
};

class ErasureTable final : public ValueTable<ErasureView>
{
    Q_OBJECT

public:
    enum Column
    {
        At,
        Subject,
        Reference,
        Records,
        Proven,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == Records; }
    QVariant cell(const ErasureView &erasure, int column, int role) const override;
};

class ChangeTable final : public ValueTable<PolicyChangeView>
{
    Q_OBJECT

public:
    enum Column
    {
        What,
        Weight,
        Place,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    QVariant cell(const PolicyChangeView &change, int column, int role) const override;
};

class CoverageTable final : public ValueTable<CoverageLine>
{
    Q_OBJECT

public:
    enum Column
    {
        Category,
        Access,
        Deletion,
        Verdict,
        ColumnCount
    };
    CoverageTable(CategoryLabel label, QObject *parent);

protected:
    QStringList headers() const override;
    QVariant cell(const CoverageLine &line, int column, int role) const override;

private:
    CategoryLabel m_label;
};

} // namespace desk::ui
