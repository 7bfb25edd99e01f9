// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requests/request.h"
#include "core/store/connection.h"

#include <span>

namespace desk::requests {

/// What the list is limited to; everything that is set must hold.
struct ListFilter
{
    std::vector<State> states; ///< One of these; empty: any.
    bool openOnly = false;
    std::optional<policy::Right> right; ///< Among the rights that it exercises.
    std::optional<StaffId> assignee;
    bool unassigned = false;
    QDate dueFrom;                     ///< The earliest day that binds it is not before this one,
    QDate dueBefore;                   ///< and before this one.
    Waiting waiting = Waiting::Nobody; ///< Nobody: whoever it waits for.
    std::string referencePrefix;       ///< What its reference begins with.
};

/// The numbers are part of a cursor.
enum class ListKey : std::uint8_t
{
    Received = 0,
    Due = 1,      ///< What is closed comes after every day.
    Internal = 2, ///< Likewise, by the desk's own targets.
    Reference = 3,
    Stage = 4,    ///< How far along it is.
    Assignee = 5, ///< In the order of RequestList's owners; each one's by due day.
};

struct ListOrder
{
    ListKey key = ListKey::Received;
    bool descending = false;
};

/// The last request of a page, by what the list is sorted by. Requests of one key stand in the order in
/// which they were taken in.
struct ListCursor
{
    std::string text;        ///< Receipt day or reference.
    std::int64_t number = 0; ///< Day or stage.
    std::optional<StaffId> owner;
    RequestId request;
};

struct ListRange
{
    std::optional<ListCursor> after; ///< None: from the start.
    std::uint64_t skip = 0;          ///< How many after that are passed over.
    int limit = 100;
};

/// One line of the list. Nothing sealed has been opened for it.
struct ListedRequest
{
    Request clear; ///< Without actions.
    std::vector<policy::Right> rights;
    QDate dueOn;      ///< Invalid: nothing is open.
    QDate internalOn; ///< Likewise.
    bool waitsForPerson = false;
    bool waitsForApprover = false;
    ListCursor cursor;
};

/**
 * The requests of several platforms as one list, page by page, from indexes alone: a page costs what it
 * holds, and a count or a passing over one step in an index a request.
 */
class RequestList
{
public:
    /// `platforms`: whose requests are shown. `owners`: everybody who may own one, in the order of
    /// ListKey::Assignee; nobody's come last.
    RequestList(store::Connection &connection, std::vector<PlatformId> platforms,
                std::vector<StaffId> owners);

    Result<std::vector<ListedRequest>> page(const ListFilter &filter, ListOrder order,
                                            const ListRange &range);
    /// How many requests fit each filter, in one pass.
    Result<std::vector<std::uint64_t>> count(std::span<const ListFilter> filters);

private:
    struct Span;
    Result<void> add(const Span &span, ListRange &range, std::vector<ListedRequest> &out);
    Result<std::vector<ListedRequest>> byOwner(const ListFilter &filter, bool descending, ListRange range);

    store::Connection &m_connection;
    std::vector<PlatformId> m_platforms;
    std::vector<StaffId> m_owners;
};

} // namespace desk::requests
