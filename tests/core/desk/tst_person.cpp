// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of a person beside their records, and of the same person on another platform.
#include "tests/core/desk/rights_fixture.h"

#include <algorithm>

namespace desk::test {
namespace {

using policy::Right;

class Person : public RightsDesk
{
protected:
    /// Ana at two shops, and somebody else at the second.
    void openTwoShops()
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.create({"marketplace", "skincare"}));
        const auto profile = wait(services().administration.profile(m_desk.platform()));
        ASSERT_OK(profile);
        m_shop = profile->id == "marketplace" ? 0 : 1; // their ids are random
        for (const ShopFile &file : marketplaceShop().files)
            ASSERT_OK(m_desk.import(file.category, m_desk.write("rows.csv", file.rows), "", m_shop));
        ASSERT_OK(m_desk.import("account",
                                m_desk.write("other.csv", "account_id,email,phone,name,postcode\n"
                                                          "K-1,ana@example.com,,Ana Ebert,10115\n"
                                                          "K-2,ben@example.com,,Ben Udo,10115\n"),
                                "", 1 - m_shop));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Bea", {policy::Role::CustomerService}));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Cleo", {policy::Role::Supervisor}));
        ASSERT_NO_FATAL_FAILURE(m_desk.hire("Olga", {policy::Role::Operation}));
    }
    Result<PersonView> about(SubjectId subject)
    {
        return wait(services().subjects.about(m_desk.platform(m_shop), subject, "en"));
    }
    Result<std::vector<ElsewhereView>> elsewhere(SubjectId subject)
    {
        return wait(services().subjects.elsewhere(m_desk.platform(m_shop), subject));
    }
    /// At the marketplace.
    Result<SubjectId> ana()
    {
        DESK_TRY(const auto found,
                 wait(services().subjects.find(m_desk.platform(m_shop), FindBy::Account, "A-1", "")));
        return found.size() == 1 ? Result<SubjectId>(found.front().id)
                                 : Result<SubjectId>(fail(ErrorCode::NotFound, "Not one person."));
    }
    std::size_t logged(const std::string &event)
    {
        const auto entries = wait(services().audit.entries(1000));
        EXPECT_OK(entries);
        return static_cast<std::size_t>(std::count_if(
            entries->begin(), entries->end(), [&](const AuditLine &each) { return each.event == event; }));
    }
    static const StandingView *find(const PersonView &person, const std::string &kind)
    {
        const auto found = std::find_if(person.standing.begin(), person.standing.end(),
                                        [&](const StandingView &each) { return each.kind == kind; });
        return found == person.standing.end() ? nullptr : &*found;
    }

    std::size_t m_shop = 0; ///< Which platform is the marketplace.
};

TEST_F(Person, isToldWithEveryRequestAndAllThatHolds)
{
    const Shop shop = merchantHub();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    const auto ana = findOne(FindBy::Account, "A-1");
    ASSERT_OK(ana);
    EXPECT_TRUE(about(ana->id)->requests.empty());
    EXPECT_TRUE(about(ana->id)->standing.empty());

    ASSERT_OK(wait(services().retention.addHold(
        {m_desk.platform(), ana->id, "ZPO § 142", "A court asked for it.", QDate(2027, 1, 1)})));
    const auto account = record(ana->id, "account");
    ASSERT_OK(account);
    const auto correction = ask(Right::Correction, shop.who);
    ASSERT_OK(correction);
    ASSERT_OK(wait(services().actions.correct(*correction, {{account->id, "email", "anna@example.com"}})));
    ASSERT_OK(fulfil(*correction, Right::Correction));
    const auto restriction = carryOut(newRequest(m_desk.platform(), Right::Restriction, shop.who), shop.who);
    ASSERT_OK(restriction);

    const auto person = about(ana->id);
    ASSERT_OK(person);
    ASSERT_EQ(person->requests.size(), 2U);
    for (const std::string &reference : {*correction, *restriction})
        EXPECT_TRUE(std::any_of(person->requests.begin(), person->requests.end(),
                                [&](const RequestSummary &each) { return each.reference == reference; }));
    const StandingView *hold = find(*person, "hold");
    ASSERT_NE(hold, nullptr);
    EXPECT_EQ(hold->label, "ZPO § 142");
    EXPECT_EQ(hold->until, QDate(2027, 1, 1));
    const StandingView *corrected = find(*person, "corrected");
    ASSERT_NE(corrected, nullptr);
    EXPECT_NE(corrected->label.find(": "), std::string::npos);
    EXPECT_EQ(corrected->label.find("anna"), std::string::npos) << "which field, not what it says";
    const StandingView *restricted = find(*person, "restriction");
    ASSERT_NE(restricted, nullptr);
    EXPECT_EQ(restricted->reference, *restriction);
    EXPECT_FALSE(restricted->label.empty());
    EXPECT_FALSE(person->told.empty()) << "recipients hear of a correction";
}

TEST_F(Person, isToldWithWhatALawKeepsAndUntilWhen)
{
    ASSERT_NO_FATAL_FAILURE(
        open({"marketplace",
              {{"account", "account_id,email,name,language\nA-1,ana@example.com,Ana,de\n"},
               {"purchases", "order_number,account_id,sku,quantity,placed_on,completed_on\n"
                             "M-1,A-1,LAMP,1,2026-10-01,2026-10-10\n"}},
              {}}));
    const auto ana = findOne(FindBy::Account, "A-1");
    ASSERT_OK(ana);
    const auto reference = deleteAna(accountHolder("A-1"));
    ASSERT_OK(reference);
    const auto person = about(ana->id);
    ASSERT_OK(person);
    const StandingView *kept = find(*person, "kept");
    ASSERT_NE(kept, nullptr);
    EXPECT_EQ(kept->records, 1U);
    EXPECT_EQ(kept->until, QDate(2029, 10, 10));
    EXPECT_EQ(kept->reference, *reference);
}

TEST_F(Person, isOneLookWithTheirRecords)
{
    ASSERT_NO_FATAL_FAILURE(open(marketplaceShop()));
    const auto ana = findOne(FindBy::Account, "A-1");
    ASSERT_OK(ana);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    ASSERT_OK(wait(services().subjects.show(m_desk.platform(), ana->id, "", "en")));
    const std::size_t once = logged("subject-viewed");
    EXPECT_EQ(once, 1U);
    ASSERT_OK(about(ana->id));
    EXPECT_EQ(logged("subject-viewed"), once);
    // Asked for alone it is a look of its own.
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Cleo"));
    ASSERT_OK(about(ana->id));
    EXPECT_EQ(logged("subject-viewed"), once + 1);
}

TEST_F(Person, isToldToNobodyWhoHandlesNoRequests)
{
    ASSERT_NO_FATAL_FAILURE(openTwoShops());
    const auto person = ana();
    ASSERT_OK(person);
    EXPECT_FAILS(about(SubjectId{}), ErrorCode::NotFound);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Olga"));
    EXPECT_FAILS(about(*person), ErrorCode::NotPermitted);
    EXPECT_FAILS(elsewhere(*person), ErrorCode::NotPermitted);
}

TEST_F(Person, isFoundOnAnotherPlatformByASearchThatIsLoggedThere)
{
    ASSERT_NO_FATAL_FAILURE(openTwoShops());
    const auto person = ana();
    ASSERT_OK(person);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    const std::size_t before = logged("subjects-searched");
    const auto found = elsewhere(*person);
    ASSERT_OK(found);
    ASSERT_EQ(found->size(), 1U);
    EXPECT_EQ(found->front().platform, m_desk.platform(1 - m_shop));
    ASSERT_EQ(found->front().people.size(), 1U) << "Ben is none of her";
    EXPECT_FALSE(found->front().people.front().candidate);
    EXPECT_EQ(logged("subjects-searched"), before + 1);
}

TEST_F(Person, countsALookElsewhereAgainstTheLimitOfSearches)
{
    ASSERT_NO_FATAL_FAILURE(openTwoShops());
    const auto person = ana();
    ASSERT_OK(person);
    ASSERT_OK(wait(services().guard.setLimits({1, 50, 50, 50, 50})));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    ASSERT_OK(elsewhere(*person));
    EXPECT_FAILS(elsewhere(*person), ErrorCode::LimitExceeded);
}

} // namespace
} // namespace desk::test
