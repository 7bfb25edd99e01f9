// SPDX-License-Identifier: GPL-3.0-or-later
// Requests in the words of OpenDSR 2.0 and of OpenGDPR 1.0, as it was called before (specification.md of
// opengdpr/OpenDSR; numbers of sections are that document's).
#pragma once

#include "core/base/bytes.h"
#include "core/intake/draft.h"
#include "core/intake/saved_headers.h"

#include <array>

namespace desk::intake {

/// The header that says who sent a body, under its name of today and the one before. Also the place of an
/// error about it.
inline constexpr std::array openDsrDomainHeaders{"X-OpenDSR-Processor-Domain", "X-OpenGDPR-Processor-Domain"};

/// Who says they sent a body, and what proves it (§4, §8.3).
struct OpenDsrProof
{
    std::string domain;    ///< X-OpenDSR-Processor-Domain.
    std::string signature; ///< X-OpenDSR-Signature: base64; white space does not count.
    Bytes certificate;     ///< Theirs, PEM or DER, from a place that is trusted: its issuer is not looked at.
    Instant at{};          ///< When the body came in; the certificate must hold then.
};

/// From headers, also under the names they had in OpenGDPR (§10.1). InvalidInput names the one that is
/// missing.
Result<OpenDsrProof> openDsrProof(const SavedHeaders &headers, Bytes certificate, Instant at);

/**
 * RSA with SHA-256 over the bytes as they came, before anything reads them; also for callbacks.
 *
 * InvalidInput: the signature or the certificate cannot be read. WrongKey: the certificate does not name the
 * domain, or does not hold at that moment. Tampered: the signature is not of these bytes. Any thread.
 */
Result<void> checkOpenDsrSignature(ByteView body, const OpenDsrProof &proof);

/**
 * The draft of a request (§7.1). A proof is checked first; null: nobody signed it, which is a doubt.
 *
 * Refused, with the field as a JSON pointer: what is not JSON (line and column), a request without its id,
 * type, time or whom it is about, words that the specification does not have. A doubt: no regulation,
 * identities that find nobody here (hashes, advertising ids), extensions, addresses that are not https.
 */
Result<Draft> readOpenDsr(ByteView body, const OpenDsrProof *proof);

} // namespace desk::intake
