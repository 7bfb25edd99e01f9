// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <initializer_list>
#include <memory>

namespace desk::crypto {

using Digest256 = std::array<std::uint8_t, 32>;
using Digest512 = std::array<std::uint8_t, 64>;

/// SHA-256 (FIPS 180-4) of the parts one after another.
Digest256 sha256Of(std::initializer_list<ByteView> parts);

/// SHA-256 of data that arrives piece by piece. finish() once, at the end.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;
    void update(ByteView data);
    Digest256 finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

enum class MacHash : std::uint8_t { Sha1, Sha256, Sha512 };

/**
 * HMAC (RFC 2104) under one key, many messages: the key schedule is kept. One thread at a time.
 *
 * Reusing it costs a fifth of starting afresh, which matters for blind indexes and hedged nonces.
 */
class Hmac
{
public:
    Hmac(MacHash hash, ByteView key);
    ~Hmac();
    Hmac(Hmac &&) noexcept;
    Hmac &operator=(Hmac &&) noexcept;
    /// The MAC of the parts one after another; 20, 32 or 64 bytes into the front of `out`, truncated to its
    /// size.
    void compute(std::initializer_list<ByteView> parts, MutableByteView out);
    /// The same under a key that serves this once; the object's own key stays. `out` may lie among the parts.
    void computeUnder(ByteView key, std::initializer_list<ByteView> parts, MutableByteView out);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

Digest256 hmacSha256(ByteView key, ByteView message);
Digest512 hmacSha512(ByteView key, ByteView message);

} // namespace desk::crypto
