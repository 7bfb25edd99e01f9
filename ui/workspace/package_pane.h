// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace desk::ui {

class CopyButton;
class Notice;

/// Writes the package to a file that somebody chooses, tells its passphrase once, and closes the request.
class PackagePane final : public QFrame
{
    Q_OBJECT

public:
    PackagePane(WorkspaceModel &model, const Context &context, QWidget *parent);
    void wipe();
    void showError(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeResult();
    void retranslate();
    void follow();
    void choosePath();
    void write(const QString &path);
    void take(const PackageResult &package);

    WorkspaceModel &m_model;
    Context m_context;
    bool m_written = false;
    QLabel *m_title;
    QLabel *m_lead;
    QPushButton *m_write;
    QPushButton *m_close;
    Notice *m_notice;
    QWidget *m_result;
    QLabel *m_pathTitle;
    QLabel *m_path;
    QLabel *m_hashTitle;
    QLabel *m_hash;
    CopyButton *m_copyHash;
    QLabel *m_passTitle;
    QLabel *m_pass;
    CopyButton *m_copyPass;
    Notice *m_channel;
};

} // namespace desk::ui
