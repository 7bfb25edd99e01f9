// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/detail_tables.h"

#include "ui/models/display.h"
#include "ui/models/words.h"

#include <algorithm>

namespace desk::ui {

namespace {

/// The word of a plan for what became of a category, see PlanLine.
const char *plannedWord(policy::Right right, ActionOutcome outcome)
{
    const bool done = outcome == ActionOutcome::Granted || outcome == ActionOutcome::Partial;
    if (Words::isHandedOver(right))
        return done ? "included" : "withheld";
    if (Words::isErasure(right))
        return outcome == ActionOutcome::Granted ? "erased" : done ? "masked" : "kept";
    if (!done)
        return "untouched";
    return right == policy::Right::Correction    ? "changed"
           : right == policy::Right::Restriction ? "restricted"
                                                 : "stopped";
}

} // namespace

PlanView storedPlan(const ActionView &action)
{
    PlanView out;
    out.right = action.right;
    out.digest = action.digest;
    out.refusal = !action.refusalGround.empty();
    out.ground = action.refusalGround;
    out.reason = action.refusalReason;
    out.changes = action.changes;
    out.undecided = action.undecided;
    for (const CategoryOutcomeView &each : action.outcomes) {
        const char *const what = plannedWord(action.right, each.outcome);
        out.lines.push_back({each.category, each.label, what, each.records, each.ground, {}, each.eraseOn});
        if (each.outcome == ActionOutcome::Granted || each.outcome == ActionOutcome::Partial)
            out.records += each.records;
    }
    return out;
}

PlanTable::PlanTable(Label label, QObject *parent) : ValueTable(parent), m_label(std::move(label)) {}

QStringList PlanTable::headers() const
{
    return {tr("Category"), tr("What happens"), tr("Records"), tr("Until"), tr("Why")};
}

QVariant PlanTable::cell(const PlanLine &line, int column, int role) const
{
    switch (role) {
    case MutedRole:
        return column == Records && line.records == 0;
    case ChipsRole:
        return column == What ? QVariant(QStringList{Words::planned(line.what)}) : QVariant();
    case ToneRole:
        return Words::plannedTone(line.what);
    case Qt::ToolTipRole:
        if (column != Reason)
            return {};
        return line.note.empty() ? Words::because(line.because, line.note) : text(line.note);
    case Qt::DisplayRole:
        return display(line, column);
    default:
        return {};
    }
}

QVariant PlanTable::display(const PlanLine &line, int column) const
{
    const policy::LocalText *label = m_label(line.category);
    switch (column) {
    case Category:
        return label ? text(*label) : text(line.label);
    case What:
        return Words::planned(line.what);
    case Records:
        return count(line.records);
    case Until:
        return line.until.isValid() ? day(line.until) : line.what == "kept" ? tr("Not known yet") : QString();
    case Reason:
        return Words::because(line.because, line.note);
    default:
        return {};
    }
}

QStringList FaultTable::headers() const
{
    return {tr("Line"), tr("Place"), tr("What is wrong")};
}

QVariant FaultTable::cell(const ImportFault &fault, int column, int role) const
{
    if (role == Qt::ToolTipRole && column == Reason)
        return text(fault.reason);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Line:
        return count(fault.line);
    case Place:
        return text(fault.place);
    case Reason:
        return text(fault.reason);
    default:
        return {};
    }
}

QStringList AuditTable::headers() const
{
    return {tr("No."), tr("When"), tr("What"), tr("About"), tr("By")};
}

QVariant AuditTable::cell(const AuditLine &line, int column, int role) const
{
    if (role == MutedRole)
        return column == Index;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Index:
        return count(line.index);
    case At:
        return moment(line.at);
    case Event:
        return Words::event(line.event);
    case Subject:
        // References are read aloud and compared; of ids the tail is enough.
        return line.subject.size() == 32 ? shortId(line.subject) : text(line.subject);
    case By:
        return text(line.by);
    default:
        return {};
    }
}

void RecordTable::setCategory(const CategoryView &category)
{
    setRows({});
    beginResetModel();
    m_fields.clear();
    m_labels.clear();
    for (const RecordView &record : category.records) {
        for (const FieldView &field : record.fields) {
            if (m_fields.contains(text(field.field)))
                continue;
            m_fields << text(field.field);
            m_labels << text(field.label);
        }
    }
    endResetModel();
    setRows(category.records);
}

QVariant RecordTable::cell(const RecordView &record, int column, int role) const
{
    if (role != Qt::DisplayRole && role != MutedRole && role != Qt::ToolTipRole)
        return {};
    const std::string wanted = m_fields.at(column).toStdString();
    const auto field = std::find_if(record.fields.begin(), record.fields.end(),
                                    [&wanted](const FieldView &each) { return each.field == wanted; });
    if (field == record.fields.end())
        return {};
    if (role == MutedRole)
        return field->masked || field->secret;
    if (field->secret)
        return role == Qt::ToolTipRole ? tr("A secret: the desk never shows it.") : tr("Never shown");
    return text(field->text);
}

} // namespace desk::ui
