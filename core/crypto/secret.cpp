// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/secret.h"

#include <openssl/crypto.h>

namespace desk::crypto {

void wipe(MutableByteView bytes)
{
    OPENSSL_cleanse(bytes.data(), bytes.size());
}

#if defined(_MSC_VER)
__declspec(noinline)
#else
[[gnu::noinline]]
#endif
void wipeStack()
{
    std::array<std::uint8_t, 128 * 1024> below; // NOLINT: what is written is what counts
    wipe(below);
}

bool equalInConstantTime(ByteView a, ByteView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

Result<Key> Key::fromBytes(ByteView bytes)
{
    if (bytes.size() != size)
        return fail(ErrorCode::InvalidInput, "A key needs 32 bytes.");
    return Key(bytes.first<size>());
}

Key Key::random(RandomSource &source)
{
    Key key;
    source.fill(key.m_bytes);
    return key;
}

} // namespace desk::crypto
