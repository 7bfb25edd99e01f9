// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/intake_work.h"

#include "core/desk/guard.h"
#include "core/desk/request_access.h"
#include "core/desk/senders.h"
#include "core/intake/opendsr_reader.h"
#include "core/intake/read_file.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

/// Where a request with the same external id is looked for: among the person's, and among those of its day.
constexpr int mostOthers = 200;
constexpr int mostOfADay = 2000;
constexpr std::size_t longestNote = 4000;

Result<void> mayTakeIn(OpenDesk &desk)
{
    return desk.require({Role::CustomerService, Role::Supervisor, Role::DataProtection});
}

/// The country whose telephone numbers need no code: the platform's own.
std::string regionOf(const policy::Profile &profile)
{
    return profile.establishment.empty() ? std::string() : profile.establishment.substr(0, 2);
}

intake::WireContext wireOf(OpenDesk &desk, const Incoming &incoming, const IntakeKeys &keys)
{
    intake::WireContext out;
    out.headers = incoming.headers;
    out.webhookSecret = keys.webhookSecret;
    out.agentId = keys.agentId;
    out.agentKey = keys.agentKey;
    out.businessId = keys.businessId;
    out.certificate = keys.certificate;
    out.site = keys.site;
    out.arrivedAt = incoming.arrivedAt == Instant{} ? desk.clock().now() : incoming.arrivedAt;
    out.today = utcDay(desk.clock().now());
    return out;
}

/// A request of this draft that is in no store, for looking for whom it is about.
LoadedRequest unstored(OpenPlatform &platform, const NewRequest &request)
{
    LoadedRequest out;
    out.platform = &platform;
    out.request.platform = platform.info.id;
    out.request.email = request.email;
    out.request.phone = request.phone;
    out.request.account = request.account;
    out.request.order = request.order;
    out.request.receivedOn = request.receivedOn;
    return out;
}

bool cameAs(const requests::Request &request, const std::string &externalId)
{
    return std::any_of(request.sources.begin(), request.sources.end(),
                       [&](const requests::Source &each) { return each.externalId == externalId; });
}

/// Of these requests, the one that came under this id; null id: none did.
Result<std::string> amongThese(OpenPlatform &platform, const std::vector<requests::Request> &some,
                               const std::string &externalId)
{
    for (const requests::Request &each : some) {
        const auto whole = platform.requests->load(each.id);
        // A request whose file is gone, or that this role cannot open, tells nothing.
        if (whole.ok() && cameAs(*whole, externalId))
            return whole->reference;
    }
    return std::string();
}

/// The reference of the request that came in under the same id, if any did. Vendors send a message again
/// when nobody answers in time.
Result<std::string> sameAs(OpenPlatform &platform, const std::vector<FoundSubject> &people,
                           const std::string &externalId, QDate receivedOn)
{
    if (externalId.empty())
        return std::string();
    for (const FoundSubject &person : people) {
        requests::QueueFilter filter;
        filter.subject = person.id;
        DESK_TRY(const auto theirs, platform.requests->queue(filter, {}, mostOthers));
        DESK_TRY(std::string found, amongThese(platform, theirs, externalId));
        if (!found.empty())
            return found;
    }
    if (!receivedOn.isValid())
        return std::string();
    const requests::QueueCursor before{toIsoDate(receivedOn), {}};
    DESK_TRY(auto ofThatDay, platform.requests->queue({}, before, mostOfADay));
    std::erase_if(ofThatDay, [&](const requests::Request &each) { return each.receivedOn != receivedOn; });
    return amongThese(platform, ofThatDay, externalId);
}

std::string kindOf(const requests::Request &other, const NewRequest &request)
{
    const std::vector<policy::Right> theirs = rightsOf(other);
    const bool same = std::any_of(theirs.begin(), theirs.end(), [&](policy::Right right) {
        return std::find(request.rights.begin(), request.rights.end(), right) != request.rights.end();
    });
    return !same ? "related" : other.state == requests::State::Closed ? "repeat" : "duplicate";
}

Result<std::vector<OtherRequest>> othersOf(OpenDesk &desk, OpenPlatform &platform, SubjectId person,
                                           const NewRequest &request)
{
    requests::QueueFilter filter;
    filter.subject = person;
    DESK_TRY(const auto theirs, platform.requests->queue(filter, {}, mostOthers));
    std::vector<OtherRequest> out;
    for (const requests::Request &each : theirs)
        out.push_back({summarise(desk, each), kindOf(each, request)});
    std::stable_partition(out.begin(), out.end(), [](const OtherRequest &each) {
        return each.summary.state != RequestState::Closed;
    });
    return out;
}

Result<IntakeDraft> lookAround(OpenDesk &desk, OpenPlatform &platform, intake::Draft draft)
{
    IntakeDraft out;
    out.request = requestFrom(draft, platform.info.id);
    out.draft = std::move(draft);
    if (namesAnybody(out.request)) {
        // Whoever reads a letter learns whether the platform knows the person.
        DESK_CHECK(ration(desk, platform.info.id, Reading::Search));
        DESK_CHECK(desk.log(audit::Event::SubjectsSearched, platform.info.id, {}, "{\"by\":\"letter\"}",
                            std::nullopt));
        LoadedRequest probe = unstored(platform, out.request);
        DESK_TRY(out.people, subjectsOf(desk, probe));
    }
    if (out.people.size() == 1) {
        DESK_TRY(out.others, othersOf(desk, platform, out.people.front().id, out.request));
    }
    DESK_TRY(out.cameAs, sameAs(platform, out.people, out.draft.externalId, out.request.receivedOn));
    return out;
}

requests::Source sourceOf(const IntakeOrder &order)
{
    requests::Source out;
    out.format = static_cast<std::uint8_t>(order.draft.format);
    out.name = order.name;
    out.externalId = order.draft.externalId;
    out.sha256 = order.draft.source;
    return out;
}

/// Inside the caller's transaction.
Result<void> keepSource(OpenDesk &desk, LoadedRequest &loaded, const IntakeOrder &order)
{
    if (order.draft.original.empty())
        loaded.request.sources.push_back(sourceOf(order));
    else
        DESK_CHECK(loaded.platform->requests->addOriginal(loaded.request, sourceOf(order),
                                                          asBytes(order.draft.original)));
    DESK_CHECK(saveRequest(desk, loaded));
    return remember(desk, loaded, audit::Event::OriginalKept,
                    order.attachTo.empty() ? "" : order.draft.text.substr(0, longestNote));
}

Result<RequestSummary> attach(OpenDesk &desk, const IntakeOrder &order, OpenPlatform &platform,
                              const std::vector<FoundSubject> &people)
{
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, order.attachTo));
    if (loaded.platform != &platform)
        return fail(ErrorCode::Conflict, "The request is of another platform.", "attach");
    if (loaded.request.state == requests::State::Closed || isMerged(loaded.request))
        return fail(ErrorCode::Conflict,
                    "The request is closed, or goes on in another; open a new one and link the two.",
                    "attach");
    const bool another =
        loaded.request.subject && people.size() == 1 && people.front().id != *loaded.request.subject;
    if (another)
        return fail(ErrorCode::Conflict, "The letter names another person than the request is about.",
                    "attach");
    DESK_CHECK(keepSource(desk, loaded, order));
    return summarise(desk, loaded.request);
}

/// Whether a certificate is not of who says they sent this.
bool isOfAnotherSender(const Error &error)
{
    return error.code == ErrorCode::WrongKey && error.place == intake::openDsrDomainHeaders.front();
}

/// The file as the first of the keys proves it, or else why one of them does not that might.
Result<intake::ReadFile> readWithKeys(OpenDesk &desk, const OpenPlatform &platform, const Incoming &incoming)
{
    DESK_TRY(const intake::LetterRules *const rules, desk.letterRules());
    DESK_TRY(const std::vector<Sender> senders, loadSenders(desk, incoming.platform));
    const auto readWith = [&](const IntakeKeys &keys) {
        const intake::ReadContext context{
            {{*rules, regionOf(platform.profile), {}}, QTimeZone::systemTimeZone()},
            wireOf(desk, incoming, keys)};
        return intake::readIncoming(incoming.name, asBytes(incoming.bytes), context);
    };
    std::optional<Error> why;
    for (const IntakeKeys &keys : keysToTry(incoming, senders)) {
        Result<intake::ReadFile> file = readWith(keys);
        if (file)
            return file;
        if (!why || isOfAnotherSender(*why))
            why = file.error();
    }
    // None of the kept certificates is the sender's: read as a message that nobody signed, with a doubt that
    // says so.
    if (isOfAnotherSender(*why) && incoming.keys.certificate.empty())
        return readWith(incoming.keys);
    return *why;
}

} // namespace

Result<IntakeReading> readIncoming(OpenDesk &desk, const Incoming &incoming)
{
    DESK_CHECK(mayTakeIn(desk));
    DESK_TRY(OpenPlatform *const platform, desk.platform(incoming.platform));
    DESK_TRY(intake::ReadFile file, readWithKeys(desk, *platform, incoming));
    IntakeReading out;
    out.doubts = std::move(file.doubts);
    out.failedRows = std::move(file.failedRows);
    for (intake::Draft &draft : file.drafts) {
        DESK_TRY(IntakeDraft one, lookAround(desk, *platform, std::move(draft)));
        out.drafts.push_back(std::move(one));
    }
    return out;
}

Result<RequestSummary> takeIn(OpenDesk &desk, const IntakeOrder &order)
{
    DESK_CHECK(mayTakeIn(desk));
    DESK_TRY(OpenPlatform *const platform, desk.platform(order.request.platform));
    LoadedRequest probe = unstored(*platform, order.request);
    std::vector<FoundSubject> people;
    if (namesAnybody(order.request)) {
        DESK_TRY(people, subjectsOf(desk, probe));
    }
    DESK_TRY(const std::string before,
             sameAs(*platform, people, order.draft.externalId, order.request.receivedOn));
    if (!before.empty())
        return fail(ErrorCode::AlreadyExists, "This came in before; look at the request it became.", before);
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    if (!order.attachTo.empty()) {
        DESK_TRY(RequestSummary attached, attach(desk, order, *platform, people));
        DESK_CHECK(transaction.commit());
        return attached;
    }
    DESK_TRY(const RequestSummary opened, openRequest(desk, order.request));
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, opened.reference));
    DESK_CHECK(keepSource(desk, loaded, order));
    DESK_CHECK(transaction.commit());
    return summarise(desk, loaded.request);
}

Result<std::vector<SourceView>> requestSources(OpenDesk &desk, const std::string &reference)
{
    DESK_TRY(const LoadedRequest loaded, loadRequest(desk, reference));
    std::vector<SourceView> out;
    for (const requests::Source &each : loaded.request.sources)
        out.push_back({std::string(intake::formatWord(static_cast<intake::Format>(each.format))), each.name,
                       each.externalId, toHex(each.sha256), each.bytes});
    return out;
}

Result<std::string> requestOriginal(OpenDesk &desk, const std::string &reference, int number)
{
    DESK_CHECK(mayTakeIn(desk));
    DESK_TRY(const LoadedRequest loaded, loadRequest(desk, reference));
    DESK_CHECK(ration(desk, loaded.request.platform, Reading::Request));
    DESK_CHECK(desk.log(audit::Event::RequestViewed, loaded.request.platform,
                        keys::ownerOf(loaded.request.id), "{\"original\":" + std::to_string(number) + "}",
                        std::nullopt));
    DESK_TRY(const Bytes bytes, loaded.platform->requests->original(
                                    loaded.request, static_cast<std::size_t>(std::max(number, 0))));
    return std::string(asText(bytes));
}

} // namespace desk::work
