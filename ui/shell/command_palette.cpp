// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/models/fuzzy.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableView>

#include <algorithm>

namespace desk::ui {

void CommandTable::narrow(const QString &wanted, std::optional<Command> first)
{
    std::vector<std::pair<int, const Command *>> fitting;
    for (const Command &each : m_all) {
        // In any language of the window the English word that it goes by is understood as well, as the second
        // best.
        const auto byText = fuzzyScore(wanted, each.text);
        const auto byName = fuzzyScore(wanted, each.id);
        if (byText || byName)
            fitting.emplace_back(std::max(byText.value_or(0), byName.value_or(0) / 2), &each);
    }
    std::stable_sort(fitting.begin(), fitting.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Command> rows;
    if (first)
        rows.push_back(std::move(*first));
    for (const auto &[score, command] : fitting)
        rows.push_back(*command);
    setRows(std::move(rows));
}

QStringList CommandTable::headers() const
{
    return {tr("Command"), tr("Keys")};
}

QVariant CommandTable::cell(const Command &command, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == 0 ? command.text : command.keys;
    case Qt::ToolTipRole:
        return command.why.isEmpty() ? QVariant() : QVariant(command.why);
    case MutedRole:
        return column == 1 || !command.why.isEmpty();
    default:
        return {};
    }
}

CommandPalette::CommandPalette(Commands commands, OpenReference open, const Theme &theme, QWidget *parent)
    : QDialog(parent)
    , m_collect(std::move(commands))
    , m_open(std::move(open))
    , m_commands(new CommandTable(this))
    , m_wanted(makeLineEdit("commandWanted", this))
    , m_view(new QTableView(this))
    , m_hint(makeLabel(TextType::Caption, this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedSize(72 * unit, 56 * unit);
    m_hint->setObjectName(QStringLiteral("commandHint"));
    m_hint->setWordWrap(true);
    m_wanted->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_wanted->installEventFilter(this);
    m_view->setObjectName(QStringLiteral("commandTable"));
    dressTable(m_view, theme, {});
    m_view->setModel(m_commands);
    m_view->horizontalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(false);
    m_view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_view->setColumnWidth(1, 16 * unit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(m_wanted);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint);
    connect(m_wanted, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_view, &QTableView::activated, this, &CommandPalette::run);
    connect(m_view, &QTableView::clicked, this, &CommandPalette::run);
    retranslate();
}

void CommandPalette::narrow()
{
    static const QRegularExpression referenceLike(QStringLiteral("^[A-Z]{2,4}-\\d{4}-\\d+-\\d$"));
    const QString wanted = m_wanted->text().trimmed();
    std::optional<Command> first;
    if (referenceLike.match(wanted.toUpper()).hasMatch())
        //: %1 is the reference of a request.
        first = Command{QStringLiteral("openReference"),
                        tr("Open %1").arg(wanted.toUpper()),
                        {},
                        {},
                        [open = m_open, wanted] {
                            open(wanted.toUpper().toStdString());
                        }};
    m_commands->narrow(wanted, std::move(first));
    if (m_commands->rowCount() > 0)
        goToRow(m_view, 0);
    else
        m_hint->setText(tr("Nothing is called that. A reference opens its request."));
    if (m_commands->rowCount() > 0)
        m_hint->setText(tr("Enter does what is marked, Esc closes this."));
}

void CommandPalette::run()
{
    const int row = m_view->currentIndex().row();
    if (row < 0 || row >= m_commands->rowCount())
        return;
    const Command chosen = m_commands->row(row);
    if (!chosen.why.isEmpty())
        return m_hint->setText(chosen.why);
    accept();
    // What it does may open a dialog of its own: this one is out of the way by then.
    QMetaObject::invokeMethod(parentWidget(), chosen.run, Qt::QueuedConnection);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_wanted || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        run();
        return true;
    }
    const int step = key == Qt::Key_Down       ? 1
                     : key == Qt::Key_Up       ? -1
                     : key == Qt::Key_PageDown ? 8
                     : key == Qt::Key_PageUp   ? -8
                                               : 0;
    if (step == 0 || m_commands->rowCount() == 0)
        return QDialog::eventFilter(watched, event);
    goToRow(m_view, std::clamp(m_view->currentIndex().row() + step, 0, m_commands->rowCount() - 1));
    return true;
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void CommandPalette::retranslate()
{
    setWindowTitle(tr("Commands"));
    m_wanted->setPlaceholderText(tr("What do you want to do? Or a reference"));
    m_wanted->setAccessibleName(tr("What do you want to do? Or a reference"));
    m_view->setAccessibleName(tr("Commands"));
    m_commands->setAll(m_collect());
    narrow();
}

} // namespace desk::ui
