// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backup_writer.h"

#include "core/base/sync.h"

#include <QFileInfo>

namespace desk::backup {

namespace {

constexpr std::size_t writeAtOnce = std::size_t{1} << 20;
constexpr std::uint64_t rowsAReport = 4096;

QString partName(const std::string &path)
{
    return QString::fromStdString(path) + QStringLiteral(".part");
}

Error cannotWrite(const QFile &file, const std::string &path)
{
    // Qt says of a full disk that the resources are at an end.
    if (file.error() == QFileDevice::ResourceError)
        return fail(ErrorCode::LimitExceeded, "The disk is full; free some space, or name another folder.",
                    path);
    return fail(ErrorCode::Io,
                "The backup cannot be written; check that the folder can be written to and has room.", path);
}

} // namespace

TargetFile::~TargetFile()
{
    if (!m_file.isOpen())
        return;
    m_file.close();
    m_file.remove();
}

Result<void> TargetFile::open()
{
    if (QFileInfo::exists(QString::fromStdString(m_path)))
        return fail(ErrorCode::AlreadyExists, "There is already a file of that name; name another.", m_path);
    m_file.setFileName(partName(m_path));
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return cannotWrite(m_file, m_path);
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

Result<void> TargetFile::write(ByteView bytes)
{
    append(m_pending, bytes);
    if (m_pending.size() < writeAtOnce)
        return {};
    const auto size = static_cast<qint64>(m_pending.size());
    if (m_file.write(reinterpret_cast<const char *>(m_pending.data()), size) != size)
        return cannotWrite(m_file, m_path);
    m_size += m_pending.size();
    m_pending.clear();
    return {};
}

Result<void> TargetFile::finish()
{
    const auto size = static_cast<qint64>(m_pending.size());
    if (m_file.write(reinterpret_cast<const char *>(m_pending.data()), size) != size || !syncToDisk(m_file))
        return cannotWrite(m_file, m_path);
    m_size += m_pending.size();
    m_pending.clear();
    m_file.close();
    const QString target = QString::fromStdString(m_path);
    if (!QFile::rename(partName(m_path), target) ||
        !syncFolder(QFileInfo(target).absolutePath())) // never replaces a file
        return cannotWrite(m_file, m_path);
    return {};
}

BackupWriter::BackupWriter(const FileHead &head, const crypto::Key &key, RandomSource &random, Take take)
    : m_head(head)
    , m_take(std::move(take))
    , m_sealer(key, encodeHead(head), random, m_take)
{
}

Result<void> BackupWriter::begin()
{
    if (m_begun)
        return {};
    m_begun = true;
    return m_take(encodeHead(m_head));
}

Result<void> BackupWriter::section(const store::TableShape &shape)
{
    DESK_CHECK(begin());
    ByteWriter out(256);
    out.u8(1).sized(shape.name).u16(static_cast<std::uint16_t>(shape.columns.size()));
    for (const std::string &column : shape.columns)
        out.sized(column);
    m_sections.push_back({shape.name, 0, {}});
    m_digest.emplace();
    return m_sealer.add(out.view());
}

Result<void> BackupWriter::row(ByteView row)
{
    const auto size = static_cast<std::uint32_t>(row.size());
    const std::array<std::uint8_t, 5> head{
        2, static_cast<std::uint8_t>(size >> 24), static_cast<std::uint8_t>(size >> 16),
        static_cast<std::uint8_t>(size >> 8), static_cast<std::uint8_t>(size)};
    m_sections.back().rows += 1;
    m_digest->update(row);
    DESK_CHECK(m_sealer.add(head));
    return m_sealer.add(row);
}

Result<void> BackupWriter::endSection()
{
    m_sections.back().digest = m_digest->finish();
    return m_sealer.add(ByteWriter(1).u8(3).view());
}

Result<Manifest> BackupWriter::finish(Manifest manifest, const crypto::SigningKeyPair &deskKey)
{
    DESK_CHECK(begin());
    manifest.sections = std::move(m_sections);
    const Bytes encoded = encodeManifest(manifest);
    const crypto::Signature signature = crypto::sign(deskKey, encoded);
    DESK_CHECK(
        m_sealer.add(ByteWriter(encoded.size() + 80).u8(9).sized(ByteView(encoded)).raw(signature).view()));
    DESK_CHECK(m_sealer.finish());
    return manifest;
}

Result<void> copyTables(store::Connection &connection, const std::vector<store::TableShape> &tables,
                        BackupWriter &to, Progress &progress)
{
    std::uint64_t total = 0;
    for (const store::TableShape &table : tables) {
        DESK_TRY(const std::uint64_t rows, store::rowCount(connection, table.name));
        total += rows;
    }
    std::uint64_t done = 0;
    Bytes row;
    for (const store::TableShape &table : tables) {
        DESK_CHECK(to.section(table));
        store::TableReader reader(connection, table);
        for (;;) {
            DESK_TRY(const bool found, reader.next(row));
            if (!found)
                break;
            DESK_CHECK(to.row(row));
            if (++done % rowsAReport == 0 && !progress.report(done, total))
                return fail(ErrorCode::Cancelled, "The backup was cancelled; nothing was kept of it.");
        }
        DESK_CHECK(to.endSection());
    }
    return {};
}

} // namespace desk::backup
