// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef RIGHTSDESK_DBUS

#include <QDBusAbstractInterface>

namespace desk::ui {

/// What systemd's login1 tells on the system bus, as far as it is listened to (org.freedesktop.login1(5)).
class LoginManager final : public QDBusAbstractInterface
{
    Q_OBJECT

public:
    explicit LoginManager(QObject *parent)
        : QDBusAbstractInterface(QStringLiteral("org.freedesktop.login1"),
                                 QStringLiteral("/org/freedesktop/login1"), "org.freedesktop.login1.Manager",
                                 QDBusConnection::systemBus(), parent)
    {
    }

Q_SIGNALS:
    /// Before the computer sleeps, and, with false, after it woke up. The name is the bus's.
    void PrepareForSleep(bool about);
};

} // namespace desk::ui

#endif
