// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/values.h"

#include <QString>

namespace desk::ui {

/// The doubts of whoever read what came in, in the language of the window.
class DoubtWords
{
public:
    /// With its place where it names one that people can look at. A sentence that this version does not know
    /// is shown as it is, so that nothing is hidden.
    static QString of(const intake::Doubt &doubt);
};

} // namespace desk::ui
