// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/figure_tables.h"
#include "ui/models/report_period.h"
#include "ui/trust/trust_pane.h"

#include <array>

class QComboBox;
class QDateEdit;
class QLabel;

namespace desk::ui {

class ChartCard;
class TableCard;

/// The report on what was asked of the desk and what became of it: period, law, the numbers as charts and
/// tables, and a file for an authority.
class FiguresPane final : public TrustPane
{
    Q_OBJECT

public:
    FiguresPane(const Context &context, QWidget *parent);
    void enter(const SessionInfo &session) override;
    void refresh() override;
    void wipe() override;

protected:
    void follow() override;
    void retranslate() override;

private:
    struct Tile
    {
        QLabel *number = nullptr;
        QLabel *caption = nullptr;
    };
    QWidget *makeChoice();
    QWidget *makeTiles();
    QWidget *sideBySide(QWidget *one, QWidget *other);
    void fillChoices();
    void choosePeriod();
    void load();
    void show(const MetricsReport &report);
    void showTiles();
    void exportReport();
    ReportPeriod period() const;

    QComboBox *m_period;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_law;
    QPushButton *m_export;
    std::array<Tile, 5> m_tiles;
    MonthTable *m_months;
    FigureTable *m_outcomes;
    FigureTable *m_times;
    DenialTable *m_denials;
    FigureTable *m_lines;
    ChartCard *m_monthCard;
    ChartCard *m_outcomeCard;
    ChartCard *m_timeCard;
    ChartCard *m_denialCard;
    TableCard *m_lineCard;
    std::optional<MetricsReport> m_report; ///< What is shown.
    std::vector<std::string> m_laws;       ///< Of every request of the period.
    Turn m_turn;
};

} // namespace desk::ui
