// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody else's program holds the database: what is asked meanwhile says so, nothing is half-done, and all
// of it goes once the other lets go.
#include "core/store/connection.h"
#include "tests/core/desk/rights_fixture.h"

namespace desk::test {
namespace {

using policy::Right;

class BusyStore : public RightsDesk
{
protected:
    /// A program that knows nothing of the desk's lock: a backup tool, somebody with the engine's shell.
    Result<std::unique_ptr<store::Connection>> hold(const char *how)
    {
        DESK_TRY(std::unique_ptr<store::Connection> other,
                 store::Connection::open(m_desk.database(), store::OpenMode::Existing));
        DESK_CHECK(other->execute(how));
        return other;
    }
};

struct BusyRow
{
    const char *name;
    const char *how;
};

void PrintTo(const BusyRow &row, std::ostream *out)
{
    *out << row.name;
}

class BusyStoreHeld : public BusyStore, public testing::WithParamInterface<BusyRow>
{
};

TEST_P(BusyStoreHeld, isSaidAndLeavesNothingHalfDone)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto reference = ask(Right::Deletion, endCustomer());
    ASSERT_OK(reference);
    const auto planned = plan(*reference, Right::Deletion);
    ASSERT_OK(planned);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Cleo"));
    ASSERT_OK(wait(services().actions.approve(*reference, Right::Deletion, planned->digest)));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));

    const NewRequest another = newRequest(m_desk.platform(), Right::Access, merchantHub().who);
    const std::string rows = "account_id,accessed_at\nA-1,2026-11-20T08:00:00Z\n";
    {
        const auto other = hold(GetParam().how);
        ASSERT_OK(other);
        EXPECT_FAILS(wait(services().requests.open(another)), ErrorCode::Conflict);
        EXPECT_FAILS(import("usage", rows), ErrorCode::Conflict);
        EXPECT_FAILS(fulfil(*reference, Right::Deletion), ErrorCode::Conflict);
        EXPECT_FAILS(wait(services().keys.rotate({m_desk.platform(), RotatedKey::Category, "usage", false})),
                     ErrorCode::Conflict);
        ASSERT_OK((*other)->execute("COMMIT"));
    }
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    EXPECT_OK(wait(services().audit.verify()));
    EXPECT_OK(wait(services().audit.verifyRows()));
    EXPECT_OK(wait(services().requests.open(another)));
    const auto imported = import("usage", rows);
    ASSERT_OK(imported);
    EXPECT_EQ(imported->added, 1U) << "nothing of it was there before";
    EXPECT_OK(fulfil(*reference, Right::Deletion));
    EXPECT_OK(wait(services().keys.rotate({m_desk.platform(), RotatedKey::Category, "usage", false})));
    EXPECT_FAILS(findOne(FindBy::Email, "ben@example.com"), ErrorCode::NotFound);
    EXPECT_OK(findOne(FindBy::Account, "A-1"));
    EXPECT_OK(wait(services().audit.verify()));
    EXPECT_OK(wait(services().audit.verifyRows()));
}

INSTANTIATE_TEST_SUITE_P(Locks, BusyStoreHeld,
                         testing::Values(BusyRow{"writing", "BEGIN IMMEDIATE"},
                                         BusyRow{"alone", "BEGIN EXCLUSIVE"}),
                         [](const testing::TestParamInfo<BusyRow> &row) {
                             return std::string(row.param.name);
                         });

} // namespace
} // namespace desk::test
