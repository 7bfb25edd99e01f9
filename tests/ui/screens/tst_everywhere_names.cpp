// SPDX-License-Identifier: GPL-3.0-or-later
// What holds on every page: names for screen readers, reasons, titles.
#include "tests/ui/support/tour.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
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

QStringList complaints;

void takeDown(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    if (std::string_view(context.category ? context.category : "") == "qt.modeltest")
        complaints << message;
}

TEST(Everywhere, EveryModelKeepsTheRulesOfModels)
{
    complaints.clear();
    const QtMessageHandler before = qInstallMessageHandler(takeDown);
    int models = 0;
    {
        WindowFixture fixture(test::look());
        const auto watch = [&](QWidget *root) {
            for (QAbstractItemView *view : root->findChildren<QAbstractItemView *>()) {
                QAbstractItemModel *const model = view->model();
                // Those inside a combo box are Qt's own.
                const bool ours =
                    model && QByteArrayView(model->metaObject()->className()).startsWith("desk::");
                if (!ours || model->findChild<QAbstractItemModelTester *>())
                    continue;
                new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::Warning,
                                             model);
                ++models;
            }
        };
        watch(&fixture.window()); // from the start: what comes and goes later is looked at as it happens
        walk(fixture, [&](const char *) { watch(test::front(fixture)); });
    }
    qInstallMessageHandler(before);
    EXPECT_GT(models, 20);
    EXPECT_TRUE(complaints.isEmpty()) << complaints.join(QLatin1Char('\n')).toStdString();
}

} // namespace
