// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/zip_reader.h"

#include <zip.h>

#include <array>
#include <zlib.h>

namespace desk::formats {

namespace {

constexpr std::size_t pieceSize = 64 * 1024;

struct FileCloser
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};
using ZipFile = std::unique_ptr<zip_file_t, FileCloser>;

Error damaged()
{
    return fail(ErrorCode::Damaged, "A file in the ZIP file was changed or damaged.");
}

/// Unpacks one entry as it is asked for: raw deflate data (RFC 1951) or bytes as they are.
class EntrySource final : public ByteSource
{
public:
    EntrySource(zip_t *archive, const zip_stat_t &about, std::uint64_t limit)
        : m_archive(archive)
        , m_about(about)
        , m_limit(limit)
        , m_deflated(about.comp_method == ZIP_CM_DEFLATE)
    {
    }
    ~EntrySource() override { end(); }
    EntrySource(const EntrySource &) = delete;
    EntrySource &operator=(const EntrySource &) = delete;

    Result<void> begin()
    {
        end();
        m_stream = {};
        m_left = m_limit;
        m_crc = crc32(0, nullptr, 0);
        m_unpacked = m_drained = m_ready = false;
        // libzip 1.7 refuses these as well, and forgets to free what it has made by then.
        if (m_about.encryption_method != ZIP_EM_NONE &&
            zip_encryption_method_supported(m_about.encryption_method, 0) == 0)
            return fail(ErrorCode::InvalidInput,
                        "A file in the ZIP file is encrypted in a way that cannot be read; only AES and "
                        "traditional encryption can.");
        m_file.reset(zip_fopen_index(m_archive, m_about.index, ZIP_FL_COMPRESSED));
        if (!m_file) {
            const int code = zip_error_code_zip(zip_get_error(m_archive));
            if (code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_NOPASSWD)
                return fail(ErrorCode::WrongPassword, "The passphrase does not open this ZIP file.");
            return damaged();
        }
        m_ready = !m_deflated || inflateInit2(&m_stream, -MAX_WBITS) == Z_OK;
        return m_ready ? Result<void>() : damaged();
    }

    Result<std::size_t> read(MutableByteView into) override
    {
        for (;;) {
            if (m_stream.avail_in == 0 && !m_drained)
                DESK_CHECK(refill());
            DESK_TRY(const std::size_t count, m_deflated ? inflated(into) : stored(into));
            if (count > m_left)
                return fail(ErrorCode::LimitExceeded, "A file in the ZIP file unpacks to more than it says.");
            m_left -= count;
            m_crc = crc32(m_crc, into.data(), static_cast<uInt>(count));
            if (count > 0)
                return count;
            if (m_drained)
                return finished();
        }
    }
    bool rewind() override { return begin().ok(); }
    std::uint64_t size() const override { return m_about.size; }

private:
    void end()
    {
        if (m_deflated && m_ready)
            inflateEnd(&m_stream);
        m_ready = false;
        m_file.reset();
    }
    /// The authentication code is compared by the read that finds the end, so reading goes on to a zero.
    Result<void> refill()
    {
        const zip_int64_t count = zip_fread(m_file.get(), m_packed.data(), m_packed.size());
        if (count < 0 || (count > 0 && m_unpacked))
            return damaged();
        m_drained = count == 0;
        m_stream.next_in = m_packed.data();
        m_stream.avail_in = static_cast<uInt>(count);
        return {};
    }
    Result<std::size_t> inflated(MutableByteView into)
    {
        if (m_unpacked)
            return std::size_t{0};
        m_stream.next_out = into.data();
        m_stream.avail_out = static_cast<uInt>(into.size());
        const int state = inflate(&m_stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
            return damaged();
        m_unpacked = state == Z_STREAM_END;
        if (m_unpacked && m_stream.avail_in > 0)
            return damaged();
        return into.size() - m_stream.avail_out;
    }
    Result<std::size_t> stored(MutableByteView into)
    {
        const std::size_t count = std::min<std::size_t>(into.size(), m_stream.avail_in);
        std::copy_n(m_stream.next_in, count, into.begin());
        m_stream.next_in += count;
        m_stream.avail_in -= static_cast<uInt>(count);
        return count;
    }
    Result<std::size_t> finished() const
    {
        const bool open = m_about.encryption_method == ZIP_EM_NONE && (m_about.valid & ZIP_STAT_CRC) != 0;
        if ((m_deflated && !m_unpacked) || (open && m_crc != m_about.crc))
            return damaged();
        return std::size_t{0};
    }

    zip_t *m_archive;
    zip_stat_t m_about;
    std::uint64_t m_limit;
    bool m_deflated;
    ZipFile m_file;
    z_stream m_stream{};
    std::array<std::uint8_t, pieceSize> m_packed{};
    std::uint64_t m_left = 0;
    uLong m_crc = 0;
    bool m_unpacked = false; ///< The deflate data has ended.
    bool m_drained = false;  ///< The ZIP file has no more.
    bool m_ready = false;
};

EntryOutcome outcomeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::WrongPassword:
        return EntryOutcome::WrongPassword;
    case ErrorCode::LimitExceeded:
        return EntryOutcome::TooLarge;
    default:
        return EntryOutcome::Damaged;
    }
}

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

Result<std::vector<ZipMember>> ZipReader::members(std::size_t limit) const
{
    const zip_int64_t count = zip_get_num_entries(m_state->archive, 0);
    if (count > static_cast<zip_int64_t>(limit))
        return fail(ErrorCode::LimitExceeded, "The ZIP file holds more files than are accepted.");
    std::vector<ZipMember> out;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        constexpr zip_uint64_t needed =
            ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(m_state->archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_GUESS, &about) != 0 ||
            (about.valid & needed) != needed)
            return damaged();
        out.push_back({about.name, about.size, about.comp_size, about.encryption_method != ZIP_EM_NONE});
    }
    return out;
}

Result<std::unique_ptr<ByteSource>> ZipReader::source(std::uint64_t index, std::uint64_t limit)
{
    zip_stat_t about;
    if (zip_stat_index(m_state->archive, index, 0, &about) != 0 ||
        (about.comp_method != ZIP_CM_DEFLATE && about.comp_method != ZIP_CM_STORE))
        return damaged();
    auto out = std::make_unique<EntrySource>(m_state->archive, about, limit);
    DESK_CHECK(out->begin());
    return std::unique_ptr<ByteSource>(std::move(out));
}

EntryOutcome ZipReader::read(std::uint64_t index, std::uint64_t limit,
                             const std::function<void(ByteView)> &take)
{
    const Result<std::unique_ptr<ByteSource>> entry = source(index, limit);
    if (!entry)
        return outcomeOf(entry.error().code);
    Bytes piece(pieceSize);
    for (;;) {
        const Result<std::size_t> count = (*entry)->read(piece);
        if (!count)
            return outcomeOf(count.error().code);
        if (*count == 0)
            return EntryOutcome::Read;
        take(ByteView(piece).first(*count));
    }
}

} // namespace desk::formats
