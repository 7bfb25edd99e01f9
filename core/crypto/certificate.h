// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/crypto/digest.h"

#include <memory>
#include <string_view>

namespace desk::crypto {

/**
 * An X.509 certificate (RFC 5280) that belongs to somebody else, and what can be asked of it without a
 * network.
 *
 * Who issued it is not looked at: whoever hands it over has to have it from a place they trust, and may
 * compare its fingerprint. Only RSA keys of 2048 to 8192 bits are taken. Immutable; any thread.
 */
class Certificate
{
public:
    /// One certificate as PEM or DER, at most 64 KiB. InvalidInput for anything else, also for other keys.
    static Result<Certificate> read(ByteView file);
    ~Certificate();
    Certificate(Certificate &&) noexcept;
    Certificate &operator=(Certificate &&) noexcept;

    /// Its validity (RFC 5280 §4.1.2.5), both ends included.
    bool isValidAt(Instant at) const;
    /// Whether it names this host (RFC 6125 §6.4; a wildcard stands for one whole label). Never for "".
    bool names(std::string_view host) const;
    /// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 §8.2.2) over the bytes as they are.
    bool verifies(ByteView message, ByteView signature) const;
    Digest256 fingerprint() const; ///< SHA-256 of its DER.

private:
    struct State;
    explicit Certificate(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace desk::crypto
