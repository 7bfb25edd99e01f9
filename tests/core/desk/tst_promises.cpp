// SPDX-License-Identifier: GPL-3.0-or-later
// Proof of who asks, deletion, cancellation, portability and versions of a policy: promise by promise.
#include "core/exporting/age_key.h"
#include "core/exporting/bech32.h"
#include "core/exporting/package_verifier.h"
#include "core/policy/shipped.h"
#include "tests/core/desk/rights_fixture.h"
#include "tests/support/package_contents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>
#include <filesystem>

namespace desk::test {
namespace {

using policy::IdentifierKind;
using policy::Right;
using policy::VerificationMethod;

class Proofs : public RightsDesk
{
protected:
    Result<bool> prove(const std::string &reference, VerificationMethod method,
                       const std::vector<std::pair<std::string, std::string>> &claims)
    {
        DESK_TRY(const VerificationResult result,
                 wait(services().verification.verify(reference, {method, claims, {}, {}})));
        return result.proven;
    }
    Result<std::string> unproven(Right right, const Asker &who)
    {
        return ask(right, {who.account, who.email, who.order, {}});
    }
    std::vector<VerificationMethod> offered(const std::string &reference)
    {
        std::vector<VerificationMethod> out;
        const auto details = wait(services().requests.details(reference));
        EXPECT_OK(details);
        if (details.ok())
            for (const VerificationOption &option : details->options)
                out.push_back(option.method);
        return out;
    }
};

TEST_F(Proofs, SK_V1_identityDocumentsAndBiometricsAreNeverAskedFor)
{
    ASSERT_NO_FATAL_FAILURE(open(skincareShop()));
    const auto reference = unproven(Right::Access, skincareShop().who);
    ASSERT_OK(reference);
    for (const VerificationMethod method :
         {VerificationMethod::DocumentSeen, VerificationMethod::Biometric}) {
        const auto methods = offered(*reference);
        EXPECT_EQ(std::count(methods.begin(), methods.end(), method), 0);
        const auto refused = prove(*reference, method, {{"document", "passport"}});
        EXPECT_FAILS(refused, ErrorCode::InvalidArgument);
        EXPECT_NE(refused.error().message.find("promises never"), std::string::npos)
            << refused.error().message;
    }
    EXPECT_FAILS(plan(*reference, Right::Access), ErrorCode::Conflict);
    const auto proven = prove(*reference, VerificationMethod::Account, {{"account_id", "A-1"}});
    ASSERT_OK(proven);
    EXPECT_TRUE(*proven);
    EXPECT_OK(plan(*reference, Right::Access));
}

TEST_F(Proofs, RU_V1_aGuestProvesAnOrderByItsNumberAndWhatOnlyTheyKnow)
{
    ASSERT_NO_FATAL_FAILURE(open(
        {"rugs",
         {{"orders",
           "order_number,email,buyer_name,placed_on,total\n"
           "R-8,gil@example.com,Gil Ott,2026-10-01,199.00\nR-9,gil@example.com,Gil Ott,2026-10-05,50.00\n"}},
         {}}));
    const auto reference = unproven(Right::Access, {{}, "gil@example.com", "R-8", {}});
    ASSERT_OK(reference);
    EXPECT_EQ(offered(*reference), (std::vector{VerificationMethod::OrderFacts}));
    EXPECT_FAILS(prove(*reference, VerificationMethod::RegisteredContact, {{"email", "gil@example.com"}}),
                 ErrorCode::InvalidArgument);
    const auto mixed = prove(*reference, VerificationMethod::OrderFacts,
                             {{"order_number", "R-8"}, {"total", "50.00"}, {"placed_on", "2026-10-05"}});
    ASSERT_OK(mixed);
    EXPECT_FALSE(*mixed) << "the details of another order prove nothing of this one";
    const auto proven = prove(*reference, VerificationMethod::OrderFacts,
                              {{"order_number", "R-8"}, {"total", "199.00"}, {"placed_on", "2026-10-01"}});
    ASSERT_OK(proven);
    EXPECT_TRUE(*proven);
    EXPECT_OK(plan(*reference, Right::Access));
}

TEST_F(Proofs, MP_V1_byTheAccountOrAStoredContactAndNothingElse)
{
    for (const auto &[method, claim] :
         {std::pair{VerificationMethod::Account, std::pair{"account_id", "A-1"}},
          std::pair{VerificationMethod::RegisteredContact, std::pair{"email", "ana@example.com"}}}) {
        RehearsalDesk fresh;
        ASSERT_NO_FATAL_FAILURE(fresh.create({"marketplace"}));
        for (const ShopFile &file : marketplaceShop().files)
            ASSERT_OK(fresh.import(file.category, fresh.write("rows.csv", file.rows), ""));
        const auto opened = wait(
            fresh.services().requests.open(newRequest(fresh.platform(), Right::Access, {"A-1", {}, {}, {}})));
        ASSERT_OK(opened);
        const auto try_ = [&](VerificationMethod by, const std::string &field, const std::string &value) {
            return wait(
                fresh.services().verification.verify(opened->reference, {by, {{field, value}}, {}, {}}));
        };
        EXPECT_FAILS(try_(VerificationMethod::OrderFacts, "order_number", "M-1"), ErrorCode::InvalidArgument);
        EXPECT_FAILS(try_(VerificationMethod::DocumentSeen, "document", "passport"),
                     ErrorCode::InvalidArgument);
        const auto wrong = try_(method, claim.first, "else@example.com");
        ASSERT_OK(wrong);
        EXPECT_FALSE(wrong->proven);
        const auto right = try_(method, claim.first, claim.second);
        ASSERT_OK(right);
        EXPECT_TRUE(right->proven);
    }
}

TEST_F(Proofs, MH_V1_aBusinessUserByAccountAndAnEndCustomerThroughTheirMerchant)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto buyer = unproven(Right::Access, endCustomer());
    ASSERT_OK(buyer);
    EXPECT_EQ(offered(*buyer), (std::vector{VerificationMethod::ThroughMerchant}));
    EXPECT_FAILS(prove(*buyer, VerificationMethod::RegisteredContact, {{"email", "ben@example.com"}}),
                 ErrorCode::InvalidArgument);
    const auto wrong = prove(*buyer, VerificationMethod::ThroughMerchant, {{"merchant", "H-8"}});
    ASSERT_OK(wrong);
    EXPECT_FALSE(*wrong) << "another merchant knows nothing of them";
    EXPECT_TRUE(*prove(*buyer, VerificationMethod::ThroughMerchant, {{"merchant", "H-7"}}));
    const auto business = unproven(Right::Access, merchantHub().who);
    ASSERT_OK(business);
    EXPECT_FAILS(prove(*business, VerificationMethod::ThroughMerchant, {{"merchant", "H-7"}}),
                 ErrorCode::InvalidArgument);
    EXPECT_TRUE(*prove(*business, VerificationMethod::Account, {{"account_id", "A-1"}}));
    // An opt-out is never verified.
    const auto optOut = unproven(Right::Objection, merchantHub().who);
    ASSERT_OK(optOut);
    EXPECT_FALSE(action(*optOut)->needsProof);
}

class Deletions : public RightsDesk
{
protected:
    Result<FulfilResult> deleted(const std::string &reference, Right right)
    {
        DESK_TRY(const PlanView planned, plan(reference, right));
        m_desk.become("Cleo");
        DESK_CHECK(wait(services().actions.approve(reference, right, planned.digest)));
        m_desk.become("Ada");
        return fulfil(reference, right);
    }
    std::uint64_t found(FindBy by, const std::string &value)
    {
        const auto people = wait(services().subjects.find(m_desk.platform(), by, value, ""));
        EXPECT_OK(people);
        return people.ok() ? people->size() : 99;
    }
};

TEST_F(Deletions, FR_R3_browsingRecordsGoWhileOrdersUnderClaimsStay)
{
    const Shop shop = fragranceShop();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    const auto person = findOne(FindBy::Email, shop.who.email);
    ASSERT_OK(person);
    const auto reference = ask(Right::Deletion, shop.who);
    ASSERT_OK(reference);
    const auto done = deleted(*reference, Right::Deletion);
    ASSERT_OK(done);
    EXPECT_EQ(done->outcome, ActionOutcome::Partial);
    EXPECT_FAILS(record(person->id, "browsing"), ErrorCode::NotFound);
    EXPECT_FAILS(record(person->id, "logistics"), ErrorCode::NotFound);
    EXPECT_OK(record(person->id, "orders", {"order_number", "F-1"}));
    EXPECT_OK(wait(services().audit.verify()));
}

TEST_F(Deletions, SK_R2_withinThreeWorkingDaysAndWithoutAFee)
{
    const Shop shop = skincareShop();
    ASSERT_NO_FATAL_FAILURE(open(shop));
    ASSERT_OK(import("account-activity", "account_id,occurred_at,viewed_products,search_history\n"
                                         "A-1,2026-11-01T10:00:00Z,[],serum\n"));
    const auto reference = ask(Right::Deletion, shop.who);
    ASSERT_OK(reference);
    const auto clocks = wait(services().clocks.chain(*reference, "en"));
    ASSERT_OK(clocks);
    const auto &days = clocks->front().days;
    const auto promise =
        std::find_if(days.begin(), days.end(), [](const DueView &day) { return day.kind == "promise"; });
    ASSERT_NE(promise, days.end());
    EXPECT_EQ(promise->day, QDate(2026, 11, 5)) << "received on Monday the 2nd";
    EXPECT_FAILS(wait(services().clocks.pause(*reference, Right::Deletion, "fee")),
                 ErrorCode::InvalidArgument);
    const auto done = deleted(*reference, Right::Deletion);
    ASSERT_OK(done);
    EXPECT_EQ(done->outcome, ActionOutcome::Granted);
    EXPECT_EQ(found(FindBy::Account, "A-1"), 0U);
    EXPECT_EQ(found(FindBy::Order, "K-1"), 0U);
}

TEST_F(Deletions, SK_R3_cancellingLeavesTotalsThatNameNobody)
{
    ASSERT_NO_FATAL_FAILURE(
        open({"skincare",
              {{"account", "account_id,email,name\nA-1,ana@example.com,Ana Ebert\n"},
               {"orders", "order_number,account_id,placed_on,currency,total\n"
                          "K-1,A-1,2026-10-01,USD,49.90\nK-2,A-1,2026-10-20,USD,10.10\n"},
               {"logistics", "order_number,account_id,is_gift,recipient_name\nK-1,A-1,false,Ana Ebert\n"}},
              accountHolder("A-1")}));
    const auto reference = ask(Right::AccountCancellation, accountHolder("A-1"));
    ASSERT_OK(reference);
    const auto done = deleted(*reference, Right::AccountCancellation);
    ASSERT_OK(done);
    EXPECT_EQ(done->outcome, ActionOutcome::Granted);
    EXPECT_EQ(done->records, 4U);
    EXPECT_EQ(found(FindBy::Account, "A-1") + found(FindBy::Order, "K-1") +
                  found(FindBy::Email, "ana@example.com"),
              0U);
    EXPECT_EQ(import("account", "account_id,email,name\nA-1,ana@example.com,Ana Ebert\n")->suppressed, 1U);
    m_desk.close();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "totals");
        database.setDatabaseName(QString::fromStdString(m_desk.database()));
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec("SELECT month, currency, records, amount FROM total") && query.next());
        EXPECT_EQ(query.value(0).toString(), "2026-10");
        EXPECT_EQ(query.value(1).toString(), "USD");
        EXPECT_EQ(query.value(2).toInt(), 2);
        EXPECT_EQ(query.value(3).toLongLong(), 600'000) << "60.00 in ten-thousandths";
        EXPECT_FALSE(query.next());
    }
    QSqlDatabase::removeDatabase("totals");
}

TEST_F(RightsDesk, MH_R2_portabilityIsStructuredAndHoldsNothingWorkedOut)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto reference = ask(Right::Portability, merchantHub().who);
    ASSERT_OK(reference);
    ASSERT_OK(plan(*reference, Right::Portability));
    const auto done = fulfil(*reference, Right::Portability, {m_desk.path("portable.zip"), {}, {}});
    ASSERT_OK(done);
    const auto contents = packageContents(done->path, done->passphrase);
    for (const char *name : {"data/account.json", "data/account.csv", "datapackage.json"})
        EXPECT_TRUE(contents.contains(name)) << name;
    for (const auto &[name, text] : contents) {
        if (name.ends_with(".json") || name.ends_with(".jsonld")) {
            EXPECT_FALSE(QJsonDocument::fromJson(QByteArray::fromStdString(text)).isNull()) << name;
        }
        if (name.starts_with("data/") && name.ends_with(".json")) {
            EXPECT_EQ(text.find("\"inferred\""), std::string::npos) << name;
        }
    }
}

TEST_F(RightsDesk, MH_R2_portabilityGoesToAnotherControllerUnderItsKey)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto reference = ask(Right::Portability, merchantHub().who);
    ASSERT_OK(reference);
    ASSERT_OK(plan(*reference, Right::Portability));
    const auto theirs = crypto::AgreementKeyPair::fromPrivate(crypto::Key(std::array<std::uint8_t, 32>{9}));
    FulfilOrder order;
    order.path = m_desk.path("controller.age");
    order.controller =
        ControllerOrder{"Next Shop Ltd", "privacy@next.example", exporting::ageRecipient(theirs.publicKey)};
    const auto done = fulfil(*reference, Right::Portability, order);
    ASSERT_OK(done);
    EXPECT_EQ(done->passphrase, "") << "nothing that anybody would have to be told";
    std::string secret = exporting::toBech32("age-secret-key-", theirs.privateKey.view());
    std::transform(secret.begin(), secret.end(), secret.begin(),
                   [](unsigned char c) { return std::toupper(c); });
    const auto report = exporting::verifyPackage(done->path, secret, std::nullopt);
    ASSERT_OK(report);
    EXPECT_TRUE(report->ok());
    EXPECT_EQ(report->reference, *reference);

    const auto details = wait(services().requests.details(*reference));
    ASSERT_OK(details);
    const auto timeline = wait(services().requests.timeline(*reference));
    ASSERT_OK(timeline);
    const auto entry = std::find_if(timeline->begin(), timeline->end(), [](const TimelineEntry &each) {
        return each.event == "package-for-controller";
    });
    ASSERT_NE(entry, timeline->end());
    for (const std::string &part : {done->sha256, exporting::ageFingerprint(theirs.publicKey),
                                    std::string("Next Shop Ltd"), std::string("privacy@next.example")})
        EXPECT_NE(entry->note.find(part), std::string::npos) << part;

    // A recipient like the others: nothing closes before the day is recorded.
    EXPECT_EQ(dueIn(details->actions.front()), std::vector<std::string>{"Next Shop Ltd"});
    EXPECT_FAILS(wait(services().requests.close(*reference)), ErrorCode::Conflict);
    const QDate today(2026, 11, 20);
    ASSERT_OK(
        wait(services().actions.notice(*reference, Right::Portability, {"Next Shop Ltd", today, {}, {}})));
    ASSERT_OK(
        wait(services().actions.notice(*reference, Right::Portability, {"Next Shop Ltd", {}, today, {}})));
    const auto letter =
        wait(services().letters.draft(*reference, {Right::Portability, "grant", "en", {}, {}, {}}));
    ASSERT_OK(letter);
    EXPECT_TRUE(std::any_of(letter->letter.blocks.begin(), letter->letter.blocks.end(),
                            [](const auto &block) { return block.id == "sent-to-controller"; }));
    EXPECT_OK(wait(services().requests.close(*reference)));
}

TEST_F(RightsDesk, anotherControllerIsNamedAndAsksForPortabilityOnly)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto portable = ask(Right::Portability, merchantHub().who);
    const auto access = ask(Right::Access, merchantHub().who);
    ASSERT_OK(portable);
    ASSERT_OK(access);
    ASSERT_OK(plan(*portable, Right::Portability));
    ASSERT_OK(plan(*access, Right::Access));
    const std::string key = exporting::ageRecipient(
        crypto::AgreementKeyPair::fromPrivate(crypto::Key(std::array<std::uint8_t, 32>{9})).publicKey);
    const ControllerOrder good{"Next Shop Ltd", "privacy@next.example", key};
    const auto tried = [&](const std::string &reference, Right right, const ControllerOrder &controller) {
        FulfilOrder order;
        order.path = m_desk.path("controller.age");
        order.controller = controller;
        return fulfil(reference, right, order);
    };
    EXPECT_FAILS(tried(*access, Right::Access, good), ErrorCode::InvalidArgument);
    for (const ControllerOrder &bad :
         {ControllerOrder{"", good.contact, key}, ControllerOrder{"  ", good.contact, key},
          ControllerOrder{good.name, "", key}, ControllerOrder{"two\nlines", good.contact, key},
          ControllerOrder{std::string(201, 'x'), good.contact, key},
          ControllerOrder{good.name, good.contact, key.substr(1)},
          ControllerOrder{good.name, good.contact, ""}})
        EXPECT_FAILS(tried(*portable, Right::Portability, bad), ErrorCode::InvalidArgument) << bad.name;
    EXPECT_FALSE(std::filesystem::exists(m_desk.path("controller.age")));
    EXPECT_OK(tried(*portable, Right::Portability, good));
}

TEST_F(RightsDesk, aPackageWhosePassphraseWasLostIsWrittenAnewUntilTheRequestIsClosed)
{
    ASSERT_NO_FATAL_FAILURE(open(merchantHub()));
    const auto reference = ask(Right::Access, merchantHub().who);
    ASSERT_OK(reference);
    ASSERT_OK(plan(*reference, Right::Access));
    const auto first = fulfil(*reference, Right::Access, {m_desk.path("first.zip"), {}, {}});
    ASSERT_OK(first);
    // The person's file grew since: the answer is what is held of them now.
    ASSERT_OK(import("usage", "account_id,accessed_at\nA-1,2026-11-20T08:00:00Z\n"));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Bea"));
    EXPECT_FAILS(fulfil(*reference, Right::Access, {m_desk.path("bea.zip"), {}, {}}),
                 ErrorCode::NotPermitted);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    const auto second = fulfil(*reference, Right::Access, {m_desk.path("second.zip"), {}, {}});
    ASSERT_OK(second);
    EXPECT_NE(second->passphrase, first->passphrase);
    EXPECT_EQ(second->records, first->records + 1);
    EXPECT_FALSE(packageContents(second->path, second->passphrase).empty());
    const auto stands = action(*reference);
    ASSERT_OK(stands);
    EXPECT_EQ(stands->state, RequestState::Fulfilled);
    EXPECT_EQ(stands->outcome, ActionOutcome::Granted);
    ASSERT_OK(wait(services().requests.close(*reference)));
    EXPECT_FAILS(fulfil(*reference, Right::Access, {m_desk.path("third.zip"), {}, {}}), ErrorCode::Conflict);
}

TEST_F(RightsDesk, RU_P1_whatIsWrittenAnewIsWhatWasAgreedTo)
{
    SCOPED_TRACE("RU-P1");
    ASSERT_NO_FATAL_FAILURE(open(rugShop()));
    NewRequest request = newRequest(m_desk.platform(), Right::AuthorityDisclosure, rugShop().who);
    request.disclosureCase = "2";
    const auto opened = wait(services().requests.open(request));
    ASSERT_OK(opened);
    const auto planned = plan(opened->reference, Right::AuthorityDisclosure);
    ASSERT_OK(planned);
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Cleo"));
    ASSERT_OK(
        wait(services().actions.approve(opened->reference, Right::AuthorityDisclosure, planned->digest)));
    ASSERT_NO_FATAL_FAILURE(m_desk.become("Ada"));
    ASSERT_OK(fulfil(opened->reference, Right::AuthorityDisclosure, {m_desk.path("first.zip"), {}, {}}));
    ASSERT_OK(fulfil(opened->reference, Right::AuthorityDisclosure, {m_desk.path("second.zip"), {}, {}}));
    ASSERT_OK(import("technical", "account_id,device_type,accessed_at\nA-1,phone,2026-11-20T08:00:00Z\n"));
    EXPECT_FAILS(fulfil(opened->reference, Right::AuthorityDisclosure, {m_desk.path("third.zip"), {}, {}}),
                 ErrorCode::Conflict);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(m_desk.path("third.zip"))));
}

TEST_F(RightsDesk, ALL_N1_aRequestIsJudgedByThePolicyOfItsReceiptDay)
{
    ASSERT_NO_FATAL_FAILURE(open(fragranceShop()));
    QJsonObject next =
        QJsonDocument::fromJson(QByteArray::fromStdString(std::string(*policy::shippedProfile("fragrance"))))
            .object();
    next["version"] = "2";
    next["effective"] = "2026-11-10";
    QJsonObject verification = next["verification"].toObject();
    QJsonArray ladders = verification["ladders"].toArray();
    QJsonObject ladder = ladders[0].toObject();
    ladder["methods"] = QJsonArray{"order-facts"};
    ladders[0] = ladder;
    verification["ladders"] = ladders;
    next["verification"] = verification;
    const auto added =
        wait(services().policies.addVersion(m_desk.platform(), QJsonDocument(next).toJson().toStdString()));
    ASSERT_OK(added);
    EXPECT_FALSE(added->changes.empty());
    ASSERT_NO_FATAL_FAILURE(m_desk.reopen());
    EXPECT_EQ(wait(services().policies.versions(m_desk.platform()))->size(), 2U);

    // Received on 2 November: the old promise holds. On the 12th: the new one.
    EXPECT_OK(ask(Right::Access, fragranceShop().who));
    NewRequest later = newRequest(m_desk.platform(), Right::Access, fragranceShop().who);
    later.receivedOn = QDate(2026, 11, 12);
    EXPECT_FAILS(test::ask(m_desk, later, fragranceShop().who), ErrorCode::InvalidArgument);
}

} // namespace
} // namespace desk::test
