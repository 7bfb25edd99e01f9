// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/safe_tables.h"

#include "ui/models/display.h"

namespace desk::ui {

QString SafeWords::key(RotatedKey key)
{
    switch (key) {
    case RotatedKey::Category:
        return tr("Records of a category");
    case RotatedKey::SecondLayer:
        return tr("Second layer of sensitive records");
    case RotatedKey::Requests:
        return tr("Requests");
    case RotatedKey::ImportFaults:
        return tr("Rows that could not be taken in");
    case RotatedKey::PersonStates:
        return tr("Holds, restrictions, stopped purposes");
    case RotatedKey::Restriction:
        return tr("Restricted data");
    case RotatedKey::Index:
        return tr("Index that finds people");
    case RotatedKey::Log:
        return tr("Activity log");
    case RotatedKey::Signing:
        return tr("Signature of the desk");
    case RotatedKey::StaffNames:
        return tr("Names of staff");
    case RotatedKey::Backups:
        return tr("Backups");
    }
    return {};
}

QString SafeWords::plan(const BackupPlanView &view)
{
    const QString last =
        view.last ? tr("The last one was made %1.").arg(moment(*view.last)) : tr("There is no backup yet.");
    if (view.plan.everyHours == 0)
        return last + QLatin1Char(' ') + tr("Nothing is planned: set a schedule.");
    if (view.due)
        return last + QLatin1Char(' ') + tr("One is due now.");
    return view.nextDue ? last + QLatin1Char(' ') + tr("The next is due %1.").arg(moment(*view.nextDue))
                        : last;
}

QString SafeWords::checked(const BackupCheck &check)
{
    if (!check.opened)
        return tr("The file is whole as far as can be told without its keys.");
    //: Numbers: %1 of rows, %2 of erasures, %3 of entries.
    const QString whole = tr("Opened to its end: %1 rows, %2 erasures, %3 entries of the log.")
                              .arg(count(check.rows), count(check.erasures), count(check.logEntries));
    return check.isSigned ? whole + QLatin1Char(' ') + tr("It was signed by this desk.") : whole;
}

QString SafeWords::restored(const RestoreReport &report)
{
    QString out =
        //: Numbers: %1 of records, %2 of people, %3 of erasures.
        tr("%1 records of %2 people are there. %3 erasures made since were carried out again.")
            .arg(count(report.records), count(report.people), count(report.erasedSince));
    if (!report.gap.empty())
        out += QLatin1Char(' ') + tr("A gap in what is known of erasures was accepted, and the log says so.");
    return out;
}

QString SafeWords::rehearsed(const RehearsalReport &report)
{
    const QString all = restored(report.restored);
    return report.good()
               ? all + QLatin1Char(' ') + tr("Everything is as in the desk; the copy was removed again.")
               //: Numbers: %1 of records, %2 of tables.
               : all + QLatin1Char(' ') +
                     tr("%1 records differ, and %2 tables have other numbers: do not rely on this backup.")
                         .arg(count(report.differing), count(report.tables.size()));
}

KeyTable::KeyTable(CategoryName name, QObject *parent) : ValueTable(parent), m_name(std::move(name)) {}

QStringList KeyTable::headers() const
{
    return {tr("Key"), tr("Category"), tr("Version"), tr("Holders"), tr("State")};
}

QVariant KeyTable::cell(const KeyLine &line, int column, int role) const
{
    const QString state = line.unfinished ? tr("Replacement begun")
                          : line.due      ? tr("Should be replaced")
                                          : tr("In order");
    if (column == State && role == ChipsRole)
        return QStringList{state};
    if (column == State && role == ToneRole)
        return line.unfinished || line.due ? QStringLiteral("warn") : QStringLiteral("ok");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Key:
        return SafeWords::key(line.key);
    case Category:
        return line.category.empty() ? QString() : m_name(line.category);
    case Version:
        return count(static_cast<std::uint64_t>(line.version));
    case Holders:
        return count(line.holders);
    default:
        return state;
    }
}

QStringList BackupList::headers() const
{
    return {tr("Made"), tr("State"), tr("Its keys open until"), tr("Size"), tr("Data file")};
}

QVariant BackupList::cell(const BackupView &backup, int column, int role) const
{
    const QString state = backup.whole ? tr("Read back whole") : tr("Not whole");
    const QString keys =
        backup.keystoreAlive ? moment(backup.keystoreUntil) : tr("Expired: the desk's own are needed");
    if (role == ChipsRole && (column == State || column == Keys))
        return QStringList{column == State ? state : keys};
    if (role == ToneRole)
        return column == State ? (backup.whole ? QStringLiteral("ok") : QStringLiteral("bad"))
                               : QStringLiteral("neutral");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case MadeAt:
        return moment(backup.madeAt);
    case State:
        return state;
    case Keys:
        return keys;
    case Size:
        return size(backup.bytes);
    default:
        return text(backup.data);
    }
}

} // namespace desk::ui
