// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/shopify_reader.h"

#include "core/crypto/secret.h"
#include "core/intake/wire_document.h"
#include "core/policy/json_check.h"
#include "core/subjects/identifier.h"

namespace desk::intake {

namespace {

using policy::IdentifierKind;
using policy::Right;
using wire::Object;

constexpr const char *shopifyHmacHeader = "X-Shopify-Hmac-Sha256";
constexpr const char *shopifyTopicHeader = "X-Shopify-Topic";
constexpr const char *shopifyDomainHeader = "X-Shopify-Shop-Domain";
constexpr const char *shopifyWebhookHeader = "X-Shopify-Webhook-Id";
constexpr const char *shopifyTimeHeader = "X-Shopify-Triggered-At";

Result<void> checkShopifyHmac(ByteView body, const SavedHeaders &headers, ByteView clientSecret)
{
    if (clientSecret.empty())
        return fail(ErrorCode::InvalidArgument,
                    "The client secret of the app is needed to check the webhook.");
    const auto spelled = headers.find(shopifyHmacHeader);
    if (!spelled)
        return fail(ErrorCode::InvalidInput,
                    "The header is missing, so nothing proves that Shopify sent this.", shopifyHmacHeader);
    const Result<Bytes> given = fromBase64(*spelled);
    if (!given)
        return fail(ErrorCode::InvalidInput, "The header is not base64; save it as it came.",
                    shopifyHmacHeader);
    if (!crypto::equalInConstantTime(*given, crypto::hmacSha256(clientSecret, body)))
        return fail(ErrorCode::Tampered,
                    "The bytes are not what Shopify signed for this app; do not act on them.",
                    shopifyHmacHeader);
    return {};
}

/// What the body is, by the members that only one of the three has.
Result<std::string_view> shopifyTopic(const Object &body)
{
    const bool asks = body.has("data_request");
    const bool redacts = body.has("orders_to_redact");
    if (asks && redacts)
        return body.wrong("data_request", "A webhook asks for data or for their erasure, not for both.");
    if (asks)
        return std::string_view("customers/data_request");
    if (redacts)
        return std::string_view("customers/redact");
    if (body.has("customer"))
        return body.missing("orders_to_redact");
    return std::string_view("shop/redact");
}

Result<void> checkShopifyHeaders(const SavedHeaders &headers, std::string_view topic,
                                 const std::string &domain)
{
    const auto saidTopic = headers.find(shopifyTopicHeader);
    if (saidTopic && *saidTopic != topic)
        return fail(ErrorCode::Conflict,
                    "The topic is not the one of this body; the two do not belong together.",
                    shopifyTopicHeader);
    const auto saidDomain = headers.find(shopifyDomainHeader);
    if (saidDomain && *saidDomain != domain)
        return fail(ErrorCode::Conflict,
                    "The shop is not the one of this body; the two do not belong together.",
                    shopifyDomainHeader);
    return {};
}

Result<void> readShopifyOrders(const Object &body, const char *name, Draft &draft)
{
    DESK_TRY(auto orders, body.numbersIfAny(name));
    for (std::size_t i = 0; i < orders.size(); ++i)
        wire::addIdentifier(draft, IdentifierKind::Order, std::move(orders[i]), Certainty::Likely,
                            policy::pointerTo(body.pointer(name), std::to_string(i)));
    return {};
}

Result<void> readShopifyCustomer(const Object &body, Draft &draft)
{
    DESK_TRY(const Object customer, body.object("customer"));
    DESK_TRY(std::string id, customer.number("id"));
    DESK_TRY(std::string email, customer.textIfAny("email"));
    DESK_TRY(std::string phone, customer.textIfAny("phone"));
    if (!email.empty() && subjects::normaliseEmailStrict(email))
        wire::addIdentifier(draft, IdentifierKind::Email, std::move(email), Certainty::Certain,
                            customer.pointer("email"));
    else if (!email.empty())
        wire::addDoubt(draft, customer.pointer("email"),
                       "This is no e-mail address; look at the shop's own record.");
    if (!phone.empty())
        wire::addIdentifier(draft, IdentifierKind::Phone, std::move(phone), Certainty::Certain,
                            customer.pointer("phone"));
    wire::addIdentifier(draft, IdentifierKind::Account, std::move(id), Certainty::Certain,
                        customer.pointer("id"));
    return {};
}

Result<void> readShopifyRequest(const Object &body, std::string_view topic, Draft &draft)
{
    if (topic == "shop/redact") {
        wire::addRight(draft, Right::Deletion, Certainty::Likely, {});
        wire::addDoubt(
            draft, body.pointer("shop_domain"),
            "The data of a whole shop are to go, not one person's; somebody has to decide what that is "
            "here and how it is done.");
        return {};
    }
    const bool asks = topic == "customers/data_request";
    DESK_CHECK(readShopifyCustomer(body, draft));
    DESK_CHECK(readShopifyOrders(body, asks ? "orders_requested" : "orders_to_redact", draft));
    if (!asks) {
        wire::addRight(draft, Right::Deletion, Certainty::Certain, body.pointer("orders_to_redact"));
        return {};
    }
    DESK_TRY(const Object request, body.object("data_request"));
    DESK_TRY(const std::string id, request.number("id"));
    draft.externalId = draft.behalfName + "/data_request/" + id;
    wire::addRight(draft, Right::Access, Certainty::Certain, request.pointer("id"));
    return {};
}

void readShopifyTime(const SavedHeaders &headers, Draft &draft)
{
    const auto spelled = headers.find(shopifyTimeHeader);
    const Result<Instant> moment = instantFromRfc3339(spelled.value_or(""));
    if (!moment)
        return;
    draft.receivedOn = utcDay(*moment);
    draft.receivedBecause = wire::foundAt(Certainty::Likely, shopifyTimeHeader);
}

} // namespace

Result<Draft> readShopify(ByteView body, const SavedHeaders &headers, ByteView clientSecret)
{
    if (body.size() > wire::maximumBytes)
        return fail(ErrorCode::LimitExceeded, "The file is larger than 1 MiB; no webhook of this kind is.");
    DESK_CHECK(checkShopifyHmac(body, headers, clientSecret));
    DESK_TRY(const nlohmann::json document, wire::parsed(asText(body)));
    DESK_TRY(const Object webhook, Object::at(document, {}));
    DESK_CHECK(webhook.number("shop_id"));
    DESK_TRY(std::string domain, webhook.text("shop_domain"));
    DESK_TRY(const std::string_view topic, shopifyTopic(webhook));
    DESK_CHECK(checkShopifyHeaders(headers, topic, domain));

    Draft draft;
    draft.format = Format::Shopify;
    draft.source = crypto::sha256Of({body});
    draft.channel = "api";
    draft.behalfKind = "merchant";
    draft.behalfName = std::move(domain);
    readShopifyTime(headers, draft);
    DESK_CHECK(readShopifyRequest(webhook, topic, draft));
    const auto webhookId = headers.find(shopifyWebhookHeader);
    if (draft.externalId.empty() && webhookId && wire::isOneLine(*webhookId))
        draft.externalId = draft.behalfName + "/webhook/" + *webhookId;
    return draft;
}

} // namespace desk::intake
