// SPDX-License-Identifier: GPL-3.0-or-later
// Keys with their versions and holders, and backups.
#pragma once

#include "core/desk/backup_values.h"
#include "core/desk/key_values.h"
#include "ui/models/value_table.h"

#include <QCoreApplication>

#include <functional>

namespace desk::ui {

class SafeWords
{
    Q_DECLARE_TR_FUNCTIONS(desk::ui::SafeWords)

public:
    static QString key(RotatedKey key);
    /// When the last backup was made and when the next is due.
    static QString plan(const BackupPlanView &plan);
    static QString checked(const BackupCheck &check);
    static QString restored(const RestoreReport &report);
    static QString rehearsed(const RehearsalReport &report);
};

class KeyTable final : public ValueTable<KeyLine>
{
    Q_OBJECT

public:
    enum Column
    {
        Key,
        Category,
        Version,
        Holders,
        State,
        ColumnCount
    };
    /// Names a category by its id.
    using CategoryName = std::function<QString(const std::string &)>;
    KeyTable(CategoryName name, QObject *parent);

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == Version || column == Holders; }
    QVariant cell(const KeyLine &line, int column, int role) const override;

private:
    CategoryName m_name;
};

class BackupList final : public ValueTable<BackupView>
{
    Q_OBJECT

public:
    enum Column
    {
        MadeAt,
        State,
        Keys,
        Size,
        Data,
        ColumnCount
    };
    using ValueTable::ValueTable;

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == Size; }
    QVariant cell(const BackupView &backup, int column, int role) const override;
};

} // namespace desk::ui
