// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chart_card.h"

#include "ui/models/value_table.h"
#include "ui/shell/theme.h"
#include "ui/widgets/basics.h"

#include <QAbstractItemModel>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHeaderView>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QPainter>
#include <QTableView>
#include <QValueAxis>

#include <cmath>

namespace desk::ui {

namespace {

constexpr int columnsHeight = 28 * unit;
constexpr int rowHeight = 5 * unit;
constexpr int aroundRows = 8 * unit; ///< Legend and axis.
constexpr int mostTicks = 5;

QBrush filled(const QColor &color, const QColor &surface, BarFill fill)
{
    if (fill == BarFill::Plain)
        return color;
    QPixmap tile(unit, unit);
    tile.fill(color);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor line = surface;
    line.setAlphaF(0.3F);
    painter.setPen(QPen(line, 1.4));
    painter.drawLine(QPointF(-1, unit + 1), QPointF(unit + 1, -1));
    if (fill == BarFill::Crosses)
        painter.drawLine(QPointF(-1, -1), QPointF(unit + 1, unit + 1));
    return QBrush(tile);
}

/// A round number of steps that reaches `longest`.
double roundStep(double longest)
{
    const double rough = std::max(1.0, longest / mostTicks);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double each : {1.0, 2.0, 5.0})
        if (each * power >= rough)
            return each * power;
    return 10 * power;
}

} // namespace

ChartCard::ChartCard(const Theme &theme, const QString &name, QAbstractItemModel *model,
                     std::vector<ChartSeries> series, ChartShape shape, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_model(model)
    , m_series(std::move(series))
    , m_shape(shape)
    , m_title(makeLabel(TextType::Section, this))
    , m_sentence(makeLabel(TextType::Muted, this))
    , m_none(makeLabel(TextType::Muted, this))
    , m_toggle(makeButton(ButtonKind::Link, name + QStringLiteral("Toggle"), {}, this))
    , m_chart(new QChart)
    , m_picture(new QChartView(m_chart, this))
    , m_table(new QTableView(this))
{
    makeParts(name);
    connect(m_toggle, &QPushButton::toggled, this, &ChartCard::follow);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(index.row()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChartCard::follow);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ChartCard::follow);
    connect(&m_theme, &Theme::changed, this, &ChartCard::follow);
    follow();
}

void ChartCard::makeParts(const QString &name)
{
    setProperty("card", QStringLiteral("true"));
    m_toggle->setCheckable(true);
    m_picture->setObjectName(name + QStringLiteral("Chart"));
    m_picture->setFocusPolicy(Qt::NoFocus);
    m_picture->setFrameShape(QFrame::NoFrame);
    m_picture->setRenderHint(QPainter::Antialiasing);
    m_picture->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_picture->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chart->setBackgroundVisible(false);
    m_chart->setContentsMargins(0, 0, 0, 0);
    m_chart->setMargins(QMargins(0, 0, unit, 0));
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_table->setObjectName(name + QStringLiteral("Table"));
    dressTable(m_table, m_theme, {});
    m_table->setProperty("inside", QStringLiteral("card"));
    m_table->setModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(half);
    auto *top = new QHBoxLayout;
    top->setSpacing(unit);
    top->addWidget(m_title, 1);
    top->addWidget(m_toggle);
    layout->addLayout(top);
    layout->addWidget(m_sentence);
    layout->addWidget(m_none);
    layout->addWidget(m_picture);
    layout->addWidget(m_table);
    layout->addStretch(1);
}

void ChartCard::setTexts(const QString &title, const QString &sentence, const QString &none)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_none->setText(none);
    m_table->setAccessibleName(title);
    m_picture->setAccessibleName(title);
    follow();
}

bool ChartCard::showsTable() const
{
    return m_toggle->isChecked();
}

void ChartCard::showTable(bool table)
{
    m_toggle->setChecked(table);
}

double ChartCard::amount(int row, int column) const
{
    return m_model->data(m_model->index(row, column), AmountRole).toDouble();
}

double ChartCard::longestBar() const
{
    double longest = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        double together = 0;
        for (const ChartSeries &each : m_series) {
            const double part = amount(row, each.column);
            together = m_shape == ChartShape::StackedRows ? together + part : std::max(together, part);
        }
        longest = std::max(longest, together);
    }
    return longest;
}

void ChartCard::follow()
{
    const bool any = longestBar() > 0;
    setButtonText(m_toggle, showsTable() ? tr("Show as chart") : tr("Show as table"));
    m_toggle->setAccessibleDescription(m_title->text());
    m_toggle->setVisible(any);
    m_sentence->setVisible(any && !m_sentence->text().isEmpty());
    m_none->setVisible(!any);
    m_picture->setVisible(any && !showsTable());
    m_table->setVisible(any && showsTable());
    m_picture->setAccessibleDescription(spoken());
    draw();
    fit();
}

QString ChartCard::spoken() const
{
    QStringList rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStringList parts;
        for (const ChartSeries &each : m_series)
            parts << m_model->headerData(each.column, Qt::Horizontal).toString() + QLatin1Char(' ') +
                         m_model->index(row, each.column).data().toString();
        rows << m_model->index(row, 0).data().toString() + QStringLiteral(": ") +
                    parts.join(QStringLiteral(", "));
    }
    return rows.join(QStringLiteral("; "));
}

void ChartCard::draw()
{
    m_chart->removeAllSeries();
    for (QAbstractAxis *axis : m_chart->axes()) {
        m_chart->removeAxis(axis);
        delete axis;
    }
    const double longest = longestBar();
    if (longest <= 0)
        return;
    QAbstractBarSeries *series = makeSeries();
    m_chart->addSeries(series);
    addAxes(series, longest);
    dress();
    connect(series, &QAbstractBarSeries::clicked, this, [this](int index) {
        Q_EMIT activated(m_shape == ChartShape::StackedRows ? m_model->rowCount() - 1 - index : index);
    });
}

QAbstractBarSeries *ChartCard::makeSeries()
{
    QAbstractBarSeries *series = nullptr;
    if (m_shape == ChartShape::StackedRows)
        series = new QHorizontalStackedBarSeries;
    else
        series = new QBarSeries;
    const QColor surface = m_theme.color(QStringLiteral("surface"));
    for (const ChartSeries &each : m_series) {
        auto *bars = new QBarSet(m_model->headerData(each.column, Qt::Horizontal).toString());
        const int rows = m_model->rowCount();
        for (int row = 0; row < rows; ++row)
            // Rows are drawn from the bottom up.
            *bars << amount(m_shape == ChartShape::StackedRows ? rows - 1 - row : row, each.column);
        const QColor color = m_theme.color(QLatin1String(each.tone));
        bars->setBrush(filled(color, surface, each.fill));
        bars->setPen(QPen(surface, 1));
        bars->setLabelColor(m_shape == ChartShape::StackedRows ? surface
                                                               : m_theme.color(QStringLiteral("text")));
        bars->setLabelFont(font());
        series->append(bars);
    }
    series->setBarWidth(0.62);
    series->setLabelsVisible(true);
    series->setLabelsPosition(m_shape == ChartShape::StackedRows ? QAbstractBarSeries::LabelsCenter
                                                                 : QAbstractBarSeries::LabelsOutsideEnd);
    return series;
}

void ChartCard::addAxes(QAbstractBarSeries *series, double longest)
{
    const bool rows = m_shape == ChartShape::StackedRows;
    QStringList names;
    for (int row = 0; row < m_model->rowCount(); ++row)
        names << m_model->index(rows ? m_model->rowCount() - 1 - row : row, 0).data().toString();
    auto *categories = new QBarCategoryAxis;
    categories->append(names);
    auto *numbers = new QValueAxis;
    const double step = roundStep(longest);
    // Above columns there is room for their numbers.
    const double end = (std::floor(longest / step) + (rows ? 1 : 2)) * step;
    numbers->setRange(0, rows ? std::ceil(longest / step) * step
                              : std::min(end, std::ceil(longest * 1.15 / step) * step));
    numbers->setTickType(QValueAxis::TicksDynamic);
    numbers->setTickInterval(step);
    numbers->setLabelFormat(QStringLiteral("%.0f"));
    m_chart->addAxis(categories, rows ? Qt::AlignLeft : Qt::AlignBottom);
    m_chart->addAxis(numbers, rows ? Qt::AlignBottom : Qt::AlignLeft);
    series->attachAxis(categories);
    series->attachAxis(numbers);
}

void ChartCard::dress()
{
    const QColor words = m_theme.color(QStringLiteral("text"));
    const QColor muted = m_theme.color(QStringLiteral("muted"));
    const QColor line = m_theme.color(QStringLiteral("line"));
    QFont small = font();
    small.setPointSizeF(9);
    for (QAbstractAxis *axis : m_chart->axes()) {
        const bool names = qobject_cast<QBarCategoryAxis *>(axis) != nullptr;
        axis->setLabelsFont(small);
        axis->setLabelsColor(names ? words : muted);
        axis->setGridLineVisible(!names);
        axis->setGridLineColor(line);
        axis->setLinePen(QPen(line, 1));
        axis->setLineVisible(names);
    }
    QLegend *legend = m_chart->legend();
    legend->setVisible(m_series.size() > 1);
    legend->setAlignment(Qt::AlignBottom);
    legend->setLabelColor(words);
    legend->setFont(small);
    legend->setMarkerShape(QLegend::MarkerShapeRectangle);
}

void ChartCard::fit()
{
    const int rows = m_model->rowCount();
    m_picture->setFixedHeight(m_shape == ChartShape::Columns ? columnsHeight : aroundRows + rows * rowHeight);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + 2 +
                            rows * m_table->verticalHeader()->defaultSectionSize());
}

} // namespace desk::ui
