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

bool stopsPurposes(policy::Right right)
{
    return right == policy::Right::Objection || right == policy::Right::ConsentWithdrawal;
}

Result<void> checkPurposes(const OpenPlatform &platform, const NewRequest &request)
{
    for (const std::string &purpose : request.purposes) {
        const bool offered = std::any_of(request.rights.begin(), request.rights.end(), [&](policy::Right right) {
            const policy::RightRule *rule = policy::findRight(platform.profile, right);
            return stopsPurposes(right) && rule != nullptr && std::find(rule->purposes.begin(), rule->purposes.end(), purpose) != rule->purposes.end();
        });
        if (!offered)
            return fail(ErrorCode::InvalidArgument, "The platform's policy names no such purpose for the rights asked for.", "purpose");
    }
    return {};
}

std::vector<requests::Action> actionsFor(const OpenPlatform &platform, const NewRequest &request)
{
    std::vector<requests::Action> out;
    for (const policy::Right right : request.rights) {
        requests::Action &action = out.emplace_back();
        action.right = right;
        if (right == policy::Right::AuthorityDisclosure)
            action.disclosureCase = request.disclosureCase;
        if (!stopsPurposes(right))
            continue;
        const policy::RightRule *rule = policy::findRight(platform.profile, right);
        for (const std::string &purpose : rule->purposes) {
            if (request.purposes.empty() || std::find(request.purposes.begin(), request.purposes.end(), purpose) != request.purposes.end())
                action.purposes.push_back(purpose);
        }
    }
    return out;
}

Result<void> checkNew(const OpenDesk &desk, const OpenPlatform &platform, const NewRequest &request)
{
    if (request.rights.empty())
        return fail(ErrorCode::InvalidArgument, "A request exercises at least one right.", "right");
    for (const policy::Right right : request.rights) {
        if (policy::findRight(platform.profile, right) == nullptr)
            return fail(ErrorCode::InvalidArgument, "The platform's policy does not promise this right.", "right");
        if (std::count(request.rights.begin(), request.rights.end(), right) > 1)
            return fail(ErrorCode::InvalidArgument, "Name each right once.", "right");
    }
    if (std::find(channels.begin(), channels.end(), request.channel) == channels.end())
        return fail(ErrorCode::InvalidArgument, "The channel is one of email, phone, letter, chat, web-form, dashboard, agent, api.", "channel");
    if (!request.receivedOn.isValid() || request.receivedOn > utcDay(desk.clock().now()).addDays(1))
        return fail(ErrorCode::InvalidArgument, "The receipt day is a date that is not in the future.", "received");
    if (!isResidence(request.residence))
        return fail(ErrorCode::InvalidArgument, "The residence is a country code like DE, with a region where law differs like US-CA.", "residence");
    DESK_CHECK(checkPurposes(platform, request));
    DESK_CHECK(checkDisclosure(platform.profile, request));
    if (!namesAnybody(request))
        return fail(ErrorCode::InvalidArgument, "Give at least one identifier: e-mail, phone, order number or account.", "identifier");
    return {};
}

} // namespace

bool namesAnybody(const NewRequest &request)
{
    return !request.email.empty() || !request.phone.empty() || !request.account.empty() || !request.order.empty();
}

Result<LoadedRequest> unopened(OpenDesk &desk, OpenPlatform &platform, const NewRequest &request)
{
    DESK_CHECK(checkNew(desk, platform, request));
    LoadedRequest out{&platform, {}};
    requests::Request &made = out.request;
    made.actions = actionsFor(platform, request);
    made.receivedOn = request.receivedOn;
    made.policyOrdinal = platform.ordinalOn(request.receivedOn);
    made.residence = request.residence;
    made.channel = request.channel;
    made.language = request.language.empty() ? "en" : request.language;
    made.email = request.email;
    made.phone = request.phone;
    made.account = request.account;
    made.order = request.order;
    made.text = request.text;
    DESK_TRY(made.behalf, behalfFrom(request.behalf));
    return out;
}

Result<void> addRequest(OpenDesk &desk, LoadedRequest &loaded)
{
    // Where the identifiers find one person it is theirs, and other requests of theirs can be named beside it.
    if (auto subject = theSubject(desk, loaded); subject.ok())
        loaded.request.subject = *subject;
    DESK_CHECK(refreshClocks(desk, loaded));
    DESK_TRY(loaded.request, loaded.platform->requests->add(std::move(loaded.request)));
    return loaded.platform->files->flush();
}

Result<RequestSummary> openRequest(OpenDesk &desk, const NewRequest &request)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    DESK_TRY(OpenPlatform *const platform, desk.platform(request.platform));
    DESK_TRY(LoadedRequest loaded, unopened(desk, *platform, request));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(addRequest(desk, loaded));
    DESK_CHECK(remember(desk, loaded, audit::Event::RequestOpened, ""));
    DESK_CHECK(transaction.commit());
    return summarise(desk, loaded.request);
}

Result<std::vector<TimelineEntry>> timeline(OpenDesk &desk, const std::string &reference)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_TRY(const auto entries, loaded.platform->requests->timeline(loaded.request.id));
    DESK_TRY(std::vector<TimelineEntry> out, earlierTimeline(loaded));
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
    DESK_TRY(loaded.request.assignee, staffCalled(desk, name));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(saveRequest(desk, loaded));
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
    DESK_CHECK(saveRequest(desk, loaded));
    DESK_CHECK(remember(desk, loaded, audit::Event::SubjectChosen, ""));
    DESK_CHECK(transaction.commit());
    return summarise(desk, loaded.request);
}

Result<RequestSummary> changeReceipt(OpenDesk &desk, const std::string &reference, QDate day, const std::string &reason)
{
    DESK_CHECK(desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection}));
    if (!day.isValid() || day > utcDay(desk.clock().now()).addDays(1))
        return fail(ErrorCode::InvalidArgument, "The receipt day is a date that is not in the future.", "received");
    if (reason.empty() || reason.size() > 4000)
        return fail(ErrorCode::InvalidArgument, "Give a reason of at most 4000 bytes; it stays on the timeline.", "reason");
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    const std::string before = toIsoDate(loaded.request.receivedOn);
    loaded.request.receivedOn = day;
    loaded.request.policyOrdinal = loaded.platform->ordinalOn(day);
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(saveRequest(desk, loaded));
    DESK_CHECK(remember(desk, loaded, audit::Event::ReceiptChanged, before + " -> " + toIsoDate(day) + ": " + reason));
    DESK_CHECK(transaction.commit());
    return summarise(desk, loaded.request);
}

} // namespace desk::work
