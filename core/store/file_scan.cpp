// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_scan.h"

#include <QFile>

#include <algorithm>
#include <cstring>

namespace desk::store {

namespace {

constexpr std::size_t sampleSize = sizeof(Sample);
constexpr qint64 blockSize = 1 << 20;
constexpr std::uint32_t walMagic = 0x377F0682; // the last bit tells the byte order of checksums
constexpr qint64 walHeaderSize = 32;
constexpr qint64 frameHeaderSize = 24;

Error unreadable()
{
    return fail(ErrorCode::Io,
                "A file of the desk could not be read to its end; check the disk and its permissions.");
}

Error cancelled()
{
    return fail(ErrorCode::Cancelled,
                "The search of the desk's files was cancelled; it is done at the next opening.");
}

std::size_t firstTwo(const std::uint8_t *at)
{
    return static_cast<std::size_t>(at[0]) << 8 | at[1];
}

ByteView viewOf(const QByteArray &bytes)
{
    return asBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

/// 512 to 65536, at this place of a database's header (https://sqlite.org/fileformat2.html#page_size).
Result<qint64> pageSizeOf(QFile &database)
{
    constexpr qint64 pageSizeAt = 16;
    if (!database.seek(pageSizeAt))
        return unreadable();
    const QByteArray raw = database.read(2);
    if (raw.size() != 2)
        return unreadable();
    const std::uint16_t size = ByteReader(viewOf(raw)).u16();
    return size == 1 ? qint64{65536} : qint64{size};
}

} // namespace

SampleScan::SampleScan(const std::vector<Sample> &samples) : m_samples(samples), m_filter(65536 / 64)
{
    std::sort(m_samples.begin(), m_samples.end());
    for (const Sample &sample : m_samples) {
        const std::size_t bit = firstTwo(sample.data());
        m_filter[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
}

std::uint64_t SampleScan::countIn(ByteView bytes) const
{
    std::uint64_t found = 0;
    if (m_samples.empty() || bytes.size() < sampleSize)
        return found;
    const std::uint8_t *const end = bytes.data() + (bytes.size() - sampleSize + 1);
    for (const std::uint8_t *at = bytes.data(); at != end; ++at) {
        const std::size_t bit = firstTwo(at);
        if ((m_filter[bit / 64] >> (bit % 64) & 1) == 0)
            continue;
        Sample here{};
        std::memcpy(here.data(), at, sampleSize);
        found += std::binary_search(m_samples.begin(), m_samples.end(), here) ? 1 : 0;
    }
    return found;
}

Result<std::uint64_t> SampleScan::countInFile(const std::string &path, Progress &progress) const
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return std::uint64_t{0};
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    std::uint64_t found = 0;
    std::uint64_t done = 0;
    QByteArray carried; // a sample may lie across two blocks
    while (!file.atEnd()) {
        const QByteArray block = file.read(blockSize);
        if (block.isEmpty())
            return unreadable();
        done += static_cast<std::uint64_t>(block.size());
        const QByteArray seam = carried + block.left(sampleSize - 1);
        found += countIn(viewOf(block)) + countIn(viewOf(seam));
        carried = (carried + block).right(sampleSize - 1);
        if (!progress.report(done, static_cast<std::uint64_t>(file.size())))
            return cancelled();
    }
    return found;
}

Result<std::uint64_t> SampleScan::countInPages(const std::string &path, const std::set<std::uint32_t> &pages,
                                               Progress &progress) const
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    DESK_TRY(const qint64 pageSize, pageSizeOf(file));
    std::uint64_t found = 0;
    std::uint64_t done = 0;
    for (const std::uint32_t page : pages) {
        const qint64 at = (qint64{page} - 1) * pageSize;
        if (at >= file.size())
            continue; // given back to the file system
        if (!file.seek(at))
            return unreadable();
        const QByteArray content = file.read(pageSize);
        if (content.size() != pageSize)
            return unreadable();
        found += countIn(viewOf(content));
        done += 1;
        if (done % 64 == 0 && !progress.report(done, pages.size()))
            return cancelled();
    }
    return found;
}

Result<std::set<std::uint32_t>> pagesInLog(const std::string &database)
{
    std::set<std::uint32_t> out;
    QFile file(QString::fromStdString(database) + QStringLiteral("-wal"));
    if (!file.exists() || file.size() == 0)
        return out;
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    const QByteArray header = file.read(walHeaderSize);
    ByteReader in(viewOf(header));
    const std::uint32_t magic = in.u32();
    in.u32(); // version of the format
    const std::uint32_t pageSize = in.u32();
    if (!in.ok() || (magic & ~1U) != walMagic || pageSize < 512)
        return fail(ErrorCode::Damaged,
                    "The write-ahead log of the data store is not one; restore the desk from a backup.");
    for (qint64 at = walHeaderSize; at + frameHeaderSize <= file.size(); at += frameHeaderSize + pageSize) {
        if (!file.seek(at))
            return unreadable();
        const QByteArray frame = file.read(4);
        const std::uint32_t page = ByteReader(viewOf(frame)).u32();
        if (page != 0)
            out.insert(page); // frames of an earlier round name pages that were written, too
    }
    return out;
}

} // namespace desk::store
