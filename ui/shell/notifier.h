// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk::ui {

/// Tells somebody who may not be looking at the window. A seam: tests take note and show nothing.
class Notifier
{
public:
    virtual ~Notifier() = default;
    /// Takes the place of what was told before. Never waits. Nothing personal may be in it.
    virtual void tell(const QString &title, const QString &text) = 0;
    virtual void withdraw() = 0;
};

} // namespace desk::ui
