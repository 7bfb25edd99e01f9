// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <iterator>
#include <utility>
#include <vector>

namespace desk::ui {

/// Roles that every table of the window understands beside Qt's own.
enum TableRole
{
    ChipsRole = Qt::UserRole + 1, ///< QStringList: draw these as chips instead of the text.
    ToneRole,                     ///< QString: tone of the chips, see Words::stateTone().
    MutedRole,                    ///< bool: less important than its neighbours.
    AmountRole,                   ///< double: what a chart draws of the cell.
};

/// A table over a list of plain values. Derived classes name the columns and give the cells.
template <typename Row>
class ValueTable : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const Row &row(int number) const { return m_rows.at(static_cast<std::size_t>(number)); }
    const std::vector<Row> &rows() const { return m_rows; }

    /// Says that every text may read differently now: another language.
    void retranslate()
    {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(headers().size());
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return headers().at(section);
        return role == Qt::TextAlignmentRole && isNumber(section) ? rightAligned() : QVariant();
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        if (role == Qt::TextAlignmentRole)
            return isNumber(index.column()) ? rightAligned() : QVariant();
        return cell(row(index.row()), index.column(),
                    role == Qt::AccessibleTextRole ? Qt::DisplayRole : role);
    }

protected:
    virtual QStringList headers() const = 0;
    /// Numbers stand at the right, their header above them.
    virtual bool isNumber(int) const { return false; }
    virtual QVariant cell(const Row &row, int column, int role) const = 0;

    void replace(int number, Row row)
    {
        m_rows.at(static_cast<std::size_t>(number)) = std::move(row);
        Q_EMIT dataChanged(index(number, 0), index(number, columnCount() - 1));
    }
    void append(std::vector<Row> rows)
    {
        if (rows.empty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()),
                      std::make_move_iterator(rows.end()));
        endInsertRows();
    }

private:
    static QVariant rightAligned() { return QVariant(Qt::AlignRight | Qt::AlignVCenter); }

    std::vector<Row> m_rows;
};

} // namespace desk::ui
