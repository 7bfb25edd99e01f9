// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts_dialog.h"

#include "ui/widgets/basics.h"

#include <QEvent>
#include <QGridLayout>

#include <vector>

namespace desk::ui {

ShortcutsDialog::ShortcutsDialog(Commands commands, QWidget *parent)
    : QDialog(parent)
    , m_commands(std::move(commands))
    , m_title(makeLabel(TextType::Section, this))
    , m_grid(new QGridLayout)
    , m_close(makeButton(ButtonKind::Primary, QStringLiteral("closeShortcuts"), {}, this))
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 2 * unit);
    layout->setSpacing(2 * unit);
    m_grid->setHorizontalSpacing(3 * unit);
    m_grid->setVerticalSpacing(unit);
    layout->addWidget(m_title);
    layout->addLayout(m_grid);
    layout->addWidget(m_close, 0, Qt::AlignRight);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ShortcutsDialog::retranslate()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_title->setText(tr("Keyboard shortcuts"));
    setButtonText(m_close, tr("Close"));
    std::vector<std::pair<QString, QString>> lines;
    for (const Command &each : m_commands())
        if (!each.keys.isEmpty())
            lines.emplace_back(each.keys, each.text);
    // What the keyboard does everywhere, and no action stands for.
    lines.emplace_back(QStringLiteral("Enter"), tr("Open what is selected"));
    lines.emplace_back(QStringLiteral("Alt"),
                       tr("With an underlined letter: press that button or go to that field"));
    emptyLayout(m_grid);
    const int rows = (static_cast<int>(lines.size()) + 1) / 2;
    for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
        const auto &[keys, what] = lines[static_cast<std::size_t>(i)];
        const int column = i < rows ? 0 : 2;
        m_grid->addWidget(makeChip(keys, QStringLiteral("neutral"), this), i % rows, column);
        auto *label = makeLabel(TextType::Body, this);
        label->setText(what);
        label->setMinimumWidth(30 * unit);
        m_grid->addWidget(label, i % rows, column + 1);
    }
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, 1);
}

} // namespace desk::ui
