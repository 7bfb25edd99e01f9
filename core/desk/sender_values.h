// SPDX-License-Identifier: GPL-3.0-or-later
// Who sends a platform signed messages, as an interface sees them.
#pragma once

#include "core/base/id.h"
#include "core/crypto/secret.h"

#include <QDate>

#include <string>
#include <vector>

namespace desk {

/// How a sender's messages are proven. Numbers reach the disk.
enum class SenderKind : std::uint8_t
{
    Shopify = 1, ///< By the app's client secret.
    OpenDsr,     ///< By the processor's X.509 certificate, PEM or DER.
    DataRights   ///< Data Rights Protocol: by an agent's Ed25519 public key, base64.
};

struct NewSender
{
    PlatformId platform;
    SenderKind kind{};
    std::string name;        ///< Of the agent in its directory; for the others, what staff call them.
    std::string business;    ///< Data Rights Protocol: the platform's id in that directory.
    crypto::SecretBytes key; ///< As its owner gave it; blanks around a text are passed over.
};

/// Never the key itself.
struct SenderView
{
    std::string id;
    SenderKind kind{};
    std::string name;
    std::string business;
    std::string
        fingerprint; ///< Of a public key or certificate: groups of hexadecimal digits. Empty for a secret.
    QDate addedOn;
    std::string addedBy;
};

} // namespace desk
