// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/locked_memory.h"
#include "core/crypto/secret.h"

#include <gtest/gtest.h>

#include <cstring>
#include <map>
#include <memory>

#if defined(__linux__)
#include <fstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace desk::crypto;

namespace {

#if defined(__linux__)

/// What the system says of the memory around an address: its VmFlags in /proc/self/smaps.
std::string flagsAround(const void *address)
{
    std::ifstream maps("/proc/self/smaps");
    const auto wanted = reinterpret_cast<std::uintptr_t>(address);
    bool inside = false;
    for (std::string line; std::getline(maps, line);) {
        std::uintptr_t from = 0;
        std::uintptr_t to = 0;
        if (std::sscanf(line.c_str(), "%lx-%lx ", &from, &to) == 2 && line.find('-') < 20)
            inside = from <= wanted && wanted < to;
        if (inside && line.rfind("VmFlags:", 0) == 0)
            return line + " ";
    }
    return {};
}

TEST(LockedMemory, staysOutOfSwapAndCoreDumps)
{
    const std::unique_ptr<int, void (*)(int *)> piece(new (allocateLocked(sizeof(int))) int(7),
                                                      [](int *each) { freeLocked(each, sizeof(int)); });
    const std::string flags = flagsAround(piece.get());
    if (lockedMemoryState() == LockedMemory::Unlocked)
        GTEST_SKIP() << "this machine lets no memory be locked";
    EXPECT_NE(flags.find(" lo "), std::string::npos) << flags;
    EXPECT_NE(flags.find(" dd "), std::string::npos) << flags;
    int ordinary = 7;
    EXPECT_EQ(flagsAround(&ordinary).find(" lo "), std::string::npos) << "the look itself sees nothing";
}

TEST(LockedMemory, aProcessLeavesNoCoreDumpAndIsNobodysToLookInto)
{
    const pid_t child = fork();
    if (child == 0) {
        forbidCoreDumps();
        rlimit limit{1, 1};
        getrlimit(RLIMIT_CORE, &limit);
        const bool kept =
            limit.rlim_cur == 0 && limit.rlim_max == 0 && prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
        _exit(kept ? 0 : 1);
    }
    int status = -1;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

#endif

TEST(LockedMemory, holdsContainersAndGoesOnWhereItIsUsedUp)
{
    std::map<int, Key, std::less<>, LockedAllocator<std::pair<const int, Key>>> keys;
    for (int i = 0; i < 60'000; ++i) { // more than there is room for
        std::array<std::uint8_t, Key::size> bytes{};
        bytes.fill(static_cast<std::uint8_t>(i));
        keys.emplace(i, Key(bytes));
    }
    for (const auto &[number, key] : keys)
        ASSERT_EQ(key.view()[31], static_cast<std::uint8_t>(number));
}

#if !defined(__SANITIZE_ADDRESS__)
/// Leaves a secret on the stack and returns.
[[gnu::noinline]] const std::uint8_t *leaveBehind()
{
    volatile std::uint8_t secret[64];
    for (std::size_t i = 0; i < sizeof secret; ++i)
        secret[i] = static_cast<std::uint8_t>(0xA0 + i % 7);
    const std::uint8_t *where = const_cast<const std::uint8_t *>(&secret[0]); // NOLINT
    asm volatile("" : "+r"(where)); // the compiler must not know that it dangles
    return where;
}

[[gnu::noinline]] int left(const std::uint8_t *where)
{
    int out = 0;
    for (std::size_t i = 0; i < 64; ++i)
        out += where[i] == 0xA0 + i % 7 ? 1 : 0;
    return out;
}

TEST(WipeStack, nothingOfAReturnedCallIsLeft)
{
    const std::uint8_t *where = leaveBehind();
    ASSERT_GT(left(where), 32) << "the look itself sees nothing";
    wipeStack();
    EXPECT_LT(left(where), 8);
}
#endif

} // namespace
