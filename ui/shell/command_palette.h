// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/value_table.h"
#include "ui/shell/commands.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTableView;

namespace desk::ui {

class Theme;

/// The commands that what was typed may mean, the likeliest first.
class CommandTable final : public ValueTable<Command>
{
    Q_OBJECT

public:
    using ValueTable::ValueTable;
    void setAll(std::vector<Command> all) { m_all = std::move(all); }
    /// Those that fit; `first`, where there is one, before them.
    void narrow(const QString &wanted, std::optional<Command> first);

protected:
    QStringList headers() const override;
    bool isNumber(int column) const override { return column == 1; }
    QVariant cell(const Command &command, int column, int role) const override;

private:
    std::vector<Command> m_all;
};

/**
 * Ctrl+K: does anything in the window by typing a few of its letters, or opens a request by its reference.
 * Deleted when closed; what was chosen runs after that.
 */
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    using OpenReference = std::function<void(const std::string &reference)>;

    CommandPalette(Commands commands, OpenReference open, const Theme &theme, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void narrow();
    void run();
    void retranslate();

    Commands m_collect;
    OpenReference m_open;
    CommandTable *m_commands;
    QLineEdit *m_wanted;
    QTableView *m_view;
    QLabel *m_hint;
};

} // namespace desk::ui
