// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fake_desk.h"
#include "tests/support/random_sources.h"
#include "ui/models/letter_press.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notifier.h"
#include "ui/shell/prompter.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QDialog>
#include <QSettings>
#include <QStringList>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace desk::test {

/// Answers every question about files at once with what a test put in, and remembers what was asked.
class FakePrompter final : public ui::Prompter
{
public:
    void chooseFiles(QWidget *parent, const ui::FileQuestion &question, Chosen chosen) override;
    void chooseNewFile(QWidget *parent, const ui::FileQuestion &question, Chosen chosen) override;
    void chooseFolder(QWidget *parent, const ui::FileQuestion &question, Chosen chosen) override;

    QStringList answer;
    std::vector<ui::FileQuestion> asked;
};

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

/// Look and language of the program: one for all windows.
struct Look
{
    explicit Look(QApplication &application);
    ui::Theme theme;
    ui::Language language;
};

/// The window over a fake desk, driven by object names as somebody would drive it.
class WindowFixture
{
public:
    explicit WindowFixture(Look &look, int requests = 240);

    FakeDesk &desk() { return m_desk; }
    FakePrompter &prompter() { return m_prompter; }
    FakeNotifier &notifier() { return m_notifier; }
    FakePress &press() { return m_press; }
    ui::MainWindow &window() { return m_window; }
    ui::Settings &settings() { return m_settings; }
    /// For another window over the same desk and settings.
    ui::Surroundings surroundings();
    Look &look() { return m_look; }

    /// Lets the event loop run this long; at least until what is due now has happened.
    void settle(int milliseconds = 60);
    void signIn(const char *button = "lookAsAgent");
    /// The visible widget of that name in the dialog in front, else in the window. Fails the test when none
    /// comes into view.
    QWidget *widget(const char *name);
    template <typename T>
    T *find(const char *name)
    {
        T *found = qobject_cast<T *>(widget(name));
        EXPECT_NE(found, nullptr) << name << " is of another kind";
        return found;
    }
    bool isShown(const char *name);
    void click(const char *name);
    void type(const char *name, const char *text);
    /// The item of a combo box with this data.
    void choose(const char *name, const QVariant &data);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QString text(const char *label);
    QDialog *dialog();
    void scrollTo(const char *name);

private:
    QWidget *visible(const char *name);

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
