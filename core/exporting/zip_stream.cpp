// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/zip_stream.h"

#include "core/exporting/zip_stream_headers.h"

namespace desk::exporting {

namespace {

/// zlib's compressor for raw deflate data (RFC 1951).
class Packer
{
public:
    explicit Packer(int level)
    {
        m_ready = deflateInit2(&m_stream, level, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL - 1,
                               Z_DEFAULT_STRATEGY) == Z_OK;
    }
    ~Packer()
    {
        if (m_ready)
            deflateEnd(&m_stream);
    }
    Packer(const Packer &) = delete;
    Packer &operator=(const Packer &) = delete;

    /// Packs `bytes`; `last` writes out what zlib still holds.
    template <typename Put>
    Result<void> feed(MutableByteView bytes, bool last, Put put)
    {
        if (!m_ready)
            return fail(ErrorCode::LimitExceeded, "There is not enough memory to pack the files.");
        m_stream.next_in = bytes.data();
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        do {
            m_stream.next_out = m_out.data();
            m_stream.avail_out = static_cast<uInt>(m_out.size());
            deflate(&m_stream, last ? Z_FINISH : Z_NO_FLUSH);
            DESK_CHECK(put(ByteView(m_out).first(m_out.size() - m_stream.avail_out)));
        } while (m_stream.avail_out == 0);
        return {};
    }

private:
    z_stream m_stream{};
    bool m_ready = false;
    std::array<std::uint8_t, zip_stream::pieceBytes> m_out{};
};

} // namespace

struct ZipStreamWriter::State
{
    struct Waiting
    {
        ZipEntry entry;
        std::unique_ptr<formats::ByteSource> source;
        int level = 0;
    };

    formats::ByteSink &sink;
    DosTime time;
    std::uint64_t at = 0;
    std::vector<Waiting> waiting;
    std::vector<ZipEntry> entries;
    std::vector<FileDigest> written;

    Result<void> put(ByteView bytes)
    {
        at += bytes.size();
        return at > zip_stream::most ? zip_stream::tooLarge() : sink.write(bytes);
    }
    Result<void> write(Waiting &file);
};

Result<void> ZipStreamWriter::State::write(Waiting &file)
{
    ZipEntry &entry = file.entry;
    entry.localOffset = at;
    DESK_CHECK(put(zip_stream::localHeader(entry).view()));
    const std::uint64_t start = at;
    crypto::Sha256 digest;
    Packer packer(file.level);
    std::array<std::uint8_t, zip_stream::pieceBytes> piece{};
    for (std::size_t count = 1; count > 0;) {
        DESK_TRY(count, file.source->read(piece));
        const MutableByteView bytes = MutableByteView(piece).first(count);
        digest.update(bytes);
        entry.crc = zip_stream::crcOf(entry.crc, bytes);
        entry.size += count;
        DESK_CHECK(packer.feed(bytes, count == 0, [this](ByteView packed) { return put(packed); }));
    }
    file.source.reset(); // a written file needs no memory
    entry.packedSize = at - start;
    if (entry.size > zip_stream::most)
        return zip_stream::tooLarge();
    DESK_CHECK(put(zip_stream::descriptor(entry).view()));
    written.push_back({entry.name, entry.size, digest.finish()});
    entries.push_back(std::move(entry));
    return {};
}

ZipStreamWriter::ZipStreamWriter(formats::ByteSink &sink, Instant fileTime)
    : m_state(new State{sink, toDosTime(fileTime), 0, {}, {}, {}})
{
}

ZipStreamWriter::~ZipStreamWriter() = default;

Result<void> ZipStreamWriter::add(const std::string &name, std::unique_ptr<formats::ByteSource> source,
                                  int level)
{
    State::Waiting file{{}, std::move(source), level};
    file.entry.name = name;
    file.entry.time = m_state->time.time;
    file.entry.date = m_state->time.date;
    m_state->waiting.push_back(std::move(file));
    return {};
}

Result<void> ZipStreamWriter::finish()
{
    State &state = *m_state;
    for (State::Waiting &file : state.waiting)
        DESK_CHECK(state.write(file));
    const std::uint64_t directory = state.at;
    for (const ZipEntry &entry : state.entries)
        DESK_CHECK(state.put(zip_stream::centralHeader(entry).view()));
    return state.put(zip_stream::endRecord(state.entries, directory, state.at - directory).view());
}

const std::vector<FileDigest> &ZipStreamWriter::written() const
{
    return m_state->written;
}

} // namespace desk::exporting
