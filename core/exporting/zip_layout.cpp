// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/zip_layout.h"

#include <QFile>

#include <algorithm>

namespace desk::exporting {

namespace {

constexpr std::uint32_t localSignature = 0x04034b50;
constexpr std::uint32_t centralSignature = 0x02014b50;
constexpr std::uint32_t descriptorSignature = 0x08074b50;
constexpr std::uint32_t endSignature = 0x06054b50;
constexpr std::uint32_t end64Signature = 0x06064b50;
constexpr std::uint32_t locator64Signature = 0x07064b50;
constexpr std::uint64_t endSize = 22;
constexpr std::uint64_t end64Size = 56;
constexpr std::uint64_t locator64Size = 20;
constexpr std::uint64_t maxDirectoryBytes = std::uint64_t{8} << 20;
constexpr std::uint32_t in64 = 0xFFFFFFFF; ///< The true value stands in the ZIP64 extra field.
constexpr std::uint16_t aesMethod = 99;
constexpr std::uint16_t madeBy = 0x033F;          ///< Unix, 6.3: what the writer puts there.
constexpr std::uint16_t needed = 51;              ///< AES encryption.
constexpr std::uint16_t neededOpen = 10;          ///< Without: stored,
constexpr std::uint16_t neededDeflate = 20;       ///< or deflated,
constexpr std::uint16_t neededLarge = 45;         ///< or of a size that was not known when the header was written.
constexpr std::uint32_t regularFile = 0x81B60000; ///< rw-rw-rw-, as the writer puts it.
constexpr std::uint16_t hasDescriptor = 0x0008;

/// Little-endian numbers from the front; zero and not ok() past the end.
class Fields
{
public:
    explicit Fields(ByteView bytes) : m_rest(bytes) {}
    std::uint16_t u16() { return static_cast<std::uint16_t>(number(2)); }
    std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
    std::uint64_t u64() { return number(8); }
    ByteView raw(std::size_t size)
    {
        if (size > m_rest.size()) {
            m_ok = false;
            m_rest = {};
            return {};
        }
        const ByteView out = m_rest.first(size);
        m_rest = m_rest.subspan(size);
        return out;
    }
    bool ok() const { return m_ok; }
    std::size_t remaining() const { return m_rest.size(); }

private:
    std::uint64_t number(std::size_t size)
    {
        std::uint64_t out = 0;
        const ByteView bytes = raw(size);
        for (std::size_t i = bytes.size(); i > 0; --i)
            out = out << 8 | bytes[i - 1];
        return out;
    }

    ByteView m_rest;
    bool m_ok = true;
};

/// The version that the writer names for such an entry.
bool isUsualVersion(std::uint16_t version, std::uint16_t method)
{
    if (method == aesMethod)
        return version == needed;
    return version == neededOpen || version == neededDeflate || version == neededLarge;
}

Error odd(const char *what, std::size_t entry)
{
    return fail(ErrorCode::InvalidInput,
                std::string("The ZIP file is not built like a package: ") + what + ".",
                "entry " + std::to_string(entry + 1));
}

Result<Bytes> readAt(QFile &file, std::uint64_t offset, std::uint64_t size)
{
    Bytes out(size);
    if (!file.seek(static_cast<qint64>(offset)) ||
        file.read(reinterpret_cast<char *>(out.data()), static_cast<qint64>(size)) !=
            static_cast<qint64>(size))
        return fail(ErrorCode::InvalidInput,
                    "The ZIP file ends too early: it may not have been copied whole.");
    return out;
}

struct Directory
{
    std::uint64_t entries = 0;
    std::uint64_t size = 0;
    std::uint64_t offset = 0;
};

Result<Directory> readEnd64(QFile &file, std::uint64_t endOffset)
{
    const Error bad = fail(ErrorCode::InvalidInput, "The end of the ZIP file makes no sense.");
    if (endOffset < end64Size + locator64Size)
        return bad;
    DESK_TRY(const Bytes raw, readAt(file, endOffset - end64Size - locator64Size, end64Size + locator64Size));
    Fields fields(raw);
    bool ok = fields.u32() == end64Signature && fields.u64() == end64Size - 12;
    fields.raw(4);
    ok = fields.u32() == 0 && fields.u32() == 0 && ok;
    Directory out;
    out.entries = fields.u64();
    ok = fields.u64() == out.entries && ok;
    out.size = fields.u64();
    out.offset = fields.u64();
    ok = fields.u32() == locator64Signature && fields.u32() == 0 &&
         fields.u64() == endOffset - end64Size - locator64Size && fields.u32() == 1 && ok;
    if (!ok || out.size > endOffset || out.offset != endOffset - end64Size - locator64Size - out.size)
        return bad;
    return out;
}

Result<Directory> readEnd(QFile &file)
{
    const auto fileSize = static_cast<std::uint64_t>(file.size());
    const Error bad = fail(ErrorCode::InvalidInput, "This is not a ZIP file, or not a whole one.");
    if (fileSize < endSize)
        return bad;
    const std::uint64_t endOffset = fileSize - endSize;
    DESK_TRY(const Bytes raw, readAt(file, endOffset, endSize));
    Fields fields(raw);
    if (fields.u32() != endSignature)
        return bad;
    bool ok = fields.u32() == 0; // both disk numbers
    const std::uint16_t entries = fields.u16();
    ok = fields.u16() == entries && ok;
    const std::uint32_t size = fields.u32();
    const std::uint32_t offset = fields.u32();
    ok = fields.u16() == 0 && ok; // no comment
    if (!ok)
        return bad;
    if (entries == 0xFFFF || size == in64 || offset == in64)
        return readEnd64(file, endOffset);
    if (std::uint64_t{size} + offset != endOffset)
        return bad;
    return Directory{entries, size, offset};
}

/// The two extra fields that packages know, each once. False for anything else.
bool readExtra(ByteView extra, bool local, ZipEntry &entry)
{
    Fields fields(extra);
    bool seenAes = false;
    bool seen64 = false;
    while (fields.remaining() > 0) {
        const std::uint16_t id = fields.u16();
        Fields body(fields.raw(fields.u16()));
        if (id == 0x9901 && !seenAes) {
            seenAes = true;
            const bool ae2 = body.u16() == 2;
            const bool vendor = body.u16() == 0x4541;
            const ByteView strength = body.raw(1);
            entry.innerMethod = body.u16();
            entry.aes256 = ae2 && vendor && body.ok() && strength[0] == 3;
        } else if (id == 0x0001 && !seen64) {
            seen64 = true;
            if (local || entry.size == in64)
                entry.size = body.u64();
            if (local || entry.packedSize == in64)
                entry.packedSize = body.u64();
            if (!local && entry.localOffset == in64)
                entry.localOffset = body.u64();
        } else {
            return false;
        }
        if (!fields.ok() || !body.ok() || body.remaining() > 0)
            return false;
    }
    return seenAes == (entry.method == aesMethod);
}

Result<ZipEntry> readCentral(Fields &fields, std::size_t number)
{
    ZipEntry entry;
    bool ok = fields.u32() == centralSignature;
    entry.usual = fields.u16() == madeBy;
    const std::uint16_t version = fields.u16();
    entry.flags = fields.u16();
    entry.method = entry.innerMethod = fields.u16();
    entry.usual = isUsualVersion(version, entry.method) && entry.usual;
    entry.time = fields.u16();
    entry.date = fields.u16();
    entry.crc = fields.u32();
    entry.packedSize = fields.u32();
    entry.size = fields.u32();
    const std::uint16_t nameSize = fields.u16();
    const std::uint16_t extraSize = fields.u16();
    ok = fields.u32() == 0 && ok;                   // no comment, first disk
    entry.usual = fields.u16() == 0 && entry.usual; // not marked as text
    entry.usual = fields.u32() == regularFile && entry.usual;
    entry.localOffset = fields.u32();
    entry.name = std::string(asText(fields.raw(nameSize)));
    const ByteView extra = fields.raw(extraSize);
    if (!ok || !fields.ok() || !readExtra(extra, false, entry))
        return odd("an entry of the directory is unusual", number);
    return entry;
}

/// Where a data descriptor follows the data; some writers leave its signature out.
Result<void> readDescriptor(QFile &file, ZipEntry &entry, std::uint64_t dataEnd)
{
    entry.end = dataEnd;
    if ((entry.flags & hasDescriptor) == 0)
        return {};
    DESK_TRY(const Bytes raw, readAt(file, dataEnd, 4));
    const bool marked = Fields(raw).u32() == descriptorSignature;
    const bool wide = entry.size >= in64 || entry.packedSize >= in64;
    entry.descriptorOffset = dataEnd + (marked ? 4 : 0);
    entry.end = entry.descriptorOffset + (wide ? 20 : 12);
    return {};
}

Result<void> readLocal(QFile &file, ZipEntry &entry, std::size_t number)
{
    DESK_TRY(const Bytes raw, readAt(file, entry.localOffset, 30));
    Fields fields(raw);
    ZipEntry local;
    bool ok = fields.u32() == localSignature;
    entry.usual = isUsualVersion(fields.u16(), entry.method) && entry.usual;
    local.flags = fields.u16();
    local.method = local.innerMethod = fields.u16();
    local.time = fields.u16();
    local.date = fields.u16();
    local.crc = fields.u32();
    local.packedSize = fields.u32();
    local.size = fields.u32();
    const std::uint16_t nameSize = fields.u16();
    const std::uint16_t extraSize = fields.u16();
    DESK_TRY(const Bytes rest, readAt(file, entry.localOffset + 30, std::uint64_t{nameSize} + extraSize));
    // In the ZIP64 case the short fields hold either the true sizes or the mark.
    const auto fits = [](std::uint64_t field, std::uint64_t size) {
        return field == size || field == in64;
    };
    ok = ok && fits(local.size, entry.size) && fits(local.packedSize, entry.packedSize) &&
         readExtra(ByteView(rest).subspan(nameSize), true, local) && local.size == entry.size &&
         local.packedSize == entry.packedSize;
    ok = ok && asText(ByteView(rest).first(nameSize)) == entry.name && local.flags == entry.flags &&
         local.method == entry.method && local.innerMethod == entry.innerMethod && local.time == entry.time &&
         local.date == entry.date && local.crc == entry.crc && local.aes256 == entry.aes256;
    if (!ok)
        return odd("the two headers of an entry differ", number);
    return readDescriptor(file, entry, entry.localOffset + 30 + rest.size() + entry.packedSize);
}

} // namespace

Result<std::vector<ZipEntry>> readZipLayout(QFile &file)
{
    DESK_TRY(const Directory directory, readEnd(file));
    if (directory.entries > maxZipEntries || directory.size > maxDirectoryBytes)
        return fail(ErrorCode::LimitExceeded, "The ZIP file has more entries than a package may have.");
    DESK_TRY(const Bytes raw, readAt(file, directory.offset, directory.size));
    Fields fields(raw);
    std::vector<ZipEntry> entries;
    std::uint64_t expected = 0;
    for (std::size_t i = 0; i < directory.entries; ++i) {
        const std::uint64_t centralOffset = directory.offset + raw.size() - fields.remaining();
        DESK_TRY(ZipEntry entry, readCentral(fields, i));
        entry.centralOffset = centralOffset;
        if (entry.localOffset != expected || entry.packedSize > directory.offset)
            return odd("an entry is not where it should be", i);
        DESK_CHECK(readLocal(file, entry, i));
        expected = entry.end;
        entries.push_back(std::move(entry));
    }
    if (fields.remaining() > 0 || expected != directory.offset)
        return odd("there is something behind the last entry", directory.entries);
    return entries;
}

Result<void> blankChecksums(QFile &file)
{
    DESK_TRY(const std::vector<ZipEntry> entries, readZipLayout(file));
    for (const ZipEntry &entry : entries) {
        if (!entry.aes256)
            continue;
        const std::array<std::uint64_t, 3> places{entry.localOffset + 14, entry.centralOffset + 16,
                                                  entry.descriptorOffset};
        for (const std::uint64_t place : places)
            if (place > 0 && (!file.seek(static_cast<qint64>(place)) || file.write(QByteArray(4, '\0')) != 4))
                return fail(ErrorCode::Io, "The package cannot be written: is the disk full?");
    }
    return file.flush() ? Result<void>{}
                        : fail(ErrorCode::Io, "The package cannot be written: is the disk full?");
}

DosTime toDosTime(Instant at)
{
    using namespace std::chrono;
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const int sinceEpoch = int(date.year()) - 1980;
    if (sinceEpoch < 0)
        return {0, 0x0021};
    if (sinceEpoch > 127)
        return {0xBF7D, 0xFF9F};
    const auto seconds = static_cast<unsigned>(floor<std::chrono::seconds>(at - day).count());
    return {static_cast<std::uint16_t>(seconds / 3600 << 11 | seconds / 60 % 60 << 5 | seconds % 60 / 2),
            static_cast<std::uint16_t>(static_cast<unsigned>(sinceEpoch) << 9 | unsigned(date.month()) << 5 |
                                       unsigned(date.day()))};
}

} // namespace desk::exporting
