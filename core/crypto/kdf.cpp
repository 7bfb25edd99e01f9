// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/kdf.h"

#include "core/crypto/openssl_support.h"

#include <openssl/core_names.h>
#include <openssl/err.h>

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

/// OpenSSL's own limit for `info` (HKDF_MAXINFO in 3.x); beyond it a derivation fails as if the library were broken.
constexpr std::size_t hkdfMaxInfo = std::size_t{32} << 10;

bool withinHkdfLimits(KdfHash hash, ByteView info, std::size_t size)
{
    return size > 0 && size <= 255 * hashSize(hash) && info.size() <= hkdfMaxInfo;
}

struct HkdfInput
{
    int mode;
    KdfHash hash;
    ByteView salt;
    ByteView key;
    ByteView info;
};

SecretBytes runHkdf(const HkdfInput &input, std::size_t size)
{
    KdfContext context(EVP_KDF_CTX_new(hkdf()));
    int mode = input.mode;
    char sha256Name[] = "SHA256";
    char sha512Name[] = "SHA512";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_int(OSSL_KDF_PARAM_MODE, &mode),
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, input.hash == KdfHash::Sha256 ? sha256Name : sha512Name, 0),
        octets(OSSL_KDF_PARAM_KEY, input.key),
        octets(OSSL_KDF_PARAM_SALT, input.salt),
        octets(OSSL_KDF_PARAM_INFO, input.info),
        OSSL_PARAM_construct_end()};
    SecretBytes out(size);
    must(EVP_KDF_derive(context.get(), out.data(), out.size(), parameters), "HKDF");
    return out;
}

} // namespace

Result<SecretBytes> hkdf(KdfHash hash, ByteView salt, ByteView keyMaterial, ByteView info, std::size_t size)
{
    if (!withinHkdfLimits(hash, info, size))
        return fail(ErrorCode::LimitExceeded, "HKDF cannot derive that many bytes, or from a context that long.");
    // OpenSSL's one-call mode refuses an empty key, which RFC 5869 allows.
    if (keyMaterial.empty())
        return hkdfExpand(hash, hkdfExtract(hash, salt, keyMaterial), info, size);
    return runHkdf({EVP_KDF_HKDF_MODE_EXTRACT_AND_EXPAND, hash, salt, keyMaterial, info}, size);
}

SecretBytes hkdfExtract(KdfHash hash, ByteView salt, ByteView keyMaterial)
{
    return runHkdf({EVP_KDF_HKDF_MODE_EXTRACT_ONLY, hash, salt, keyMaterial, {}}, hashSize(hash));
}

Result<SecretBytes> hkdfExpand(KdfHash hash, ByteView pseudoRandomKey, ByteView info, std::size_t size)
{
    if (!withinHkdfLimits(hash, info, size))
        return fail(ErrorCode::LimitExceeded, "HKDF cannot derive that many bytes, or from a context that long.");
    return runHkdf({EVP_KDF_HKDF_MODE_EXPAND_ONLY, hash, {}, pseudoRandomKey, info}, size);
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
