// SPDX-License-Identifier: GPL-3.0-or-later
// Every order of the list, in both directions, under every filter, held against sorting and counting in
// memory.
#include "core/requests/clear_columns.h"
#include "core/requests/request_list.h"
#include "core/requests/steps.h"
#include "tests/support/application.h"
#include "tests/support/public_data.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace desk;
using namespace desk::requests;

namespace {

template <typename AnyId>
AnyId idNumber(int number)
{
    AnyId id;
    id.bytes[0] = 1;
    id.bytes[14] = static_cast<std::uint8_t>(number >> 8);
    id.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}

/// One row as the table has it, and as the test knows it.
struct Row
{
    PlatformId platform;
    RequestId id;
    std::string reference;
    State state{};
    QDate receivedOn;
    std::optional<StaffId> assignee;
    std::int64_t due = nothingDue;
    std::int64_t internal = nothingDue;
    std::int64_t rights = 0;
    std::int64_t waits = 0;
};

constexpr int rowsMade = 240;
constexpr int owners = 4;
const QDate firstDay(2026, 1, 1);

class List : public testing::Test
{
protected:
    void SetUp() override
    {
        auto connection =
            store::Connection::open(m_folder.filePath("desk.db").toStdString(), store::OpenMode::Create);
        ASSERT_OK(connection);
        m_connection = std::move(*connection);
        ASSERT_OK(store::migrate(*m_connection));
        store::Transaction filling(*m_connection);
        ASSERT_OK(filling.begin());
        std::mt19937 random(5);
        for (int number = 0; number < rowsMade; ++number)
            ASSERT_OK(insert(make(number, random)));
        ASSERT_OK(filling.commit());
        // By name, which is not the order of their ids.
        m_owners = {idNumber<StaffId>(3), idNumber<StaffId>(1), idNumber<StaffId>(4), idNumber<StaffId>(2)};
    }

    Row make(int number, std::mt19937 &random)
    {
        const auto below = [&random](int limit) {
            return static_cast<int>(random() % static_cast<unsigned>(limit));
        };
        constexpr std::array states{State::Received, State::Verified,  State::Planned,
                                    State::Approved, State::Fulfilled, State::Closed};
        Row row;
        row.platform = idNumber<PlatformId>(below(3));
        row.id = idNumber<RequestId>(number);
        row.reference = (below(2) == 0 ? "RU-2026-" : "SK-2026-") + std::to_string(100000 + below(900000)) +
                        "-" + std::to_string(number);
        row.state = states[static_cast<std::size_t>(below(6))];
        row.receivedOn = firstDay.addDays(below(20));
        if (below(5) > 0)
            row.assignee = idNumber<StaffId>(1 + below(owners));
        if (row.state != State::Closed) {
            row.due = dayNumber(firstDay.addDays(below(40)));
            row.internal = dayNumber(firstDay.addDays(below(30)));
            row.waits = below(4);
        }
        row.rights = rightBit(policy::Right::Access) << below(3) | rightBit(policy::Right::Deletion);
        return row;
    }

    Result<void> insert(Row row)
    {
        store::Query query(
            *m_connection,
            "INSERT INTO request (platform, request, reference, state, received_on, residence, "
            "channel, language, policy_ordinal, subject, assignee, created_at, revision, sealed, "
            "stage, due_day, internal_day, rights, waits) "
            "VALUES (?, ?, ?, ?, ?, 'DE', 'email', 'en', 1, NULL, ?, 0, 3, ?, ?, ?, ?, ?, ?)");
        query.bind(row.platform.view()).bind(row.id.view()).bindText(row.reference);
        query.bindInteger(static_cast<std::int64_t>(row.state)).bindText(toIsoDate(row.receivedOn));
        if (row.assignee)
            query.bind(row.assignee->view());
        else
            query.bindNull();
        query.bind(Bytes(10)).bindInteger(stage(row.state)).bindInteger(row.due).bindInteger(row.internal);
        query.bindInteger(row.rights).bindInteger(row.waits);
        m_rows.push_back(row);
        return query.run();
    }

    static bool fits(const Row &row, const ListFilter &filter)
    {
        const auto &states = filter.states;
        return (states.empty() || std::find(states.begin(), states.end(), row.state) != states.end()) &&
               (!filter.openOnly || row.state != State::Closed) &&
               (!filter.right || (row.rights & rightBit(*filter.right)) != 0) &&
               (!filter.assignee || row.assignee == filter.assignee) &&
               (!filter.unassigned || !row.assignee) &&
               (!filter.dueFrom.isValid() || row.due >= dayNumber(filter.dueFrom)) &&
               (!filter.dueBefore.isValid() || row.due < dayNumber(filter.dueBefore)) &&
               (filter.waiting == Waiting::Nobody ||
                (row.waits & static_cast<std::int64_t>(filter.waiting)) != 0) &&
               row.reference.starts_with(filter.referencePrefix);
    }

    /// What a row is sorted by, as texts that compare alike.
    std::string keyOf(const Row &row, ListKey key) const
    {
        const auto owner = std::find(m_owners.begin(), m_owners.end(), row.assignee.value_or(StaffId()));
        switch (key) {
        case ListKey::Received:
            return toIsoDate(row.receivedOn);
        case ListKey::Due:
            return std::to_string(row.due);
        case ListKey::Internal:
            return std::to_string(row.internal);
        case ListKey::Reference:
            return row.reference;
        case ListKey::Stage:
            return std::to_string(stage(row.state));
        case ListKey::Assignee:
            return std::to_string(owner - m_owners.begin()) + std::to_string(row.due);
        }
        return {};
    }

    std::vector<RequestId> expected(const ListFilter &filter, ListOrder order) const
    {
        std::vector<std::pair<std::string, RequestId>> keyed;
        for (const Row &row : m_rows) {
            const bool seen =
                std::find(m_platforms.begin(), m_platforms.end(), row.platform) != m_platforms.end();
            if (seen && fits(row, filter))
                keyed.emplace_back(keyOf(row, order.key), row.id);
        }
        std::sort(keyed.begin(), keyed.end());
        if (order.descending)
            std::reverse(keyed.begin(), keyed.end());
        std::vector<RequestId> out;
        for (const auto &[key, id] : keyed)
            out.push_back(id);
        return out;
    }

    static std::vector<ListFilter> filters()
    {
        std::vector<ListFilter> out(11);
        out[1].openOnly = true;
        out[2].states = {State::Planned, State::Closed};
        out[3].right = policy::Right::Access;
        out[4].assignee = idNumber<StaffId>(4);
        out[5].unassigned = true;
        out[6].dueBefore = firstDay.addDays(9);
        out[7].dueFrom = firstDay.addDays(9);
        out[7].dueBefore = firstDay.addDays(20);
        out[8].waiting = Waiting::Approver;
        out[9].referencePrefix = "RU-2026-";
        out[10].openOnly = true;
        out[10].waiting = Waiting::Person;
        out[10].dueBefore = firstDay.addDays(30);
        out[10].referencePrefix = "SK-";
        out[10].states = {State::Received, State::Approved, State::Closed};
        return out;
    }

    static std::vector<ListOrder> orders()
    {
        std::vector<ListOrder> out;
        for (const ListKey key : {ListKey::Received, ListKey::Due, ListKey::Internal, ListKey::Reference,
                                  ListKey::Stage, ListKey::Assignee}) {
            out.push_back({key, false});
            out.push_back({key, true});
        }
        return out;
    }

    RequestList list() { return {*m_connection, m_platforms, m_owners}; }

    QTemporaryDir m_folder;
    std::unique_ptr<store::Connection> m_connection;
    std::vector<Row> m_rows;
    std::vector<PlatformId> m_platforms{idNumber<PlatformId>(0), idNumber<PlatformId>(2)};
    std::vector<StaffId> m_owners;
};

TEST_F(List, pagesFollowOneAnotherInEveryOrderUnderEveryFilter)
{
    for (const ListFilter &filter : filters()) {
        for (const ListOrder order : orders()) {
            SCOPED_TRACE(testing::Message()
                         << "order " << static_cast<int>(order.key) << (order.descending ? " down" : " up"));
            const std::vector<RequestId> wanted = expected(filter, order);
            ASSERT_FALSE(wanted.empty());
            std::vector<RequestId> seen;
            ListRange range{std::nullopt, 0, 7};
            for (;;) {
                const auto page = list().page(filter, order, range);
                ASSERT_OK(page);
                for (const ListedRequest &each : *page)
                    seen.push_back(each.clear.id);
                if (page->size() < 7)
                    break;
                range.after = page->back().cursor;
            }
            ASSERT_EQ(seen, wanted);
        }
    }
}

TEST_F(List, aPageAnywhereIsReachedByPassingRowsOver)
{
    for (const ListFilter &filter : {filters()[0], filters()[1]}) {
        for (const ListOrder order : orders()) {
            const std::vector<RequestId> wanted = expected(filter, order);
            const auto first = list().page(filter, order, {std::nullopt, 0, 3});
            ASSERT_OK(first);
            for (const std::size_t skip : {1UL, 20UL, 77UL, wanted.size() - 4, wanted.size() + 9}) {
                for (const std::size_t from : {0UL, 3UL}) {
                    ListRange range{std::nullopt, skip, 5};
                    if (from > 0)
                        range.after = first->back().cursor;
                    const auto page = list().page(filter, order, range);
                    ASSERT_OK(page);
                    const std::size_t begin = std::min(wanted.size(), from + skip);
                    const std::size_t end = std::min(wanted.size(), begin + 5);
                    ASSERT_EQ(page->size(), end - begin) << static_cast<int>(order.key) << " " << skip;
                    for (std::size_t i = begin; i < end; ++i)
                        EXPECT_EQ((*page)[i - begin].clear.id, wanted[i]);
                }
            }
        }
    }
}

TEST_F(List, countsEachFilterInOnePassAsItWouldAlone)
{
    const std::vector<ListFilter> all = filters();
    const auto together = list().count(all);
    ASSERT_OK(together);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto alone = list().count({&all[i], 1});
        ASSERT_OK(alone);
        EXPECT_EQ((*together)[i], expected(all[i], {}).size()) << i;
        EXPECT_EQ(alone->front(), (*together)[i]) << i;
    }
    std::vector<ListFilter> open(3, filters()[1]);
    open[1].unassigned = true;
    open[2].referencePrefix = "RU-";
    const auto ofOpen = list().count(open);
    ASSERT_OK(ofOpen);
    for (std::size_t i = 0; i < open.size(); ++i)
        EXPECT_EQ((*ofOpen)[i], expected(open[i], {}).size()) << i;
}

TEST_F(List, nothingOfAPlatformThatIsNotAskedForIsShownOrCounted)
{
    m_platforms.clear();
    const auto page = list().page({}, {}, {});
    ASSERT_OK(page);
    EXPECT_TRUE(page->empty());
    const auto counts = list().count(filters());
    ASSERT_OK(counts);
    EXPECT_EQ(counts->front(), 0U);
}

TEST_F(List, aLineSaysWhatStandsInItsRow)
{
    const auto page = list().page({}, {ListKey::Reference, false}, {std::nullopt, 0, rowsMade});
    ASSERT_OK(page);
    for (const ListedRequest &each : *page) {
        const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                      [&](const Row &known) { return known.id == each.clear.id; });
        ASSERT_NE(row, m_rows.end());
        EXPECT_EQ(each.clear.reference, row->reference);
        EXPECT_EQ(each.clear.platform, row->platform);
        EXPECT_EQ(each.clear.assignee, row->assignee);
        EXPECT_EQ(each.clear.revision, 3U);
        EXPECT_EQ(dayNumber(each.dueOn), row->due);
        EXPECT_EQ(each.dueOn.isValid(), row->state != State::Closed);
        EXPECT_EQ(dayNumber(each.internalOn), row->internal);
        EXPECT_EQ(each.waitsForPerson, (row->waits & 1) != 0);
        EXPECT_EQ(each.waitsForApprover, (row->waits & 2) != 0);
        std::int64_t rights = 0;
        for (const policy::Right right : each.rights)
            rights |= rightBit(right);
        EXPECT_EQ(rights, row->rights);
    }
}

} // namespace
