// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/saved_views.h"

#include "ui/models/display.h"
#include "ui/models/request_cells.h"

#include <algorithm>

namespace desk::ui {

namespace {

std::vector<SavedViewLine> uncounted()
{
    std::vector<SavedViewLine> out;
    for (const SavedView each : SavedViewsModel::all)
        out.push_back({each, std::nullopt});
    return out;
}

constexpr std::array words{"all-open", "mine",         "unassigned",     "at-risk",
                           "overdue",  "waits-person", "waits-approval", "everything"};

} // namespace

SavedViewsModel::SavedViewsModel(RequestService &requests, const Clock &clock, QObject *parent)
    : ValueTable(parent)
    , m_requests(requests)
    , m_clock(clock)
{
}

RequestFilter SavedViewsModel::filterOf(SavedView view, const std::string &me, QDate today)
{
    RequestFilter out;
    out.openOnly = view != SavedView::Everything;
    switch (view) {
    case SavedView::Mine:
        out.assignee = me;
        break;
    case SavedView::Unassigned:
        out.unassigned = true;
        break;
    case SavedView::AtRisk:
        out.dueFrom = today;
        out.dueBefore = today.addDays(RequestCells::atRiskDays);
        break;
    case SavedView::Overdue:
        out.dueBefore = today;
        break;
    case SavedView::WaitsForPerson:
        out.waitingFor = WaitingFor::Person;
        break;
    case SavedView::WaitsForApproval:
        out.waitingFor = WaitingFor::Approval;
        break;
    case SavedView::AllOpen:
    case SavedView::Everything:
        break;
    }
    return out;
}

QString SavedViewsModel::name(SavedView view)
{
    switch (view) {
    case SavedView::AllOpen:
        return tr("All open");
    case SavedView::Mine:
        return tr("Mine");
    case SavedView::Unassigned:
        return tr("Unassigned");
    case SavedView::AtRisk:
        return tr("At risk");
    case SavedView::Overdue:
        return tr("Overdue");
    case SavedView::WaitsForPerson:
        return tr("Waits for person");
    case SavedView::WaitsForApproval:
        return tr("Waits for approval");
    case SavedView::Everything:
        return tr("Everything");
    }
    return {};
}

QString SavedViewsModel::word(SavedView view)
{
    return QString::fromLatin1(words.at(static_cast<std::size_t>(view)));
}

std::optional<SavedView> SavedViewsModel::fromWord(const QString &wanted)
{
    const auto found =
        std::find_if(all.begin(), all.end(), [&](SavedView each) { return word(each) == wanted; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void SavedViewsModel::count(const std::string &me)
{
    std::vector<RequestFilter> filters;
    for (const SavedView each : all)
        filters.push_back(filterOf(each, me, localDay(m_clock)));
    whenStillWanted(this, m_turn, m_requests.count(filters),
                    [this](const Result<std::vector<std::uint64_t>> &counts) {
                        if (!counts || counts->size() != all.size() || rowCount() == 0)
                            return; // the list itself says what is wrong
                        for (std::size_t i = 0; i < all.size(); ++i)
                            replace(static_cast<int>(i), {all[i], (*counts)[i]});
                    });
}

void SavedViewsModel::show()
{
    m_turn.next();
    setRows(uncounted());
}

void SavedViewsModel::clear()
{
    m_turn.next();
    setRows({});
}

QStringList SavedViewsModel::headers() const
{
    return {tr("View"), tr("Requests")};
}

QVariant SavedViewsModel::cell(const SavedViewLine &line, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return column == 0     ? name(line.view)
               : line.requests ? ui::count(*line.requests)
                               : QStringLiteral("…");
    if (role == Qt::ToolTipRole && column == 0)
        return name(line.view);
    return role == MutedRole ? QVariant(column == 1) : QVariant();
}

} // namespace desk::ui
