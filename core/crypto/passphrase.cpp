// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/passphrase.h"

#include "core/crypto/secret.h"

namespace desk::crypto {

std::string generatePassphrase(RandomSource &random, int groups)
{
    static constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    SecretBytes bytes(static_cast<std::size_t>(groups) * 5);
    random.fill(bytes);
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i != 0 && i % 5 == 0)
            out.push_back('-');
        out.push_back(alphabet[bytes[i] & 31]);
    }
    return out;
}

} // namespace desk::crypto
