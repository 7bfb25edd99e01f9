// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QSettings;

namespace desk::ui {

/**
 * What the window remembers from one start to the next: sizes, columns, and what people prefer. Nothing of a
 * person or of who signed in, and nothing of a desk but which folders it watches.
 */
class Settings final : public QObject
{
    Q_OBJECT

public:
    static constexpr int defaultIdleMinutes = 10;
    static constexpr int mostIdleMinutes = 240;

    /// `store` outlives it.
    explicit Settings(QSettings &store, QObject *parent = nullptr);

    /// After how many minutes without a key or a movement the desk is locked; 1 to mostIdleMinutes.
    int idleMinutes() const;
    void setIdleMinutes(int minutes);
    /// Whether the desktop shows what falls due.
    bool notifies() const;
    void setNotifies(bool notifies);
    /// Which view of the queue comes first, as SavedViews spells it; empty: none was chosen.
    QString startView() const;
    void setStartView(const QString &view);
    /// The folder that is watched for letters to a platform, by the id of its profile; empty: none.
    QString folder(const QString &profile) const;
    void setFolder(const QString &profile, const QString &path);
    /// How a window or a table stood, by its object name, as Qt's saveState() and saveGeometry() write it.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

Q_SIGNALS:
    /// Something that people prefer, not a state.
    void changed();

private:
    QSettings &m_store;
};

} // namespace desk::ui
