// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/request_access.h"

#include <algorithm>

namespace desk::work {

namespace {

Result<std::vector<SubjectId>> search(OpenPlatform &platform, const requests::Request &request)
{
    DESK_TRY(subjects::Finder finder, platform.finder());
    std::vector<SubjectId> out;
    const auto add = [&](Result<std::vector<SubjectId>> found) -> Result<void> {
        if (!found.ok())
            return std::move(found).error();
        for (const SubjectId &id : *found) {
            if (std::find(out.begin(), out.end(), id) == out.end())
                out.push_back(id);
        }
        return {};
    };
    if (!request.account.empty())
        DESK_CHECK(add(finder.findByAccount(request.account)));
    if (!request.email.empty())
        DESK_CHECK(add(finder.findByEmail(request.email)));
    if (!request.order.empty())
        DESK_CHECK(add(finder.findByOrder(request.order)));
    if (out.empty() && !request.phone.empty())
        DESK_CHECK(add(finder.findByPhone(request.phone)));
    return out;
}

} // namespace

Result<LoadedRequest> loadRequest(OpenDesk &desk, const std::string &reference)
{
    DESK_TRY(const requests::Reference read, requests::readReference(reference));
    LoadedRequest out;
    DESK_TRY(out.platform, desk.platformByPrefix(read.prefix));
    DESK_TRY(out.request, out.platform->requests->find(read));
    return out;
}

const policy::Profile &promisedBy(const LoadedRequest &loaded)
{
    const policy::Profile *then = loaded.platform->version(loaded.request.policyOrdinal);
    return then == nullptr ? loaded.platform->profile : *then;
}

RequestSummary summariseClear(OpenDesk &desk, const requests::Request &request)
{
    RequestSummary out;
    out.platform = request.platform;
    out.id = request.id;
    out.reference = request.reference;
    out.state = static_cast<RequestState>(request.state);
    out.receivedOn = request.receivedOn;
    out.residence = request.residence;
    out.channel = request.channel;
    out.assignee = request.assignee ? desk.staffName(*request.assignee) : std::string();
    out.laws = lawsOf(desk, request);
    out.revision = request.revision;
    return out;
}

RequestSummary summarise(OpenDesk &desk, const requests::Request &request)
{
    RequestSummary out = summariseClear(desk, request);
    out.rights = rightsOf(request);
    for (const requests::Action &action : request.actions) {
        if (action.state == requests::State::Closed)
            continue;
        if (action.dueOn.isValid() && (!out.dueOn.isValid() || action.dueOn < out.dueOn))
            out.dueOn = action.dueOn;
        if (action.internalOn.isValid() && (!out.internalOn.isValid() || action.internalOn < out.internalOn))
            out.internalOn = action.internalOn;
        out.waitsForPerson |= action.waiting == requests::Waiting::Person;
        out.waitsForApproval |= action.waiting == requests::Waiting::Approver;
    }
    return out;
}

Result<requests::Action *> theAction(LoadedRequest &loaded, policy::Right right)
{
    requests::Action *const found = requests::findAction(loaded.request, right);
    if (found == nullptr)
        return fail(ErrorCode::NotFound, "The request does not exercise this right.", "action");
    return found;
}

requests::Actor actorOf(const OpenDesk &desk)
{
    return {desk.staff()->staff, desk.roles()};
}

Result<void> checkReason(const std::string &reason)
{
    constexpr std::size_t longest = 4000;
    if (reason.empty() || reason.size() > longest)
        return fail(ErrorCode::InvalidArgument, "Give a reason of at most 4000 bytes.", "reason");
    return {};
}

Result<std::optional<StaffId>> staffCalled(OpenDesk &desk, const std::string &name)
{
    if (name.empty())
        return std::optional<StaffId>();
    const keys::StaffSlot *slot = desk.keyring().findByName(name);
    if (slot == nullptr)
        return fail(ErrorCode::NotFound, "There is no member of staff of this name.", "name");
    return std::optional(slot->certificate.staff);
}

Result<std::vector<FoundSubject>> subjectsOf(OpenDesk &desk, LoadedRequest &loaded)
{
    std::vector<SubjectId> ids;
    if (loaded.request.subject) {
        ids.push_back(*loaded.request.subject);
    } else {
        DESK_TRY(ids, search(*loaded.platform, loaded.request));
    }
    std::vector<FoundSubject> out;
    for (const SubjectId &id : ids) {
        DESK_TRY(FoundSubject found, describe(desk, *loaded.platform, id));
        out.push_back(std::move(found));
    }
    return out;
}

Result<SubjectId> theSubject(OpenDesk &, LoadedRequest &loaded)
{
    if (loaded.request.subject)
        return *loaded.request.subject;
    DESK_TRY(const std::vector<SubjectId> ids, search(*loaded.platform, loaded.request));
    if (ids.empty())
        return fail(ErrorCode::Conflict, "Nobody is found by the request's identifiers; ask the person for others.");
    if (ids.size() > 1)
        return fail(ErrorCode::Conflict, "Several people are found by the request's identifiers; choose the one who asks.");
    return ids.front();
}

Result<void> remember(OpenDesk &desk, LoadedRequest &loaded, audit::Event event, const std::string &note)
{
    const requests::TimelineEntry entry{desk.clock().now(), desk.staff()->staff, static_cast<std::uint16_t>(event), note};
    DESK_CHECK(loaded.platform->requests->addTimeline(loaded.request.id, entry));
    DESK_TRY(const crypto::Key key, loaded.platform->requests->fileKey(loaded.request.id));
    DESK_CHECK(desk.log(event, loaded.request.platform, keys::ownerOf(loaded.request.id), note, key));
    return {};
}

Result<void> saveRequest(OpenDesk &desk, LoadedRequest &loaded)
{
    DESK_CHECK(refreshClocks(desk, loaded));
    return loaded.platform->requests->save(loaded.request);
}

Result<void> takeStep(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action, requests::Step step)
{
    DESK_TRY(const requests::Needs needs, needsOf(loaded, action));
    DESK_TRY(action.state, requests::advance(action, needs, step, actorOf(desk)));
    return saveRequest(desk, loaded);
}

} // namespace desk::work
