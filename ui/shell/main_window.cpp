// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/guard/guard_strip.h"
#include "ui/intake/case_dialog.h"
#include "ui/intake/folder_strip.h"
#include "ui/intake/new_request_dialog.h"
#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/models/words.h"
#include "ui/people/people_page.h"
#include "ui/requests/requests_page.h"
#include "ui/shell/due_strip.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/notifier.h"
#include "ui/shell/reading_order.h"
#include "ui/shell/settings.h"
#include "ui/shell/status_strip.h"
#include "ui/supervision/supervision_page.h"
#include "ui/trust/trust_page.h"
#include "ui/unlock/sign_in_page.h"
#include "ui/workspace/workspace_page.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>

namespace desk::ui {

MainWindow::MainWindow(const Surroundings &surroundings)
    : m_surroundings(surroundings)
    , m_banner(new QLabel(this))
    , m_navigation(new Navigation(surroundings.theme, surroundings.language, this))
    , m_guard(new GuardStrip(surroundings.services.guard, this))
    , m_due(new DueStrip(this))
    , m_folders(new FolderStrip(surroundings.settings, this))
    , m_pages(new QStackedWidget(this))
    , m_strip(new StatusStrip(this))
    , m_idle(new IdleLock(this))
    , m_watch(new DueWatch(surroundings.services, surroundings.clock, this))
    , m_signIn(new SignInPage(context(), m_pages))
    , m_work(context(), m_pages)
{
    setObjectName(QStringLiteral("mainWindow"));
    m_banner->setObjectName(QStringLiteral("rehearsalBanner"));
    m_banner->setAlignment(Qt::AlignCenter);
    m_banner->hide();
    m_pages->setObjectName(QStringLiteral("pages"));
    auto *whole = new QWidget(this);
    whole->setObjectName(QStringLiteral("window"));
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_navigation);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_guard);
    right->addWidget(m_due);
    right->addWidget(m_folders);
    right->addWidget(m_pages, 1);
    right->addWidget(m_strip);
    row->addLayout(right, 1);
    column->addLayout(row, 1);
    setCentralWidget(whole);
    m_pages->addWidget(m_signIn);
    connectPages();
    connect(m_folders, &FolderStrip::takeInWanted, this, &MainWindow::takeIn);
    connect(m_folders, &FolderStrip::failed, this, &MainWindow::showError);
    makeActions();
    new ReadingOrder(*this);
    m_navigation->hide();
    m_pages->setCurrentWidget(m_signIn);
    resize(1280, 800);
    setMinimumSize(920, 600);
    restoreGeometry(m_surroundings.settings.state(objectName()));
    retranslate();
}

Context MainWindow::context() const
{
    return {m_surroundings.services,
            m_surroundings.clock,
            m_surroundings.prompter,
            m_surroundings.theme,
            *m_strip,
            m_surroundings.press,
            m_surroundings.random,
            m_surroundings.settings};
}

void MainWindow::connectPages()
{
    connect(m_signIn, &SignInPage::signedIn, this, &MainWindow::enter);
    connect(m_signIn, &SignInPage::locationChanged, this, &MainWindow::locationChanged);
    connect(m_signIn, &SignInPage::rehearsalFound, this, [this](bool found) {
        if (!isSignedIn())
            showBanner(found);
    });
    connect(m_work.requests, &RequestsPage::requestChosen, this, &MainWindow::openRequest);
    connect(m_work.requests, &RequestsPage::newRequestWanted, this, &MainWindow::newRequest);
    connect(m_work.requests, &RequestsPage::caseWanted, this, &MainWindow::takeCase);
    connect(m_work.workspace, &WorkspacePage::backWanted, this, [this] { go(Place::Requests); });
    // The page that asks is made anew by what it asks for: let it finish first.
    connect(m_work.workspace, &WorkspacePage::requestWanted, this, &MainWindow::openRequest,
            Qt::QueuedConnection);
    connect(m_work.supervision, &SupervisionPage::requestWanted, this, &MainWindow::openRequest);
    connect(m_work.supervision, &SupervisionPage::queueWanted, this, [this](const std::string &owner) {
        go(Place::Requests);
        m_work.requests->showOwner(owner);
    });
    connect(m_work.people, &PeoplePage::requestWanted, this, &MainWindow::openRequest, Qt::QueuedConnection);
    connect(m_guard, &GuardStrip::detailsWanted, this, [this] {
        m_work.trust->choose(TrustTab::Guard);
        go(Place::Trust);
    });
    connect(m_watch, &DueWatch::found, this, &MainWindow::tell);
    connect(m_due, &DueStrip::checkWanted, this, [this] { go(Place::Activity); });
    connect(m_due, &DueStrip::backupWanted, this, [this] {
        m_work.trust->choose(TrustTab::Backups);
        go(Place::Trust);
    });
    connect(m_work.trust, &TrustPage::guardSeen, this, [this](const GuardView &view) {
        m_guard->show(view);
        follow();
    });
    connect(m_work.trust, &TrustPage::lifted, this, &MainWindow::follow);
    const auto settle = [this](bool SessionInfo::*flag) {
        if (!isSignedIn() || !((*m_session).*flag))
            return;
        (*m_session).*flag = false;
        settled();
    };
    connect(m_work.trust, &TrustPage::passwordChanged, this,
            [settle] { settle(&SessionInfo::passwordExpired); });
    connect(m_work.trust, &TrustPage::codeEnrolled, this, [settle] { settle(&SessionInfo::codeDue); });
    // The page that asks is wiped by what it asks for: let it finish first.
    connect(m_work.trust, &TrustPage::stopped, this, &MainWindow::afterStop, Qt::QueuedConnection);
    connect(m_navigation, &Navigation::wanted, this, &MainWindow::go);
    connect(m_navigation, &Navigation::lockWanted, this, &MainWindow::lock);
    connect(m_navigation, &Navigation::shortcutsWanted, this, &MainWindow::showShortcuts);
    connect(m_navigation, &Navigation::preferencesWanted, this, &MainWindow::showPreferences);
    connect(m_strip, &StatusStrip::tasksWanted, this, &MainWindow::showTasks);
    m_idle->setMinutes(m_surroundings.settings.idleMinutes());
    connect(m_idle, &IdleLock::lockWanted, this, &MainWindow::lock);
    connect(&m_surroundings.settings, &Settings::changed, this, [this] {
        m_idle->setMinutes(m_surroundings.settings.idleMinutes());
        m_idle->setActive(isSignedIn());
    });
}

void MainWindow::setLocation(const DeskLocation &where)
{
    m_signIn->setLocation(where);
    m_signIn->refresh();
}

void MainWindow::showWork(std::function<QString()> what, const QFuture<void> &work)
{
    m_strip->watch(std::move(what), work);
}

void MainWindow::showError(const Error &error)
{
    m_strip->say([error] { return ErrorPresenter::sentence(error); });
}

void MainWindow::enter(const SessionInfo &session)
{
    m_session = session;
    for (Page *page : m_work.all())
        page->enter(session);
    showBanner(session.rehearsal);
    m_idle->setActive(true);
    m_navigation->show();
    retranslate();
    for (const Place place : {Place::Trust, Place::Supervision})
        m_navigation->showPlace(place, WorkPages::isFor(place, session.roles));
    // Whoever has to see to their signing in first is refused everything else.
    if (session.passwordExpired || session.codeDue)
        return begin();
    m_guard->look(session.roles, [this] { begin(); });
}

void MainWindow::settled()
{
    if (m_session->passwordExpired || m_session->codeDue)
        return;
    if (!confinement().isEmpty())
        return follow();
    for (Page *page : m_work.all())
        page->enter(*m_session);
    m_guard->look(m_session->roles, [this] { begin(); });
}

void MainWindow::begin()
{
    if (!isSignedIn())
        return;
    follow();
    if (m_guard->isStopped())
        m_work.trust->choose(TrustTab::Guard);
    if (confinement().isEmpty()) {
        m_watch->start(*m_session);
        m_folders->enter(*m_session);
    }
    go(confinement().isEmpty() ? Place::Requests : Place::Trust);
}

/// Numbers only, and only while somebody is signed in: a notification is read by whoever stands beside.
void MainWindow::tell(const DueCounts &counts)
{
    if (!isSignedIn())
        return;
    m_due->show(counts, Permissions::keepSafe(m_session->roles).isEmpty());
    const QStringList sentences = DueWords::sentences(counts);
    if (m_surroundings.notifier && m_surroundings.settings.notifies() && !sentences.isEmpty())
        m_surroundings.notifier->tell(QStringLiteral("Rightsdesk"), sentences.join(QLatin1Char('\n')));
}

QString MainWindow::confinement() const
{
    if (m_session && m_session->passwordExpired)
        return tr("Your password has expired. Change it first.");
    if (m_session && m_session->codeDue)
        return tr("Enrol an authenticator first.");
    return m_guard->isStopped() ? tr("The desk is stopped. Two people have to lift that first.") : QString();
}

void MainWindow::follow()
{
    m_navigation->setBlockedBy(confinement());
}

void MainWindow::afterStop()
{
    lock();
    m_strip->say([] { return tr("The desk is stopped. Two people have to sign in and lift that."); });
}

void MainWindow::showPage(Page *page, Place place)
{
    if (m_pages->currentWidget() == m_work.workspace && page != m_work.workspace)
        m_work.workspace->open({});
    m_pages->setCurrentWidget(page);
    m_navigation->setCurrent(place);
    page->refresh();
    // The page of the guard says itself what it finds.
    if (page != m_work.trust)
        m_guard->look(m_session->roles, [this] { follow(); });
}

void MainWindow::go(Place place)
{
    const bool there = isSignedIn() && WorkPages::isFor(place, m_session->roles);
    if (there && (place == Place::Trust || confinement().isEmpty()))
        showPage(m_work.at(place), place);
}

void MainWindow::openRequest(const std::string &reference)
{
    if (!isSignedIn() || !confinement().isEmpty())
        return;
    m_pages->setCurrentWidget(m_work.workspace);
    m_navigation->setCurrent(Place::Requests);
    m_work.workspace->open(reference);
}

void MainWindow::newRequest()
{
    openNewRequest();
}

void MainWindow::takeIn(const PlatformId &platform, const QString &path)
{
    NewRequestDialog *const dialog = openNewRequest();
    if (!dialog)
        return;
    connect(dialog, &NewRequestDialog::fileTaken, m_folders, &FolderStrip::took);
    dialog->takeFile(platform, path);
}

NewRequestDialog *MainWindow::openNewRequest()
{
    if (!isSignedIn() || !confinement().isEmpty() || findChild<NewRequestDialog *>())
        return nullptr;
    auto *dialog = new NewRequestDialog(context(), *m_session, this);
    connect(dialog, &NewRequestDialog::saved, this, [this](const std::string &reference) {
        openRequest(reference);
        //: %1 is the reference of a request.
        m_strip->say([reference] { return tr("Saved as %1").arg(text(reference)); });
    });
    dialog->open();
    return dialog;
}

void MainWindow::takeCase()
{
    if (!isSignedIn() || !confinement().isEmpty() || findChild<CaseDialog *>())
        return;
    auto *dialog = new CaseDialog(context(), this);
    connect(dialog, &CaseDialog::saved, this, &MainWindow::openRequest);
    dialog->open();
}

void MainWindow::closeDialogs()
{
    for (QDialog *dialog : findChildren<QDialog *>())
        dialog->reject();
}

void MainWindow::lock()
{
    if (!isSignedIn())
        return;
    const bool rehearsal = m_session->rehearsal;
    m_session.reset();
    m_idle->setActive(false);
    closeDialogs();
    m_strip->clear();
    m_signIn->wipe();
    for (Page *page : m_work.all())
        page->wipe();
    m_guard->wipe();
    m_watch->stop();
    m_due->wipe();
    m_folders->wipe();
    if (m_surroundings.notifier)
        m_surroundings.notifier->withdraw();
    m_navigation->setUser({}, {});
    m_navigation->hide();
    follow();
    m_pages->setCurrentWidget(m_signIn);
    showBanner(rehearsal);
    whenAnswered(this, m_surroundings.services.session.lock(), [this](const Result<bool> &locked) {
        if (!locked)
            showError(locked.error());
        m_signIn->refresh();
    });
}

void MainWindow::showBanner(bool rehearsal)
{
    m_banner->setVisible(rehearsal);
}

void MainWindow::goBack()
{
    if (!isSignedIn())
        return;
    if (m_pages->currentWidget() == m_work.workspace)
        go(Place::Requests);
    else if (auto *back = m_work.people->findChild<QPushButton *>(QStringLiteral("backToFound"));
             back && back->isVisible())
        back->click();
}

void MainWindow::find()
{
    if (!isSignedIn())
        return;
    if (m_pages->currentWidget() == m_work.people)
        return m_work.people->refresh();
    go(Place::Requests);
    m_work.requests->focusSearch();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_surroundings.settings.setState(objectName(), saveGeometry());
    lock();
    QMainWindow::closeEvent(event);
}

void MainWindow::retranslate()
{
    // Never a name or a reference: titles are seen in task bars, screenshots and by other programs.
    setWindowTitle(QStringLiteral("Rightsdesk"));
    m_banner->setText(tr("Rehearsal desk: everyone here is made up."));
    retranslateActions();
    if (!m_session)
        return;
    follow();
    QStringList roles;
    for (const policy::Role role : m_session->roles)
        roles << Words::role(role);
    m_navigation->setUser(text(m_session->name), roles.join(QStringLiteral(", ")));
}

} // namespace desk::ui
