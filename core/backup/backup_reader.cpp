// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backup_reader.h"

#include <QFile>

#include <optional>

namespace desk::backup {

namespace {

constexpr std::size_t largestPart = std::size_t{256} << 20;
constexpr std::uint16_t mostColumns = 256;

Error inFile(Error error, const std::string &path)
{
    error.place = error.place.empty() ? path : path + ", " + error.place;
    return error;
}

Error malformedStream()
{
    return fail(ErrorCode::Damaged, "The content of the backup is malformed; take another copy of it.");
}

/// The plaintext of a file, in pieces of the asker's size.
class PlainStream
{
public:
    explicit PlainStream(crypto::ChunkedOpener &opener) : m_opener(opener) {}

    /// Exactly this many bytes, until the next call. Damaged: there are fewer.
    Result<ByteView> take(std::size_t size)
    {
        if (size > largestPart)
            return malformedStream();
        if (m_rest.size() >= size) {
            const ByteView out = m_rest.first(size);
            m_rest = m_rest.subspan(size);
            return out;
        }
        m_gathered.assign(m_rest.begin(), m_rest.end());
        m_rest = {};
        while (m_gathered.size() < size) {
            DESK_TRY(m_rest, m_opener.next());
            if (m_rest.empty())
                return malformedStream();
            const ByteView piece = m_rest.first(std::min(m_rest.size(), size - m_gathered.size()));
            append(m_gathered, piece);
            m_rest = m_rest.subspan(piece.size());
        }
        return ByteView(m_gathered);
    }
    Result<std::uint32_t> number(std::size_t bytes)
    {
        DESK_TRY(const ByteView raw, take(bytes));
        std::uint32_t out = 0;
        for (const std::uint8_t byte : raw)
            out = out << 8 | byte;
        return out;
    }
    Result<ByteView> sized()
    {
        DESK_TRY(const std::uint32_t size, number(4));
        return take(size);
    }
    /// Whether nothing follows.
    Result<bool> atEnd()
    {
        if (!m_rest.empty())
            return false;
        DESK_TRY(m_rest, m_opener.next());
        return m_rest.empty();
    }

private:
    crypto::ChunkedOpener &m_opener;
    ByteView m_rest;
    Bytes m_gathered;
};

Result<store::TableShape> readShape(PlainStream &in)
{
    store::TableShape out;
    DESK_TRY(const ByteView name, in.sized());
    out.name = asText(name);
    DESK_TRY(const std::uint32_t columns, in.number(2));
    if (columns > mostColumns)
        return malformedStream();
    for (std::uint32_t i = 0; i < columns; ++i) {
        DESK_TRY(const ByteView column, in.sized());
        out.columns.emplace_back(asText(column));
    }
    return out;
}

Result<SectionSum> readRows(PlainStream &in, std::string name, const BackupSink &sink, bool wanted)
{
    SectionSum out{std::move(name), 0, {}};
    crypto::Sha256 digest;
    for (;;) {
        DESK_TRY(const std::uint32_t mark, in.number(1));
        if (mark == 3)
            break;
        if (mark != 2)
            return malformedStream();
        DESK_TRY(const ByteView row, in.sized());
        digest.update(row);
        out.rows += 1;
        if (wanted && sink.row)
            DESK_CHECK(sink.row(row));
    }
    out.digest = digest.finish();
    return out;
}

} // namespace

Result<BackupContent> readSealed(crypto::ChunkedOpener &opener, const BackupSink &sink)
{
    PlainStream in(opener);
    std::vector<SectionSum> found;
    BackupContent out;
    for (;;) {
        DESK_TRY(const std::uint32_t mark, in.number(1));
        if (mark == 9)
            break;
        if (mark != 1)
            return malformedStream();
        DESK_TRY(store::TableShape shape, readShape(in));
        if (sink.section)
            DESK_CHECK(sink.section(shape));
        DESK_TRY(SectionSum sum, readRows(in, std::move(shape.name), sink, static_cast<bool>(sink.section)));
        found.push_back(std::move(sum));
    }
    DESK_TRY(const ByteView manifest, in.sized());
    DESK_TRY(out.manifest, decodeManifest(manifest));
    DESK_TRY(const ByteView signature, in.take(out.signature.size()));
    std::copy(signature.begin(), signature.end(), out.signature.begin());
    DESK_TRY(const bool ended, in.atEnd());
    if (!ended || out.manifest.sections != found)
        return fail(ErrorCode::Damaged,
                    "The backup does not hold what its manifest says; take another copy of it.");
    return out;
}

Result<FileGlance> glanceAt(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return fail(ErrorCode::NotFound, "There is no such file.", path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The backup cannot be read; check its permissions.", path);
    const QByteArray head = file.read(static_cast<qint64>(fileHeadSize));
    auto decoded = decodeHead(asBytes({head.constData(), static_cast<std::size_t>(head.size())}));
    if (!decoded.ok())
        return inFile(std::move(decoded).error(), path);
    const auto size = static_cast<std::uint64_t>(file.size());
    return FileGlance{*decoded, size, isWholeSize(size)};
}

Result<BackupContent> readBackup(const std::string &path, const crypto::Key &key, const BackupSink &sink,
                                 Progress &progress)
{
    DESK_TRY(const FileGlance glance, glanceAt(path));
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, "The backup cannot be read; check its permissions.", path);
    // Whoever takes rows has the digests of the sections to go by; another over all of it is time.
    std::optional<crypto::Sha256> digest;
    if (!sink.row)
        digest.emplace();
    std::uint64_t done = fileHeadSize;
    const QByteArray head = file.read(static_cast<qint64>(fileHeadSize));
    if (digest)
        digest->update(asBytes({head.constData(), static_cast<std::size_t>(head.size())}));
    const auto give = [&](MutableByteView into) -> Result<std::size_t> {
        const qint64 count =
            file.read(reinterpret_cast<char *>(into.data()), static_cast<qint64>(into.size()));
        if (count < 0)
            return fail(ErrorCode::Io, "The backup cannot be read to its end; the disk may be failing.");
        done += static_cast<std::uint64_t>(count);
        if (!progress.report(done, glance.size))
            return fail(ErrorCode::Cancelled, "Reading the backup was cancelled.");
        if (digest)
            digest->update(into.first(static_cast<std::size_t>(count)));
        return static_cast<std::size_t>(count);
    };
    crypto::ChunkedOpener opener(key, encodeHead(glance.head), give);
    auto content = readSealed(opener, sink);
    if (!content.ok())
        return inFile(std::move(content).error(), path);
    const Manifest &manifest = content->manifest;
    if (manifest.kind != glance.head.kind || manifest.store != glance.head.store ||
        manifest.id != glance.head.id)
        return fail(ErrorCode::Tampered, "The manifest belongs to another backup; take another copy of it.",
                    path);
    if (digest)
        content->fileDigest = digest->finish();
    content->size = glance.size;
    return content;
}

Result<void> checkSignature(const BackupContent &content, std::span<const crypto::PublicKey> deskKeys,
                            const std::string &path)
{
    const Bytes manifest = encodeManifest(content.manifest);
    const bool ours = std::any_of(deskKeys.begin(), deskKeys.end(), [&](const crypto::PublicKey &each) {
        return crypto::verify(each, manifest, content.signature);
    });
    if (!ours)
        return fail(ErrorCode::Tampered, "The backup was not signed by this desk; do not restore it.", path);
    return {};
}

} // namespace desk::backup
