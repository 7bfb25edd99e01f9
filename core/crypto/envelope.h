// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"

#include <optional>

namespace desk::crypto {

/// What a sealed object is. The numbers are on disk for ever.
enum class ObjectType : std::uint8_t {
    Record = 1,
    Capsule = 2,
    BucketKey = 3,
    UserPrivate = 4,
    DataKey = 5,
    LogPayload = 6,
    Setting = 7,
};

/**
 * The first 12 bytes of every envelope; authenticated with the rest.
 *
 *     0  2  magic 44 53 ("DS")
 *     2  1  format version, 1
 *     3  1  suite: 1 single-use key, 2 kept key (below)
 *     4  1  object type
 *     5  1  flags: bit 0 padded, all others zero
 *     6  2  key version, big-endian
 *     8  4  key id, big-endian
 */
struct EnvelopeHeader
{
    ObjectType type{};
    bool padded = false;
    std::uint16_t keyVersion = 0;
    std::uint32_t keyId = 0;
    bool operator==(const EnvelopeHeader &) const = default;
};

/**
 * The header of an envelope, unauthenticated: for finding the key, and for counting what an old key still seals.
 *
 * Damaged: no envelope. NewerFormat: a version, suite, type or flag that this program does not know.
 */
Result<EnvelopeHeader> readEnvelopeHeader(ByteView envelope);

/**
 * Seals under a key of its own for this one message (suite 1, 84 bytes longer than the plaintext):
 *
 *     header 12 | salt 24 | commitment 32 | ciphertext | tag 16
 *     K | C = HKDF-SHA-512(salt "dsr1|wrap", key, "dsr1|AES-256-GCM" | 0 | salt24 | SHA-256(header | associated), 64)
 *     ciphertext = AES-256-GCM(K, nonce = salt24[12..24], header | associated)
 *     salt24 = HMAC-SHA-512(key, "dsr1|hedge" | 32 random bytes | SHA-256(header | associated) | SHA-256(plaintext)),
 *              first 24 bytes
 *
 * The salt is hedged: a random source that repeats itself (a cloned machine) repeats a salt only for the same
 * message. For key wraps, capsules and private keys.
 */
Bytes sealSingleUse(const Key &key, const EnvelopeHeader &header, ByteView associated, ByteView plaintext, RandomSource &random);

/**
 * Opens what sealSingleUse() sealed. `expected` must be the header the caller's own knowledge gives.
 *
 * WrongKey: the commitment does not fit. Tampered: it fits, but the content or associated data was changed.
 * Damaged, NewerFormat: as readEnvelopeHeader().
 */
Result<SecretBytes> openSingleUse(const Key &key, const EnvelopeHeader &expected, ByteView associated, ByteView envelope);

/**
 * A key that seals and opens many messages as above, each under a key of its own. What all of them have in
 * common is worked out once, at the first. One thread at a time.
 */
class SingleUseKey
{
public:
    explicit SingleUseKey(const Key &key = {}) : m_key(key) {}
    const Key &key() const { return m_key; }
    /// As sealSingleUse().
    Bytes seal(const EnvelopeHeader &header, ByteView associated, ByteView plaintext, RandomSource &random);
    /// As openSingleUse().
    Result<SecretBytes> open(const EnvelopeHeader &expected, ByteView associated, ByteView envelope);

private:
    struct Derived
    {
        Key key;
        Digest256 commitment{};
    };
    Derived derive(ByteView salt, ByteView headerAndAssociated);

    Key m_key;
    std::optional<Hmac> m_keys; ///< Under what HKDF extracts from the key.
    std::optional<Hmac> m_hedge;
};

/// What a kept record key is bound to.
struct RecordContext
{
    std::array<std::uint8_t, 16> store{};
    std::array<std::uint8_t, 16> platform{};
    std::array<std::uint8_t, 16> owner{};  ///< The subject (or the request) whose key this is.
    std::uint16_t shredClass = 0;
    std::uint16_t category = 0;
    std::uint32_t keyId = 0;       ///< Of the category key.
    std::uint16_t keyVersion = 0;  ///< Of the category key.
};

/**
 * Seals and opens the records of one (owner × shred class × category × key version) with one derived key, kept
 * while the person's file is open (suite 2, 72 bytes longer than the padded plaintext):
 *
 *     header 12 | nonce 12 | commitment 32 | ciphertext | tag 16
 *     K | C | H = HKDF-SHA-512(salt "dsr1|rec" | store, owner key | category key,
 *                                  "dsr1|rec|AES-256-GCM" | 0 | platform | owner | class | category | key id | key version, 96)
 *     ciphertext = AES-256-GCM(K, nonce, header | associated) of the padded plaintext
 *     nonce = HMAC-SHA-256(H, 16 random bytes | length of (header | associated), 8 bytes, big-endian
 *                             | header | associated | padded plaintext), first 12 bytes
 *
 * Without both keys nothing opens. The plaintext is padded (ISO/IEC 7816-4) to 64-byte steps up to 1 KiB and to
 * Padmé sizes (Nikitin et al., PETS 2019) above. A key seals far fewer than 2^32 messages: one person's rows of
 * one category. One thread at a time.
 */
class RecordCipher
{
public:
    RecordCipher(const Key &ownerKey, const Key &categoryKey, const RecordContext &context);

    Bytes seal(ByteView associated, ByteView plaintext, RandomSource &random);
    /// Errors as openSingleUse().
    Result<SecretBytes> open(ByteView associated, ByteView envelope);
    /// The same into a buffer that serves many records; its content does not count after an error.
    Result<void> openInto(SecretBytes &plaintext, ByteView associated, ByteView envelope);

private:
    friend class RecordCipherMaker;
    struct Derived;
    RecordCipher(const RecordContext &context, Derived &&derived);
    void associate(ByteView associated);
    Hmac &hedge();

    RecordContext m_context;
    SecretBytes m_extracted; ///< What HKDF's first step gave.
    Digest256 m_commitment{};
    AesGcm m_cipher;
    std::optional<Hmac> m_hedge; ///< Derived when something is sealed: opening a file must not pay for it.
    Bytes m_associated;          ///< The header, and behind it what a message is bound to.
    SecretBytes m_padded;
};

/// Makes the ciphers of one store, with what is the same for all of them worked out once. One thread at a
/// time.
class RecordCipherMaker
{
public:
    explicit RecordCipherMaker(const std::array<std::uint8_t, 16> &store);
    /// `context.store` is this maker's.
    RecordCipher make(const Key &ownerKey, const Key &categoryKey, const RecordContext &context);

private:
    Hmac m_salted; ///< HKDF's first step.
};

/**
 * Names the records of one (owner × shred class × category) by what names them in their source.
 *
 *     R  = HKDF-SHA-512(salt "dsr1|rid" | store, owner key, platform | owner | class | category, 32)
 *     id = HMAC-SHA-256(R, source name), first 16 bytes, marked as UUIDv8 (RFC 9562 §5.8)
 *
 * The same row always gets the same id, whatever happens to category keys; without the owner's key nobody can tell
 * which row it is, and after an erasure nobody can ever again. One thread at a time.
 */
class RecordNamer
{
public:
    /// Key id and version of the context do not count.
    RecordNamer(const Key &ownerKey, const RecordContext &context);
    std::array<std::uint8_t, 16> recordId(ByteView sourceName);

private:
    Hmac m_names;
};

/// The size a plaintext of `size` bytes has once padded; at least one byte more.
std::size_t paddedSize(std::size_t size);

} // namespace desk::crypto
