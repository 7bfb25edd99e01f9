// SPDX-License-Identifier: GPL-3.0-or-later
// ui_gallery FOLDER [WIDTH HEIGHT]: pictures of every page over made-up data, in both themes and languages.
#include "tests/ui/support/window_fixture.h"
#include "ui/models/words.h"
#include "ui/supervision/supervision_page.h"
#include "ui/trust/trust_page.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

namespace {

using namespace desk;
using test::WindowFixture;

/// A planned portability that goes to another controller.
void nameController(WindowFixture &fixture)
{
    fixture.signIn("lookAsSupervisor");
    const std::string reference = fixture.desk().requestIn(RequestState::Planned);
    fixture.desk().turnInto(reference, policy::Right::Portability);
    fixture.window().openRequest(reference);
    fixture.settle();
    fixture.find<QCheckBox>("toController")->setChecked(true);
    fixture.type("controllerName", "Next Shop Ltd");
    fixture.type("controllerContact", "privacy@next.example");
    fixture.type("controllerKey", "age1ggkgu7nzyltmegf4pvlzhde8nauf0wrmk6z5k7puvr5qxydwxpusyw0gnn");
    fixture.settle();
}

struct Scene
{
    const char *name;
    std::function<void(WindowFixture &)> arrange;
    int requests = 240; ///< On the desk.
};

void walkTo(WindowFixture &fixture, RequestState state, policy::Right right = policy::Right::Access)
{
    fixture.signIn("lookAsSupervisor");
    fixture.window().openRequest(fixture.desk().requestIn(state, right));
    fixture.settle();
}

void openTab(WindowFixture &fixture, int number)
{
    fixture.find<QTabBar>("workspaceTabs")->setCurrentIndex(number);
    fixture.settle();
}

void openPerson(WindowFixture &fixture, int tab)
{
    fixture.signIn();
    fixture.window().go(ui::Place::People);
    fixture.type("findValue", "somebody@example.org");
    fixture.click("findPeople");
    fixture.settle();
    fixture.click("openSubject0");
    fixture.settle();
    fixture.find<QTabBar>("personTabs")->setCurrentIndex(tab);
    fixture.settle();
}

void openTrust(WindowFixture &fixture, ui::TrustTab tab, const char *user = "supervisor")
{
    fixture.type("user", user);
    fixture.type("password", fixture.desk().password.c_str());
    fixture.click("signIn");
    fixture.settle();
    fixture.window().go(ui::Place::Trust);
    fixture.find<QTabBar>("trustTabs")->setCurrentIndex(static_cast<int>(tab));
    fixture.settle();
}

void supervise(WindowFixture &fixture, ui::SupervisionTab tab)
{
    fixture.signIn("lookAsSupervisor");
    fixture.window().go(ui::Place::Supervision);
    fixture.find<QTabBar>("supervisionTabs")->setCurrentIndex(static_cast<int>(tab));
    fixture.settle(300);
}

IntakeDraft reminder(WindowFixture &fixture)
{
    IntakeDraft draft = test::madeUpDraft();
    draft.draft.follows = intake::Follows::Reminder;
    OtherRequest open;
    open.summary.reference = fixture.desk().requestIn(RequestState::Planned);
    open.summary.state = RequestState::Planned;
    open.summary.rights = {policy::Right::Access};
    open.kind = "duplicate";
    draft.others = {open};
    return draft;
}

void readLetter(WindowFixture &fixture, const IntakeReading &reading)
{
    fixture.desk().reading = reading;
    fixture.signIn();
    fixture.window().newRequest();
    fixture.settle();
    fixture.find<QPlainTextEdit>("letter")->setPlainText(QString::fromUtf8(test::madeUpLetter));
    fixture.click("readLetter");
    fixture.settle();
}

const std::vector<Scene> &scenes()
{
    static const std::vector<Scene> all{
        {"sign-in",
         [](WindowFixture &fixture) {
             fixture.settle();
         }},
        {"sign-in-fault",
         [](WindowFixture &fixture) {
             fixture.desk().codeNeeded = true;
             fixture.type("user", "agent");
             fixture.type("password", fixture.desk().password.c_str());
             fixture.click("signIn");
             fixture.settle();
         }},
        {"requests",
         [](WindowFixture &fixture) {
             fixture.signIn();
         }},
        {"requests-none",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.type("referenceSearch", "RU-0000-000000-0");
             fixture.settle(400);
         }},
        {"intake",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.window().newRequest();
             fixture.settle();
             fixture.click("saveRequest");
         }},
        {"intake-letter",
         [](WindowFixture &fixture) {
             readLetter(fixture, {{reminder(fixture)}, {}, {}});
         }},
        {"intake-table",
         [](WindowFixture &fixture) {
             readLetter(fixture, {{test::madeUpRow(1), test::madeUpRow(2), test::madeUpRow(3)},
                                  {{"line 5, right", "Say which right is exercised.", {}}},
                                  "rows"});
         }},
        {"workspace-sources",
         [](WindowFixture &fixture) {
             fixture.desk().sources = {
                 {"mail", "Request for my data.eml", "<1@example.org>", std::string(64, 'a'), 20480},
                 {"table", "requests-november.csv", "row 7", std::string(64, 'b'), 0}};
             walkTo(fixture, RequestState::Verified);
         }},
        {"workspace-several",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.window().openRequest(fixture.desk().requestFinding(2));
             fixture.settle();
         }},
        {"workspace-verify",
         [](WindowFixture &fixture) {
             walkTo(fixture, RequestState::Received);
         }},
        {"workspace-plan",
         [](WindowFixture &fixture) {
             walkTo(fixture, RequestState::Verified);
             fixture.click("workOutPlan");
             fixture.settle();
         }},
        {"workspace-package",
         [](WindowFixture &fixture) {
             walkTo(fixture, RequestState::Planned);
             fixture.prompter().answer = {QStringLiteral("/answers/november/RU-2026-000123-7.zip")};
             fixture.click("carryOut");
             fixture.settle(300);
             fixture.scrollTo("passphrase");
         }},
        {"workspace-controller",
         [](WindowFixture &fixture) {
             nameController(fixture);
             fixture.scrollTo("controllerKey");
         }},
        {"workspace-controller-sealed",
         [](WindowFixture &fixture) {
             nameController(fixture);
             fixture.prompter().answer = {QStringLiteral("/answers/november/RU-2026-000123-7.age")};
             fixture.click("carryOut");
             fixture.settle(300);
             fixture.scrollTo("packageHash");
         }},
        {"workspace-several-rights",
         [](WindowFixture &fixture) {
             fixture.signIn("lookAsSupervisor");
             fixture.window().openRequest(fixture.desk().requestWith(3, RequestState::Planned));
             fixture.settle();
         }},
        {"workspace-deletion",
         [](WindowFixture &fixture) {
             walkTo(fixture, RequestState::Planned, policy::Right::Deletion);
             fixture.click("workOutPlan");
             fixture.settle();
             fixture.scrollTo("decisionPane");
         }},
        {"workspace-refuse",
         [](WindowFixture &fixture) {
             walkTo(fixture, RequestState::Verified);
             fixture.click("refuseAction");
             fixture.settle();
         }},
        {"workspace-correct",
         [](WindowFixture &fixture) {
             walkTo(fixture, RequestState::Verified, policy::Right::Correction);
             fixture.click("correctFields");
             fixture.settle();
             fixture.type("correctValue", "New Street 5");
             fixture.click("addCorrection");
         }},
        {"workspace-clock",
         [](WindowFixture &fixture) {
             walkTo(fixture, RequestState::Verified);
             openTab(fixture, 1);
             fixture.click("openChain0");
             fixture.settle();
         }},
        {"workspace-letters",
         [](WindowFixture &fixture) {
             walkTo(fixture, RequestState::Verified);
             openTab(fixture, 2);
         }},
        {"workspace-recipients",
         [](WindowFixture &fixture) {
             walkTo(fixture, RequestState::Fulfilled, policy::Right::Complaint);
             openTab(fixture, 3);
         }},
        {"workspace-redactions",
         [](WindowFixture &fixture) {
             fixture.desk().redactions = test::madeUpRedactions();
             walkTo(fixture, RequestState::Planned);
             openTab(fixture, 5);
             fixture.click("revealRedactions");
             fixture.settle();
             fixture.type("revealReason", "Deciding what is struck");
             fixture.click("confirmReveal");
             fixture.settle();
             fixture.click("strikeOut");
             fixture.settle();
         }},
        {"approvals",
         [](WindowFixture &fixture) {
             supervise(fixture, ui::SupervisionTab::Approvals);
         }},
        {"approvals-none", [](WindowFixture &fixture) { supervise(fixture, ui::SupervisionTab::Approvals); },
         0},
        {"workload-none", [](WindowFixture &fixture) { supervise(fixture, ui::SupervisionTab::Workload); },
         0},
        {"figures-none", [](WindowFixture &fixture) { supervise(fixture, ui::SupervisionTab::Figures); }, 0},
        {"workload",
         [](WindowFixture &fixture) {
             supervise(fixture, ui::SupervisionTab::Workload);
         }},
        {"workload-tables",
         [](WindowFixture &fixture) {
             supervise(fixture, ui::SupervisionTab::Workload);
             for (const char *toggle : {"ownersToggle", "agesToggle", "lawsToggle"})
                 fixture.click(toggle);
             fixture.scrollTo("riskTable");
         }},
        {"figures",
         [](WindowFixture &fixture) {
             supervise(fixture, ui::SupervisionTab::Figures);
         }},
        {"figures-below",
         [](WindowFixture &fixture) {
             supervise(fixture, ui::SupervisionTab::Figures);
             fixture.scrollTo("metricsTable");
         }},
        {"retention",
         [](WindowFixture &fixture) {
             fixture.signIn("lookAsSupervisor");
             fixture.window().go(ui::Place::Retention);
             fixture.settle(200);
         }},
        {"retention-run",
         [](WindowFixture &fixture) {
             fixture.signIn("lookAsSupervisor");
             fixture.window().go(ui::Place::Retention);
             fixture.settle(200);
             fixture.click("runRetention");
             fixture.settle();
         }},
        {"policies",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.window().go(ui::Place::Policies);
             fixture.settle();
             fixture.click("comparePolicies");
             fixture.settle();
         }},
        {"people",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.window().go(ui::Place::People);
             fixture.settle();
         }},
        {"people-found",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.window().go(ui::Place::People);
             fixture.choose("findBy", static_cast<int>(FindBy::NameAndPostcode));
             fixture.type("findValue", "somebody");
             fixture.type("findPostcode", "10115");
             fixture.click("findPeople");
             fixture.settle();
         }},
        {"people-open",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.window().go(ui::Place::People);
             fixture.type("findValue", "somebody@example.org");
             fixture.click("findPeople");
             fixture.settle();
             fixture.click("openSubject0");
             fixture.settle();
         }},
        {"person-requests",
         [](WindowFixture &fixture) {
             openPerson(fixture, 1);
         }},
        {"person-standing",
         [](WindowFixture &fixture) {
             openPerson(fixture, 2);
         }},
        {"person-told",
         [](WindowFixture &fixture) {
             openPerson(fixture, 3);
         }},
        {"person-elsewhere",
         [](WindowFixture &fixture) {
             openPerson(fixture, 4);
             fixture.click("lookElsewhere");
             fixture.settle();
         }},
        {"import",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.window().go(ui::Place::Import);
             fixture.settle();
         }},
        {"import-report",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.window().go(ui::Place::Import);
             fixture.prompter().answer = {QStringLiteral("/data/orders-2026-10.csv")};
             fixture.settle();
             fixture.click("chooseFiles");
             fixture.click("startImport");
             fixture.settle(300);
         }},
        {"import-runs",
         [](WindowFixture &fixture) {
             fixture.signIn("lookAsSupervisor");
             fixture.window().go(ui::Place::Import);
             fixture.settle();
         }},
        {"import-undo",
         [](WindowFixture &fixture) {
             fixture.signIn("lookAsSupervisor");
             fixture.window().go(ui::Place::Import);
             fixture.settle();
             auto *runs = fixture.find<QTableView>("importRuns");
             runs->setCurrentIndex(runs->model()->index(0, 0));
             fixture.click("undoImport");
             fixture.settle();
         }},
        {"import-matching",
         [](WindowFixture &fixture) {
             fixture.signIn("lookAsSupervisor");
             fixture.window().go(ui::Place::Import);
             fixture.prompter().answer = {QStringLiteral("/data/orders-2026-10.csv")};
             fixture.settle();
             fixture.choose("importCategory", QStringLiteral("orders"));
             fixture.click("chooseFiles");
             fixture.click("matchColumns");
             fixture.settle();
         }},
        {"case-dialog",
         [](WindowFixture &fixture) {
             fixture.signIn("lookAsSupervisor");
             fixture.settle();
             fixture.click("takeCaseOver");
             fixture.settle();
         }},
        {"activity",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.window().go(ui::Place::Activity);
             fixture.settle();
             fixture.click("verifyLog");
             fixture.settle(300);
         }},
        {"activity-evidence",
         [](WindowFixture &fixture) {
             fixture.signIn("lookAsSupervisor");
             fixture.window().go(ui::Place::Activity);
             fixture.settle();
             fixture.prompter().answer = {QStringLiteral("/answers/evidence.zip")};
             fixture.click("exportEvidence");
             fixture.settle(300);
         }},
        {"incidents",
         [](WindowFixture &fixture) {
             openTrust(fixture, ui::TrustTab::Incidents);
             fixture.click("reportIncident");
             fixture.settle();
             fixture.type("incidentWhat", "A list of orders went to the wrong carrier.");
             fixture.click("incidentSeen");
             fixture.click("formGo");
             fixture.settle();
         }},
        {"incidents-report",
         [](WindowFixture &fixture) {
             openTrust(fixture, ui::TrustTab::Incidents);
             fixture.click("reportIncident");
             fixture.settle();
         }},
        {"guard",
         [](WindowFixture &fixture) {
             fixture.desk().guard().alarms = {{fixture.desk().clock().now(), "agent", "rugs"}};
             openTrust(fixture, ui::TrustTab::Guard);
         }},
        {"guard-stop",
         [](WindowFixture &fixture) {
             openTrust(fixture, ui::TrustTab::Guard);
             fixture.click("stopDesk");
             fixture.settle();
         }},
        {"guard-stopped",
         [](WindowFixture &fixture) {
             fixture.desk().guard().stopped = true;
             fixture.desk().guard().stoppedBy = "administrator";
             fixture.desk().guard().stoppedAt = fixture.desk().clock().now();
             fixture.signIn("lookAsSupervisor");
         }},
        {"staff",
         [](WindowFixture &fixture) {
             ProposalView waits;
             waits.name = "berta";
             waits.proposer = "administrator";
             waits.roles = {policy::Role::CustomerService};
             waits.kind = ProposalKind::Add;
             waits.proposedAt = fixture.desk().clock().now();
             fixture.desk().proposals = {waits};
             fixture.desk().keyHolding = {
                 {{"category key of rugs, orders", "supervisor", true}}, true, 2, 1, 0};
             openTrust(fixture, ui::TrustTab::Staff);
         }},
        {"staff-add",
         [](WindowFixture &fixture) {
             openTrust(fixture, ui::TrustTab::Staff, "administrator");
             fixture.click("addStaff");
             fixture.settle();
         }},
        {"sender-add",
         [](WindowFixture &fixture) {
             openTrust(fixture, ui::TrustTab::Senders);
             fixture.click("addAgent");
             fixture.settle();
         }},
        {"senders",
         [](WindowFixture &fixture) {
             for (const PlatformInfo &each : fixture.desk().platforms())
                 fixture.desk().senders[each.id] = {
                     {"1", SenderKind::Shopify, "Rose", {}, {}, QDate(2026, 11, 20), "supervisor"},
                     {"2", SenderKind::DataRights, "GOOD_AGENT", "ROSE_SHOP",
                      "1f2e 3d4c 5b6a 7988 9aab bccd deef f001", QDate(2026, 11, 20), "supervisor"}};
             openTrust(fixture, ui::TrustTab::Senders);
         }},
        {"own-code",
         [](WindowFixture &fixture) {
             openTrust(fixture, ui::TrustTab::Own);
             fixture.click("enrolCode");
             fixture.settle();
             fixture.type("ownPassword", "x");
             fixture.click("formGo");
             fixture.settle();
         }},
        {"keys",
         [](WindowFixture &fixture) {
             openTrust(fixture, ui::TrustTab::Keys);
         }},
        {"backups",
         [](WindowFixture &fixture) {
             openTrust(fixture, ui::TrustTab::Backups);
             fixture.click("createBackup");
             fixture.settle();
             fixture.type("backupData", "/vault/monday.rdb");
             fixture.type("backupKeys", "/safe/monday.rdk");
             fixture.click("formGo");
             fixture.settle(300);
         }},
        {"restore",
         [](WindowFixture &fixture) {
             fixture.click("restoreBackup");
             fixture.settle();
         }},
        {"commands",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.key(Qt::Key_K, Qt::ControlModifier);
             fixture.settle();
             fixture.type("commandWanted", "re");
         }},
        {"folder-waiting",
         [](WindowFixture &fixture) {
             static const QTemporaryDir folder;
             for (const char *name : {"a.eml", "b.eml", "c.eml"})
                 QFile(folder.filePath(QLatin1String(name))).open(QIODevice::WriteOnly);
             fixture.settings().setFolder(QStringLiteral("rugs"), folder.path());
             fixture.signIn("lookAsAgent");
             fixture.settle(300);
         }},
        {"preferences",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.key(Qt::Key_Comma, Qt::ControlModifier);
             fixture.settle();
         }},
        {"requests-selected",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.key(Qt::Key_Down, Qt::ShiftModifier);
             fixture.key(Qt::Key_Down, Qt::ShiftModifier);
             fixture.click("assignRequests");
             fixture.settle();
         }},
        {"shortcuts",
         [](WindowFixture &fixture) {
             fixture.signIn();
             fixture.key(Qt::Key_F1);
             fixture.settle();
         }},
    };
    return all;
}

/// The window, or the dialog in front of it set upon it as the window manager would.
QPixmap picture(WindowFixture &fixture)
{
    QPixmap out = fixture.window().grab();
    if (QWidget *dialog = fixture.dialog()) {
        QPainter painter(&out);
        painter.fillRect(out.rect(), QColor(0, 0, 0, 110));
        const QPixmap front = dialog->grab();
        painter.drawPixmap((out.width() - front.width()) / 2, (out.height() - front.height()) / 2, front);
    }
    return out;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: ui_gallery FOLDER [WIDTH HEIGHT [SCENE]]\n");
        return 2;
    }
    const QSize size =
        arguments.size() > 3 ? QSize(arguments[2].toInt(), arguments[3].toInt()) : QSize(1280, 800);
    QDir().mkpath(arguments[1]);
    test::Look look(application);
    for (const Scene &scene : scenes()) {
        if (arguments.size() > 4 && arguments[4] != QLatin1String(scene.name))
            continue;
        for (const auto theme : {ui::Theme::Choice::Light, ui::Theme::Choice::Dark}) {
            for (const char *language : {"en", "zh_CN"}) {
                look.theme.choose(theme);
                look.language.choose(QString::fromLatin1(language));
                WindowFixture fixture(look, scene.requests);
                fixture.window().resize(size);
                scene.arrange(fixture);
                const QString name = QStringLiteral("%1/%2-%3-%4-%5.png")
                                         .arg(arguments[1], QString::fromLatin1(scene.name),
                                              theme == ui::Theme::Choice::Dark ? QStringLiteral("dark")
                                                                               : QStringLiteral("light"),
                                              QString::fromLatin1(language), QString::number(size.width()));
                if (!picture(fixture).save(name))
                    return 1;
            }
        }
    }
    return 0;
}
