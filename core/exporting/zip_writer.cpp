// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/zip_writer.h"

#include "core/crypto/secret.h"
#include "core/exporting/zip_layout.h"

#include <zip.h>

#include <algorithm>

namespace desk::exporting {

/// What libzip's callbacks hold of one entry.
struct ZipWriterEntry
{
    std::string name;
    std::unique_ptr<formats::ByteSource> source;
    crypto::Sha256 digest;
    std::uint64_t bytes = 0;
    std::vector<FileDigest> *written = nullptr;
    std::optional<Error> *failure = nullptr;
};

namespace {

zip_int64_t readEntry(ZipWriterEntry &entry, void *data, zip_uint64_t size)
{
    if (size == 0 || !entry.source)
        return 0;
    const MutableByteView into(static_cast<std::uint8_t *>(data), size);
    Result<std::size_t> read = entry.source->read(into);
    if (!read) {
        *entry.failure = std::move(read).error();
        return -1;
    }
    if (*read == 0) {
        entry.written->push_back({entry.name, entry.bytes, entry.digest.finish()});
        entry.source.reset(); // a written entry needs no memory
        return 0;
    }
    entry.digest.update(into.first(*read));
    entry.bytes += *read;
    return static_cast<zip_int64_t>(*read);
}

zip_int64_t handle(void *user, void *data, zip_uint64_t size, zip_source_cmd_t command)
{
    ZipWriterEntry &entry = *static_cast<ZipWriterEntry *>(user);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_READ:
        return readEntry(entry, data, size);
    case ZIP_SOURCE_STAT:
        zip_stat_init(static_cast<zip_stat_t *>(data));
        return sizeof(zip_stat_t);
    case ZIP_SOURCE_ERROR: {
        const std::array<int, 2> codes{ZIP_ER_READ, 0};
        std::copy(codes.begin(), codes.end(), static_cast<int *>(data));
        return sizeof(codes);
    }
    case ZIP_SOURCE_OPEN:
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE: // the entries belong to the writer
        return 0;
    default:
        return -1;
    }
}

Error cannotWrite()
{
    return fail(ErrorCode::Io,
                "The package cannot be written: check that the folder can be written to and has room.");
}

} // namespace

struct ZipWriter::State
{
    std::string passphrase;
    DosTime time;
    zip_t *archive = nullptr;
    std::vector<std::unique_ptr<ZipWriterEntry>> entries;
    std::vector<FileDigest> written;
    std::optional<Error> failure;
};

ZipWriter::ZipWriter(std::string path, std::string passphrase, Instant fileTime)
    : m_state(std::make_unique<State>())
{
    m_state->passphrase = std::move(passphrase);
    m_state->time = toDosTime(fileTime);
    int error = 0;
    m_state->archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
}

ZipWriter::~ZipWriter()
{
    if (m_state->archive)
        zip_discard(m_state->archive);
    std::string &secret = m_state->passphrase;
    crypto::wipe({reinterpret_cast<std::uint8_t *>(secret.data()), secret.size()});
}

Result<void> ZipWriter::add(const std::string &name, std::unique_ptr<formats::ByteSource> source, int level)
{
    zip_t *archive = m_state->archive;
    if (!archive)
        return cannotWrite();
    auto entry = std::make_unique<ZipWriterEntry>();
    entry->name = name;
    entry->source = std::move(source);
    entry->written = &m_state->written;
    entry->failure = &m_state->failure;
    zip_source_t *pulled = zip_source_function(archive, handle, entry.get());
    if (!pulled)
        return cannotWrite();
    m_state->entries.push_back(std::move(entry));
    const zip_int64_t added = zip_file_add(archive, name.c_str(), pulled, ZIP_FL_ENC_UTF_8);
    if (added < 0) {
        zip_source_free(pulled);
        return cannotWrite();
    }
    const auto index = static_cast<zip_uint64_t>(added);
    const zip_int32_t method = level == 0 ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
    if (zip_set_file_compression(archive, index, method, static_cast<zip_uint32_t>(level)) != 0 ||
        (!m_state->passphrase.empty() &&
         zip_file_set_encryption(archive, index, ZIP_EM_AES_256, m_state->passphrase.c_str()) != 0) ||
        zip_file_set_dostime(archive, index, m_state->time.time, m_state->time.date, 0) != 0)
        return cannotWrite();
    return {};
}

Result<void> ZipWriter::finish()
{
    if (!m_state->archive)
        return cannotWrite();
    if (zip_close(m_state->archive) == 0) {
        m_state->archive = nullptr;
        return {};
    }
    return m_state->failure ? *m_state->failure : cannotWrite();
}

const std::vector<FileDigest> &ZipWriter::written() const
{
    return m_state->written;
}

} // namespace desk::exporting
