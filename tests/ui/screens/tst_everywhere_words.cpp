// SPDX-License-Identifier: GPL-3.0-or-later
// What holds on every page: the language of the window.
#include "core/audit/event.h"
#include "tests/ui/support/tour.h"
#include "ui/models/words.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

namespace {

using namespace desk;
using test::walk;
using test::WindowFixture;

/// Texts somebody can see on this widget.
QStringList textsOf(QWidget *widget)
{
    QStringList out;
    if (auto *label = qobject_cast<QLabel *>(widget))
        out << label->text();
    else if (auto *button = qobject_cast<QAbstractButton *>(widget))
        out << button->text() << button->toolTip();
    else if (auto *edit = qobject_cast<QLineEdit *>(widget))
        out << edit->placeholderText();
    else if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        out << text->placeholderText();
    else if (auto *box = qobject_cast<QComboBox *>(widget))
        for (int i = 0; i < std::min(box->count(), 12); ++i)
            out << box->itemText(i);
    else if (auto *tabs = qobject_cast<QTabBar *>(widget))
        for (int i = 0; i < tabs->count(); ++i)
            out << tabs->tabText(i);
    else if (auto *view = qobject_cast<QTableView *>(widget))
        for (int column = 0; view->model() && column < view->model()->columnCount(); ++column)
            out << view->model()->headerData(column, Qt::Horizontal).toString();
    out << widget->accessibleName() << widget->accessibleDescription();
    out.removeAll(QString());
    return out;
}

/// Names, paths, numbers, keys, and what people themselves wrote: the same in every language.
bool isUntranslatable(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral(
        "^(Rightsdesk|SHA-256|agent|supervisor|administrator|ABCDEFGH|([0-9A-Z]{5}-[0-9A-Z]{5}\\s*)+|English|"
        "/?9\\.(zip|csv).*|/(desks|keys)/.*|[^A-Za-z]*|"
        "[A-Z]{2}-2026-\\d+-\\d|…?[0-9a-f]{8}(…[0-9a-f]{8})?|(Ctrl\\+|Alt|Enter|Esc|F\\d)[^a-z]*.*|amber-"
        "violin.*|EU GDPR|US CA CCPA|"
        "CSV, windows.*|[0-9-]+（ISO 8601）|(Art\\. [0-9().]+)?(  ·  )?(Regulation \\(.*)?|[A-Z]{2}-2026-.*|Called twice "
        "before.*|“?Please send me.*|GDPR|R-\\d+|(right|email|received)|It never had the "
        "data\\.|[a-z]+\\d*@example\\.org)$"));
    return plain.match(text).hasMatch();
}

/// Shows what stands in a file or in somebody's records, and nothing else.
bool isOthersWords(const QWidget *widget)
{
    const QString name = widget->objectName();
    return name == QLatin1String("fileRows") || name == QLatin1String("columnOfField") ||
           name == QLatin1String("redactionExcerpt");
}

class Chinese : public testing::Test
{
protected:
    ~Chinese() override { test::look().language.choose(QStringLiteral("en")); }
};

TEST_F(Chinese, LeavesNoEnglishOnAnyPage)
{
    WindowFixture fixture(test::look());
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    walk(fixture, [&](const char *) {
        test::look().language.choose(QStringLiteral("zh_CN"));
        fixture.settle();
        int seen = 0;
        for (QWidget *widget : test::front(fixture)->findChildren<QWidget *>()) {
            if (!widget->isVisible() || isOthersWords(widget))
                continue;
            for (const QString &text : textsOf(widget)) {
                ++seen;
                EXPECT_TRUE(text.contains(han) || isUntranslatable(text))
                    << widget->metaObject()->className() << " " << widget->objectName().toStdString() << ": "
                    << text.toStdString();
            }
        }
        EXPECT_GT(seen, 5);
        test::look().language.choose(QStringLiteral("en"));
        fixture.settle();
    });
}

TEST_F(Chinese, HasWordsForEveryEntryOfTheLog)
{
    constexpr int mostEvents = 1000;
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    test::look().language.choose(QStringLiteral("zh_CN"));
    int events = 0;
    for (int number = 1; number < mostEvents; ++number) {
        const std::string word = audit::eventName(static_cast<audit::Event>(number));
        if (word == "unknown")
            continue;
        ++events;
        EXPECT_TRUE(ui::Words::event(word).contains(han)) << word;
    }
    EXPECT_GT(events, 80);
}

TEST_F(Chinese, ChangesBackWithoutLeavingChinese)
{
    WindowFixture fixture(test::look());
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    fixture.signIn();
    test::look().language.choose(QStringLiteral("zh_CN"));
    fixture.settle();
    EXPECT_TRUE(fixture.text("pageTitle").contains(han));
    test::look().language.choose(QStringLiteral("en"));
    fixture.settle();
    for (QLabel *label : fixture.window().findChildren<QLabel *>())
        EXPECT_FALSE(label->text().contains(han)) << label->text().toStdString();
}

} // namespace
