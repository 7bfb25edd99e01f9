// SPDX-License-Identifier: GPL-3.0-or-later
// Shopify's three compliance webhooks, saved as they came (shopify.dev: "Privacy law compliance", "Verify
// webhooks").
#pragma once

#include "core/base/bytes.h"
#include "core/intake/draft.h"
#include "core/intake/saved_headers.h"

namespace desk::intake {

/**
 * The draft of a webhook's body, whose headers stand in a file beside it.
 *
 * First of all X-Shopify-Hmac-Sha256 has to be the base64 of HMAC-SHA256 over these bytes under the app's
 * client secret, compared in constant time: InvalidInput when it is missing or not base64, Tampered when it
 * is another.
 *
 * The HMAC covers the body alone. So the body decides what is asked, and a topic or shop in the headers that
 * says otherwise is refused (Conflict): a request for data must not become an erasure by its topic.
 *
 * | body                    | becomes                                                              |
 * | customers/data_request  | access; the id of the request is the shop's                          |
 * | customers/redact        | deletion                                                             |
 * | shop/redact             | deletion, only likely, without any person: somebody has to decide it |
 *
 * The receipt day is X-Shopify-Triggered-At where it is there, and only likely. Orders are Shopify's own ids,
 * not the numbers that a customer sees, hence only likely, too. Any thread.
 */
Result<Draft> readShopify(ByteView body, const SavedHeaders &headers, ByteView clientSecret);

} // namespace desk::intake
