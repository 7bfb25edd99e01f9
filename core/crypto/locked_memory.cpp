// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/locked_memory.h"

#include "core/crypto/secret.h"

#include <openssl/crypto.h>

#include <cstdlib>

#if defined(_WIN32)
#define DESK_WINDOWS
#include <windows.h>
#else
#include <sys/resource.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif
#endif

namespace desk::crypto {

namespace {

/// Room for the keys of a desk of many platforms, and below the 8 MiB that a user may lock by default.
constexpr std::size_t heapSize = 2 * 1024 * 1024;
constexpr std::size_t smallestPiece = 32;

/// OpenSSL's secure heap: mlock, MADV_DONTDUMP and guard pages, or what the system has of them.
LockedMemory makeHeap()
{
    return CRYPTO_secure_malloc_init(heapSize, smallestPiece) == 1 ? LockedMemory::Locked
                                                                   : LockedMemory::Unlocked;
}

} // namespace

LockedMemory lockedMemoryState()
{
    static const LockedMemory state = makeHeap();
    return state;
}

void *allocateLocked(std::size_t size)
{
    lockedMemoryState();
    void *memory = CRYPTO_secure_malloc_initialized() == 1 ? OPENSSL_secure_malloc(size) : nullptr;
    if (memory == nullptr)
        memory = std::malloc(size); // NOLINT: given back below, whatever it came from
    if (memory == nullptr)
        std::abort();
    return memory;
}

void freeLocked(void *memory, std::size_t size)
{
    if (CRYPTO_secure_allocated(memory) == 1) {
        OPENSSL_secure_clear_free(memory, size);
        return;
    }
    wipe({static_cast<std::uint8_t *>(memory), size});
    std::free(memory); // NOLINT
}

void forbidCoreDumps()
{
#if defined(DESK_WINDOWS)
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
#else
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#if defined(__linux__)
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
#endif
}

} // namespace desk::crypto
