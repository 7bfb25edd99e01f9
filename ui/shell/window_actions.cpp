// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done anywhere in the window: its actions with their keys, and the dialogs that list them.
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/task_dialog.h"
#include "ui/widgets/page.h"

#include <QAction>
#include <QStackedWidget>

namespace desk::ui {

void MainWindow::on(const char *name, const QKeySequence &keys, std::function<QString()> text,
                    std::function<void()> what)
{
    auto *action = new QAction(this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(what));
    addAction(action);
    m_actions.emplace_back(action, std::move(text));
}

void MainWindow::makePlaceActions()
{
    on(
        "actionRequests", Qt::CTRL | Qt::Key_1, [] { return tr("Go to requests"); },
        [this] { go(Place::Requests); });
    on(
        "actionPeople", Qt::CTRL | Qt::Key_2, [] { return tr("Go to people"); },
        [this] { go(Place::People); });
    on(
        "actionImport", Qt::CTRL | Qt::Key_3, [] { return tr("Go to import"); },
        [this] { go(Place::Import); });
    on(
        "actionRetention", Qt::CTRL | Qt::Key_4, [] { return tr("Go to retention"); },
        [this] { go(Place::Retention); });
    on(
        "actionPolicies", Qt::CTRL | Qt::Key_5, [] { return tr("Go to policies"); },
        [this] { go(Place::Policies); });
    on(
        "actionActivity", Qt::CTRL | Qt::Key_6, [] { return tr("Go to the activity log"); },
        [this] { go(Place::Activity); });
    on(
        "actionTrust", Qt::CTRL | Qt::Key_7, [] { return tr("Go to trust"); }, [this] { go(Place::Trust); });
    on(
        "actionSupervision", Qt::CTRL | Qt::Key_8, [] { return tr("Go to supervision"); },
        [this] { go(Place::Supervision); });
}

void MainWindow::makeActions()
{
    makePlaceActions();
    on(
        "actionNew", Qt::CTRL | Qt::Key_N, [] { return tr("Take a new request in"); },
        [this] { newRequest(); });
    on(
        "actionFind", Qt::CTRL | Qt::Key_F, [] { return tr("Find a request by its reference, or a person"); },
        [this] { find(); });
    on(
        "actionPalette", Qt::CTRL | Qt::Key_K, [] { return tr("Do anything by its name"); },
        [this] { showPalette(); });
    on(
        "actionRefresh", Qt::Key_F5, [] { return tr("Read the page again"); },
        [this] {
            if (isSignedIn())
                qobject_cast<Page *>(m_pages->currentWidget())->refresh();
        });
    on(
        "actionBack", Qt::Key_Escape, [] { return tr("Back, or close a dialog"); }, [this] { goBack(); });
    on(
        "actionTasks", Qt::CTRL | Qt::Key_J, [] { return tr("Show what is under way"); },
        [this] { showTasks(); });
    on(
        "actionPreferences", Qt::CTRL | Qt::Key_Comma, [] { return tr("Preferences"); },
        [this] { showPreferences(); });
    on(
        "actionLock", Qt::CTRL | Qt::Key_L, [] { return tr("Lock the desk"); }, [this] { lock(); });
    on(
        "actionShortcuts", Qt::Key_F1, [] { return tr("Show every key"); }, [this] { showShortcuts(); });
}

void MainWindow::retranslateActions()
{
    for (const auto &[action, text] : m_actions)
        action->setText(text());
}

Commands MainWindow::commands()
{
    return [this] {
        std::vector<Command> all = commandsOf(*this, isSignedIn() ? m_pages->currentWidget() : nullptr);
        const QString confined = confinement();
        std::erase_if(all, [this](const Command &each) {
            const auto unreached = [&](const char *id, Place place) {
                return each.id == QLatin1String(id) &&
                       !(isSignedIn() && WorkPages::isFor(place, m_session->roles));
            };
            return unreached("actionTrust", Place::Trust) ||
                   unreached("actionSupervision", Place::Supervision);
        });
        for (Command &each : all)
            if (!confined.isEmpty() && each.why.isEmpty() && each.id.startsWith(QLatin1String("action")) &&
                each.id != QLatin1String("actionTrust") && each.id != QLatin1String("actionLock"))
                each.why = confined;
        return all;
    };
}

void MainWindow::showPalette()
{
    if (!isSignedIn() || findChild<CommandPalette *>())
        return;
    const auto open = [this](const std::string &reference) {
        openRequest(reference);
    };
    (new CommandPalette(commands(), open, m_surroundings.theme, this))->open();
}

void MainWindow::showShortcuts()
{
    if (!findChild<ShortcutsDialog *>())
        (new ShortcutsDialog(commands(), this))->open();
}

void MainWindow::showPreferences()
{
    if (!findChild<PreferencesDialog *>())
        (new PreferencesDialog({m_surroundings.language, m_surroundings.theme, m_surroundings.settings,
                                m_surroundings.prompter},
                               isSignedIn() ? m_session->platforms : std::vector<PlatformInfo>(), this))
            ->open();
}

void MainWindow::showTasks()
{
    if (isSignedIn() && !findChild<TaskDialog *>())
        (new TaskDialog(m_strip->tasks(), m_surroundings.theme, this))->open();
}

} // namespace desk::ui
