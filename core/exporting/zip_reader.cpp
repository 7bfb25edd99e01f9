// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/zip_reader.h"

#include <zip.h>

#include <array>
#include <zlib.h>

namespace desk::exporting {

namespace {

constexpr std::size_t pieceSize = 64 * 1024;

/// Unpacks raw deflate data (RFC 1951) and counts what comes out.
class Unpacker
{
public:
    Unpacker(bool deflated, std::uint64_t limit, const std::function<void(ByteView)> &take)
        : m_take(take)
        , m_left(limit)
        , m_deflated(deflated)
    {
        m_ready = !deflated || inflateInit2(&m_stream, -MAX_WBITS) == Z_OK;
    }
    ~Unpacker()
    {
        if (m_deflated && m_ready)
            inflateEnd(&m_stream);
    }
    Unpacker(const Unpacker &) = delete;
    Unpacker &operator=(const Unpacker &) = delete;

    EntryOutcome feed(MutableByteView packed)
    {
        if (!m_ready || (m_ended && !packed.empty()))
            return EntryOutcome::Damaged;
        if (!m_deflated)
            return give(packed);
        m_stream.next_in = packed.data();
        m_stream.avail_in = static_cast<uInt>(packed.size());
        while (!m_ended) {
            m_stream.next_out = m_out.data();
            m_stream.avail_out = static_cast<uInt>(m_out.size());
            const int state = inflate(&m_stream, Z_NO_FLUSH);
            if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
                return EntryOutcome::Damaged;
            const EntryOutcome given = give(ByteView(m_out).first(m_out.size() - m_stream.avail_out));
            if (given != EntryOutcome::Read)
                return given;
            m_ended = state == Z_STREAM_END;
            if (m_stream.avail_out > 0)
                break;
        }
        return m_ended && m_stream.avail_in > 0 ? EntryOutcome::Damaged : EntryOutcome::Read;
    }
    bool complete() const { return !m_deflated || m_ended; }

private:
    EntryOutcome give(ByteView bytes)
    {
        if (bytes.size() > m_left)
            return EntryOutcome::TooLarge;
        m_left -= bytes.size();
        if (!bytes.empty())
            m_take(bytes);
        return EntryOutcome::Read;
    }

    const std::function<void(ByteView)> &m_take;
    std::uint64_t m_left;
    bool m_deflated;
    bool m_ready = false;
    bool m_ended = false;
    z_stream m_stream{};
    std::array<std::uint8_t, pieceSize> m_out{};
};

struct FileCloser
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

} // namespace

struct ZipReader::State
{
    zip_t *archive = nullptr;
    ~State()
    {
        if (archive)
            zip_discard(archive);
    }
};

ZipReader::ZipReader(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ZipReader::~ZipReader() = default;
ZipReader::ZipReader(ZipReader &&) noexcept = default;
ZipReader &ZipReader::operator=(ZipReader &&) noexcept = default;

Result<ZipReader> ZipReader::open(const std::string &path, const std::string &passphrase)
{
    auto state = std::make_unique<State>();
    int error = 0;
    state->archive = zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &error);
    if (!state->archive && error == ZIP_ER_NOENT)
        return fail(ErrorCode::NotFound, "There is no such file.");
    if (!state->archive && (error == ZIP_ER_OPEN || error == ZIP_ER_READ))
        return fail(ErrorCode::Io, "The file cannot be read.");
    if (!state->archive)
        return fail(ErrorCode::InvalidInput, "This is not a ZIP file, or not a whole one.");
    zip_set_default_password(state->archive, passphrase.c_str());
    return ZipReader(std::move(state));
}

EntryOutcome ZipReader::read(std::uint64_t index, std::uint64_t limit,
                             const std::function<void(ByteView)> &take)
{
    zip_stat_t about;
    if (zip_stat_index(m_state->archive, index, 0, &about) != 0)
        return EntryOutcome::Damaged;
    const bool deflated = about.comp_method == ZIP_CM_DEFLATE;
    if (!deflated && about.comp_method != ZIP_CM_STORE)
        return EntryOutcome::Damaged;
    const std::unique_ptr<zip_file_t, FileCloser> file(
        zip_fopen_index(m_state->archive, index, ZIP_FL_COMPRESSED));
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(m_state->archive));
        const bool password = code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_NOPASSWD;
        return password ? EntryOutcome::WrongPassword : EntryOutcome::Damaged;
    }
    Unpacker unpacker(deflated, limit, take);
    std::array<std::uint8_t, pieceSize> packed{};
    for (;;) {
        // The authentication code is compared by the read that finds the end, so reading goes on to a zero.
        const zip_int64_t count = zip_fread(file.get(), packed.data(), packed.size());
        if (count < 0)
            return EntryOutcome::Damaged;
        if (count == 0)
            return unpacker.complete() ? EntryOutcome::Read : EntryOutcome::Damaged;
        const EntryOutcome fed =
            unpacker.feed(MutableByteView(packed).first(static_cast<std::size_t>(count)));
        if (fed != EntryOutcome::Read)
            return fed;
    }
}

} // namespace desk::exporting
