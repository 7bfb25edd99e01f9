// SPDX-License-Identifier: GPL-3.0-or-later
// What the guard says: alarms, limits of reading, and the stop.
#pragma once

#include "core/desk/guard_values.h"
#include "ui/models/value_table.h"

#include <QCoreApplication>

#include <array>
#include <functional>

namespace desk::ui {

class AlarmTable final : public ValueTable<ReadingAlarm>
{
    Q_OBJECT

public:
    enum Column
    {
        At,
        By,
        Platform,
        ColumnCount
    };
    using PlatformName = std::function<QString(const std::string &profile)>;
    AlarmTable(PlatformName name, QObject *parent);

protected:
    QStringList headers() const override;
    QVariant cell(const ReadingAlarm &alarm, int column, int role) const override;

private:
    PlatformName m_name;
};

/// One of the limits of reading, by its place in ReadingLimits.
struct LimitLine
{
    int kind = 0;
    int limit = 0;
};

class LimitTable final : public ValueTable<LimitLine>
{
    Q_OBJECT

public:
    enum Column
    {
        What,
        Limit,
        ColumnCount
    };
    using ValueTable::ValueTable;
    void setLimits(const ReadingLimits &limits);
    /// The name of a limit, by its kind.
    static QString name(int kind);
    static constexpr std::array fields{&ReadingLimits::searches, &ReadingLimits::requests,
                                       &ReadingLimits::views, &ReadingLimits::reveals,
                                       &ReadingLimits::exports};

protected:
    QStringList headers() const override;
    QVariant cell(const LimitLine &line, int column, int role) const override;
};

/// What the strip over every page says of the guard.
class GuardWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::GuardWords)

public:
    /// Empty: nothing has to be said.
    static QString strip(const GuardView &view);
    /// Tone of a Notice.
    static QString tone(const GuardView &view);
};

} // namespace desk::ui
