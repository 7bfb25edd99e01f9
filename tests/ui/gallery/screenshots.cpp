// SPDX-License-Identifier: GPL-3.0-or-later
// ui_screenshots FOLDER [SCENE]: pictures of the window over the sample desk, a real one, on a day that
// stands still, in both themes and languages, at twice the size. See packaging/screenshots.
#include "app/desktop/printing_press.h"
#include "core/desk/local_desk.h"
#include "tests/support/desk_fixture.h"
#include "tests/ui/gallery/eight_bits.h"
#include "tests/ui/gallery/sample_requests.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/supervision/supervision_page.h"
#include "ui/trust/trust_page.h"

#include <QDir>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <cstdio>
#include <functional>

namespace desk::test {
namespace {

constexpr int twice = 2;

/// The window as the program makes it, over the sample desk.
class Studio final : public WindowDriver
{
public:
    explicit Studio(Look &look) : m_look(look)
    {
        QDir(m_folder).removeRecursively();
        for (const std::string &folder : {m_where.data, m_where.keyring})
            QDir().mkpath(QString::fromStdString(folder));
        m_requests = makeSample(m_services, m_where);
        m_window = std::make_unique<ui::MainWindow>(ui::Surroundings{m_services, m_clock, m_prompter,
                                                                     look.theme, look.language, m_press,
                                                                     m_random, m_settings, nullptr});
        m_window->setLocation(m_where);
        m_window->resize(1280, 800);
        m_window->show();
        settle(300);
    }
    ui::MainWindow &window() override { return *m_window; }
    Look &look() { return m_look; }
    const SampleRequests &requests() const { return m_requests; }
    FakePrompter &prompter() { return m_prompter; }
    QString newFile(const char *name) const { return QDir(m_folder).filePath(QString::fromLatin1(name)); }

    void become(const char *button)
    {
        m_window->lock();
        settle(200);
        click(button);
        widget("requestTable");
        settle(400);
    }
    /// Opens a request and, there, a part of the work.
    void open(const std::string &reference, int tab = 0)
    {
        m_window->openRequest(reference);
        wait([&] { return isShown("pageTitle") && text("pageTitle").toStdString() == reference; });
        settle(400);
        find<QTabBar>("workspaceTabs")->setCurrentIndex(tab);
        settle(200);
    }
    void openTab(ui::Place place, const char *tabs, int tab)
    {
        m_window->go(place);
        find<QTabBar>(tabs)->setCurrentIndex(tab);
        settle(500);
    }
    void openTrust(ui::TrustTab tab) { openTab(ui::Place::Trust, "trustTabs", static_cast<int>(tab)); }
    void supervise(ui::SupervisionTab tab)
    {
        openTab(ui::Place::Supervision, "supervisionTabs", static_cast<int>(tab));
    }
    void wait(const std::function<bool()> &holds) { EXPECT_TRUE(QTest::qWaitFor(holds, 30000)); }

private:
    Look &m_look;
    /// The same at every run: it is in the pictures.
    const QString m_folder = QDir::temp().filePath(QStringLiteral("rightsdesk"));
    DeskLocation m_where{m_folder.toStdString() + "/desk", m_folder.toStdString() + "/keys"};
    FixedClock m_clock{*instantFromRfc3339(fixtureNow)};
    LocalDesk m_desk{{*instantFromRfc3339(fixtureNow)}};
    Services m_services = m_desk.services();
    FakePrompter m_prompter;
    desktop::PrintingPress m_press;
    SeededRandom m_random{1};
    QSettings m_store{newFile("window.ini"), QSettings::IniFormat};
    ui::Settings m_settings{m_store};
    SampleRequests m_requests;
    std::unique_ptr<ui::MainWindow> m_window;
};

struct Scene
{
    const char *name;
    std::function<void(Studio &)> arrange;
};

constexpr const char *wantsACopy = "Dear team,\n\nplease send me a copy of everything you hold about me, and "
                                   "afterwards delete my account.\nMy order number is RG-100042.\n\nKind "
                                   "regards,\nRobin Example\nrobin@example.org\n";

/// In the order of a day at the desk: first the agent's, then the supervisor's.
const std::vector<Scene> &scenes()
{
    static const std::vector<Scene> all{
        {"sign-in",
         [](Studio &studio) {
             studio.settle(300);
         }},
        {"requests",
         [](Studio &studio) {
             studio.become("lookAsAgent");
         }},
        {"letter",
         [](Studio &studio) {
             studio.window().newRequest();
             studio.settle();
             studio.find<QPlainTextEdit>("letter")->setPlainText(QString::fromUtf8(wantsACopy));
             studio.click("readLetter");
             studio.settle(600);
         }},
        {"verify",
         [](Studio &studio) {
             studio.click("cancelRequest");
             studio.open(studio.requests().received);
         }},
        {"clock",
         [](Studio &studio) {
             studio.open(studio.requests().planned, 1);
             studio.click("openChain0");
             studio.settle(300);
         }},
        {"plan",
         [](Studio &studio) {
             studio.open(studio.requests().planned);
             studio.click("workOutPlan");
             studio.settle(500);
         }},
        {"people",
         [](Studio &studio) {
             studio.window().go(ui::Place::People);
             studio.settle(200);
         }},
        {"commands",
         [](Studio &studio) {
             studio.key(Qt::Key_K, Qt::ControlModifier);
             studio.settle();
         }},
        {"shortcuts",
         [](Studio &studio) {
             studio.dialog()->reject();
             studio.key(Qt::Key_F1);
             studio.settle();
         }},
        {"preferences",
         [](Studio &studio) {
             studio.dialog()->reject();
             studio.key(Qt::Key_Comma, Qt::ControlModifier);
             studio.settle();
         }},
        {"package",
         [](Studio &studio) {
             studio.dialog()->reject();
             studio.become("lookAsSupervisor");
             studio.open(studio.requests().planned);
             studio.prompter().answer = {studio.newFile("package.zip")};
             studio.click("carryOut");
             studio.widget("passphrase");
             studio.settle(300);
             studio.scrollTo("passphrase");
         }},
        {"letters",
         [](Studio &studio) {
             studio.open(studio.requests().planned, 2);
         }},
        {"recipients",
         [](Studio &studio) {
             studio.open(studio.requests().deletion, 3);
         }},
        {"related",
         [](Studio &studio) {
             studio.open(studio.requests().answered, 4);
         }},
        {"deletion",
         [](Studio &studio) {
             studio.open(studio.requests().deletion);
             studio.scrollTo("decisionPane");
         }},
        {"approvals",
         [](Studio &studio) {
             studio.supervise(ui::SupervisionTab::Approvals);
         }},
        {"workload",
         [](Studio &studio) {
             studio.supervise(ui::SupervisionTab::Workload);
         }},
        {"figures",
         [](Studio &studio) {
             studio.supervise(ui::SupervisionTab::Figures);
         }},
        {"retention",
         [](Studio &studio) {
             studio.window().go(ui::Place::Retention);
             studio.settle(800);
         }},
        {"policies",
         [](Studio &studio) {
             studio.window().go(ui::Place::Policies);
             studio.settle(500);
         }},
        {"import",
         [](Studio &studio) {
             studio.window().go(ui::Place::Import);
             studio.settle(500);
         }},
        {"activity",
         [](Studio &studio) {
             studio.window().go(ui::Place::Activity);
             studio.settle(500);
             studio.click("verifyLog");
             studio.settle(1500);
         }},
        {"incidents",
         [](Studio &studio) {
             studio.openTrust(ui::TrustTab::Incidents);
         }},
        {"guard",
         [](Studio &studio) {
             studio.openTrust(ui::TrustTab::Guard);
         }},
        {"staff",
         [](Studio &studio) {
             studio.openTrust(ui::TrustTab::Staff);
         }},
        {"own",
         [](Studio &studio) {
             studio.openTrust(ui::TrustTab::Own);
         }},
        {"keys",
         [](Studio &studio) {
             studio.openTrust(ui::TrustTab::Keys);
         }},
        {"backups",
         [](Studio &studio) {
             studio.openTrust(ui::TrustTab::Backups);
         }},
    };
    return all;
}

bool shoot(Studio &studio, const Scene &scene, const QString &folder)
{
    for (const auto theme : {ui::Theme::Choice::Light, ui::Theme::Choice::Dark}) {
        for (const char *language : {"en", "zh_CN"}) {
            studio.look().theme.choose(theme);
            studio.look().language.choose(QString::fromLatin1(language));
            studio.settle(700);
            const char *shade = theme == ui::Theme::Choice::Dark ? "dark" : "light";
            const QString name =
                QDir(folder).filePath(QStringLiteral("%1-%2-%3.png")
                                          .arg(QString::fromLatin1(scene.name), QString::fromLatin1(shade),
                                               QString::fromLatin1(language)));
            if (!inEightBits(pictureOf(studio, twice).toImage()).save(name, "PNG", 1))
                return false;
        }
    }
    studio.look().theme.choose(ui::Theme::Choice::Light);
    studio.look().language.choose(QStringLiteral("en"));
    studio.settle(300);
    return true;
}

} // namespace
} // namespace desk::test

int main(int argc, char **argv)
{
    using namespace desk::test;
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: ui_screenshots FOLDER [SCENE]\n");
        return 2;
    }
    QDir().mkpath(arguments[1]);
    Look look(application);
    Studio studio(look);
    for (const Scene &scene : scenes()) {
        scene.arrange(studio);
        if (arguments.size() > 2 && arguments[2] != QLatin1String(scene.name))
            continue;
        if (!shoot(studio, scene, arguments[1]))
            return 1;
    }
    return 0;
}
