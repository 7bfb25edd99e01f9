// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/age_file_key.h"

#include "core/crypto/chacha_poly.h"

#include <algorithm>

namespace desk::exporting {

namespace {

constexpr std::string_view scryptType = "scrypt";
constexpr std::string_view agreementType = "X25519";
constexpr std::string_view scryptLabel = "age-encryption.org/v1/scrypt";
constexpr std::string_view agreementLabel = "age-encryption.org/v1/X25519";
constexpr std::size_t ageSaltSize = 16;
constexpr std::size_t wrappedSize = ageFileKeySize + crypto::tagSize;

Error badStanza(const char *what)
{
    return fail(ErrorCode::InvalidInput,
                std::string("This is not an age file as the specification has it: ") + what + ".");
}

Result<crypto::SecretBytes> scryptWrapKey(std::string_view passphrase, ByteView salt, int logN)
{
    const Bytes labeled = ByteWriter().raw(asBytes(scryptLabel)).raw(salt).take();
    return crypto::scrypt(asBytes(passphrase), labeled, {static_cast<std::uint8_t>(logN), 8, 1},
                          crypto::Key::size);
}

Result<crypto::SecretBytes> agreedWrapKey(const crypto::Key &shared, ByteView share, ByteView recipient)
{
    const Bytes salt = ByteWriter().raw(share).raw(recipient).take();
    return crypto::hkdf(crypto::KdfHash::Sha256, salt, shared.view(), asBytes(agreementLabel),
                        crypto::Key::size);
}

/// Each wrapping key serves once, so that the nonce is zero.
Bytes wrap(const crypto::SecretBytes &key, ByteView fileKey)
{
    Bytes out;
    crypto::ChaChaPoly(key).seal({}, {}, fileKey, out);
    return out;
}

std::optional<crypto::SecretBytes> unwrap(const crypto::SecretBytes &key, ByteView wrapped)
{
    crypto::SecretBytes out;
    const bool opened = crypto::ChaChaPoly(key).openInto(out, {}, {}, wrapped).ok();
    return opened ? std::optional(std::move(out)) : std::nullopt;
}

/// The argument of this size, behind the type.
Result<Bytes> argumentOf(const AgeStanza &stanza, std::size_t arguments, std::size_t size)
{
    if (stanza.arguments.size() != 1 + arguments || stanza.body.size() != wrappedSize)
        return badStanza("a recipient is not as its type has it");
    DESK_TRY(Bytes out, fromBareBase64(stanza.arguments[1]));
    if (out.size() != size)
        return badStanza("a recipient is not as its type has it");
    return out;
}

/// Decimal, without a sign or leading zeros.
Result<int> workFactor(std::string_view text)
{
    const bool decimal = !text.empty() && text.front() != '0' &&
                         text.find_first_not_of("0123456789") == std::string_view::npos;
    if (!decimal)
        return badStanza("its work factor is no number");
    const int logN = text.size() > 2 ? 99 : std::stoi(std::string(text));
    if (logN > mostAgeWork)
        return fail(ErrorCode::LimitExceeded, "The file asks for more work than is done to open one.");
    return logN;
}

Result<crypto::SecretBytes> byPassphrase(const AgeStanza &stanza, std::string_view passphrase)
{
    DESK_TRY(const Bytes salt, argumentOf(stanza, 2, ageSaltSize));
    DESK_TRY(const int logN, workFactor(stanza.arguments[2]));
    DESK_TRY(const crypto::SecretBytes key, scryptWrapKey(passphrase, salt, logN));
    auto fileKey = unwrap(key, stanza.body);
    if (!fileKey)
        return fail(ErrorCode::WrongPassword, "The passphrase does not open this package.");
    return std::move(*fileKey);
}

/// Nothing when it is another key's.
Result<std::optional<crypto::SecretBytes>> byIdentity(const AgeStanza &stanza,
                                                      const crypto::AgreementKeyPair &own)
{
    DESK_TRY(const Bytes share, argumentOf(stanza, 1, crypto::Key::size));
    const auto shared = crypto::agree(own.privateKey, share);
    if (!shared)
        return badStanza("a recipient's share is of low order");
    DESK_TRY(const crypto::SecretBytes key, agreedWrapKey(*shared, share, own.publicKey));
    return unwrap(key, stanza.body);
}

bool isOf(const AgeStanza &stanza, std::string_view type)
{
    return stanza.arguments.front() == type;
}

} // namespace

Result<AgeStanza> wrapAgeFileKey(ByteView fileKey, const AgeRecipient &recipient, RandomSource &random)
{
    if (const auto *passphrase = std::get_if<AgePassphrase>(&recipient)) {
        std::array<std::uint8_t, ageSaltSize> salt{};
        random.fill(salt);
        DESK_TRY(const crypto::SecretBytes key, scryptWrapKey(passphrase->text, salt, passphrase->logN));
        return AgeStanza{{std::string(scryptType), toBareBase64(salt), std::to_string(passphrase->logN)},
                         wrap(key, fileKey)};
    }
    const auto &theirs = std::get<crypto::PublicKey>(recipient);
    const auto ephemeral = crypto::AgreementKeyPair::generate(random);
    DESK_TRY(const crypto::Key shared, crypto::agree(ephemeral.privateKey, theirs));
    DESK_TRY(const crypto::SecretBytes key, agreedWrapKey(shared, ephemeral.publicKey, theirs));
    return AgeStanza{{std::string(agreementType), toBareBase64(ephemeral.publicKey)}, wrap(key, fileKey)};
}

Result<crypto::SecretBytes> unwrapAgeFileKey(const std::vector<AgeStanza> &stanzas, std::string_view secret)
{
    const auto byWord = std::find_if(stanzas.begin(), stanzas.end(),
                                     [](const AgeStanza &each) { return isOf(each, scryptType); });
    if (byWord != stanzas.end() && stanzas.size() != 1)
        return badStanza("a passphrase stands beside another recipient");
    if (byWord != stanzas.end())
        return byPassphrase(*byWord, secret);
    if (!secret.starts_with(ageIdentityBegins))
        return fail(ErrorCode::WrongKey, "The file is sealed to a key: its AGE-SECRET-KEY-1 is needed.");
    DESK_TRY(const crypto::AgreementKeyPair own, readAgeIdentity(secret));
    std::optional<crypto::SecretBytes> found;
    for (const AgeStanza &stanza : stanzas) {
        if (!isOf(stanza, agreementType))
            continue;
        DESK_TRY(std::optional<crypto::SecretBytes> opened, byIdentity(stanza, own));
        if (!found)
            found = std::move(opened);
    }
    if (!found)
        return fail(ErrorCode::WrongKey, "The file is sealed to another key than this one.");
    return std::move(*found);
}

crypto::Digest256 ageHeaderMac(ByteView fileKey, std::string_view authenticated)
{
    const crypto::SecretBytes key =
        crypto::hkdf(crypto::KdfHash::Sha256, {}, fileKey, asBytes("header"), crypto::Key::size).value();
    return crypto::hmacSha256(key, asBytes(authenticated));
}

} // namespace desk::exporting
