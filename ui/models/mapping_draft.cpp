// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mapping_draft.h"

#include "ui/models/display.h"
#include "ui/models/value_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>

#include <algorithm>

namespace desk::ui {

const QString columnMimeType = QStringLiteral("application/x-rightsdesk-columns");

namespace {

/// Letters and digits alone, in lower case: "E-Mail" and "e_mail" are one name.
QString bareName(const QString &name)
{
    QString out;
    for (const QChar each : name)
        if (each.isLetterOrNumber())
            out += each.toLower();
    return out;
}

bool isDate(policy::FieldType type)
{
    return type == policy::FieldType::Date || type == policy::FieldType::DateTime;
}

/// What becomes of columns that fill nothing, by number of MappingDraft::Rest.
const std::array rests{QStringLiteral("keep"), QStringLiteral("ignore"), QStringLiteral("refuse")};

QJsonArray list(const std::vector<std::string> &words)
{
    QJsonArray out;
    for (const std::string &word : words)
        out.append(text(word));
    return out;
}

/// Takes columns that fill a field now out of a list of those that fill none.
void leaveOut(QJsonObject &mapping, const QString &member, const QStringList &filled)
{
    QJsonArray left;
    for (const QJsonValue &column : mapping.take(member).toArray())
        if (!filled.contains(column.toString()))
            left.append(column);
    if (!left.isEmpty())
        mapping.insert(member, left);
}

} // namespace

void MappingDraft::setCategory(const policy::Category &category)
{
    beginResetModel();
    m_category = category.id;
    m_rows.clear();
    for (const policy::Field &field : category.fields) {
        const bool needed =
            std::find(category.key.begin(), category.key.end(), field.id) != category.key.end();
        m_rows.push_back({field, needed, {field.id, {}, {}, {}, {}}});
    }
    // What names a row has to be there: first of all.
    std::stable_partition(m_rows.begin(), m_rows.end(), [](const Row &each) { return each.needed; });
    m_columns.clear();
    m_values.clear();
    m_datePattern.clear();
    m_frame = {};
    endResetModel();
}

void MappingDraft::setFile(const QStringList &columns, const std::vector<std::vector<std::string>> &rows)
{
    m_columns = columns;
    m_values = rows;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Sample), index(rowCount() - 1, Sample));
}

void MappingDraft::take(const std::vector<FilledField> &fields, const std::string &mapping)
{
    m_frame = QJsonDocument::fromJson(QByteArray::fromStdString(mapping)).object();
    const QString unmapped = m_frame.value(QStringLiteral("unmapped")).toString();
    m_rest = static_cast<Rest>(std::find(rests.begin(), rests.end() - 1, unmapped) - rests.begin());
    for (Row &row : m_rows) {
        const auto found = std::find_if(fields.begin(), fields.end(),
                                        [&](const FilledField &each) { return each.field == row.field.id; });
        row.filled = found == fields.end() ? FilledField{row.field.id, {}, {}, {}, {}} : *found;
    }
    touched(-1);
}

void MappingDraft::propose()
{
    for (Row &row : m_rows) {
        if (row.isFilled())
            continue;
        const std::array names{bareName(ui::text(row.field.id)), bareName(ui::text(row.field.label.en)),
                               bareName(ui::text(row.field.label.zhCN))};
        const auto found = std::find_if(m_columns.begin(), m_columns.end(), [&](const QString &column) {
            return std::find(names.begin(), names.end(), bareName(column)) != names.end();
        });
        if (found != m_columns.end())
            row.filled.from = {found->toStdString()};
    }
    touched(-1);
}

void MappingDraft::assign(int row, const QString &column)
{
    Row &at = m_rows.at(static_cast<std::size_t>(row));
    at.filled = {at.field.id, {}, {}, {}, {}};
    if (!column.isEmpty())
        at.filled.from = {column.toStdString()};
    touched(row);
}

void MappingDraft::setDatePattern(const QString &pattern)
{
    m_datePattern = pattern;
    for (Row &row : m_rows)
        row.filled.datePattern.clear();
    Q_EMIT changed();
}

void MappingDraft::setRest(Rest rest)
{
    m_rest = rest;
    Q_EMIT changed();
}

void MappingDraft::touched(int row)
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(std::max(row, 0), 0),
                           index(row < 0 ? rowCount() - 1 : row, ColumnCount - 1));
    Q_EMIT changed();
}

QString MappingDraft::columnOf(int row) const
{
    const std::vector<std::string> &from = m_rows.at(static_cast<std::size_t>(row)).filled.from;
    return from.size() == 1 ? ui::text(from.front()) : QString();
}

QStringList MappingDraft::missing() const
{
    QStringList out;
    for (const Row &row : m_rows)
        if (row.needed && !row.isFilled())
            out << ui::text(row.field.label);
    return out;
}

QStringList MappingDraft::unused() const
{
    QStringList out = m_columns;
    for (const Row &row : m_rows)
        for (const std::string &each : row.filled.from)
            out.removeAll(ui::text(each));
    return out;
}

std::string MappingDraft::text() const
{
    QJsonArray fields;
    QStringList filled;
    for (const Row &row : m_rows) {
        if (!row.isFilled())
            continue;
        for (const std::string &column : row.filled.from)
            filled << ui::text(column);
        QJsonObject field{{QStringLiteral("field"), ui::text(row.field.id)}};
        if (row.filled.constant)
            field.insert(QStringLiteral("constant"), ui::text(*row.filled.constant));
        else
            field.insert(QStringLiteral("from"), list(row.filled.from));
        if (!row.filled.join.empty())
            field.insert(QStringLiteral("join"), ui::text(row.filled.join));
        const QString pattern =
            row.filled.datePattern.empty() ? m_datePattern : ui::text(row.filled.datePattern);
        if (isDate(row.field.type) && !row.filled.constant && !pattern.isEmpty())
            field.insert(QStringLiteral("datePattern"), pattern);
        fields.append(field);
    }
    if (fields.isEmpty())
        return {};
    QJsonObject mapping = m_frame;
    leaveOut(mapping, QStringLiteral("ignore"), filled);
    leaveOut(mapping, QStringLiteral("keep"), filled);
    mapping.insert(QStringLiteral("category"), ui::text(m_category));
    mapping.insert(QStringLiteral("fields"), fields);
    mapping.insert(QStringLiteral("unmapped"), rests[static_cast<std::size_t>(m_rest)]);
    return QJsonDocument(mapping).toJson(QJsonDocument::Indented).toStdString();
}

void MappingDraft::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int MappingDraft::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MappingDraft::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString MappingDraft::sample(const Row &row) const
{
    QStringList values;
    if (m_values.empty())
        return {};
    for (const std::string &column : row.filled.from) {
        if (const qsizetype at = m_columns.indexOf(ui::text(column)); at >= 0)
            values << ui::text(m_values.front()[static_cast<std::size_t>(at)]);
    }
    return values.join(ui::text(row.filled.join));
}

QString MappingDraft::fromText(const Row &row) const
{
    if (row.filled.constant)
        //: %1 is a value that stands in every row.
        return tr("always “%1”").arg(ui::text(*row.filled.constant));
    QStringList columns;
    for (const std::string &each : row.filled.from)
        columns << ui::text(each);
    if (!columns.isEmpty())
        return columns.join(QStringLiteral(" + "));
    return row.needed ? tr("Needed: drop a column here") : QString();
}

QVariant MappingDraft::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == MutedRole)
        return index.column() == Sample || !row.isFilled();
    if (role == Qt::ToolTipRole && index.column() == Field)
        return ui::text(row.field.id);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Field:
        return ui::text(row.field.label);
    case From:
        return fromText(row);
    default:
        return sample(row);
    }
}

QVariant MappingDraft::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Field:
        return tr("Field");
    case From:
        return tr("Filled from");
    case Sample:
        return tr("In the first row");
    default:
        return {};
    }
}

Qt::ItemFlags MappingDraft::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDropEnabled : flags;
}

QStringList MappingDraft::mimeTypes() const
{
    return {columnMimeType};
}

bool MappingDraft::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                   const QModelIndex &parent) const
{
    return action == Qt::CopyAction && parent.isValid() && data->hasFormat(columnMimeType);
}

bool MappingDraft::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QString name = QString::fromUtf8(data->data(columnMimeType));
    if (!m_columns.contains(name))
        return false;
    assign(parent.row(), name);
    return true;
}

void FileColumns::setColumns(const QStringList &columns)
{
    beginResetModel();
    m_columns = columns;
    m_unused = columns;
    endResetModel();
}

void FileColumns::setUnused(const QStringList &unused)
{
    m_unused = unused;
    if (!m_columns.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int FileColumns::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FileColumns::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString &column = m_columns.at(index.row());
    const bool used = !m_unused.contains(column);
    switch (role) {
    case Qt::DisplayRole:
        return used ? QStringLiteral("✓ ") + column : column;
    case Qt::AccessibleTextRole:
        //: %1 is the name of a column.
        return used ? tr("%1, fills a field").arg(column) : tr("%1, fills nothing yet").arg(column);
    case Qt::ToolTipRole:
        return tr("Drag it onto a field, or choose it below the fields.");
    default:
        return {};
    }
}

Qt::ItemFlags FileColumns::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList FileColumns::mimeTypes() const
{
    return {columnMimeType};
}

QMimeData *FileColumns::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *out = new QMimeData;
    out->setData(columnMimeType, m_columns.at(indexes.front().row()).toUtf8());
    return out;
}

void FileRows::setFile(const QStringList &columns, const std::vector<std::vector<std::string>> &rows)
{
    beginResetModel();
    m_columns = columns;
    m_rows = rows;
    endResetModel();
}

int FileRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FileRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FileRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    return text(m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())]);
}

QVariant FileRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool known = orientation == Qt::Horizontal && section >= 0 && section < m_columns.size();
    return known && role == Qt::DisplayRole ? QVariant(m_columns.at(section)) : QVariant();
}

} // namespace desk::ui
