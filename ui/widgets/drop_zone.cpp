// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/drop_zone.h"

#include "ui/widgets/basics.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>

namespace desk::ui {

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

DropZone::DropZone(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("dropZone"));
    setAcceptDrops(true);
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(event->mimeData()).isEmpty())
        return;
    setStyleProperty(this, "hot", QStringLiteral("true"));
    event->acceptProposedAction();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *event)
{
    setStyleProperty(this, "hot", QStringLiteral("false"));
    QFrame::dragLeaveEvent(event);
}

void DropZone::dropEvent(QDropEvent *event)
{
    setStyleProperty(this, "hot", QStringLiteral("false"));
    const QStringList paths = localFiles(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT dropped(paths);
}

} // namespace desk::ui
