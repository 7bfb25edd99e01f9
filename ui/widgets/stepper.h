// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_steps.h"

#include <QWidget>

#include <array>

class QLabel;

namespace desk::ui {

/// The steps of a request side by side: done, current, blocked and why, or later.
class Stepper final : public QWidget
{
    Q_OBJECT

public:
    explicit Stepper(QWidget *parent);
    void setSteps(const std::array<StepView, 5> &steps);

private:
    struct Part
    {
        QLabel *circle;
        QLabel *title;
        QLabel *sentence;
    };
    std::array<Part, 5> m_parts{};
};

} // namespace desk::ui
