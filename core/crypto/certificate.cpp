// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/certificate.h"

#include "core/crypto/openssl_support.h"

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <ctime>
#include <optional>

namespace desk::crypto {

namespace {

using X509Object = std::unique_ptr<X509, Freed<X509_free>>;
using BioObject = std::unique_ptr<BIO, Freed<BIO_free_all>>;

constexpr std::size_t maximumCertificate = std::size_t{64} << 10;
constexpr int leastRsaBits = 2048;
constexpr int mostRsaBits = 8192;

/// A PEM file may ask for a passphrase; a certificate never needs one.
int noPassphrase(char *, int, int, void *)
{
    return 0;
}

X509Object parsed(ByteView file)
{
    constexpr std::string_view pemBegin = "-----BEGIN ";
    if (asText(file).find(pemBegin) == std::string_view::npos) {
        const unsigned char *at = file.data();
        X509Object der(d2i_X509(nullptr, &at, static_cast<long>(file.size())));
        return at == file.data() + file.size() ? std::move(der) : X509Object();
    }
    const BioObject bio(BIO_new_mem_buf(file.data(), static_cast<int>(file.size())));
    return X509Object(PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr));
}

std::optional<Instant> instantOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    const std::chrono::sys_days day = std::chrono::year(parts.tm_year + 1900) /
                                      std::chrono::month(static_cast<unsigned>(parts.tm_mon) + 1) /
                                      std::chrono::day(static_cast<unsigned>(parts.tm_mday));
    return day + std::chrono::hours(parts.tm_hour) + std::chrono::minutes(parts.tm_min) +
           std::chrono::seconds(parts.tm_sec);
}

bool isUsableRsa(EVP_PKEY *key)
{
    return key != nullptr && EVP_PKEY_is_a(key, "RSA") == 1 && EVP_PKEY_get_bits(key) >= leastRsaBits &&
           EVP_PKEY_get_bits(key) <= mostRsaBits;
}

} // namespace

struct Certificate::State
{
    X509Object x509;
    PublicKeyObject key;
};

Certificate::Certificate(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Certificate::~Certificate() = default;
Certificate::Certificate(Certificate &&) noexcept = default;
Certificate &Certificate::operator=(Certificate &&) noexcept = default;

Result<Certificate> Certificate::read(ByteView file)
{
    if (file.empty() || file.size() > maximumCertificate)
        return fail(ErrorCode::InvalidInput, "A certificate is a PEM or DER file of at most 64 KiB.");
    auto state = std::make_unique<State>();
    state->x509 = parsed(file);
    if (state->x509 != nullptr)
        state->key.reset(X509_get_pubkey(state->x509.get()));
    ERR_clear_error(); // what was wrong with somebody else's file concerns no later call
    if (state->x509 == nullptr)
        return fail(ErrorCode::InvalidInput, "This is not an X.509 certificate in PEM or DER.");
    if (!isUsableRsa(state->key.get()))
        return fail(ErrorCode::InvalidInput,
                    "Only certificates with an RSA key of 2048 to 8192 bits are taken.");
    return Certificate(std::move(state));
}

bool Certificate::isValidAt(Instant at) const
{
    const auto from = instantOf(X509_get0_notBefore(m_state->x509.get()));
    const auto until = instantOf(X509_get0_notAfter(m_state->x509.get()));
    return from && until && *from <= at && at <= *until;
}

bool Certificate::names(std::string_view host) const
{
    if (host.empty() || host.find('\0') != std::string_view::npos || host.front() == '.')
        return false;
    constexpr unsigned flags = X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT;
    return X509_check_host(m_state->x509.get(), host.data(), host.size(), flags, nullptr) == 1;
}

bool Certificate::verifies(ByteView message, ByteView signature) const
{
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *parameters = nullptr;
    must(EVP_DigestVerifyInit(context.get(), &parameters, sha256(), nullptr, m_state->key.get()), "RSA");
    must(EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PADDING), "RSA");
    const bool good = EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(),
                                       message.size()) == 1;
    ERR_clear_error();
    return good;
}

Digest256 Certificate::fingerprint() const
{
    Digest256 out{};
    unsigned int size = out.size();
    must(X509_digest(m_state->x509.get(), sha256(), out.data(), &size), "X.509");
    return out;
}

} // namespace desk::crypto
