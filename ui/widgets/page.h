// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/services.h"

#include <QEvent>
#include <QWidget>

namespace desk {
class Clock;
class RandomSource;
} // namespace desk

namespace desk::ui {

class LetterPress;
class Prompter;
class Settings;
class StatusStrip;
class Theme;

/// What every page works with. All outlive the pages.
struct Context
{
    Services &services;
    const Clock &clock;
    Prompter &prompter;
    Theme &theme;
    StatusStrip &strip;
    LetterPress &press;
    RandomSource &random;
    Settings &settings;
};

/// A page of the window. Lives from start to end; what it shows lives from sign-in to lock.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Somebody signed in.
    virtual void enter(const SessionInfo &session) = 0;
    /// Comes into view: reads again what may have changed.
    virtual void refresh() = 0;
    /// Forgets everything that was shown or typed; answers under way are dropped.
    virtual void wipe() = 0;

protected:
    /// Sets every text anew in the language of the window.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::LanguageChange)
            retranslate();
        QWidget::changeEvent(event);
    }
};

} // namespace desk::ui
