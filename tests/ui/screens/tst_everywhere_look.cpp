// SPDX-License-Identifier: GPL-3.0-or-later
// What holds on every page: both themes, and room for every word.
#include "tests/ui/support/contrast.h"
#include "tests/ui/support/tour.h"
#include "ui/widgets/chip_delegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

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
            EXPECT_GE(test::contrast(test::look().theme.color(QLatin1String(text)),
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
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return button && button->sizeHint().width() > button->width() + 1 ? button->text() : QString();
}

/// How wide what is painted inside `where` is, from its leftmost to its rightmost point.
int paintedWidth(const QImage &picture, const QRect &where)
{
    const QRgb back = picture.pixel(where.topLeft());
    int left = where.right();
    int right = where.left();
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x) {
            if (picture.pixel(x, y) != back) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
    }
    return right - left + 1;
}

/// The headers of a table that are painted narrower than their words are.
QStringList headersCutOff(const QTableView *table)
{
    QStringList out;
    QHeaderView *header = table->horizontalHeader();
    if (!header->isVisible())
        return out;
    const QImage picture = header->grab().toImage();
    for (int column = 0; column < header->count(); ++column) {
        const QString words = header->model()->headerData(column, Qt::Horizontal).toString();
        const QRect section(header->sectionViewportPosition(column), 0, header->sectionSize(column),
                            header->height());
        const bool whole = !header->isSectionHidden(column) && picture.rect().contains(section);
        // Without the line below.
        const QRect inside = section.adjusted(1, 2, -1, -4);
        const int needed = QFontMetrics(header->font()).tightBoundingRect(words).width();
        if (whole && !words.isEmpty() && paintedWidth(picture, inside) < needed - 4)
            out << words;
    }
    return out;
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
        for (const QTableView *each : test::front(fixture)->findChildren<QTableView *>())
            if (each->isVisible()) {
                EXPECT_TRUE(headersCutOff(each).isEmpty())
                    << each->objectName().toStdString()
                    << " cuts off: " << headersCutOff(each).join(QStringLiteral(" | ")).toStdString();
            }
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
