// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped laws: whole, cited, and refused with a place when they are not.
#include "core/laws/embedded.h"
#include "core/policy/profile_parser.h"
#include "core/policy/shipped.h"
#include "tests/core/laws/clock_support.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace desk::laws {
namespace {

using nlohmann::json;
using test::day;
using test::shippedBook;

std::string_view lawText(std::string_view id)
{
    for (const EmbeddedText &each : embeddedTexts())
        if (each.name == "laws/" + std::string(id) + ".json")
            return each.text;
    ADD_FAILURE() << "no law " << id;
    return {};
}

TEST(LawFiles, AreThoseThatAreShipped)
{
    std::vector<std::string> ids;
    for (const Law &law : shippedBook().laws)
        ids.push_back(law.id);
    EXPECT_EQ(ids, (std::vector<std::string>{"br-lgpd", "ca-pipeda", "ca-qc-law25", "ch-nfadp", "cn-pipl",
                                             "eu-gdpr", "in-dpdp", "jp-appi", "kr-pipa", "uk-gdpr",
                                             "us-ca-ccpa", "us-co-cpa", "us-ct-ctdpa", "us-va-vcdpa"}));
}

TEST(LawFiles, AreInOrder)
{
    for (const Law &law : shippedBook().laws)
        for (const policy::Fault &fault : checkLaw(lawText(law.id)))
            ADD_FAILURE() << law.id << " " << fault.pointer << ": " << fault.message;
}

/// Objects with a number, and how many of them say where it stands.
void countNumbers(const json &value, const std::string &pointer, int &numbers)
{
    if (value.is_array())
        for (std::size_t i = 0; i < value.size(); ++i)
            countNumbers(value[i], pointer + "/" + std::to_string(i), numbers);
    if (!value.is_object())
        return;
    const bool hasNumber =
        std::any_of(value.begin(), value.end(), [](const json &member) { return member.is_number(); });
    if (hasNumber) {
        ++numbers;
        for (const char *member : {"article", "source", "basis"})
            EXPECT_FALSE(value.value(member, std::string()).empty()) << pointer << "/" << member;
    }
    for (const auto &[name, member] : value.items())
        countNumbers(member, pointer + "/" + name, numbers);
}

TEST(LawFiles, CiteEveryNumber)
{
    int numbers = 0;
    for (const Law &law : shippedBook().laws)
        countNumbers(json::parse(lawText(law.id)), law.id, numbers);
    EXPECT_GT(numbers, 100);
}

TEST(LawFiles, SayProductDefaultWhereTheyHaveNoNumber)
{
    for (const Law &law : shippedBook().laws)
        for (const LawVersion &version : law.versions)
            for (const LimitSet &set : version.limits) {
                const auto check = [&](const Citation &citation) {
                    const bool says = citation.source.starts_with("Product default");
                    EXPECT_EQ(says, citation.basis == Basis::ProductDefault) << law.id << "/" << set.id;
                };
                check(set.answer.citation);
                if (set.acknowledgement)
                    check(set.acknowledgement->citation);
                if (set.internal.citation.basis == Basis::ProductDefault)
                    check(set.internal.citation);
            }
}

TEST(LawFiles, KnowTheRightsTheyGive)
{
    for (const Law &law : shippedBook().laws)
        for (const LawVersion &version : law.versions) {
            for (const Right right :
                 {Right::Access, Right::Correction, Right::Deletion, Right::AccountCancellation})
                EXPECT_NE(findRight(version, right), nullptr) << law.id;
            EXPECT_FALSE(version.refusals.empty()) << law.id;
            EXPECT_FALSE(version.duties.empty()) << law.id;
            EXPECT_FALSE(version.records.empty()) << law.id;
        }
    EXPECT_EQ(findRight(lawNamed(shippedBook(), "us-va-vcdpa").value()->versions.front(), Right::Restriction),
              nullptr);
}

TEST(LawVersions, ChangeOnTheirDay)
{
    const Law &uk = *lawNamed(shippedBook(), "uk-gdpr").value();
    EXPECT_EQ(findPause(versionOn(uk, day("2026-02-04")), PauseReason::Identity)->citation.basis,
              Basis::Guidance);
    EXPECT_EQ(findPause(versionOn(uk, day("2026-02-05")), PauseReason::Identity)->citation.basis,
              Basis::Statute);
    EXPECT_EQ(findRight(versionOn(uk, day("2026-06-18")), Right::Complaint)->article, "Art. 77");
    EXPECT_EQ(findRight(versionOn(uk, day("2026-06-19")), Right::Complaint)->article, "DPA 2018 s. 164A");
    EXPECT_FALSE(wasInForce(uk, day("2018-05-24")));
    EXPECT_EQ(versionOn(uk, day("2000-01-01")).from, day("2018-05-25"));
    const Law &quebec = *lawNamed(shippedBook(), "ca-qc-law25").value();
    EXPECT_EQ(findRight(versionOn(quebec, day("2024-09-21")), Right::Portability), nullptr);
    EXPECT_NE(findRight(versionOn(quebec, day("2024-09-22")), Right::Portability), nullptr);
    EXPECT_FALSE(versionOn(quebec, day("2024-09-22")).refusals.empty()) << "what is not changed is kept";
}

TEST(Refusals, AreThoseOfTheRight)
{
    const LawVersion &gdpr = lawNamed(shippedBook(), "eu-gdpr").value()->versions.front();
    const auto has = [&](Right right, std::string_view code) {
        const std::vector<const RefusalGround *> grounds = refusalsFor(gdpr, right);
        return std::any_of(grounds.begin(), grounds.end(),
                           [&](const RefusalGround *each) { return each->code == code; });
    };
    EXPECT_TRUE(has(Right::Deletion, "gdpr.17.3.e"));
    EXPECT_TRUE(has(Right::AccountCancellation, "gdpr.17.3.b"));
    EXPECT_FALSE(has(Right::Access, "gdpr.17.3.e"));
    EXPECT_TRUE(has(Right::Access, "gdpr.12.5.excessive"));
}

TEST(Appeals, HaveTheirOwnTime)
{
    const auto appealOf = [](std::string_view id) {
        return lawNamed(shippedBook(), id).value()->versions.front().appeal.value();
    };
    EXPECT_EQ(appealOf("us-va-vcdpa").answer.amount, 60);
    EXPECT_EQ(appealOf("us-co-cpa").answer.amount, 45);
    EXPECT_EQ(appealOf("us-co-cpa").extension.value().further, 60);
    EXPECT_EQ(appealOf("us-ct-ctdpa").answer.amount, 60);
}

TEST(BrokenLaws, NameThePlace)
{
    struct Row
    {
        std::string_view from;
        std::string_view to;
        std::string_view pointer;
    };
    const Row rows[] = {
        {R"("unit": "months")", R"("unit": "moons")", "/versions/0/limits/0/answer/unit"},
        {R"("amount": 1, )", R"("amount": -1, )", "/versions/0/limits/0/answer/amount"},
        {R"("from": "2018-05-25")", R"("from": "2018-02-30")", "/versions/0/from"},
        {R"("otherwise": "month")", R"("otherwise": "moon")", "/versions/0/otherwise"},
        {R"("limits": "withdrawal")", R"("limits": "with")", "/versions/0/rights/6/limits"},
        {R"("reason": "clarification")", R"("reason": "identity")", "/versions/0/pauses/1/reason"},
        {R"("amount": 28)", R"("amount": 29)", "/versions/0/limits/0/internal/amount"},
        {R"("calendar": "member-state", )", "", "/versions/0/arithmetic"},
        {R"("right": "correction")", R"("right": "access")", "/versions/0/rights/1/right"},
    };
    for (const Row &row : rows) {
        SCOPED_TRACE(row.to);
        // One line, so that the rows need not know how the file is laid out.
        std::string text = json::parse(lawText("eu-gdpr")).dump();
        std::string from(row.from);
        std::string to(row.to);
        for (std::string *each : {&from, &to}) {
            for (std::size_t at = each->find(": "); at != std::string::npos; at = each->find(": "))
                each->erase(at + 1, 1);
            if (each->ends_with(", "))
                each->pop_back();
        }
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos);
        text.replace(at, from.size(), to);
        const Result<Law> read = parseLaw(text);
        EXPECT_FAILS(read, ErrorCode::InvalidInput);
        bool named = false;
        for (const policy::Fault &fault : checkLaw(text))
            named = named || fault.pointer == row.pointer;
        EXPECT_TRUE(named) << "said: " << read.error().place;
    }
    EXPECT_FAILS(parseLaw("{"), ErrorCode::InvalidInput);
    EXPECT_FAILS(parseLaw("{}"), ErrorCode::InvalidInput);
}

TEST(BrokenLaws, HaveNoFirstVersionInPart)
{
    json law = json::parse(lawText("uk-gdpr"));
    ASSERT_FALSE(law["versions"][1].contains("fee")) << "a later version may leave out what stays";
    law["versions"][0].erase("fee");
    EXPECT_FAILS(parseLaw(law.dump()), ErrorCode::InvalidInput);
}

TEST(BrokenLaws, MissTheirCitation)
{
    for (const char *member : {"article", "source", "basis"}) {
        json law = json::parse(lawText("eu-gdpr"));
        law["versions"][0]["limits"][0]["extension"].erase(member);
        EXPECT_FAILS(parseLaw(law.dump()), ErrorCode::InvalidInput);
    }
}

TEST(LooksLikeLaw, TellsLawsFromProfiles)
{
    EXPECT_TRUE(looksLikeLaw(lawText("eu-gdpr")));
    EXPECT_FALSE(looksLikeLaw(policy::shippedProfile("rugs").value_or("")));
    EXPECT_FALSE(looksLikeLaw("["));
}

} // namespace
} // namespace desk::laws
