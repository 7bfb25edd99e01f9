// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/age_key.h"

#include "core/crypto/digest.h"
#include "core/exporting/bech32.h"

#include <algorithm>

namespace desk::exporting {

namespace {

constexpr std::string_view recipientPrefix = "age";
constexpr std::string_view identityPrefix = "age-secret-key-";
constexpr std::size_t fingerprintBytes = 16;

/// The 32 bytes that stand behind this prefix.
Result<crypto::SecretBytes> keyBytes(std::string_view text, std::string_view prefix)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
    text.remove_prefix(begin);
    DESK_TRY(Bech32 read, fromBech32(text.substr(0, text.find_last_not_of(blanks) + 1)));
    const crypto::SecretBytes bytes = crypto::toSecret(read.data);
    crypto::wipe(read.data);
    if (read.prefix != prefix || bytes.size() != crypto::Key::size)
        return fail(ErrorCode::InvalidInput, "This is a key of another kind.");
    return bytes;
}

} // namespace

std::string ageRecipient(const crypto::PublicKey &key)
{
    return toBech32(recipientPrefix, key);
}

Result<crypto::PublicKey> readAgeRecipient(std::string_view text)
{
    DESK_TRY(const crypto::SecretBytes bytes, keyBytes(text, recipientPrefix));
    crypto::PublicKey out{};
    std::copy(bytes.begin(), bytes.end(), out.begin());
    DESK_CHECK(crypto::agree(crypto::Key(out), out)); // any key of ours finds out a low order
    return out;
}

Result<crypto::AgreementKeyPair> readAgeIdentity(std::string_view text)
{
    DESK_TRY(const crypto::SecretBytes bytes, keyBytes(text, identityPrefix));
    DESK_TRY(const crypto::Key key, crypto::Key::fromBytes(bytes));
    return crypto::AgreementKeyPair::fromPrivate(key);
}

std::string ageFingerprint(const crypto::PublicKey &key)
{
    const crypto::Digest256 digest = crypto::sha256Of({asBytes(ageRecipient(key))});
    const std::string hex = toHex(ByteView(digest).first(fingerprintBytes));
    std::string out = hex.substr(0, 4);
    for (std::size_t at = 4; at < hex.size(); at += 4)
        out += ' ' + hex.substr(at, 4);
    return out;
}

} // namespace desk::exporting
