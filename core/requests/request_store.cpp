// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/request_store.h"

#include "core/requests/clear_columns.h"
#include "core/requests/instants.h"
#include "core/requests/request_content.h"
#include "core/requests/request_figures.h"
#include "core/requests/steps.h"

#include <algorithm>

namespace desk::requests {

namespace {

constexpr std::string_view columns = "SELECT request, reference, state, received_on, residence, channel, language, policy_ordinal, "
                                     "subject, assignee, created_at, revision, sealed FROM request ";

QDate dayIn(const store::Query &query, int column)
{
    return query.isNull(column) ? QDate() : QDate::fromString(QString::fromStdString(query.text(column)), Qt::ISODate);
}

void bindDay(store::Query &query, QDate day)
{
    if (day.isValid())
        query.bindText(toIsoDate(day));
    else
        query.bindNull();
}

void bindId(store::Query &query, const auto &id)
{
    if (id)
        query.bind(id->view());
    else
        query.bindNull();
}

} // namespace

RequestStore::RequestStore(const subjects::PlatformContext &context, subjects::SubjectFiles &files) : m_context(context), m_files(files) {}

Result<crypto::Key> RequestStore::fileKey(RequestId request)
{
    return m_files.ownerKeys().key(keys::ownerOf(request), fileClass, keys::Provision::No);
}

subjects::OwnerCiphers RequestStore::ciphers(RequestId request)
{
    return {m_context, m_files.ownerKeys(), {keys::ownerOf(request), fileClass, keys::requestFileCategory}};
}

Bytes RequestStore::associated(const Request &request) const
{
    ByteWriter out(256);
    out.raw(m_context.store.view()).raw(request.platform.view()).raw(request.id.view()).sized(request.reference);
    out.u8(static_cast<std::uint8_t>(request.state)).sized(toIsoDate(request.receivedOn)).sized(request.residence);
    out.sized(request.channel).sized(request.language).u32(static_cast<std::uint32_t>(request.policyOrdinal));
    out.raw(request.subject.value_or(SubjectId()).view()).raw(request.assignee.value_or(StaffId()).view());
    out.u64(static_cast<std::uint64_t>(milliseconds(request.createdAt))).u64(request.revision);
    for (const Action &action : request.actions)
        out.u8(static_cast<std::uint8_t>(action.right));
    return out.take();
}

Bytes RequestStore::partAssociated(RequestId request, std::string_view part, std::int64_t ordinal) const
{
    ByteWriter out(96);
    out.raw(m_context.store.view()).raw(m_context.platform.view()).raw(request.view()).sized(part);
    return out.u64(static_cast<std::uint64_t>(ordinal)).take();
}

Result<Bytes> RequestStore::seal(const Request &request)
{
    return ciphers(request.id).seal(associated(request), encodeContent(request), keys::Provision::Yes);
}

Result<void> RequestStore::unseal(Request &request, ByteView sealed)
{
    DESK_TRY(const crypto::SecretBytes plain, ciphers(request.id).open(associated(request), sealed));
    return decodeContent(request, plain);
}

Result<void> RequestStore::writeActions(const Request &request)
{
    store::Query clear(m_context.connection, "DELETE FROM action WHERE platform = ? AND request = ?");
    DESK_CHECK(clear.bind(request.platform.view()).bind(request.id.view()).run());
    std::int64_t ordinal = 0;
    for (const Action &action : request.actions) {
        store::Query insert(m_context.connection, "INSERT INTO action (platform, request, ordinal, exercised, state, outcome, assignee, due_on, internal_on, "
                                                  "received_day, laws, waited, ground, marks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        insert.bind(request.platform.view()).bind(request.id.view()).bindInteger(++ordinal);
        insert.bindInteger(static_cast<std::int64_t>(action.right)).bindInteger(static_cast<std::int64_t>(action.state));
        insert.bindInteger(static_cast<std::int64_t>(action.outcome));
        bindId(insert, action.assignee);
        bindDay(insert, action.dueOn);
        bindDay(insert, action.internalOn);
        insert.bindInteger(dayNumber(request.receivedOn)).bindText(action.laws);
        insert.bindInteger(waitedDays(action, request.receivedOn));
        DESK_CHECK(insert.bindText(denialGround(action)).bindInteger(figureMarks(action)).run());
    }
    return writeQueueColumns(request);
}

Result<void> RequestStore::writeQueueColumns(const Request &request)
{
    std::int64_t due = nothingDue;
    std::int64_t internal = nothingDue;
    std::int64_t rights = 0;
    std::int64_t waits = 0;
    for (const Action &action : request.actions) {
        rights |= rightBit(action.right);
        if (action.state == State::Closed)
            continue;
        due = std::min(due, dayNumber(action.dueOn));
        internal = std::min(internal, dayNumber(action.internalOn));
        waits |= static_cast<std::int64_t>(action.waiting);
    }
    store::Query update(m_context.connection, "UPDATE request SET stage = ?, due_day = ?, internal_day = ?, rights = ?, waits = ? "
                                              "WHERE platform = ? AND request = ?");
    update.bindInteger(stage(request.state)).bindInteger(due).bindInteger(internal).bindInteger(rights).bindInteger(waits);
    return update.bind(request.platform.view()).bind(request.id.view()).run();
}

Result<Request> RequestStore::add(Request request)
{
    const int year = request.receivedOn.year();
    store::Query count(m_context.connection, "INSERT INTO reference_counter (platform, year, last) VALUES (?, ?, 1) "
                                             "ON CONFLICT (platform, year) DO UPDATE SET last = reference_counter.last + 1");
    DESK_CHECK(count.bind(m_context.platform.view()).bindInteger(year).run());
    store::Query last(m_context.connection, "SELECT last FROM reference_counter WHERE platform = ? AND year = ?");
    last.bind(m_context.platform.view()).bindInteger(year);
    DESK_TRY(const bool counted, last.next());
    request.reference = printReference({m_context.profile->prefix, year, counted ? static_cast<int>(last.integer(0)) : 1});
    request.platform = m_context.platform;
    request.id = makeId<RequestId>(m_context.clock, m_context.random);
    request.createdAt = m_context.clock.now();
    request.revision = 1;
    request.state = stateOf(request.actions);

    DESK_TRY(const Bytes sealed, seal(request));
    store::Query insert(m_context.connection,
                        "INSERT INTO request (platform, request, reference, state, received_on, residence, channel, language, policy_ordinal, "
                        "subject, assignee, created_at, revision, sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(request.platform.view()).bind(request.id.view()).bindText(request.reference);
    insert.bindInteger(static_cast<std::int64_t>(request.state)).bindText(toIsoDate(request.receivedOn)).bindText(request.residence);
    insert.bindText(request.channel).bindText(request.language).bindInteger(request.policyOrdinal);
    bindId(insert, request.subject);
    bindId(insert, request.assignee);
    DESK_CHECK(insert.bindInteger(milliseconds(request.createdAt)).bindInteger(1).bind(sealed).run());
    DESK_CHECK(writeActions(request));
    DESK_CHECK(addToSum("request", request.id, 1, sealed));
    return request;
}

Result<void> RequestStore::save(Request &request)
{
    store::Query current(m_context.connection, "SELECT revision, sealed FROM request WHERE platform = ? AND request = ?");
    current.bind(request.platform.view()).bind(request.id.view());
    DESK_TRY(const bool found, current.next());
    if (!found)
        return fail(ErrorCode::NotFound, "There is no such request.", "reference");
    if (static_cast<std::uint64_t>(current.integer(0)) != request.revision)
        return fail(ErrorCode::Conflict, "Somebody changed this request in the meantime; look at it again.");
    DESK_CHECK(takeFromSum("request", request.id, current.integer(0), current.bytes(1)));
    request.revision += 1;
    request.state = stateOf(request.actions);
    DESK_TRY(const Bytes sealed, seal(request));
    store::Query update(m_context.connection, "UPDATE request SET state = ?, received_on = ?, policy_ordinal = ?, subject = ?, assignee = ?, revision = ?, sealed = ? "
                                              "WHERE platform = ? AND request = ?");
    update.bindInteger(static_cast<std::int64_t>(request.state)).bindText(toIsoDate(request.receivedOn)).bindInteger(request.policyOrdinal);
    bindId(update, request.subject);
    bindId(update, request.assignee);
    update.bindInteger(static_cast<std::int64_t>(request.revision)).bind(sealed);
    DESK_CHECK(update.bind(request.platform.view()).bind(request.id.view()).run());
    DESK_CHECK(addToSum("request", request.id, static_cast<std::int64_t>(request.revision), sealed));
    return writeActions(request);
}

Result<std::vector<Action>> RequestStore::clearActions(RequestId request)
{
    store::Query query(m_context.connection,
                       "SELECT exercised, state, outcome, due_on, internal_on, laws FROM action WHERE platform = ? AND request = ? ORDER BY ordinal");
    query.bind(m_context.platform.view()).bind(request.view());
    std::vector<Action> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        Action &action = out.emplace_back();
        action.right = static_cast<policy::Right>(query.integer(0));
        action.state = static_cast<State>(query.integer(1));
        action.outcome = static_cast<Outcome>(query.integer(2));
        action.dueOn = dayIn(query, 3);
        action.internalOn = dayIn(query, 4);
        action.laws = query.text(5);
    }
}

Result<RequestStore::Stored> RequestStore::read(RequestId id)
{
    store::Query query(m_context.connection, std::string(columns) + "WHERE platform = ? AND request = ?");
    query.bind(m_context.platform.view()).bind(id.view());
    DESK_TRY(const bool found, query.next());
    if (!found)
        return fail(ErrorCode::NotFound, "There is no such request.", "reference");
    Stored out{readClear(query, m_context.platform), query.bytes(12)};
    DESK_TRY(out.clear.actions, clearActions(id));
    return out;
}

Result<Request> RequestStore::load(RequestId id)
{
    DESK_TRY(Stored stored, read(id));
    DESK_CHECK(unseal(stored.clear, stored.sealed));
    return std::move(stored.clear);
}

Result<Request> RequestStore::loadWhatIsLeft(RequestId id)
{
    DESK_TRY(Stored stored, read(id));
    if (!stored.sealed.empty())
        DESK_CHECK(unseal(stored.clear, stored.sealed));
    return std::move(stored.clear);
}

Result<std::vector<RequestId>> RequestStore::uncounted(int limit)
{
    store::Query query(m_context.connection, "SELECT DISTINCT request FROM action WHERE received_day = 0 AND platform = ? LIMIT ?");
    query.bind(m_context.platform.view()).bindInteger(limit);
    std::vector<RequestId> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.push_back(query.id<RequestId>(0));
    }
}

Result<Request> RequestStore::find(const Reference &reference)
{
    store::Query query(m_context.connection, "SELECT request FROM request WHERE platform = ? AND reference = ?");
    query.bind(m_context.platform.view()).bindText(printReference(reference));
    DESK_TRY(const bool found, query.next());
    if (!found)
        return fail(ErrorCode::NotFound, "There is no such request.", "reference");
    return load(query.id<RequestId>(0));
}

Result<std::string> RequestStore::referenceOf(RequestId request)
{
    store::Query query(m_context.connection, "SELECT reference FROM request WHERE platform = ? AND request = ?");
    query.bind(m_context.platform.view()).bind(request.view());
    DESK_TRY(const bool found, query.next());
    if (!found)
        return fail(ErrorCode::NotFound, "There is no such request.", "reference");
    return query.text(0);
}

Result<std::vector<Request>> RequestStore::queue(const QueueFilter &filter, const QueueCursor &after, int limit)
{
    std::string sql = std::string(columns) + "WHERE platform = ? AND (received_on, request) > (?, ?)";
    if (filter.subject)
        sql += " AND subject = ?";
    store::Query query(m_context.connection, sql + " ORDER BY received_on, request LIMIT ?");
    query.bind(m_context.platform.view()).bindText(after.receivedOn).bind(after.request.view());
    if (filter.subject)
        query.bind(filter.subject->view());
    query.bindInteger(limit);
    std::vector<Request> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.push_back(readClear(query, m_context.platform));
        DESK_TRY(out.back().actions, clearActions(out.back().id));
    }
}

Result<std::vector<RequestId>> RequestStore::closedWithFile(Instant before)
{
    store::Query query(m_context.connection, "SELECT request FROM request WHERE platform = ? AND state = ? AND created_at < ? AND length(sealed) > 0 "
                                             "ORDER BY created_at");
    query.bind(m_context.platform.view()).bindInteger(static_cast<std::int64_t>(State::Closed)).bindInteger(milliseconds(before));
    std::vector<RequestId> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.push_back(query.id<RequestId>(0));
    }
}

} // namespace desk::requests
