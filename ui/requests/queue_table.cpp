// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/queue_table.h"

#include "ui/shell/settings.h"
#include "ui/shell/theme.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/request_widths.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace desk::ui {

namespace {

using Model = RequestListModel;

const QString stateName = QStringLiteral("requestTable");
/// As many of them as have room, from the left; the first seven always.
constexpr std::array byImportance{Model::Reference, Model::State,    Model::Due,      Model::Rights,
                                  Model::Risk,      Model::Internal, Model::Assignee, Model::Platform,
                                  Model::Law,       Model::Waits,    Model::Received};
constexpr std::size_t alwaysShown = 7;

} // namespace

QueueTable::QueueTable(RequestListModel &model, const Theme &theme, Settings &settings, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_settings(settings)
    , m_menu(new QMenu(this))
{
    setObjectName(stateName);
    dressTable(this, theme, {});
    setProperty("inside", QStringLiteral("card"));
    setModel(&model);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    QHeaderView *header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    makeMenu();
    restore();
    followHeader();
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint &at) { m_menu->popup(header->mapToGlobal(at)); });
    connect(header, &QHeaderView::sectionClicked, this, &QueueTable::sortBy);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting)
            keep();
    });
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (!m_fitting)
            keep();
    });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&model, &QAbstractItemModel::dataChanged, this, &QueueTable::selectedChanged);
}

void QueueTable::makeMenu()
{
    for (int column = 0; column < Model::ColumnCount; ++column) {
        QAction *action = m_menu->addAction(QString());
        action->setObjectName(QStringLiteral("column%1").arg(column));
        action->setCheckable(true);
        action->setEnabled(column != Model::Reference); // a line without its reference is no line
        connect(action, &QAction::triggered, this, [this, column](bool shown) {
            m_fitting = true;
            setColumnHidden(column, !shown);
            const int needed = requestWidths(fontMetrics()).at(static_cast<std::size_t>(column));
            if (shown && columnWidth(column) < needed)
                setColumnWidth(column, needed);
            m_fitting = false;
            keep();
        });
    }
    m_menu->addSeparator();
    connect(m_menu->addAction(QString()), &QAction::triggered, this, &QueueTable::resetColumns);
}

void QueueTable::restore()
{
    m_chosen = horizontalHeader()->restoreState(m_settings.state(stateName));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    setColumnHidden(Model::Reference, false);
    followColumns();
}

void QueueTable::followColumns()
{
    for (int column = 0; column < Model::ColumnCount; ++column)
        m_menu->actions().at(column)->setChecked(!isColumnHidden(column));
}

void QueueTable::keep()
{
    m_chosen = true;
    m_settings.setState(stateName, horizontalHeader()->saveState());
}

void QueueTable::resetColumns()
{
    m_fitting = true;
    for (int column = 0; column < Model::ColumnCount; ++column)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
    m_fitting = false;
    m_chosen = false;
    m_settings.setState(stateName, {});
    fitColumns();
}

void QueueTable::followHeader()
{
    const QSignalBlocker quiet(horizontalHeader());
    for (const int column :
         {Model::Due, Model::Internal, Model::Reference, Model::State, Model::Assignee, Model::Received})
        if (Model::orderOf(column) == m_order)
            return horizontalHeader()->setSortIndicator(column, m_descending ? Qt::DescendingOrder
                                                                             : Qt::AscendingOrder);
}

void QueueTable::sortBy(int column)
{
    if (const auto order = Model::orderOf(column)) {
        m_descending = *order == m_order && !m_descending;
        m_order = *order;
        Q_EMIT sortingChanged();
    }
    followHeader();
}

void QueueTable::fitColumns()
{
    if (m_chosen)
        return;
    m_fitting = true;
    // Every column gets what its words need; what is left over goes where words vary most.
    const auto needed = requestWidths(fontMetrics());
    constexpr std::array<int, Model::ColumnCount> share{0, 6, 3, 0, 2, 0, 0, 0, 0, 0, 0};
    int room = width() - verticalScrollBar()->sizeHint().width() - half;
    int shares = 0;
    bool full = false;
    for (std::size_t i = 0; i < byImportance.size(); ++i) {
        const auto column = static_cast<std::size_t>(byImportance[i]);
        const bool shown = i < alwaysShown || (!full && room >= needed[column]);
        full = full || !shown;
        setColumnHidden(byImportance[i], !shown);
        room -= shown ? needed[column] : 0;
        shares += shown ? share[column] : 0;
    }
    for (std::size_t column = 0; column < needed.size(); ++column)
        if (!isColumnHidden(static_cast<int>(column)))
            setColumnWidth(static_cast<int>(column),
                           needed[column] + std::max(0, room) * share[column] / shares);
    m_fitting = false;
    followColumns();
}

void QueueTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void QueueTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectedChanged();
}

int QueueTable::selectedCount() const
{
    int out = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        out += range.height();
    return out;
}

std::vector<RequestSummary> QueueTable::selectedRequests() const
{
    if (selectedCount() > mostSelected)
        return {};
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    std::vector<RequestSummary> out;
    for (const int row : rows) {
        const RequestSummary *request = m_model.at(row);
        if (!request) {
            m_model.index(row, 0).data(); // fetches it
            return {};
        }
        out.push_back(*request);
    }
    return out;
}

void QueueTable::retranslate()
{
    setAccessibleName(tr("Requests"));
    const QList<QAction *> actions = m_menu->actions();
    for (int column = 0; column < Model::ColumnCount; ++column)
        actions.at(column)->setText(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    actions.last()->setText(tr("Columns as at first"));
    fitColumns();
}

} // namespace desk::ui
