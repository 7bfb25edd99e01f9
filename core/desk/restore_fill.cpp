// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/restore_fill.h"

#include "core/desk/backup_work.h"

#include <QFileInfo>

namespace desk::work {

backup::BackupSink Filling::sink()
{
    return {[this](const store::TableShape &shape) { return begin(shape); },
            [this](ByteView row) {
                return put(row);
            }};
}

Result<void> Filling::copy(store::Connection &from, const store::TableShape &shape)
{
    DESK_CHECK(begin(shape));
    store::TableReader reader(from, shape);
    Bytes row;
    for (;;) {
        DESK_TRY(const bool found, reader.next(row));
        if (!found)
            return {};
        DESK_CHECK(put(row));
    }
}

Result<void> Filling::begin(const store::TableShape &shape)
{
    m_writer.reset();
    if (shape.name == keyringSection)
        return {};
    DESK_TRY(store::TableWriter writer, store::TableWriter::open(m_connection, shape));
    m_writer.emplace(std::move(writer));
    return {};
}

Result<void> Filling::put(ByteView row)
{
    return m_writer ? m_writer->put(row) : Result<void>();
}

bool isReadableStore(const std::string &database, const StoreId &store)
{
    if (!QFileInfo::exists(QString::fromStdString(database)))
        return false;
    const auto connection = store::Connection::open(database, store::OpenMode::Existing);
    if (!connection.ok())
        return false;
    const auto name = store::readMeta(**connection, "store");
    return name.ok() && *name && **name == store.text();
}

Result<void> takeState(store::Connection &from, store::Connection &to, const fulfilment::ErasureEntry &entry)
{
    store::Query gone(to, "DELETE FROM subject_state WHERE platform = ? AND subject = ?");
    DESK_CHECK(gone.bind(entry.platform.view()).bind(entry.subject.view()).run());
    store::Query there(from, "SELECT revision, sealed FROM subject_state WHERE platform = ? AND subject = ?");
    there.bind(entry.platform.view()).bind(entry.subject.view());
    DESK_TRY(const bool found, there.next());
    if (!found)
        return {};
    store::Query put(to,
                     "INSERT INTO subject_state (platform, subject, revision, sealed) VALUES (?, ?, ?, ?)");
    put.bind(entry.platform.view()).bind(entry.subject.view()).bindInteger(there.integer(0));
    return put.bind(there.bytes(1)).run();
}

} // namespace desk::work
