// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/opendsr_reader.h"
#include "tests/core/intake/wire_support.h"
#include "tests/support/json_vectors.h"

namespace desk::intake {
namespace {

using desk::test::faultOf;
using desk::test::replaced;

constexpr const char *openDsrRequest = R"({
  "regulation": "ccpa",
  "subject_request_id": "0B9F4C52-3a1e-4d7b-9a55-6d2f8c1e7a90",
  "subject_request_type": "erasure",
  "submitted_time": "2026-03-14T23:26:53-02:00",
  "subject_identities": [
    {"identity_type": "email", "identity_value": "mira.tarn@mail.example", "identity_format": "raw"},
    {"identity_type": "controller_customer_id", "identity_value": "C-77", "identity_format": "raw"}
  ],
  "api_version": "2.0",
  "status_callback_urls": ["https://shop.example/callbacks"]
})";

Result<Draft> readDsr(const std::string &text)
{
    return readOpenDsr(asBytes(text), nullptr);
}

TEST(OpenDsrReader, aRequestBecomesADraftWithTheFieldsThatSaidSo)
{
    const auto draft = readDsr(openDsrRequest);
    ASSERT_OK(draft);
    EXPECT_EQ(draft->format, Format::OpenDsr);
    EXPECT_EQ(draft->externalId, "0b9f4c52-3a1e-4d7b-9a55-6d2f8c1e7a90");
    EXPECT_EQ(draft->channel, "api");
    EXPECT_EQ(toIsoDate(draft->receivedOn), "2026-03-15");
    EXPECT_EQ(draft->receivedBecause.place, "/submitted_time");
    EXPECT_EQ(desk::test::rightsOf(*draft), "deletion at /subject_request_type");
    EXPECT_EQ(desk::test::identifiersOf(*draft),
              "email=mira.tarn@mail.example at /subject_identities/0/identity_value; "
              "account=C-77 at /subject_identities/1/identity_value");
    EXPECT_EQ(desk::test::lawsOf(*draft), "us-ca-ccpa at /regulation");
    EXPECT_EQ(draft->callbacks, std::vector<std::string>{"https://shop.example/callbacks"});
    EXPECT_EQ(draft->source, crypto::sha256Of({asBytes(openDsrRequest)}));
    EXPECT_EQ(draft->behalfKind, "merchant");
    EXPECT_EQ(desk::test::doubtsOf(draft->doubts), "signature") << "nobody signed it";
}

TEST(OpenDsrReader, eachTypeIsARight)
{
    struct Case
    {
        const char *type;
        const char *right;
    };
    for (const Case &each : {Case{"access", "access at /subject_request_type"},
                             Case{"portability", "portability at /subject_request_type"},
                             Case{"erasure", "deletion at /subject_request_type"}}) {
        const auto draft = readDsr(replaced(openDsrRequest, "erasure", each.type));
        ASSERT_OK(draft);
        EXPECT_EQ(desk::test::rightsOf(*draft), each.right);
    }
}

TEST(OpenDsrReader, whatIsWrongIsRefusedWithItsField)
{
    struct Case
    {
        std::string from;
        std::string to;
        std::string fault;
    };
    const std::vector<Case> cases{
        {"0B9F4C52-3a1e-4d7b-9a55-6d2f8c1e7a90", "17", "invalid-input /subject_request_id"},
        {"\"0B9F4C52-3a1e-4d7b-9a55-6d2f8c1e7a90\"", "17", "invalid-input /subject_request_id"},
        {"\"0B9F4C52-3a1e-4d7b-9a55-6d2f8c1e7a90\"", "null", "invalid-input /subject_request_id"},
        {"0B9F4C52", "0B9F4C5g", "invalid-input /subject_request_id"},
        {"erasure", "rectification", "invalid-input /subject_request_type"},
        {"\"subject_request_type\"", "\"type\"", "invalid-input /subject_request_type"},
        {"2026-03-14T23:26:53-02:00", "14 March 2026", "invalid-input /submitted_time"},
        {"2026-03-14T23:26:53-02:00", "2026-02-30T00:00:00Z", "invalid-input /submitted_time"},
        {"\"submitted_time\"", "\"submitted\"", "invalid-input /submitted_time"},
        {"\"ccpa\"", "\"lgpd\"", "invalid-input /regulation"},
        {"\"ccpa\"", "[\"ccpa\"]", "invalid-input /regulation"},
        {"\"subject_identities\"", "\"identities\"", "invalid-input /subject_identities"},
        {"\"email\"", "\"fax\"", "invalid-input /subject_identities/0/identity_type"},
        {"\"controller_customer_id\"", "\"\"", "invalid-input /subject_identities/1/identity_type"},
        {"\"C-77\"", "77", "invalid-input /subject_identities/1/identity_value"},
        {"\"C-77\"", "\"C\\u000077\"", "invalid-input /subject_identities/1/identity_value"},
        {"\"raw\"", "\"sha512\"", "invalid-input /subject_identities/0/identity_format"},
        {"{\"identity_type\": \"email\", \"identity_value\": \"mira.tarn@mail.example\", "
         "\"identity_format\": \"raw\"}",
         "\"mira.tarn@mail.example\"", "invalid-input /subject_identities/0"},
        {"\"2.0\"", "\"3.0\"", "newer-format /api_version"},
        {"\"2.0\"", "\"two\"", "invalid-input /api_version"},
        {"[\"https://shop.example/callbacks\"]", "\"https://shop.example\"",
         "invalid-input /status_callback_urls"},
        {"\"https://shop.example/callbacks\"", "5", "invalid-input /status_callback_urls/0"},
        {"\"api_version\": \"2.0\"", "\"extensions\": []", "invalid-input /extensions"},
    };
    for (const Case &each : cases)
        EXPECT_EQ(faultOf(readDsr(replaced(openDsrRequest, each.from, each.to))), each.fault) << each.to;
    EXPECT_EQ(faultOf(readDsr("[]")), "invalid-input ");
}

TEST(OpenDsrReader, nobodyNamedIsRefusedUnlessAnExtensionMayNameThem)
{
    const std::string start =
        R"({"regulation": "gdpr", "subject_request_id": "0b9f4c52-3a1e-4d7b-9a55-6d2f8c1e7a90",
"subject_request_type": "access", "submitted_time": "2026-03-14T09:26:53Z")";
    EXPECT_EQ(faultOf(readDsr(start + "}")), "invalid-input /subject_identities");
    EXPECT_EQ(faultOf(readDsr(start + R"(, "subject_identities": []})")),
              "invalid-input /subject_identities");
    EXPECT_EQ(faultOf(readDsr(start + R"(, "subject_identities": {}})")),
              "invalid-input /subject_identities");
    const auto draft = readDsr(start + R"(, "extensions": {"p.example": {"mpids": [1]}}})");
    ASSERT_OK(draft);
    EXPECT_EQ(desk::test::doubtsOf(draft->doubts), "signature,/extensions,/subject_identities");
}

TEST(OpenDsrReader, whatIsNotJsonIsToldWithItsLineAndColumn)
{
    struct Case
    {
        std::string text;
        std::string fault;
    };
    const std::string deep = std::string(17, '[') + std::string(17, ']');
    for (const Case &each :
         {Case{"", "invalid-input line 1, column 1"},
          Case{"{\n  \"a\": 1,\n}", "invalid-input line 3, column 1"},
          Case{"{\"a\": \"b\", \n\"a\": 1}", "invalid-input line 2, column 1"},
          Case{"{\"a\": \"\xFF\"}", "invalid-input line 1, column 7"},
          Case{"{} {}", "invalid-input line 1, column 4"}, Case{deep, "limit-exceeded line 1, column 17"}})
        EXPECT_EQ(faultOf(readDsr(each.text)), each.fault) << each.text;
    EXPECT_EQ(faultOf(readDsr(std::string((std::size_t{1} << 20) + 1, ' '))), "limit-exceeded ");
    EXPECT_OK(readDsr(std::string("\xEF\xBB\xBF") + openDsrRequest)) << "a byte order mark is passed over";
}

TEST(OpenDsrReader, whatFindsNobodyIsADoubtAndNoIdentifier)
{
    struct Case
    {
        std::string from;
        std::string to;
    };
    for (const Case &each : {Case{R"("identity_format": "raw"})", R"("identity_format": "sha256"})"},
                             Case{R"("identity_format": "raw"})", R"("identity_format": "md5"})"},
                             Case{R"("identity_type": "email")", R"("identity_type": "ios_advertising_id")"},
                             Case{"mira.tarn@mail.example", "mira.tarn at mail.example"}}) {
        const auto draft = readDsr(replaced(openDsrRequest, each.from, each.to));
        ASSERT_OK(draft);
        EXPECT_EQ(desk::test::identifiersOf(*draft), "account=C-77 at /subject_identities/1/identity_value")
            << each.to;
        EXPECT_EQ(desk::test::doubtsOf(draft->doubts), "signature,/subject_identities/0/identity_value") << each.to;
    }
}

TEST(OpenDsrReader, theLawIsTheRegulationOrAQuestion)
{
    struct Case
    {
        std::string from;
        std::string to;
        std::string laws;
        std::string doubts;
    };
    for (const Case &each :
         {Case{"\"ccpa\"", "\"gdpr\"", "eu-gdpr? at /regulation", "signature"},
          Case{"\"regulation\": \"ccpa\",", "", "", "signature,/regulation"},
          Case{"\"regulation\": \"ccpa\",", "\"regulation\": null,", "", "signature,/regulation"}}) {
        const auto draft = readDsr(replaced(openDsrRequest, each.from, each.to));
        ASSERT_OK(draft);
        EXPECT_EQ(desk::test::lawsOf(*draft), each.laws);
        EXPECT_EQ(desk::test::doubtsOf(draft->doubts), each.doubts);
    }
    const std::string old =
        replaced(replaced(openDsrRequest, "\"regulation\": \"ccpa\",", ""), "\"2.0\"", "\"1.0\"");
    const auto draft = readDsr(old);
    ASSERT_OK(draft);
    EXPECT_EQ(desk::test::lawsOf(*draft), "eu-gdpr? at /api_version") << "OpenGDPR knew one law";
}

TEST(OpenDsrReader, anAddressThatIsNotHttpsIsLeftOut)
{
    for (const char *address : {"http://shop.example/", "https://", "https:///x", "javascript:alert(1)",
                                "https://shop.example/a b"}) {
        const auto draft = readDsr(replaced(openDsrRequest, "https://shop.example/callbacks", address));
        ASSERT_OK(draft);
        EXPECT_TRUE(draft->callbacks.empty()) << address;
        EXPECT_EQ(desk::test::doubtsOf(draft->doubts), "signature,/status_callback_urls/0") << address;
    }
}

class OpenDsrSignature : public ::testing::Test
{
protected:
    std::string text(const char *name) const { return m_signed.at(name).get<std::string>(); }
    OpenDsrProof proof(const char *signature = "signature") const
    {
        return {"dsr.processor.example", text(signature), toBytes(asBytes(text("certificate"))),
                instantFromRfc3339("2026-03-14T10:00:00Z").value()};
    }

    nlohmann::json m_signed = desk::test::readJson(desk::test::sourceFile("tests/core/intake/data/opendsr_signed.json"));
};

TEST_F(OpenDsrSignature, holdsOverTheRawBytes)
{
    const OpenDsrProof given = proof();
    const auto draft = readOpenDsr(asBytes(text("body")), &given);
    ASSERT_OK(draft);
    EXPECT_TRUE(draft->doubts.empty());
    EXPECT_EQ(draft->behalfName, "dsr.processor.example");
    // The same JSON with a blank more is not what was signed.
    EXPECT_EQ(faultOf(readOpenDsr(asBytes(text("body") + " "), &given)), "tampered X-OpenDSR-Signature");
}

TEST_F(OpenDsrSignature, isCheckedBeforeAnythingIsParsed)
{
    const OpenDsrProof wrong = proof();
    EXPECT_EQ(faultOf(readOpenDsr(asBytes(text("notJson")), &wrong)), "tampered X-OpenDSR-Signature");
    const OpenDsrProof right = proof("notJsonSignature");
    EXPECT_EQ(faultOf(readOpenDsr(asBytes(text("notJson")), &right)), "invalid-input line 2, column 1");
}

TEST_F(OpenDsrSignature, isRefusedWithWhatIsWrongAboutIt)
{
    const std::string body = text("body");
    OpenDsrProof given = proof();
    given.signature = "not base64";
    EXPECT_EQ(faultOf(checkOpenDsrSignature(asBytes(body), given)), "invalid-input X-OpenDSR-Signature");
    given = proof();
    given.domain = "other.example";
    EXPECT_EQ(faultOf(checkOpenDsrSignature(asBytes(body), given)), "wrong-key X-OpenDSR-Processor-Domain");
    given = proof();
    given.at = instantFromRfc3339("2027-01-01T00:00:01Z").value();
    EXPECT_EQ(faultOf(checkOpenDsrSignature(asBytes(body), given)), "wrong-key certificate");
    given = proof();
    given.certificate = {1, 2, 3};
    EXPECT_EQ(faultOf(checkOpenDsrSignature(asBytes(body), given)), "invalid-input ");
    given = proof("notJsonSignature");
    EXPECT_EQ(faultOf(checkOpenDsrSignature(asBytes(body), given)), "tampered X-OpenDSR-Signature");
}

TEST_F(OpenDsrSignature, comesFromHeadersOfEitherName)
{
    const std::string folded = text("signature"); // over several lines, as the specification prints it
    for (const char *name : {"X-OpenDSR", "x-opengdpr"}) {
        const std::string lines = std::string(name) + "-Processor-Domain: dsr.processor.example\r\n" + name +
                                  "-Signature: " + folded.substr(0, 80) + "\r\n  " + folded.substr(80) +
                                  "\r\n";
        const auto headers = SavedHeaders::read(lines);
        ASSERT_OK(headers);
        const auto read = openDsrProof(*headers, proof().certificate, proof().at);
        ASSERT_OK(read);
        EXPECT_OK(checkOpenDsrSignature(asBytes(text("body")), *read));
    }
    const auto half = SavedHeaders::read("X-OpenDSR-Processor-Domain: dsr.processor.example");
    ASSERT_OK(half);
    EXPECT_EQ(faultOf(openDsrProof(*half, {}, {})), "invalid-input X-OpenDSR-Signature");
    const auto none = SavedHeaders::read("");
    ASSERT_OK(none);
    EXPECT_EQ(faultOf(openDsrProof(*none, {}, {})), "invalid-input X-OpenDSR-Processor-Domain");
}

TEST(SavedHeaders, areLinesWithANameAndAValue)
{
    const auto headers = SavedHeaders::read("X-One:  a b \r\n\r\nx-two:\rX-Three: c\n\td\nX-ONE: a b");
    ASSERT_OK(headers);
    EXPECT_EQ(headers->find("x-ONE"), "a b");
    EXPECT_EQ(headers->find("X-Two"), "");
    EXPECT_EQ(headers->find("X-Three"), "c d");
    EXPECT_EQ(headers->find("X-Four"), std::nullopt);
}

TEST(SavedHeaders, areRefusedWithTheLineThatIsNone)
{
    EXPECT_EQ(faultOf(SavedHeaders::read("A: b\nkiGlog3PdQx")), "invalid-input line 2");
    EXPECT_EQ(faultOf(SavedHeaders::read(" A: b")), "invalid-input line 1");
    EXPECT_EQ(faultOf(SavedHeaders::read("A b: c")), "invalid-input line 1");
    EXPECT_EQ(faultOf(SavedHeaders::read(std::string_view("A: b\0c", 6))), "invalid-input line 1");
    EXPECT_EQ(faultOf(SavedHeaders::read("A: b\na: c")), "invalid-input ") << "which of the two?";
    EXPECT_EQ(faultOf(SavedHeaders::read(std::string(70'000, '\n'))), "limit-exceeded ");
}

} // namespace
} // namespace desk::intake
