// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/request_list_model.h"

#include "ui/models/display.h"
#include "ui/models/words.h"

namespace desk::ui {

RequestListModel::RequestListModel(RequestService &requests, const Clock &clock, QObject *parent)
    : ValueTable(parent)
    , m_requests(requests)
    , m_clock(clock)
{
}

void RequestListModel::setPlatforms(std::vector<PlatformInfo> platforms)
{
    m_platforms = std::move(platforms);
}

void RequestListModel::load(const RequestFilter &filter)
{
    m_filter = filter;
    m_next.clear();
    m_complete = false;
    // Views ask for more as soon as they see the empty list: this load is that already.
    m_loading = true;
    setRows({});
    loadPage();
}

void RequestListModel::clear()
{
    m_turn.next();
    m_platforms.clear();
    m_filter = {};
    m_next.clear();
    m_complete = true;
    m_loading = false;
    setRows({});
    Q_EMIT loadingChanged();
}

bool RequestListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_loading;
}

void RequestListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        loadPage();
}

void RequestListModel::loadPage()
{
    m_loading = true;
    Q_EMIT loadingChanged();
    whenStillWanted(this, m_turn, m_requests.list(m_filter, pageSize, m_next),
                    [this](Result<RequestPage> page) {
                        m_loading = false;
                        if (page) {
                            m_next = page->next;
                            m_complete = m_next.empty();
                            append(std::move(page->requests));
                        } else {
                            m_complete = true;
                            Q_EMIT failed(page.error());
                        }
                        Q_EMIT loadingChanged();
                    });
}

QStringList RequestListModel::headers() const
{
    return {tr("Reference"),  tr("Rights"),     tr("Platform"), tr("State"),
            tr("Due by law"), tr("Own target"), tr("Owner")};
}

QVariant RequestListModel::display(const RequestSummary &request, int column) const
{
    switch (column) {
    case Reference:
        return text(request.reference);
    case Rights:
        return Words::rights(request.rights).join(QStringLiteral(", "));
    case Platform:
        for (const PlatformInfo &platform : m_platforms)
            if (platform.id == request.platform)
                return text(platform.name);
        return QString();
    case State:
        return Words::state(request.state);
    case Due:
        return Words::due(request.dueOn, localDay(m_clock));
    case Target:
        return Words::due(request.internalOn, localDay(m_clock));
    case Assignee:
        return request.assignee.empty() ? tr("Nobody") : text(request.assignee);
    default:
        return {};
    }
}

QVariant RequestListModel::chips(const RequestSummary &request, int column) const
{
    if (column == Rights)
        return Words::rights(request.rights);
    if (column != State && column != Due && column != Target)
        return {};
    const QString words = display(request, column).toString();
    return words.isEmpty() ? QVariant() : QVariant(QStringList{words});
}

QString RequestListModel::tone(const RequestSummary &request, int column) const
{
    switch (column) {
    case State:
        return Words::stateTone(request.state);
    case Due:
        return Words::dueTone(request.dueOn, localDay(m_clock));
    case Target:
        return Words::dueTone(request.internalOn, localDay(m_clock));
    default:
        return QStringLiteral("neutral");
    }
}

QVariant RequestListModel::cell(const RequestSummary &request, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return display(request, column);
    case ChipsRole:
        return chips(request, column);
    case ToneRole:
        return tone(request, column);
    case Qt::ToolTipRole:
        return column == Due      ? day(request.dueOn)
               : column == Target ? day(request.internalOn)
               : column == Rights ? display(request, column)
                                  : QVariant();
    case MutedRole:
        return column == Assignee && request.assignee.empty();
    default:
        return {};
    }
}

} // namespace desk::ui
