// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/crypto/secret.h"
#include "core/requests/request.h"

namespace desk::requests {

/**
 * What of a request is sealed: what the person wrote, every action, authority and links.
 *
 * Layout: five sized texts (e-mail, phone, account, order, text), as version 1 of the store wrote them; then, since
 * version 2, the number of the layout and the rest. Integers are big-endian, days are sized texts.
 */
crypto::SecretBytes encodeContent(const Request &request);

/// Fills in what encodeContent() wrote. `request.actions` already holds the rights in their order. Damaged, NewerFormat.
Result<void> decodeContent(Request &request, ByteView content);

} // namespace desk::requests
