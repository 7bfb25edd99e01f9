// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/clean_pages.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace desk::store {

namespace {

constexpr std::size_t fileHeaderSize = 100;
constexpr std::size_t largestPage = 65536;
constexpr std::size_t smallestPage = 512;
constexpr std::size_t blockHeaderSize = 4; // of a free block: where the next one is, and its size

bool isTreePage(std::uint8_t kind)
{
    return kind == 2 || kind == 5 || kind == 10 || kind == 13;
}

bool isInnerPage(std::uint8_t kind)
{
    return kind == 2 || kind == 5;
}

std::size_t u16At(std::span<const std::uint8_t> page, std::size_t at)
{
    return static_cast<std::size_t>(page[at]) << 8 | page[at + 1];
}

/// Whether something was there.
bool zero(std::span<std::uint8_t> bytes)
{
    const bool dirty = std::any_of(bytes.begin(), bytes.end(), [](std::uint8_t each) { return each != 0; });
    if (dirty)
        std::fill(bytes.begin(), bytes.end(), std::uint8_t{0});
    return dirty;
}

} // namespace

bool clearUnused(std::span<std::uint8_t> page, bool first)
{
    const std::size_t header = first ? fileHeaderSize : 0;
    if (page.size() < smallestPage || !isTreePage(page[header]))
        return false;
    const std::size_t cells = u16At(page, header + 3);
    const std::size_t pointersEnd = header + (isInnerPage(page[header]) ? 12U : 8U) + 2 * cells;
    const std::size_t written = u16At(page, header + 5);
    const std::size_t content = written == 0 ? largestPage : written;
    if (pointersEnd > content || content > page.size())
        return false;
    bool changed = zero(page.subspan(pointersEnd, content - pointersEnd));
    // The blocks stand in the order of their places, so a chain that goes back is malformed.
    std::size_t before = content;
    for (std::size_t block = u16At(page, header + 1); block != 0; block = u16At(page, block)) {
        if (block < before || block + blockHeaderSize > page.size())
            return changed;
        const std::size_t size = u16At(page, block + 2);
        if (size < blockHeaderSize || block + size > page.size())
            return changed;
        changed = zero(page.subspan(block + blockHeaderSize, size - blockHeaderSize)) || changed;
        before = block + size;
    }
    return changed;
}

namespace {

/// A database file of the engine's, which lies directly behind this.
struct CleanFile
{
    sqlite3_file head;
    sqlite3_file *base;
};

sqlite3_file *baseOf(sqlite3_file *file)
{
    return reinterpret_cast<CleanFile *>(file)->base;
}

sqlite3_vfs *baseOf(sqlite3_vfs *layer)
{
    return static_cast<sqlite3_vfs *>(layer->pAppData);
}

template <auto method, typename... Arguments>
auto passOn(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *const base = baseOf(file);
    return (base->pMethods->*method)(base, arguments...);
}

template <auto method, typename... Arguments>
auto passOn(sqlite3_vfs *layer, Arguments... arguments)
{
    sqlite3_vfs *const base = baseOf(layer);
    return (base->*method)(base, arguments...);
}

bool isWholePage(std::size_t size, sqlite3_int64 at)
{
    return size >= smallestPage && size <= largestPage && (size & (size - 1)) == 0 &&
           at % static_cast<sqlite3_int64>(size) == 0;
}

int writeClean(sqlite3_file *file, const void *bytes, int count, sqlite3_int64 at)
{
    const auto size = static_cast<std::size_t>(count);
    if (!isWholePage(size, at))
        return passOn<&sqlite3_io_methods::xWrite>(file, bytes, count, at);
    std::array<std::uint8_t, largestPage> page; // every byte that is used is copied into it
    std::memcpy(page.data(), bytes, size);
    clearUnused(std::span(page).first(size), at == 0);
    return passOn<&sqlite3_io_methods::xWrite>(file, static_cast<const void *>(page.data()), count, at);
}

const sqlite3_io_methods *cleanMethods()
{
    using Methods = sqlite3_io_methods;
    static const Methods methods = [] {
        Methods out{};
        out.iVersion = 3;
        out.xClose = passOn<&Methods::xClose>;
        out.xRead = passOn<&Methods::xRead>;
        out.xWrite = writeClean;
        out.xTruncate = passOn<&Methods::xTruncate>;
        out.xSync = passOn<&Methods::xSync>;
        out.xFileSize = passOn<&Methods::xFileSize>;
        out.xLock = passOn<&Methods::xLock>;
        out.xUnlock = passOn<&Methods::xUnlock>;
        out.xCheckReservedLock = passOn<&Methods::xCheckReservedLock>;
        out.xFileControl = passOn<&Methods::xFileControl>;
        out.xSectorSize = passOn<&Methods::xSectorSize>;
        out.xDeviceCharacteristics = passOn<&Methods::xDeviceCharacteristics>;
        out.xShmMap = passOn<&Methods::xShmMap>;
        out.xShmLock = passOn<&Methods::xShmLock>;
        out.xShmBarrier = passOn<&Methods::xShmBarrier>;
        out.xShmUnmap = passOn<&Methods::xShmUnmap>;
        out.xFetch = passOn<&Methods::xFetch>;
        out.xUnfetch = passOn<&Methods::xUnfetch>;
        return out;
    }();
    return &methods;
}

int openFile(sqlite3_vfs *layer, const char *name, sqlite3_file *file, int flags, int *outFlags)
{
    sqlite3_vfs *const base = baseOf(layer);
    if ((flags & SQLITE_OPEN_MAIN_DB) == 0)
        return base->xOpen(base, name, file, flags, outFlags);
    auto *const clean = reinterpret_cast<CleanFile *>(file);
    clean->base = reinterpret_cast<sqlite3_file *>(clean + 1);
    clean->head.pMethods = nullptr;
    clean->base->pMethods = nullptr;
    const int code = base->xOpen(base, name, clean->base, flags, outFlags);
    if (clean->base->pMethods == nullptr)
        return code;
    clean->head.pMethods = cleanMethods();
    return code != SQLITE_OK || clean->base->pMethods->iVersion >= 3 ? code : SQLITE_CANTOPEN;
}

sqlite3_vfs layerOver(sqlite3_vfs *base)
{
    using Layer = sqlite3_vfs;
    Layer out{};
    out.iVersion = 2;
    out.szOsFile = base->szOsFile + static_cast<int>(sizeof(CleanFile));
    out.mxPathname = base->mxPathname;
    out.zName = "rightsdesk-clean";
    out.pAppData = base;
    out.xOpen = openFile;
    out.xDelete = passOn<&Layer::xDelete>;
    out.xAccess = passOn<&Layer::xAccess>;
    out.xFullPathname = passOn<&Layer::xFullPathname>;
    out.xDlOpen = passOn<&Layer::xDlOpen>;
    out.xDlError = passOn<&Layer::xDlError>;
    out.xDlSym = passOn<&Layer::xDlSym>;
    out.xDlClose = passOn<&Layer::xDlClose>;
    out.xRandomness = passOn<&Layer::xRandomness>;
    out.xSleep = passOn<&Layer::xSleep>;
    out.xCurrentTime = passOn<&Layer::xCurrentTime>;
    out.xGetLastError = passOn<&Layer::xGetLastError>;
    out.xCurrentTimeInt64 = passOn<&Layer::xCurrentTimeInt64>;
    return out;
}

} // namespace

Result<const char *> cleanPagesLayer()
{
    // The engine keeps a list of its layers for the whole process, and keeps this one in it.
    static sqlite3_vfs layer = layerOver(sqlite3_vfs_find(nullptr));
    static const int registered = sqlite3_vfs_register(&layer, 0);
    if (registered != SQLITE_OK)
        return fail(ErrorCode::Io, "The database engine does not accept the layer that cleans its pages.");
    return layer.zName;
}

} // namespace desk::store
