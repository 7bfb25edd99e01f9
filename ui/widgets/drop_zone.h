// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QMimeData;

namespace desk::ui {

/// The files on this computer that are dragged or pasted.
QStringList localFiles(const QMimeData *data);

/// A frame that files can be dropped on.
class DropZone final : public QFrame
{
    Q_OBJECT

public:
    explicit DropZone(QWidget *parent);

Q_SIGNALS:
    void dropped(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
};

} // namespace desk::ui
