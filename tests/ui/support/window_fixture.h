// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_desk.h"
#include "tests/support/random_sources.h"
#include "tests/ui/support/window_driver.h"
#include "ui/models/letter_press.h"
#include "ui/shell/notifier.h"
#include "ui/shell/settings.h"

#include <QSettings>
#include <QTemporaryDir>

namespace desk::test {

/// Shows nothing, and remembers what was to be shown.
class FakeNotifier final : public ui::Notifier
{
public:
    void tell(const QString &, const QString &text) override
    {
        shown = text;
        ++told;
    }
    void withdraw() override { shown.clear(); }

    QString shown; ///< Empty: nothing, or it was withdrawn.
    int told = 0;
};

/// Shows every text of a letter, and remembers what was to be written where.
class FakePress final : public ui::LetterPress
{
public:
    std::string html(const letters::Letter &letter) override;
    Result<void> writePdf(const letters::Letter &letter, const std::string &path) override;
    Result<void> writeMail(const letters::Letter &letter, const std::string &to,
                           const std::string &path) override;

    std::vector<std::string> written; ///< Form, receiver and path, apart by spaces.
};

/// The window over a fake desk.
class WindowFixture final : public WindowDriver
{
public:
    explicit WindowFixture(Look &look, int requests = 240);

    FakeDesk &desk() { return m_desk; }
    FakePrompter &prompter() { return m_prompter; }
    FakeNotifier &notifier() { return m_notifier; }
    FakePress &press() { return m_press; }
    ui::MainWindow &window() override { return m_window; }
    ui::Settings &settings() { return m_settings; }
    /// For another window over the same desk and settings.
    ui::Surroundings surroundings();
    Look &look() { return m_look; }

private:
    Look &m_look;
    FakeDesk m_desk;
    FakePrompter m_prompter;
    FakePress m_press;
    FakeNotifier m_notifier;
    SeededRandom m_random{1};
    QTemporaryDir m_folder;
    QSettings m_store{m_folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    ui::Settings m_settings{m_store};
    Services m_services;
    ui::MainWindow m_window;
};

/// The look of the running test program.
Look &look();

} // namespace desk::test
