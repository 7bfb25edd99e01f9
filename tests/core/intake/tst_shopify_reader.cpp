// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/shopify_reader.h"
#include "tests/core/intake/wire_support.h"

namespace desk::intake {
namespace {

using desk::test::faultOf;
using desk::test::replaced;

constexpr const char *dataRequestBody = R"({"shop_id": 954889, "shop_domain": "rose.myshopify.example",
"orders_requested": [299938, 280263], "customer": {"id": 191167, "email": "mira.tarn@mail.example",
"phone": "+4930123456"}, "data_request": {"id": 9999}})";
constexpr const char *customerRedactBody = R"({"shop_id": 954889, "shop_domain": "rose.myshopify.example",
"customer": {"id": 18446744073709551615, "email": null, "phone": null}, "orders_to_redact": []})";
constexpr const char *shopRedactBody = R"({"shop_id": 954889, "shop_domain": "rose.myshopify.example"})";

// The HMACs were made with `openssl dgst -sha256 -hmac hush -binary | base64`.
struct Webhook
{
    const char *body;
    const char *hmac;
    const char *topic;
};
constexpr Webhook dataRequest{dataRequestBody,
                              "6+k2xy4Yi3gYnIwDV3Pl1VouLlom69FFwCR6dQ6vQiE=", "customers/data_request"};
constexpr Webhook customerRedact{customerRedactBody,
                                 "HhmhgofMRWYtWhDfugPvxZ/ZOMUpEPRqxwDKHIAwY7s=", "customers/redact"};
constexpr Webhook shopRedact{shopRedactBody, "Qj+rVjl7fCHA8NqDx53LjVRDE097k/t7+7adzGNZxAw=", "shop/redact"};

std::string headersOf(const Webhook &webhook)
{
    return std::string("X-Shopify-Topic: ") + webhook.topic + "\nX-Shopify-Hmac-Sha256: " + webhook.hmac +
           "\nX-Shopify-Shop-Domain: rose.myshopify.example\nX-Shopify-Webhook-Id: b54557e4\n"
           "X-Shopify-Triggered-At: 2026-03-14T09:26:53.123456789Z\n";
}

Result<Draft> readWebhook(std::string_view body, std::string_view headers, std::string_view secret = "hush")
{
    const auto read = SavedHeaders::read(headers);
    EXPECT_OK(read);
    return readShopify(asBytes(body), *read, asBytes(secret));
}

/// With the HMAC that belongs to the body, whatever it is.
Result<Draft> readOwn(const std::string &body, const std::string &more = {})
{
    const crypto::Digest256 hmac = crypto::hmacSha256(asBytes("hush"), asBytes(body));
    return readWebhook(body, "X-Shopify-Hmac-SHA256: " + toBase64(hmac) + '\n' + more);
}

TEST(ShopifyReader, aDataRequestIsAccess)
{
    const auto draft = readWebhook(dataRequest.body, headersOf(dataRequest));
    ASSERT_OK(draft);
    EXPECT_EQ(draft->format, Format::Shopify);
    EXPECT_EQ(desk::test::rightsOf(*draft), "access at /data_request/id");
    EXPECT_EQ(desk::test::identifiersOf(*draft),
              "email=mira.tarn@mail.example at /customer/email; phone=+4930123456 at /customer/phone; "
              "account=191167 at /customer/id; order?=299938 at /orders_requested/0; "
              "order?=280263 at /orders_requested/1");
    EXPECT_EQ(draft->externalId, "rose.myshopify.example/data_request/9999");
    EXPECT_EQ(draft->behalfKind, "merchant");
    EXPECT_EQ(draft->behalfName, "rose.myshopify.example");
    EXPECT_EQ(toIsoDate(draft->receivedOn), "2026-03-14");
    EXPECT_EQ(draft->receivedBecause.certainty, Certainty::Likely);
    EXPECT_TRUE(draft->doubts.empty());
}

TEST(ShopifyReader, aRedactionIsDeletion)
{
    const auto draft = readWebhook(customerRedact.body, headersOf(customerRedact));
    ASSERT_OK(draft);
    EXPECT_EQ(desk::test::rightsOf(*draft), "deletion at /orders_to_redact");
    EXPECT_EQ(desk::test::identifiersOf(*draft), "account=18446744073709551615 at /customer/id");
    EXPECT_EQ(draft->externalId, "rose.myshopify.example/webhook/b54557e4");
}

TEST(ShopifyReader, theRedactionOfAShopIsForSomebodyToDecide)
{
    const auto draft = readWebhook(shopRedact.body, headersOf(shopRedact));
    ASSERT_OK(draft);
    EXPECT_TRUE(certainRights(*draft).empty());
    EXPECT_EQ(desk::test::rightsOf(*draft), "deletion? at ");
    EXPECT_TRUE(draft->identifiers.empty());
    EXPECT_EQ(desk::test::doubtsOf(draft->doubts), "/shop_domain");
}

TEST(ShopifyReader, withoutItsHmacNothingIsRead)
{
    const std::string headers = headersOf(dataRequest);
    const std::string broken(dataRequestBody, 40);
    EXPECT_EQ(faultOf(readWebhook(broken, replaced(headers, dataRequest.hmac, customerRedact.hmac))),
              "tampered X-Shopify-Hmac-Sha256");
    EXPECT_EQ(faultOf(readWebhook(broken, replaced(headers, "X-Shopify-Hmac-Sha256", "X-Hmac"))),
              "invalid-input X-Shopify-Hmac-Sha256");
    EXPECT_EQ(faultOf(readWebhook(broken, replaced(headers, dataRequest.hmac, "0a1b2c"))),
              "invalid-input X-Shopify-Hmac-Sha256");
    EXPECT_EQ(faultOf(readWebhook(broken, replaced(headers, dataRequest.hmac, ""))),
              "tampered X-Shopify-Hmac-Sha256");
    const std::string half = toBase64(ByteView(fromBase64(dataRequest.hmac).value()).first(16));
    EXPECT_EQ(faultOf(readWebhook(dataRequestBody, replaced(headers, dataRequest.hmac, half))),
              "tampered X-Shopify-Hmac-Sha256")
        << "a part of the HMAC proves nothing";
    EXPECT_EQ(faultOf(readWebhook(dataRequestBody, headers, "hush!")), "tampered X-Shopify-Hmac-Sha256");
    EXPECT_EQ(faultOf(readWebhook(dataRequestBody, headers, "")), "invalid-argument ");
}

TEST(ShopifyReader, everyChangedByteIsSeen)
{
    std::string body = dataRequestBody;
    for (char &c : body) {
        c = static_cast<char>(c ^ 1);
        EXPECT_EQ(faultOf(readWebhook(body, headersOf(dataRequest))), "tampered X-Shopify-Hmac-Sha256");
        c = static_cast<char>(c ^ 1);
    }
}

// The HMAC does not cover the headers: whoever has one true webhook could put another topic before it.
TEST(ShopifyReader, headersCannotTurnOneRequestIntoAnother)
{
    for (const Webhook &webhook : {dataRequest, customerRedact, shopRedact}) {
        for (const Webhook &other : {dataRequest, customerRedact, shopRedact}) {
            const std::string headers = replaced(headersOf(webhook), webhook.topic, other.topic);
            EXPECT_EQ(faultOf(readWebhook(webhook.body, headers)),
                      webhook.topic == other.topic ? "ok" : "conflict X-Shopify-Topic");
        }
        EXPECT_EQ(faultOf(readWebhook(webhook.body, replaced(headersOf(webhook), "rose.my", "tulip.my"))),
                  "conflict X-Shopify-Shop-Domain");
    }
}

TEST(ShopifyReader, whatIsWrongIsRefusedWithItsField)
{
    struct Case
    {
        const char *body;
        std::string from;
        std::string to;
        std::string fault;
    };
    const std::vector<Case> cases{
        {dataRequestBody, "\"shop_id\": 954889", "\"shop_id\": -1", "invalid-input /shop_id"},
        {dataRequestBody, "\"shop_id\": 954889", "\"shop_id\": 1.5", "invalid-input /shop_id"},
        {dataRequestBody, "\"shop_id\"", "\"shop\"", "invalid-input /shop_id"},
        {dataRequestBody, "\"rose.myshopify.example\"", "7", "invalid-input /shop_domain"},
        {dataRequestBody, "191167", "\"191167\"", "invalid-input /customer/id"},
        {dataRequestBody, "\"customer\"", "\"client\"", "invalid-input /customer"},
        {dataRequestBody, "\"+4930123456\"", "4930123456", "invalid-input /customer/phone"},
        {dataRequestBody, "280263", "\"280263\"", "invalid-input /orders_requested/1"},
        {dataRequestBody, "[299938, 280263]", "{}", "invalid-input /orders_requested"},
        {dataRequestBody, "{\"id\": 9999}", "9999", "invalid-input /data_request"},
        {dataRequestBody, "{\"id\": 9999}", "{}", "invalid-input /data_request/id"},
        {dataRequestBody, "orders_requested", "orders_to_redact", "invalid-input /data_request"},
        {customerRedactBody, "orders_to_redact", "orders", "invalid-input /orders_to_redact"},
        {shopRedactBody, "}", ",}", "invalid-input line 1, column 61"},
    };
    for (const Case &each : cases)
        EXPECT_EQ(faultOf(readOwn(replaced(each.body, each.from, each.to))), each.fault) << each.to;
    EXPECT_EQ(faultOf(readOwn("[]")), "invalid-input ");
}

TEST(ShopifyReader, readsABodyWhoseOtherHeadersWereNotSaved)
{
    const auto draft = readOwn(customerRedactBody);
    ASSERT_OK(draft);
    EXPECT_EQ(draft->externalId, "");
    EXPECT_FALSE(draft->receivedOn.isValid());
    const auto odd = readOwn(replaced(dataRequestBody, "mira.tarn@mail.example", "none"));
    ASSERT_OK(odd);
    EXPECT_EQ(desk::test::doubtsOf(odd->doubts), "/customer/email");
}

} // namespace
} // namespace desk::intake
