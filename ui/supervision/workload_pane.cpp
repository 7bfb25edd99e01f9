// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/workload_pane.h"

#include "ui/models/display.h"
#include "ui/models/risk_table.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/table_card.h"

#include <QTableView>

namespace desk::ui {

namespace {

constexpr int mostAtRisk = 100;
constexpr int risksShown = 10;
constexpr int yearsBack = 9; ///< What is older and still open is in the queue all the same.

} // namespace

WorkloadPane::WorkloadPane(const Context &context, QWidget *parent)
    : TrustPane(context, parent)
    , m_owners(new OwnerTable(this))
    , m_ages(new AgeTable(this))
    , m_laws(new FigureTable({FigureColumn::Law, FigureColumn::Overdue, FigureColumn::AtRisk,
                              FigureColumn::OnTrack, FigureColumn::Open},
                             this))
    , m_risks(new RiskTable(context.clock, this))
    , m_ownerCard(new ChartCard(context.theme, QStringLiteral("owners"), m_owners,
                                {{OwnerTable::Overdue, "danger", BarFill::Crosses},
                                 {OwnerTable::AtRisk, "warn-text", BarFill::Lines},
                                 {OwnerTable::OnTrack, "accent"}},
                                ChartShape::StackedRows, this))
    , m_ageCard(new ChartCard(context.theme, QStringLiteral("ages"), m_ages, {{AgeTable::Open, "accent"}},
                              ChartShape::Columns, this))
    , m_lawCard(
          new ChartCard(context.theme, QStringLiteral("laws"), m_laws,
                        {{1, "danger", BarFill::Crosses}, {2, "warn-text", BarFill::Lines}, {3, "accent"}},
                        ChartShape::StackedRows, this))
    , m_riskCard(new TableCard(context.theme, QStringLiteral("riskTable"), m_risks, this))
{
    add(m_ownerCard);
    auto *pair = new QWidget(this);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * unit);
    row->addWidget(m_ageCard, 1);
    row->addWidget(m_lawCard, 1);
    add(pair);
    m_riskCard->setMostRows(risksShown);
    add(m_riskCard);
    connect(m_ownerCard, &ChartCard::activated, this,
            [this](int owner) { Q_EMIT queueWanted(m_owners->row(owner).owner); });
    connect(m_riskCard->view(), &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT requestWanted(m_risks->row(index.row()).reference); });
    retranslate();
}

void WorkloadPane::enter(const SessionInfo &session)
{
    TrustPane::enter(session);
}

void WorkloadPane::refresh()
{
    clearNotice();
    whenStillWanted(this, m_loadTurn, m_context.services.reports.workload(), [this](Result<Workload> load) {
        if (!load)
            return fail(load.error());
        m_owners->setRows(std::move(load->owners));
        m_ages->setRows(std::move(load->ages));
    });
    const QDate today = localDay(m_context.clock);
    const MetricsOrder ever{today.addYears(-yearsBack), today.addDays(1), {}};
    whenStillWanted(this, m_lawTurn, m_context.services.reports.metrics(ever),
                    [this](const Result<MetricsReport> &all) {
                        if (!all)
                            return fail(all.error());
                        std::vector<NamedFigures> rows;
                        for (const auto &[law, figures] : all->laws)
                            if (figures.open > 0)
                                rows.push_back({law, {}, {}, figures});
                        m_laws->setRows(std::move(rows));
                    });
    whenStillWanted(this, m_riskTurn, m_context.services.requests.list(m_risks->filter(), mostAtRisk, {}),
                    [this](Result<RequestPage> page) {
                        if (!page)
                            return fail(page.error());
                        m_more = !page->next.empty();
                        m_risks->show(std::move(page->requests), m_session.platforms);
                        retranslate();
                    });
}

void WorkloadPane::wipe()
{
    TrustPane::wipe();
    for (Turn *turn : {&m_loadTurn, &m_lawTurn, &m_riskTurn})
        turn->next();
    m_owners->setRows({});
    m_ages->setRows({});
    m_laws->setRows({});
    m_risks->show({}, {});
    m_more = false;
    m_riskCard->fit();
}

void WorkloadPane::follow() {}

void WorkloadPane::retranslate()
{
    TrustPane::retranslate();
    setHead(tr("Workload"), tr("Open requests of the platforms you may enter, counted today."));
    m_owners->retranslate();
    m_ages->retranslate();
    m_laws->retranslate();
    m_risks->retranslate();
    m_ownerCard->setTexts(tr("By owner"), tr("A bar or a row opens the queue of its owner."),
                          tr("Nothing is open. When requests are taken in, whose they are is shown here."));
    m_ageCard->setTexts(tr("By age"), tr("Days since receipt."), tr("Nothing is open."));
    m_lawCard->setTexts(tr("By law"), tr("Each right asked for, under every law that holds for it."),
                        tr("Nothing is open."));
    m_riskCard->setTexts(
        tr("Overdue and at risk"),
        m_more ? tr("The %n most urgent; the queue has them all.", nullptr, mostAtRisk)
               : tr("Late, or due within %n day(s). Enter opens a request.", nullptr, atRiskDays),
        tr("Nothing is late, and nothing will be within a week."));
}

} // namespace desk::ui
