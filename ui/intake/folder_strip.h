// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/folder_watch.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace desk::ui {

class Settings;

/// The strip over every page while files wait in the folders that are watched: how many, and a button to look
/// at the first. Names of files are not shown. Nothing is taken in by itself. Hidden otherwise, and for who
/// does not take requests in.
class FolderStrip final : public QFrame
{
    Q_OBJECT

public:
    /// `settings` outlives it; says which folder is watched for which platform.
    FolderStrip(Settings &settings, QWidget *parent);
    void enter(const SessionInfo &session);
    void wipe();
    /// Everything in this file became a request: puts it aside, as `request intake --folder` does.
    void took(const QString &path);

Q_SIGNALS:
    void takeInWanted(const desk::PlatformId &platform, const QString &path);
    /// A file was taken in, and lies still there.
    void failed(const desk::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void watch();
    void show(const std::vector<WaitingFile> &files);
    void retranslate();

    Settings &m_settings;
    SessionInfo m_session;
    FolderWatch m_watch;
    std::vector<WaitingFile> m_files;
    QLabel *m_text;
    QPushButton *m_takeIn;
};

} // namespace desk::ui
