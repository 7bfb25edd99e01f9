// SPDX-License-Identifier: GPL-3.0-or-later
// What holds on every page: language, names for screen readers, tab order, titles, theme.
#include "core/audit/event.h"
#include "core/policy/shipped.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/models/words.h"
#include "ui/trust/trust_page.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

#include <algorithm>
#include <cmath>
#include <functional>

namespace {

using namespace desk;
using test::WindowFixture;

struct Stop
{
    const char *name;
    std::function<void(WindowFixture &)> go;
};

void openTab(WindowFixture &fixture, int number)
{
    fixture.find<QTabBar>("workspaceTabs")->setCurrentIndex(number);
    fixture.settle();
}

void openTrust(WindowFixture &fixture, ui::TrustTab tab)
{
    fixture.window().go(ui::Place::Trust);
    fixture.find<QTabBar>("trustTabs")->setCurrentIndex(static_cast<int>(tab));
    fixture.settle();
}

void openIn(WindowFixture &fixture, RequestState state, policy::Right right = policy::Right::Access)
{
    fixture.window().openRequest(fixture.desk().requestIn(state, right));
    fixture.settle();
}

/// Every page and dialog, in states that show as much of them as possible. Signed in from the second on.
const std::vector<Stop> &tour()
{
    static const std::vector<Stop> all{
        {"sign-in",
         [](WindowFixture &fixture) {
             fixture.click("signIn");
         }},
        {"requests",
         [](WindowFixture &fixture) {
             fixture.signIn();
         }},
        {"requests, none fits",
         [](WindowFixture &fixture) {
             fixture.type("referenceSearch", "NONE");
             fixture.settle(350);
         }},
        {"new request",
         [](WindowFixture &fixture) {
             fixture.window().newRequest();
             fixture.settle();
             fixture.click("saveRequest");
         }},
        {"letter read",
         [](WindowFixture &fixture) {
             IntakeDraft draft = test::madeUpDraft();
             draft.draft.follows = intake::Follows::Reminder;
             draft.draft.text = "Please send me my data.";
             for (intake::RightFinding &each : draft.draft.rights)
                 each.because.words = {{0, 23}};
             OtherRequest other;
             other.summary.reference = fixture.desk().requestIn(RequestState::Planned);
             other.summary.state = RequestState::Planned;
             other.summary.rights = {policy::Right::Deletion};
             other.kind = "related";
             draft.others = {other};
             fixture.desk().reading = {{draft, test::madeUpRow(2)}, {}, "9"};
             fixture.type("letter", "Please send me my data.");
             fixture.click("readLetter");
             fixture.settle();
         }},
        {"row read",
         [](WindowFixture &fixture) {
             fixture.click("nextDraft");
             fixture.settle();
         }},
        {"several people",
         [](WindowFixture &fixture) {
             fixture.click("cancelRequest");
             fixture.desk().sources = {{"mail", "9.zip", {}, std::string(64, 'a'), 2048},
                                       {"table", "9.csv", {}, std::string(64, 'b'), 0}};
             fixture.window().openRequest(fixture.desk().requestFinding(2));
             fixture.settle();
         }},
        {"verify",
         [](WindowFixture &fixture) {
             openIn(fixture, RequestState::Received);
         }},
        {"plan",
         [](WindowFixture &fixture) {
             openIn(fixture, RequestState::Verified);
             fixture.click("workOutPlan");
             fixture.settle();
         }},
        {"package",
         [](WindowFixture &fixture) {
             // Data protection writes packages: the tour goes on as a supervisor who is that as well.
             fixture.window().lock();
             fixture.settle();
             fixture.signIn("lookAsSupervisor");
             openIn(fixture, RequestState::Planned);
             fixture.prompter().answer = {QStringLiteral("/9.zip")};
             fixture.click("carryOut");
             fixture.settle(150);
         }},
        {"closed",
         [](WindowFixture &fixture) {
             openIn(fixture, RequestState::Closed);
         }},
        {"deletion, planned",
         [](WindowFixture &fixture) {
             openIn(fixture, RequestState::Planned, policy::Right::Deletion);
             fixture.click("workOutPlan");
             fixture.settle();
         }},
        {"refusing",
         [](WindowFixture &fixture) {
             fixture.click("refuseAction");
             fixture.settle();
         }},
        {"correcting",
         [](WindowFixture &fixture) {
             fixture.click("askCancel");
             openIn(fixture, RequestState::Verified, policy::Right::Correction);
             fixture.click("correctFields");
             fixture.settle();
         }},
        {"clock",
         [](WindowFixture &fixture) {
             fixture.click("cancelCorrections");
             openIn(fixture, RequestState::Verified);
             openTab(fixture, 1);
             fixture.click("openChain0");
         }},
        {"letters",
         [](WindowFixture &fixture) {
             openTab(fixture, 2);
             fixture.choose("letterKind", QStringLiteral("clarification"));
             fixture.settle();
         }},
        {"recipients",
         [](WindowFixture &fixture) {
             openIn(fixture, RequestState::Fulfilled, policy::Right::Complaint);
             openTab(fixture, 3);
         }},
        {"related",
         [](WindowFixture &fixture) {
             openTab(fixture, 4);
         }},
        {"who asks for whom",
         [](WindowFixture &fixture) {
             openTab(fixture, 0);
             fixture.click("setBehalf");
             fixture.choose("behalfKind", QStringLiteral("lawyer"));
         }},
        {"retention",
         [](WindowFixture &fixture) {
             fixture.click("cancelBehalf");
             fixture.window().go(ui::Place::Retention);
             fixture.settle(150);
         }},
        {"hold",
         [](WindowFixture &fixture) {
             fixture.click("addHold");
             fixture.settle();
         }},
        {"policies",
         [](WindowFixture &fixture) {
             fixture.click("cancelHold");
             fixture.window().go(ui::Place::Policies);
             fixture.settle();
             fixture.click("comparePolicies");
             fixture.settle();
         }},
        {"people",
         [](WindowFixture &fixture) {
             fixture.window().go(ui::Place::People);
             fixture.settle();
         }},
        {"people found",
         [](WindowFixture &fixture) {
             fixture.choose("findBy", static_cast<int>(FindBy::NameAndPostcode));
             fixture.type("findValue", "x");
             fixture.type("findPostcode", "1");
             fixture.click("findPeople");
             fixture.settle();
         }},
        {"person",
         [](WindowFixture &fixture) {
             fixture.click("openSubject0");
             fixture.settle();
         }},
        {"reveal",
         [](WindowFixture &fixture) {
             fixture.click("reveal");
             fixture.settle();
         }},
        {"import",
         [](WindowFixture &fixture) {
             fixture.click("cancelReveal");
             fixture.window().go(ui::Place::Import);
             fixture.settle();
             fixture.prompter().answer = {QStringLiteral("/9.csv")};
             fixture.click("chooseFiles");
             fixture.click("startImport");
             fixture.settle(150);
         }},
        {"activity",
         [](WindowFixture &fixture) {
             fixture.window().go(ui::Place::Activity);
             fixture.settle();
             fixture.click("verifyLog");
             fixture.settle(150);
             fixture.prompter().answer = {QStringLiteral("/9.zip")};
             fixture.click("exportEvidence");
             fixture.settle(150);
         }},
        {"erased people found",
         [](WindowFixture &fixture) {
             fixture.desk().foundFiles = {{"/9.csv", 10, 3, false, false}};
             fixture.click("searchErased");
             fixture.settle();
             fixture.click("askGo");
             fixture.settle(150);
         }},
        {"reporting",
         [](WindowFixture &fixture) {
             openTrust(fixture, ui::TrustTab::Incidents);
             fixture.click("reportIncident");
             fixture.settle();
         }},
        {"incident",
         [](WindowFixture &fixture) {
             fixture.type("incidentWhat", "Please send me nothing more.");
             fixture.click("incidentSeen");
             fixture.click("formGo");
             fixture.settle();
         }},
        {"notice",
         [](WindowFixture &fixture) {
             fixture.click("noticeIncident");
             fixture.settle();
         }},
        {"note",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             fixture.click("noteIncident");
             fixture.settle();
         }},
        {"closing",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             fixture.click("closeIncident");
             fixture.settle();
         }},
        {"guard",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             fixture.desk().guard().alarms = {{fixture.desk().clock().now(), "agent", "rugs"}};
             openTrust(fixture, ui::TrustTab::Guard);
         }},
        {"limits of reading",
         [](WindowFixture &fixture) {
             fixture.click("setLimits");
             fixture.settle();
         }},
        {"stopping",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             fixture.click("stopDesk");
             fixture.settle();
         }},
        {"staff",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             ProposalView waits;
             waits.name = waits.proposer = "agent";
             waits.kind = ProposalKind::Grant;
             fixture.desk().proposals = {waits};
             fixture.desk().keyHolding.few = {{"9", "agent", false}};
             openTrust(fixture, ui::TrustTab::Staff);
         }},
        {"recovery codes",
         [](WindowFixture &fixture) {
             openTrust(fixture, ui::TrustTab::Own);
             fixture.click("renewCodes");
             fixture.settle();
             fixture.type("ownPassword", "x");
             fixture.click("formGo");
             fixture.settle();
         }},
        {"authenticator",
         [](WindowFixture &fixture) {
             fixture.click("enrolCode");
             fixture.settle();
             fixture.type("ownPassword", "x");
             fixture.click("formGo");
             fixture.settle();
         }},
        {"password",
         [](WindowFixture &fixture) {
             fixture.click("changePassword");
             fixture.settle();
         }},
        {"key file",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             fixture.click("keyFileStep");
             fixture.settle();
         }},
        {"keys",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             openTrust(fixture, ui::TrustTab::Keys);
             fixture.find<QTableView>("keyTable")->selectRow(1);
             fixture.click("rotateKey");
             fixture.settle(150);
         }},
        {"backing up",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             openTrust(fixture, ui::TrustTab::Backups);
             fixture.click("createBackup");
             fixture.settle();
         }},
        {"backups",
         [](WindowFixture &fixture) {
             fixture.type("backupData", "/9.zip");
             fixture.type("backupKeys", "/9.csv");
             fixture.click("formGo");
             fixture.settle(150);
         }},
        {"schedule",
         [](WindowFixture &fixture) {
             fixture.click("backupPlan");
             fixture.settle();
         }},
        {"restoring",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             fixture.window().lock();
             fixture.settle();
             fixture.click("restoreBackup");
             fixture.settle();
         }},
        {"adding staff",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             fixture.window().lock();
             fixture.settle();
             fixture.type("user", "administrator");
             fixture.type("password", fixture.desk().password.c_str());
             fixture.click("signIn");
             fixture.settle();
             openTrust(fixture, ui::TrustTab::Staff);
             fixture.click("addStaff");
             fixture.settle();
         }},
        {"commands",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             fixture.window().go(ui::Place::Requests);
             fixture.settle();
             fixture.key(Qt::Key_K, Qt::ControlModifier);
             fixture.settle();
         }},
        {"preferences",
         [](WindowFixture &fixture) {
             fixture.dialog()->reject();
             fixture.key(Qt::Key_Comma, Qt::ControlModifier);
             fixture.settle();
         }},
        {"tasks",
         [](WindowFixture &fixture) {
             fixture.click("closePreferences");
             fixture.key(Qt::Key_J, Qt::ControlModifier);
             fixture.settle();
         }},
        {"assigning several",
         [](WindowFixture &fixture) {
             fixture.click("closeTasks");
             fixture.settle();
             fixture.window().lock();
             fixture.settle();
             fixture.signIn();
             fixture.click("assignRequests");
             fixture.settle();
         }},
        {"noting several",
         [](WindowFixture &fixture) {
             fixture.click("askCancel");
             fixture.click("noteRequests");
             fixture.settle();
         }},
        {"shortcuts",
         [](WindowFixture &fixture) {
             fixture.click("askCancel");
             fixture.key(Qt::Key_F1);
             fixture.settle();
         }},
    };
    return all;
}

void walk(WindowFixture &fixture, const std::function<void(const char *)> &look)
{
    for (const Stop &stop : tour()) {
        SCOPED_TRACE(stop.name);
        stop.go(fixture);
        look(stop.name);
    }
}

QWidget *front(WindowFixture &fixture)
{
    QWidget *dialog = fixture.dialog();
    return dialog ? dialog : &fixture.window();
}

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
        "violin.*|"
        "CSV, windows.*|(Art\\. [0-9().]+)?(  ·  )?(Regulation \\(.*)?|[A-Z]{2}-2026-.*|Called twice "
        "before.*|“?Please send me.*|GDPR|R-\\d+|(right|email|received)|It never had the "
        "data\\.|[a-z]+\\d*@example\\.org)$"));
    return plain.match(text).hasMatch();
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
        for (QWidget *widget : front(fixture)->findChildren<QWidget *>()) {
            if (!widget->isVisible())
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
        for (QWidget *widget : front(fixture)->findChildren<QWidget *>()) {
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
        for (QAbstractButton *button : front(fixture)->findChildren<QAbstractButton *>()) {
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
                                                                   {"text", "select"}};
    for (const auto choice : {ui::Theme::Choice::Dark, ui::Theme::Choice::Light}) {
        test::look().theme.choose(choice);
        for (const auto &[text, back] : pairs)
            EXPECT_GE(contrast(test::look().theme.color(QLatin1String(text)),
                               test::look().theme.color(QLatin1String(back))),
                      4.5)
                << text << " on " << back;
    }
}

} // namespace
