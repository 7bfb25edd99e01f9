// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"

#include <gtest/gtest.h>

#include <random>

// Random sources that a test can repeat.
namespace desk::test {

/// The same stream of bytes for the same seed.
class SeededRandom final : public RandomSource
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_engine(seed) {}
    void fill(std::span<std::uint8_t> out) override
    {
        for (auto &byte : out)
            byte = static_cast<std::uint8_t>(m_engine());
    }
    /// A number in [0, limit).
    std::uint64_t below(std::uint64_t limit) { return m_engine() % limit; }
    Bytes bytes(std::size_t size)
    {
        Bytes out(size);
        fill(out);
        return out;
    }

private:
    std::mt19937_64 m_engine;
};

/// A broken source: every call gives the same bytes, as on a machine restored from a snapshot.
class StuckRandom final : public RandomSource
{
public:
    void fill(std::span<std::uint8_t> out) override
    {
        for (auto &byte : out)
            byte = 0x5A;
    }
};

/// Gives out exactly the bytes it was made with; fails the test when more are asked for.
class ReplayedRandom final : public RandomSource
{
public:
    explicit ReplayedRandom(ByteView bytes) : m_rest(toBytes(bytes)) {}
    void fill(std::span<std::uint8_t> out) override
    {
        ASSERT_LE(out.size(), m_rest.size()) << "more randomness used than recorded";
        std::copy_n(m_rest.begin(), out.size(), out.begin());
        m_rest.erase(m_rest.begin(), m_rest.begin() + static_cast<std::ptrdiff_t>(out.size()));
    }
    bool usedUp() const { return m_rest.empty(); }

private:
    Bytes m_rest;
};

} // namespace desk::test
