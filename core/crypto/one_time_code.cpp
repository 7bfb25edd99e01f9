// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/one_time_code.h"

#include "core/crypto/secret.h"

namespace desk::crypto {

std::string hotp(ByteView secret, std::uint64_t counter, int digits, MacHash hash)
{
    const std::size_t size = hash == MacHash::Sha1 ? 20 : hash == MacHash::Sha256 ? 32 : 64;
    Bytes mac(size);
    Hmac(hash, secret).compute({ByteWriter().u64(counter).view()}, mac);
    const std::size_t offset = mac.back() & 0x0F;
    std::uint32_t number = ByteReader(ByteView(mac).subspan(offset, 4)).u32() & 0x7FFFFFFF;
    std::string code(static_cast<std::size_t>(digits), '0');
    for (auto digit = code.rbegin(); digit != code.rend(); ++digit) {
        *digit = static_cast<char>('0' + number % 10);
        number /= 10;
    }
    return code;
}

std::uint64_t totpStep(Instant at)
{
    return static_cast<std::uint64_t>(at.time_since_epoch().count()) / 30000;
}

Result<std::uint64_t> matchTotp(ByteView secret, std::string_view code, Instant at)
{
    const std::uint64_t now = totpStep(at);
    for (const std::uint64_t step : {now, now - 1, now + 1}) {
        if (equalInConstantTime(asBytes(hotp(secret, step, 6, MacHash::Sha1)), asBytes(code)))
            return step;
    }
    return fail(ErrorCode::WrongCode, "The one-time code is wrong or has expired; use the newest one.");
}

} // namespace desk::crypto
