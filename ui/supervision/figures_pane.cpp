// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervision/figures_pane.h"

#include "ui/models/display.h"
#include "ui/models/request_cells.h"
#include "ui/shell/prompter.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/new_file.h"
#include "ui/widgets/table_card.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLocale>
#include <QSignalBlocker>

#include <cmath>

namespace desk::ui {

namespace {

constexpr int linesShown = 12;

QDateEdit *makeDay(const char *name, QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setCalendarPopup(true);
    edit->setMinimumWidth(20 * unit);
    return edit;
}

} // namespace

FiguresPane::FiguresPane(const Context &context, QWidget *parent)
    : TrustPane(context, parent)
    , m_period(new QComboBox(this))
    , m_from(makeDay("reportFrom", this))
    , m_to(makeDay("reportTo", this))
    , m_law(new QComboBox(this))
    , m_export(makeButton(ButtonKind::Primary, QStringLiteral("exportReport"), QStringLiteral("file"), this))
    , m_months(new MonthTable(this))
    , m_outcomes(new FigureTable({FigureColumn::Right, FigureColumn::Granted, FigureColumn::Partial,
                                  FigureColumn::Denied, FigureColumn::Withdrawn, FigureColumn::Open,
                                  FigureColumn::Received},
                                 this))
    , m_times(new FigureTable({FigureColumn::Right, FigureColumn::Late, FigureColumn::OnTime,
                               FigureColumn::Median, FigureColumn::Mean, FigureColumn::Ninetieth},
                              this))
    , m_denials(new DenialTable(this))
    , m_lines(new FigureTable({FigureColumn::Law, FigureColumn::Platform, FigureColumn::Right,
                               FigureColumn::Received, FigureColumn::Granted, FigureColumn::Partial,
                               FigureColumn::Denied, FigureColumn::Withdrawn, FigureColumn::Open,
                               FigureColumn::OnTime, FigureColumn::Late, FigureColumn::Median},
                              this))
    , m_monthCard(
          new ChartCard(context.theme, QStringLiteral("months"), m_months,
                        {{MonthTable::Received, "accent"}, {MonthTable::Answered, "muted", BarFill::Lines}},
                        ChartShape::Columns, this))
    , m_outcomeCard(new ChartCard(context.theme, QStringLiteral("outcomes"), m_outcomes,
                                  {{1, "accent"},
                                   {2, "info-text", BarFill::Lines},
                                   {3, "danger", BarFill::Crosses},
                                   {4, "warn-text", BarFill::Lines},
                                   {5, "muted"}},
                                  ChartShape::StackedRows, this))
    , m_timeCard(new ChartCard(context.theme, QStringLiteral("times"), m_times,
                               {{1, "danger", BarFill::Crosses}, {2, "accent"}}, ChartShape::StackedRows,
                               this))
    , m_denialCard(new ChartCard(context.theme, QStringLiteral("denials"), m_denials,
                                 {{DenialTable::Denied, "danger"}}, ChartShape::StackedRows, this))
    , m_lineCard(new TableCard(context.theme, QStringLiteral("metricsTable"), m_lines, this))
{
    addAction(m_export);
    add(makeChoice());
    add(makeTiles());
    add(m_monthCard);
    add(sideBySide(m_outcomeCard, m_timeCard));
    add(m_denialCard);
    m_lineCard->setMostRows(linesShown);
    add(m_lineCard);
    connect(m_period, &QComboBox::currentIndexChanged, this, &FiguresPane::choosePeriod);
    connect(m_law, &QComboBox::currentIndexChanged, this, &FiguresPane::load);
    for (QDateEdit *each : {m_from, m_to})
        connect(each, &QDateEdit::dateChanged, this, &FiguresPane::load);
    connect(m_export, &QPushButton::clicked, this, &FiguresPane::exportReport);
    retranslate();
}

QWidget *FiguresPane::makeChoice()
{
    auto *choice = new QWidget(this);
    m_period->setObjectName(QStringLiteral("reportPeriod"));
    m_law->setObjectName(QStringLiteral("reportLaw"));
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(unit);
    for (QWidget *each : std::initializer_list<QWidget *>{m_period, m_from, m_to, m_law})
        row->addWidget(each);
    m_period->setMinimumWidth(20 * unit);
    m_law->setMinimumWidth(20 * unit);
    row->addStretch(1);
    return choice;
}

QWidget *FiguresPane::makeTiles()
{
    auto *tiles = new QWidget(this);
    auto *row = new QHBoxLayout(tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * unit);
    for (Tile &each : m_tiles) {
        QFrame *card = makeCard(tiles);
        each.number = makeLabel(TextType::Page, card);
        each.caption = makeLabel(TextType::Muted, card);
        auto *inside = qobject_cast<QVBoxLayout *>(card->layout());
        inside->setSpacing(0);
        inside->addWidget(each.number);
        inside->addWidget(each.caption);
        inside->addStretch(1);
        row->addWidget(card, 1);
    }
    m_tiles.front().number->setObjectName(QStringLiteral("receivedNumber"));
    return tiles;
}

QWidget *FiguresPane::sideBySide(QWidget *one, QWidget *other)
{
    auto *pair = new QWidget(this);
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * unit);
    row->addWidget(one, 1);
    row->addWidget(other, 1);
    return pair;
}

ReportPeriod FiguresPane::period() const
{
    return static_cast<ReportPeriod>(m_period->currentData().toInt());
}

void FiguresPane::enter(const SessionInfo &session)
{
    TrustPane::enter(session);
    const QSignalBlocker quiet(m_period);
    m_period->setCurrentIndex(m_period->findData(static_cast<int>(ReportPeriod::ThisYear)));
    choosePeriod();
}

void FiguresPane::choosePeriod()
{
    const bool own = period() == ReportPeriod::OwnDays;
    if (!own) {
        const auto [from, to] = daysOf(period(), localDay(m_context.clock));
        const QSignalBlocker quietFrom(m_from);
        const QSignalBlocker quietTo(m_to);
        m_from->setDate(from);
        m_to->setDate(to);
    }
    follow();
    load();
}

void FiguresPane::refresh()
{
    load();
}

void FiguresPane::load()
{
    if (m_session.name.empty() || !isVisible())
        return;
    clearNotice();
    const MetricsOrder order{m_from->date(), m_to->date(), m_law->currentData().toString().toStdString()};
    const Answer<MetricsReport> answer = m_context.services.reports.metrics(order);
    // The first report on a desk of an earlier version may take its time.
    m_context.strip.watch([] { return tr("Counting the requests"); }, QFuture<void>(answer));
    whenStillWanted(this, m_turn, answer, [this](const Result<MetricsReport> &report) {
        if (!report)
            return fail(report.error());
        show(*report);
    });
}

void FiguresPane::show(const MetricsReport &report)
{
    m_report = report;
    if (report.law.empty()) {
        m_laws.clear();
        for (const auto &[law, figures] : report.laws)
            m_laws.push_back(law);
        fillChoices();
    }
    std::vector<NamedFigures> rights;
    for (const auto &[right, figures] : report.rights)
        rights.push_back({{}, {}, right, figures});
    std::vector<NamedFigures> lines;
    for (const MetricsLine &each : report.lines)
        lines.push_back({each.law, each.prefix, each.right, each.figures});
    m_months->setRows(report.months);
    m_outcomes->setRows(rights);
    m_times->setRows(std::move(rights));
    m_denials->setRows(report.total.denials);
    m_lines->setRows(std::move(lines));
    m_lineCard->fit();
    showTiles();
    follow();
}

void FiguresPane::showTiles()
{
    const Figures figures = m_report ? m_report->total : Figures();
    const std::uint64_t timed = figures.onTime + figures.late;
    const auto part =
        static_cast<double>(figures.onTime) / static_cast<double>(std::max<std::uint64_t>(timed, 1));
    const QString none = QStringLiteral("–");
    const std::array<std::pair<QString, QString>, 5> texts{
        {{m_report ? count(figures.received) : none, tr("received")},
         {m_report ? count(figures.answered()) : none, tr("answered")},
         {m_report ? count(figures.open) : none, tr("open, %1 overdue").arg(count(figures.openOverdue))},
         {timed > 0 ? days(std::floor(part * 1000) / 10) + QLatin1Char('%') : none, tr("answered on time")},
         {days(figures.medianDays), tr("days to answer, median")}}};
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i].number->setText(texts[i].first);
        m_tiles[i].caption->setText(texts[i].second);
    }
}

void FiguresPane::exportReport()
{
    if (!m_report)
        return;
    const QString name = QStringLiteral("metrics-%1-%2.csv")
                             .arg(m_report->from.toString(Qt::ISODate), m_report->to.toString(Qt::ISODate));
    m_context.prompter.chooseNewFile(
        this, {tr("Write the report to a new file"), tr("Table (*.csv)"), name},
        [this, csv = metricsCsv(*m_report)](const QStringList &chosen) {
            if (chosen.isEmpty())
                return;
            const Result<void> written = writeNewFile(
                chosen.front(), {reinterpret_cast<const std::uint8_t *>(csv.data()), csv.size()});
            if (!written)
                return fail(written.error());
            say(QStringLiteral("ok"),
                [] { return tr("The report was written. It holds numbers and nobody's data."); });
        });
}

void FiguresPane::wipe()
{
    TrustPane::wipe();
    m_turn.next();
    m_report.reset();
    m_laws.clear();
    m_months->setRows({});
    m_outcomes->setRows({});
    m_times->setRows({});
    m_denials->setRows({});
    m_lines->setRows({});
    m_lineCard->fit();
    fillChoices();
    showTiles();
    follow();
}

void FiguresPane::follow()
{
    const QString why = period() == ReportPeriod::OwnDays ? QString() : tr("Choose “Own days” to set them.");
    setBlocked(m_from, why);
    setBlocked(m_to, why);
    setBlocked(m_export, !m_report                 ? tr("The requests are being counted.")
                         : m_report->lines.empty() ? tr("Nothing was received in these days.")
                                                   : QString());
}

void FiguresPane::fillChoices()
{
    const QSignalBlocker quietPeriod(m_period);
    const QSignalBlocker quietLaw(m_law);
    const QVariant period = m_period->currentData();
    const QVariant law = m_law->currentData();
    m_period->clear();
    const std::array names{tr("This month"), tr("Last month"), tr("This quarter"), tr("Last quarter"),
                           tr("This year"),  tr("Last year"),  tr("Own days")};
    for (std::size_t i = 0; i < names.size(); ++i)
        m_period->addItem(names[i], static_cast<int>(reportPeriods[i]));
    m_period->setCurrentIndex(std::max(0, m_period->findData(period)));
    m_law->clear();
    m_law->addItem(tr("All laws"), QString());
    for (const std::string &each : m_laws)
        m_law->addItem(RequestCells::law(each), text(each));
    m_law->setCurrentIndex(std::max(0, m_law->findData(law)));
}

void FiguresPane::retranslate()
{
    TrustPane::retranslate();
    setHead(tr("Figures"), tr("Rights asked for in a period, and what became of them by today."));
    fillChoices();
    m_period->setAccessibleName(tr("Period of receipt"));
    m_from->setAccessibleName(tr("First day of receipt"));
    m_to->setAccessibleName(tr("Last day of receipt"));
    m_law->setAccessibleName(tr("Law that holds"));
    for (QDateEdit *each : {m_from, m_to})
        each->setDisplayFormat(tr("d MMM yyyy"));
    setButtonText(m_export, tr("E&xport as CSV…"));
    m_months->retranslate();
    m_outcomes->retranslate();
    m_times->retranslate();
    m_denials->retranslate();
    m_lines->retranslate();
    const QString none = tr("Nothing was received in these days.");
    m_monthCard->setTexts(tr("Month by month"), {}, none);
    m_outcomeCard->setTexts(tr("What became of them"), {}, none);
    m_timeCard->setTexts(tr("On time"), tr("Against the legal day, extensions included."),
                         tr("Nothing of it has been answered yet."));
    m_denialCard->setTexts(tr("Why requests were denied"), {}, tr("Nothing was denied."));
    m_lineCard->setTexts(
        tr("By law, platform and right"),
        tr("A right under several laws stands under each; what the numbers mean is written in "
           "docs/metrics.md."),
        none);
    showTiles();
    follow();
}

} // namespace desk::ui
