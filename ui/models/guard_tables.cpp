// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/guard_tables.h"

#include "ui/models/display.h"

namespace desk::ui {

AlarmTable::AlarmTable(PlatformName name, QObject *parent) : ValueTable(parent), m_name(std::move(name)) {}

QStringList AlarmTable::headers() const
{
    return {tr("When"), tr("Who was refused"), tr("Platform")};
}

QVariant AlarmTable::cell(const ReadingAlarm &alarm, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case At:
        return moment(alarm.at);
    case By:
        return text(alarm.by);
    case Platform:
        return m_name(alarm.platform);
    default:
        return {};
    }
}

void LimitTable::setLimits(const ReadingLimits &limits)
{
    std::vector<LimitLine> rows;
    for (std::size_t kind = 0; kind < fields.size(); ++kind)
        rows.push_back({static_cast<int>(kind), limits.*fields[kind]});
    setRows(std::move(rows));
}

QString LimitTable::name(int kind)
{
    switch (kind) {
    case 0:
        return tr("Searches for a person");
    case 1:
        return tr("Requests opened");
    case 2:
        return tr("Files looked at, masked");
    case 3:
        return tr("Values revealed");
    case 4:
        return tr("Packages written");
    default:
        return {};
    }
}

QStringList LimitTable::headers() const
{
    return {tr("Within an hour, by one person on one platform"), tr("At most")};
}

QVariant LimitTable::cell(const LimitLine &line, int column, int role) const
{
    if (role == MutedRole)
        return column == Limit && line.limit == 0;
    if (role != Qt::DisplayRole)
        return {};
    if (column == What)
        return name(line.kind);
    return line.limit == 0 ? tr("As the policy says") : count(static_cast<std::uint64_t>(line.limit));
}

QString GuardWords::strip(const GuardView &view)
{
    if (view.stopped && !view.liftAskedBy.empty())
        //: %1 and %3 are names of members of staff, %2 a moment.
        return tr("The desk was stopped by %1 at %2. %3 asked to lift it: another person has to agree.")
            .arg(text(view.stoppedBy), moment(view.stoppedAt), text(view.liftAskedBy));
    if (view.stopped)
        //: %1 is the name of a member of staff, %2 a moment.
        return tr("The desk was stopped by %1 at %2. Nothing can be read or done until two people lift it.")
            .arg(text(view.stoppedBy), moment(view.stoppedAt));
    return view.alarms.empty()
               ? QString()
               : tr("Reading was refused %n time(s) within the last day because somebody read too much.",
                    nullptr, static_cast<int>(view.alarms.size()));
}

QString GuardWords::tone(const GuardView &view)
{
    return view.stopped ? QStringLiteral("bad") : QStringLiteral("warn");
}

} // namespace desk::ui
