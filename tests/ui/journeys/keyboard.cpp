// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/keyboard.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>
#include <QWindow>

#include <gtest/gtest.h>

namespace desk::test {

namespace {

constexpr int mostTabs = 80;
constexpr int mostChoices = 300;

} // namespace

void Keyboard::send(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    ASSERT_TRUE(QTest::qWaitFor([this] { return hasWindow(); }, patience)) << "no window takes keys";
    QWindow *const target = QGuiApplication::focusWindow();
    QTest::sendKeyEvent(QTest::Click, target, static_cast<Qt::Key>(key), text, modifiers);
    QCoreApplication::processEvents();
}

/// Where there is no window manager nobody hands the activation on when a dialog has closed.
bool Keyboard::hasWindow() const
{
    if (QGuiApplication::focusWindow())
        return true;
    QWidget *const dialog = QApplication::activeModalWidget();
    (dialog ? dialog : &m_window)->activateWindow();
    return false;
}

void Keyboard::press(int key, Qt::KeyboardModifiers modifiers)
{
    ++m_commands;
    send(key, modifiers, key == Qt::Key_Space ? QStringLiteral(" ") : QString());
}

void Keyboard::write(const QString &text)
{
    ctrl(Qt::Key_A);
    for (const QChar each : text)
        type(each);
}

void Keyboard::type(QChar letter)
{
    ++m_letters;
    send(QTest::asciiToKey(letter.toLatin1()), Qt::NoModifier, QString(letter));
}

void Keyboard::tabTo(const QString &name)
{
    for (int i = 0; focus() != name && i < mostTabs; ++i)
        press(Qt::Key_Tab);
    EXPECT_EQ(focus().toStdString(), name.toStdString()) << "Tab does not lead there";
}

void Keyboard::choose(const QString &data)
{
    const auto *box = qobject_cast<QComboBox *>(QApplication::focusWidget());
    ASSERT_NE(box, nullptr) << focus().toStdString() << " is no choice";
    const auto reach = [&](int key) {
        for (int i = 0; box->currentData().toString() != data && i < std::min(box->count(), mostChoices); ++i)
            press(key);
    };
    reach(Qt::Key_Down);
    reach(Qt::Key_Up);
    EXPECT_EQ(box->currentData().toString().toStdString(), data.toStdString());
}

QString Keyboard::focus() const
{
    const QWidget *const now = QApplication::focusWidget();
    return now ? now->objectName() : QString();
}

QWidget *Keyboard::seen(const QString &name) const
{
    for (QWidget *each : m_window.findChildren<QWidget *>(name))
        if (each->isVisible())
            return each;
    return nullptr;
}

void Keyboard::waitForFocus(const QString &name)
{
    EXPECT_TRUE(QTest::qWaitFor([&] { return hasWindow() && focus() == name; }, patience))
        << "the focus is on “" << focus().toStdString() << "”, not on " << name.toStdString();
}

void Keyboard::waitFor(const char *what, const std::function<bool()> &holds)
{
    EXPECT_TRUE(QTest::qWaitFor([&] { return hasWindow() && holds(); }, patience))
        << what << "; the focus is on “" << focus().toStdString() << "”";
}

} // namespace desk::test
