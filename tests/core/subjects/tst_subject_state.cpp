// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/shipped.h"
#include "core/subjects/subject_state.h"
#include "tests/support/people_store.h"

#include <gtest/gtest.h>

namespace desk::subjects {
namespace {

RequestId requestNumber(std::uint8_t number)
{
    RequestId out;
    out.bytes.fill(number);
    return out;
}

SubjectState fullState()
{
    SubjectState out;
    out.stopped = {{"direct-marketing", QDate(2026, 11, 2), requestNumber(1)},
                   {"analysis", QDate(2026, 11, 3), requestNumber(2)}};
    out.restrictions = {{requestNumber(3), {1, 2}, QDate(2026, 10, 1), QDate(2026, 10, 9)},
                        {requestNumber(4), {2}, QDate(2026, 11, 1), {}}};
    out.holds = {{"h1", "ZPO", "a claim is before the court", QDate(2026, 1, 1), QDate(2027, 1, 1), {}, {}}};
    out.corrected = {{2, RecordId{requestNumber(5).bytes}, "email", sourceValueDigest(nullptr)}};
    return out;
}

TEST(SubjectStateCode, givesBackWhatItWasGiven)
{
    const auto sealed = encodeState(fullState());
    const auto read = decodeState(sealed);
    ASSERT_OK(read);
    EXPECT_EQ(asText(encodeState(*read)), asText(sealed));
    ASSERT_EQ(read->stopped.size(), 2U);
    EXPECT_EQ(read->stopped[1].purpose, "analysis");
    EXPECT_EQ(read->stopped[1].since, QDate(2026, 11, 3));
    EXPECT_EQ(read->stopped[1].request, requestNumber(2));
    ASSERT_EQ(read->restrictions.size(), 2U);
    EXPECT_EQ(read->restrictions[0].classes, (std::vector<std::uint16_t>{1, 2}));
    EXPECT_EQ(read->restrictions[0].liftedOn, QDate(2026, 10, 9));
    EXPECT_FALSE(read->restrictions[1].liftedOn.isValid());
    ASSERT_EQ(read->holds.size(), 1U);
    EXPECT_EQ(read->holds[0].reason, "a claim is before the court");
    ASSERT_EQ(read->corrected.size(), 1U);
    EXPECT_EQ(read->corrected[0].replaced, sourceValueDigest(nullptr));
}

TEST(SubjectStateCode, refusesEveryBeginningAndWhatFollowsTheEnd)
{
    const auto sealed = encodeState(fullState());
    const ByteView whole(sealed);
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(decodeState(whole.first(size)).ok()) << size;
    Bytes longer(whole.begin(), whole.end());
    longer.push_back(0);
    EXPECT_FAILS(decodeState(longer), ErrorCode::Damaged);
    Bytes later(whole.begin(), whole.end());
    later[1] = 2;
    EXPECT_FAILS(decodeState(later), ErrorCode::NewerFormat);
}

TEST(SubjectStateCode, rowsThatLeaveStandAtTheEndAndOnlyWhereThereAreAny)
{
    SubjectState state = fullState();
    const auto without = encodeState(state);
    RecordId record;
    record.bytes.fill(0x31);
    state.leaving = {{7, record, requestNumber(2), policy::Right::Deletion, QDate(2029, 10, 10)},
                     {9, record, requestNumber(1), policy::Right::AccountCancellation, {}}};
    const auto sealed = encodeState(state);
    EXPECT_EQ(asText(sealed).substr(0, without.size()), asText(without));
    const auto read = decodeState(sealed);
    ASSERT_OK(read);
    ASSERT_EQ(read->leaving.size(), 2U);
    EXPECT_EQ(read->leaving[0].category, 7);
    EXPECT_EQ(read->leaving[0].record, record);
    EXPECT_EQ(read->leaving[0].request, requestNumber(2));
    EXPECT_EQ(read->leaving[0].until, QDate(2029, 10, 10));
    EXPECT_EQ(read->leaving[1].right, policy::Right::AccountCancellation);
    EXPECT_FALSE(read->leaving[1].until.isValid());
    const ByteView whole(sealed);
    for (std::size_t size = without.size() + 1; size < whole.size(); ++size)
        EXPECT_FAILS(decodeState(whole.first(size)), ErrorCode::Damaged) << size;
    Bytes none(without.begin(), without.end());
    none.insert(none.end(), 4, 0);
    EXPECT_FAILS(decodeState(none), ErrorCode::Damaged) << "a list of nothing is not written";
}

TEST(SubjectStateRules, aHoldsIdSaysWhoseItIs)
{
    SubjectId subject;
    subject.bytes.fill(0x5a);
    SubjectState state;
    const std::string first = nextHoldId(subject, state);
    state.holds.resize(1);
    const std::string second = nextHoldId(subject, state);
    EXPECT_NE(first, second);
    EXPECT_EQ(holderOf(first), subject);
    EXPECT_EQ(holderOf(second), subject);
    for (const std::string &none :
         {std::string(), std::string("-1"), std::string("7f3a-1"), subject.text(), "x" + first})
        EXPECT_EQ(holderOf(none), std::nullopt) << none;
}

TEST(SubjectStateRules, holdsEndOnTheirDayOrWhenReleased)
{
    SubjectState state;
    state.holds = {{"until", "", "", QDate(2026, 1, 1), QDate(2026, 12, 1), {}, {}},
                   {"open", "", "", QDate(2026, 1, 1), {}, {}, {}},
                   {"released", "", "", QDate(2026, 1, 1), {}, {}, QDate(2026, 2, 1)}};
    const auto names = [&](QDate day) {
        std::string out;
        for (const Hold &hold : activeHolds(state, day))
            out += hold.id + " ";
        return out;
    };
    EXPECT_EQ(names(QDate(2026, 11, 30)), "until open ");
    EXPECT_EQ(names(QDate(2026, 12, 1)), "open ");
}

TEST(SubjectStateRules, aClassIsRestrictedWhileAnyRestrictionStands)
{
    SubjectState state = fullState();
    EXPECT_FALSE(isRestricted(state, 1)) << "lifted";
    EXPECT_TRUE(isRestricted(state, 2)) << "another stands";
    state.restrictions.back().liftedOn = QDate(2026, 11, 20);
    EXPECT_FALSE(isRestricted(state, 2));
}

TEST(SubjectStateRules, tellsMissingEmptyAndTextApart)
{
    const formats::Value empty;
    const formats::Value text{formats::Value::Kind::Text, "1"};
    const formats::Value number{formats::Value::Kind::Number, "1"};
    const std::set<crypto::Digest256> all{sourceValueDigest(nullptr), sourceValueDigest(&empty),
                                          sourceValueDigest(&text), sourceValueDigest(&number)};
    EXPECT_EQ(all.size(), 4U);
}

class SubjectStatesStored : public testing::Test
{
protected:
    void SetUp() override
    {
        const auto shop = policy::shippedProfile("marketplace");
        ASSERT_TRUE(shop.has_value());
        ASSERT_NO_FATAL_FAILURE(m_people.create(std::string(*shop)));
        ASSERT_OK(m_people.import("account", "account_id,email,language\nA-1,ana@example.com,de\n"));
        const auto found = m_people.finder().findByAccount("A-1");
        ASSERT_OK(found);
        ASSERT_EQ(found->size(), 1U);
        m_subject = found->front();
    }
    SubjectStates states() { return SubjectStates(m_people.context(), m_people.files()); }
    Result<void> save(SubjectState &state)
    {
        store::Transaction transaction(m_people.connection());
        DESK_CHECK(transaction.begin());
        DESK_CHECK(states().save(m_subject, state));
        DESK_CHECK(m_people.files().flush());
        return transaction.commit();
    }

    test::PeopleStore m_people;
    SubjectId m_subject;
};

TEST_F(SubjectStatesStored, areThereAfterARestartAndOnlyUnderTheirKey)
{
    const auto none = states().load(m_subject);
    ASSERT_OK(none);
    EXPECT_EQ(none->revision, 0U);
    SubjectState state = fullState();
    ASSERT_OK(save(state));
    ASSERT_NO_FATAL_FAILURE(m_people.reopen(m_people.founder()));
    const auto again = states().load(m_subject);
    ASSERT_OK(again);
    EXPECT_EQ(again->revision, 1U);
    EXPECT_EQ(again->holds.size(), 1U);
    EXPECT_EQ(*states().known(), std::set<SubjectId>{m_subject});

    ASSERT_NO_FATAL_FAILURE(m_people.enter(
        m_people.without({{keys::KeyPurpose::Category, m_people.platform(), keys::subjectStateCategory}})));
    EXPECT_FAILS(states().load(m_subject), ErrorCode::KeyUnavailable);
}

TEST_F(SubjectStatesStored, refuseAChangeOfWhatSomebodyElseChanged)
{
    SubjectState mine = fullState();
    SubjectState theirs = fullState();
    ASSERT_OK(save(mine));
    EXPECT_FAILS(save(theirs), ErrorCode::Conflict);
    EXPECT_OK(save(mine));
    EXPECT_EQ(mine.revision, 2U);
}

TEST_F(SubjectStatesStored, cannotBePutBackToAnEarlierState)
{
    SubjectState state;
    ASSERT_OK(save(state));
    store::Query read(m_people.connection(), "SELECT sealed FROM subject_state");
    const auto found = read.next();
    ASSERT_TRUE(found.ok() && *found);
    const Bytes old = read.bytes(0);
    state.holds = fullState().holds;
    ASSERT_OK(save(state));
    store::Query write(m_people.connection(), "UPDATE subject_state SET sealed = ?");
    ASSERT_OK(write.bind(old).run());
    EXPECT_FAILS(states().load(m_subject), ErrorCode::Tampered);
}

TEST_F(SubjectStatesStored, holdNothingOnceThePersonIsErased)
{
    SubjectState state = fullState();
    ASSERT_OK(save(state));
    ASSERT_OK(m_people.files().ownerKeys().destroy(
        keys::ownerOf(m_subject), static_cast<std::uint16_t>(policy::ShredClass::Suppression)));
    const auto gone = states().load(m_subject);
    ASSERT_OK(gone);
    EXPECT_TRUE(gone->holds.empty());
    EXPECT_FAILS(states().save(m_subject, state), ErrorCode::KeyDestroyed);
}

TEST_F(SubjectStatesStored, aRestrictedRowWaitsForDataProtection)
{
    SubjectState state;
    const auto erasable = static_cast<std::uint16_t>(policy::ShredClass::Erasable);
    state.restrictions = {{requestNumber(1), {erasable}, QDate(2026, 11, 1), {}}};
    ASSERT_OK(m_people.files().ownerKeys().restrict(keys::ownerOf(m_subject), erasable));
    ASSERT_OK(save(state));
    const std::string rows = "account_id,email,language\nA-1,ana@example.com,fr\nA-2,ben@example.com,de\n";
    ASSERT_NO_FATAL_FAILURE(
        m_people.enter(m_people.without({{keys::KeyPurpose::Restriction, m_people.platform(), 0}})));
    const auto kept = m_people.import("account", rows);
    ASSERT_OK(kept);
    EXPECT_EQ(kept->faulty, 1U);
    EXPECT_EQ(kept->added, 1U) << "the others come in";
    ASSERT_EQ(kept->faults.size(), 1U);
    EXPECT_NE(kept->faults.front().reason.find("restricted"), std::string::npos);
    ASSERT_NO_FATAL_FAILURE(m_people.enter(m_people.founder()));
    const auto taken = m_people.import("account", rows);
    ASSERT_OK(taken);
    EXPECT_EQ(taken->updated, 1U);
}

} // namespace
} // namespace desk::subjects
