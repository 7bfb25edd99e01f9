// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/request_list.h"

#include "core/requests/clear_columns.h"

#include <algorithm>
#include <variant>

namespace desk::requests {

namespace {

using Value = std::variant<std::int64_t, std::string, Bytes>;

/// SQL with its values, in order.
struct Condition
{
    std::string sql;
    std::vector<Value> values;

    void require(std::string_view more)
    {
        sql += sql.empty() ? "" : " AND ";
        sql += more;
    }
    void require(std::string_view more, Value value)
    {
        require(more);
        values.push_back(std::move(value));
    }
};

void bindAll(store::Query &query, const std::vector<Value> &values)
{
    for (const Value &value : values) {
        if (const auto *number = std::get_if<std::int64_t>(&value))
            query.bindInteger(*number);
        else if (const auto *text = std::get_if<std::string>(&value))
            query.bindText(*text);
        else
            query.bind(std::get<Bytes>(value));
    }
}

std::string marks(std::size_t count)
{
    std::string out = "?";
    for (std::size_t i = 1; i < count; ++i)
        out += ", ?";
    return out;
}

/// The first text after all that begin so.
std::string after(std::string prefix)
{
    prefix.back() = static_cast<char>(prefix.back() + 1);
    return prefix;
}

/// A column in words that no index is looked up by. Which rows come first is what the index of an order
/// knows; looking them up by something that most of them have would mean to sort them all.
std::string unsought(const std::string &column)
{
    return "COALESCE(" + column + ", " + column + ")";
}

/// Which columns may be looked up by an index of their own.
struct Sought
{
    bool stage = true;
    bool assignee = true;
    bool due = true;
};
constexpr Sought whatever; ///< The order does not matter.

/// What begins the index that holds this order.
constexpr Sought soughtFor(ListKey key)
{
    const bool byDue = key == ListKey::Due || key == ListKey::Assignee;
    return {key == ListKey::Stage, byDue, byDue};
}

/// `knownOpen`: that it is open need not be asked.
void addFilter(Condition &out, const ListFilter &filter, Sought sought, bool knownOpen = false)
{
    const std::string stages = sought.stage ? "stage" : unsought("stage");
    const std::string assignee = sought.assignee ? "assignee" : unsought("assignee");
    const std::string due = sought.due ? "due_day" : unsought("due_day");
    if (!filter.states.empty()) {
        out.require(stages + " IN (" + marks(filter.states.size()) + ")");
        for (const State each : filter.states)
            out.values.emplace_back(std::int64_t{stage(each)});
    }
    if (filter.openOnly && !knownOpen)
        out.require(stages + " < ?", std::int64_t{stage(State::Closed)});
    if (filter.right)
        out.require("(rights & ?) <> 0", rightBit(*filter.right));
    if (filter.assignee)
        out.require(assignee + " = ?", toBytes(filter.assignee->view()));
    if (filter.unassigned)
        out.require(assignee + " IS NULL");
    if (filter.dueFrom.isValid())
        out.require(due + " >= ?", dayNumber(filter.dueFrom));
    if (filter.dueBefore.isValid())
        out.require(due + " < ?", dayNumber(filter.dueBefore));
    if (filter.waiting != Waiting::Nobody)
        out.require("(waits & ?) <> 0", static_cast<std::int64_t>(filter.waiting));
    if (!filter.referencePrefix.empty()) {
        out.require("reference >= ?", filter.referencePrefix);
        out.require("reference < ?", after(filter.referencePrefix));
    }
}

Condition onPlatforms(const std::vector<PlatformId> &platforms)
{
    Condition out;
    out.require(unsought("platform") + " IN (" + marks(platforms.size()) + ")");
    for (const PlatformId &each : platforms)
        out.values.emplace_back(toBytes(each.view()));
    return out;
}

const char *columnOf(ListKey key)
{
    switch (key) {
    case ListKey::Due:
    case ListKey::Assignee:
        return "due_day";
    case ListKey::Internal:
        return "internal_day";
    case ListKey::Reference:
        return "reference";
    case ListKey::Stage:
        return "stage";
    case ListKey::Received:
        break;
    }
    return "received_on";
}

bool isText(ListKey key)
{
    return key == ListKey::Received || key == ListKey::Reference;
}

/// The columns of readClear(), then the queue's own.
constexpr std::string_view listed =
    "SELECT request.request, request.reference, request.state, request.received_on, request.residence, "
    "request.channel, request.language, request.policy_ordinal, request.subject, request.assignee, "
    "request.created_at, request.revision, request.platform, request.due_day, request.internal_day, "
    "request.rights, request.waits, request.stage FROM request JOIN (SELECT platform AS shop, request AS "
    "line "
    "FROM request WHERE ";

ListedRequest readListed(const store::Query &query, ListKey key)
{
    ListedRequest out;
    out.clear = readClear(query, query.id<PlatformId>(12));
    out.dueOn = dayNumbered(query.integer(13));
    out.internalOn = dayNumbered(query.integer(14));
    for (const auto &each : policy::spellings<policy::Right>()) {
        if ((query.integer(15) & rightBit(each.value)) != 0)
            out.rights.push_back(each.value);
    }
    out.waitsForPerson = (query.integer(16) & static_cast<int>(Waiting::Person)) != 0;
    out.waitsForApprover = (query.integer(16) & static_cast<int>(Waiting::Approver)) != 0;
    out.cursor.request = out.clear.id;
    out.cursor.owner = out.clear.assignee;
    if (isText(key))
        out.cursor.text = query.text(key == ListKey::Received ? 3 : 1);
    else
        out.cursor.number = query.integer(key == ListKey::Stage ? 17 : key == ListKey::Internal ? 14 : 13);
    return out;
}

} // namespace

/// A stretch of the list that one index holds in order.
struct RequestList::Span
{
    Condition condition;
    ListOrder order;
};

RequestList::RequestList(store::Connection &connection, std::vector<PlatformId> platforms,
                         std::vector<StaffId> owners)
    : m_connection(connection)
    , m_platforms(std::move(platforms))
    , m_owners(std::move(owners))
{
}

Result<void> RequestList::add(const Span &span, ListRange &range, std::vector<ListedRequest> &out)
{
    Condition condition = span.condition;
    const std::string column = columnOf(span.order.key);
    const std::string way = span.order.descending ? " DESC" : "";
    if (range.after) {
        condition.require("(" + column + ", request) " + (span.order.descending ? "<" : ">") + " (?, ?)");
        if (isText(span.order.key))
            condition.values.emplace_back(range.after->text);
        else
            condition.values.emplace_back(range.after->number);
        condition.values.emplace_back(toBytes(range.after->request.view()));
    }
    std::vector<Value> values = condition.values;
    values.emplace_back(range.limit - static_cast<std::int64_t>(out.size()));
    values.emplace_back(static_cast<std::int64_t>(range.skip));
    // Which lines is answered by an index; only then are their rows read.
    store::Query query(m_connection, std::string(listed) + condition.sql + " ORDER BY " + column + way +
                                         ", request" + way +
                                         " LIMIT ? OFFSET ?) AS wanted ON request.platform = wanted.shop AND "
                                         "request.request = wanted.line ORDER BY request." +
                                         column + way + ", request.request" + way);
    bindAll(query, values);
    const std::size_t before = out.size();
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            break;
        out.push_back(readListed(query, span.order.key));
    }
    if (out.size() > before) {
        range.skip = 0;
    } else if (range.skip > 0) { // all of the span was passed over
        store::Query passed(m_connection, "SELECT COUNT(*) FROM request WHERE " + condition.sql);
        bindAll(passed, condition.values);
        DESK_CHECK(passed.next());
        range.skip -= std::min(range.skip, static_cast<std::uint64_t>(passed.integer(0)));
    }
    return {};
}

Result<std::vector<ListedRequest>> RequestList::byOwner(const ListFilter &filter, bool descending,
                                                        ListRange range)
{
    std::vector<std::optional<StaffId>> owners(m_owners.begin(), m_owners.end());
    owners.emplace_back();
    if (descending)
        std::reverse(owners.begin(), owners.end());
    auto owner = owners.begin();
    if (range.after)
        owner = std::find(owner, owners.end(), range.after->owner);
    std::vector<ListedRequest> out;
    for (; owner != owners.end() && out.size() < static_cast<std::size_t>(range.limit); ++owner) {
        ListFilter theirs = filter;
        if ((filter.assignee && filter.assignee != *owner) || (filter.unassigned && *owner))
            continue;
        theirs.assignee = *owner;
        theirs.unassigned = !*owner;
        Span span{onPlatforms(m_platforms), {ListKey::Assignee, descending}};
        addFilter(span.condition, theirs, soughtFor(ListKey::Assignee));
        DESK_CHECK(add(span, range, out));
        range.after.reset();
    }
    return out;
}

Result<std::vector<ListedRequest>> RequestList::page(const ListFilter &filter, ListOrder order,
                                                     const ListRange &range)
{
    std::vector<ListedRequest> out;
    if (m_platforms.empty() || range.limit <= 0)
        return out;
    if (order.key == ListKey::Assignee)
        return byOwner(filter, order.descending, range);
    Span span{onPlatforms(m_platforms), order};
    addFilter(span.condition, filter, soughtFor(order.key));
    ListRange rest = range;
    DESK_CHECK(add(span, rest, out));
    return out;
}

Result<std::vector<std::uint64_t>> RequestList::count(std::span<const ListFilter> filters)
{
    std::vector<std::uint64_t> out(filters.size());
    if (m_platforms.empty() || filters.empty())
        return out;
    const bool one = filters.size() == 1;
    const bool allOpen =
        std::all_of(filters.begin(), filters.end(), [](const ListFilter &each) { return each.openOnly; });
    Condition where = onPlatforms(m_platforms);
    if (one) {
        // What has a day or an owner is fewer than what is open.
        const ListFilter &only = filters.front();
        const bool few =
            only.dueFrom.isValid() || only.dueBefore.isValid() || only.assignee || only.unassigned;
        addFilter(where, only, {!few, true, true});
    }
    if (!one && allOpen)
        where.require("stage < ?", std::int64_t{stage(State::Closed)});
    std::string sums;
    std::vector<Value> values;
    for (const ListFilter &filter : filters) {
        Condition each;
        if (!one)
            addFilter(each, filter, whatever, allOpen);
        sums += sums.empty() ? "" : ", ";
        sums += each.sql.empty() ? "COUNT(*)" : "COUNT(CASE WHEN " + each.sql + " THEN 1 END)";
        std::move(each.values.begin(), each.values.end(), std::back_inserter(values));
    }
    std::move(where.values.begin(), where.values.end(), std::back_inserter(values));
    store::Query query(m_connection, "SELECT " + sums + " FROM request WHERE " + where.sql);
    bindAll(query, values);
    DESK_TRY(const bool found, query.next());
    for (std::size_t i = 0; found && i < out.size(); ++i)
        out[i] = static_cast<std::uint64_t>(query.integer(static_cast<int>(i)));
    return out;
}

} // namespace desk::requests
