// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

#include <QDialog>

class QGridLayout;
class QLabel;
class QPushButton;

namespace desk::ui {

/// The list of keys that F1 shows: what can be done now that has any. Deleted when closed.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(Commands commands, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Commands m_commands;
    QLabel *m_title;
    QGridLayout *m_grid;
    QPushButton *m_close;
};

} // namespace desk::ui
