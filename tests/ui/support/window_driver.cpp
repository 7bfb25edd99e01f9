// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/window_driver.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTest>

namespace desk::test {

void FakePrompter::chooseFiles(QWidget *, const ui::FileQuestion &question, Chosen chosen)
{
    asked.push_back(question);
    chosen(answer);
}

void FakePrompter::chooseNewFile(QWidget *, const ui::FileQuestion &question, Chosen chosen)
{
    asked.push_back(question);
    chosen(answer);
}

void FakePrompter::chooseFolder(QWidget *, const ui::FileQuestion &question, Chosen chosen)
{
    asked.push_back(question);
    chosen(answer);
}

Look::Look(QApplication &application) : theme(application)
{
    theme.choose(ui::Theme::Choice::Light);
    language.choose(QStringLiteral("en"));
}

void WindowDriver::settle(int milliseconds)
{
    QTest::qWait(milliseconds);
    // Layouts and widgets that an answer made come into view some turns of the loop later.
    for (int turn = 0; turn < 4; ++turn)
        QCoreApplication::processEvents();
}

void WindowDriver::signIn(const char *button)
{
    click(button);
    settle();
}

QDialog *WindowDriver::dialog()
{
    for (QDialog *dialog : window().findChildren<QDialog *>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

QWidget *WindowDriver::visible(const char *name)
{
    for (QWidget *root : {static_cast<QWidget *>(dialog()), static_cast<QWidget *>(&window())}) {
        if (!root)
            continue;
        for (QWidget *each : root->findChildren<QWidget *>(QString::fromLatin1(name)))
            if (each->isVisible())
                return each;
    }
    return nullptr;
}

QWidget *WindowDriver::widget(const char *name)
{
    QWidget *found = visible(name);
    // An answer takes as long as it takes on a busy machine; what never comes fails all the same.
    if (!found && !QTest::qWaitFor([&] { return (found = visible(name)) != nullptr; }, 5000))
        ADD_FAILURE() << "no visible widget is called " << name;
    return found;
}

bool WindowDriver::isShown(const char *name)
{
    for (QWidget *each : window().findChildren<QWidget *>(QString::fromLatin1(name)))
        if (each->isVisible())
            return true;
    return false;
}

void WindowDriver::click(const char *name)
{
    QWidget *found = widget(name);
    ASSERT_NE(found, nullptr);
    EXPECT_TRUE(found->isEnabled()) << name << " is disabled: " << found->toolTip().toStdString();
    QTest::mouseClick(found, Qt::LeftButton);
    settle(0);
}

void WindowDriver::type(const char *name, const char *text)
{
    QWidget *found = widget(name);
    ASSERT_NE(found, nullptr);
    found->setFocus();
    if (auto *edit = qobject_cast<QLineEdit *>(found))
        edit->selectAll();
    else if (auto *box = qobject_cast<QComboBox *>(found))
        box->lineEdit()->selectAll();
    QTest::keyClicks(found, QString::fromUtf8(text));
}

void WindowDriver::choose(const char *name, const QVariant &data)
{
    auto *box = find<QComboBox>(name);
    ASSERT_NE(box, nullptr);
    const int at = box->findData(data);
    ASSERT_GE(at, 0) << name;
    box->setCurrentIndex(at);
}

void WindowDriver::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!dialog()) {
        // A closed dialog does not always hand the activation back where there is no window manager.
        window().activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window()));
    }
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : &window(), key, modifiers);
    settle(0);
}

QString WindowDriver::text(const char *label)
{
    auto *found = find<QLabel>(label);
    return found ? found->text() : QString();
}

void WindowDriver::scrollTo(const char *name)
{
    QWidget *found = widget(name);
    ASSERT_NE(found, nullptr);
    for (QWidget *up = found->parentWidget(); up; up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up)) {
            area->ensureWidgetVisible(found, 0, 120);
            settle(0);
        }
    }
}

QPixmap pictureOf(WindowDriver &driver, qreal scale)
{
    const auto painted = [scale](QWidget &widget) {
        QPixmap out(widget.size() * scale);
        out.setDevicePixelRatio(scale);
        widget.render(&out);
        return out;
    };
    QPixmap out = painted(driver.window());
    if (QWidget *dialog = driver.dialog()) {
        QPainter painter(&out);
        painter.fillRect(driver.window().rect(), QColor(0, 0, 0, 110));
        const QSize left = driver.window().size() - dialog->size();
        const QPoint at(left.width() / 2, left.height() / 2);
        painter.drawPixmap(at, painted(*dialog));
        painter.setPen(QColor(128, 128, 128, 140)); // the frame that a window manager draws
        painter.drawRect(QRect(at, dialog->size()).adjusted(-1, -1, 0, 0));
    }
    return out;
}

} // namespace desk::test
