// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace desk::ui {

/// Who works on the right that is looked at: whoever has the request, or somebody of its own.
class AssigneeField final : public QWidget
{
    Q_OBJECT

public:
    AssigneeField(WorkspaceModel &model, QWidget *parent);
    /// Also after the language has changed.
    void follow();

private:
    void fill(const ActionView &action);
    void assign();

    WorkspaceModel &m_model;
    QLabel *m_label;
    QComboBox *m_who;
};

} // namespace desk::ui
