// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/compare.h"
#include "tests/core/policy/policy_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace desk::policy {
namespace {

using Lines = std::vector<std::string>;

/// "kind place" of each change, sorted; with `!` before what is material.
Lines linesOf(const Comparison &comparison)
{
    Lines lines;
    for (const Change &each : comparison.changes) {
        EXPECT_FALSE(each.reason.empty());
        lines.push_back((each.material ? "!" : "") + std::string(spelling(each.kind)) + " " + each.place);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// The same, as it must look when the versions change places.
Lines reversedLines(const Comparison &comparison)
{
    Lines lines;
    for (const Change &each : comparison.changes) {
        const ChangeMeaning &meaning = meaningOf(meaningOf(each.kind).reverse);
        lines.push_back((meaning.material ? "!" : "") + std::string(spelling(meaning.kind)) + " " +
                        each.place);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

struct EditRow
{
    const char *name;
    std::string patch;
    Lines changes;
    Lines consentAgain;
};

/// A field to put into a category.
std::string addField(const std::string &category, const std::string &id, const std::string &sensitivity)
{
    return R"([{"op":"add","path":"/categories/)" + category + R"(/fields/-","value":{"id":")" + id +
           R"(","label":{"en":"a","zh-CN":"b"},"type":"text","provenance":"provided","sensitivity":")" +
           sensitivity + R"("}}])";
}

std::vector<EditRow> dataEdits()
{
    const std::string gifts = R"([{"op":"copy","from":"/categories/3","path":"/categories/-"},
        {"op":"replace","path":"/categories/4/id","value":"gifts"},
        {"op":"replace","path":"/categories/4/number","value":5})";
    return {
        {"labels only",
         R"([{"op":"replace","path":"/name/en","value":"Shop"},
             {"op":"replace","path":"/categories/0/label/en","value":"Member"}])",
         {},
         {}},
        {"another kind of data", gifts + "]", {"!category-added /categories/gifts"}, {}},
        {"another kind of data for a consent",
         gifts + R"(,{"op":"remove","path":"/categories/4/forbiddenPurposes"},
             {"op":"replace","path":"/categories/4/purposes","value":["newsletter"]}])",
         {"!category-added /categories/gifts"},
         {"newsletter"}},
        {"visits get a person",
         R"([{"op":"replace","path":"/categories/2/anonymous","value":false},
             {"op":"replace","path":"/categories/2/readableBy","value":["data-protection"]}])",
         {"!anonymity-lost /categories/visits/anonymous",
          "reader-added /categories/visits/readableBy/data-protection"},
         {}},
        {"returns may leave",
         R"([{"op":"replace","path":"/categories/3/shareable","value":true}])",
         {"!sharing-opened /categories/returns/shareable"},
         {}},
        {"orders serve the newsletter",
         R"([{"op":"add","path":"/categories/1/purposes/-","value":"newsletter"}])",
         {"!category-purpose-added /categories/orders/purposes/newsletter"},
         {"newsletter"}},
        {"no longer ruled out",
         R"([{"op":"remove","path":"/categories/3/forbiddenPurposes"}])",
         {"!purpose-allowed /categories/returns/forbiddenPurposes/newsletter"},
         {}},
        {"an ordinary field",
         addField("0", "colour", "ordinary"),
         {"ordinary-field-added /categories/account/fields/colour"},
         {}},
        {"a personal field for a consent",
         addField("0", "birthday", "personal"),
         {"!personal-field-added /categories/account/fields/birthday"},
         {"newsletter"}},
        {"a personal field for a contract",
         addField("1", "note", "personal"),
         {"!personal-field-added /categories/orders/fields/note"},
         {}},
        {"a core field",
         addField("1", "pin", "core"),
         {"!core-field-added /categories/orders/fields/pin"},
         {}},
        {"a secret field",
         addField("1", "pin", "secret"),
         {"!core-field-added /categories/orders/fields/pin"},
         {}},
        {"shown more openly",
         R"([{"op":"replace","path":"/categories/0/fields/1/sensitivity","value":"personal"}])",
         {"!sensitivity-lowered /categories/account/fields/email/sensitivity"},
         {}},
        {"no second layer",
         R"([{"op":"remove","path":"/categories/1/fields/8/secondLayer"},
             {"op":"replace","path":"/security/storage/secondLayer","value":false}])",
         {"!security-loosened /categories/orders/fields/street/secondLayer",
          "!security-loosened /security/storage/secondLayer"},
         {}},
        {"a field is not handed out",
         R"([{"op":"add","path":"/categories/0/fields/4/exportable","value":false}])",
         {"!right-narrowed /categories/account/fields/tastes/exportable"},
         {}},
        {"another purpose",
         R"([{"op":"add","path":"/purposes/-","value":{"id":"resale","label":{"en":"a","zh-CN":"b"}}}])",
         {"!purpose-added /purposes/resale"},
         {}},
        {"a new purpose that needs consent",
         R"([{"op":"add","path":"/purposes/-","value":{"id":"resale","label":{"en":"a","zh-CN":"b"},"needsConsent":true}},
             {"op":"add","path":"/categories/0/purposes/-","value":"resale"}])",
         {"!category-purpose-added /categories/account/purposes/resale", "!purpose-added /purposes/resale"},
         {"resale"}},
        {"a purpose without consent any more",
         R"([{"op":"replace","path":"/purposes/2/needsConsent","value":false},
             {"op":"remove","path":"/rights/5"},
             {"op":"remove","path":"/verification/ladders/2/rights/1"}])",
         {"!consent-dropped /purposes/newsletter/needsConsent", "!right-removed /rights/consent-withdrawal"},
         {}},
        {"a purpose that needs consent now",
         R"([{"op":"add","path":"/purposes/3/needsConsent","value":true}])",
         {"!consent-required /purposes/statistics/needsConsent"},
         {"statistics"}},
        {"a purpose to object to",
         R"([{"op":"add","path":"/purposes/3/objectable","value":true}])",
         {"objection-allowed /purposes/statistics/objectable"},
         {}},
        {"the company moves",
         R"([{"op":"replace","path":"/establishment","value":"FR"}])",
         {"!establishment-changed /establishment"},
         {}},
    };
}

std::vector<EditRow> rightEdits()
{
    return {
        {"no portability any more",
         R"([{"op":"remove","path":"/rights/3"},{"op":"remove","path":"/verification/ladders/0/rights/3"}])",
         {"!right-removed /rights/portability"},
         {}},
        {"portability of less",
         R"([{"op":"remove","path":"/rights/3/provenances/1"}])",
         {"!right-narrowed /rights/portability/provenances/observed"},
         {}},
        {"access to more",
         R"([{"op":"add","path":"/rights/0/categories/-","value":"returns"}])",
         {"right-widened /rights/access/categories/returns"},
         {}},
        {"deletion free of charge",
         R"([{"op":"add","path":"/rights/2/conditions","value":[{"kind":"free-of-charge"}]}])",
         {"right-widened /rights/deletion/conditions/free-of-charge"},
         {}},
        {"deletion within limits",
         R"([{"op":"add","path":"/rights/2/conditions","value":[{"kind":"within-legal-limits"}]}])",
         {"!right-narrowed /rights/deletion/conditions/within-legal-limits"},
         {}},
        {"more waits for shipment",
         R"([{"op":"add","path":"/rights/1/conditions/0/fields/-","value":"postcode"}])",
         {"!right-narrowed /rights/correction/conditions/only-before-shipment/orders/postcode"},
         {}},
        {"guests prove less",
         R"([{"op":"replace","path":"/verification/ladders/1/required","value":1}])",
         {"!verification-loosened /verification/access/guest",
          "!verification-loosened /verification/correction/guest",
          "!verification-loosened /verification/deletion/guest"},
         {}},
        {"another way that is harder",
         R"([{"op":"add","path":"/verification/ladders/0/methods/-","value":"call-back"}])",
         {},
         {}},
        {"only the harder way",
         R"([{"op":"remove","path":"/verification/ladders/0/methods/0"}])",
         {"verification-tightened /verification/access/registered",
          "verification-tightened /verification/account-cancellation/registered",
          "verification-tightened /verification/correction/registered",
          "verification-tightened /verification/deletion/registered",
          "verification-tightened /verification/portability/registered"},
         {}},
        {"one detail of an order less",
         R"([{"op":"replace","path":"/verification/orderFacts/required","value":1}])",
         {"!verification-loosened /verification/orderFacts/required"},
         {}},
        {"documents after all",
         R"([{"op":"remove","path":"/verification/forbidden/0"}])",
         {"!method-allowed /verification/forbidden/document-seen"},
         {}},
    };
}

std::vector<EditRow> lifecycleEdits()
{
    return {
        {"kept longer",
         R"([{"op":"replace","path":"/retention/0/after/0/period","value":{"amount":3,"unit":"years"}}])",
         {"!retention-longer /retention/inactive/after/last_seen_on"},
         {}},
        {"the same in other words",
         R"([{"op":"replace","path":"/retention/0/after/0/period","value":{"amount":2,"unit":"years"}}])",
         {},
         {}},
        {"one thing less to wait for",
         R"([{"op":"remove","path":"/retention/1/after/1"}])",
         {"retention-shorter /retention/old-orders/after/returns/closed_on"},
         {}},
        {"no day any more",
         R"([{"op":"remove","path":"/retention/0"}])",
         {"!retention-removed /retention/inactive"},
         {}},
        {"a rule for fewer",
         R"([{"op":"replace","path":"/retention/0/after/0/field","value":"last_seen_on"},
             {"op":"copy","from":"/retention/0","path":"/retention/-"},
             {"op":"replace","path":"/retention/2/id","value":"again"}])",
         {"retention-added /retention/again"},
         {}},
        {"more stays without a person",
         R"([{"op":"add","path":"/retention/1/keep/-","value":"is_gift"}])",
         {"!retention-changed /retention/old-orders"},
         {}},
        {"protected, not erased",
         R"([{"op":"replace","path":"/retention/0/action","value":"protect"}])",
         {"!retention-changed /retention/inactive"},
         {}},
        {"the law keeps longer",
         R"([{"op":"replace","path":"/legalKeeping/0/after/0/period/amount","value":10}])",
         {"!keeping-longer /legalKeeping/claims/after/shipped_on"},
         {}},
        {"the law keeps more",
         R"([{"op":"add","path":"/legalKeeping/0/needs/-","value":"email"}])",
         {"!keeping-changed /legalKeeping/claims"},
         {}},
        {"fewer may open it",
         R"([{"op":"add","path":"/legalKeeping/0/restrictTo","value":["data-protection"]}])",
         {"!keeping-changed /legalKeeping/claims"},
         {}},
        {"another law keeps",
         R"([{"op":"copy","from":"/legalKeeping/0","path":"/legalKeeping/-"},
             {"op":"replace","path":"/legalKeeping/1/id","value":"books"}])",
         {"!keeping-added /legalKeeping/books"},
         {}},
        {"another recipient",
         R"([{"op":"copy","from":"/recipients/0","path":"/recipients/-"},
             {"op":"replace","path":"/recipients/2/id","value":"courier"}])",
         {"!recipient-added /recipients/courier"},
         {}},
        {"the carrier gets the number",
         R"([{"op":"add","path":"/recipients/0/holds/0/fields/-","value":"order_number"}])",
         {"!recipient-holds-more /recipients/carrier/holds/orders/order_number"},
         {}},
        {"the carrier gets what people agreed to for the newsletter",
         R"([{"op":"add","path":"/recipients/0/holds/-","value":{"category":"account","fields":["email"]}}])",
         {"!recipient-holds-more /recipients/carrier/holds/account/email"},
         {"newsletter"}},
        {"another case for the police",
         R"([{"op":"copy","from":"/recipients/1/cases/0","path":"/recipients/1/cases/-"}])",
         {"!recipient-holds-more /recipients/police/cases"},
         {}},
        {"the carrier hears less",
         R"([{"op":"remove","path":"/recipients/0/toldOf/0"}])",
         {"!right-narrowed /recipients/carrier/toldOf/correction"},
         {}},
        {"a review first",
         R"([{"op":"add","path":"/recipients/0/reviewFirst","value":true}])",
         {"security-tightened /recipients/carrier/reviewFirst"},
         {}},
        {"a promise that takes longer",
         R"([{"op":"replace","path":"/promises/0/period/amount","value":6}])",
         {"!promise-longer /promises/fast-deletion/period"},
         {}},
        {"a promise for more",
         R"([{"op":"add","path":"/promises/0/rights/-","value":"access"}])",
         {"promise-added /promises/fast-deletion/rights/access"},
         {}},
        {"a promise taken back",
         R"([{"op":"remove","path":"/promises/1"}])",
         {"!promise-removed /promises/complaints"},
         {}},
        {"changes are not announced",
         R"([{"op":"replace","path":"/changes/announce","value":false}])",
         {"!promise-removed /changes/announce"},
         {}},
        {"no limit on files",
         R"([{"op":"replace","path":"/security/leaks/filesPerHour","value":0}])",
         {"!security-loosened /security/leaks/filesPerHour"},
         {}},
        {"no passwords rule",
         R"([{"op":"remove","path":"/security/password"}])",
         {"!security-loosened /security/password/digit", "!security-loosened /security/password/lower",
          "!security-loosened /security/password/minimumLength",
          "!security-loosened /security/password/upper"},
         {}},
        {"more people download",
         R"([{"op":"add","path":"/security/leaks/download/-","value":"operation"}])",
         {"!security-loosened /security/leaks/download/operation"},
         {}},
        {"rarer backups",
         R"([{"op":"replace","path":"/security/backups/everyDays","value":7}])",
         {"!security-loosened /security/backups/everyDays"},
         {}},
    };
}

std::vector<EditRow> allEdits()
{
    std::vector<EditRow> rows = dataEdits();
    for (const auto &more : {rightEdits(), lifecycleEdits()})
        rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

TEST(Compare, AllN1EachEditAndWhatItMeans)
{
    const Profile base = profileOf(bookShopJson());
    for (const EditRow &row : allEdits()) {
        const Comparison comparison = compareProfiles(base, patchedBookShop(row.patch));
        Lines expected = row.changes;
        std::sort(expected.begin(), expected.end());
        EXPECT_EQ(linesOf(comparison), expected) << row.name;
        EXPECT_EQ(comparison.consentAgain, row.consentAgain) << row.name;
        const bool material = std::any_of(expected.begin(), expected.end(),
                                          [](const std::string &each) { return each.front() == '!'; });
        EXPECT_EQ(comparison.isMaterial(), material) << row.name;
    }
}

TEST(Compare, AllN1BackwardsIsTheReverse)
{
    const Profile base = profileOf(bookShopJson());
    for (const EditRow &row : allEdits()) {
        const Profile edited = patchedBookShop(row.patch);
        EXPECT_EQ(linesOf(compareProfiles(edited, base)), reversedLines(compareProfiles(base, edited)))
            << row.name;
    }
}

TEST(Compare, AllN1AVersionDoesNotDifferFromItself)
{
    for (const std::string_view id : shippedProfileIds()) {
        const Profile profile = shippedAs(id);
        const Comparison comparison = compareProfiles(profile, profile);
        EXPECT_EQ(linesOf(comparison), Lines{}) << id;
        EXPECT_EQ(comparison.consentAgain, Lines{}) << id;
        EXPECT_FALSE(comparison.isMaterial());
    }
}

TEST(Compare, TheTableHasEveryKindOnceAndItsReverse)
{
    const auto meanings = changeMeanings();
    ASSERT_EQ(meanings.size(), spellings<ChangeKind>().size());
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        const ChangeMeaning &each = meanings[i];
        EXPECT_EQ(static_cast<std::size_t>(each.kind), i + 1);
        EXPECT_EQ(spellings<ChangeKind>()[i].value, each.kind);
        EXPECT_EQ(meaningOf(each.reverse).reverse, each.kind) << spelling(each.kind);
        EXPECT_EQ(&meaningOf(each.kind), &each);
        EXPECT_EQ(each.reason.back(), '.');
    }
}

TEST(Compare, TheEditsShowEveryKind)
{
    const Profile base = profileOf(bookShopJson());
    std::set<ChangeKind> shown;
    for (const EditRow &row : allEdits())
        for (const Change &each : compareProfiles(base, patchedBookShop(row.patch)).changes)
            shown.insert({each.kind, meaningOf(each.kind).reverse});
    for (const auto &kind : spellings<ChangeKind>())
        EXPECT_TRUE(shown.contains(kind.value)) << kind.text;
}

TEST(Compare, EveryYesOrNoOfTheSecurityRulesCounts)
{
    const nlohmann::json base = bookShopJson();
    const nlohmann::json flat = base.at("security").flatten();
    std::size_t flipped = 0;
    for (const auto &[pointer, value] : flat.items()) {
        if (!value.is_boolean() || pointer == "/storage/secondLayer")
            continue;
        nlohmann::json edited = base;
        edited["security"][nlohmann::json::json_pointer(pointer)] = !value.get<bool>();
        const bool better = pointer == "/leaks/staffCopies" ? value.get<bool>() : !value.get<bool>();
        const Lines expected{(better ? "security-tightened /security" : "!security-loosened /security") +
                             pointer};
        EXPECT_EQ(linesOf(compareProfiles(profileOf(base), profileOf(edited))), expected) << pointer;
        ++flipped;
    }
    EXPECT_EQ(flipped, 17U);
}

} // namespace
} // namespace desk::policy
