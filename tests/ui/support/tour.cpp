// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/tour.h"

#include "ui/supervision/supervision_page.h"
#include "ui/trust/trust_page.h"

#include <QCheckBox>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace desk::test {

namespace {

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

void openPersonTab(WindowFixture &fixture, int number)
{
    fixture.find<QTabBar>("personTabs")->setCurrentIndex(number);
    fixture.settle();
}

/// QTableView::selectRow() finds no row where reading goes to the left and the columns do not fill the view.
void selectRow(WindowFixture &fixture, const char *table, int row)
{
    auto *view = fixture.find<QTableView>(table);
    view->setCurrentIndex(view->model()->index(row, 0));
}

void openTrust(WindowFixture &fixture, ui::TrustTab tab)
{
    fixture.window().go(ui::Place::Trust);
    fixture.find<QTabBar>("trustTabs")->setCurrentIndex(static_cast<int>(tab));
    fixture.settle();
}

void openSupervision(WindowFixture &fixture, ui::SupervisionTab tab)
{
    fixture.window().go(ui::Place::Supervision);
    fixture.find<QTabBar>("supervisionTabs")->setCurrentIndex(static_cast<int>(tab));
    fixture.settle(150);
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
             fixture.desk().isRoot = true;
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
             IntakeDraft draft = madeUpDraft();
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
             fixture.desk().reading = {{draft, madeUpRow(2)}, {}, "9"};
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
        {"to another controller",
         [](WindowFixture &fixture) {
             const std::string reference = fixture.desk().requestIn(RequestState::Planned);
             fixture.desk().turnInto(reference, policy::Right::Portability);
             fixture.window().openRequest(reference);
             fixture.settle();
             fixture.find<QCheckBox>("toController")->setChecked(true);
             fixture.type("controllerName", "9");
             fixture.type("controllerKey", "9");
             fixture.settle();
         }},
        {"closed",
         [](WindowFixture &fixture) {
             openIn(fixture, RequestState::Closed);
         }},
        {"several rights",
         [](WindowFixture &fixture) {
             fixture.window().openRequest(fixture.desk().requestWith(3, RequestState::Planned));
             fixture.settle();
         }},
        {"evidence about a person",
         [](WindowFixture &fixture) {
             openIn(fixture, RequestState::Closed);
             fixture.prompter().answer = {QStringLiteral("/9.zip")};
             fixture.click("personEvidence");
             fixture.settle(150);
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
        {"redactions",
         [](WindowFixture &fixture) {
             fixture.desk().redactions = madeUpRedactions();
             openIn(fixture, RequestState::Planned);
             openTab(fixture, 5);
             fixture.click("revealRedactions");
             fixture.settle();
             fixture.type("revealReason", "Deciding what is struck");
             fixture.click("confirmReveal");
             fixture.settle(150);
         }},
        {"striking by hand",
         [](WindowFixture &fixture) {
             fixture.click("strikeOther");
             fixture.settle();
         }},
        {"who asks for whom",
         [](WindowFixture &fixture) {
             fixture.click("askCancel");
             openIn(fixture, RequestState::Fulfilled, policy::Right::Complaint);
             openTab(fixture, 0);
             fixture.click("setBehalf");
             fixture.choose("behalfKind", QStringLiteral("lawyer"));
         }},
        {"approvals",
         [](WindowFixture &fixture) {
             fixture.click("cancelBehalf");
             openSupervision(fixture, ui::SupervisionTab::Approvals);
         }},
        {"workload",
         [](WindowFixture &fixture) {
             openSupervision(fixture, ui::SupervisionTab::Workload);
             fixture.click("agesToggle");
         }},
        {"figures",
         [](WindowFixture &fixture) {
             openSupervision(fixture, ui::SupervisionTab::Figures);
             fixture.click("monthsToggle");
         }},
        {"retention",
         [](WindowFixture &fixture) {
             fixture.window().go(ui::Place::Retention);
             fixture.settle(150);
             // A slow machine still counts what falls due: the strip says so, and is gone when somebody looks.
             EXPECT_TRUE(QTest::qWaitFor([&fixture] { return !fixture.isShown("cancelWork"); }, 20'000));
             fixture.settle(0);
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
        {"their requests",
         [](WindowFixture &fixture) {
             openPersonTab(fixture, 1);
         }},
        {"what holds for them",
         [](WindowFixture &fixture) {
             openPersonTab(fixture, 2);
         }},
        {"who was told",
         [](WindowFixture &fixture) {
             openPersonTab(fixture, 3);
         }},
        {"on other platforms",
         [](WindowFixture &fixture) {
             openPersonTab(fixture, 4);
             fixture.click("lookElsewhere");
             fixture.settle();
         }},
        {"reveal",
         [](WindowFixture &fixture) {
             openPersonTab(fixture, 0);
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
        {"matching columns",
         [](WindowFixture &fixture) {
             fixture.prompter().answer = {QStringLiteral("/9.csv")};
             fixture.choose("importCategory", QStringLiteral("orders"));
             fixture.click("chooseFiles");
             fixture.click("matchColumns");
             fixture.settle();
         }},
        {"taking an import back",
         [](WindowFixture &fixture) {
             fixture.dialog()->reject();
             auto *runs = fixture.find<QTableView>("importRuns");
             runs->setCurrentIndex(runs->model()->index(0, 0));
             fixture.click("undoImport");
             fixture.settle();
         }},
        {"activity",
         [](WindowFixture &fixture) {
             fixture.dialog()->reject();
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
        {"adding a sender",
         [](WindowFixture &fixture) {
             openTrust(fixture, ui::TrustTab::Senders);
             fixture.click("addAgent");
             fixture.settle();
         }},
        {"senders",
         [](WindowFixture &fixture) {
             fixture.type("senderName", "9");
             fixture.type("senderBusiness", "9");
             fixture.type("senderKey", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
             fixture.click("formGo");
             fixture.settle();
             selectRow(fixture, "senderTable", 0);
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
             selectRow(fixture, "keyTable", 1);
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
        {"new key pairs",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             selectRow(fixture, "staffTable", 0);
             fixture.click("renewStaff");
             fixture.settle();
         }},
        {"new root",
         [](WindowFixture &fixture) {
             fixture.click("formCancel");
             openTrust(fixture, ui::TrustTab::Own);
             fixture.click("renewRoot");
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
        {"case taken over",
         [](WindowFixture &fixture) {
             fixture.click("askCancel");
             fixture.window().lock();
             fixture.settle();
             fixture.signIn("lookAsSupervisor");
             fixture.click("takeCaseOver");
             fixture.settle();
         }},
        {"shortcuts",
         [](WindowFixture &fixture) {
             fixture.dialog()->reject();
             fixture.key(Qt::Key_F1);
             fixture.settle();
         }},
    };
    return all;
}

} // namespace

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

} // namespace desk::test
