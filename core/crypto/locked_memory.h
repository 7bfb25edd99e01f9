// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for keys that are held for hours: not swapped out, not in a core dump, wiped when given back.
#pragma once

#include <cstddef>

namespace desk::crypto {

/// How well the system keeps the memory of LockedAllocator.
enum class LockedMemory : unsigned char
{
    Locked = 1, ///< Stays out of swap and core dumps, between pages that nobody may touch.
    Unlocked, ///< Wiped, but the system would not lock it (a limit, mostly RLIMIT_MEMLOCK): it may be swapped
              ///< out.
};
/// Any thread.
LockedMemory lockedMemoryState();

/// Memory of the above kind; where it is used up, such as is wiped only. Never null: the process ends without
/// memory.
void *allocateLocked(std::size_t size);
void freeLocked(void *memory, std::size_t size);

/// An allocator over it, for containers of keys and objects that hold keys (std::allocate_shared).
template <typename T>
struct LockedAllocator
{
    using value_type = T;
    LockedAllocator() = default;
    template <typename U>
    LockedAllocator(const LockedAllocator<U> &) // NOLINT: allocators convert
    {
    }
    T *allocate(std::size_t count) { return static_cast<T *>(allocateLocked(count * sizeof(T))); }
    void deallocate(T *memory, std::size_t count) { freeLocked(memory, count * sizeof(T)); }
    bool operator==(const LockedAllocator &) const { return true; }
};

/**
 * Keeps the whole process out of core dumps, and on Linux out of the reach of other programs of the same user
 * that would look into its memory. To be called first in main(). Where a system has no such thing, nothing
 * happens.
 */
void forbidCoreDumps();

} // namespace desk::crypto
