// SPDX-License-Identifier: GPL-3.0-or-later
// Every sample that the specifications publish: what becomes of it, a row a file.
#include "core/intake/drp_reader.h"
#include "core/intake/opendsr_reader.h"
#include "core/intake/shopify_reader.h"
#include "core/intake/status_map.h"
#include "tests/core/intake/wire_support.h"

#include <filesystem>
#include <map>

namespace desk::intake {
namespace {

namespace fs = std::filesystem;
using desk::test::faultOf;
using desk::test::replaced;

std::vector<std::string> wireSamplesIn(const char *folder)
{
    std::vector<std::string> names;
    for (const auto &entry : fs::directory_iterator(desk::test::publicData(folder)))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

/// Behind the head of an HTTP message; all of it where there is none.
std::string httpBodyOf(const std::string &message)
{
    const std::size_t blank = message.find("\n\n");
    const bool isHttp = message.substr(0, message.find('\n')).find("HTTP/1.1") != std::string::npos;
    if (!isHttp)
        return message;
    return blank == std::string::npos ? std::string() : message.substr(blank + 2);
}

struct SampleVerdict
{
    const char *file;
    const char *fault; ///< As faultOf() spells it.
};

// One of the thirteen is a request, and it has a comma too many. The others are lists, requests without a
// body, and answers, which have no type.
constexpr SampleVerdict openDsrSamples[] = {
    {"00-5-1-identity-type-keys.txt", "invalid-input line 1, column 1"},
    {"01-5-2-identity-formats.txt", "invalid-input line 1, column 1"},
    {"02-6-1-example-discovery-request.txt", "invalid-input line 1, column 1"},
    {"03-6-2-subject-request-types.txt", "invalid-input line 1, column 1"},
    {"04-6-4-example-discovery-response.txt", "invalid-input /subject_request_id"},
    {"05-7-2-example-opendsr-request.txt", "invalid-input line 20, column 5"},
    {"06-7-4-example-opendsr-response.txt", "invalid-input /subject_request_type"},
    {"07-7-7-example-opendsr-error-response.txt", "invalid-input /subject_request_id"},
    {"08-8-2-example-status-request.txt", "invalid-input line 1, column 1"},
    {"09-8-4-example-status-response.txt", "invalid-input /subject_request_type"},
    {"10-8-7-callback-request-example.txt", "invalid-input /subject_request_type"},
    {"11-9-1-example-cancellation-request.txt", "invalid-input line 1, column 1"},
    {"12-9-3-example-opendsr-cancellation-response.txt", "invalid-input /subject_request_type"},
};

TEST(OpenDsrSamples, eachHasItsVerdict)
{
    std::vector<std::string> names;
    for (const SampleVerdict &sample : openDsrSamples) {
        const std::string path = desk::test::publicData(std::string("opendsr/examples/") + sample.file);
        EXPECT_EQ(faultOf(readOpenDsr(asBytes(httpBodyOf(desk::test::readFile(path))), nullptr)), sample.fault)
            << sample.file;
        names.emplace_back(sample.file);
    }
    EXPECT_EQ(names, wireSamplesIn("opendsr/examples"));
}

TEST(OpenDsrSamples, theRequestWithoutItsCommaIsADraft)
{
    const std::string path = desk::test::publicData("opendsr/examples/05-7-2-example-opendsr-request.txt");
    const std::string body = replaced(httpBodyOf(desk::test::readFile(path)), "\"123456\",", "\"123456\"");
    const auto draft = readOpenDsr(asBytes(body), nullptr);
    ASSERT_OK(draft);
    EXPECT_EQ(draft->externalId, "a7551968-d5d6-44b2-9831-815ac9017798");
    EXPECT_EQ(desk::test::rightsOf(*draft), "deletion at /subject_request_type");
    EXPECT_EQ(desk::test::identifiersOf(*draft),
              "email=johndoe@example.com at /subject_identities/0/identity_value");
    EXPECT_EQ(toIsoDate(draft->receivedOn), "2018-10-02");
    EXPECT_EQ(draft->callbacks, std::vector<std::string>{"https://examplecontroller.com/opendsr/callbacks"});
    EXPECT_EQ(desk::test::doubtsOf(draft->doubts), "signature,/regulation,/extensions");
}

TEST(OpenDsrSamples, everyTypeAndFormatOfTheSpecificationIsKnown)
{
    const std::string start =
        R"({"regulation": "gdpr", "subject_request_id": "a7551968-d5d6-44b2-9831-815ac9017798",
"submitted_time": "2018-10-02T15:00:00Z", "subject_request_type": "TYPE", "subject_identities":
[{"identity_type": "KIND", "identity_value": "a@b.example", "identity_format": "FORM"}]})";
    const auto lines = [](const char *file) {
        std::vector<std::string> out;
        std::string text = desk::test::readFile(desk::test::publicData(std::string("opendsr/examples/") + file));
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            if (end > 0)
                out.push_back(text.substr(0, end));
            text.erase(0, end + 1);
        }
        return out;
    };
    int read = 0;
    for (const std::string &type : lines("03-6-2-subject-request-types.txt"))
        for (const std::string &kind : lines("00-5-1-identity-type-keys.txt"))
            for (const std::string &form : lines("01-5-2-identity-formats.txt")) {
                const std::string body =
                    replaced(replaced(replaced(start, "TYPE", type), "KIND", kind), "FORM", form);
                EXPECT_OK(readOpenDsr(asBytes(body), nullptr)) << body;
                ++read;
            }
    EXPECT_EQ(read, 3 * 11 * 4);
}

class DrpSamples : public ::testing::Test
{
protected:
    Result<Draft> readSigned(const std::string &message) const
    {
        const crypto::SigningKeyPair key =
            crypto::SigningKeyPair::fromSeed(crypto::Key::fromBytes(Bytes(crypto::Key::size, 1)).value());
        Bytes bytes = toBytes(crypto::sign(key, asBytes(message)));
        append(bytes, asBytes(message));
        const std::vector<DrpAgent> agents{{"aa-id", "", key.publicKey}};
        const std::vector<std::string> businesses{"cb-id"};
        return readDrp(toBase64(bytes),
                       {agents, {}, businesses, instantFromRfc3339("2026-03-14T09:30:00Z").value()});
    }
    static std::string request(const std::string &claims)
    {
        return R"({"agent-id": "aa-id", "business-id": "cb-id", "issued-at": "2026-03-14T09:26:53Z",
"expires-at": "2026-03-14T09:36:53Z", "drp.version": "1.0", "exercise": "access", "regime": "ccpa", )" +
               claims;
    }
};

// The conformance files are of version 0.4: requests of another form, and claims for a token.
TEST_F(DrpSamples, eachConformanceFileHasItsVerdict)
{
    constexpr SampleVerdict verdicts[] = {
        {"cert/jwts/simple.json", "invalid-input /agent-id"},
        {"cert/jwts/verified.json", "invalid-input /agent-id"},
        {"cert/reqs/access.json", "invalid-input /meta/version"},
        {"cert/reqs/deletion.json", "invalid-input /meta/version"},
        {"cert/reqs/donotsell.json", "invalid-input /meta/version"},
    };
    std::size_t files = 0;
    for (const SampleVerdict &sample : verdicts) {
        const std::string text =
            desk::test::readFile(desk::test::publicData(std::string("data-rights-protocol/") + sample.file));
        EXPECT_EQ(faultOf(readSigned(text)), sample.fault) << sample.file;
        ++files;
    }
    EXPECT_EQ(files, wireSamplesIn("data-rights-protocol/cert/jwts").size() +
                         wireSamplesIn("data-rights-protocol/cert/reqs").size());
}

TEST_F(DrpSamples, theirClaimsInsideARequestAreFindings)
{
    struct Case
    {
        const char *file;
        const char *identifiers;
    };
    for (const Case &each :
         {Case{"simple.json", "name?=the-consumer at /name; email?=testconsumer@consumer.org at /email; "
                              "phone?=1 602 555 1212 at /phone_number"},
          Case{"verified.json",
               "name?=the-consumer at /name; email?=testconsumer@consumer.org at /email_verified; "
               "phone?=1 602 555 1212 at /phone_number_verified"}}) {
        const std::string claims =
            desk::test::readFile(desk::test::publicData(std::string("data-rights-protocol/cert/jwts/") + each.file));
        const auto draft = readSigned(request(replaced(claims, "{", "")));
        ASSERT_OK(draft);
        EXPECT_EQ(desk::test::identifiersOf(*draft), each.identifiers) << each.file;
    }
}

TEST_F(DrpSamples, theRequestThatTheSpecificationPrintsIsNoJson)
{
    const std::string text = desk::test::readFile(desk::test::publicData("data-rights-protocol/data-rights-protocol.md"));
    const std::size_t begin = text.find("```\n{\n  # 1\n") + 4;
    ASSERT_LT(begin, text.size());
    const std::string sample = text.substr(begin, text.find("```", begin) - begin);
    EXPECT_EQ(faultOf(readSigned(sample)), "invalid-input line 2, column 3");
}

TEST_F(DrpSamples, everyReasonForADenialIsOneOfTheSpecification)
{
    const std::string text = desk::test::readFile(desk::test::publicData("data-rights-protocol/data-rights-protocol.md"));
    std::size_t inTable = 0;
    for (std::size_t at = 0; (at = text.find("| denied ", at)) != std::string::npos; ++at)
        ++inTable;
    EXPECT_EQ(inTable, denialReasons.size());
    for (const std::string_view reason : denialReasons) {
        std::string cell = "| ";
        cell += reason;
        EXPECT_NE(text.find(cell + ' '), std::string::npos) << reason;
    }
}

TEST(ShopifySamples, eachBecomesADraftUnderItsHmac)
{
    struct Case
    {
        const char *file;
        const char *rights;
        const char *identifiers;
    };
    const std::string person =
        "email=john@example.com at /customer/email; phone=555-625-1199 at /customer/phone; "
        "account=191167 at /customer/id";
    const std::vector<Case> cases{
        {"customers_data_request.json", "access at /data_request/id", "orders_requested"},
        {"customers_redact.json", "deletion at /orders_to_redact", "orders_to_redact"},
        {"shop_redact.json", "deletion? at ", ""}};
    for (const Case &each : cases) {
        const std::string body = desk::test::readFile(
            desk::test::publicData(std::string("shopify-fixtures/compliance-webhooks/") + each.file));
        const std::string hmac = toBase64(crypto::hmacSha256(asBytes("hush"), asBytes(body)));
        const auto headers = SavedHeaders::read("X-Shopify-Hmac-Sha256: " + hmac);
        ASSERT_OK(headers);
        const auto draft = readShopify(asBytes(body), *headers, asBytes("hush"));
        ASSERT_OK(draft);
        EXPECT_EQ(desk::test::rightsOf(*draft), each.rights);
        std::string expected = *each.identifiers == 0 ? "" : person;
        const char *ids[] = {"299938", "280263", "220458"};
        for (std::size_t i = 0; i < 3 && *each.identifiers != 0; ++i)
            expected +=
                std::string("; order?=") + ids[i] + " at /" + each.identifiers + '/' + std::to_string(i);
        EXPECT_EQ(desk::test::identifiersOf(*draft), expected) << each.file;
        EXPECT_EQ(faultOf(readShopify(asBytes(body + ' '), *headers, asBytes("hush"))),
                  "tampered X-Shopify-Hmac-Sha256");
    }
    EXPECT_EQ(cases.size(), wireSamplesIn("shopify-fixtures/compliance-webhooks").size());
}

} // namespace
} // namespace desk::intake
