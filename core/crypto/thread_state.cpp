// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/thread_state.h"

#include <openssl/crypto.h>

namespace desk::crypto {

void forgetThread()
{
    OPENSSL_thread_stop();
}

} // namespace desk::crypto
