// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/request_access.h"

#include <algorithm>
#include <array>

namespace desk::work {

namespace {

using policy::Role;

constexpr std::array<std::string_view, 8> channels{"email", "phone", "letter", "chat", "web-form", "dashboard", "agent", "api"};

bool isResidence(const std::string &text)
{
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool country = text.size() >= 2 && upper(text[0]) && upper(text[1]);
    if (text.size() == 2)
        return country;
    return country && text.size() >= 4 && text.size() <= 6 && text[2] == '-'
           && std::all_of(text.begin() + 3, text.end(), [&](char c) { return upper(c) || (c >= '0' && c <= '9'); });
}

Result<void> checkNew(const OpenDesk &desk, const OpenPlatform &platform, const NewRequest &request)
{
    if (request.rights.empty())
        return fail(ErrorCode::InvalidArgument, "A request exercises at least one right.", "right");
    for (const policy::Right right : request.rights) {
        if (policy::findRight(platform.profile, right) == nullptr)
            return fail(ErrorCode::InvalidArgument, "The platform's policy does not promise this right.", "right");
        if (right != policy::Right::Access)
            return fail(ErrorCode::InvalidArgument, "This version carries out access requests only.", "right");
    }
    if (std::find(channels.begin(), channels.end(), request.channel) == channels.end())
        return fail(ErrorCode::InvalidArgument, "The channel is one of email, phone, letter, chat, web-form, dashboard, agent, api.", "channel");
    if (!request.receivedOn.isValid() || request.receivedOn > utcDay(desk.clock().now()).addDays(1))
        return fail(ErrorCode::InvalidArgument, "The receipt day is a date that is not in the future.", "received");
    if (!isResidence(request.residence))
        return fail(ErrorCode::InvalidArgument, "The residence is a country code like DE, with a region where law differs like US-CA.", "residence");
    if (request.email.empty() && request.phone.empty() && request.account.empty() && request.order.empty())
        return fail(ErrorCode::InvalidArgument, "Give at least one identifier: e-mail, phone, order number or account.", "identifier");
    return {};
}

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

std::string cursorText(const requests::Request &last)
{
    return toIsoDate(last.receivedOn) + "." + last.id.text();
}

Result<requests::QueueCursor> cursorFrom(const std::string &text)
{
    requests::QueueCursor out;
    if (text.empty())
        return out;
    DESK_TRY(const RequestId id, RequestId::parse(text.size() > 11 ? text.substr(11) : ""));
    out.receivedOn = text.substr(0, 10);
    out.request = id;
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

RequestSummary summarise(OpenDesk &desk, const requests::Request &request)
{
    RequestSummary out;
    out.platform = request.platform;
    out.id = request.id;
    out.reference = request.reference;
    out.rights = request.rights;
    out.state = static_cast<RequestState>(request.state);
    out.receivedOn = request.receivedOn;
    out.residence = request.residence;
    out.channel = request.channel;
    out.assignee = request.assignee ? desk.staffName(*request.assignee) : std::string();
    out.revision = request.revision;
    return out;
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

Result<void> take(OpenDesk &desk, LoadedRequest &loaded, requests::Step step)
{
    const std::vector<Role> roles = desk.roles();
    DESK_TRY(loaded.request.state, requests::advance(loaded.request.state, step, roles));
    return loaded.platform->requests->save(loaded.request);
}

Result<RequestSummary> openRequest(OpenDesk &desk, const NewRequest &request)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    DESK_TRY(OpenPlatform *const platform, desk.platform(request.platform));
    DESK_CHECK(checkNew(desk, *platform, request));
    requests::Request made;
    made.rights = request.rights;
    made.receivedOn = request.receivedOn;
    made.residence = request.residence;
    made.channel = request.channel;
    made.language = request.language.empty() ? "en" : request.language;
    made.email = request.email;
    made.phone = request.phone;
    made.account = request.account;
    made.order = request.order;
    made.text = request.text;

    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    LoadedRequest loaded{platform, {}};
    DESK_TRY(loaded.request, platform->requests->add(std::move(made)));
    DESK_CHECK(platform->files->flush());
    DESK_CHECK(remember(desk, loaded, audit::Event::RequestOpened, ""));
    DESK_CHECK(transaction.commit());
    return summarise(desk, loaded.request);
}

Result<RequestPage> listRequests(OpenDesk &desk, const RequestFilter &filter, int limit, const std::string &after)
{
    const int most = std::clamp(limit, 1, 500);
    DESK_TRY(const requests::QueueCursor cursor, cursorFrom(after));
    RequestPage page;
    if (!filter.reference.empty()) {
        DESK_TRY(const LoadedRequest loaded, loadRequest(desk, filter.reference));
        page.requests.push_back(summarise(desk, loaded.request));
        return page;
    }
    requests::QueueFilter queueFilter;
    queueFilter.openOnly = filter.openOnly;
    if (filter.state)
        queueFilter.state = static_cast<requests::State>(*filter.state);
    std::vector<requests::Request> all;
    for (auto &[id, platform] : desk.platforms()) {
        if (filter.platform && *filter.platform != id)
            continue;
        DESK_TRY(std::vector<requests::Request> some, platform.requests->queue(queueFilter, cursor, most + 1));
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    std::sort(all.begin(), all.end(), [](const requests::Request &a, const requests::Request &b) {
        return std::pair(a.receivedOn, a.id) < std::pair(b.receivedOn, b.id);
    });
    const auto count = std::min(all.size(), static_cast<std::size_t>(most));
    for (std::size_t i = 0; i < count; ++i)
        page.requests.push_back(summarise(desk, all[i]));
    if (all.size() > count)
        page.next = cursorText(all[count - 1]);
    return page;
}

Result<std::vector<TimelineEntry>> timeline(OpenDesk &desk, const std::string &reference)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_TRY(const auto entries, loaded.platform->requests->timeline(loaded.request.id));
    std::vector<TimelineEntry> out;
    for (const requests::TimelineEntry &entry : entries)
        out.push_back({entry.at, desk.staffName(entry.actor), audit::eventName(static_cast<audit::Event>(entry.event)), entry.note});
    return out;
}

Result<RequestSummary> assign(OpenDesk &desk, const std::string &reference, const std::string &name, std::uint64_t revision)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    if (loaded.request.revision != revision)
        return fail(ErrorCode::Conflict, "Somebody changed this request in the meantime; look at it again.");
    loaded.request.assignee.reset();
    if (!name.empty()) {
        const keys::StaffSlot *slot = desk.keyring().findByName(name);
        if (slot == nullptr)
            return fail(ErrorCode::NotFound, "There is no member of staff of this name.", "name");
        loaded.request.assignee = slot->certificate.staff;
    }
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(loaded.platform->requests->save(loaded.request));
    DESK_CHECK(remember(desk, loaded, audit::Event::RequestAssigned, ""));
    DESK_CHECK(transaction.commit());
    return summarise(desk, loaded.request);
}

Result<RequestSummary> note(OpenDesk &desk, const std::string &reference, const std::string &text)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    if (text.empty() || text.size() > 20000)
        return fail(ErrorCode::InvalidArgument, "A note has between 1 and 20000 bytes.", "text");
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(remember(desk, loaded, audit::Event::RequestNoted, text));
    DESK_CHECK(transaction.commit());
    return summarise(desk, loaded.request);
}

Result<RequestSummary> chooseSubject(OpenDesk &desk, const std::string &reference, SubjectId subject)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    if (loaded.request.state != requests::State::Received)
        return fail(ErrorCode::Conflict, "Who asks was proven already; another person needs a request of their own.");
    DESK_TRY(const auto held, loaded.platform->files->count(subject));
    if (held.empty())
        return fail(ErrorCode::NotFound, "There is nobody of this id on this platform.", "subject");
    loaded.request.subject = subject;
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(loaded.platform->requests->save(loaded.request));
    DESK_CHECK(remember(desk, loaded, audit::Event::SubjectChosen, ""));
    DESK_CHECK(transaction.commit());
    return summarise(desk, loaded.request);
}

Result<RequestSummary> closeRequest(OpenDesk &desk, const std::string &reference)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(take(desk, loaded, requests::Step::Close));
    DESK_CHECK(remember(desk, loaded, audit::Event::RequestClosed, ""));
    DESK_CHECK(transaction.commit());
    return summarise(desk, loaded.request);
}

Result<std::vector<AuditLine>> auditEntries(OpenDesk &desk, int limit)
{
    DESK_TRY(const std::vector<audit::Entry> entries, desk.log().newest(std::clamp(limit, 1, 10000)));
    std::vector<AuditLine> out;
    for (const audit::Entry &entry : entries) {
        // Another platform's life is not to be seen or counted.
        const bool visible = entry.platform.isNull() || desk.platforms().contains(entry.platform);
        if (visible)
            out.push_back({entry.index, entry.at, desk.staffName(entry.actor), audit::eventName(entry.event), entry.about.isNull() ? std::string() : entry.about.text()});
    }
    return out;
}

} // namespace desk::work
