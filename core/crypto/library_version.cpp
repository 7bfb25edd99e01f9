// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/library_version.h"

#include <openssl/crypto.h>

namespace desk::crypto {

std::string libraryVersion()
{
    return OpenSSL_version(OPENSSL_VERSION);
}

} // namespace desk::crypto
