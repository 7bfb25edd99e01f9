// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace desk::ui {

/// What became of one action: the right as a whole, and each category.
class OutcomeList final : public QWidget
{
    Q_OBJECT

public:
    OutcomeList(WorkspaceModel &model, QWidget *parent);
    /// Hidden for null and for what is not done yet.
    void show(const ActionView *action);
    void retranslate();

private:
    void add(const QString &what, ActionOutcome outcome);

    WorkspaceModel &m_model;
    QLabel *m_title;
    QVBoxLayout *m_lines;
};

} // namespace desk::ui
