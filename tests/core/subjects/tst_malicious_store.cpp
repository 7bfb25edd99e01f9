// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody who can write the database tries with keys and whole rows, each with the alarm it raises.
// Single cells are the matter of tst_sealed_rows.cpp, tokens of the index that of tst_finder.cpp.
#include "tests/support/people_store.h"

namespace desk::subjects::test::malicious {
namespace {

class MaliciousStore : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_store.create(
            desk::test::testProfile("evil-shop", "EV",
                                    {{"orders",
                                      "contract-claims",
                                      {"order_number"},
                                      {{"order_number", "order"}, {"account_id", "account"}}}})));
        ASSERT_EQ(m_store.import("orders", "order_number,account_id\nO1,A\nO2,B\n")->added, 2U);
        store::Query query(m_store.connection(), "SELECT DISTINCT subject FROM record ORDER BY subject");
        while (*query.next())
            m_people.push_back(query.id<SubjectId>(0));
        ASSERT_EQ(m_people.size(), 2U);
        ASSERT_NO_FATAL_FAILURE(forget());
        for (const SubjectId &person : m_people)
            ASSERT_OK(read(person));
    }
    /// As a program that is started anew.
    void forget() { m_store.enter(m_store.staff()); }
    Result<std::size_t> read(SubjectId person)
    {
        DESK_TRY(const auto page, m_store.files().page(person, m_store.category("orders"), {}, 10));
        return page.size();
    }
    static std::string hex(SubjectId person) { return "x'" + toHex(person.view()) + "'"; }
    void edit(const std::string &sql)
    {
        ASSERT_OK(m_store.connection().execute(sql));
        ASSERT_NO_FATAL_FAILURE(forget());
    }

    PeopleStore m_store;
    std::vector<SubjectId> m_people;
};

TEST_F(MaliciousStore, anotherPersonsCapsuleOpensNothing)
{
    ASSERT_NO_FATAL_FAILURE(
        edit("UPDATE capsule SET (version, sealed) = (SELECT version, sealed FROM capsule WHERE owner = " +
             hex(m_people[1]) + ") WHERE owner = " + hex(m_people[0])));
    EXPECT_FAILS(read(m_people[0]), ErrorCode::WrongKey);
    EXPECT_OK(read(m_people[1]));
}

TEST_F(MaliciousStore, aCapsuleUnderAnotherVersionOpensNothing)
{
    ASSERT_NO_FATAL_FAILURE(
        edit("UPDATE capsule SET version = version + 1 WHERE owner = " + hex(m_people[0])));
    EXPECT_FAILS(read(m_people[0]), ErrorCode::WrongKey);
}

TEST_F(MaliciousStore, aCapsuleFromBeforeAnErasureOpensNothing)
{
    ASSERT_NO_FATAL_FAILURE(edit("CREATE TEMP TABLE kept AS SELECT * FROM capsule"));
    keys::OwnerKeys &ownerKeys = m_store.files().ownerKeys();
    const auto shredClass = static_cast<std::uint16_t>(m_store.category("orders").shredClass);
    ASSERT_OK(ownerKeys.destroy(keys::ownerOf(m_people[0]), shredClass));
    NoProgress silent;
    ASSERT_OK(ownerKeys.reroot(silent));
    ASSERT_NO_FATAL_FAILURE(forget());
    EXPECT_FAILS(read(m_people[0]), ErrorCode::KeyDestroyed);
    ASSERT_NO_FATAL_FAILURE(edit("UPDATE capsule SET (version, sealed) = (SELECT version, sealed FROM kept "
                                 "WHERE kept.owner = capsule.owner)"));
    EXPECT_FAILS(read(m_people[0]), ErrorCode::WrongKey); // its bucket has another key
    EXPECT_FAILS(read(m_people[1]),
                 ErrorCode::WrongKey); // nobody is read wrong, also of those who were put back
}

TEST_F(MaliciousStore, aBucketOfAnotherNumberOpensNothing)
{
    ASSERT_NO_FATAL_FAILURE(
        edit("UPDATE bucket SET bucket = bucket + 1; UPDATE capsule SET bucket = bucket + 1"));
    EXPECT_FAILS(read(m_people[0]), ErrorCode::Tampered);
}

TEST_F(MaliciousStore, aRowDoubledUnderAnotherPersonOrIdOpensNothing)
{
    const std::string columns = "platform, category, version, shred_class, schema, sealed";
    ASSERT_NO_FATAL_FAILURE(edit("INSERT INTO record (subject, record, " + columns + ") SELECT " +
                                 hex(m_people[0]) + ", record, " + columns +
                                 " FROM record WHERE subject = " + hex(m_people[1])));
    const auto other = read(m_people[0]);
    ASSERT_FALSE(other.ok());
    EXPECT_TRUE(other.error().code == ErrorCode::WrongKey || other.error().code == ErrorCode::Tampered);
    ASSERT_NO_FATAL_FAILURE(edit("INSERT INTO record (subject, record, " + columns +
                                 ") SELECT subject, x'00112233445566778899aabbccddeeff', " + columns +
                                 " FROM record WHERE subject = " + hex(m_people[1])));
    EXPECT_FAILS(read(m_people[1]), ErrorCode::Tampered);
}

} // namespace
} // namespace desk::subjects::test::malicious
