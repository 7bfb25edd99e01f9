// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/workspace_steps.h"

#include <vector>

class QWidget;

namespace desk::ui {

/// The parts of the work on a request that have steps, by the number of their tab.
inline constexpr int workTab = 0;
inline constexpr int lettersTab = 2;
inline constexpr int recipientsTab = 3;
inline constexpr int redactionsTab = 5;

/// Where a step is taken: the first of these controls, by object name, that is open. Who asks is proven in a
/// form that finds its own first field: no control then.
struct Spot
{
    int tab = workTab;
    std::vector<QString> controls;
};

Spot spotOf(Step step, const ActionView &action);

/// Shown, not disabled, and, where it is to be filled in, still empty.
bool isOpenSpot(const QWidget *control);

} // namespace desk::ui
