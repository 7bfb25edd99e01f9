// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/prompter.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QDialog>
#include <QStringList>

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

/// Look and language of the program: one for all windows.
struct Look
{
    explicit Look(QApplication &application);
    ui::Theme theme;
    ui::Language language;
};

/// Drives a window by object names as somebody would drive it, whatever desk lies under it.
class WindowDriver
{
public:
    virtual ~WindowDriver() = default;
    virtual ui::MainWindow &window() = 0;

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
};

/// The window, and the dialog in front of it set upon it as the window manager would.
QPixmap pictureOf(WindowDriver &driver, qreal scale = 1);

} // namespace desk::test
