// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace desk::ui {

/**
 * Says when nobody has touched keyboard or mouse in the program for some minutes, and when the computer goes
 * to sleep, as far as the system tells (login1 on D-Bus).
 */
class IdleLock final : public QObject
{
    Q_OBJECT

public:
    explicit IdleLock(QObject *parent);
    void setMinutes(int minutes) { setMilliseconds(minutes * 60000); }
    void setMilliseconds(int milliseconds) { m_timer.setInterval(milliseconds); }
    int minutes() const { return m_timer.interval() / 60000; }
    /// Milliseconds until it locks; -1 while nobody is signed in.
    int remaining() const { return m_timer.isActive() ? m_timer.remainingTime() : -1; }
    /// Runs only while somebody is signed in.
    void setActive(bool active);
    /// The computer is about to sleep, or woke up.
    void sleep(bool about);

Q_SIGNALS:
    void lockWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
    bool m_active = false;
};

} // namespace desk::ui
