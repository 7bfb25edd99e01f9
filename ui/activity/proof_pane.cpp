// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/proof_pane.h"

#include "ui/models/display.h"
#include "ui/models/permissions.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/new_file.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/table_card.h"
#include "ui/widgets/written_file.h"

#include <QHideEvent>

namespace desk::ui {

namespace {

std::span<const std::uint8_t> asBytes(const std::string &text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

} // namespace

ProofPane::ProofPane(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_findings(new ForensicTable(this))
    , m_checkpoint(makeButton(ButtonKind::Ordinary, QStringLiteral("saveCheckpoint"), {}, this))
    , m_proof(makeButton(ButtonKind::Ordinary, QStringLiteral("saveProof"), {}, this))
    , m_export(
          makeButton(ButtonKind::Ordinary, QStringLiteral("exportEvidence"), QStringLiteral("package"), this))
    , m_search(
          makeButton(ButtonKind::Ordinary, QStringLiteral("searchErased"), QStringLiteral("search"), this))
    , m_notice(new Notice(this))
    , m_written(new WrittenFile(this))
    , m_found(new TableCard(context.theme, QStringLiteral("findingsTable"), m_findings, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(unit);
    auto *row = new QHBoxLayout;
    row->setSpacing(unit);
    for (QPushButton *each : {m_checkpoint, m_proof, m_export, m_search})
        row->addWidget(each);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_notice);
    layout->addWidget(m_written);
    layout->addWidget(m_found);
    connect(m_checkpoint, &QPushButton::clicked, this, [this] {
        saveText(m_context.services.audit.checkpoint(), tr("Save the checkpoint"),
                 QStringLiteral("checkpoint.txt"));
    });
    connect(m_proof, &QPushButton::clicked, this, [this] {
        saveText(m_context.services.audit.proof(*m_entry), tr("Save the proof of an entry"),
                 QStringLiteral("entry-%1.tlog-proof").arg(*m_entry));
    });
    connect(m_export, &QPushButton::clicked, this, &ProofPane::exportEvidence);
    connect(m_search, &QPushButton::clicked, this, &ProofPane::chooseFolder);
    wipe();
    retranslate();
}

void ProofPane::enter(const SessionInfo &session)
{
    m_session = session;
    follow();
}

void ProofPane::wipe()
{
    m_turn.next();
    m_session = {};
    m_entry.reset();
    m_busy = false;
    m_said = {};
    m_notice->clear();
    m_written->wipe();
    m_findings->setRows({});
    m_found->hide();
    follow();
}

void ProofPane::setEntry(std::optional<std::uint64_t> entry)
{
    m_entry = entry;
    follow();
}

void ProofPane::say(const QString &tone, Sentence sentence)
{
    m_tone = tone;
    m_said = std::move(sentence);
    m_notice->say(m_tone, m_said());
}

void ProofPane::fail(const Error &error)
{
    say(QStringLiteral("bad"), [error] {
        return error.code == ErrorCode::Tampered ? ProofWords::badLog(error)
                                                 : ErrorPresenter::sentence(error);
    });
}

template <typename T, typename Handler>
void ProofPane::take(const Answer<T> &answer, Handler handler)
{
    m_busy = true;
    m_said = {};
    m_notice->clear();
    m_written->wipe();
    m_found->hide();
    follow();
    whenStillWanted(this, m_turn, answer,
                    [this, handler = std::move(handler)](const Result<T> &result) mutable {
                        m_busy = false;
                        if (result)
                            handler(*result);
                        else
                            fail(result.error());
                        follow();
                    });
}

void ProofPane::saveText(const Answer<std::string> &answer, const QString &title, const QString &name)
{
    take(answer, [this, title, name](const std::string &content) {
        m_context.prompter.chooseNewFile(this, {title, {}, name}, [this, content](const QStringList &chosen) {
            if (chosen.isEmpty())
                return;
            const QString path = chosen.front();
            if (const Result<void> written = writeNewFile(path, asBytes(content)); !written.ok())
                return fail(written.error());
            //: %1 is the path of a file.
            say(QStringLiteral("ok"), [path] {
                return tr("Saved to %1. Anybody can check it without the desk, with the desk's public key.")
                    .arg(path);
            });
        });
    });
}

void ProofPane::exportEvidence()
{
    const FileQuestion question{tr("Write the evidence to a new file"), tr("Evidence (*.zip)"),
                                QStringLiteral("evidence.zip")};
    m_context.prompter.chooseNewFile(this, question, [this](const QStringList &chosen) {
        if (chosen.isEmpty())
            return;
        const Answer<EvidenceResult> answer =
            m_context.services.audit.exportEvidence({chosen.front().toStdString(), {}});
        m_context.strip.watch([] { return tr("Writing the log for somebody outside"); },
                              QFuture<void>(answer));
        take(answer, [this](const EvidenceResult &result) {
            m_written->show({result.path, result.passphrase, result.sha256, result.bytes});
            say(QStringLiteral("ok"), [entries = static_cast<int>(result.entries)] {
                return tr("%n entry(s) of the log were written.", nullptr, entries);
            });
        });
    });
}

void ProofPane::chooseFolder()
{
    AskDialog::ask(
        this,
        [] {
            AskTexts texts;
            texts.title = tr("Search for erased people");
            texts.lead =
                tr("Every file of the desk is read to its end, and a folder of yours where you choose "
                   "one, e.g. with old exports. Nothing is changed.");
            texts.choice = tr("&Where");
            texts.choices = {{QStringLiteral("desk"), tr("In the desk alone")},
                             {QStringLiteral("folder"), tr("In the desk, and in a folder that I choose")}};
            texts.button = tr("&Search");
            return texts;
        },
        localDay(m_context.clock),
        [this](const AskAnswer &answer) {
            if (answer.choice != QLatin1String("folder"))
                return search({});
            m_context.prompter.chooseFolder(this, {tr("Folder to search as well"), {}, {}},
                                            [this](const QStringList &chosen) {
                                                if (!chosen.isEmpty())
                                                    search({chosen.front().toStdString()});
                                            });
        });
}

void ProofPane::search(const std::vector<std::string> &folders)
{
    const Answer<ForensicReport> answer = m_context.services.audit.searchErased(folders);
    m_context.strip.watch([] { return tr("Searching for erased people"); }, QFuture<void>(answer));
    take(answer, [this](const ForensicReport &report) {
        m_findings->setReport(report);
        m_found->setVisible(m_findings->rowCount() > 0);
        m_found->fit();
        say(report.clean() ? QStringLiteral("ok") : QStringLiteral("bad"),
            [report] { return ProofWords::searched(report); });
    });
}

void ProofPane::retranslate()
{
    setButtonText(m_checkpoint, tr("Chec&kpoint…"));
    setButtonText(m_proof, tr("Pr&oof of the entry…"));
    setButtonText(m_export, tr("E&xport evidence…"));
    setButtonText(m_search, tr("Search for er&ased people…"));
    m_findings->retranslate();
    m_found->setTexts(tr("Findings"), {}, {});
    m_written->retranslate();
    if (m_said)
        m_notice->say(m_tone, m_said());
    follow();
}

void ProofPane::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous())
        m_written->wipe();
    QWidget::hideEvent(event);
}

void ProofPane::follow()
{
    const QString busy = m_busy ? tr("The desk is working on it.") : QString();
    const QString prove = Permissions::answerFor(m_session.roles);
    setBlocked(m_checkpoint, prove.isEmpty() ? busy : prove);
    setBlocked(m_proof, !prove.isEmpty()  ? prove
                        : !busy.isEmpty() ? busy
                        : m_entry         ? QString()
                                          : tr("Choose an entry in the list first."));
    setBlocked(m_export, prove.isEmpty() ? busy : prove);
    const QString whole = Permissions::wholeFile(m_session.roles);
    setBlocked(m_search, whole.isEmpty() ? busy : whole);
}

} // namespace desk::ui
