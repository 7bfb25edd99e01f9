// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/answers.h"
#include "ui/models/value_table.h"

namespace desk::ui {

/**
 * The queue: what waits longest first, loaded page by page as somebody scrolls, never a name in it.
 */
class RequestListModel final : public ValueTable<RequestSummary>
{
    Q_OBJECT

public:
    enum Column
    {
        Reference,
        Rights,
        Platform,
        State,
        Due,
        Target,
        Assignee,
        ColumnCount
    };
    static constexpr int pageSize = 100;

    /// `clock` tells how far off the due days are.
    RequestListModel(RequestService &requests, const Clock &clock, QObject *parent = nullptr);

    /// Names the platforms by these; the queue itself knows only their ids.
    void setPlatforms(std::vector<PlatformInfo> platforms);
    /// Drops what is shown and what is under way, and loads the first page.
    void load(const RequestFilter &filter);
    /// Forgets everything; a load under way is dropped.
    void clear();
    bool isLoading() const { return m_loading; }
    /// All pages have been loaded.
    bool isComplete() const { return m_complete; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loadingChanged();
    void failed(const desk::Error &error);

protected:
    QStringList headers() const override;
    QVariant cell(const RequestSummary &request, int column, int role) const override;

private:
    void loadPage();
    QVariant display(const RequestSummary &request, int column) const;
    QVariant chips(const RequestSummary &request, int column) const;
    QString tone(const RequestSummary &request, int column) const;

    RequestService &m_requests;
    const Clock &m_clock;
    std::vector<PlatformInfo> m_platforms;
    RequestFilter m_filter;
    std::string m_next;
    Turn m_turn;
    bool m_loading = false;
    bool m_complete = true;
};

} // namespace desk::ui
