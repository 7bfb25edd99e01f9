// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/identifier.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>
#include <vector>

namespace desk::subjects {
namespace {

using Text = std::optional<std::string>;

struct Row
{
    std::string given;
    Text expected;
};

void expectRows(const std::function<Text(std::string_view)> &normalise, const std::vector<Row> &rows)
{
    for (const auto &[given, expected] : rows)
        EXPECT_EQ(normalise(given), expected) << given;
}

TEST(Identifier, numbersOnDiskNeverChange)
{
    EXPECT_EQ(static_cast<int>(IdentifierField::EmailStrict), 1);
    EXPECT_EQ(static_cast<int>(IdentifierField::EmailRelaxed), 2);
    EXPECT_EQ(static_cast<int>(IdentifierField::Phone), 3);
    EXPECT_EQ(static_cast<int>(IdentifierField::PhoneTail), 4);
    EXPECT_EQ(static_cast<int>(IdentifierField::Account), 5);
    EXPECT_EQ(static_cast<int>(IdentifierField::Order), 6);
    EXPECT_EQ(static_cast<int>(IdentifierField::NamePostcode), 7);
    EXPECT_EQ(normalisationVersion, 1);
}

TEST(Identifier, aMailboxHasOneSpelling)
{
    expectRows(normaliseEmailStrict, {{" Claire.Gute@Example.COM\r\n", "claire.gute@example.com"},
                                      {"\xEF\xBB\xBF"
                                       "a@b.org\xE2\x80\x8B",
                                       "a@b.org"},
                                      {"\"claire.gute\"@example.com", "claire.gute@example.com"},
                                      {"\"claire gute\"@example.com", "\"claire gute\"@example.com"},
                                      {"\"\\c\\\"\\\\\"@example.com", "\"c\\\"\\\\\"@example.com"},
                                      {"\".a\"@b.org", "\".a\"@b.org"},
                                      {"a(work (main\\)))@(here)b.org", "a@b.org"},
                                      {"a@B\xC3\xBC"
                                       "cher.example",
                                       "a@xn--bcher-kva.example"},
                                      {"a@XN--BCHER-KVA.example", "a@xn--bcher-kva.example"},
                                      {"a@fa\xC3\x9F.de", "a@xn--fa-hia.de"},
                                      {"a@fass.de", "a@fass.de"},
                                      {"a@\xE4\xBE\x8B\xE3\x80\x82org", "a@xn--fsq.org"},
                                      {"J\xC3\x96RG@b.org", "j\xC3\xB6rg@b.org"},
                                      {"jo\xCC\x88rg@b.org", "j\xC3\xB6rg@b.org"},
                                      {"a@r3---sn.example", "a@r3---sn.example"},
                                      {"a@[IPv6:2001:DB8::1]", "a@[ipv6:2001:db8::1]"},
                                      {"a+b@c.org", "a+b@c.org"}});
}

/// Plain addresses are read in a shorter way. A comment says nothing, and takes the long one.
TEST(Identifier, theShortWayAndTheLongWayAgree)
{
    std::mt19937 random{20261122};
    const std::string pieces[] = {"a",
                                  "Z",
                                  "0",
                                  "9",
                                  "-",
                                  "--",
                                  ".",
                                  "+",
                                  "_",
                                  "'",
                                  "xn--",
                                  "XN--A",
                                  "ab--c",
                                  "com",
                                  "q=",
                                  "~",
                                  std::string(60, 'l'),
                                  std::string(63, 'm'),
                                  std::string(64, 'n'),
                                  " ",
                                  "\""};
    const auto some = [&](std::size_t most) {
        std::string out;
        for (auto left = 1 + random() % most; left > 0; --left)
            out += pieces[random() % std::size(pieces)];
        return out;
    };
    int accepted = 0;
    for (int i = 0; i < 60'000; ++i) {
        const std::string local = some(3);
        const std::string domain = some(5);
        const Text found = normaliseEmailStrict(local + '@' + domain);
        ASSERT_EQ(found, normaliseEmailStrict("()" + local + '@' + domain)) << local << '@' << domain;
        accepted += found ? 1 : 0;
    }
    EXPECT_GT(accepted, 5'000);
}

TEST(Identifier, whatIsNoMailboxHasNoValue)
{
    for (const std::string text : {"",
                                   "@",
                                   "a",
                                   "a@",
                                   "@b",
                                   "a@b@c",
                                   "a..b@c.org",
                                   ".a@c.org",
                                   "a.@c.org",
                                   "a@c..org",
                                   "a@c.org.",
                                   "a@-c.org",
                                   "a b@c.org",
                                   "Claire <a@b.org>",
                                   "mailto:a@b.org",
                                   "a@b_c.org",
                                   "a@[]",
                                   "a@[1 2]",
                                   "a@[1.2.3.4",
                                   "\"a@b.org",
                                   "(a@b.org",
                                   "a@xn--a.org",
                                   "\"a\nb\"@c.org",
                                   "a(\x01)@c.org",
                                   "\xC3@b.org",
                                   "a\xE2\x80\x8B"
                                   "b@c.org",
                                   "a\xC2\xA0"
                                   "b@c.org",
                                   "\"a\\\xC3\xA9\"@b.org"})
        EXPECT_EQ(normaliseEmailStrict(text), std::nullopt) << text;
    EXPECT_EQ(normaliseEmailStrict(std::string("a\0@b.org", 8)), std::nullopt);
    const std::string domain = "@" + std::string(60, 'b') + ".org";
    EXPECT_NE(normaliseEmailStrict(std::string(255, 'a') + domain), std::nullopt);
    EXPECT_EQ(normaliseEmailStrict(std::string(256, 'a') + domain), std::nullopt);
    EXPECT_EQ(normaliseEmailStrict("a@" + std::string(64, 'b') + ".org"), std::nullopt);
}

TEST(Identifier, aRelaxedMailboxForgetsItsTag)
{
    expectRows(normaliseEmailRelaxed, {{"Claire+Shop@Example.com", "claire@example.com"},
                                       {"claire.gute+x@example.com", "claire.gute@example.com"},
                                       {"C.laire.G+x@GoogleMail.com", "claireg@gmail.com"},
                                       {"claireg@gmail.com", "claireg@gmail.com"},
                                       {"+claire@example.com", "+claire@example.com"},
                                       {"a.+b@example.com", "a@example.com"},
                                       {"\"a b+c\"@example.com", "\"a b+c\"@example.com"},
                                       {"not an address", std::nullopt}});
}

TEST(Identifier, aNumberIsItsInternationalForm)
{
    const auto german = [](std::string_view text) {
        return normalisePhone(text, "de");
    };
    expectRows(german, {{"030 / 123 456-78", "+493012345678"},
                        {"+49 (0)30 12345678", "+493012345678"},
                        {"0049 30 12345678", "+493012345678"},
                        {"tel:+49-30-12345678;ext=7", "+493012345678;ext=7"},
                        {"030 12345678 ext. \xEF\xBC\x97", "+493012345678;ext=7"},
                        {"\xEF\xBC\x8B\xEF\xBC\x94\xEF\xBC\x99 30 12345678", "+493012345678"},
                        {"+1 650-253-0000", "+16502530000"},
                        {"+39 06 698 12345", "+390669812345"},
                        {"+49 (0)*0 1234567", std::nullopt}, // without one zero, or without two?
                        {"12", std::nullopt},
                        {"+49 30 1234567890123456", std::nullopt},
                        {"nobody", std::nullopt},
                        {"", std::nullopt}});
    EXPECT_EQ(normalisePhone("+49 30 12345678", ""), "+493012345678");
    EXPECT_EQ(normalisePhone("030 12345678", ""), std::nullopt);
    EXPECT_EQ(normalisePhone("030 12345678", "nowhere"), std::nullopt);
    // Seven digits are a number in every American town: whose would it be?
    EXPECT_EQ(normalisePhone("253-0000", "US"), std::nullopt);
}

TEST(Identifier, theTailIsOfTheNationalNumber)
{
    EXPECT_EQ(normalisePhoneTail("+49 30 12345678 ext 9", "DE"), "12345678");
    EXPECT_EQ(normalisePhoneTail("030 12345678", "DE"), "12345678");
    EXPECT_EQ(normalisePhoneTail("+1 650 253 0000", ""), "02530000");
    EXPECT_EQ(normalisePhoneTail("+49 30 12345", "DE"), std::nullopt); // seven digits
    EXPECT_EQ(normalisePhoneTail("253-0000", "US"), std::nullopt);
}

TEST(Identifier, theLibraryStaysSilent)
{
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    for (const char *text : {"+999 12345", "+49", "0", "+800 1234", "x", "+"})
        EXPECT_EQ(normalisePhone(text, "ZZ"), std::nullopt) << text;
    EXPECT_EQ(normalisePhone("030 123456", "unknown region"), std::nullopt);
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(Identifier, anAccountIsExact)
{
    expectRows(normaliseAccount, {{"  Cust-007 \t", "Cust-007"},
                                  {"cust-007", "cust-007"},
                                  {"a  b", "a  b"},
                                  {"e\xCC\x81", "\xC3\xA9"},
                                  {" \xC2\xA0 ", std::nullopt},
                                  {"", std::nullopt},
                                  {"\xFF", std::nullopt}});
    EXPECT_NE(normaliseAccount(std::string(maxIdentifierBytes, 'a')), std::nullopt);
    EXPECT_EQ(normaliseAccount(std::string(maxIdentifierBytes + 1, 'a')), std::nullopt);
}

TEST(Identifier, anOrderKeepsItsZerosAndDashes)
{
    expectRows(normaliseOrder, {{"#1001", "1001"},
                                {" # 1001 ", "1001"},
                                {"us-2014 100 30", "US-201410030"},
                                {"007", "007"},
                                {"1001-1", "1001-1"},
                                {"10#01", "10#01"},
                                {"\xEF\xBC\x83\xEF\xBC\x91\xEF\xBC\x90", "10"},
                                {"##", std::nullopt},
                                {"", std::nullopt},
                                {"\xC0\x80", std::nullopt}});
}

TEST(Identifier, aNameIsASurnameAnInitialAndAPlace)
{
    struct NameRow
    {
        const char *name;
        const char *postcode;
        Text expected;
    };
    const std::vector<NameRow> rows{
        {"Claire Gute", "42420", "gute|c|424"},
        {"Gute, Claire", "42420", "gute|c|424"},
        {"GUTE, Claire M.", "424-20", "gute|c|424"},
        {"Claire M. Gute", " 4 2 4 20", "gute|c|424"},
        {"van der Berg, Jan", "1012 AB", "berg|j|101"},
        {"Jan van der Berg", "1012ab", "berg|j|101"},
        {"Se\xC3\xA1n O'Brien", "D02 AF30", "obrien|s|d02"},
        {"J\xC3\xBCrgen Wei\xC3\x9F-M\xC3\xBCller", "D-10115", "weissmuller|j|101"},
        {"\xD0\x98\xD0\xB2\xD0\xB0\xD0\xBD \xD0\x9F\xD0\xB5\xD1\x82\xD1\x80\xD0\xBE\xD0\xB2", "101000",
         "\xD0\xBF\xD0\xB5\xD1\x82\xD1\x80\xD0\xBE\xD0\xB2|\xD0\xB8|101"},
        {"\xE7\x8E\x8B \xE5\xB0\x8F\xE6\x98\x8E", "100000", "\xE7\x8E\x8B\xE5\xB0\x8F\xE6\x98\x8E||100"},
        {"\xE7\x8E\x8B\xE5\xB0\x8F\xE6\x98\x8E", "\xEF\xBC\x91\xEF\xBC\x90\xEF\xBC\x90",
         "\xE7\x8E\x8B\xE5\xB0\x8F\xE6\x98\x8E||100"},
        {"\xF0\x9D\x92\x9E laire", "42420", "laire|c|424"},
        {"Suharto", "42420", "suharto||424"},
        {", Claire", "42420", "claire||424"},
        {"Gute,", "42420", "gute||424"},
        {"...", "42420", std::nullopt},
        {"Claire Gute", "42", std::nullopt},
        {"Claire Gute", "", std::nullopt},
        {"", "42420", std::nullopt},
        {"Claire\xFF", "42420", std::nullopt},
    };
    for (const auto &[name, postcode, expected] : rows)
        EXPECT_EQ(normaliseNamePostcode(name, postcode), expected) << name;
}

/// Texts that are often nearly identifiers: pieces that matter to some rule, any code point, any byte.
class TextMaker
{
public:
    std::string make()
    {
        static const std::vector<std::string> pieces{"@",
                                                     ".",
                                                     "+",
                                                     "#",
                                                     "\"",
                                                     "\\",
                                                     "(",
                                                     ")",
                                                     "[",
                                                     "]",
                                                     ",",
                                                     "-",
                                                     "a",
                                                     "Z",
                                                     "0",
                                                     "49",
                                                     "+49 30 123456",
                                                     " ",
                                                     "\t",
                                                     "\r\n",
                                                     "gmail.com",
                                                     "GoogleMail.com",
                                                     "a@b.org",
                                                     "xn--",
                                                     "ext",
                                                     ";ext=",
                                                     "\xC3\x9F",
                                                     "\xC4\xB0",
                                                     "\xC2\xA8",
                                                     "\xCC\x88",
                                                     "\xE2\x80\x8B",
                                                     "\xE7\x8E\x8B",
                                                     "\xEF\xBC\x83",
                                                     "\xE2\x84\xAA",
                                                     "\xCE\xA3",
                                                     "\xF0\x9D\x92\x9E"};
        std::string out;
        for (std::size_t i = m_random() % 9; i > 0; --i) {
            const auto kind = m_random() % 16;
            if (kind == 0)
                out.push_back(static_cast<char>(m_random()));
            else if (kind < 4)
                appendUtf8(out, static_cast<std::uint32_t>(m_random() % (kind == 1 ? 0x30000 : 0x600)));
            else
                out += pieces[m_random() % pieces.size()];
        }
        return out;
    }

private:
    static void appendUtf8(std::string &out, std::uint32_t c)
    {
        const auto put = [&out](std::uint32_t byte) {
            out.push_back(static_cast<char>(byte));
        };
        if (c < 0x80)
            return put(c);
        if (c < 0x800)
            put(0xC0 | c >> 6);
        else if (c < 0x10000)
            (put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)));
        else
            (put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)));
        put(0x80 | (c & 0x3F));
    }

    std::mt19937 m_random{20261121};
};

TEST(Identifier, onceNormalisedATextStaysAsItIs)
{
    const std::vector<std::pair<const char *, std::function<Text(std::string_view)>>> all{
        {"strict", normaliseEmailStrict},
        {"relaxed", normaliseEmailRelaxed},
        {"phone",
         [](std::string_view text) {
             return normalisePhone(text, "DE");
         }},
        {"account", normaliseAccount},
        {"order", normaliseOrder}};
    TextMaker maker;
    std::vector<int> accepted(all.size());
    for (int i = 0; i < 40'000; ++i) {
        const std::string text = maker.make();
        for (std::size_t f = 0; f < all.size(); ++f) {
            if (const Text once = all[f].second(text)) {
                ++accepted[f];
                ASSERT_EQ(all[f].second(*once), once) << all[f].first << ": " << text;
                ASSERT_FALSE(once->empty());
            }
        }
    }
    for (std::size_t f = 0; f < all.size(); ++f)
        EXPECT_GT(accepted[f], 200) << all[f].first;
}

TEST(Identifier, fieldsOfOneTextAgree)
{
    TextMaker maker;
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = maker.make();
        const Text strict = normaliseEmailStrict(text);
        ASSERT_EQ(normaliseEmailRelaxed(text).has_value(), strict.has_value()) << text;
        if (strict) {
            ASSERT_EQ(normaliseEmailRelaxed(*strict), normaliseEmailRelaxed(text)) << text;
        }
        const Text phone = normalisePhone(text, "DE");
        const Text tail = normalisePhoneTail(text, "DE");
        ASSERT_TRUE(phone || !tail) << text;
        if (phone) {
            ASSERT_EQ(normalisePhoneTail(*phone, ""), tail) << text;
        }
        const Text name = normaliseNamePostcode(text, text);
        ASSERT_EQ(normaliseNamePostcode("  " + text + " ", text), name) << text;
    }
}

} // namespace
} // namespace desk::subjects
