// SPDX-License-Identifier: GPL-3.0-or-later
// Access and correction, and who has to be told: promise by promise, on a real desk, with a restart in
// between.
#include "tests/core/desk/rights_fixture.h"

namespace desk::test {
namespace {

using policy::Right;

struct AccessRow
{
    const char *promise;
    Shop shop;
    std::size_t records;
};

class EveryShop : public RightsDesk, public testing::WithParamInterface<AccessRow>
{
};

TEST_P(EveryShop, handsOutWhatItHolds)
{
    const AccessRow &row = GetParam();
    SCOPED_TRACE(row.promise);
    ASSERT_NO_FATAL_FAILURE(open(row.shop));
    const auto reference = ask(Right::Access, row.shop.who);
    ASSERT_OK(reference);
    ASSERT_OK(plan(*reference, Right::Access));
    const auto done = fulfil(*reference, Right::Access, {m_desk.path("package.zip"), {}, {}});
    ASSERT_OK(done);
    EXPECT_EQ(done->records, row.records);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    const auto after = action(*reference);
    ASSERT_OK(after);
    EXPECT_EQ(after->state, RequestState::Fulfilled);
    EXPECT_EQ(after->outcome, ActionOutcome::Granted);
}

INSTANTIATE_TEST_SUITE_P(Promises, EveryShop,
                         testing::Values(AccessRow{"FR-R1", fragranceShop(), 5},
                                         AccessRow{"SK-R1", skincareShop(), 3},
                                         AccessRow{"MP-R1", marketplaceShop(), 5},
                                         AccessRow{"RU-R1", rugShop(), 5},
                                         AccessRow{"MH-R1", merchantHub(), 3}));

class Correction : public RightsDesk
{
protected:
    /// Corrects one field as who is signed in; the request's reference.
    Result<std::string> correctField(const Asker &who, const FieldCorrection &change)
    {
        DESK_TRY(const std::string reference, ask(Right::Correction, who));
        DESK_CHECK(wait(services().actions.correct(reference, {change})));
        DESK_CHECK(fulfil(reference, Right::Correction));
        return reference;
    }
};

TEST_F(Correction, FR_R2_changesAnAddressOnlyBeforeShipment)
{
    SCOPED_TRACE("FR-R2");
    const Shop shop = fragranceShop();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    const auto person = findOne(FindBy::Email, shop.who.email);
    ASSERT_OK(person);
    const auto waiting = record(person->id, "logistics", {"order_number", "F-1"});
    const auto shipped = record(person->id, "logistics", {"order_number", "F-2"});
    ASSERT_OK(waiting);
    ASSERT_OK(shipped);

    const auto reference = ask(Right::Correction, shop.who);
    ASSERT_OK(reference);
    EXPECT_FAILS(
        wait(services().actions.correct(*reference, {{shipped->id, "address_line_1", "Neue Gasse 2"}})),
        ErrorCode::Conflict);
    const auto planned =
        wait(services().actions.correct(*reference, {{waiting->id, "address_line_1", "Neue Gasse 2"}}));
    ASSERT_OK(planned);
    ASSERT_EQ(planned->changes.size(), 1U);
    EXPECT_EQ(planned->changes.front().after, "Neue Gasse 2");
    EXPECT_EQ(planned->changes.front().before.find("Alte"), std::string::npos) << "a plan reveals nothing";
    EXPECT_EQ(*stored(person->id, "logistics", "address_line_1", {"order_number", "F-1"}), "Alte Gasse 1")
        << "a plan writes nothing";
    ASSERT_OK(fulfil(*reference, Right::Correction));

    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    EXPECT_EQ(*stored(person->id, "logistics", "address_line_1", {"order_number", "F-1"}), "Neue Gasse 2");
    EXPECT_EQ(*stored(person->id, "logistics", "address_line_1", {"order_number", "F-2"}), "Alte Gasse 1");
    EXPECT_OK(wait(services().audit.verify()));
}

TEST_F(Correction, FR_R2_aPlanIsStaleOnceTheParcelLeft)
{
    SCOPED_TRACE("FR-R2");
    const Shop shop = fragranceShop();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    const auto person = findOne(FindBy::Email, shop.who.email);
    ASSERT_OK(person);
    const auto waiting = record(person->id, "logistics", {"order_number", "F-1"});
    ASSERT_OK(waiting);
    const auto reference = ask(Right::Correction, shop.who);
    ASSERT_OK(reference);
    ASSERT_OK(wait(services().actions.correct(*reference, {{waiting->id, "city", "Ulm"}})));
    ASSERT_OK(import(
        "logistics",
        "order_number,buyer_email,is_gift,recipient_name,address_line_1,city,postcode,country,shipped_on\n"
        "F-1,ana@example.com,false,Ana Ebert,Alte Gasse 1,Berlin,10115,DE,2026-11-19\n"));
    EXPECT_FAILS(fulfil(*reference, Right::Correction), ErrorCode::Conflict);
    EXPECT_EQ(*stored(person->id, "logistics", "city", {"order_number", "F-1"}), "Berlin");
}

TEST_F(Correction, noImportOfTheOldRowUndoesIt)
{
    const Shop shop = marketplaceShop();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    const auto person = findOne(FindBy::Account, "A-1");
    ASSERT_OK(person);
    const auto account = record(person->id, "account");
    ASSERT_OK(account);
    ASSERT_OK(correctField(shop.who, {account->id, "email", "anna@example.com"}));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    EXPECT_EQ(findOne(FindBy::Email, "anna@example.com")->id, person->id);
    EXPECT_FAILS(findOne(FindBy::Email, "ana@example.com"), ErrorCode::NotFound);

    const auto same = import("account", shop.files.front().rows);
    ASSERT_OK(same);
    EXPECT_EQ(same->unchanged, 1U);
    EXPECT_EQ(same->updated + same->added + same->faulty + same->newSubjects, 0U);
    const auto other =
        import("account", "account_id,email,name,language\nA-1,ana@example.com,Ana Ebert,fr\n");
    ASSERT_OK(other);
    EXPECT_EQ(other->updated, 1U);
    EXPECT_EQ(*stored(person->id, "account", "language"), "fr");
    EXPECT_EQ(*stored(person->id, "account", "email"), "anna@example.com");
    EXPECT_FAILS(findOne(FindBy::Email, "ana@example.com"), ErrorCode::NotFound);

    // Once the source says anything else it is believed, and then for good.
    ASSERT_OK(import("account", "account_id,email,name,language\nA-1,a.ebert@example.com,Ana Ebert,fr\n"));
    EXPECT_EQ(*stored(person->id, "account", "email"), "a.ebert@example.com");
    ASSERT_OK(import("account", shop.files.front().rows));
    EXPECT_EQ(*stored(person->id, "account", "email"), "ana@example.com");
}

TEST_F(Correction, aRowThatOnlyItsAddressNamedKeepsItsPerson)
{
    const Shop shop = fragranceShop();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    const char *const rows =
        "case_number,email,opened_on,description\nC-1,ana@example.com,2026-10-05,broken\n";
    ASSERT_OK(import("after-sales", rows));
    const auto person = findOne(FindBy::Email, shop.who.email);
    ASSERT_OK(person);
    const auto reference = ask(Right::Correction, shop.who);
    ASSERT_OK(reference);
    std::vector<FieldCorrection> changes;
    for (const auto &[category, where] :
         {std::pair{"after-sales", "C-1"}, std::pair{"orders", "F-1"}, std::pair{"orders", "F-2"}}) {
        const auto found =
            record(person->id, category,
                   {category == std::string("orders") ? "order_number" : "case_number", where});
        ASSERT_OK(found);
        changes.push_back({found->id, "email", "anna@example.com"});
    }
    ASSERT_OK(wait(services().actions.correct(*reference, changes)));
    ASSERT_OK(fulfil(*reference, Right::Correction));
    const auto again = import("after-sales", rows);
    ASSERT_OK(again);
    EXPECT_EQ(again->unchanged, 1U);
    EXPECT_EQ(again->newSubjects + again->added, 0U);
}

TEST_F(Correction, SK_R1_ordinaryStaffChangeNoCoreData)
{
    SCOPED_TRACE("SK-R1 SK-S1");
    const Shop shop = skincareShop();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    const auto person = findOne(FindBy::Account, "A-1");
    ASSERT_OK(person);
    const auto account = record(person->id, "account");
    ASSERT_OK(account);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    const auto reference = ask(Right::Correction, shop.who);
    ASSERT_OK(reference);
    ASSERT_OK(wait(services().actions.correct(*reference, {{account->id, "email", "anna@example.com"}})));
    EXPECT_FAILS(fulfil(*reference, Right::Correction), ErrorCode::NotPermitted);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    EXPECT_EQ(*stored(person->id, "account", "email"), "ana@example.com");
    ASSERT_OK(fulfil(*reference, Right::Correction));
    EXPECT_EQ(*stored(person->id, "account", "email"), "anna@example.com");

    // What is not core they correct themselves.
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_OK(correctField(shop.who, {account->id, "category_preferences", "serums"}));
}

TEST_F(Correction, isRefusedWhereThePersonIsNotProvenOrTheRecordNotTheirs)
{
    const Shop shop = marketplaceShop();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    ASSERT_OK(import("account", "account_id,email,name\nA-2,ben@example.com,Ben Udo\n"));
    const auto other = findOne(FindBy::Account, "A-2");
    ASSERT_OK(other);
    const auto theirs = record(other->id, "account");
    ASSERT_OK(theirs);
    const auto unproven = ask(Right::Correction, {"A-1", {}, {}, {}});
    ASSERT_OK(unproven);
    EXPECT_FAILS(wait(services().actions.correct(*unproven, {{theirs->id, "name", "Ann"}})),
                 ErrorCode::Conflict);
    const auto proven = ask(Right::Correction, shop.who);
    ASSERT_OK(proven);
    EXPECT_FAILS(wait(services().actions.correct(*proven, {{theirs->id, "name", "Ann"}})),
                 ErrorCode::NotFound);
    // Nothing is named to correct.
    EXPECT_FAILS(plan(*proven, Right::Correction), ErrorCode::Conflict);
}

TEST_F(Correction, MH_R1_namesTheMerchantWhoCorrectsAtTheSource)
{
    SCOPED_TRACE("MH-R1 MH-P1");
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto person = findOne(FindBy::Email, "ben@example.com");
    ASSERT_OK(person);
    const auto row = record(person->id, "end-customer");
    ASSERT_OK(row);
    const auto reference = correctField(endCustomer(), {row->id, "address_line_1", "Alte Gasse 9"});
    ASSERT_OK(reference);
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    const auto done = action(*reference);
    ASSERT_OK(done);
    ASSERT_EQ(done->outcomes.size(), 1U);
    EXPECT_EQ(done->outcomes.front().ground, "merchant-source");
    EXPECT_NE(done->answer.find("H-7"), std::string::npos) << done->answer;
    EXPECT_TRUE(done->notices.empty())
        << "nobody outside holds end-customer data, the tracking provider least of all";
    EXPECT_EQ(*stored(person->id, "end-customer", "address_line_1"), "Alte Gasse 9");
}

struct RecipientRow
{
    const char *promise;
    Shop shop;
    const char *category;
    const char *whereField; ///< Which of several records; empty: there is one.
    const char *whereValue;
    const char *field;
    const char *value;
    std::vector<std::string> told;
};

class Recipients : public Correction, public testing::WithParamInterface<RecipientRow>
{
};

TEST_P(Recipients, areToldOfWhatTheyHoldAndOfNothingElse)
{
    const RecipientRow &row = GetParam();
    SCOPED_TRACE(row.promise);
    ASSERT_NO_FATAL_FAILURE(open(row.shop));
    const auto person = row.shop.who.account.empty() ? findOne(FindBy::Email, row.shop.who.email)
                                                     : findOne(FindBy::Account, row.shop.who.account);
    ASSERT_OK(person);
    const auto found = record(person->id, row.category, {row.whereField, row.whereValue});
    ASSERT_OK(found);
    const auto reference = correctField(row.shop.who, {found->id, row.field, row.value});
    ASSERT_OK(reference);
    const auto done = action(*reference);
    ASSERT_OK(done);
    EXPECT_EQ(dueIn(*done), row.told);
    if (row.told.empty())
        return;
    EXPECT_FAILS(wait(services().requests.close(*reference)), ErrorCode::Conflict);
    ASSERT_OK(wait(services().actions.notice(*reference, Right::Correction,
                                             {row.told.front(), QDate(2026, 11, 20), {}, {}})));
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    EXPECT_OK(wait(services().requests.close(*reference)));
}

INSTANTIATE_TEST_SUITE_P(
    Promises, Recipients,
    testing::Values(
        RecipientRow{"FR-P1 address",
                     fragranceShop(),
                     "logistics",
                     "order_number",
                     "F-1",
                     "city",
                     "Ulm",
                     {"carriers"}},
        RecipientRow{"FR-P1 amount",
                     fragranceShop(),
                     "orders",
                     "order_number",
                     "F-1",
                     "paid_amount",
                     "48.90",
                     {"payment-institutions"}},
        RecipientRow{"FR-P1 neither",
                     fragranceShop(),
                     "orders",
                     "order_number",
                     "F-1",
                     "buyer_name",
                     "Anna Ebert",
                     {}},
        RecipientRow{"SK-P1 parcel", skincareShop(), "logistics", "", "", "city", "Ulm", {"carriers"}},
        RecipientRow{
            "SK-P1 amount", skincareShop(), "orders", "", "", "paid_amount", "48.90", {"payment-channel"}},
        RecipientRow{
            "MP-P1 parcel", marketplaceShop(), "delivery", "", "", "city", "Ulm", {"logistics-partners"}},
        RecipientRow{
            "MP-P1 goods", marketplaceShop(), "purchases", "", "", "quantity", "2", {"fulfilment-partners"}},
        RecipientRow{"RU-P1 parcel", rugShop(), "delivery", "", "", "city", "Ulm", {"logistics-providers"}},
        RecipientRow{"RU-P1 payment",
                     rugShop(),
                     "payment",
                     "",
                     "",
                     "settlement_serial",
                     "S-9",
                     {"payment-institutions"}},
        RecipientRow{"MH-P1 parcel",
                     merchantHub(),
                     "business-orders",
                     "",
                     "",
                     "tracking_number",
                     "T-9",
                     {"tracking-provider"}},
        RecipientRow{"MH-P1 contact",
                     merchantHub(),
                     "account",
                     "",
                     "",
                     "email",
                     "anna@example.com",
                     {"service-providers"}}));

} // namespace
} // namespace desk::test
