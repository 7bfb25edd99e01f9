// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/due_watch.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace desk::ui {

/// The strip over every page while a backup is due or the log is doubted. Hidden otherwise.
class DueStrip final : public QFrame
{
    Q_OBJECT

public:
    explicit DueStrip(QWidget *parent);
    /// `maySeeTo`: whether this role can make a backup.
    void show(const DueCounts &counts, bool maySeeTo);
    void wipe();

Q_SIGNALS:
    void checkWanted();
    void backupWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    DueCounts m_counts;
    bool m_maySeeTo = false;
    QLabel *m_text;
    QPushButton *m_check;
    QPushButton *m_backUp;
};

} // namespace desk::ui
