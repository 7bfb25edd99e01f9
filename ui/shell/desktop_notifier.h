// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/notifier.h"

#include <QObject>

class QSystemTrayIcon;

namespace desk::ui {

/**
 * Notifications of the desktop: over the session bus (Desktop Notifications Specification 1.2), else beside
 * an icon in the tray. Where there is neither, the window alone says it.
 */
class DesktopNotifier final : public QObject, public Notifier
{
    Q_OBJECT

public:
    using QObject::QObject;
    void tell(const QString &title, const QString &text) override;
    void withdraw() override;

private:
    void askBus(const QString &title, const QString &text);
    void showBesideTray(const QString &title, const QString &text);

    quint32 m_shown = 0; ///< The number the desktop gave it; 0: nothing is shown.
    int m_turn = 0;      ///< Counts what was told and withdrawn, so that a late answer can be told.
    QSystemTrayIcon *m_tray = nullptr;
};

} // namespace desk::ui
