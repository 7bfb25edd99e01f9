// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commands.h"

#include "ui/widgets/basics.h"

#include <QAction>
#include <QKeySequence>
#include <QPointer>

namespace desk::ui {

namespace {

void addActions(std::vector<Command> &out, const QWidget &of)
{
    const QList<QAction *> actions = of.actions();
    for (QAction *each : actions) {
        if (!each->isVisible() || each->text().isEmpty())
            continue;
        out.push_back({each->objectName(), plain(each->text()),
                       each->shortcut().toString(QKeySequence::NativeText),
                       each->isEnabled() ? QString() : each->toolTip(), [action = QPointer(each)] {
                           if (action)
                               action->trigger();
                       }});
    }
}

void addButtons(std::vector<Command> &out, const QWidget &page)
{
    const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
    for (QPushButton *each : buttons) {
        if (!each->isVisible() || each->text().isEmpty() || each->objectName().isEmpty())
            continue;
        const QString text = each->accessibleName().isEmpty() ? plain(each->text()) : each->accessibleName();
        out.push_back({each->objectName(), text,
                       QKeySequence::mnemonic(each->text()).toString(QKeySequence::NativeText),
                       each->isEnabled() ? QString() : each->toolTip(), [button = QPointer(each)] {
                           if (button)
                               button->click();
                       }});
    }
}

} // namespace

std::vector<Command> commandsOf(QWidget &window, QWidget *page)
{
    std::vector<Command> out;
    if (page) {
        addButtons(out, *page);
        addActions(out, *page);
    }
    addActions(out, window);
    return out;
}

} // namespace desk::ui
