// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <chrono>

namespace desk::ui {

/// A folder that is watched for a platform.
struct WatchedFolder
{
    PlatformId platform;
    QString path;
};

/// A file that lies there, to be taken in.
struct WaitingFile
{
    PlatformId platform;
    QString path;
};

/**
 * Looks into folders whenever the system says that one changed, and now and then in case it does not: folders
 * on other machines say nothing. Lists names on another thread, opens nothing.
 */
class FolderWatch final : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatch(QObject *parent = nullptr,
                         std::chrono::milliseconds interval = std::chrono::minutes(1));

    /// These from now on, and looks at once. None: stops.
    void watch(std::vector<WatchedFolder> folders);
    void look();

Q_SIGNALS:
    void found(const std::vector<desk::ui::WaitingFile> &files);

private:
    std::vector<WatchedFolder> m_folders;
    QFileSystemWatcher m_system;
    QTimer m_timer;
    Turn m_turn;
};

/// putAside() on another thread.
Answer<bool> putAsideLater(const QString &path);

} // namespace desk::ui
