// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/request_list_model.h"

#include "ui/models/display.h"

#include <algorithm>
#include <limits>

namespace desk::ui {

namespace {

/// What was looked at longer ago than this many pages is out of sight by now.
constexpr std::size_t wantedAtOnce = 3;

} // namespace

RequestListModel::RequestListModel(RequestService &requests, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_requests(requests)
    , m_clock(clock)
{
}

std::optional<RequestOrder> RequestListModel::orderOf(int column)
{
    switch (column) {
    case Reference:
        return RequestOrder::Reference;
    case State:
        return RequestOrder::State;
    case Assignee:
        return RequestOrder::Assignee;
    case Internal:
        return RequestOrder::Internal;
    case Due:
    case Risk:
        return RequestOrder::Due;
    case Received:
        return RequestOrder::Received;
    default:
        return std::nullopt;
    }
}

void RequestListModel::setPlatforms(std::vector<PlatformInfo> platforms)
{
    m_platforms = std::move(platforms);
}

void RequestListModel::forgetPages()
{
    m_pageTurn.next();
    m_countTurn.next();
    m_fetching = -1;
    m_wanted.clear();
    m_starts = {{0, std::string()}};
    m_broken = false;
}

void RequestListModel::load(const RequestFilter &filter)
{
    beginResetModel();
    forgetPages();
    m_filter = filter;
    m_pages.clear();
    m_total = 0;
    m_loading = true;
    m_counted = false;
    endResetModel();
    Q_EMIT loadingChanged();
    fetch(0);
    count();
}

void RequestListModel::reload()
{
    if (m_loading)
        return;
    forgetPages();
    for (auto &[number, page] : m_pages)
        page.stale = true;
    m_loading = m_total == 0;
    m_counted = false;
    if (m_loading)
        fetch(0);
    else
        Q_EMIT dataChanged(index(0, 0), index(m_total - 1, ColumnCount - 1)); // who looks asks for it
    count();
    Q_EMIT loadingChanged();
}

void RequestListModel::clear()
{
    beginResetModel();
    forgetPages();
    m_platforms.clear();
    m_filter = {};
    m_pages.clear();
    m_total = 0;
    m_counted = true;
    m_loading = false;
    endResetModel();
    Q_EMIT loadingChanged();
}

const RequestSummary *RequestListModel::at(int row) const
{
    const auto page = m_pages.find(row / pageSize);
    if (row < 0 || page == m_pages.end())
        return nullptr;
    const auto place = static_cast<std::size_t>(row % pageSize);
    return place < page->second.rows.size() ? &page->second.rows[place] : nullptr;
}

const RequestSummary *RequestListModel::look(int row) const
{
    const auto page = m_pages.find(row / pageSize);
    if (page == m_pages.end() || page->second.stale)
        want(row / pageSize);
    if (page != m_pages.end())
        page->second.usedAt = ++m_looks;
    return at(row);
}

int RequestListModel::rowOf(const std::string &reference) const
{
    for (const auto &[number, page] : m_pages)
        for (std::size_t i = 0; i < page.rows.size(); ++i)
            if (page.rows[i].reference == reference)
                return number * pageSize + static_cast<int>(i);
    return -1;
}

void RequestListModel::want(int page) const
{
    if (m_broken || page == m_fetching)
        return;
    std::erase(m_wanted, page);
    m_wanted.push_back(page);
    if (m_wanted.size() > wantedAtOnce)
        m_wanted.erase(m_wanted.begin());
    if (m_asked)
        return;
    // Rows are asked for while they are painted; fetching comes after that.
    m_asked = true;
    QMetaObject::invokeMethod(
        const_cast<RequestListModel *>(this),
        [self = const_cast<RequestListModel *>(this)] {
            self->m_asked = false;
            self->fetchWanted();
        },
        Qt::QueuedConnection);
}

void RequestListModel::fetchWanted()
{
    while (m_fetching < 0 && !m_wanted.empty()) {
        const int page = m_wanted.back();
        m_wanted.pop_back();
        const auto held = m_pages.find(page);
        if (page * pageSize < m_total && (held == m_pages.end() || held->second.stale))
            fetch(page);
    }
}

void RequestListModel::fetch(int page)
{
    m_fetching = page;
    const auto start = std::prev(m_starts.upper_bound(page));
    RequestFilter filter = m_filter;
    filter.skip = static_cast<std::uint64_t>(page - start->first) * pageSize;
    whenStillWanted(this, m_pageTurn, m_requests.list(filter, pageSize, start->second),
                    [this, page](Result<RequestPage> answer) {
                        m_fetching = -1;
                        const bool first = std::exchange(m_loading, false);
                        if (answer) {
                            take(page, *answer);
                        } else {
                            m_broken = true;
                            m_counted = true;
                            Q_EMIT failed(answer.error());
                        }
                        if (first)
                            Q_EMIT loadingChanged();
                        fetchWanted();
                    });
}

void RequestListModel::take(int page, RequestPage &answer)
{
    const int first = page * pageSize;
    const int end = first + static_cast<int>(answer.requests.size());
    if (!answer.next.empty())
        m_starts[page + 1] = answer.next;
    m_pages[page] = {std::move(answer.requests), ++m_looks, false};
    if (answer.next.empty()) {
        // The list ends here, whatever was counted.
        m_counted = true;
        setTotal(end);
    } else if (m_total < end) {
        setTotal(end);
    }
    if (end > first)
        Q_EMIT dataChanged(index(first, 0), index(end - 1, ColumnCount - 1));
    dropOldest();
    Q_EMIT loadingChanged();
}

void RequestListModel::count()
{
    whenStillWanted(this, m_countTurn, m_requests.count({m_filter}),
                    [this](const Result<std::vector<std::uint64_t>> &answer) {
                        if (m_counted || !answer || answer->empty())
                            return;
                        m_counted = true;
                        constexpr std::uint64_t most = std::numeric_limits<int>::max() / 100;
                        setTotal(static_cast<int>(std::min(answer->front(), most)));
                        Q_EMIT loadingChanged();
                    });
}

void RequestListModel::setTotal(int total)
{
    if (total > m_total) {
        beginInsertRows({}, m_total, total - 1);
        m_total = total;
        endInsertRows();
    } else if (total < m_total) {
        beginRemoveRows({}, total, m_total - 1);
        m_total = total;
        endRemoveRows();
    }
}

void RequestListModel::dropOldest()
{
    while (m_pages.size() > keptPages) {
        const auto oldest =
            std::min_element(m_pages.begin(), m_pages.end(),
                             [](const auto &a, const auto &b) { return a.second.usedAt < b.second.usedAt; });
        m_pages.erase(oldest);
    }
}

void RequestListModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_total > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_total - 1, ColumnCount - 1));
}

int RequestListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_total;
}

int RequestListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int{ColumnCount};
}

QVariant RequestListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? RequestCells::headers().at(section)
                                                                     : QVariant();
}

QVariant RequestListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (const RequestSummary *request = look(index.row()))
        return RequestCells::cell(*request, index.column(), role, localDay(m_clock), m_platforms);
    if (role == Qt::DisplayRole)
        return index.column() == Reference ? QStringLiteral("…") : QString();
    return role == Qt::AccessibleTextRole && index.column() == Reference ? tr("Loading…") : QVariant();
}

} // namespace desk::ui
