// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into a program (LD_PRELOAD), ends it or fills its disk at a chosen call. Linux.
//
// Counted are write, pwrite, fsync, fdatasync, ftruncate, rename and unlink, but not what goes to the
// terminal.
//   RIGHTSDESK_CALLS_TO=FILE  writes one letter a call (w s t r u) when the program ends by itself
//   RIGHTSDESK_KILL_AT=K      ends the program, status 137, in the K-th call: a write leaves half of itself
//   RIGHTSDESK_FAIL_AT=K      from the K-th call on there is no space: writes and longer files fail with
//   ENOSPC
//   RIGHTSDESK_EIO_AT=K       the K-th call alone fails with EIO
//   RIGHTSDESK_SHORT_AT=K     the K-th call, if it writes, writes half of what it was given and says so
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

constexpr long mostCalls = 4'000'000;
constexpr int killedStatus = 137;

std::atomic<long> calls{0};
char kinds[mostCalls];

long numberFrom(const char *name)
{
    const char *text = std::getenv(name); // NOLINT: read before the program starts threads
    return text == nullptr ? 0 : std::strtol(text, nullptr, 10);
}

long killAt()
{
    static const long at = numberFrom("RIGHTSDESK_KILL_AT");
    return at;
}

long failAt()
{
    static const long at = numberFrom("RIGHTSDESK_FAIL_AT");
    return at;
}

long eioAt()
{
    static const long at = numberFrom("RIGHTSDESK_EIO_AT");
    return at;
}

long shortAt()
{
    static const long at = numberFrom("RIGHTSDESK_SHORT_AT");
    return at;
}

enum class Verdict
{
    Go,
    Kill,
    Full,
    Broken,
    Short
};

Verdict count(char kind)
{
    const long now = ++calls;
    if (now <= mostCalls)
        kinds[now - 1] = kind;
    if (killAt() > 0 && now >= killAt())
        return Verdict::Kill;
    if (now == eioAt())
        return Verdict::Broken;
    if (now == shortAt())
        return Verdict::Short;
    return failAt() > 0 && now >= failAt() ? Verdict::Full : Verdict::Go;
}

template <typename Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

int noSpace()
{
    errno = ENOSPC;
    return -1;
}

int broken()
{
    errno = EIO;
    return -1;
}

/// Ends the program where that is what is wanted; says whether there is no space.
bool isFull(char kind)
{
    const Verdict verdict = count(kind);
    if (verdict == Verdict::Kill)
        _exit(killedStatus);
    return verdict == Verdict::Full;
}

/// The same of a call that does not write; -1 with errno where it is to fail by itself.
bool isBroken(char kind, bool &full)
{
    const Verdict verdict = count(kind);
    if (verdict == Verdict::Kill)
        _exit(killedStatus);
    full = verdict == Verdict::Full;
    return verdict == Verdict::Broken;
}

ssize_t positioned(const char *name, int file, const void *bytes, size_t size, off_t offset)
{
    auto *next = real<ssize_t(int, const void *, size_t, off_t)>(name);
    const Verdict verdict = count('w');
    if (verdict == Verdict::Kill) {
        next(file, bytes, size / 2, offset);
        _exit(killedStatus);
    }
    if (verdict == Verdict::Broken)
        return broken();
    if (verdict == Verdict::Short)
        return next(file, bytes, (size + 1) / 2, offset);
    return verdict == Verdict::Full ? noSpace() : next(file, bytes, size, offset);
}

bool isPlainFile(int file)
{
    struct stat about
    {
    };
    return fstat(file, &about) == 0 && S_ISREG(about.st_mode);
}

struct Teller
{
    ~Teller()
    {
        const char *path = std::getenv("RIGHTSDESK_CALLS_TO"); // NOLINT
        if (path == nullptr)
            return;
        const long told = calls.load() < mostCalls ? calls.load() : mostCalls;
        const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        real<ssize_t(int, const void *, size_t)>("write")(file, kinds, static_cast<size_t>(told));
        close(file);
    }
} teller;

} // namespace

extern "C" {

ssize_t write(int file, const void *bytes, size_t size)
{
    auto *next = real<ssize_t(int, const void *, size_t)>("write");
    if (!isPlainFile(file))
        return next(file, bytes, size);
    const Verdict verdict = count('w');
    if (verdict == Verdict::Kill) {
        next(file, bytes, size / 2);
        _exit(killedStatus);
    }
    if (verdict == Verdict::Broken)
        return broken();
    if (verdict == Verdict::Short)
        return next(file, bytes, (size + 1) / 2);
    return verdict == Verdict::Full ? noSpace() : next(file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    return positioned("pwrite", file, bytes, size, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    return positioned("pwrite64", file, bytes, size, offset);
}

int fsync(int file)
{
    bool full = false;
    if (isBroken('s', full))
        return broken();
    return real<int(int)>("fsync")(file);
}

int fdatasync(int file)
{
    bool full = false;
    if (isBroken('s', full))
        return broken();
    return real<int(int)>("fdatasync")(file);
}

int ftruncate(int file, off_t size) noexcept
{
    const off_t now = lseek(file, 0, SEEK_END);
    return isFull('t') && size > now ? noSpace() : real<int(int, off_t)>("ftruncate")(file, size);
}

int ftruncate64(int file, off64_t size) noexcept
{
    const off_t now = lseek(file, 0, SEEK_END);
    return isFull('t') && size > now ? noSpace() : real<int(int, off64_t)>("ftruncate64")(file, size);
}

int rename(const char *from, const char *to) noexcept
{
    bool full = false;
    if (isBroken('r', full))
        return broken();
    return real<int(const char *, const char *)>("rename")(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    bool full = false;
    if (isBroken('r', full))
        return broken();
    return real<int(int, const char *, int, const char *, unsigned)>("renameat2")(fromFolder, from, toFolder, to, flags);
}

int unlink(const char *path) noexcept
{
    isFull('u');
    return real<int(const char *)>("unlink")(path);
}

} // extern "C"
