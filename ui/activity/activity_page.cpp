// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activity_page.h"

#include "ui/activity/proof_pane.h"
#include "ui/models/proof_words.h"
#include "ui/shell/error_presenter.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/theme.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/notice.h"

#include <QHeaderView>
#include <QTableView>

namespace desk::ui {

ActivityPage::ActivityPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_entries(new AuditTable(this))
    , m_title(makeLabel(TextType::Page, this))
    , m_lead(makeLabel(TextType::Muted, this))
    , m_verify(makeButton(ButtonKind::Primary, QStringLiteral("verifyLog"), QStringLiteral("shield"), this))
    , m_notice(new Notice(this))
    , m_proofs(new ProofPane(context, this))
    , m_table(new QTableView(this))
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_table->setObjectName(QStringLiteral("activityTable"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * unit, 3 * unit, 3 * unit, 3 * unit);
    layout->setSpacing(2 * unit);
    auto *words = new QVBoxLayout;
    words->setSpacing(half);
    words->addWidget(m_title);
    words->addWidget(m_lead);
    auto *top = new QHBoxLayout;
    top->addLayout(words, 1);
    top->addWidget(m_verify, 0, Qt::AlignTop);
    layout->addLayout(top);
    layout->addWidget(m_notice);
    layout->addWidget(m_proofs);
    QFrame *card = makeCard(this);
    card->layout()->setContentsMargins(1, 1, 1, 1);
    card->layout()->addWidget(m_table);
    layout->addWidget(card, 1);
    dressTable(m_table, context.theme, {});
    m_table->setProperty("inside", QStringLiteral("card"));
    m_table->setModel(m_entries);
    connect(m_verify, &QPushButton::clicked, this, &ActivityPage::verify);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                m_proofs->setEntry(now.isValid() ? std::optional(m_entries->row(now.row()).index)
                                                 : std::nullopt);
            });
    connect(&m_context.theme, &Theme::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void ActivityPage::enter(const SessionInfo &session)
{
    m_proofs->enter(session);
}

void ActivityPage::refresh()
{
    whenStillWanted(this, m_entriesTurn, m_context.services.audit.entries(shownEntries),
                    [this](Result<std::vector<AuditLine>> lines) {
                        if (!lines) {
                            m_notice->say(QStringLiteral("bad"), ErrorPresenter::sentence(lines.error()));
                            return;
                        }
                        m_entries->setRows(std::move(lines).value());
                        static constexpr std::array widths{72, 190, 260, 200};
                        for (int column = 0; column < static_cast<int>(widths.size()); ++column)
                            m_table->setColumnWidth(column, widths[static_cast<std::size_t>(column)]);
                        m_table->setCurrentIndex(m_entries->index(0, 0));
                    });
    m_table->setFocus();
}

void ActivityPage::wipe()
{
    m_entriesTurn.next();
    m_verifyTurn.next();
    m_entries->setRows({});
    m_result.reset();
    m_rows.reset();
    m_proofs->wipe();
    m_verifying = false;
    showResult();
}

void ActivityPage::verify()
{
    m_verifying = true;
    m_result.reset();
    m_rows.reset();
    showResult();
    const Answer<AuditReport> answer = m_context.services.audit.verify();
    m_context.strip.watch([] { return tr("Verifying the activity log"); }, QFuture<void>(answer));
    whenStillWanted(this, m_verifyTurn, answer, [this](const Result<AuditReport> &result) {
        m_result = result;
        if (result)
            return verifyRows();
        m_verifying = false;
        showResult();
    });
}

void ActivityPage::verifyRows()
{
    const Answer<RowReport> answer = m_context.services.audit.verifyRows();
    m_context.strip.watch([] { return tr("Counting the records"); }, QFuture<void>(answer));
    whenStillWanted(this, m_verifyTurn, answer, [this](const Result<RowReport> &rows) {
        m_verifying = false;
        m_rows = rows;
        showResult();
    });
}

QString ActivityPage::resultTone() const
{
    if (!m_result->ok() || !m_rows->ok())
        return QStringLiteral("bad");
    const bool remarks = !m_result->value().doubted.empty() || !m_result->value().clockWentBack.empty();
    return remarks ? QStringLiteral("warn") : QStringLiteral("ok");
}

QString ActivityPage::resultWords() const
{
    if (!m_result->ok())
        return m_result->error().code == ErrorCode::Tampered ? ProofWords::badLog(m_result->error())
                                                             : ErrorPresenter::sentence(m_result->error());
    if (!m_rows->ok())
        return m_rows->error().code == ErrorCode::Tampered ? ProofWords::badRows(m_rows->error())
                                                           : ErrorPresenter::sentence(m_rows->error());
    return ProofWords::verified(m_result->value(), m_rows->value());
}

void ActivityPage::showResult()
{
    setBlocked(m_verify, m_verifying ? tr("The log is being verified.") : QString());
    if (m_verifying || !m_result)
        m_notice->clear();
    else
        m_notice->say(resultTone(), resultWords());
}

void ActivityPage::retranslate()
{
    m_title->setText(tr("Activity log"));
    m_lead->setText(
        tr("Everything done at this desk, refusals and views included. Nobody can change it unseen."));
    setButtonText(m_verify, tr("&Verify now"));
    m_table->setAccessibleName(tr("Activity log"));
    m_entries->retranslate();
    m_proofs->retranslate();
    showResult();
}

} // namespace desk::ui
