// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktop_notifier.h"

#include <QApplication>
#include <QSystemTrayIcon>

#ifdef RIGHTSDESK_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace desk::ui {

#ifdef RIGHTSDESK_DBUS

namespace {

QDBusMessage call(const char *method)
{
    return QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QString::fromLatin1(method));
}

} // namespace

void DesktopNotifier::askBus(const QString &title, const QString &text)
{
    constexpr int asLongAsUsual = -1;
    QDBusMessage message = call("Notify");
    message << QApplication::applicationDisplayName() << m_shown << QStringLiteral("rightsdesk") << title
            << text << QStringList() << QVariantMap() << asLongAsUsual;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, title, text, turn = m_turn] {
        watcher->deleteLater();
        const QDBusPendingReply<quint32> reply = *watcher;
        if (reply.isError() && turn == m_turn)
            return showBesideTray(title, text);
        if (reply.isError())
            return;
        m_shown = reply.value();
        if (turn != m_turn)
            withdraw(); // the desk was locked meanwhile
    });
}

#else

void DesktopNotifier::askBus(const QString &title, const QString &text)
{
    showBesideTray(title, text);
}

#endif

void DesktopNotifier::tell(const QString &title, const QString &text)
{
    ++m_turn;
    askBus(title, text);
}

void DesktopNotifier::showBesideTray(const QString &title, const QString &text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_tray)
        m_tray = new QSystemTrayIcon(QApplication::windowIcon(), this);
    m_tray->show();
    m_tray->showMessage(title, text);
}

void DesktopNotifier::withdraw()
{
    ++m_turn;
    if (m_tray)
        m_tray->hide();
#ifdef RIGHTSDESK_DBUS
    if (m_shown == 0)
        return;
    QDBusMessage message = call("CloseNotification");
    message << m_shown;
    QDBusConnection::sessionBus().asyncCall(message);
#endif
    m_shown = 0;
}

} // namespace desk::ui
