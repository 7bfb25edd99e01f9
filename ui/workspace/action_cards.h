// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_model.h"

#include <QWidget>

class QHBoxLayout;

namespace desk {
class Clock;
}

namespace desk::ui {

/// The rights that a request exercises side by side, each with where it stands and when it is due; one is
/// looked at.
class ActionCards final : public QWidget
{
    Q_OBJECT

public:
    ActionCards(WorkspaceModel &model, const Clock &clock, QWidget *parent);
    void follow();

private:
    QWidget *makeCard(const ActionView &action, bool chosen);

    WorkspaceModel &m_model;
    const Clock &m_clock;
    QHBoxLayout *m_row;
};

} // namespace desk::ui
