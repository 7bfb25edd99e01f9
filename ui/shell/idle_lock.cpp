// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idle_lock.h"

#include "ui/shell/login_manager.h"

#include <QCoreApplication>
#include <QEvent>

namespace desk::ui {

IdleLock::IdleLock(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::lockWanted);
    QCoreApplication::instance()->installEventFilter(this);
#ifdef RIGHTSDESK_DBUS
    // Without a system bus nothing is told, and idleness alone locks.
    connect(new LoginManager(this), &LoginManager::PrepareForSleep, this, &IdleLock::sleep);
#endif
}

void IdleLock::setActive(bool active)
{
    m_active = active;
    if (active)
        m_timer.start();
    else
        m_timer.stop();
}

void IdleLock::sleep(bool about)
{
    if (about && m_active)
        Q_EMIT lockWanted();
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        if (m_active)
            m_timer.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace desk::ui
