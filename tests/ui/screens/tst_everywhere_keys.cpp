// SPDX-License-Identifier: GPL-3.0-or-later
// What holds on every page: the order of Tab, and what Alt reaches.
#include "core/policy/shipped.h"
#include "tests/ui/support/tour.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QKeySequence>
#include <QLabel>
#include <QTest>

#include <algorithm>
#include <map>

namespace {

using namespace desk;
using test::WindowFixture;

QStringList tabOrder(WindowFixture &fixture, const char *first, int count)
{
    QStringList names;
    fixture.widget(first)->setFocus();
    for (int i = 0; i < count; ++i) {
        QWidget *now = QApplication::focusWidget();
        if (!now)
            break;
        names << now->objectName();
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return names;
}

TEST(TabOrder, OfTheSignInForm)
{
    WindowFixture fixture(test::look());
    EXPECT_EQ(tabOrder(fixture, "deskFolder", 10).join(QLatin1Char(' ')).toStdString(),
              "deskFolder chooseDesk keysFolder chooseKeys user password keyFile chooseKeyFile signIn "
              "restoreBackup");
}

TEST(TabOrder, OfTheNewRequest)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    fixture.window().newRequest();
    fixture.settle();
    // What may be asked for is what the platform's policy promises.
    const std::vector<std::pair<const char *, const char *>> table{
        {"fragrance", "right1 right2 right3 right5"},
        {"merchant-hub", "right1 right2 right3 right4 right5 right6 right8 right7"},
        {"rugs", "right1 right2 right3 right7 right10"},
        {"skincare", "right1 right2 right3 right7 right9"}};
    const std::vector<std::string_view> platforms = policy::shippedProfileIds();
    for (const auto &[platform, rights] : table) {
        const auto at = std::find(platforms.begin(), platforms.end(), platform);
        fixture.find<QComboBox>("platform")->setCurrentIndex(static_cast<int>(at - platforms.begin()));
        fixture.settle();
        QStringList order = tabOrder(fixture, "platform", 25);
        // A date is three stops: day, month, year. After the last stop it begins anew.
        order.removeDuplicates();
        EXPECT_EQ(order.join(QLatin1Char(' ')).toStdString(),
                  "platform channel " + std::string(rights) +
                      " received residence language behalfKind email phone account order cancelRequest "
                      "saveRequest letter chooseLetter");
    }
}

TEST(TabOrder, GoesRoundAndMissesNothing)
{
    WindowFixture fixture(test::look());
    fixture.signIn();
    const QStringList names = tabOrder(fixture, "newRequest", 44);
    for (const char *each :
         {"goRequests", "goPeople", "goImport", "goRetention", "goPolicies", "goActivity", "lookMenu", "lock",
          "savedViews", "referenceSearch", "stateFilter", "rightFilter", "whoseFilter", "platformFilter",
          "exportList", "chooseColumns", "requestTable"})
        EXPECT_TRUE(names.contains(QLatin1String(each))) << each;
}

/// What somebody can see that Alt and a letter go to, by letter.
std::map<QString, QStringList> keysIn(const QWidget *root)
{
    std::map<QString, QStringList> out;
    for (QWidget *each : root->findChildren<QWidget *>()) {
        QString words;
        if (const auto *button = qobject_cast<QAbstractButton *>(each))
            words = button->text();
        else if (const auto *label = qobject_cast<QLabel *>(each); label && label->buddy())
            words = label->text();
        const QKeySequence key = each->isVisible() ? QKeySequence::mnemonic(words) : QKeySequence();
        if (!key.isEmpty())
            out[key.toString()] << words;
    }
    return out;
}

class Mnemonics : public testing::TestWithParam<const char *>
{
protected:
    ~Mnemonics() override { test::look().language.choose(QStringLiteral("en")); }
};

TEST_P(Mnemonics, EachLeadsToOneThing)
{
    WindowFixture fixture(test::look());
    int seen = 0;
    test::walk(fixture, [&](const char *) {
        test::look().language.choose(QString::fromLatin1(GetParam()));
        fixture.settle();
        for (const auto &[key, whose] : keysIn(test::front(fixture))) {
            ++seen;
            EXPECT_EQ(whose.size(), 1)
                << key.toStdString() << ": " << whose.join(QStringLiteral(" | ")).toStdString();
        }
        test::look().language.choose(QStringLiteral("en"));
        fixture.settle();
    });
    EXPECT_GT(seen, 100);
}

INSTANTIATE_TEST_SUITE_P(In, Mnemonics, testing::Values("en", "zh_CN"));

} // namespace
