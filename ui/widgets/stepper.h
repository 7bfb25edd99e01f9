// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_steps.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace desk::ui {

/// The steps of an action side by side: done, current, blocked and why, or later.
class Stepper final : public QWidget
{
    Q_OBJECT

public:
    explicit Stepper(QWidget *parent);
    void setSteps(const std::vector<StepView> &steps);

private:
    struct Part
    {
        QLabel *circle;
        QLabel *title;
        QLabel *sentence;
    };
    void makeParts(std::size_t count);

    std::vector<Part> m_parts;
};

} // namespace desk::ui
