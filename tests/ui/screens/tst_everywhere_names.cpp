// SPDX-License-Identifier: GPL-3.0-or-later
// What holds on every page: names for screen readers, reasons, titles.
#include "tests/ui/support/tour.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextBrowser>

namespace {

using namespace desk;
using test::walk;
using test::WindowFixture;

bool isInteractive(QWidget *widget)
{
    if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<QHeaderView *>(widget))
        return false;
    // The inner editors of a combo box or a date are spoken as the box itself.
    if (qobject_cast<QLineEdit *>(widget) && (qobject_cast<QComboBox *>(widget->parentWidget()) ||
                                              qobject_cast<QAbstractSpinBox *>(widget->parentWidget())))
        return false;
    return qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
           qobject_cast<QComboBox *>(widget) || qobject_cast<QPlainTextEdit *>(widget) ||
           qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QAbstractItemView *>(widget) ||
           qobject_cast<QTabBar *>(widget) || qobject_cast<QTextBrowser *>(widget);
}

TEST(Everywhere, EveryControlHasANameForScreenReaders)
{
    WindowFixture fixture(test::look());
    walk(fixture, [&](const char *) {
        for (QWidget *widget : test::front(fixture)->findChildren<QWidget *>()) {
            if (widget->isVisible() && isInteractive(widget)) {
                EXPECT_FALSE(widget->accessibleName().isEmpty())
                    << widget->metaObject()->className() << " " << widget->objectName().toStdString();
            }
        }
    });
}

TEST(Everywhere, EveryDisabledButtonSaysWhy)
{
    WindowFixture fixture(test::look());
    walk(fixture, [&](const char *) {
        for (QAbstractButton *button : test::front(fixture)->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !button->isEnabled()) {
                EXPECT_FALSE(button->toolTip().isEmpty()) << button->objectName().toStdString();
            }
        }
    });
}

TEST(Everywhere, TheTitleNamesNobody)
{
    WindowFixture fixture(test::look());
    walk(fixture, [&](const char *) {
        EXPECT_EQ(fixture.window().windowTitle().toStdString(), "Rightsdesk");
        if (QDialog *dialog = fixture.dialog()) {
            EXPECT_FALSE(dialog->windowTitle().contains(QRegularExpression(QStringLiteral("@|-2026-"))));
        }
    });
}

TEST(Everywhere, TheRehearsalBannerNeverLeaves)
{
    WindowFixture fixture(test::look());
    walk(fixture, [&](const char *) { EXPECT_TRUE(fixture.isShown("rehearsalBanner")); });
}

} // namespace
