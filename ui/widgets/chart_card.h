// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

#include <vector>

class QAbstractBarSeries;
class QAbstractItemModel;
class QBarCategoryAxis;
class QChart;
class QChartView;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace desk::ui {

class Theme;

enum class ChartShape
{
    Columns,    ///< Side by side, one group a row of the model, from left to right.
    StackedRows ///< One bar a row of the model, from top to bottom, its parts behind one another.
};

/// How bars are filled: what stands side by side differs in more than its colour.
enum class BarFill
{
    Plain,
    Lines,
    Crosses
};

/// A column of the model as bars: named as its header, as long as AmountRole says.
struct ChartSeries
{
    int column = 0;
    const char *tone = "accent"; ///< Token of a colour.
    BarFill fill = BarFill::Plain;
};

/**
 * A titled card with a chart of a model and, behind a button, the table that it draws: the same numbers, for
 * whoever would rather read them or has them read out. The first column names the bars.
 *
 * Never colour alone: each series has a fill of its own, each bar its number.
 */
class ChartCard final : public QFrame
{
    Q_OBJECT

public:
    /// `name` begins the object names of its parts. Theme and model outlive the card.
    ChartCard(const Theme &theme, const QString &name, QAbstractItemModel *model,
              std::vector<ChartSeries> series, ChartShape shape, QWidget *parent);
    /// `sentence` stands under the title and may be empty; `none` stands where there is nothing to draw.
    void setTexts(const QString &title, const QString &sentence, const QString &none);
    bool showsTable() const;
    void showTable(bool table);

Q_SIGNALS:
    /// A bar was clicked, or a row of the table chosen.
    void activated(int row);

private:
    void makeParts(const QString &name);
    void follow();
    void draw();
    QAbstractBarSeries *makeSeries();
    void addAxes(QAbstractBarSeries *series, double longest);
    void dress();
    void fit();
    double amount(int row, int column) const;
    /// The longest bar, 0 where none has any length.
    double longestBar() const;
    QString spoken() const;

    const Theme &m_theme;
    QAbstractItemModel *m_model;
    std::vector<ChartSeries> m_series;
    ChartShape m_shape;
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_none;
    QPushButton *m_toggle;
    QChart *m_chart;
    QChartView *m_picture;
    QTableView *m_table;
};

} // namespace desk::ui
