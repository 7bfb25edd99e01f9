// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/request_list_model.h"

#include <QTableView>

class QMenu;

namespace desk::ui {

class Settings;
class Theme;

/// The queue's table: sorted by its headers, with the columns that somebody chose, as wide as they made them.
/// It remembers both.
class QueueTable final : public QTableView
{
    Q_OBJECT

public:
    /// All outlive it.
    QueueTable(RequestListModel &model, const Theme &theme, Settings &settings, QWidget *parent);
    RequestOrder order() const { return m_order; }
    bool isDescending() const { return m_descending; }
    /// Which columns are shown: the header's menu, and a button's.
    QMenu *columnMenu() { return m_menu; }
    /// As it was when nobody had chosen anything.
    void resetColumns();
    /// The same column again turns the order round.
    void sortBy(int column);
    /// At most this many are worked on at once.
    static constexpr int mostSelected = 500;
    /// How many rows are selected.
    int selectedCount() const;
    /// Their requests, from the top; empty while one of them is not there yet, which is fetched then, or when
    /// there are more than mostSelected.
    std::vector<RequestSummary> selectedRequests() const;
    void retranslate();

Q_SIGNALS:
    void sortingChanged();
    void selectedChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void makeMenu();
    void fitColumns();
    void restore();
    void followColumns();
    void keep();
    void followHeader();

    RequestListModel &m_model;
    Settings &m_settings;
    QMenu *m_menu;
    RequestOrder m_order = RequestOrder::Due;
    bool m_descending = false;
    bool m_chosen = false; ///< Columns and widths are somebody's choice: they stay.
    bool m_fitting = false;
};

} // namespace desk::ui
