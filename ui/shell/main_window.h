// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/services.h"
#include "ui/shell/commands.h"
#include "ui/shell/work_pages.h"

#include <QFuture>
#include <QMainWindow>

#include <functional>
#include <optional>

class QAction;
class QLabel;
class QStackedWidget;

namespace desk {
class Clock;
class RandomSource;
} // namespace desk

namespace desk::ui {

struct Context;
struct DueCounts;
class DueStrip;
class DueWatch;
class FolderStrip;
class GuardStrip;
class IdleLock;
class LetterPress;
class NewRequestDialog;
class Notifier;
class Prompter;
class Settings;
class SignInPage;
class StatusStrip;

/// What the window is built on. All outlive it.
struct Surroundings
{
    Services &services;
    const Clock &clock;
    Prompter &prompter;
    Theme &theme;
    Language &language;
    LetterPress &press;
    RandomSource &random;
    Settings &settings;
    Notifier *notifier = nullptr; ///< Null: the window alone tells what falls due.
};

/// Arranges the pages, and sees to it that nothing of a session outlives it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Surroundings &surroundings);

    /// Where the sign-in page looks first.
    void setLocation(const DeskLocation &where);
    /// Shows work that the program itself began, e.g. making the sample desk.
    void showWork(std::function<QString()> what, const QFuture<void> &work);
    void showError(const Error &error);
    void go(Place place);
    void openRequest(const std::string &reference);
    void newRequest();
    void takeCase();
    /// Has somebody look at a file that waits for a platform.
    void takeIn(const PlatformId &platform, const QString &path);
    /// Wipes every page at once and has the desk wipe its keys.
    void lock();

Q_SIGNALS:
    /// A desk was opened from there.
    void locationChanged(const desk::DeskLocation &where);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    Context context() const;
    // window_actions.cpp:
    void makeActions();
    void makePlaceActions();
    /// An action of the window, with what it is called in its language now.
    void on(const char *name, const QKeySequence &keys, std::function<QString()> text,
            std::function<void()> what);
    void retranslateActions();
    Commands commands();
    void showPalette();
    void showPreferences();
    void showTasks();
    void connectPages();
    void enter(const SessionInfo &session);
    /// Goes to the first page, or where somebody has to go before anything else.
    void begin();
    /// Why nothing but one page may be used; empty: everything may.
    QString confinement() const;
    void follow();
    void afterStop();
    /// Who had to do something about their signing in before anything else, did.
    void settled();
    void showPage(Page *page, Place place);
    void showBanner(bool rehearsal);
    void tell(const DueCounts &counts);
    void goBack();
    void find();
    void showShortcuts();
    void retranslate();
    void closeDialogs();
    /// Null where none can be opened now.
    NewRequestDialog *openNewRequest();
    bool isSignedIn() const { return m_session.has_value(); }

    Surroundings m_surroundings;
    std::optional<SessionInfo> m_session;
    QLabel *m_banner;
    Navigation *m_navigation;
    GuardStrip *m_guard;
    DueStrip *m_due;
    FolderStrip *m_folders;
    QStackedWidget *m_pages;
    StatusStrip *m_strip;
    IdleLock *m_idle;
    DueWatch *m_watch;
    SignInPage *m_signIn;
    WorkPages m_work;
    std::vector<std::pair<QAction *, std::function<QString()>>> m_actions; ///< With what each is called.
};

} // namespace desk::ui
