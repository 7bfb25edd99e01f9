// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/folder_strip.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/shell/settings.h"
#include "ui/widgets/basics.h"

#include <QEvent>

namespace desk::ui {

FolderStrip::FolderStrip(Settings &settings, QWidget *parent)
    : QFrame(parent)
    , m_settings(settings)
    , m_text(makeLabel(TextType::Body, this))
    , m_takeIn(makeButton(ButtonKind::Link, QStringLiteral("takeIn"), {}, this))
{
    setObjectName(QStringLiteral("folderStrip"));
    m_text->setObjectName(QStringLiteral("folderText"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * unit, unit, 3 * unit, unit);
    row->setSpacing(2 * unit);
    row->addWidget(m_text, 1);
    row->addWidget(m_takeIn);
    setStyleProperty(this, "notice", QStringLiteral("info"));
    connect(m_takeIn, &QPushButton::clicked, this, [this] {
        if (!m_files.empty())
            Q_EMIT takeInWanted(m_files.front().platform, m_files.front().path);
    });
    connect(&m_watch, &FolderWatch::found, this, &FolderStrip::show);
    connect(&m_settings, &Settings::changed, this, &FolderStrip::watch);
    retranslate();
}

void FolderStrip::enter(const SessionInfo &session)
{
    m_session = session;
    watch();
}

void FolderStrip::wipe()
{
    m_session = {};
    watch();
    show({});
}

void FolderStrip::watch()
{
    std::vector<WatchedFolder> folders;
    if (Permissions::work(m_session.roles).isEmpty()) {
        for (const PlatformInfo &each : m_session.platforms) {
            const QString folder = m_settings.folder(text(each.profile));
            if (!folder.isEmpty())
                folders.push_back({each.id, folder});
        }
    }
    m_watch.watch(std::move(folders));
}

void FolderStrip::show(const std::vector<WaitingFile> &files)
{
    m_files = files;
    retranslate();
}

void FolderStrip::took(const QString &path)
{
    whenAnswered(this, putAsideLater(path), [this](const Result<bool> &moved) {
        if (!moved)
            Q_EMIT failed(moved.error());
        m_watch.look();
    });
}

void FolderStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void FolderStrip::retranslate()
{
    m_text->setText(tr("%n new letter(s) in the folder.", nullptr, static_cast<int>(m_files.size())));
    setButtonText(m_takeIn, tr("Take in"));
    m_takeIn->setAccessibleDescription(tr("Opens the first, to be looked at before it becomes a request."));
    setVisible(!m_files.empty());
}

} // namespace desk::ui
