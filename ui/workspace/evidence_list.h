// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace desk::ui {

/// What has been tried to prove who asks, and what came of it.
class EvidenceList final : public QWidget
{
    Q_OBJECT

public:
    EvidenceList(WorkspaceModel &model, QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void follow();
    QWidget *makeLine(const EvidenceView &evidence);

    WorkspaceModel &m_model;
    QLabel *m_title;
    QLabel *m_none;
    QVBoxLayout *m_lines;
};

} // namespace desk::ui
