// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that belong together: linking, merging and its undoing, splitting.
#include "core/desk/request_access.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;
using requests::Action;
using requests::Link;
using requests::LinkKind;
using requests::State;

Result<LinkKind> linkKind(const std::string &word)
{
    if (word == "duplicate")
        return LinkKind::Duplicate;
    if (word == "repeat")
        return LinkKind::Repeat;
    if (word == "related")
        return LinkKind::Related;
    return fail(ErrorCode::InvalidArgument, "Two requests belong together as duplicate, repeat or related.", "kind");
}

void addLink(requests::Request &request, RequestId other, LinkKind kind, QDate receivedBefore = {})
{
    const bool known = std::any_of(request.links.begin(), request.links.end(),
                                   [&](const Link &each) { return each.request == other && each.kind == kind; });
    if (!known)
        request.links.push_back({other, kind, receivedBefore});
}

bool notYetPlanned(const Action &action)
{
    return requests::stage(action.state) < requests::stage(State::Planned);
}

/// Two requests of one platform and, as far as is known, of one person.
Result<std::pair<LoadedRequest, LoadedRequest>> loadPair(OpenDesk &desk, const std::string &reference, const std::string &other)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    DESK_TRY(LoadedRequest one, loadRequest(desk, reference));
    DESK_TRY(LoadedRequest two, loadRequest(desk, other));
    if (one.request.id == two.request.id)
        return fail(ErrorCode::InvalidArgument, "A request does not belong to itself; name another one.", "other");
    if (one.request.platform != two.request.platform)
        return fail(ErrorCode::InvalidArgument, "Requests of different platforms are never linked.", "other");
    return std::pair(std::move(one), std::move(two));
}

Result<void> saveBoth(OpenDesk &desk, LoadedRequest &one, LoadedRequest &two, audit::Event event)
{
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(saveRequest(desk, one));
    DESK_CHECK(saveRequest(desk, two));
    DESK_CHECK(remember(desk, one, event, two.request.reference));
    DESK_CHECK(remember(desk, two, event, one.request.reference));
    return transaction.commit();
}

} // namespace

Result<RequestSummary> link(OpenDesk &desk, const std::string &reference, const std::string &other, const std::string &kind)
{
    DESK_TRY(const LinkKind as, linkKind(kind));
    DESK_TRY(auto pair, loadPair(desk, reference, other));
    addLink(pair.first.request, pair.second.request.id, as);
    addLink(pair.second.request, pair.first.request.id, as);
    DESK_CHECK(saveBoth(desk, pair.first, pair.second, audit::Event::RequestsLinked));
    return summarise(desk, pair.first.request);
}

Result<RequestSummary> merge(OpenDesk &desk, const std::string &reference, const std::string &into)
{
    DESK_TRY(auto pair, loadPair(desk, reference, into));
    auto &[from, to] = pair;
    if (isMerged(from.request) || isMerged(to.request))
        return fail(ErrorCode::Conflict, "One of the two was merged already; undo that first.");
    for (const requests::Request *each : {&from.request, &to.request}) {
        const auto rights = rightsOf(*each);
        if (std::find(rights.begin(), rights.end(), policy::Right::AuthorityDisclosure) != rights.end())
            return fail(ErrorCode::Conflict, "An authority's request never stands together with a person's rights.");
    }
    if (from.request.subject && to.request.subject && from.request.subject != to.request.subject)
        return fail(ErrorCode::Conflict, "The two requests are of different people.");
    if (!std::all_of(from.request.actions.begin(), from.request.actions.end(), notYetPlanned))
        return fail(ErrorCode::Conflict, "Work on the request has begun; only one that nothing is planned for can be merged.");
    if (to.request.state == State::Closed)
        return fail(ErrorCode::Conflict, "The request to merge into is closed.");
    for (const Action &action : from.request.actions) {
        if (requests::findAction(to.request, action.right) == nullptr) {
            Action joined = action;
            joined.state = State::Received;
            joined.mergedFrom = from.request.id;
            to.request.actions.push_back(std::move(joined));
        }
    }
    // What was decided of others in a package holds where the package is made.
    to.request.redactions.insert(to.request.redactions.end(), from.request.redactions.begin(), from.request.redactions.end());
    for (Action &action : from.request.actions) {
        action.state = State::Closed;
        action.outcome = requests::Outcome::NotApplicable;
    }
    addLink(from.request, to.request.id, LinkKind::MergedInto);
    addLink(to.request, from.request.id, LinkKind::MergedFrom, to.request.receivedOn);
    // The clock of what was asked first goes on: a merge never gives more time.
    to.request.receivedOn = std::min(to.request.receivedOn, from.request.receivedOn);
    DESK_CHECK(settleProof(desk, to));
    DESK_CHECK(saveBoth(desk, from, to, audit::Event::RequestMerged));
    return summarise(desk, to.request);
}

Result<RequestSummary> unmerge(OpenDesk &desk, const std::string &reference)
{
    DESK_TRY(const LoadedRequest loaded, loadRequest(desk, reference));
    const auto found = std::find_if(loaded.request.links.begin(), loaded.request.links.end(),
                                    [](const Link &each) { return each.kind == LinkKind::MergedInto; });
    if (found == loaded.request.links.end())
        return fail(ErrorCode::Conflict, "This request was not merged into another.");
    DESK_TRY(const requests::Request into, loaded.platform->requests->load(found->request));
    DESK_TRY(auto pair, loadPair(desk, reference, into.reference));
    auto &[from, to] = pair;
    for (const Action &action : from.request.actions) {
        const Action *joined = requests::findAction(to.request, action.right);
        if (joined != nullptr && !notYetPlanned(*joined))
            return fail(ErrorCode::Conflict, "Work on what was merged has begun in the other request; it can no longer be undone.");
    }
    // What came with the merge leaves with it; what both asked for stays with both.
    const RequestId self = from.request.id;
    std::erase_if(to.request.actions, [&](const Action &action) {
        return action.mergedFrom == self;
    });
    for (Action &action : from.request.actions) {
        action.state = State::Received;
        action.outcome = requests::Outcome::None;
    }
    for (const Link &each : to.request.links) {
        if (each.request == self && each.kind == LinkKind::MergedFrom && each.receivedBefore.isValid())
            to.request.receivedOn = each.receivedBefore;
    }
    const auto between = [](RequestId other) {
        return [other](const Link &each) { return each.request == other && (each.kind == LinkKind::MergedInto || each.kind == LinkKind::MergedFrom); };
    };
    std::erase_if(from.request.links, between(to.request.id));
    std::erase_if(to.request.links, between(from.request.id));
    DESK_CHECK(settleProof(desk, from));
    DESK_CHECK(saveBoth(desk, from, to, audit::Event::RequestUnmerged));
    return summarise(desk, from.request);
}

Result<RequestSummary> split(OpenDesk &desk, const std::string &reference, policy::Right right)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_TRY(const Action *const action, theAction(loaded, right));
    if (loaded.request.actions.size() < 2)
        return fail(ErrorCode::Conflict, "The request exercises one right only; there is nothing to split off.");
    if (!notYetPlanned(*action))
        return fail(ErrorCode::Conflict, "Work on this right has begun; only what nothing is planned for can be split off.");
    LoadedRequest made{loaded.platform, loaded.request};
    made.request.links = {{loaded.request.id, LinkKind::SplitFrom, {}}};
    made.request.actions = {*action};
    made.request.actions.front().state = State::Received;
    std::erase_if(loaded.request.actions, [right](const Action &each) { return each.right == right; });
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(refreshClocks(desk, made));
    DESK_TRY(made.request, made.platform->requests->add(std::move(made.request)));
    DESK_CHECK(made.platform->files->flush());
    addLink(loaded.request, made.request.id, LinkKind::SplitInto);
    DESK_CHECK(saveRequest(desk, loaded));
    DESK_CHECK(remember(desk, loaded, audit::Event::RequestSplit, made.request.reference));
    DESK_CHECK(remember(desk, made, audit::Event::RequestSplit, loaded.request.reference));
    DESK_CHECK(transaction.commit());
    return summarise(desk, made.request);
}

} // namespace desk::work
