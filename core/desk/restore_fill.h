// SPDX-License-Identifier: GPL-3.0-or-later
// Private to the restore: rows into the new store.
#pragma once

#include "core/backup/backup_reader.h"
#include "core/fulfilment/erasure_ledger.h"

#include <optional>

namespace desk::work {

/// Puts rows into the new store, table by table. Inside the caller's transaction.
class Filling
{
public:
    explicit Filling(store::Connection &connection) : m_connection(connection) {}

    backup::BackupSink sink();
    /// Every row of a table of another store.
    Result<void> copy(store::Connection &from, const store::TableShape &shape);

private:
    Result<void> begin(const store::TableShape &shape);
    Result<void> put(ByteView row);

    store::Connection &m_connection;
    std::optional<store::TableWriter> m_writer;
};

/// Whether a store of this desk lies there and can be opened.
bool isReadableStore(const std::string &database, const StoreId &store);

/// What holds for a person, as the live desk has it: holds, stops, and which day what was kept goes.
Result<void> takeState(store::Connection &from, store::Connection &to, const fulfilment::ErasureEntry &entry);

} // namespace desk::work
