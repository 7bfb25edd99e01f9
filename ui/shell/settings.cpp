// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"

#include <QSettings>

#include <algorithm>

namespace desk::ui {

namespace {

const QString idleKey = QStringLiteral("idleMinutes");
const QString notifiesKey = QStringLiteral("notifies");
const QString viewKey = QStringLiteral("startView");
const QString folderGroup = QStringLiteral("folder/");
const QString stateGroup = QStringLiteral("state/");

} // namespace

Settings::Settings(QSettings &store, QObject *parent) : QObject(parent), m_store(store) {}

int Settings::idleMinutes() const
{
    bool isNumber = false;
    const int minutes = m_store.value(idleKey, defaultIdleMinutes).toInt(&isNumber);
    return isNumber ? std::clamp(minutes, 1, mostIdleMinutes) : defaultIdleMinutes;
}

void Settings::setIdleMinutes(int minutes)
{
    m_store.setValue(idleKey, std::clamp(minutes, 1, mostIdleMinutes));
    Q_EMIT changed();
}

bool Settings::notifies() const
{
    return m_store.value(notifiesKey, true).toBool();
}

void Settings::setNotifies(bool notifies)
{
    m_store.setValue(notifiesKey, notifies);
    Q_EMIT changed();
}

QString Settings::startView() const
{
    return m_store.value(viewKey).toString();
}

void Settings::setStartView(const QString &view)
{
    m_store.setValue(viewKey, view);
    Q_EMIT changed();
}

QString Settings::folder(const QString &profile) const
{
    return m_store.value(folderGroup + profile).toString();
}

void Settings::setFolder(const QString &profile, const QString &path)
{
    path.isEmpty() ? m_store.remove(folderGroup + profile) : m_store.setValue(folderGroup + profile, path);
    Q_EMIT changed();
}

QByteArray Settings::state(const QString &name) const
{
    return m_store.value(stateGroup + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_store.setValue(stateGroup + name, state);
}

} // namespace desk::ui
