// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace desk {

/**
 * Where randomness comes from. A parameter everywhere, so that tests can repeat a run.
 *
 * The real source is crypto::SystemRandom. A source that cannot deliver stops the program: there is no safe
 * way to go on without randomness. One thread at a time.
 */
class RandomSource
{
public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;
};

} // namespace desk
