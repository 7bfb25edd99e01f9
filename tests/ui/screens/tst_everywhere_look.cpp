// SPDX-License-Identifier: GPL-3.0-or-later
// What holds on every page: both themes, and room for every word.
#include "tests/ui/support/tour.h"
#include "ui/widgets/chip_delegate.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace {

using namespace desk;
using test::WindowFixture;

TEST(Look, SwitchesWithoutRestart)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    const auto brightness = [&] {
        return fixture.window().grab().toImage().pixelColor(600, 790).lightness();
    };
    test::look().theme.choose(ui::Theme::Choice::Dark);
    fixture.settle();
    EXPECT_LT(brightness(), 80);
    test::look().theme.choose(ui::Theme::Choice::Light);
    fixture.settle();
    EXPECT_GT(brightness(), 200);
}

TEST(Chips, NeverLeaveANumberAlone)
{
    const QFontMetrics metrics(QApplication::font());
    const QStringList chips{QStringLiteral("Consent withdrawal"), QStringLiteral("Access"),
                            QStringLiteral("Deletion")};
    for (int room = 60; room <= 600; ++room) {
        SCOPED_TRACE(room);
        const std::vector<ui::FittedChip> drawn = ui::ChipDelegate::fitted(chips, room, metrics);
        ASSERT_FALSE(drawn.empty());
        EXPECT_EQ(drawn.front().text, chips.front());
        int width = 0;
        for (const ui::FittedChip &each : drawn)
            width += each.width;
        EXPECT_LE(width, room);
        const auto named =
            std::count_if(drawn.begin(), drawn.end(), [](const auto &each) { return !each.counts; });
        if (drawn.back().counts) {
            EXPECT_EQ(drawn.back().text, QStringLiteral("+%1").arg(chips.size() - named));
        }
    }
    EXPECT_EQ(ui::ChipDelegate::fitted(chips, 600, metrics).size(), 3U) << "all of them where there is room";
}

/// WCAG 2 relative luminance contrast.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const auto part = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    };
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TEST(Look, IsReadableInBothThemes)
{
    const std::vector<std::pair<const char *, const char *>> pairs{{"text", "window"},
                                                                   {"text", "surface"},
                                                                   {"muted", "window"},
                                                                   {"muted", "surface"},
                                                                   {"muted", "navigation"},
                                                                   {"accent", "accent-soft"},
                                                                   {"accent-text", "accent"},
                                                                   {"danger", "surface"},
                                                                   {"danger", "window"},
                                                                   {"neutral-text", "neutral-back"},
                                                                   {"info-text", "info-back"},
                                                                   {"ok-text", "ok-back"},
                                                                   {"warn-text", "warn-back"},
                                                                   {"bad-text", "bad-back"},
                                                                   {"rehearsal-text", "rehearsal-back"},
                                                                   {"text", "select"},
                                                                   // What bars bear:
                                                                   {"surface", "accent"},
                                                                   {"surface", "danger"},
                                                                   {"surface", "warn-text"},
                                                                   {"surface", "info-text"},
                                                                   {"surface", "muted"}};
    for (const auto choice : {ui::Theme::Choice::Dark, ui::Theme::Choice::Light}) {
        test::look().theme.choose(choice);
        for (const auto &[text, back] : pairs)
            EXPECT_GE(contrast(test::look().theme.color(QLatin1String(text)),
                               test::look().theme.color(QLatin1String(back))),
                      4.5)
                << text << " on " << back;
    }
}

/// What of a widget's words does not fit into it; empty: all does.
QString cutOff(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty() || label->pixmap(Qt::ReturnByValue).width() > 0)
            return {};
        const bool fits = label->wordWrap() ? label->heightForWidth(label->width()) <= label->height() + 1
                                            : label->sizeHint().width() <= label->width() + 1;
        return fits ? QString() : label->text();
    }
    const auto *button = qobject_cast<const QPushButton *>(widget);
    return button && button->sizeHint().width() > button->width() + 1 ? button->text() : QString();
}

bool isWords(const QWidget *widget)
{
    return widget->isVisible() &&
           (qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget) ||
            qobject_cast<const QLineEdit *>(widget));
}

class Layout : public testing::TestWithParam<const char *>
{
protected:
    ~Layout() override { test::look().language.choose(QStringLiteral("en")); }
};

TEST_P(Layout, CutsNothingOffAndCoversNothing)
{
    WindowFixture fixture(test::look());
    int seen = 0;
    test::walk(fixture, [&](const char *) {
        test::look().language.choose(QString::fromLatin1(GetParam()));
        fixture.settle();
        for (QWidget *each : test::front(fixture)->findChildren<QWidget *>()) {
            if (!isWords(each))
                continue;
            ++seen;
            EXPECT_TRUE(cutOff(each).isEmpty())
                << each->objectName().toStdString() << " is cut off: " << cutOff(each).toStdString();
            for (const QObject *other : each->parent()->children()) {
                const auto *beside = qobject_cast<const QWidget *>(other);
                const bool covers = beside && beside != each && isWords(beside) &&
                                    beside->geometry().intersects(each->geometry());
                EXPECT_FALSE(covers) << each->objectName().toStdString() << " and "
                                     << (beside ? beside->objectName().toStdString() : "") << " overlap";
            }
        }
        test::look().language.choose(QStringLiteral("en"));
        fixture.settle();
    });
    EXPECT_GT(seen, 500);
}

INSTANTIATE_TEST_SUITE_P(In, Layout, testing::Values("en", "zh_CN"));

} // namespace
