// SPDX-License-Identifier: GPL-3.0-or-later
// MH-S2: which passwords will do, and for how long.
#include "core/desk/password_rule.h"
#include "core/policy/embedded.h"
#include "tests/support/public_data.h"

#include <set>

namespace desk::test::passwords {
namespace {

enum class Verdict
{
    Good,
    Short,
    Kinds,
    Known,
    Name
};

struct PasswordCase
{
    const char *password;
    Verdict verdict;
    const char *name = "Ada Lovelace";
};

void PrintTo(const PasswordCase &each, std::ostream *out)
{
    *out << each.password;
}

Verdict verdictOf(const Result<void> &checked)
{
    if (checked.ok())
        return Verdict::Good;
    const std::string &why = checked.error().message;
    return why.find("characters") != std::string::npos  ? Verdict::Short
           : why.find("upper and") != std::string::npos ? Verdict::Kinds
           : why.find("name of") != std::string::npos   ? Verdict::Name
                                                        : Verdict::Known;
}

class MH_S2_Password : public testing::TestWithParam<PasswordCase>
{
};

TEST_P(MH_S2_Password, isJudgedAsTheTableSays)
{
    const PasswordCase &each = GetParam();
    const Result<void> checked = checkPassword(asBytes(each.password), each.name, {});
    EXPECT_EQ(static_cast<int>(verdictOf(checked)), static_cast<int>(each.verdict));
    if (!checked.ok() && *each.password != 0) {
        EXPECT_EQ(checked.error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(checked.error().message.find(each.password), std::string::npos)
            << "the error tells the password";
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table, MH_S2_Password,
    testing::Values(
        PasswordCase{"Correct-horse-7", Verdict::Good}, PasswordCase{"Battery-staple-8", Verdict::Good},
        PasswordCase{"Zq7!mR2#vT9x", Verdict::Good}, PasswordCase{"Zq7!mR2#vT9", Verdict::Short},
        PasswordCase{"correct-horse-7", Verdict::Kinds}, PasswordCase{"CORRECT-HORSE-7", Verdict::Kinds},
        PasswordCase{"Correct-horse-x", Verdict::Kinds}, PasswordCase{"Correcthorse77", Verdict::Kinds},
        // Everybody tries these.
        PasswordCase{"Password1234!", Verdict::Known}, PasswordCase{"P@ssw0rd2026!", Verdict::Known},
        PasswordCase{"Passw0rd!!!!!!", Verdict::Known}, PasswordCase{"123Password!!", Verdict::Known},
        PasswordCase{"@dM1n1str4t0r!", Verdict::Known}, PasswordCase{"Summer-2026!!", Verdict::Known},
        PasswordCase{"Qwertzuiop1!", Verdict::Known}, PasswordCase{"Password-Password1", Verdict::Known},
        PasswordCase{"W3lcome-to-1!", Verdict::Good}, PasswordCase{"Rightsdesk-2026", Verdict::Known},
        PasswordCase{"SommerHerbst9!", Verdict::Known}, PasswordCase{"HELLOworld-123", Verdict::Known},
        // A space is a symbol; a sentence will do.
        PasswordCase{"Four green Ducks 4", Verdict::Good}, PasswordCase{"Four green Ducks", Verdict::Kinds},
        // Scripts without case: two different letters stand for the two cases. Code points count, not bytes.
        PasswordCase{"山高水长月明星稀风清-7", Verdict::Good}, PasswordCase{"山高水长月明-7", Verdict::Short},
        PasswordCase{"山山山山山山山山山山-7", Verdict::Kinds},
        PasswordCase{"山高水长月明星稀风清云淡", Verdict::Kinds},
        PasswordCase{"密码密码密码密码密码-12", Verdict::Known},
        PasswordCase{"山Kgoodtreehouse-7", Verdict::Good},
        // Combining marks: e + U+0301 counts once, as é does; a mark is no symbol.
        PasswordCase{"Re\xCC\x81sume\xCC\x81s-lent7", Verdict::Good},
        PasswordCase{"Re\xCC\x81sume\xCC\x81-len7", Verdict::Short},
        PasswordCase{"Zyklope\xCC\x88x\xCC\x81n77", Verdict::Kinds},
        // Emoji are symbols, each one character (or what it is made of).
        PasswordCase{"Kite\xF0\x9F\xAA\x81"
                     "flying77ab",
                     Verdict::Good},
        PasswordCase{"Kite\xF0\x9F\xAA\x81"
                     "fly77",
                     Verdict::Short},
        // Digits of other scripts are digits.
        PasswordCase{"Treehouse-north-\xD9\xA7", Verdict::Good},
        // Nobody's own name.
        PasswordCase{"Ada Lovelace-1815", Verdict::Name}, PasswordCase{"xx-ADA LOVELACE-9", Verdict::Name},
        PasswordCase{"Bo-tree-shade-7", Verdict::Good, "Bo"},
        PasswordCase{"1234567-Bo-890", Verdict::Name, "bo"},
        PasswordCase{"Maximilian-Alexander-Theodor-von-und-zu-Hohenstein-Waldburg-7", Verdict::Name,
                     "Maximilian-Alexander-Theodor-von-und-zu-Hohenstein-Waldburg"},
        PasswordCase{"Maximilian-Alexander-7", Verdict::Good,
                     "Maximilian-Alexander-Theodor-von-und-zu-Hohenstein-Waldburg"},
        PasswordCase{"", Verdict::Short}, PasswordCase{"A1-a1-a1-a1-", Verdict::Good}));

TEST(PasswordRule, aBrokenTextAndAnEndlessOneAreRefused)
{
    EXPECT_FAILS(checkPassword(asBytes("Correct-horse-7\xC3"), "x", {}), ErrorCode::InvalidArgument);
    EXPECT_FAILS(checkPassword(asBytes(std::string(2000, 'A') + "a-7"), "x", {}), ErrorCode::InvalidArgument);
}

TEST(PasswordRule, theListIsFoldedSortedAndWithoutWhatIsTakenOff)
{
    std::string_view rest = policy::embeddedText("passwords/known-bad.txt");
    std::string_view before;
    int words = 0;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.empty() || line.front() == '#')
            continue;
        ++words;
        EXPECT_LT(before, line);
        for (const char c : line)
            EXPECT_TRUE((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) << line;
        before = line;
    }
    EXPECT_GT(words, 400);
}

TEST(PasswordRule, aPolicyTightensAndNeverLoosens)
{
    PasswordDemands demands;
    policy::PasswordRule rule;
    rule.minimumLength = 8;
    demands.tighten(rule);
    EXPECT_EQ(demands.leastLength, 12);
    EXPECT_EQ(demands.mostDays, 0);
    rule.minimumLength = 16;
    rule.maximumAgeDays = 90;
    demands.tighten(rule);
    rule.maximumAgeDays = 180;
    rule.minimumLength = 14;
    demands.tighten(rule);
    EXPECT_EQ(demands.leastLength, 16);
    EXPECT_EQ(demands.mostDays, 90);
    EXPECT_FAILS(checkPassword(asBytes("Correct-horse-7"), "x", demands), ErrorCode::InvalidArgument);
    EXPECT_OK(checkPassword(asBytes("Correct-horse-70"), "x", demands));
}

TEST(PasswordRule, aPasswordIsDueOnItsDayAndAtOnceWhereAnotherChoseIt)
{
    const Instant now = *instantFromRfc3339("2026-11-20T09:00:00Z");
    const PasswordDemands never;
    const PasswordDemands month{12, 30};
    const auto ago = [&](int days) {
        return std::optional(now - std::chrono::hours(24) * days);
    };
    EXPECT_FALSE(isPasswordDue(ago(10'000), now, never));
    EXPECT_FALSE(isPasswordDue(ago(29), now, month));
    EXPECT_TRUE(isPasswordDue(ago(30), now, month));
    EXPECT_TRUE(isPasswordDue(Instant{}, now, never));
    EXPECT_FALSE(isPasswordDue(std::nullopt, now, month));
}

} // namespace
} // namespace desk::test::passwords
