// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;

namespace desk::ui {

class Notice;
class WrittenFile;

/// Writes the whole request into a sealed file for another desk, whose passphrase is shown once.
class CaseBox final : public QWidget
{
    Q_OBJECT

public:
    CaseBox(WorkspaceModel &model, const Context &context, QWidget *parent);
    void wipe();
    void retranslate();

private:
    void follow();
    void write();

    WorkspaceModel &m_model;
    Context m_context;
    Turn m_turn;
    std::string m_of; ///< Whose file is shown.
    bool m_busy = false;
    QLabel *m_title;
    QPushButton *m_write;
    Notice *m_notice;
    WrittenFile *m_result;
};

} // namespace desk::ui
