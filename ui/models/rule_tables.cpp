// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rule_tables.h"

#include "ui/models/display.h"
#include "ui/models/words.h"

namespace desk::ui {

namespace {

QString labelOf(const CategoryLabel &label, const std::string &category, const std::string &otherwise)
{
    const policy::LocalText *known = label(category);
    return known ? text(*known) : text(otherwise);
}

/// Cells of one column are drawn as chips.
QVariant chipCell(bool chip, const QString &words, const QString &tone, int role)
{
    if (role == Qt::DisplayRole)
        return words;
    if (!chip)
        return {};
    return role == ChipsRole ? QVariant(QStringList{words}) : role == ToneRole ? QVariant(tone) : QVariant();
}

} // namespace

DueTable::DueTable(CategoryLabel label, QObject *parent) : ValueTable(parent), m_label(std::move(label)) {}

QStringList DueTable::headers() const
{
    return {tr("Rule"), tr("Category"), tr("What happens"), tr("Records"), tr("People"), tr("Due since")};
}

QVariant DueTable::cell(const RetentionLine &line, int column, int role) const
{
    const QString tone = line.action == "erase"        ? QStringLiteral("bad")
                         : line.action == "deidentify" ? QStringLiteral("warn")
                                                       : QStringLiteral("info");
    const auto words = [&]() -> QString {
        switch (column) {
        case Rule:
            return text(line.label);
        case Category:
            return labelOf(m_label, line.category, line.category);
        case Action:
            return Words::retentionAction(line.action);
        case Records:
            return count(line.records);
        case People:
            return count(line.people);
        case Earliest:
            return day(line.earliest);
        default:
            return {};
        }
    };
    if (role == Qt::ToolTipRole && column == Rule)
        return text(line.rule);
    return chipCell(column == Action, words(), tone, role);
}

QStringList HoldTable::headers() const
{
    return {tr("Person"), tr("Law"), tr("Reason"), tr("Since"), tr("Until"), tr("By")};
}

QVariant HoldTable::cell(const HoldView &hold, int column, int role) const
{
    if (role == Qt::ToolTipRole && column == Reason)
        return text(hold.reason);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Subject:
        return shortId(hold.subject.text());
    case Law:
        return text(hold.law);
    case Reason:
        return text(hold.reason);
    case Since:
        return day(hold.since);
    case Until:
        return hold.until.isValid() ? day(hold.until) : tr("Until released");
    case By:
        return text(hold.by);
    default:
        return {};
    }
}

QStringList ErasureTable::headers() const
{
    return {tr("When"), tr("Person"), tr("Request"), tr("Records"), tr("Proof")};
}

QVariant ErasureTable::cell(const ErasureView &erasure, int column, int role) const
{
    const auto words = [&]() -> QString {
        switch (column) {
        case At:
            return moment(erasure.at);
        case Subject:
            return shortId(erasure.subject.text());
        case Reference:
            return erasure.reference.empty() ? tr("Retention") : text(erasure.reference);
        case Records:
            return count(erasure.records);
        case Proven:
            return erasure.proven ? tr("Proven: nothing is left") : tr("Not proven yet");
        default:
            return {};
        }
    };
    return chipCell(column == Proven, words(), erasure.proven ? QStringLiteral("ok") : QStringLiteral("warn"),
                    role);
}

QStringList ChangeTable::headers() const
{
    return {tr("What changed"), tr("Weight"), tr("Where")};
}

QVariant ChangeTable::cell(const PolicyChangeView &change, int column, int role) const
{
    const auto words = [&]() -> QString {
        switch (column) {
        case What:
            return Words::policyChange(change.kind);
        case Weight:
            return change.material ? tr("Material") : tr("Minor");
        case Place:
            return text(change.place);
        default:
            return {};
        }
    };
    return chipCell(column == Weight, words(),
                    change.material ? QStringLiteral("warn") : QStringLiteral("neutral"), role);
}

CoverageTable::CoverageTable(CategoryLabel label, QObject *parent)
    : ValueTable(parent)
    , m_label(std::move(label))
{
}

QStringList CoverageTable::headers() const
{
    return {tr("Category"), tr("Access finds"), tr("Deletion touches"), tr("Difference")};
}

QVariant CoverageTable::cell(const CoverageLine &line, int column, int role) const
{
    const auto words = [&]() -> QString {
        switch (column) {
        case Category:
            return labelOf(m_label, line.category, line.label);
        case Access:
            return Words::coverage(line.access);
        case Deletion:
            return Words::coverage(line.deletion);
        case Verdict:
            return line.unexplained               ? tr("Unexplained")
                   : line.access == line.deletion ? tr("None")
                                                  : tr("Explained");
        default:
            return {};
        }
    };
    return chipCell(column == Verdict, words(),
                    line.unexplained ? QStringLiteral("bad") : QStringLiteral("neutral"), role);
}

} // namespace desk::ui
