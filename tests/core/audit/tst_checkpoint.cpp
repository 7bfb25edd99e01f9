// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/checkpoint.h"
#include "core/audit/merkle.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

namespace desk::audit {
namespace {

constexpr std::string_view keyName = "desk.example/log";

crypto::PublicKey publicKeyOf(std::string_view verifierKey)
{
    const std::size_t keyId = verifierKey.find('+') + 1;
    const Bytes typed = fromBase64(verifierKey.substr(verifierKey.find('+', keyId) + 1)).value();
    EXPECT_EQ(typed.size(), 33U);
    crypto::PublicKey out{};
    std::copy_n(typed.begin() + 1, out.size(), out.begin());
    return out;
}

// A checkpoint of the Go checksum database and its published key: somebody else's log and software.
constexpr std::string_view sumDatabaseVerifierKey =
    "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";
constexpr std::string_view sumDatabaseNote =
    "go.sum database tree\n"
    "20852163\n"
    "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    "\n"
    "\u2014 sum.golang.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOo"
    "RDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";

TEST(Checkpoint, opensOneOfTheGoChecksumDatabase)
{
    const crypto::PublicKey key = publicKeyOf(sumDatabaseVerifierKey);
    EXPECT_EQ(noteVerifierKey("sum.golang.org", key), sumDatabaseVerifierKey);
    const auto opened = openCheckpoint(sumDatabaseNote, "sum.golang.org", key);
    ASSERT_OK(opened);
    EXPECT_EQ(opened->origin, "go.sum database tree");
    EXPECT_EQ(opened->size, 20852163U);
    EXPECT_EQ(toBase64(opened->root), "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
    EXPECT_FAILS(openCheckpoint(sumDatabaseNote, "sum.golang.com", key), ErrorCode::WrongKey);
}

class SignedCheckpoint : public testing::Test
{
protected:
    test::SeededRandom m_random{6962};
    crypto::SigningKeyPair m_key = crypto::SigningKeyPair::generate(m_random);
    Checkpoint m_checkpoint{"desk.example/log", 1234, leafHash(asBytes("root"))};
    std::string m_note = signCheckpoint(m_checkpoint, keyName, m_key).value();

    Result<Checkpoint> open(std::string_view note) const
    {
        return openCheckpoint(note, keyName, m_key.publicKey);
    }
    /// Any text with a true signature under it.
    std::string signText(std::string_view text) const
    {
        const std::string verifierKey = noteVerifierKey(keyName, m_key.publicKey);
        Bytes raw = fromHex(std::string_view(verifierKey).substr(keyName.size() + 1, 8)).value();
        append(raw, crypto::sign(m_key, asBytes(text)));
        return std::string(text) + "\n\u2014 " + std::string(keyName) + ' ' + toBase64(raw) + '\n';
    }
};

TEST_F(SignedCheckpoint, roundTrips)
{
    EXPECT_TRUE(m_note.starts_with("desk.example/log\n1234\n" + toBase64(m_checkpoint.root) +
                                   "\n\n\u2014 desk.example/log "));
    EXPECT_EQ(m_note, signText("desk.example/log\n1234\n" + toBase64(m_checkpoint.root) + '\n'));
    for (const std::uint64_t size : {std::uint64_t{0}, std::uint64_t{1}, ~std::uint64_t{0}}) {
        for (const char *origin : {"o", "Bürgerbüro – Protokoll + 1", "x y"}) {
            const Checkpoint checkpoint{origin, size, leafHash(m_random.bytes(9))};
            const auto opened = open(signCheckpoint(checkpoint, keyName, m_key).value());
            ASSERT_OK(opened);
            EXPECT_EQ(*opened, checkpoint);
        }
    }
}

TEST_F(SignedCheckpoint, everyFlippedBitIsNoticed)
{
    for (std::size_t bit = 0; bit < m_note.size() * 8; ++bit) {
        std::string changed = m_note;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
        const auto opened = open(changed);
        ASSERT_FALSE(opened.ok()) << bit;
        const ErrorCode code = opened.error().code;
        EXPECT_TRUE(code == ErrorCode::Tampered || code == ErrorCode::WrongKey ||
                    code == ErrorCode::InvalidInput)
            << bit;
    }
    for (std::size_t size = 0; size < m_note.size(); ++size)
        EXPECT_FALSE(open(m_note.substr(0, size)).ok()) << size;
}

TEST_F(SignedCheckpoint, aChangedTextIsTamperedAndAnotherKeyIsNamed)
{
    std::string changed = m_note;
    changed[changed.find("1234")] = '2';
    EXPECT_FAILS(open(changed), ErrorCode::Tampered);
    const crypto::SigningKeyPair other = crypto::SigningKeyPair::generate(m_random);
    EXPECT_FAILS(openCheckpoint(m_note, keyName, other.publicKey), ErrorCode::WrongKey);
    EXPECT_FAILS(openCheckpoint(m_note, "desk.example/other", m_key.publicKey), ErrorCode::WrongKey);
}

TEST_F(SignedCheckpoint, signaturesOfWitnessesArePassedOver)
{
    const std::string witness = "\u2014 witness.example AAAAAAECAwQ=\n";
    EXPECT_OK(open(m_note + witness));
    std::string many = m_note;
    for (int i = 0; i < 16; ++i)
        many += witness;
    EXPECT_OK(open(many));
    const std::size_t signatures = m_note.find("\u2014");
    EXPECT_OK(open(std::string(m_note).insert(signatures, witness)));
    // The same name with another key id is another key.
    EXPECT_OK(open(m_note + "\u2014 " + std::string(keyName) + " AAAAAAECAwQ=\n"));
    EXPECT_FAILS(open(m_note.substr(0, signatures) + witness), ErrorCode::WrongKey);
    // A second signature that claims to be of this key has to be good as well.
    std::string forged = m_note.substr(signatures);
    const std::size_t middle = forged.size() - 20;
    forged[middle] = forged[middle] == 'A' ? 'B' : 'A';
    EXPECT_FAILS(open(m_note + forged), ErrorCode::Tampered);
}

TEST_F(SignedCheckpoint, extensionLinesAreAllowed)
{
    const std::string text = "o\n7\n" + toBase64(m_checkpoint.root) + "\nextension one\nextension two\n";
    const auto opened = open(signText(text));
    ASSERT_OK(opened);
    EXPECT_EQ(opened->size, 7U);
}

// All of these carry a true signature: it is the text that is no checkpoint.
TEST_F(SignedCheckpoint, signedTextsThatAreNoCheckpointsAreRefused)
{
    const std::string root = toBase64(m_checkpoint.root);
    const std::vector<std::string> texts{
        "o\n7\n",
        "o\n\n" + root + "\n",
        "\no\n7\n" + root + "\n",
        "\n7\n" + root + "\n",
        "o\n07\n" + root + "\n",
        "o\n00\n" + root + "\n",
        "o\n+7\n" + root + "\n",
        "o\n-7\n" + root + "\n",
        "o\n7 \n" + root + "\n",
        "o\n 7\n" + root + "\n",
        "o\n0x7\n" + root + "\n",
        "o\n18446744073709551616\n" + root + "\n",
        "o\n7\n" + root.substr(4) + "\n",
        "o\n7\nAAAA" + root + "\n",
        "o\n7\n" + root + "=\n",
        "o\n7\n" + root.substr(0, 43) + "\n",
        "o\n7\n" + root + " \n",
        "o\n7\n" + root + "\n\nextension\n",
        "o\n7\n" + root + "\n\n",
        "o\r\n7\r\n" + root + "\r\n",
        "o\t\n7\n" + root + "\n",
        "\xff\n7\n" + root + "\n",
        "\xc0\xaf\n7\n" + root + "\n",
        "\xed\xa0\x80\n7\n" + root + "\n",
        std::string("o\0\n7\n", 5) + root + "\n",
    };
    for (const std::string &text : texts)
        EXPECT_FAILS(open(signText(text)), ErrorCode::InvalidInput);
    const auto place = open(signText("o\n07\n" + root + "\n"));
    EXPECT_EQ(place.error().place, "line 2");
}

TEST_F(SignedCheckpoint, malformedNotesAreRefused)
{
    const std::size_t blank = m_note.find("\n\n");
    const std::string text = m_note.substr(0, blank + 1);
    const std::string signature = m_note.substr(blank + 2);
    const std::string hyphen = "- " + signature.substr(signature.find(' ') + 1);
    const std::vector<std::string> notes{
        "",
        "\n",
        "\n\n",
        text,
        text + "\n",
        text + signature,
        text + "\n" + signature.substr(0, signature.size() - 1),
        text + "\n" + hyphen,
        text + "\n" + signature + "trailing\n",
        text + "\n" + signature + "\n",
        text + "\n" + signature + "\u2014 witness.example AAAA=\n",
        text + "\n" + signature + "\u2014 witness.example AAAAAA==\n",
        text + "\n" + signature + "\u2014 witness.example\n",
        text + "\n" + signature + "\u2014  AAAAAAECAwQ=\n",
        text + "\n" + signature + "\u2014 a+b AAAAAAECAwQ=\n",
        text + "\n" + signature + "\u2014 a\u00a0b AAAAAAECAwQ=\n",
        text + "\n" + signature + "\u2014 a b AAAAAAECAwQ=\n",
    };
    for (const std::string &note : notes)
        EXPECT_FAILS(open(note), ErrorCode::InvalidInput);
    EXPECT_FAILS(open("\n\n" + signature),
                 ErrorCode::Tampered); // the signature is judged before the text is read
    EXPECT_FAILS(open(m_note + std::string(std::size_t{64} << 10, 'x')), ErrorCode::LimitExceeded);
}

TEST_F(SignedCheckpoint, whatCannotBeANoteIsNotSigned)
{
    for (const char *origin : {"", "two\nlines", "tab\t", "\xff", "s\xcb", "s\xe2\x80", "s\xf0\x9f\x98"})
        EXPECT_FAILS(signCheckpoint({origin, 1, {}}, keyName, m_key), ErrorCode::InvalidArgument);
    for (const char *name : {"", "a b", "a+b", "a\nb", "a\u00a0b", "a\u3000b", "\xff", "s\xcb"})
        EXPECT_FAILS(signCheckpoint(m_checkpoint, name, m_key), ErrorCode::InvalidArgument);
}

} // namespace
} // namespace desk::audit
