// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/kdf.h"

#include "core/crypto/openssl_support.h"

#include <openssl/core_names.h>
#include <openssl/err.h>

#include <algorithm>

namespace desk::crypto {

namespace {

std::size_t hashSize(KdfHash hash)
{
    return hash == KdfHash::Sha256 ? 32 : 64;
}

OSSL_PARAM octets(const char *name, ByteView bytes)
{
    static std::uint8_t none = 0;
    void *data = bytes.empty() ? &none : const_cast<std::uint8_t *>(bytes.data()); // NOLINT: OpenSSL only reads it
    return OSSL_PARAM_construct_octet_string(name, data, bytes.size());
}

/// No context of ours comes near it.
constexpr std::size_t hkdfMaxInfo = std::size_t{32} << 10;

bool withinHkdfLimits(KdfHash hash, ByteView info, std::size_t size)
{
    return size > 0 && size <= 255 * hashSize(hash) && info.size() <= hkdfMaxInfo;
}

Error beyondHkdfLimits()
{
    return fail(ErrorCode::LimitExceeded, "HKDF cannot derive that many bytes, or from a context that long.");
}

MacHash macOf(KdfHash hash)
{
    return hash == KdfHash::Sha256 ? MacHash::Sha256 : MacHash::Sha512;
}

/// RFC 5869 §2.3; `mac` stands under the pseudo-random key.
SecretBytes expandWith(Hmac &mac, KdfHash hash, ByteView info, std::size_t size)
{
    SecretBytes out(size);
    ByteView previous;
    std::uint8_t counter = 1;
    for (MutableByteView rest(out); !rest.empty(); ++counter) {
        const MutableByteView block = rest.first(std::min(rest.size(), hashSize(hash)));
        mac.compute({previous, info, {&counter, 1}}, block);
        previous = block;
        rest = rest.subspan(block.size());
    }
    return out;
}

} // namespace

// HKDF is put together from HMAC: through OpenSSL's own interface for it a derivation costs half as much again, and
// three of them stand in the way of everybody who opens a file.

Result<SecretBytes> hkdf(KdfHash hash, ByteView salt, ByteView keyMaterial, ByteView info, std::size_t size)
{
    return hkdfExpand(hash, hkdfExtract(hash, salt, keyMaterial), info, size);
}

SecretBytes hkdfExtract(KdfHash hash, ByteView salt, ByteView keyMaterial)
{
    SecretBytes out(hashSize(hash));
    Hmac(macOf(hash), salt).compute({keyMaterial}, out);
    return out;
}

Result<SecretBytes> hkdfExpand(KdfHash hash, ByteView pseudoRandomKey, ByteView info, std::size_t size)
{
    if (!withinHkdfLimits(hash, info, size))
        return beyondHkdfLimits();
    Hmac mac(macOf(hash), pseudoRandomKey);
    return expandWith(mac, hash, info, size);
}

SecretBytes pbkdf2Sha512(ByteView password, ByteView salt, std::uint32_t iterations, std::size_t size)
{
    SecretBytes out(size);
    must(PKCS5_PBKDF2_HMAC(asText(password).data(), static_cast<int>(password.size()), salt.data(), static_cast<int>(salt.size()),
                           static_cast<int>(iterations), sha512(), static_cast<int>(size), out.data()),
         "PBKDF2");
    return out;
}

Result<void> checkScryptCost(ScryptCost cost, ScryptCost floor)
{
    const bool tooCheap = cost.logN < floor.logN || cost.r < floor.r || cost.p < floor.p;
    const bool tooDear = cost.logN > 21 || cost.r > 16 || cost.p > 4
                         || (std::uint64_t{128} * cost.r << std::min<int>(cost.logN, 40)) > (std::uint64_t{1} << 30);
    if (tooCheap)
        return fail(ErrorCode::Tampered, "The password protection of this keyring was made weaker than this desk allows.");
    if (tooDear)
        return fail(ErrorCode::Tampered, "The password protection of this keyring asks for more memory than this program gives.");
    return {};
}

Result<SecretBytes> scrypt(ByteView password, ByteView salt, ScryptCost cost, std::size_t size)
{
    if (cost.logN == 0 || cost.logN > 24 || cost.r == 0 || cost.p == 0 || size == 0)
        return fail(ErrorCode::InvalidArgument, "The password protection has a cost that scrypt does not know.");
    KdfContext context(EVP_KDF_CTX_new(scryptKdf()));
    std::uint64_t n = std::uint64_t{1} << cost.logN;
    std::uint32_t r = cost.r;
    std::uint32_t p = cost.p;
    std::uint64_t memory = std::uint64_t{1536} << 20; // OpenSSL's own default of 32 MiB refuses N = 2^17
    const OSSL_PARAM parameters[] = {octets(OSSL_KDF_PARAM_PASSWORD, password),
                                     octets(OSSL_KDF_PARAM_SALT, salt),
                                     OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
                                     OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r),
                                     OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p),
                                     OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
                                     OSSL_PARAM_construct_end()};
    SecretBytes out(size);
    if (EVP_KDF_derive(context.get(), out.data(), out.size(), parameters) != 1) {
        ERR_clear_error();
        return fail(ErrorCode::LimitExceeded, "There is not enough memory to check the password; close other programs and try again.");
    }
    return out;
}

} // namespace desk::crypto
