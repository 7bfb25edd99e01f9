// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts_dialog.h"

#include "ui/widgets/basics.h"

#include <QEvent>
#include <QGridLayout>

#include <array>

namespace desk::ui {

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
    : QDialog(parent)
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
    const std::array lines{
        std::pair{"Ctrl+1 … Ctrl+7",
                  tr("Requests, people, import, retention, policies, activity log, trust")},
        std::pair{"Ctrl+N", tr("Take a new request in")},
        std::pair{"Ctrl+F", tr("Find a request by its reference, or a person")},
        std::pair{"Enter", tr("Open what is selected")},
        std::pair{"Esc", tr("Back, or close a dialog")},
        std::pair{"F5", tr("Read the page again")},
        std::pair{"Alt", tr("With an underlined letter: press that button or go to that field")},
        std::pair{"Ctrl+L", tr("Lock the desk")},
        std::pair{"F1", tr("Show this list")},
    };
    emptyLayout(m_grid);
    int row = 0;
    for (const auto &[keys, what] : lines) {
        m_grid->addWidget(makeChip(QString::fromUtf8(keys), QStringLiteral("neutral"), this), row, 0);
        auto *label = makeLabel(TextType::Body, this);
        label->setText(what);
        label->setMinimumWidth(40 * unit);
        m_grid->addWidget(label, row++, 1);
    }
    m_grid->setColumnStretch(1, 1);
}

} // namespace desk::ui
