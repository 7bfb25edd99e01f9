// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/mask.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace desk::policy {
namespace {

struct MaskRow
{
    Mask mask;
    std::string value;
    std::string shown;
};

TEST(MaskValue, Table)
{
    const std::vector<MaskRow> rows{
        {Mask::None, " as it is ", " as it is "},
        {Mask::Name, "王小明", "王***"},
        {Mask::Name, "王", "***"},
        {Mask::Name, "Öznur", "Ö***"},
        {Mask::Name, "O", "***"},
        {Mask::Name, "𠮷野家", "𠮷***"},
        {Mask::Name, "  Anna Maria de la Vega  ", "A***"},
        {Mask::Name, "\xC3", "***"},           // cut in the middle of a code point
        {Mask::Name, "A\xFF", "***"},          // no UTF-8
        {Mask::Name, "\xC0\xAF x", "***"},     // overlong
        {Mask::Name, "\xED\xA0\x80 x", "***"}, // surrogate
        {Mask::Email, "maria@example.com", "m***@e***.com"},
        {Mask::Email, "mo@example.com", "***@e***.com"},
        {Mask::Email, "maria@a.b.co.uk", "m***@a***.uk"},
        {Mask::Email, "maria@xy.de", "m***@***.de"},
        {Mask::Email, "\"a@b\"@example.org", "\"***@e***.org"},
        {Mask::Email, "maria@[192.0.2.1]", "***"},
        {Mask::Email, "maria@localhost", "***"},
        {Mask::Email, "first.last@localhost", "***"},
        {Mask::Email, "maria", "***"},
        {Mask::Email, "@", "***"},
        {Mask::Email, "李小龙@例子公司.cn", "李***@例***.cn"},
        {Mask::Email, "m\xFFria@example.com", "***"},
        {Mask::Phone, "+49 30 901820", "***20"},
        {Mask::Phone, "138-1234-5678", "***78"},
        {Mask::Phone, "123456", "***"},
        {Mask::Phone, "call me", "***"},
        {Mask::Phone, "1234567", "***67"},
        {Mask::Account, "C-100045", "***45"},
        {Mask::Account, "C-145", "***"},
        {Mask::Account, "客户一百号九", "***"},
        {Mask::Postcode, "10115", "10***"},
        {Mask::Postcode, "SW1A 1AA", "SW***"},
        {Mask::Postcode, "101", "***"},
        {Mask::Postcode, "１０１１５", "***"},
        {Mask::LastFour, "4111 1111 1111 1111", "***1111"},
        {Mask::LastFour, "4242", "***"},
        {Mask::LastFour, "1234567", "***"},
        {Mask::Address, "1 Long Street, Springfield", "***"},
        {Mask::Full, "x", "***"},
    };
    for (const MaskRow &row : rows)
        EXPECT_EQ(maskValue(row.mask, row.value), row.shown) << spelling(row.mask) << " " << row.value;
}

TEST(MaskValue, EmptyStaysEmptyAndLengthNeverShows)
{
    for (const auto &mask : spellings<Mask>()) {
        EXPECT_EQ(maskValue(mask.value, ""), "");
        if (mask.value == Mask::None)
            continue;
        EXPECT_EQ(maskValue(mask.value, " \t "), "");
        const std::string shortOne = "a123456789@example.com";
        const std::string longOne = "a" + std::string(400, '1') + "23456789@example.com";
        EXPECT_EQ(maskValue(mask.value, shortOne), maskValue(mask.value, longOne)) << mask.text;
    }
}

TEST(MaskValue, NeverCutsACodePoint)
{
    const std::string mixed = "é王😀aß中\xCC\x81z9";
    for (const auto &mask : spellings<Mask>())
        for (std::size_t from = 0; from < mixed.size(); ++from)
            for (std::size_t length = 1; from + length <= mixed.size(); ++length) {
                if (mask.value == Mask::None)
                    continue;
                const std::string shown = maskValue(mask.value, mixed.substr(from, length));
                for (std::size_t i = 0; i < shown.size(); ++i) {
                    const auto byte = static_cast<unsigned char>(shown[i]);
                    const std::size_t more = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC2 ? 1 : 0;
                    ASSERT_TRUE(byte < 0x80 || more > 0) << mask.text;
                    ASSERT_LE(i + more, shown.size() - 1) << mask.text;
                    i += more;
                }
            }
}

} // namespace
} // namespace desk::policy
