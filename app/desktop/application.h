// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/services.h"

#include <QString>
#include <QStringList>

#include <optional>

class QApplication;

namespace desk {
class Clock;
}

namespace desk::desktop {

/// What the command line asks of the window. Empty: what was used last.
struct Options
{
    DeskLocation where;
    bool sample = false;
    QString language;
    QString theme;
};

/// Name, version, icon and options of the program. Call once, before anything is shown; ends the program itself
/// after --help and --version, and with a message and code 2 after an option that has no meaning.
Options prepare(QApplication &application);

/// Shows the window over these services until it is closed; the program's exit code. `sample` is where the sample
/// desk lies, if there is to be one. Remembers folders, language and look, and nothing else.
int run(QApplication &application, Services &services, const Clock &clock, const Options &options);

} // namespace desk::desktop
