// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/kdf.h"
#include "core/crypto/passphrase.h"
#include "core/crypto/secret.h"
#include "core/crypto/system_random.h"
#include "tests/support/public_data.h"
#include "tests/support/random_sources.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <new>
#include <set>

#ifdef __unix__
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace {

// What the memory given back holds can only be seen while it is being given back, hence replaced operators.
const void *watchedMemory = nullptr;
std::size_t watchedSize = 0;
int watchedReturns = 0;
bool watchedWasZero = false;

void giveBack(void *memory)
{
    if (memory != nullptr && memory == watchedMemory) {
        const auto *bytes = static_cast<const unsigned char *>(memory);
        watchedWasZero =
            std::all_of(bytes, bytes + watchedSize, [](unsigned char byte) { return byte == 0; });
        watchedMemory = nullptr;
        ++watchedReturns;
    }
    std::free(memory);
}

} // namespace

void *operator new(std::size_t size)
{
    void *memory = std::malloc(size == 0 ? 1 : size);
    if (memory == nullptr)
        std::abort();
    return memory;
}

void operator delete(void *memory) noexcept
{
    giveBack(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    giveBack(memory);
}

namespace desk::crypto {
namespace {

template <typename Container>
void watch(const Container &container)
{
    watchedMemory = container.data();
    watchedSize = container.capacity();
    watchedReturns = 0;
    watchedWasZero = false;
}

TEST(Secret, memoryIsWipedBeforeItIsGivenBack)
{
    {
        SecretBytes secret(100, 0xAB);
        watch(secret);
    }
    EXPECT_EQ(watchedReturns, 1);
    EXPECT_TRUE(watchedWasZero);

    SecretBytes growing(100, 0xCD);
    watch(growing);
    growing.resize(100000, 0xCD);
    EXPECT_EQ(watchedReturns, 1);
    EXPECT_TRUE(watchedWasZero) << "growing left a copy behind";

    {
        const Bytes ordinary(100, 0xEF);
        watch(ordinary);
    }
    EXPECT_EQ(watchedReturns, 1);
    EXPECT_FALSE(watchedWasZero) << "the watch itself sees nothing";
}

TEST(Secret, keysAreWipedOnDestruction)
{
    alignas(Key) unsigned char storage[sizeof(Key)];
    const Bytes material(Key::size, 0x77);
    auto *key = new (storage) Key(ByteView(material).first<Key::size>());
    ASSERT_EQ(toHex(key->view()), toHex(material));
    key->~Key();
    for (const unsigned char byte : storage)
        EXPECT_EQ(byte, 0);
}

TEST(Secret, wipeOverwritesEverything)
{
    Bytes bytes(37, 0xFF);
    wipe(bytes);
    EXPECT_EQ(bytes, Bytes(37));
    wipe({});
}

TEST(Secret, comparison)
{
    const Bytes a = test::SeededRandom(3).bytes(48);
    EXPECT_TRUE(equalInConstantTime(a, Bytes(a)));
    EXPECT_TRUE(equalInConstantTime({}, {}));
    EXPECT_FALSE(equalInConstantTime(a, ByteView(a).first(47)));
    EXPECT_FALSE(equalInConstantTime(a, {}));
    for (std::size_t bit = 0; bit < a.size() * 8; ++bit) {
        Bytes b = a;
        b[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
        EXPECT_FALSE(equalInConstantTime(a, b)) << bit;
    }
}

TEST(Secret, keysHave32Bytes)
{
    for (const std::size_t size : {0, 16, 31, 33, 64})
        EXPECT_FAILS(Key::fromBytes(Bytes(size)), ErrorCode::InvalidInput);
    test::SeededRandom random(4);
    const Key key = Key::random(random);
    EXPECT_EQ(Key::fromBytes(key.view()).value(), key);
    EXPECT_FALSE(Key::random(random) == key);
}

TEST(Passphrase, fiveCharactersAGroupOfCrockfordsAlphabet)
{
    test::SeededRandom random(5);
    const std::string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::set<char> seen;
    std::set<std::string> all;
    for (int groups = 1; groups <= 8; ++groups) {
        for (int repeat = 0; repeat < 50; ++repeat) {
            const std::string phrase = generatePassphrase(random, groups);
            ASSERT_EQ(phrase.size(), static_cast<std::size_t>(groups) * 6 - 1);
            for (std::size_t i = 0; i < phrase.size(); ++i) {
                if (i % 6 == 5) {
                    EXPECT_EQ(phrase[i], '-');
                } else {
                    EXPECT_NE(alphabet.find(phrase[i]), std::string::npos) << phrase[i];
                    seen.insert(phrase[i]);
                }
            }
            all.insert(phrase);
        }
    }
    EXPECT_EQ(seen.size(), alphabet.size());
    EXPECT_EQ(all.size(), 400U);
}

// Every character comes from exactly eight of the 256 byte values: none is likelier than another.
TEST(Passphrase, charactersAreEquallyLikely)
{
    Bytes everyByte(260);
    for (std::size_t i = 0; i < everyByte.size(); ++i)
        everyByte[i] = static_cast<std::uint8_t>(i);
    test::ReplayedRandom random(everyByte);
    const std::string phrase = generatePassphrase(random, 52);
    EXPECT_TRUE(random.usedUp());
    std::map<char, int> count;
    for (const char c : phrase)
        ++count[c];
    EXPECT_EQ(count.at('-'), 51);
    for (const auto &[c, times] : count) {
        if (c != '-') {
            EXPECT_EQ(times, c >= '0' && c <= '3' ? 9 : 8) << c;
        }
    }
}

TEST(ScryptCost, floorsAndCeilings)
{
    struct Row
    {
        ScryptCost cost;
        ScryptCost floor;
        bool accepted;
    };
    const ScryptCost least{1, 1, 1};
    const std::array<Row, 19> rows{{{standardScryptCost, standardScryptCost, true},
                                    {rehearsalScryptCost, rehearsalScryptCost, true},
                                    {rehearsalScryptCost, standardScryptCost, false},
                                    {{16, 8, 1}, standardScryptCost, false},
                                    {{17, 7, 1}, standardScryptCost, false},
                                    {{17, 8, 0}, standardScryptCost, false},
                                    {{18, 8, 1}, standardScryptCost, true},
                                    {{17, 9, 2}, standardScryptCost, true},
                                    {{20, 8, 1}, least, true}, // 1 GiB exactly
                                    {{21, 8, 1}, least, false},
                                    {{21, 4, 1}, least, true},
                                    {{22, 1, 1}, least, false},
                                    {{19, 16, 4}, least, true},
                                    {{19, 17, 1}, least, false},
                                    {{17, 8, 5}, least, false},
                                    {{20, 16, 1}, least, false},
                                    {{255, 255, 255}, least, false},
                                    {{64, 1, 1}, least, false},
                                    {{0, 0, 0}, least, false}}};
    for (const Row &row : rows) {
        SCOPED_TRACE(testing::Message()
                     << int{row.cost.logN} << ' ' << int{row.cost.r} << ' ' << int{row.cost.p});
        if (row.accepted) {
            EXPECT_OK(checkScryptCost(row.cost, row.floor));
        } else {
            EXPECT_FAILS(checkScryptCost(row.cost, row.floor), ErrorCode::Tampered);
        }
    }
}

TEST(ScryptCost, impossibleCostsAreErrors)
{
    for (const ScryptCost cost : {ScryptCost{0, 8, 1}, ScryptCost{25, 8, 1}, ScryptCost{64, 8, 1},
                                  ScryptCost{255, 8, 1}, ScryptCost{4, 0, 1}, ScryptCost{4, 8, 0}})
        EXPECT_FAILS(scrypt(asBytes("p"), asBytes("s"), cost, 32), ErrorCode::InvalidArgument);
    EXPECT_FAILS(scrypt(asBytes("p"), asBytes("s"), {4, 8, 1}, 0), ErrorCode::InvalidArgument);
    EXPECT_FAILS(scrypt(asBytes("p"), asBytes("s"), {24, 16, 1}, 32), ErrorCode::LimitExceeded);
}

TEST(SystemRandom, neverRepeatsItself)
{
    SystemRandom random;
    std::set<std::string> seen;
    int draws = 0;
    for (const std::size_t size : {16, 17, 100, 4095, 4096, 4097, 10000}) {
        for (int i = 0; i < 300; ++i, ++draws) {
            Bytes bytes(size);
            random.fill(bytes);
            seen.insert(toHex(ByteView(bytes).first(16)));
            seen.insert(toHex(ByteView(bytes).last(16)));
        }
    }
    // A draw of 16 bytes has one such end, of 17 bytes two that overlap.
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(2 * draws - 300));
}

#ifdef __unix__
TEST(SystemRandom, aForkedProcessGetsOtherBytes)
{
    SystemRandom random;
    std::array<std::uint8_t, 32> own{};
    random.fill(own); // the batch is drawn before the fork
    int ends[2] = {};
    ASSERT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        random.fill(own);
        const bool sent = write(ends[1], own.data(), own.size()) == static_cast<ssize_t>(own.size());
        _exit(sent ? 0 : 1);
    }
    std::array<std::uint8_t, 32> others{};
    ASSERT_EQ(read(ends[0], others.data(), others.size()), static_cast<ssize_t>(others.size()));
    int status = -1;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    close(ends[0]);
    close(ends[1]);
    random.fill(own);
    EXPECT_NE(own, others);
}
#endif

} // namespace
} // namespace desk::crypto
