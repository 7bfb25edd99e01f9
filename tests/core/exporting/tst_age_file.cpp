// SPDX-License-Identifier: GPL-3.0-or-later
// data/age_x25519_v1.age and data/age_passphrase_v1.age were made by the program age 1.1.1.
#include "core/exporting/age_file.h"
#include "core/exporting/age_header.h"
#include "core/exporting/age_key.h"
#include "core/exporting/bech32.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

#include <algorithm>

using namespace desk;
using namespace desk::exporting;

namespace {

constexpr std::string_view identity =
    "AGE-SECRET-KEY-1NJA6UJ9A6PAQELL5370PC38HY9SEG4R8X8C0EWHC2QUC7XW7N2MQWXP3YF";
constexpr std::string_view recipient = "age1zq4eqpyt7h0mjdfgkwchudvv3uzuhljd658gq8f6k9sgd42zlswqhganmu";
constexpr std::size_t sealedAgeChunk = (std::size_t{64} << 10) + 16;
constexpr std::uint8_t quick = 4; // of scrypt: what is tested is not how long it takes

Bytes ageMessage(std::size_t size)
{
    Bytes out(size);
    for (std::size_t i = 0; i < size; ++i)
        out[i] = static_cast<std::uint8_t>(i % 251);
    return out;
}

std::string sealedWith(const AgeRecipient &to, ByteView message)
{
    formats::MemorySink sink;
    desk::test::SeededRandom random(3);
    auto age = AgeWriter::begin(sink, to, random);
    EXPECT_OK(age);
    for (ByteView rest = message; !rest.empty();) {
        const ByteView piece = rest.first(std::min<std::size_t>(rest.size(), 1000));
        EXPECT_OK((*age)->write(piece));
        rest = rest.subspan(piece.size());
    }
    EXPECT_OK((*age)->finish());
    return std::string(sink.text());
}

std::string sealedToKey(ByteView message)
{
    return sealedWith(readAgeRecipient(recipient).value(), message);
}

Result<Bytes> openedAge(std::string_view file, std::string_view secret)
{
    formats::MemorySource source(asBytes(file));
    DESK_TRY(const auto age, AgeSource::open(source, secret));
    Bytes out;
    std::array<std::uint8_t, 1000> piece{};
    for (;;) {
        DESK_TRY(const std::size_t count, age->read(piece));
        if (count == 0)
            return out;
        append(out, ByteView(piece).first(count));
    }
}

std::string dataFile(const char *name)
{
    return desk::test::readFile(desk::test::sourceFile(std::string("tests/core/exporting/data/") + name));
}

std::string changedText(std::string text, std::string_view what, std::string_view with)
{
    const std::size_t at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), with);
}

} // namespace

TEST(AgeFile, opensWhatTheAgeProgramSealed)
{
    const auto byKey = openedAge(dataFile("age_x25519_v1.age"), identity); // the second of two recipients
    ASSERT_OK(byKey);
    EXPECT_EQ(*byKey, ageMessage(65'546));
    const auto byWord = openedAge(dataFile("age_passphrase_v1.age"), "7QK2M-0A1B2-C3D4E-5F6G7-H8J9K");
    ASSERT_OK(byWord);
    EXPECT_EQ(asText(*byWord), "twenty bytes of text");
}

TEST(AgeFile, opensForNobodyElse)
{
    const std::string toKey = sealedToKey(ageMessage(10));
    const std::string byWord = sealedWith(AgePassphrase{"a passphrase", quick}, ageMessage(10));
    std::string other = toBech32("age-secret-key-", Bytes(32, 7));
    std::transform(other.begin(), other.end(), other.begin(),
                   [](unsigned char c) { return std::toupper(c); });
    EXPECT_OK(openedAge(toKey, identity));
    EXPECT_OK(openedAge(byWord, "a passphrase"));
    EXPECT_FAILS(openedAge(toKey, other + "Q"), ErrorCode::InvalidInput) << "no key";
    EXPECT_FAILS(openedAge(toKey, other), ErrorCode::WrongKey);
    EXPECT_FAILS(openedAge(toKey, "a passphrase"), ErrorCode::WrongKey);
    EXPECT_FAILS(openedAge(byWord, "a passphrasf"), ErrorCode::WrongPassword);
    EXPECT_FAILS(openedAge(byWord, identity), ErrorCode::WrongPassword);
}

TEST(AgeFile, anyLengthComesBack)
{
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{65'535}, std::size_t{65'536},
                                   std::size_t{65'537}, std::size_t{131'072}, std::size_t{200'000}}) {
        const std::string file = sealedToKey(ageMessage(size));
        const auto opened = openedAge(file, identity);
        ASSERT_OK(opened) << size;
        EXPECT_EQ(*opened, ageMessage(size)) << size;
        const std::size_t chunks = std::max<std::size_t>(1, (size + 65'535) / 65'536);
        EXPECT_EQ(file.size() - file.find("\n--- ") - 49, 16 + size + 16 * chunks)
            << "an empty chunk at the end";
    }
}

TEST(AgeFile, whatIsCutMovedOrAddedIsNoticed)
{
    const std::string file = sealedToKey(ageMessage(150'000)); // three chunks
    const std::size_t payload = file.find("\n--- ") + 49 + 16;
    const auto chunk = [&](std::size_t number) {
        return file.substr(payload + number * sealedAgeChunk, sealedAgeChunk);
    };
    const std::string head = file.substr(0, payload);
    const auto code = [](const std::string &text) {
        return std::string(desk::test::codeOf(openedAge(text, identity)));
    };
    EXPECT_EQ(code(head + chunk(0) + chunk(1) + chunk(2)), "ok");
    EXPECT_EQ(code(head + chunk(0) + chunk(1)), "tampered") << "the end is missing";
    EXPECT_EQ(code(head + chunk(1) + chunk(0) + chunk(2)), "tampered") << "moved";
    EXPECT_EQ(code(head + chunk(0) + chunk(2)), "tampered") << "one left out";
    EXPECT_EQ(code(file + chunk(2)), "tampered") << "one added";
    EXPECT_EQ(code(file + "x"), "tampered") << "something added";
    EXPECT_EQ(code(file.substr(0, file.size() - 1)), "tampered");
    EXPECT_EQ(code(head), "damaged");
    EXPECT_EQ(code(head.substr(0, head.size() - 1)), "damaged") << "within the nonce";
    EXPECT_EQ(code(head.substr(0, payload - 17)), "invalid-input") << "within the head";
}

TEST(AgeFile, everyBitOfTheFileCounts)
{
    const std::string file = sealedToKey(ageMessage(40));
    for (std::size_t i = 0; i < file.size(); ++i) {
        std::string changed = file;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        EXPECT_FALSE(openedAge(changed, identity).ok()) << i;
    }
}

TEST(AgeFile, theWorkFactorHasALimit)
{
    const std::string file = sealedWith(AgePassphrase{"a passphrase", quick}, ageMessage(10));
    const auto code = [&](const std::string &factor) {
        const std::size_t end = file.find('\n', file.find("-> scrypt"));
        return std::string(desk::test::codeOf(
            openedAge(file.substr(0, end - 1) + factor + file.substr(end), "a passphrase")));
    };
    EXPECT_EQ(code("4"), "ok");
    EXPECT_EQ(code("5"), "wrong-password");
    EXPECT_EQ(code("21"), "limit-exceeded");
    EXPECT_EQ(code("18446744073709551620"), "limit-exceeded");
    for (const char *none : {"", "0", "04", "+4", "-4", "4 ", "0x4", "4.0"})
        EXPECT_EQ(code(none), "invalid-input") << none;
}

TEST(AgeFile, aPassphraseStandsAlone)
{
    std::string file = sealedWith(AgePassphrase{"a passphrase", quick}, ageMessage(10));
    const std::string stanza = file.substr(22, file.find("---") - 22);
    EXPECT_FAILS(openedAge(changedText(file, "---", "-> grease\n\n---"), "a passphrase"),
                 ErrorCode::InvalidInput);
    EXPECT_FAILS(openedAge(changedText(file, "---", stanza + "---"), "a passphrase"),
                 ErrorCode::InvalidInput);
}

TEST(AgeFile, theHeadPrintsAsItWasRead)
{
    for (const std::string &file : {dataFile("age_x25519_v1.age"), dataFile("age_passphrase_v1.age")}) {
        const std::string head = file.substr(0, file.find("\n--- ") + 49);
        const auto read = readAgeHeader(head);
        ASSERT_OK(read);
        EXPECT_EQ(printAgeHeader(*read), head);
    }
    AgeHeader whole{{{{"type", "argument"}, Bytes(48)}}, {}, {}}; // 64 characters: an empty line follows
    const auto again = readAgeHeader(printAgeHeader(whole));
    ASSERT_OK(again);
    EXPECT_EQ(again->stanzas.front().body, Bytes(48));
}

TEST(AgeFile, theHeadHasOneSpelling)
{
    const std::string head = "age-encryption.org/v1\n-> t a\nAAAA\n--- " + std::string(43, 'A') + "\n";
    ASSERT_OK(readAgeHeader(head));
    const std::vector<std::pair<std::string, std::string>> changes{
        {"v1\n", "v1\r\n"},     {"-> t", "->t"},     {"-> t a", "->"},       {" a\n", "  a\n"},
        {" a\n", " a \n"},      {" a\n", " \x7f\n"}, {"AAAA", "AAA="},       {"AAAA", "AB"},
        {"AAAA", "A"},          {"--- ", "---"},     {"--- ", "---  "},      {"AAAA\n", ""},
        {"-> t a\nAAAA\n", ""}, {"age", "Age"},      {"A\n---", "A\n\n---"},
    };
    for (const auto &[what, with] : changes)
        EXPECT_FAILS(readAgeHeader(changedText(head, what, with)), ErrorCode::InvalidInput) << with;
    EXPECT_FAILS(readAgeHeader(head + "x"), ErrorCode::InvalidInput);
    EXPECT_FAILS(readAgeHeader(changedText(head, "v1", "v2")), ErrorCode::NewerFormat);
}

TEST(AgeKey, isTheOneThatTheProgramWrites)
{
    const auto own = readAgeIdentity(identity);
    ASSERT_OK(own);
    EXPECT_EQ(ageRecipient(own->publicKey), recipient);
    EXPECT_EQ(readAgeRecipient(" " + std::string(recipient) + "\r\n").value(), own->publicKey);
    EXPECT_EQ(ageFingerprint(own->publicKey), "8762 2c7a 80cd 79a5 bf09 f6b3 985f da71");
}

TEST(AgeKey, otherKeysAndSlipsAreRefused)
{
    std::string slip(recipient);
    std::swap(slip[10], slip[11]);
    for (const std::string &text :
         {std::string(), slip, std::string(identity), toBech32("age", Bytes(31, 9)),
          toBech32("age", Bytes(33, 9)), toBech32("agf", Bytes(32, 9)), std::string(recipient) + " and more"})
        EXPECT_FAILS(readAgeRecipient(text), ErrorCode::InvalidInput) << text;
    Bytes one(32);
    one[0] = 1;
    for (const Bytes &low : {Bytes(32), one})
        EXPECT_FAILS(readAgeRecipient(toBech32("age", low)), ErrorCode::InvalidInput) << "of low order";
    EXPECT_FAILS(readAgeIdentity(recipient), ErrorCode::InvalidInput);
}
