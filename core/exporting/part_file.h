// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"
#include "core/formats/byte_stream.h"

#include <QFile>

namespace desk::exporting {

/// A name beside the target that nobody else has, removed unless the file was moved away. Readable by its
/// owner only.
class PartFile
{
public:
    /// Io.
    static Result<PartFile> reserve(const QString &target);
    ~PartFile();
    PartFile(PartFile &&other) noexcept : m_path(std::exchange(other.m_path, {})) {}
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;
    PartFile &operator=(PartFile &&) = delete;

    const QString &path() const { return m_path; }
    /// AlreadyExists: it never replaces a file. Io.
    Result<void> moveTo(const QString &target);

private:
    explicit PartFile(QString path) : m_path(std::move(path)) {}
    QString m_path;
};

struct FinishedFile
{
    crypto::Digest256 sha256{};
    std::uint64_t bytes = 0;
};

/// Makes a ZIP file that was just written conform (see blankChecksums()), brings it to the disk and digests
/// it. Io.
Result<FinishedFile> finishZip(const QString &path);

/// A new file written front to back. Io.
class DigestedFile final : public formats::ByteSink
{
public:
    explicit DigestedFile(const QString &path) : m_file(path), m_open(m_file.open(QIODevice::WriteOnly)) {}
    Result<void> write(ByteView bytes) override;
    /// Brings it to the disk. Once.
    Result<FinishedFile> finish();

private:
    QFile m_file;
    bool m_open;
    crypto::Sha256 m_digest;
    std::uint64_t m_bytes = 0;
};

} // namespace desk::exporting
