// SPDX-License-Identifier: GPL-3.0-or-later
// Objection, withdrawal of consent, restriction, complaint, disclosure: promise by promise, with a restart in
// between.
#include "tests/core/desk/rights_fixture.h"

namespace desk::test {
namespace {

using policy::Right;

const PlanLine *lineOf(const PlanView &plan, std::string_view category)
{
    const auto found = std::find_if(plan.lines.begin(), plan.lines.end(),
                                    [&](const PlanLine &line) { return line.category == category; });
    return found == plan.lines.end() ? nullptr : &*found;
}

const CategoryHolding *holdingOf(const FoundSubject &found, std::string_view category)
{
    const auto holding = std::find_if(found.holdings.begin(), found.holdings.end(),
                                      [&](const CategoryHolding &each) { return each.category == category; });
    return holding == found.holdings.end() ? nullptr : &*holding;
}

class Stops : public RightsDesk
{
};

TEST_F(Stops, FR_R4_trackingStopsAndTheAnswerSaysNothingIsLost)
{
    SCOPED_TRACE("FR-R4");
    const Shop shop = fragranceShop();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Olga"));
    const auto before = findOne(FindBy::Email, shop.who.email);
    ASSERT_OK(before);
    ASSERT_NE(holdingOf(*before, "browsing"), nullptr);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    const auto reference =
        carryOut(newRequest(m_desk.platform(), Right::Objection, shop.who), {{}, shop.who.email, {}, {}});
    // Saying no takes no proof.
    ASSERT_OK(reference);

    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    const auto done = action(*reference);
    ASSERT_OK(done);
    EXPECT_EQ(done->outcome, ActionOutcome::Granted);
    EXPECT_NE(done->answer.find("Nothing is taken away"), std::string::npos) << done->answer;
    EXPECT_NE(done->answer.find("Shopping, shipping and returns stay"), std::string::npos) << done->answer;

    const auto more =
        import("browsing",
               "visitor_id,email,occurred_at,page_track\nV-1,ana@example.com,2026-11-20T08:00:00Z,/musk\n"
               "V-2,else@example.com,2026-11-20T08:00:00Z,/musk\n");
    ASSERT_OK(more);
    EXPECT_EQ(more->stopped, 1U);
    EXPECT_EQ(more->added, 1U) << "somebody else's row comes in";
    EXPECT_EQ(import("orders", "order_number,email,placed_on\nF-3,ana@example.com,2026-11-20\n")->added, 1U)
        << "no loss of service";

    // Data protection still knows, for an answer must be whole; nobody else is told there ever was anything.
    const auto known = findOne(FindBy::Email, shop.who.email);
    ASSERT_OK(known);
    ASSERT_NE(holdingOf(*known, "browsing"), nullptr);
    EXPECT_EQ(holdingOf(*known, "browsing")->records, 1U);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Olga"));
    const auto hidden = findOne(FindBy::Email, shop.who.email);
    ASSERT_OK(hidden);
    EXPECT_EQ(holdingOf(*hidden, "browsing"), nullptr);
    const auto shown = reveal(hidden->id);
    ASSERT_OK(shown);
    for (const CategoryView &category : shown->categories)
        EXPECT_NE(category.category, "browsing");
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    const auto access = ask(Right::Access, shop.who);
    ASSERT_OK(access);
    const auto planned = plan(*access, Right::Access);
    ASSERT_OK(planned);
    ASSERT_NE(lineOf(*planned, "browsing"), nullptr);
    EXPECT_EQ(lineOf(*planned, "browsing")->what, "included");
}

struct StopRow
{
    const char *promise;
    Shop shop;
    Right right;
    std::vector<std::string> purposes;
    const char *category;
    const char *word;
    const char *again; ///< A new row for the category.
    std::uint64_t stopped;
};

class StopsObeyed : public RightsDesk, public testing::WithParamInterface<StopRow>
{
};

TEST_P(StopsObeyed, areObeyedByTheNextImport)
{
    const StopRow &row = GetParam();
    SCOPED_TRACE(row.promise);
    ASSERT_NO_FATAL_FAILURE(open(row.shop));
    NewRequest request = newRequest(m_desk.platform(), row.right, row.shop.who);
    request.purposes = row.purposes;
    const auto reference = test::ask(m_desk, request, {});
    ASSERT_OK(reference);
    const auto planned = plan(*reference, row.right);
    ASSERT_OK(planned);
    ASSERT_NE(lineOf(*planned, row.category), nullptr);
    EXPECT_EQ(lineOf(*planned, row.category)->because, row.word);
    ASSERT_OK(fulfil(*reference, row.right));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    const auto after = import(row.category, row.again);
    ASSERT_OK(after);
    EXPECT_EQ(after->stopped, row.stopped);
    EXPECT_EQ(after->added + after->updated, 1U - row.stopped);
    EXPECT_EQ(after->faulty, 0U);
}

INSTANTIATE_TEST_SUITE_P(
    Promises, StopsObeyed,
    testing::Values(StopRow{"RU-R2",
                            rugShop(),
                            Right::ConsentWithdrawal,
                            {},
                            "technical",
                            "no-more-rows",
                            "account_id,device_type,accessed_at\nA-1,phone,2026-11-20T08:00:00Z\n",
                            1},
                    StopRow{"MP-R2",
                            marketplaceShop(),
                            Right::ConsentWithdrawal,
                            {},
                            "usage-logs",
                            "no-more-rows",
                            "account_id,occurred_at,page\nA-1,2026-11-20T08:00:00Z,/rugs\n",
                            1},
                    StopRow{"MH-R3",
                            merchantHub(),
                            Right::Objection,
                            {"direct-marketing"},
                            "account",
                            "purpose",
                            "account_id,merchant_id,company_name,contact_name,email,phone\nA-1,H-7,Lampen "
                            "AG,Ana Ebert,ana@example.com,+49 30 1234501\n",
                            0},
                    StopRow{"MH-R3 MH-S6",
                            merchantHub(),
                            Right::Objection,
                            {"direct-marketing"},
                            "end-customer",
                            "never-used",
                            "order_number,merchant_id,buyer_name,email\nE-2,H-7,Ben Udo,ben@example.com\n",
                            0}));

TEST_F(Stops, twoRequestsAddUp)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    // The usage log serves security too: it never closes, whatever else is stopped.
    for (const char *purpose : {"personalisation", "analysis"}) {
        NewRequest request = newRequest(m_desk.platform(), Right::Objection, merchantHub().who);
        request.purposes = {purpose};
        ASSERT_OK(carryOut(request, {}));
    }
    EXPECT_EQ(import("usage", "account_id,accessed_at\nA-1,2026-11-20T08:00:00Z\n")->added, 1U);
    NewRequest request = newRequest(m_desk.platform(), Right::Objection, merchantHub().who);
    request.purposes = {"order-fulfilment"};
    EXPECT_FAILS(wait(services().requests.open(request)), ErrorCode::InvalidArgument);
}

class Restrictions : public RightsDesk
{
protected:
    Result<std::string> restrictAna()
    {
        const Shop shop = merchantHub();
        return carryOut(newRequest(m_desk.platform(), Right::Restriction, shop.who), shop.who);
    }
};

TEST_F(Restrictions, MH_R1_onlyDataProtectionOpensTheFileUntilItIsLifted)
{
    SCOPED_TRACE("MH-R1");
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto person = findOne(FindBy::Account, "A-1");
    ASSERT_OK(person);
    const auto reference = restrictAna();
    ASSERT_OK(reference);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenAs("Bea"));
    EXPECT_FAILS(reveal(person->id), ErrorCode::Restricted);
    EXPECT_FAILS(reveal(person->id, "account"), ErrorCode::Restricted);
    // Who it is about can still be found.
    EXPECT_OK(findOne(FindBy::Account, "A-1"));
    const auto other = findOne(FindBy::Email, "ben@example.com");
    ASSERT_OK(other);
    // Nobody else's file closes.
    EXPECT_OK(reveal(other->id));
    EXPECT_FAILS(wait(services().actions.liftRestriction(*reference, QDate(2026, 11, 20))),
                 ErrorCode::NotPermitted);

    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    EXPECT_EQ(*stored(person->id, "account", "company_name"), "Lampen GmbH");
    // What comes in later is closed as well, in a class the person had nothing in before.
    EXPECT_EQ(import("billing", "invoice_number,account_id,merchant_id,invoiced_on\nI-1,A-1,H-7,2026-11-01\n")
                  ->added,
              1U);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_FAILS(reveal(person->id, "billing"), ErrorCode::Restricted);

    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    EXPECT_FAILS(wait(services().actions.liftRestriction(*reference, {})), ErrorCode::InvalidArgument);
    EXPECT_FAILS(wait(services().actions.liftRestriction(*reference, QDate(2026, 11, 19))),
                 ErrorCode::InvalidArgument);
    EXPECT_FAILS(wait(services().actions.liftRestriction(*reference, QDate(2026, 11, 21))),
                 ErrorCode::InvalidArgument);
    const auto lifted = wait(services().actions.liftRestriction(*reference, QDate(2026, 11, 20)));
    ASSERT_OK(lifted);
    ASSERT_EQ(lifted->actions.front().letters.size(), 1U);
    EXPECT_EQ(lifted->actions.front().letters.front().kind, "restriction-lifted");
    EXPECT_FAILS(wait(services().actions.liftRestriction(*reference, QDate(2026, 11, 20))),
                 ErrorCode::Conflict);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopenAs("Bea"));
    EXPECT_EQ(*stored(person->id, "account", "company_name"), "Lampen GmbH");
    EXPECT_EQ(*stored(person->id, "billing", "invoice_number"), "I-1");
    EXPECT_OK(wait(services().audit.verify()));
}

TEST_F(Restrictions, MH_P1_recipientsHearOfIt)
{
    SCOPED_TRACE("MH-P1");
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto reference = restrictAna();
    ASSERT_OK(reference);
    EXPECT_EQ(dueIn(*action(*reference)),
              (std::vector<std::string>{"service-providers", "tracking-provider"}));
    EXPECT_FAILS(wait(services().requests.close(*reference)), ErrorCode::Conflict);
    ASSERT_OK(wait(services().actions.notice(*reference, Right::Restriction,
                                             {"service-providers", QDate(2026, 11, 20), {}, {}})));
    ASSERT_OK(wait(
        services().actions.notice(*reference, Right::Restriction,
                                  {"tracking-provider", {}, {}, "It keeps nothing once a parcel came."})));
    EXPECT_OK(wait(services().requests.close(*reference)));
}

TEST_F(Restrictions, oneThatStandsOutlivesAnotherThatIsLifted)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto person = findOne(FindBy::Account, "A-1");
    ASSERT_OK(person);
    const auto first = restrictAna();
    const auto second = restrictAna();
    ASSERT_OK(first);
    ASSERT_OK(second);
    ASSERT_OK(wait(services().actions.liftRestriction(*first, QDate(2026, 11, 20))));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_FAILS(reveal(person->id), ErrorCode::Restricted);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    ASSERT_OK(wait(services().actions.liftRestriction(*second, QDate(2026, 11, 20))));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_OK(reveal(person->id));
}

TEST_F(RightsDesk, MP_R3_aSpecialistLooksIntoAComplaintAndThePersonHearsBack)
{
    SCOPED_TRACE("MP-R3");
    ASSERT_NO_FATAL_FAILURE(open(marketplaceShop()));
    const auto reference = ask(Right::Complaint, {"A-1", {}, {}, {}});
    ASSERT_OK(reference);
    ASSERT_OK(plan(*reference, Right::Complaint));
    EXPECT_FAILS(fulfil(*reference, Right::Complaint, {{}, " ", "Bea"}), ErrorCode::InvalidArgument);
    EXPECT_FAILS(fulfil(*reference, Right::Complaint, {{}, "We looked.", {}}), ErrorCode::InvalidArgument);
    EXPECT_FAILS(fulfil(*reference, Right::Complaint, {{}, "We looked.", "Nobody"}), ErrorCode::NotFound);
    EXPECT_FAILS(fulfil(*reference, Right::Complaint, {{}, "We looked.", "recovery kit"}),
                 ErrorCode::InvalidArgument);
    const auto clocks = wait(services().clocks.chain(*reference, "en"));
    ASSERT_OK(clocks);
    const auto &days = clocks->front().days;
    const auto promise =
        std::find_if(days.begin(), days.end(), [](const DueView &day) { return day.kind == "promise"; });
    ASSERT_NE(promise, days.end());
    EXPECT_EQ(promise->day, QDate(2026, 11, 16)) << "ten working days from 2 November";
    ASSERT_OK(fulfil(*reference, Right::Complaint, {{}, "We looked, and changed the form.", "Bea"}));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    const auto done = action(*reference);
    ASSERT_OK(done);
    EXPECT_EQ(done->specialist, "Bea");
    EXPECT_EQ(done->answer, "We looked, and changed the form.");
    EXPECT_EQ(done->state, RequestState::Fulfilled);
}

class Disclosure : public RightsDesk
{
protected:
    NewRequest fromAuthority(const std::string &number)
    {
        NewRequest request = newRequest(m_desk.platform(), Right::AuthorityDisclosure, rugShop().who);
        request.disclosureCase = number;
        return request;
    }
};

TEST_F(Disclosure, RU_P1_nothingLeavesBeforeAnotherPersonsReview)
{
    SCOPED_TRACE("RU-P1");
    ASSERT_NO_FATAL_FAILURE(open(rugShop()));
    for (const char *number : {"", "0", "4", "1x", "-1"})
        EXPECT_FAILS(wait(services().requests.open(fromAuthority(number))), ErrorCode::InvalidArgument);
    NewRequest mixed = fromAuthority("2");
    mixed.rights.push_back(Right::Access);
    EXPECT_FAILS(wait(services().requests.open(mixed)), ErrorCode::InvalidArgument);

    const auto opened = wait(services().requests.open(fromAuthority("2")));
    ASSERT_OK(opened);
    const std::string &reference = opened->reference;
    EXPECT_FALSE(action(reference)->needsProof);
    const auto planned = plan(reference, Right::AuthorityDisclosure);
    ASSERT_OK(planned);
    const FulfilOrder order{m_desk.path("for-the-authority.zip"), {}, {}};
    EXPECT_FAILS(fulfil(reference, Right::AuthorityDisclosure, order), ErrorCode::Conflict);
    EXPECT_FAILS(wait(services().actions.approve(reference, Right::AuthorityDisclosure, planned->digest)),
                 ErrorCode::NotPermitted);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(order.path)));

    ASSERT_NO_FATAL_FAILURE(m_desk.reopenAs("Cleo"));
    ASSERT_OK(wait(services().actions.approve(reference, Right::AuthorityDisclosure, planned->digest)));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    const auto done = fulfil(reference, Right::AuthorityDisclosure, order);
    ASSERT_OK(done);
    EXPECT_EQ(done->records, 5U);
    EXPECT_TRUE(QFile::exists(QString::fromStdString(order.path)));
    EXPECT_EQ(action(reference)->approvedBy, "Cleo");
    const auto log = wait(services().audit.entries(20));
    ASSERT_OK(log);
    EXPECT_TRUE(std::any_of(log->begin(), log->end(),
                            [](const AuditLine &line) { return line.event == "data-disclosed"; }));
    EXPECT_OK(wait(services().requests.close(reference)));
}

TEST_F(Disclosure, RU_P1_standsWithNoRightOfThePerson)
{
    SCOPED_TRACE("RU-P1");
    ASSERT_NO_FATAL_FAILURE(open(rugShop()));
    const auto authority = wait(services().requests.open(fromAuthority("1")));
    const auto person =
        wait(services().requests.open(newRequest(m_desk.platform(), Right::Access, rugShop().who)));
    ASSERT_OK(authority);
    ASSERT_OK(person);
    EXPECT_FAILS(wait(services().requests.merge(person->reference, authority->reference)),
                 ErrorCode::Conflict);
    EXPECT_FAILS(wait(services().requests.merge(authority->reference, person->reference)),
                 ErrorCode::Conflict);
}

TEST_F(Disclosure, isNotForAPolicyWithoutCases)
{
    ASSERT_NO_FATAL_FAILURE(open(marketplaceShop()));
    EXPECT_FAILS(wait(services().requests.open(fromAuthority("1"))), ErrorCode::InvalidArgument);
}

} // namespace
} // namespace desk::test
