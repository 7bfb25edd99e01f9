// SPDX-License-Identifier: GPL-3.0-or-later
// The tables about one person beside their records: requests, what holds, who was told, other platforms.
#pragma once

#include "core/desk/values.h"
#include "ui/models/value_table.h"

namespace desk::ui {

class PersonRequestTable final : public ValueTable<RequestSummary>
{
    Q_OBJECT

public:
    enum Column
    {
        Reference,
        Rights,
        State,
        Received,
        Due,
        ColumnCount
    };
    using ValueTable::ValueTable;
    void setToday(QDate today) { m_today = today; }

protected:
    QStringList headers() const override;
    QVariant cell(const RequestSummary &request, int column, int role) const override;

private:
    QDate m_today;
};

class StandingTable final : public ValueTable<StandingView>
{
    Q_OBJECT

public:
    enum Column
    {
        What,
        About,
        Since,
        Until,
        Reference,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    QVariant cell(const StandingView &standing, int column, int role) const override;

private:
    QString display(const StandingView &standing, int column) const;
};

class ToldTable final : public ValueTable<ToldView>
{
    Q_OBJECT

public:
    enum Column
    {
        Recipient,
        State,
        On,
        Right,
        Reference,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    QVariant cell(const ToldView &told, int column, int role) const override;
};

/// Somebody on another platform.
struct ElsewhereRow
{
    PlatformId platform;
    policy::LocalText name; ///< Of the platform.
    FoundSubject person;
};

class ElsewhereTable final : public ValueTable<ElsewhereRow>
{
    Q_OBJECT

public:
    enum Column
    {
        Platform,
        Person,
        Certainty,
        Holdings,
        ColumnCount
    };
    using ValueTable::ValueTable;
    void show(const std::vector<ElsewhereView> &found, const std::vector<PlatformInfo> &platforms);

protected:
    QStringList headers() const override;
    QVariant cell(const ElsewhereRow &row, int column, int role) const override;
};

} // namespace desk::ui
