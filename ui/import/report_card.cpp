// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/report_card.h"

#include "ui/models/display.h"
#include "ui/widgets/basics.h"

#include <QEvent>
#include <QTableView>

namespace desk::ui {

ReportCard::ReportCard(const Context &context, QWidget *parent)
    : QFrame(parent)
    , m_faults(new FaultTable(this))
    , m_title(makeLabel(TextType::Section, this))
    , m_format(makeLabel(TextType::Muted, this))
    , m_leftOut(makeLabel(TextType::Body, this))
    , m_faultTitle(makeLabel(TextType::Label, this))
    , m_faultView(new QTableView(this))
{
    setProperty("card", QStringLiteral("true"));
    m_title->setObjectName(QStringLiteral("reportTitle"));
    m_leftOut->setObjectName(QStringLiteral("leftOut"));
    m_faultView->setObjectName(QStringLiteral("faultTable"));
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(4 * unit);
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        m_numbers[i] = makeLabel(TextType::Page, this);
        m_numberNames[i] = makeLabel(TextType::Caption, this);
        m_numberNames[i]->setWordWrap(false);
        m_numbers[i]->setObjectName(QStringLiteral("reportNumber%1").arg(i));
        auto *both = new QVBoxLayout;
        both->setSpacing(0);
        both->addWidget(m_numbers[i]);
        both->addWidget(m_numberNames[i]);
        numbers->addLayout(both);
    }
    numbers->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * unit, 2 * unit, 2 * unit, 2 * unit);
    layout->setSpacing(unit);
    layout->addWidget(m_title);
    layout->addWidget(m_format);
    layout->addWidget(m_leftOut);
    layout->addLayout(numbers);
    layout->addSpacing(unit);
    layout->addWidget(m_faultTitle);
    layout->addWidget(m_faultView, 1);
    dressTable(m_faultView, context.theme, {});
    m_faultView->setProperty("inside", QStringLiteral("card"));
    m_faultView->setModel(m_faults);
    m_faultView->setMinimumHeight(20 * unit);
    retranslate();
}

void ReportCard::show(const std::optional<ImportReport> &report, bool dryRun)
{
    setVisible(report.has_value());
    if (!report)
        return m_faults->setRows({});
    m_title->setText(dryRun ? tr("Tried out: nothing has been imported yet") : tr("Imported"));
    m_format->setText(text(report->format));
    m_leftOut->setText(leftOut(*report));
    m_leftOut->setVisible(!m_leftOut->text().isEmpty());
    const std::array values{report->rows,      report->added,  report->updated,
                            report->unchanged, report->faulty, report->newSubjects};
    for (std::size_t i = 0; i < values.size(); ++i)
        m_numbers[i]->setText(count(values[i]));
    m_faults->setRows(report->faults);
    m_faultTitle->setText(report->faulty == 0
                              ? tr("Every row was fine.")
                              : tr("%n row(s) were set aside, sealed, until somebody corrects them", nullptr,
                                   static_cast<int>(report->faulty)));
    m_faultView->setVisible(report->faulty > 0);
    m_faultView->setColumnWidth(FaultTable::Line, 10 * unit);
    m_faultView->setColumnWidth(FaultTable::Place, 26 * unit);
}

QString ReportCard::leftOut(const ImportReport &report)
{
    QStringList out;
    const auto tell = [&out](const QString &what, const std::vector<std::string> &names) {
        constexpr std::size_t shown = 12;
        QStringList some;
        for (std::size_t i = 0; i < names.size() && i < shown; ++i)
            some << text(names[i]);
        if (names.size() > shown)
            some << QStringLiteral("…");
        if (!some.isEmpty())
            out << what.arg(some.join(QStringLiteral("; ")));
    };
    tell(tr("Columns that the mapping does not name: %1"), report.unknown);
    tell(tr("Not read: %1"), report.passedOver);
    return out.join(QLatin1Char('\n'));
}

void ReportCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ReportCard::retranslate()
{
    const std::array names{tr("rows"),      tr("added"),  tr("updated"),
                           tr("unchanged"), tr("faulty"), tr("new people")};
    for (std::size_t i = 0; i < names.size(); ++i)
        m_numberNames[i]->setText(names[i]);
    m_faultView->setAccessibleName(tr("Rows that were set aside"));
    m_faults->retranslate();
}

} // namespace desk::ui
