// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates and signatures that OpenSSL's command line made, through our own reader.
#include "core/crypto/certificate.h"
#include "tests/support/json_vectors.h"

namespace desk::crypto {
namespace {

using nlohmann::json;

const json &made()
{
    static const json file = test::readJson(test::sourceFile("tests/core/crypto/data/rsa_certificates.json"));
    return file;
}

std::string pem(const char *name)
{
    return made().at("certificates").at(name).get<std::string>();
}

Certificate rsa()
{
    return std::move(Certificate::read(asBytes(pem("rsa")))).value();
}

Instant at(std::string_view text)
{
    return instantFromRfc3339(text).value();
}

TEST(Certificate, isReadAsPemAndAsDer)
{
    EXPECT_EQ(toHex(rsa().fingerprint()), made().at("fingerprint").get<std::string>());
    const auto der = Certificate::read(test::base64Of(made(), "der"));
    ASSERT_OK(der);
    EXPECT_EQ(der->fingerprint(), rsa().fingerprint());
}

TEST(Certificate, verifiesWhatItsKeySignedAndNothingElse)
{
    struct Case
    {
        const char *signature;
        bool good;
    };
    const Bytes message = toBytes(asBytes(made().at("message").get_ref<const std::string &>()));
    for (const Case &each : {Case{"v15", true}, Case{"sha1", false}, Case{"sha512", false},
                             Case{"pss", false}, Case{"byOther", false}}) {
        SCOPED_TRACE(each.signature);
        EXPECT_EQ(rsa().verifies(message, test::base64Of(made().at("signatures"), each.signature)),
                  each.good);
    }
    const Bytes signature = test::base64Of(made().at("signatures"), "v15");
    for (const std::size_t place : {std::size_t{0}, message.size() / 2, message.size() - 1}) {
        Bytes changed = message;
        changed[place] ^= 1;
        EXPECT_FALSE(rsa().verifies(changed, signature)) << place;
    }
    for (std::size_t place = 0; place < signature.size(); place += 17) {
        Bytes changed = signature;
        changed[place] ^= 0x10;
        EXPECT_FALSE(rsa().verifies(message, changed)) << place;
    }
    EXPECT_FALSE(rsa().verifies(message, {}));
    EXPECT_FALSE(rsa().verifies(message, ByteView(signature).first(signature.size() - 1)));
    EXPECT_TRUE(rsa().verifies(message, signature)) << "an earlier refusal must leave nothing behind";
}

TEST(Certificate, holdsForItsTimeBothEndsIncluded)
{
    EXPECT_FALSE(rsa().isValidAt(at("2025-12-31T23:59:59Z")));
    EXPECT_TRUE(rsa().isValidAt(at("2026-01-01T00:00:00Z")));
    EXPECT_TRUE(rsa().isValidAt(at("2026-07-01T12:00:00Z")));
    EXPECT_TRUE(rsa().isValidAt(at("2027-01-01T00:00:00Z")));
    EXPECT_FALSE(rsa().isValidAt(at("2027-01-01T00:00:01Z")));
}

TEST(Certificate, namesTheHostsOfItsAlternativeNames)
{
    struct Case
    {
        std::string_view host;
        bool named;
    };
    for (const Case &each :
         {Case{"dsr.processor.example", true}, Case{"DSR.Processor.Example", true},
          Case{"a.wild.example", true}, Case{"wild.example", false}, Case{"a.b.wild.example", false},
          Case{"processor.example", false}, Case{"x.dsr.processor.example", false},
          Case{".wild.example", false}, Case{"", false},
          Case{std::string_view("dsr.processor.example\0.evil.example", 35), false},
          Case{"common-name.example", false}}) // its subject says so, its alternative names do not
        EXPECT_EQ(rsa().names(each.host), each.named) << each.host;
}

TEST(Certificate, takesNoKeyThatIsTooSmallOrNotRsa)
{
    for (const char *name : {"small", "ec"}) {
        SCOPED_TRACE(name);
        EXPECT_FAILS(Certificate::read(asBytes(pem(name))), ErrorCode::InvalidInput);
    }
    EXPECT_OK(Certificate::read(asBytes(pem("other"))));
}

TEST(Certificate, refusesWhatIsNotOne)
{
    const Bytes der = test::base64Of(made(), "der");
    Bytes longer = der;
    longer.push_back(0);
    const std::string whole = pem("rsa");
    const std::string cut = whole.substr(0, whole.size() / 2);
    const std::string large = whole + std::string(std::size_t{64} << 10, '\n');
    for (const ByteView file :
         {ByteView(), ByteView(longer), ByteView(der).first(der.size() - 1), asBytes(cut),
          asBytes("-----BEGIN CERTIFICATE-----"), asBytes("certificate"), asBytes(large)})
        EXPECT_FAILS(Certificate::read(file), ErrorCode::InvalidInput) << file.size();
}

} // namespace
} // namespace desk::crypto
