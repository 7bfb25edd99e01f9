// SPDX-License-Identifier: GPL-3.0-or-later
// The queue: pages of it in any order, and how much there is. Nothing sealed is opened.
#include "core/desk/request_access.h"
#include "core/requests/request_list.h"

#include <algorithm>
#include <charconv>

namespace desk::work {

namespace {

using requests::ListKey;

requests::RequestList listOf(OpenDesk &desk, const std::optional<PlatformId> &only)
{
    std::vector<PlatformId> platforms;
    for (const auto &[id, platform] : desk.platforms()) {
        if (!only || *only == id)
            platforms.push_back(id);
    }
    std::vector<std::pair<std::string, StaffId>> names;
    for (const keys::StaffSlot &slot : desk.keyring().staff)
        names.emplace_back(desk.staffName(slot.certificate.staff), slot.certificate.staff);
    std::sort(names.begin(), names.end());
    std::vector<StaffId> owners;
    for (const auto &[name, staff] : names)
        owners.push_back(staff);
    return {desk.connection(), std::move(platforms), std::move(owners)};
}

Result<requests::ListFilter> listFilter(OpenDesk &desk, const RequestFilter &filter)
{
    if (filter.unassigned && !filter.assignee.empty())
        return fail(ErrorCode::InvalidArgument, "Ask for somebody's requests or for nobody's.", "assignee");
    requests::ListFilter out;
    for (const RequestState state : filter.states)
        out.states.push_back(static_cast<requests::State>(state));
    out.openOnly = filter.openOnly;
    out.right = filter.right;
    DESK_TRY(out.assignee, staffCalled(desk, filter.assignee));
    out.unassigned = filter.unassigned;
    out.dueFrom = filter.dueFrom;
    out.dueBefore = filter.dueBefore;
    out.waiting = filter.waitingFor == WaitingFor::Person     ? requests::Waiting::Person
                  : filter.waitingFor == WaitingFor::Approval ? requests::Waiting::Approver
                                                              : requests::Waiting::Nobody;
    out.referencePrefix = filter.referencePrefix;
    return out;
}

/// Key, owner and request, apart by blanks: a cursor is read by nobody but cursorFrom().
std::string cursorText(const requests::ListCursor &last)
{
    return (last.text.empty() ? std::to_string(last.number) : last.text) + " " +
           (last.owner ? last.owner->text() : "-") + " " + last.request.text();
}

Result<requests::ListCursor> cursorFrom(const std::string &text, ListKey key)
{
    const Error bad =
        fail(ErrorCode::InvalidArgument, "This is not where a page of this list ended.", "after");
    const std::size_t first = text.find(' ');
    const std::size_t second = first == std::string::npos ? first : text.find(' ', first + 1);
    if (second == std::string::npos)
        return bad;
    requests::ListCursor out;
    out.text = text.substr(0, first);
    if (key != ListKey::Received && key != ListKey::Reference) {
        const auto read = std::from_chars(text.data(), text.data() + first, out.number);
        if (read.ec != std::errc() || read.ptr != text.data() + first)
            return bad;
    }
    const std::string owner = text.substr(first + 1, second - first - 1);
    if (owner != "-") {
        const auto staff = StaffId::parse(owner);
        if (!staff.ok())
            return bad;
        out.owner = *staff;
    }
    const auto request = RequestId::parse(text.substr(second + 1));
    if (!request.ok())
        return bad;
    out.request = *request;
    return out;
}

RequestSummary summarise(OpenDesk &desk, const requests::ListedRequest &listed)
{
    RequestSummary out = summariseClear(desk, listed.clear);
    out.rights = listed.rights;
    out.dueOn = listed.dueOn;
    out.internalOn = listed.internalOn;
    out.waitsForPerson = listed.waitsForPerson;
    out.waitsForApproval = listed.waitsForApprover;
    return out;
}

} // namespace

Result<RequestPage> listRequests(OpenDesk &desk, const RequestFilter &filter, int limit,
                                 const std::string &after)
{
    RequestPage page;
    if (!filter.reference.empty()) {
        DESK_TRY(const LoadedRequest loaded, loadRequest(desk, filter.reference));
        page.requests.push_back(summarise(desk, loaded.request));
        return page;
    }
    const ListKey key =
        filter.referencePrefix.empty() ? static_cast<ListKey>(filter.order) : ListKey::Reference;
    const requests::ListOrder order{key, filter.descending};
    const int most = std::clamp(limit, 1, 500);
    requests::ListRange range{std::nullopt, filter.skip, most + 1};
    if (!after.empty()) {
        DESK_TRY(range.after, cursorFrom(after, order.key));
    }
    DESK_TRY(const requests::ListFilter wanted, listFilter(desk, filter));
    DESK_TRY(const auto lines, listOf(desk, filter.platform).page(wanted, order, range));
    const auto count = std::min(lines.size(), static_cast<std::size_t>(most));
    for (std::size_t i = 0; i < count; ++i)
        page.requests.push_back(summarise(desk, lines[i]));
    if (lines.size() > count)
        page.next = cursorText(lines[count - 1].cursor);
    return page;
}

Result<std::vector<std::uint64_t>> countRequests(OpenDesk &desk, const std::vector<RequestFilter> &filters)
{
    constexpr std::size_t most = 50;
    if (filters.size() > most)
        return fail(ErrorCode::LimitExceeded, "Ask for the counts of 50 filters at most.", "filters");
    std::vector<std::uint64_t> out(filters.size());
    // Those of one platform, and those of all, are counted in one pass each.
    std::map<std::optional<PlatformId>, std::vector<std::size_t>> together;
    for (std::size_t i = 0; i < filters.size(); ++i)
        together[filters[i].platform].push_back(i);
    for (const auto &[platform, which] : together) {
        std::vector<requests::ListFilter> wanted;
        for (const std::size_t i : which) {
            DESK_TRY(requests::ListFilter each, listFilter(desk, filters[i]));
            wanted.push_back(std::move(each));
        }
        DESK_TRY(const auto counted, listOf(desk, platform).count(wanted));
        for (std::size_t i = 0; i < which.size(); ++i)
            out[which[i]] = counted[i];
    }
    return out;
}

} // namespace desk::work
