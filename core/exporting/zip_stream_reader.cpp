// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/zip_stream.h"
#include "core/exporting/zip_stream_headers.h"

#include <algorithm>

namespace desk::exporting {

namespace {

Error notAsWritten(const char *what)
{
    return fail(ErrorCode::InvalidInput,
                std::string("The ZIP file inside is not built like a package: ") + what + ".");
}

/// Bytes of a source with a look ahead.
class Pulled
{
public:
    explicit Pulled(formats::ByteSource &source) : m_source(source) {}

    /// What is there, at least one byte unless the source has ended.
    Result<MutableByteView> some()
    {
        if (m_used == m_count) {
            m_used = 0;
            DESK_TRY(m_count, m_source.read(m_buffer));
        }
        return MutableByteView(m_buffer).first(m_count).subspan(m_used);
    }
    void use(std::size_t count)
    {
        m_used += count;
        m_at += count;
    }
    /// Exactly so many; InvalidInput when the source ends before.
    Result<Bytes> take(std::size_t size)
    {
        Bytes out;
        while (out.size() < size) {
            DESK_TRY(const MutableByteView there, some());
            if (there.empty())
                return notAsWritten("it ends too early");
            const ByteView piece = there.first(std::min(there.size(), size - out.size()));
            append(out, piece);
            use(piece.size());
        }
        return out;
    }
    Result<void> expect(ByteView wanted, const char *what)
    {
        DESK_TRY(const Bytes found, take(wanted.size()));
        return std::equal(found.begin(), found.end(), wanted.begin()) ? Result<void>{} : notAsWritten(what);
    }
    std::uint64_t at() const { return m_at; }

private:
    formats::ByteSource &m_source;
    std::array<std::uint8_t, zip_stream::pieceBytes> m_buffer{};
    std::size_t m_count = 0;
    std::size_t m_used = 0;
    std::uint64_t m_at = 0;
};

class StreamReading
{
public:
    StreamReading(formats::ByteSource &source, const ZipStreamTake &take) : m_in(source), m_take(take) {}
    Result<std::vector<ZipEntry>> all();

private:
    Result<void> entry(const Bytes &mark);
    Result<void> unpack(ZipEntry &entry);
    Result<void> give(ZipEntry &entry, ByteView bytes);

    Pulled m_in;
    const ZipStreamTake &m_take;
    std::uint64_t m_unpacked = 0;
    std::vector<ZipEntry> m_entries;
};

Result<void> StreamReading::give(ZipEntry &entry, ByteView bytes)
{
    entry.size += bytes.size();
    m_unpacked += bytes.size();
    entry.crc = zip_stream::crcOf(entry.crc, bytes);
    if (entry.size > zip_stream::most)
        return zip_stream::tooLarge();
    if (isPackedTooWell(m_in.at(), m_unpacked))
        return fail(ErrorCode::LimitExceeded, "The package unpacks to more than 800 times its size.");
    return bytes.empty() ? Result<void>{} : m_take.data(bytes);
}

struct Inflater
{
    z_stream stream{};
    bool ready = inflateInit2(&stream, -MAX_WBITS) == Z_OK;
    Inflater() = default;
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;
    ~Inflater()
    {
        if (ready)
            inflateEnd(&stream);
    }
};

Result<void> StreamReading::unpack(ZipEntry &entry)
{
    Inflater inflater;
    std::array<std::uint8_t, zip_stream::pieceBytes> out{};
    for (int state = Z_OK; state != Z_STREAM_END;) {
        DESK_TRY(const MutableByteView there, m_in.some());
        if (there.empty() || !inflater.ready)
            return notAsWritten("a file ends too early");
        inflater.stream.next_in = there.data();
        inflater.stream.avail_in = static_cast<uInt>(there.size());
        do {
            inflater.stream.next_out = out.data();
            inflater.stream.avail_out = static_cast<uInt>(out.size());
            state = inflate(&inflater.stream, Z_NO_FLUSH);
            if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
                return notAsWritten("a file cannot be unpacked");
            DESK_CHECK(give(entry, ByteView(out).first(out.size() - inflater.stream.avail_out)));
        } while (state != Z_STREAM_END && inflater.stream.avail_out == 0);
        const std::size_t used = there.size() - inflater.stream.avail_in;
        entry.packedSize += used;
        m_in.use(used);
    }
    return {};
}

Result<void> StreamReading::entry(const Bytes &mark)
{
    DESK_TRY(const Bytes rest, m_in.take(zip_stream::localHead - mark.size()));
    Bytes head = mark;
    append(head, rest);
    const auto u16 = [&head](std::size_t at) {
        return static_cast<std::uint16_t>(head[at] | head[at + 1] << 8);
    };
    const std::size_t nameSize = u16(zip_stream::nameSizeAt);
    if (nameSize > zip_stream::longestName || m_entries.size() == maxZipEntries)
        return fail(ErrorCode::LimitExceeded,
                    "The ZIP file inside has more or longer names than a package may have.");
    DESK_TRY(const Bytes name, m_in.take(nameSize));
    append(head, name);
    ZipEntry entry;
    entry.name = std::string(asText(name));
    entry.time = u16(zip_stream::timeAt);
    entry.date = u16(zip_stream::timeAt + 2);
    entry.localOffset = m_in.at() - head.size();
    entry.flags = zip_stream::flags;
    entry.method = entry.innerMethod = zip_stream::deflated;
    if (asText(head) != asText(zip_stream::localHeader(entry).view()))
        return notAsWritten("the header of a file is unusual");
    DESK_CHECK(m_take.begin(entry.name));
    DESK_CHECK(unpack(entry));
    DESK_CHECK(m_in.expect(zip_stream::descriptor(entry).view(), "a file has another checksum"));
    m_entries.push_back(std::move(entry));
    return {};
}

Result<std::vector<ZipEntry>> StreamReading::all()
{
    const zip_stream::LittleWriter local = zip_stream::LittleWriter().u32(zip_stream::localMark);
    for (;;) {
        DESK_TRY(const Bytes mark, m_in.take(local.view().size()));
        if (std::equal(mark.begin(), mark.end(), local.view().begin())) {
            DESK_CHECK(entry(mark));
            continue;
        }
        const std::uint64_t directory = m_in.at() - mark.size();
        zip_stream::LittleWriter end;
        for (const ZipEntry &each : m_entries)
            end.text(asText(zip_stream::centralHeader(each).view()));
        const std::uint64_t size = end.view().size();
        end.text(asText(zip_stream::endRecord(m_entries, directory, size).view()));
        if (!std::equal(mark.begin(), mark.end(), end.view().begin()))
            return notAsWritten("there is something between the files");
        DESK_CHECK(m_in.expect(end.view().subspan(mark.size()), "its directory is unusual"));
        DESK_TRY(const MutableByteView more, m_in.some());
        return more.empty() ? Result<std::vector<ZipEntry>>(std::move(m_entries))
                            : notAsWritten("something follows it");
    }
}

} // namespace

Result<std::vector<ZipEntry>> readZipStream(formats::ByteSource &source, const ZipStreamTake &take)
{
    return StreamReading(source, take).all();
}

} // namespace desk::exporting
