// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be done in the window now. The one list of it: the palette, and the list of keys.
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace desk::ui {

/// Something that somebody can do.
struct Command
{
    QString id;   ///< Object name of the action or button.
    QString text; ///< In the language of the window.
    QString keys; ///< As the keyboard has them; empty without any.
    QString why;  ///< Why it cannot be done now; empty: it can.
    std::function<void()> run;
};

/// Collects them anew, in the language of the window.
using Commands = std::function<std::vector<Command>()>;

/**
 * The actions of a window, those of the page in front and, by what they say, its buttons. They are valid
 * until the event loop runs again: run one at once, or collect them anew.
 */
std::vector<Command> commandsOf(QWidget &window, QWidget *page);

} // namespace desk::ui
