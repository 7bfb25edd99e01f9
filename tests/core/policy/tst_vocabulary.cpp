// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/mapping.h"
#include "core/policy/vocabulary.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace desk::policy {
namespace {

template <typename E>
class EverySpelling : public testing::Test
{
};

using Enumerations = testing::Types<Provenance, Sensitivity, Mask, IdentifierKind, FieldType, ShredClass,
                                    Right, Role, Requester, ConditionKind, VerificationMethod, PeriodUnit,
                                    RetentionAction, RecipientKind, PromiseKind, Unmapped>;
TYPED_TEST_SUITE(EverySpelling, Enumerations);

TYPED_TEST(EverySpelling, GoesThereAndBackAndIsUnique)
{
    std::set<std::string_view> seen;
    int next = static_cast<int>(spellings<TypeParam>().front().value);
    for (const Spelling<TypeParam> &each : spellings<TypeParam>()) {
        EXPECT_EQ(static_cast<int>(each.value), next++) << "a member is missing before " << each.text;
        EXPECT_EQ(spelling(each.value), each.text);
        EXPECT_EQ(fromSpelling<TypeParam>(each.text), each.value);
        EXPECT_TRUE(seen.insert(each.text).second) << each.text;
        for (const char c : each.text)
            EXPECT_TRUE((c >= 'a' && c <= 'z') || c == '-') << each.text;
    }
    EXPECT_EQ(spelling(static_cast<TypeParam>(250)), "");
    EXPECT_EQ(fromSpelling<TypeParam>(""), std::nullopt);
    EXPECT_EQ(fromSpelling<TypeParam>(std::string(spellings<TypeParam>().front().text) + " "), std::nullopt);
}

TEST(Vocabulary, RightsAreSpeltAsOnTheCommandLine)
{
    std::string all;
    for (const auto &each : spellings<Right>())
        all += std::string(each.text) + " ";
    EXPECT_EQ(all,
              "access correction deletion portability objection restriction consent-withdrawal complaint "
              "account-cancellation authority-disclosure ");
}

TEST(Vocabulary, NumbersOnDiskStayWhatTheyAre)
{
    EXPECT_EQ(static_cast<int>(ShredClass::Erasable), 1);
    EXPECT_EQ(static_cast<int>(ShredClass::ContractClaims), 2);
    EXPECT_EQ(static_cast<int>(ShredClass::Tax), 3);
    EXPECT_EQ(static_cast<int>(ShredClass::RequestFile), 4);
    EXPECT_EQ(static_cast<int>(ShredClass::Suppression), 5);
    EXPECT_EQ(static_cast<int>(Right::Access), 1);
    EXPECT_EQ(static_cast<int>(Right::AccountCancellation), 9);
    EXPECT_EQ(static_cast<int>(Right::AuthorityDisclosure), 10);
    EXPECT_EQ(static_cast<int>(Role::CustomerService), 1);
    EXPECT_EQ(static_cast<int>(Role::Auditor), 8);
}

} // namespace
} // namespace desk::policy
