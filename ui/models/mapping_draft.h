// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QAbstractTableModel>
#include <QJsonObject>
#include <QStringList>

namespace desk::ui {

/// What columns are dragged as: the name of one.
extern const QString columnMimeType;

/**
 * Which column fills which field of a category, while somebody works it out: a row a field, columns are
 * dropped upon it. Becomes the text of a mapping file (docs/import.md).
 */
class MappingDraft final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Field,
        From,
        Sample,
        ColumnCount
    };
    enum class Rest
    {
        Keep,
        Ignore,
        Refuse
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Forgets everything else.
    void setCategory(const policy::Category &category);
    /// The file's columns, and its first rows to show beside the fields. Keeps what is assigned.
    void setFile(const QStringList &columns, const std::vector<std::vector<std::string>> &rows);
    /// Takes a mapping over, as it stands: what it fills, and the file that says how rows are found and what
    /// else becomes of their columns.
    void take(const std::vector<FilledField> &fields, const std::string &mapping);
    /// Fills every field that nothing fills yet from the column that is called like it, by its id or its
    /// label.
    void propose();
    /// An empty name empties the field. A column fills as many fields as it is dropped upon.
    void assign(int row, const QString &column);
    void setDatePattern(const QString &pattern); ///< Of every date that comes from a column; empty: ISO 8601.
    void setRest(Rest rest);                     ///< What becomes of columns that fill nothing.

    QString columnOf(int row) const; ///< Empty: none, several, or a value that is always the same.
    Rest rest() const { return m_rest; }
    QString datePattern() const { return m_datePattern; }
    /// Labels of fields that name a row and that nothing fills.
    QStringList missing() const;
    /// Columns that fill nothing.
    QStringList unused() const;
    /// The mapping file; empty as long as nothing is filled.
    std::string text() const;
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void changed(); ///< The text is another.

private:
    struct Row
    {
        policy::Field field;
        bool needed = false;
        FilledField filled;
        bool isFilled() const { return !filled.from.empty() || filled.constant.has_value(); }
    };
    QString sample(const Row &row) const;
    QString fromText(const Row &row) const;
    void touched(int row);

    std::string m_category;
    QJsonObject m_frame; ///< Of the mapping that was taken over: all but what this draft says itself.
    std::vector<Row> m_rows;
    QStringList m_columns;
    std::vector<std::vector<std::string>> m_values;
    QString m_datePattern;
    Rest m_rest = Rest::Keep;
};

/// The columns of the file, to be dragged.
class FileColumns final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setColumns(const QStringList &columns);
    /// Those that fill nothing yet stand out.
    void setUnused(const QStringList &unused);
    const QStringList &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    QStringList m_columns;
    QStringList m_unused;
};

/// The first rows of the file as they stand in it.
class FileRows final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;
    void setFile(const QStringList &columns, const std::vector<std::vector<std::string>> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace desk::ui
