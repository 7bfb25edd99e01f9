// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/request_cells.h"
#include "ui/models/value_table.h"

#include <map>
#include <optional>

namespace desk::ui {

/**
 * The queue as a window on a list of any length: as many rows as there are requests, of which only the pages
 * that somebody looks at are fetched and the last few are kept. Never a name in it.
 *
 * Nothing waits: a row whose page is not there yet shows as a placeholder, and one page is fetched at a time,
 * the one that was looked at last first.
 */
class RequestListModel final : public QAbstractTableModel, public RequestColumns
{
    Q_OBJECT

public:
    static constexpr int pageSize = 100;
    static constexpr int keptPages = 40;

    /// `clock` tells how far off the due days are.
    RequestListModel(RequestService &requests, const Clock &clock, QObject *parent = nullptr);

    /// What a column sorts by; nothing for one that does not.
    static std::optional<RequestOrder> orderOf(int column);
    /// Names the platforms by these; the queue itself knows only their ids.
    void setPlatforms(std::vector<PlatformInfo> platforms);
    /// Drops what is shown and what is under way, and loads the first page.
    void load(const RequestFilter &filter);
    /// Fetches again what is looked at, and shows what it has until then.
    void reload();
    /// Forgets everything; a load under way is dropped.
    void clear();
    const RequestFilter &filter() const { return m_filter; }
    /// The first page is under way.
    bool isLoading() const { return m_loading; }
    /// How many there are is known.
    bool isCounted() const { return m_counted; }
    /// Null: not there, or not fetched yet.
    const RequestSummary *at(int row) const;
    /// -1: not among what is fetched.
    int rowOf(const std::string &reference) const;
    int pagesHeld() const { return static_cast<int>(m_pages.size()); }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void loadingChanged();
    void failed(const desk::Error &error);

private:
    struct PageOfRows
    {
        std::vector<RequestSummary> rows;
        std::uint64_t usedAt = 0;
        bool stale = false;
    };
    const RequestSummary *look(int row) const;
    void want(int page) const;
    void fetchWanted();
    void fetch(int page);
    void take(int page, RequestPage &answer);
    void count();
    void forgetPages();
    void setTotal(int total);
    void dropOldest();

    RequestService &m_requests;
    const Clock &m_clock;
    std::vector<PlatformInfo> m_platforms;
    RequestFilter m_filter;
    int m_total = 0;
    std::map<int, std::string> m_starts;       ///< Cursors of pages whose beginning is known.
    mutable std::map<int, PageOfRows> m_pages; ///< Looking at one makes it the youngest.
    mutable std::uint64_t m_looks = 0;
    mutable std::vector<int> m_wanted; ///< The last is what was looked at last.
    mutable bool m_asked = false;
    int m_fetching = -1;
    Turn m_pageTurn;
    Turn m_countTurn;
    bool m_loading = false;
    bool m_counted = true;
    bool m_broken = false; ///< A page failed: asking on would fail for ever.
};

} // namespace desk::ui
