// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/imports_card.h"

#include "ui/models/display.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table_card.h"

#include <QHeaderView>
#include <QTableView>

namespace desk::ui {

ImportsCard::ImportsCard(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_runs(new ImportRunTable(this))
    , m_notice(new Notice(this))
    , m_card(new TableCard(context.theme, QStringLiteral("importRuns"), m_runs, this))
    , m_undo(makeButton(ButtonKind::Ordinary, QStringLiteral("undoImport"), {}, this))
{
    m_card->addButton(m_undo);
    m_card->view()->horizontalHeader()->setMinimumSectionSize(10 * unit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    layout->addWidget(m_notice);
    layout->addWidget(m_card);
    layout->addStretch(1);
    connect(m_card, &TableCard::currentChanged, this, &ImportsCard::follow);
    connect(m_undo, &QPushButton::clicked, this, &ImportsCard::askToUndo);
    retranslate();
}

void ImportsCard::open(PlatformId platform, bool mayImport)
{
    wipe();
    setVisible(mayImport && !platform.isNull());
    if (isHidden())
        return;
    m_platform = platform;
    load();
}

void ImportsCard::wipe()
{
    m_turn.next();
    m_undoTurn.next();
    m_platform = {};
    m_busy = false;
    m_runs->setRows({});
    m_notice->clear();
    follow();
}

void ImportsCard::load()
{
    whenStillWanted(this, m_turn, m_context.services.subjects.imports(m_platform),
                    [this](Result<std::vector<ImportRunView>> runs) {
                        if (!runs)
                            return fail(runs.error());
                        m_runs->setRows(std::move(runs).value());
                        follow();
                    });
}

void ImportsCard::fail(const Error &error)
{
    m_busy = false;
    const QString why = ImportRunTable::undoRefusal(error);
    m_notice->say(error.code == ErrorCode::Cancelled || !why.isEmpty() ? QStringLiteral("info")
                                                                       : QStringLiteral("bad"),
                  why.isEmpty() ? ErrorPresenter::sentence(error) : why);
    follow();
}

void ImportsCard::askToUndo()
{
    const ImportId import = m_runs->row(m_card->current()).id;
    m_notice->clear();
    whenStillWanted(this, m_undoTurn, m_context.services.subjects.previewUndo(m_platform, import),
                    [this, import](const Result<UndoReport> &report) {
                        if (!report)
                            return fail(report.error());
                        confirm(import, *report);
                    });
}

void ImportsCard::confirm(ImportId import, const UndoReport &report)
{
    AskDialog::ask(
        this,
        [report] {
            AskTexts texts;
            texts.title = tr("Take the import back");
            texts.lead = ImportRunTable::undoEffect(report) + QLatin1Char('\n') +
                         tr("It is no erasure: backups made since then still hold what was imported.");
            texts.button = tr("&Take it back");
            return texts;
        },
        localDay(m_context.clock), [this, import](const AskAnswer &) { undo(import); });
}

void ImportsCard::undo(ImportId import)
{
    m_busy = true;
    follow();
    const Answer<UndoReport> answer = m_context.services.subjects.undoImport(m_platform, import);
    m_context.strip.watch([] { return tr("Taking an import back"); }, QFuture<void>(answer));
    whenStillWanted(this, m_undoTurn, answer, [this](const Result<UndoReport> &report) {
        if (!report)
            return fail(report.error());
        m_busy = false;
        //: %1 and %2 are numbers of records.
        m_notice->say(QStringLiteral("ok"), tr("The import was taken back: %1 records removed, %2 put back.")
                                                .arg(count(report->removed), count(report->restored)));
        load();
    });
}

void ImportsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ImportsCard::retranslate()
{
    setButtonText(m_undo, tr("Take &back…"));
    m_notice->clear();
    m_runs->retranslate();
    follow();
}

void ImportsCard::follow()
{
    m_card->setTexts(
        tr("Imports so far"),
        tr("The last import of a category can be taken back for 30 days, while nothing depends on it."),
        tr("Nothing has been imported yet."));
    QString why = m_busy ? tr("An import is being taken back.") : QString();
    if (why.isEmpty())
        why = m_card->current() < 0 ? tr("Choose an import in the list first.")
                                    : ImportRunTable::undoBlocked(m_runs->row(m_card->current()));
    setBlocked(m_undo, why);
}

} // namespace desk::ui
