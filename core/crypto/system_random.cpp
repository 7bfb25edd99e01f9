// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/system_random.h"

#include "core/crypto/openssl_support.h"
#include "core/crypto/secret.h"

#include <QCoreApplication>

#include <openssl/rand.h>

#include <algorithm>

namespace desk::crypto {

SystemRandom::~SystemRandom()
{
    wipe(m_batch);
}

void SystemRandom::fill(std::span<std::uint8_t> out)
{
    const long long process = QCoreApplication::applicationPid();
    if (process != m_process) {
        m_used = m_batch.size();
        m_process = process;
    }
    if (out.size() > m_batch.size()) {
        must(RAND_bytes(out.data(), static_cast<int>(out.size())), "RAND_bytes");
        return;
    }
    if (m_batch.size() - m_used < out.size()) {
        must(RAND_bytes(m_batch.data(), static_cast<int>(m_batch.size())), "RAND_bytes");
        m_used = 0;
    }
    const auto from = std::span(m_batch).subspan(m_used, out.size());
    std::copy(from.begin(), from.end(), out.begin());
    wipe(from);
    m_used += out.size();
}

} // namespace desk::crypto
