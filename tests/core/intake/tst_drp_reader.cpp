// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/drp_reader.h"
#include "tests/core/intake/wire_support.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <fstream>

namespace desk::intake {
namespace {

using desk::test::faultOf;
using desk::test::replaced;

constexpr const char *drpRequest = R"({
  "agent-id": "GOOD_AGENT",
  "business-id": "ROSE_SHOP",
  "issued-at": "2026-03-14T09:26:53Z",
  "expires-at": "2026-03-14T09:36:53Z",
  "agent-request-id": "r-1",
  "drp.version": "1.0",
  "exercise": "deletion",
  "regime": "ccpa",
  "status_callback": "https://agent.example/update_status",
  "name": "Mira Tarn",
  "email": "mira.tarn@mail.example",
  "email_verified": true,
  "phone_number": "+14155550132",
  "phone_number_verified": false,
  "address": {"street_address": "1 Fern Way", "region": "CA", "postal_code": "94103", "country": "US"},
  "address_verified": true,
  "power_of_attorney": "https://agent.example/poa/17"
})";

crypto::SigningKeyPair agentKey(std::uint8_t seed)
{
    return crypto::SigningKeyPair::fromSeed(crypto::Key::fromBytes(Bytes(crypto::Key::size, seed)).value());
}

class DrpReader : public ::testing::Test
{
protected:
    static std::string signedBy(std::uint8_t seed, std::string_view message)
    {
        Bytes out = toBytes(crypto::sign(agentKey(seed), asBytes(message)));
        append(out, asBytes(message));
        return toBase64(out);
    }
    Result<Draft> read(std::string_view text, std::string_view arrived = "2026-03-14T09:30:00Z",
                       std::string_view handedInBy = {}) const
    {
        return readDrp(text, {m_agents, handedInBy, m_businesses, instantFromRfc3339(arrived).value()});
    }
    Result<Draft> readSigned(std::string_view message) const { return read(signedBy(1, message)); }

    std::vector<DrpAgent> m_agents{{"GOOD_AGENT", "Good Agent", agentKey(1).publicKey},
                                   {"OTHER_AGENT", "", agentKey(2).publicKey}};
    std::vector<std::string> m_businesses{"LAVENDER_SHOP", "ROSE_SHOP"};
};

TEST_F(DrpReader, aSignedRequestBecomesADraft)
{
    const std::string text = signedBy(1, drpRequest);
    const auto draft = read(text.substr(0, 60) + "\r\n" + text.substr(60) + "\n");
    ASSERT_OK(draft);
    EXPECT_EQ(draft->format, Format::DataRightsProtocol);
    EXPECT_EQ(draft->externalId, "GOOD_AGENT/r-1");
    EXPECT_EQ(draft->channel, "agent");
    EXPECT_EQ(draft->behalfKind, "agent");
    EXPECT_EQ(draft->behalfName, "Good Agent");
    EXPECT_EQ(toIsoDate(draft->receivedOn), "2026-03-14");
    EXPECT_EQ(draft->receivedBecause.certainty, Certainty::Certain);
    EXPECT_EQ(desk::test::rightsOf(*draft), "deletion at /exercise");
    EXPECT_EQ(desk::test::lawsOf(*draft), "us-ca-ccpa at /regime");
    EXPECT_EQ(draft->residence, "US-CA");
    EXPECT_EQ(draft->callbacks, std::vector<std::string>{"https://agent.example/update_status"});
    EXPECT_EQ(draft->source, crypto::sha256Of({fromBase64(text).value()}));
}

TEST_F(DrpReader, whatTheAgentVerifiedIsLikelyAndTheRestADoubt)
{
    const auto draft = readSigned(drpRequest);
    ASSERT_OK(draft);
    EXPECT_EQ(desk::test::identifiersOf(*draft),
              "name?=Mira Tarn at /name; email?=mira.tarn@mail.example at /email_verified; "
              "phone?=+14155550132 at /phone_number; postcode?=94103 at /address_verified");
    EXPECT_EQ(desk::test::doubtsOf(draft->doubts), "/phone_number,/power_of_attorney");
}

TEST_F(DrpReader, eachExerciseIsARightAndSaysWhatIsLost)
{
    struct Case
    {
        const char *exercise;
        const char *rights;
        bool lost;
    };
    for (const Case &each :
         {Case{"access", "access at /exercise", false}, Case{"deletion", "deletion at /exercise", false},
          Case{"access:categories", "access at /exercise", true},
          Case{"access:specific", "access at /exercise", true},
          Case{"sale:opt-out", "objection at /exercise", true}, Case{"sale:opt-in", "", true}}) {
        const auto draft =
            readSigned(replaced(drpRequest, "\"deletion\"", '"' + std::string(each.exercise) + '"'));
        ASSERT_OK(draft);
        EXPECT_EQ(desk::test::rightsOf(*draft), each.rights) << each.exercise;
        EXPECT_EQ(desk::test::doubtsOf(draft->doubts).starts_with("/exercise"), each.lost) << each.exercise;
    }
}

TEST_F(DrpReader, isValidatedInTheOrderOfTheProtocol)
{
    // Each text has every fault below its own, too: only the first may be told.
    const std::string expired = replaced(drpRequest, "09:36:53", "09:27:00");
    const std::string early = replaced(expired, "T09:26:53Z", "T19:26:53Z");
    const std::string elsewhere = replaced(early, "ROSE_SHOP", "TULIP_SHOP");
    const std::string stolen = replaced(elsewhere, "GOOD_AGENT", "OTHER_AGENT");
    const std::string broken = replaced(stolen, "\"exercise\": \"deletion\",", "\"exercise\" \"deletion\",");
    EXPECT_EQ(faultOf(read("%%%" + signedBy(9, broken))), "invalid-input base64");
    EXPECT_EQ(faultOf(read(toBase64(Bytes(64, 1)))), "invalid-input base64") << "nothing after the signature";
    EXPECT_EQ(faultOf(read(signedBy(9, broken))), "tampered signature");
    EXPECT_EQ(faultOf(read(signedBy(1, broken))), "invalid-input line 8, column 14");
    EXPECT_EQ(faultOf(read(signedBy(1, stolen))), "wrong-key /agent-id");
    EXPECT_EQ(faultOf(read(signedBy(1, elsewhere))), "not-permitted /business-id");
    EXPECT_EQ(faultOf(read(signedBy(1, early))), "conflict /issued-at");
    EXPECT_EQ(faultOf(read(signedBy(1, expired))), "conflict /expires-at");
    EXPECT_EQ(faultOf(read(signedBy(1, drpRequest))), "ok");
}

TEST_F(DrpReader, isGoodFromItsFirstMomentToTheOneBeforeItsLast)
{
    const std::string text = signedBy(1, drpRequest);
    EXPECT_EQ(faultOf(read(text, "2026-03-14T09:26:52.999Z")), "conflict /issued-at");
    EXPECT_EQ(faultOf(read(text, "2026-03-14T09:26:53Z")), "ok");
    EXPECT_EQ(faultOf(read(text, "2026-03-14T09:36:52.999Z")), "ok");
    EXPECT_EQ(faultOf(read(text, "2026-03-14T09:36:53Z")), "conflict /expires-at");
}

TEST_F(DrpReader, oneAgentsRequestIsNotTakenFromAnother)
{
    EXPECT_EQ(faultOf(read(signedBy(1, drpRequest), "2026-03-14T09:30:00Z", "GOOD_AGENT")), "ok");
    EXPECT_EQ(faultOf(read(signedBy(1, drpRequest), "2026-03-14T09:30:00Z", "OTHER_AGENT")),
              "tampered signature");
    EXPECT_EQ(faultOf(read(signedBy(1, drpRequest), "2026-03-14T09:30:00Z", "NOBODY")), "not-found agent");
    EXPECT_EQ(faultOf(read(signedBy(2, drpRequest))), "wrong-key /agent-id");
}

TEST_F(DrpReader, everyChangedBitIsSeen)
{
    Bytes message = fromBase64(signedBy(1, drpRequest)).value();
    for (std::size_t at = 0; at < message.size(); at += 7) {
        message[at] ^= 0x20;
        EXPECT_EQ(faultOf(read(toBase64(message))), "tampered signature") << at;
        message[at] ^= 0x20;
    }
    EXPECT_OK(read(toBase64(message)));
}

TEST_F(DrpReader, whatIsWrongIsRefusedWithItsField)
{
    struct Case
    {
        std::string from;
        std::string to;
        std::string fault;
    };
    const std::vector<Case> cases{
        {"\"agent-id\"", "\"agent_id\"", "invalid-input /agent-id"}, // kebab-case in
        {"\"business-id\"", "\"business_id\"", "invalid-input /business-id"},
        {"\"2026-03-14T09:26:53Z\"", "1773480413", "invalid-input /issued-at"},
        {"\"2026-03-14T09:36:53Z\"", "\"soon\"", "invalid-input /expires-at"},
        {"\"drp.version\": \"1.0\"", "\"drp.version\": \"0.8\"", "newer-format /drp.version"},
        {"\"drp.version\": \"1.0\",", "", "invalid-input /drp.version"},
        {"\"deletion\"", "\"rectification\"", "invalid-input /exercise"},
        {"\"deletion\"", "[\"deletion\"]", "invalid-input /exercise"},
        {"\"regime\": \"ccpa\"", "\"regime\": \"gdpr\"", "invalid-input /regime"},
        {"\"email_verified\": true", "\"email_verified\": \"true\"", "invalid-input /email_verified"},
        {"\"+14155550132\"", "14155550132", "invalid-input /phone_number"},
        {"\"94103\"", "94103", "invalid-input /address/postal_code"},
        {"\"Mira Tarn\"", "[\"Mira Tarn\"]", "invalid-input /name"},
        {"\"r-1\"", "\"r\\n1\"", "invalid-input /agent-request-id"},
        {"\"name\":", "\"relationships\": [1], \"name\":", "invalid-input /relationships/0"},
        {"\"agent-request-id\": \"r-1\"", "\"agent-id\": \"GOOD_AGENT\"", "invalid-input line 6, column 3"},
    };
    for (const Case &each : cases)
        EXPECT_EQ(faultOf(readSigned(replaced(drpRequest, each.from, each.to))), each.fault) << each.to;
}

TEST_F(DrpReader, whatIsUnusualIsADoubt)
{
    struct Case
    {
        std::string from;
        std::string to;
        std::string doubts;
    };
    const std::vector<Case> cases{
        {"\"regime\": \"ccpa\",", "", "/regime,/phone_number,/power_of_attorney"},
        {"mira.tarn@mail.example", "mira.tarn", "/email,/phone_number,/power_of_attorney"},
        {"+14155550132", "1 602 555 1212", "/phone_number,/phone_number,/power_of_attorney"},
        {"\"US\"", "\"United States\"", "/phone_number,/address/country,/power_of_attorney"},
        {"2026-03-14T09:36:53Z", "2026-03-16T00:00:00Z", "/expires-at,/phone_number,/power_of_attorney"},
        {"https://agent.example/update", "http://agent.example/update",
         "/phone_number,/power_of_attorney,/status_callback"},
        {"\"name\":", "\"relationships\": [\"marketing\"], \"name\":",
         "/phone_number,/power_of_attorney,/relationships"},
    };
    for (const Case &each : cases) {
        const auto draft = readSigned(replaced(drpRequest, each.from, each.to));
        ASSERT_OK(draft);
        EXPECT_EQ(desk::test::doubtsOf(draft->doubts), each.doubts) << each.to;
    }
}

// A signature of a program that is not ours, where there is one.
TEST_F(DrpReader, readsWhatOpenSslSigned)
{
    const QString program = QStandardPaths::findExecutable("openssl");
    if (program.isEmpty())
        GTEST_SKIP() << "There is no openssl on this machine.";
    const QTemporaryDir folder;
    const auto path = [&folder](const char *name) {
        return folder.filePath(name);
    };
    // RFC 8410 §7: an Ed25519 key with the seed of agent 1.
    const Bytes der = ByteWriter()
                          .raw(fromHex("302e020100300506032b657004220420").value())
                          .raw(agentKey(1).seed.view())
                          .take();
    std::ofstream(path("key").toStdString(), std::ios::binary) << asText(der);
    std::ofstream(path("message").toStdString(), std::ios::binary) << drpRequest;
    ASSERT_EQ(QProcess::execute(program, {"pkeyutl", "-sign", "-rawin", "-keyform", "DER", "-inkey",
                                          path("key"), "-in", path("message"), "-out", path("signature")}),
              0);
    const std::string message = desk::test::readFile(path("signature").toStdString()) + drpRequest;
    EXPECT_OK(read(toBase64(asBytes(message))));
}

} // namespace
} // namespace desk::intake
