// SPDX-License-Identifier: GPL-3.0-or-later
// The vectors of BIP 173, as far as they hold bytes.
#include "core/exporting/bech32.h"
#include "tests/support/public_data.h"

#include <algorithm>

using namespace desk;
using namespace desk::exporting;

TEST(Bech32, whatBip173CallsValidComesBack)
{
    struct Case
    {
        std::string text;
        std::string prefix;
        std::size_t bytes;
    };
    const std::vector<Case> cases{
        {"A12UEL5L", "a", 0},
        {"a12uel5l", "a", 0},
        {"an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
         "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio", 0},
        {"abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "abcdef", 20},
        {"11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j", "1",
         51},
        {"split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "split", 30},
        {"?1ezyfcl", "?", 0},
    };
    for (const Case &each : cases) {
        const auto read = fromBech32(each.text);
        ASSERT_OK(read) << each.text;
        EXPECT_EQ(read->prefix, each.prefix);
        EXPECT_EQ(read->data.size(), each.bytes) << each.text;
        std::string lower = each.text;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](unsigned char c) { return std::tolower(c); });
        EXPECT_EQ(toBech32(read->prefix, read->data), lower);
    }
}

TEST(Bech32, whatBip173CallsInvalidIsRefused)
{
    for (const std::string text :
         {"\x20"
          "1nwldj5",
          "\x7f"
          "1axkwrx",
          "\x80"
          "1eym55h",
          "an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx",
          "pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3", "de1lg7wt\xff", "A1G7SGD8", "10a06t8",
          "1qzzfhee", "a12UEL5L", ""})
        EXPECT_FAILS(fromBech32(text), ErrorCode::InvalidInput) << text;
}

TEST(Bech32, everyWrongCharacterIsNoticed)
{
    const std::string text = toBech32("age", Bytes(32, 0x5a));
    ASSERT_OK(fromBech32(text));
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string changed = text;
        changed[i] = changed[i] == 'q' ? 'p' : 'q';
        EXPECT_FAILS(fromBech32(changed), ErrorCode::InvalidInput) << i;
    }
}

TEST(Bech32, bitsThatFillTheLastCharacterMustBeZero)
{
    // One byte takes two characters, the last with two spare bits: "qp" sets one of them.
    EXPECT_FAILS(fromBech32("a1qpamnt9j"), ErrorCode::InvalidInput);
    EXPECT_OK(fromBech32(toBech32("a", Bytes(1))));
}
