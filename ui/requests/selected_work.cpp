// SPDX-License-Identifier: GPL-3.0-or-later
// What the queue does with several requests at once: assign, note, export as a list.
#include "ui/models/display.h"
#include "ui/models/list_export.h"
#include "ui/requests/queue_table.h"
#include "ui/requests/requests_page.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/prompter.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/notice.h"

#include <QFileInfo>

#include <set>

namespace desk::ui {

void RequestsPage::assignSelected()
{
    const std::vector<RequestSummary> on = m_table->selectedRequests();
    if (on.empty())
        return;
    std::set<std::string> names(m_staff.begin(), m_staff.end());
    names.insert(m_session.name);
    const auto texts = [names, requests = static_cast<int>(on.size())] {
        AskTexts out;
        out.title = tr("Assign requests");
        out.lead = tr("%n request(s) will be up to one person.", nullptr, requests);
        out.choice = tr("&Owner");
        for (const std::string &name : names)
            out.choices.emplace_back(text(name), text(name));
        //: Data of the choice is empty: nobody.
        out.choices.emplace_back(QStringLiteral("-"), tr("Nobody"));
        out.button = tr("Assign");
        return out;
    };
    AskDialog::ask(this, texts, {}, [this, on](const AskAnswer &answer) {
        const std::string name =
            answer.choice == QLatin1String("-") ? std::string() : answer.choice.toStdString();
        work(
            on, [] { return tr("Assigning requests"); },
            [this, on, name](int number) {
                const RequestSummary &each = on.at(static_cast<std::size_t>(number));
                return m_context.services.requests.assign(each.reference, name, each.revision);
            });
    });
}

void RequestsPage::noteSelected()
{
    const std::vector<RequestSummary> on = m_table->selectedRequests();
    if (on.empty())
        return;
    const auto texts = [requests = static_cast<int>(on.size())] {
        AskTexts out;
        out.title = tr("Note on requests");
        out.lead = tr("The same note goes onto the timeline of %n request(s).", nullptr, requests);
        out.reason = tr("&Note");
        out.button = tr("Write");
        return out;
    };
    AskDialog::ask(this, texts, {}, [this, on](const AskAnswer &answer) {
        const std::string note = answer.reason.toStdString();
        work(
            on, [] { return tr("Writing notes"); },
            [this, on, note](int number) {
                return m_context.services.requests.note(on.at(static_cast<std::size_t>(number)).reference,
                                                        note);
            });
    });
}

void RequestsPage::work(const std::vector<RequestSummary> &on, std::function<QString()> what,
                        BatchWork::Step step)
{
    auto *batch = new BatchWork(static_cast<int>(on.size()), std::move(step), this);
    m_context.strip.watch(std::move(what), batch->future());
    connect(batch, &BatchWork::finished, this, [this, batch](const BatchResult &result) {
        batch->deleteLater();
        if (m_session.platforms.empty())
            return; // locked meanwhile
        refresh();
        if (result.first)
            m_notice->say(QStringLiteral("warn"),
                          tr("%n request(s) done.", nullptr, result.done) + QLatin1Char(' ') +
                              tr("%n failed, first for this reason:", nullptr, result.failed) +
                              QLatin1Char(' ') + ErrorPresenter::sentence(*result.first));
        else
            m_context.strip.say([done = result.done] { return tr("%n request(s) done.", nullptr, done); });
    });
    batch->start();
}

void RequestsPage::exportList()
{
    const int selected = m_table->selectedCount();
    std::vector<RequestSummary> lines;
    if (selected > 1 && selected < m_model->rowCount())
        lines = m_table->selectedRequests();
    FileQuestion question;
    question.title = tr("Export the list");
    question.filter = tr("Tables (*.csv)");
    question.suggested = QStringLiteral("requests.csv");
    m_context.prompter.chooseNewFile(this, question, [this, lines](const QStringList &chosen) {
        if (chosen.isEmpty() || m_session.platforms.empty())
            return;
        auto *writing = new ListExport(m_context.services.requests, m_session.platforms, this);
        m_context.strip.watch([] { return tr("Writing the list"); }, writing->future());
        connect(writing, &ListExport::finished, this, [this, writing](const Result<std::uint64_t> &written) {
            writing->deleteLater();
            if (!written)
                m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(written.error()));
            else
                m_context.strip.say([lines = static_cast<int>(*written)] {
                    return tr("%n line(s) written, without a name.", nullptr, lines);
                });
        });
        if (lines.empty())
            writing->writeList(chosen.first(), filter());
        else
            writing->writeLines(chosen.first(), lines);
    });
}

} // namespace desk::ui
