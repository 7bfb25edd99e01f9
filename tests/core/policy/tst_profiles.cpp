// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"
#include "tests/support/public_data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace desk::policy {
namespace {

using enum Right;

Profile shipped(std::string_view id)
{
    const auto text = shippedProfile(id);
    EXPECT_TRUE(text.has_value()) << id;
    auto profile = parseProfile(text.value_or("{}"));
    EXPECT_TRUE(profile.ok()) << id;
    return profile.ok() ? std::move(*profile) : Profile{};
}

const Category &category(const Profile &profile, std::string_view id)
{
    static const Category none;
    const Category *found = findCategory(profile, id);
    EXPECT_NE(found, nullptr) << profile.id << " " << id;
    return found == nullptr ? none : *found;
}

const Field &field(const Category &of, std::string_view id)
{
    static const Field none;
    const Field *found = findField(of, id);
    EXPECT_NE(found, nullptr) << of.id << " " << id;
    return found == nullptr ? none : *found;
}

std::string printed(const std::vector<Fault> &faults)
{
    std::string text;
    for (const Fault &each : faults)
        text += each.pointer + ": " + each.message + "\n";
    return text;
}

class Shipped : public testing::TestWithParam<const char *>
{
};

TEST_P(Shipped, HasNoFaults)
{
    const auto text = shippedProfile(GetParam());
    ASSERT_TRUE(text.has_value());
    EXPECT_EQ(printed(checkProfile(*text)), "");
    EXPECT_EQ(*text,
              test::readFile(test::sourceFile(std::string("resources/policies/") + GetParam() + ".json")));
    EXPECT_EQ(shipped(GetParam()).id, GetParam());
}

TEST_P(Shipped, SpeaksBothLanguagesEverywhere)
{
    const Profile profile = shipped(GetParam());
    const auto bothDiffer = [](const LocalText &label) {
        return !label.en.empty() && !label.zhCN.empty();
    };
    EXPECT_NE(profile.name.en, profile.name.zhCN);
    for (const Category &each : profile.categories) {
        EXPECT_NE(each.label.en, each.label.zhCN) << each.id;
        for (const Field &one : each.fields)
            EXPECT_TRUE(bothDiffer(one.label)) << one.id;
    }
}

TEST_P(Shipped, LetsOneRoleAnswerForEveryCategoryAndHidesCoreFields)
{
    const Profile profile = shipped(GetParam());
    for (const Category &each : profile.categories) {
        EXPECT_EQ(mayRead(each, Role::DataProtection), !each.anonymous) << each.id;
        for (const Field &one : each.fields) {
            if (one.sensitivity == Sensitivity::Core) {
                EXPECT_NE(one.mask, Mask::None) << one.id;
            }
            if (one.sensitivity == Sensitivity::Secret) {
                EXPECT_FALSE(one.exportable) << one.id;
            }
        }
    }
}

TEST_P(Shipped, RefusesCardNumbersAndKeepsAtMostFourDigits)
{
    const Profile profile = shipped(GetParam());
    EXPECT_TRUE(profile.security.payment.refuseCardNumbers);
    for (const Category &each : profile.categories)
        for (const Field &one : each.fields)
            if (one.id.find("card") != std::string::npos) {
                EXPECT_EQ(one.id, "card_last_four");
            }
}

INSTANTIATE_TEST_SUITE_P(Policies, Shipped,
                         testing::Values("fragrance", "skincare", "marketplace", "rugs", "merchant-hub"),
                         [](const auto &instance) {
                             std::string name = instance.param;
                             std::erase(name, '-');
                             return name;
                         });

TEST(ShippedProfiles, AreFiveWithPrefixesOfTheirOwn)
{
    std::map<std::string, std::string> prefixes;
    for (const std::string_view id : shippedProfileIds())
        prefixes[shipped(id).prefix] = id;
    const std::map<std::string, std::string> expected{{"FR", "fragrance"},
                                                      {"SK", "skincare"},
                                                      {"MP", "marketplace"},
                                                      {"RU", "rugs"},
                                                      {"MH", "merchant-hub"}};
    EXPECT_EQ(prefixes, expected);
    EXPECT_FALSE(shippedProfile("bakery").has_value());
    EXPECT_FALSE(shippedProfile("../json-schemas/policy-profile.schema").has_value());
}

TEST(ShippedProfiles, KeepEveryPromiseInItsOwnProfileAndNameNoOther)
{
    const std::map<std::string, std::set<std::string>> promises{
        {"fragrance",
         {"FR-C1", "FR-C2", "FR-C3", "FR-C4", "FR-R1", "FR-R2", "FR-R3", "FR-R4", "FR-T1", "FR-T2", "FR-P1",
          "FR-S1", "ALL-N1"}},
        {"skincare",
         {"SK-C1", "SK-C2", "SK-C3", "SK-C4", "SK-C5", "SK-R1", "SK-R2", "SK-R3", "SK-V1", "SK-T1", "SK-P1",
          "SK-S1", "SK-S2", "ALL-N1"}},
        {"marketplace",
         {"MP-C1", "MP-C2", "MP-C3", "MP-C4", "MP-C5", "MP-R1", "MP-R2", "MP-R3", "MP-V1", "MP-T1", "MP-P1",
          "MP-S1", "ALL-N1"}},
        {"rugs", {"RU-C1", "RU-C2", "RU-R1", "RU-R2", "RU-V1", "RU-T1", "RU-T2", "RU-P1", "RU-S1", "ALL-N1"}},
        {"merchant-hub",
         {"MH-C1", "MH-C2", "MH-C3", "MH-C4", "MH-C5", "MH-R1", "MH-R2", "MH-R3", "MH-V1", "MH-T1",
          "MH-T2", "MH-T3", "MH-P1", "MH-S1", "MH-S2", "MH-S3", "MH-S4", "MH-S5", "MH-S6", "ALL-N1"}},
    };
    for (const auto &[id, expected] : promises) {
        std::set<std::string> kept;
        for (const auto &[fact, places] : shipped(id).keptFacts) {
            EXPECT_FALSE(places.empty()) << fact;
            kept.insert(fact);
        }
        EXPECT_EQ(kept, expected) << id;
    }
}

struct ReaderRow
{
    const char *fact;
    const char *profile;
    const char *category;
    std::vector<Role> readers; ///< Beside data protection, which answers requests.
};

TEST(ShippedProfiles, OpenEachCategoryToItsRolesOnly)
{
    using enum Role;
    const std::vector<ReaderRow> rows{
        {"FR-C1", "fragrance", "browsing", {Operation}},
        {"FR-C2", "fragrance", "orders", {CustomerService, Finance}},
        {"FR-C3", "fragrance", "logistics", {Fulfilment}},
        {"FR-C4", "fragrance", "after-sales", {CustomerService}},
        {"SK-C1", "skincare", "account", {CustomerService}},
        {"SK-C2", "skincare", "orders", {CustomerService}},
        {"SK-C3", "skincare", "logistics", {Fulfilment}},
        {"SK-C4", "skincare", "browsing", {}},
        {"SK-C5", "skincare", "after-sales", {CustomerService}},
        {"RU-C1", "rugs", "account", {CustomerService}},
        {"RU-C1", "rugs", "reviews", {CustomerService}},
        {"RU-C2", "rugs", "technical", {Operation}},
        {"MH-C1", "merchant-hub", "account", {CustomerService}},
        {"MH-C2", "merchant-hub", "business-orders", {CustomerService}},
        {"MH-C3", "merchant-hub", "end-customer", {Fulfilment, CustomerService}},
        {"MH-C4", "merchant-hub", "usage", {Operation}},
        {"MH-C5", "merchant-hub", "support", {CustomerService}},
    };
    for (const ReaderRow &row : rows) {
        const Profile profile = shipped(row.profile);
        std::vector<Role> readers = category(profile, row.category).readableBy;
        std::erase(readers, DataProtection);
        EXPECT_EQ(readers, row.readers) << row.fact;
    }
    const Profile skincare = shipped("skincare");
    for (const Category &each : skincare.categories) // SK-C3: and nothing else for that role
        EXPECT_EQ(mayRead(each, Fulfilment), each.id == "logistics") << each.id;
}

TEST(ShippedProfiles, FindShoppersByWhatTheyKnow)
{
    const auto kinds = [](const Profile &profile) {
        std::set<IdentifierKind> all;
        for (const Category &each : profile.categories)
            for (const Field &one : each.fields)
                all.insert(one.identifier);
        return all;
    };
    using enum IdentifierKind;
    for (const std::string_view id : {"skincare", "marketplace", "rugs", "merchant-hub"})
        EXPECT_EQ(kinds(shipped(id)), (std::set{None, Email, Phone, Account, Order, Name, Postcode})) << id;
    EXPECT_EQ(kinds(shipped("fragrance")), (std::set{None, Email, Phone, Order, Name, Postcode}));
}

TEST(ShippedProfiles, FrR2AddressOnlyBeforeShipment)
{
    const Profile profile = shipped("fragrance");
    const RightRule *correction = findRight(profile, Correction);
    ASSERT_NE(correction, nullptr);
    const RightCondition &condition = correction->conditions.at(0);
    EXPECT_EQ(condition.kind, ConditionKind::OnlyBeforeShipment);
    EXPECT_EQ(condition.category, "logistics");
    EXPECT_EQ(condition.dateField, "shipped_on");
    EXPECT_EQ(std::count(condition.fields.begin(), condition.fields.end(), "address_line_1"), 1);
}

TEST(ShippedProfiles, SkR2ThreeWorkingDaysFreeOfCharge)
{
    const Profile profile = shipped("skincare");
    ASSERT_EQ(profile.promises.size(), 1U);
    const Promise &promise = profile.promises.front();
    EXPECT_EQ(promise.kind, PromiseKind::RightCarriedOut);
    EXPECT_EQ(promise.rights, std::vector{Deletion});
    EXPECT_EQ(promise.period.amount, 3);
    EXPECT_EQ(promise.period.unit, PeriodUnit::WorkingDays);
    const RightRule *deletion = findRight(profile, Deletion);
    ASSERT_NE(deletion, nullptr);
    EXPECT_EQ(deletion->conditions.at(0).kind, ConditionKind::FreeOfCharge);
}

TEST(ShippedProfiles, SkC1AndSkS2SecretsAndTheSecondLayer)
{
    const Profile profile = shipped("skincare");
    const Field &credential = field(category(profile, "account"), "credential");
    EXPECT_EQ(credential.sensitivity, Sensitivity::Secret);
    EXPECT_FALSE(credential.exportable);
    EXPECT_EQ(credential.mask, Mask::Full);
    EXPECT_TRUE(credential.secondLayer);
    EXPECT_TRUE(field(category(profile, "orders"), "settlement_serial").secondLayer);
    EXPECT_TRUE(field(category(profile, "logistics"), "address_line_1").secondLayer);
    EXPECT_TRUE(profile.security.storage.secondLayer);
}

TEST(ShippedProfiles, SkC4AnonymousBrowsingBelongsToNobody)
{
    const Profile profile = shipped("skincare");
    const Category &browsing = category(profile, "browsing");
    EXPECT_TRUE(browsing.anonymous);
    EXPECT_EQ(browsing.aggregatesFor, std::vector{Role::Operation});
    for (const Field &each : browsing.fields) {
        EXPECT_EQ(each.identifier, IdentifierKind::None) << each.id;
        EXPECT_EQ(each.sensitivity, Sensitivity::Ordinary) << each.id;
    }
}

TEST(ShippedProfiles, SkV1AndRuV1Verification)
{
    const Profile skincare = shipped("skincare");
    const auto &forbidden = skincare.verification.forbidden;
    EXPECT_EQ(forbidden, (std::vector{VerificationMethod::DocumentSeen, VerificationMethod::Biometric}));
    const Profile rugs = shipped("rugs");
    const VerificationLadder *guest = findLadder(rugs, Deletion, Requester::Guest);
    ASSERT_NE(guest, nullptr);
    EXPECT_EQ(guest->methods, std::vector{VerificationMethod::OrderFacts});
    ASSERT_TRUE(rugs.verification.orderFacts.has_value());
    EXPECT_EQ(rugs.verification.orderFacts->numberField, "order_number");
    EXPECT_EQ(rugs.verification.orderFacts->required, 2);
    EXPECT_EQ(findLadder(rugs, Portability, Requester::Guest), nullptr);
    const VerificationLadder *optOut = findLadder(rugs, ConsentWithdrawal, Requester::Guest);
    ASSERT_NE(optOut, nullptr);
    EXPECT_EQ(optOut->methods, std::vector{VerificationMethod::None});
}

TEST(ShippedProfiles, MhRightsAndTerms)
{
    const Profile profile = shipped("merchant-hub");
    for (const Right right : {Access, Correction, Deletion, Restriction, Portability, Objection,
                              ConsentWithdrawal, Complaint}) // MH-R1: all eight
        EXPECT_NE(findRight(profile, right), nullptr) << spelling(right);
    const RightRule *portability = findRight(profile, Portability);
    ASSERT_NE(portability, nullptr);
    EXPECT_EQ(portability->provenances, (std::vector{Provenance::Provided, Provenance::Observed}));
    const auto rules = retentionOf(profile, "end-customer");
    ASSERT_EQ(rules.size(), 1U); // MH-T1
    EXPECT_EQ(rules[0]->action, RetentionAction::Erase);
    ASSERT_EQ(rules[0]->after.size(), 1U);
    EXPECT_EQ(rules[0]->after[0].field, "delivered_on");
    EXPECT_EQ(rules[0]->after[0].period.amount, 30);
    EXPECT_EQ(rules[0]->after[0].period.unit, PeriodUnit::Days);
    EXPECT_TRUE(profile.legalHold.coldStorage); // MH-T2
    EXPECT_TRUE(profile.security.backups.erasureReaches);
}

TEST(ShippedProfiles, MhP1AndMhS6EndCustomersStayInside)
{
    const Profile profile = shipped("merchant-hub");
    const Category &endCustomer = category(profile, "end-customer");
    EXPECT_FALSE(endCustomer.shareable);
    for (const char *purpose : {"direct-marketing", "advertising", "analysis"})
        EXPECT_EQ(
            std::count(endCustomer.forbiddenPurposes.begin(), endCustomer.forbiddenPurposes.end(), purpose),
            1);
    for (const Recipient &each : profile.recipients)
        for (const Holding &holding : each.holds)
            EXPECT_NE(holding.category, "end-customer") << each.id;
    const Recipient *tracking = findRecipient(profile, "tracking-provider");
    ASSERT_NE(tracking, nullptr);
    ASSERT_EQ(tracking->holds.size(), 1U);
    EXPECT_EQ(tracking->holds[0].fields,
              (std::vector<std::string>{"order_number", "tracking_number", "carrier"}));
}

TEST(ShippedProfiles, MhS2AndMhS5PasswordsAndIncidents)
{
    const Profile profile = shipped("merchant-hub");
    ASSERT_TRUE(profile.security.password.has_value());
    const PasswordRule &rule = *profile.security.password;
    EXPECT_EQ(rule.minimumLength, 12);
    EXPECT_TRUE(rule.upper && rule.lower && rule.digit && rule.symbol);
    EXPECT_GT(rule.maximumAgeDays, 0);
    EXPECT_TRUE(profile.security.access.secondFactor);
    ASSERT_EQ(profile.promises.size(), 1U);
    EXPECT_EQ(profile.promises[0].kind, PromiseKind::IncidentNotified);
    EXPECT_EQ(profile.promises[0].period.amount, 24);
    EXPECT_EQ(profile.promises[0].period.unit, PeriodUnit::Hours);
    EXPECT_FALSE(shipped("rugs").security.password.has_value());
}

TEST(ShippedProfiles, RuT1WaitsForTheWindowAndForEveryRefund)
{
    const Profile profile = shipped("rugs");
    const auto rules = retentionOf(profile, "delivery");
    ASSERT_EQ(rules.size(), 1U);
    ASSERT_EQ(rules[0]->after.size(), 2U);
    EXPECT_EQ(rules[0]->after[0].field, "delivered_on");
    EXPECT_EQ(rules[0]->after[0].period.amount, 60);
    EXPECT_EQ(rules[0]->after[1].category, "after-sales");
    EXPECT_EQ(rules[0]->after[1].field, "refund_closed_on");
    EXPECT_EQ(rules[0]->after[1].match, "order_number");
    const auto account = retentionOf(profile, "account"); // RU-T2
    ASSERT_EQ(account.size(), 2U);
    EXPECT_EQ(account[0]->action, RetentionAction::Protect);
    EXPECT_EQ(account[1]->action, RetentionAction::Erase);
}

TEST(SixthProfile, NeedsNothingButItsFile)
{
    const auto parsed = parseProfile(test::readFile(test::sourceFile("tests/core/policy/book_shop.json")));
    ASSERT_OK(parsed);
    const Profile &profile = *parsed;
    EXPECT_EQ(profile.id, "book-shop");
    EXPECT_EQ(profile.name.in("zh-CN"), "书店");
    EXPECT_EQ(profile.name.in("zh"), "书店");
    EXPECT_EQ(profile.name.in("fr"), "Book shop");
    const Category &orders = category(profile, "orders");
    EXPECT_EQ(findCategoryByNumber(profile, 2), &orders);
    EXPECT_EQ(findCategoryByNumber(profile, 9), nullptr);
    EXPECT_EQ(orders.shredClass, ShredClass::ContractClaims);
    ASSERT_EQ(orders.parties.size(), 2U);
    EXPECT_EQ(orders.parties[1].when, "is_gift");
    EXPECT_EQ(field(orders, "street").party, "recipient");
    EXPECT_TRUE(field(orders, "street").secondLayer);
    EXPECT_TRUE(field(orders, "price").shared);
    EXPECT_EQ(field(orders, "email").identifier, IdentifierKind::Email);
    EXPECT_EQ(profile.security.password->minimumLength, 14);
    EXPECT_FALSE(profile.security.password->symbol);
    EXPECT_EQ(profile.keptFacts.at("BK-C2"), std::vector<std::string>{"/categories/1"});
}

TEST(SixthProfile, SaysWhereItSitsAndWhatALawKeeps)
{
    const auto parsed = parseProfile(test::readFile(test::sourceFile("tests/core/policy/book_shop.json")));
    ASSERT_OK(parsed);
    EXPECT_EQ(parsed->establishment, "DE");
    EXPECT_EQ(parsed->holidayCountry, "DE");
    const LegalKeepingRule *rule = findLegalKeeping(*parsed, "claims");
    ASSERT_NE(rule, nullptr);
    EXPECT_EQ(legalKeepingOf(*parsed, "orders"), std::vector{rule});
    EXPECT_TRUE(legalKeepingOf(*parsed, "account").empty());
    EXPECT_EQ(rule->ground, "gdpr.17.3.e");
    EXPECT_EQ(rule->law.in("zh"), "合同相关的请求权。");
    EXPECT_EQ(rule->after.at(0).period.unit, PeriodUnit::Years);
    EXPECT_TRUE(rule->restrictTo.empty());
    const TotalRule *total = findTotal(*parsed, "orders");
    ASSERT_NE(total, nullptr);
    EXPECT_EQ(total->amount, "price");
    EXPECT_EQ(total->month, "");
    EXPECT_EQ(findTotal(*parsed, "account"), nullptr);
}

TEST(SixthProfile, TheManualsExampleHasNoFaults)
{
    const std::string manual = test::readFile(test::sourceFile("docs/policy-profiles.md"));
    const std::string opening = "```json\n";
    const std::size_t begin = manual.find(opening);
    ASSERT_NE(begin, std::string::npos);
    const std::size_t from = begin + opening.size();
    EXPECT_EQ(printed(checkProfile(manual.substr(from, manual.find("```", from) - from))), "");
}

TEST(SixthProfile, AllN1JudgesByTheVersionOfTheDay)
{
    const auto parsed = parseProfile(test::readFile(test::sourceFile("tests/core/policy/book_shop.json")));
    ASSERT_OK(parsed);
    const std::vector<std::pair<QDate, std::string>> rows{
        {QDate(2019, 1, 1), "0.8"},  {QDate(2022, 5, 1), "0.8"},   {QDate(2023, 6, 14), "0.8"},
        {QDate(2023, 6, 15), "0.9"}, {QDate(2024, 12, 31), "0.9"}, {QDate(2025, 1, 1), "1"},
        {QDate(2030, 1, 1), "1"},
    };
    for (const auto &[day, version] : rows)
        EXPECT_EQ(versionInForce(*parsed, day), version) << day.toString(Qt::ISODate).toStdString();
}

} // namespace
} // namespace desk::policy
