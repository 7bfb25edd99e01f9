// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/guard_tables.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace desk::ui {

/// The strip over every page while the desk is stopped, and after somebody was refused because they had read
/// too much. Hidden otherwise, and for roles that may not see the guard.
class GuardStrip final : public QFrame
{
    Q_OBJECT

public:
    GuardStrip(GuardService &guard, QWidget *parent);
    /// Asks the desk anew, if the role may know; calls `then` afterwards, whatever came.
    void look(const std::vector<policy::Role> &roles, std::function<void()> then = {});
    /// Shows what is known already.
    void show(const GuardView &view);
    bool isStopped() const { return m_view.stopped; }
    void wipe();

Q_SIGNALS:
    void detailsWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    GuardService &m_guard;
    GuardView m_view;
    Turn m_turn;
    QLabel *m_text;
    QPushButton *m_more;
};

} // namespace desk::ui
