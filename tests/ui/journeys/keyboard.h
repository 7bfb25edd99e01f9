// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

namespace desk::test {

/// How long an answer of the desk may take on a busy machine, in milliseconds; what never comes fails all the
/// same.
inline constexpr int patience = 30'000;

/**
 * Somebody who has a keyboard and nothing else. Every key goes to the window that has the focus, as the
 * window system would send it: nothing is clicked, set or focused. Looking is allowed, by object names.
 *
 * Whatever cannot be reached fails the test and says where the focus was.
 */
class Keyboard
{
public:
    explicit Keyboard(QWidget &window) : m_window(window) {}

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// With Alt: the mnemonic of what is in sight.
    void alt(char letter) { press(letter, Qt::AltModifier); }
    void ctrl(int key) { press(key, Qt::ControlModifier); }
    /// Types over what stands in the control that has the focus.
    void write(const QString &text);
    void type(QChar letter);
    /// Tab until it has the focus.
    void tabTo(const QString &name);
    /// Down until the combo box that has the focus shows this data.
    void choose(const QString &data);

    QString focus() const;
    /// The visible widget of that name, or null.
    QWidget *seen(const QString &name) const;
    void waitForFocus(const QString &name);
    void waitFor(const char *what, const std::function<bool()> &holds);

    int commands() const { return m_commands; } ///< Keys that were no text.
    int letters() const { return m_letters; }   ///< Keys that were.

private:
    bool hasWindow() const;
    void send(int key, Qt::KeyboardModifiers modifiers, const QString &text);

    QWidget &m_window;
    int m_commands = 0;
    int m_letters = 0;
};

} // namespace desk::test
