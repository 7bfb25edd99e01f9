// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/services.h"

#include <QString>
#include <QStringList>

#include <functional>

class QApplication;

namespace desk {
class Clock;
class RandomSource;
} // namespace desk

namespace desk::ui {
class LetterPress;
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

/// Name, version, icon and options of the program. Call once, before anything is shown; ends the program
/// itself after --help and --version, and with a message and code 2 after an option that has no meaning.
Options prepare(QApplication &application);

/// Makes the sample desk in these folders.
using MakeSample = std::function<Answer<int>(const DeskLocation &where)>;

/// What the window is joined with. All outlive run().
struct Parts
{
    Services &services;
    const Clock &clock;
    ui::LetterPress &press;
    RandomSource &random;
    MakeSample makeSample;
    DeskLocation sample; ///< Where the sample desk lies.
};

/// Shows the window until it is closed; the program's exit code. With Options::sample the sample desk in its
/// default place is offered, and made first where there is none. Remembers folders, language and look, and
/// nothing else.
int run(QApplication &application, const Parts &parts, const Options &options);

} // namespace desk::desktop
