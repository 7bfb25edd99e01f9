// SPDX-License-Identifier: GPL-3.0-or-later
// After locking, no secret of whoever was signed in lies anywhere in the process. Linux: it is read from
// /proc.
#include "core/desk/founding.h"
#include "core/desk/work.h"
#include "tests/support/desk_fixture.h"

#include <gtest/gtest.h>

#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__)

#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/mman.h>
#include <unistd.h>

using namespace desk;
using namespace desk::test;

namespace {

constexpr std::uint8_t mask = 0x5A;
constexpr std::size_t chunk = 1 << 20;
constexpr std::size_t longest = 64;

/// A secret as it lies nowhere but here.
struct Masked
{
    std::string name;
    std::vector<std::uint8_t> bytes;
};

Masked masked(std::string name, ByteView secret)
{
    Masked out{std::move(name), {secret.begin(), secret.end()}};
    for (std::uint8_t &each : out.bytes)
        each ^= mask;
    return out;
}

/// Reads what the process can write, through a window that is not searched itself.
class OwnMemory
{
public:
    OwnMemory()
        : m_window(static_cast<std::uint8_t *>(
              mmap(nullptr, chunk + longest, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)))
        , m_file(open("/proc/self/mem", O_RDONLY | O_CLOEXEC))
    {
    }
    ~OwnMemory()
    {
        munmap(m_window, chunk + longest);
        close(m_file);
    }
    OwnMemory(const OwnMemory &) = delete;
    OwnMemory &operator=(const OwnMemory &) = delete;

    /// Names of those that lie somewhere, with how often.
    std::map<std::string, int> find(const std::vector<Masked> &secrets)
    {
        m_secrets.clear();
        for (const Masked &each : secrets)
            m_secrets.emplace(firstOf(each.bytes.data()), &each);
        m_found.clear();
        m_read = 0;
        std::ifstream maps("/proc/self/maps");
        for (std::string line; std::getline(maps, line);)
            searchLine(line);
        std::memset(m_window, 0, chunk + longest);
        return m_found;
    }
    std::size_t bytesRead() const { return m_read; }

private:
    static std::uint32_t firstOf(const std::uint8_t *bytes)
    {
        std::uint32_t out = 0;
        std::memcpy(&out, bytes, sizeof out);
        return out;
    }
    void searchLine(const std::string &line)
    {
        std::uintptr_t from = 0;
        std::uintptr_t to = 0;
        char rights[8] = {};
        if (std::sscanf(line.c_str(), "%lx-%lx %7s", &from, &to, rights) != 3 || rights[1] != 'w' ||
            line.find("[v") != std::string::npos)
            return;
        const auto window = reinterpret_cast<std::uintptr_t>(m_window);
        for (std::uintptr_t at = from; at < to;) {
            if (at <= window && window < at + chunk) { // up to the window, then on behind it
                search(at, window - at);
                at = window + chunk + longest;
                continue;
            }
            const std::size_t size = std::min<std::size_t>(chunk, to - at);
            search(at, size);
            at += size;
        }
    }
    /// A secret may begin in this part and end behind it.
    void search(std::uintptr_t at, std::size_t size)
    {
        const ssize_t got = pread64(m_file, m_window, size + longest, static_cast<off64_t>(at));
        if (got < 4)
            return;
        const auto have = static_cast<std::size_t>(got);
        m_read += have;
        for (std::size_t i = 0; i < have; ++i)
            m_window[i] ^= mask;
        for (std::size_t i = 0; i + 4 <= have && i < size; ++i) {
            for (auto [each, end] = m_secrets.equal_range(firstOf(m_window + i)); each != end; ++each) {
                const std::vector<std::uint8_t> &bytes = each->second->bytes;
                if (i + bytes.size() <= have && std::memcmp(m_window + i, bytes.data(), bytes.size()) == 0)
                    m_found[each->second->name] += 1;
            }
        }
    }

    std::uint8_t *m_window;
    int m_file;
    std::multimap<std::uint32_t, const Masked *> m_secrets;
    std::map<std::string, int> m_found;
    std::size_t m_read = 0;
};

/// Made while the test runs, so that no literal of the program spells it.
crypto::SecretBytes freshPassword()
{
    crypto::SystemRandom random;
    std::array<std::uint8_t, 16> bytes{};
    random.fill(bytes);
    crypto::SecretBytes out = crypto::toSecret(asBytes("Aa1-"));
    for (const std::uint8_t each : bytes)
        out.push_back(static_cast<std::uint8_t>('a' + each % 26));
    return out;
}

class MemoryAfterLock : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_NO_FATAL_FAILURE(m_desk.create({"rugs", "merchant-hub"}));
        ASSERT_OK(wait(m_desk.services().administration.fillSample(10, 7)));
        m_desk.close();
    }
    /// The founder with another password, and everything they open.
    void enter(const crypto::SecretBytes &secret)
    {
        auto opened = signIn(m_desk.where(), {std::string(founderName), secret, {}, {}}, m_clock, m_random);
        ASSERT_OK(opened);
        m_open = std::move(*opened);
    }
    void remember(const std::string &name, ByteView secret) { m_secrets.push_back(masked(name, secret)); }
    void rememberKeys()
    {
        for (const keys::KeyEntry &key : m_open->keyring().keys) {
            const auto held = m_open->staff()->current(key.name);
            if (held.ok())
                remember("key " + std::to_string(key.id), held->key.view());
        }
        remember("signing", m_open->staff()->signing.seed.view());
        remember("agreement", m_open->staff()->agreement.privateKey.view());
        for (auto &[id, platform] : m_open->platforms()) {
            const auto people = store::RecordTable(m_open->connection()).subjects(id, {}, 3);
            ASSERT_OK(people);
            for (const SubjectId &person : *people) {
                // As when somebody looks at the file.
                ASSERT_OK(work::show(*m_open, {id, person, "", "en", true, "A test looks."}));
                const auto key = platform.files->ownerKeys().key(
                    keys::ownerOf(person), static_cast<std::uint16_t>(policy::ShredClass::Erasable),
                    keys::Provision::No);
                if (key.ok())
                    remember("person's key", key->view());
            }
        }
    }

    RehearsalDesk m_desk;
    FixedClock m_clock{*instantFromRfc3339(fixtureNow)};
    crypto::SystemRandom m_random;
    std::unique_ptr<OpenDesk> m_open;
    std::vector<Masked> m_secrets;
};

TEST_F(MemoryAfterLock, noKeyAndNoPasswordOfWhoWasSignedInIsLeft)
{
    {
        const crypto::SecretBytes secret = freshPassword();
        remember("password", secret);
        ASSERT_NO_FATAL_FAILURE(enter(password(founderPassword)));
        keys::Keyring changed = m_open->keyring();
        ASSERT_OK(keys::changeCredentials(changed, *m_open->staff(), {secret, {}}, m_random));
        ASSERT_OK(m_open->keyringFile().saveBoth(changed));
        m_open.reset();
        ASSERT_NO_FATAL_FAILURE(enter(secret));
        ASSERT_NO_FATAL_FAILURE(rememberKeys());
    }
    ASSERT_GT(m_secrets.size(), 25U);
    OwnMemory memory;
    const auto open = memory.find(m_secrets);
    EXPECT_GT(memory.bytesRead(), std::size_t{4} << 20);
    EXPECT_TRUE(open.contains("signing")) << "the search itself sees nothing";
    EXPECT_GT(open.size(), 20U) << "an open desk holds its keys";
    m_open.reset();
    for (const auto &[name, times] : memory.find(m_secrets))
        ADD_FAILURE() << name << " lies in memory " << times << " times";
}

} // namespace

#endif
