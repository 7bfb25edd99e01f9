// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/printing_press.h"
#include "tests/support/desk_fixture.h"
#include "tests/ui/journeys/keyboard.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/shell/dialog_prompter.h"

namespace desk::test {

/// For a rehearsal desk whose clock stands at fixtureNow.
LocalDeskOptions standingStill();

/**
 * The program as people run it, under a test: the real services on their own thread, the real window with its
 * own file dialogs and its own printing, and an empty folder for a desk.
 */
class RealWindow
{
public:
    RealWindow(Look &look, const LocalDeskOptions &options);

    Services &services() { return m_services; }
    ui::MainWindow &window() { return *m_window; }
    std::string path(const std::string &name) const;
    DeskLocation where() const { return {path("data"), path("keys")}; }
    void write(const char *name, std::string_view content) const;
    /// Leads the window to the desk and shows it.
    void show();

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{*instantFromRfc3339(fixtureNow)};
    LocalDesk m_desk;
    Services m_services;
    ui::DialogPrompter m_prompter;
    desktop::PrintingPress m_press;
    SeededRandom m_random{1};
    QSettings m_store;
    ui::Settings m_settings{m_store};
    std::unique_ptr<ui::MainWindow> m_window;
};

/// Somebody who is in the sample shops' files, and what they know to prove it.
inline constexpr const char *knownEmail = "kim@example.org";
inline constexpr const char *knownOrder = "KB-1001";
inline constexpr const char *knownAccount = "kb-account";
inline constexpr const char *knownDay = "2025-03-05";
inline constexpr const char *knownTotal = "129.90";

/// The sample desk with its agent and its supervisor, on a day that stands still.
class RealDesk : public RealWindow
{
public:
    explicit RealDesk(Look &look);

    /// The id of the shop with this policy, as text.
    QString platform(const std::string &profile) const { return m_platforms.at(profile); }

private:
    void fill();
    void importRows(const SessionInfo &session);

    std::map<std::string, QString> m_platforms;
};

} // namespace desk::test
