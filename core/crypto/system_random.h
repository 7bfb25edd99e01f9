// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <array>
#include <cstddef>

namespace desk::crypto {

/**
 * The operating system's randomness through OpenSSL's generator, drawn in batches: one draw of 12 bytes costs
 * as much as sealing two records. Bytes handed out are wiped from the batch. A fork throws the batch away.
 */
class SystemRandom final : public RandomSource
{
public:
    SystemRandom() = default;
    ~SystemRandom() override;
    SystemRandom(const SystemRandom &) = delete;
    SystemRandom &operator=(const SystemRandom &) = delete;
    void fill(std::span<std::uint8_t> out) override;

private:
    std::array<std::uint8_t, 4096> m_batch{};
    std::size_t m_used = sizeof(m_batch);
    long long m_process = 0;
};

} // namespace desk::crypto
