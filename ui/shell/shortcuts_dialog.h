// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QGridLayout;
class QLabel;
class QPushButton;

namespace desk::ui {

/// The list of keys that F1 shows. Deleted when closed.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_title;
    QGridLayout *m_grid;
    QPushButton *m_close;
};

} // namespace desk::ui
