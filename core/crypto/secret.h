// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"

#include <algorithm>
#include <cstddef>
#include <memory>

namespace desk::crypto {

/// Overwrites memory in a way that a compiler does not remove.
void wipe(MutableByteView bytes);

/// Overwrites what calls that have returned left of secrets on this thread's stack, in spilled registers and copies that no
/// destructor reaches: 128 KiB below the caller, some microseconds.
void wipeStack();

/// Compares without telling by its timing where the difference is. Different sizes are unequal.
bool equalInConstantTime(ByteView a, ByteView b);

/// An allocator whose memory is wiped before it is given back.
template <typename T>
struct WipingAllocator
{
    using value_type = T;
    WipingAllocator() = default;
    template <typename U>
    WipingAllocator(const WipingAllocator<U> &) // NOLINT: allocators convert
    {
    }
    T *allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
    void deallocate(T *memory, std::size_t count)
    {
        wipe({reinterpret_cast<std::uint8_t *>(memory), count * sizeof(T)});
        std::allocator<T>().deallocate(memory, count);
    }
    bool operator==(const WipingAllocator &) const { return true; }
};

/// Bytes that are wiped when they are no longer needed: passwords, private keys, opened key material.
using SecretBytes = std::vector<std::uint8_t, WipingAllocator<std::uint8_t>>;

inline SecretBytes toSecret(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

/// A 256-bit key, wiped on destruction.
class Key
{
public:
    static constexpr std::size_t size = 32;
    Key() = default;
    explicit Key(std::span<const std::uint8_t, size> bytes) { std::copy(bytes.begin(), bytes.end(), m_bytes.begin()); }
    Key(const Key &) = default;
    Key &operator=(const Key &) = default;
    ~Key() { wipe(m_bytes); }

    /// InvalidInput unless `bytes` has 32 bytes.
    static Result<Key> fromBytes(ByteView bytes);
    static Key random(RandomSource &source);

    ByteView view() const { return m_bytes; }
    MutableByteView mutableView() { return m_bytes; }
    bool operator==(const Key &other) const { return equalInConstantTime(m_bytes, other.m_bytes); }

private:
    std::array<std::uint8_t, size> m_bytes{};
};

} // namespace desk::crypto
