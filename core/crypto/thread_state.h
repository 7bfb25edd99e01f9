// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk::crypto {

/**
 * Frees and wipes what the library keeps for the calling thread, above all the state of its random generators
 * (OPENSSL_thread_stop(3)). The last thing a thread does: the library would do it when the thread has ended, but
 * QThread::wait() returns before that, and a program that ends in between leaves the state behind. Cryptography on the
 * same thread afterwards begins anew.
 */
void forgetThread();

} // namespace desk::crypto
