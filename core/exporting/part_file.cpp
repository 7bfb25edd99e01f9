// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/part_file.h"

#include "core/exporting/zip_layout.h"

#include <QTemporaryFile>

#include <unistd.h>

namespace desk::exporting {

namespace {

Error cannotFinish()
{
    return fail(ErrorCode::Io,
                "The file cannot be written: check that the folder can be written to and has room.");
}

} // namespace

Result<PartFile> PartFile::reserve(const QString &target)
{
    QTemporaryFile file(target + QStringLiteral(".XXXXXX.part"));
    file.setAutoRemove(false);
    if (!file.open()) // readable by its owner only, which libzip keeps
        return cannotFinish();
    return PartFile(file.fileName());
}

PartFile::~PartFile()
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

Result<void> PartFile::moveTo(const QString &target)
{
    if (!QFile::rename(m_path, target)) { // never replaces a file
        return QFile::exists(target) ? fail(ErrorCode::AlreadyExists, "There is already a file of that name.")
                                     : cannotFinish();
    }
    m_path.clear();
    return {};
}

Result<FinishedFile> finishZip(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return cannotFinish();
    DESK_CHECK(blankChecksums(file));
    if (::fsync(file.handle()) != 0 || !file.seek(0))
        return cannotFinish();
    FinishedFile out;
    crypto::Sha256 digest;
    std::vector<char> piece(std::size_t{1} << 16);
    for (;;) {
        const qint64 count = file.read(piece.data(), static_cast<qint64>(piece.size()));
        if (count < 0)
            return cannotFinish();
        if (count == 0)
            break;
        digest.update(asBytes({piece.data(), static_cast<std::size_t>(count)}));
        out.bytes += static_cast<std::uint64_t>(count);
    }
    out.sha256 = digest.finish();
    return out;
}

Result<void> DigestedFile::write(ByteView bytes)
{
    const auto size = static_cast<qint64>(bytes.size());
    if (!m_open || m_file.write(reinterpret_cast<const char *>(bytes.data()), size) != size)
        return cannotFinish();
    m_digest.update(bytes);
    m_bytes += bytes.size();
    return {};
}

Result<FinishedFile> DigestedFile::finish()
{
    if (!m_open || !m_file.flush() || ::fsync(m_file.handle()) != 0)
        return cannotFinish();
    return FinishedFile{m_digest.finish(), m_bytes};
}

} // namespace desk::exporting
