// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/folder_watch.h"

#include "core/desk/incoming_folder.h"
#include "ui/models/display.h"
#include "ui/models/other_thread.h"

namespace desk::ui {

FolderWatch::FolderWatch(QObject *parent, std::chrono::milliseconds interval) : QObject(parent)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
    connect(&m_system, &QFileSystemWatcher::directoryChanged, this, &FolderWatch::look);
}

void FolderWatch::watch(std::vector<WatchedFolder> folders)
{
    m_folders = std::move(folders);
    if (!m_system.directories().isEmpty())
        m_system.removePaths(m_system.directories());
    for (const WatchedFolder &each : m_folders)
        m_system.addPath(each.path);
    m_folders.empty() ? m_timer.stop() : m_timer.start();
    look();
}

void FolderWatch::look()
{
    using Files = std::vector<WaitingFile>;
    const auto list = [folders = m_folders]() -> Result<Files> {
        Files out;
        for (const WatchedFolder &folder : folders)
            for (const std::string &path : incomingFiles(folder.path.toStdString()))
                out.push_back({folder.platform, text(path)});
        return out;
    };
    whenStillWanted(this, m_turn, onAnotherThread<Files>(list), [this](const Result<Files> &files) {
        if (files)
            Q_EMIT found(*files);
    });
}

Answer<bool> putAsideLater(const QString &path)
{
    return onAnotherThread<bool>([path]() -> Result<bool> {
        DESK_CHECK(putAside(path.toStdString()));
        return true;
    });
}

} // namespace desk::ui
