// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/envelope.h"
#include "core/keys/capsule.h"
#include "core/store/key_tables.h"
#include "core/store/record_table.h"
#include "core/subjects/platform_context.h"
#include "core/subjects/record_content.h"
#include "core/subjects/row_sums.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>

namespace desk::subjects {

/// An opened record.
struct Record
{
    RecordId id;
    std::uint16_t category = 0;
    std::uint64_t version = 0;
    Cells cells;
};

/// An opened record where it was opened: nothing of it outlives the call that shows it.
struct RecordView
{
    RecordId id;
    std::uint16_t category = 0;
    std::uint64_t version = 0;
    std::span<const CellView> cells;
};

/// Which record stands in which version, without opening it.
struct RecordVersion
{
    RecordId record;
    std::uint64_t version = 0;
};

enum class PutOutcome : std::uint8_t { Added, Updated, Unchanged };

struct PutResult
{
    PutOutcome outcome = PutOutcome::Added;
    RecordId record;
    std::uint64_t version = 1; ///< That stands there now.
    Cells before;  ///< What stood there; only of an updated record.
    std::optional<store::RecordRow> replaced; ///< The same as it was sealed.
};

/**
 * The sealed records of one platform's people.
 *
 * Ciphers of opened files are kept until clear(). put() belongs into the caller's transaction, with flush() before
 * its commit and clear() after a rollback. The connection's thread.
 */
class SubjectFiles
{
public:
    explicit SubjectFiles(const PlatformContext &context);

    /**
     * Seals a record into a subject's file, whose keys are made when it has none. `sourceName` is what names the
     * row in its category; the same name replaces the record, unless nothing changed.
     * KeyDestroyed: the subject was erased. KeyUnavailable: the role does not hold the category.
     */
    Result<PutResult> put(SubjectId subject, const policy::Category &category, std::string_view sourceName, const Cells &cells);

    /**
     * Seals other cells into a record that is there, under the same id: `record` as it was read. Conflict: it was
     * changed or went in the meantime. Errors as put(). Within the caller's transaction, as put().
     */
    Result<void> amend(SubjectId subject, const policy::Category &category, const Record &record, const Cells &cells);
    /// The id that put() gives the row of this name. Makes the person's key where there is none.
    Result<RecordId> idOf(SubjectId subject, const policy::Category &category, std::string_view sourceName);
    /// One record, opened; nothing where it is not there. Errors as page().
    Result<std::optional<Record>> find(SubjectId subject, const policy::Category &category, RecordId record);

    /// Whether this member of staff can open records of the category.
    bool canRead(const policy::Category &category) const;
    /// canRead(), and no restriction of this person's data keeps them out (ErrorCode::Restricted).
    Result<bool> canOpen(SubjectId subject, const policy::Category &category);
    /**
     * The subject's records in all categories that this member of staff can read, by category and id, one after
     * another in constant memory, until `visit` says false. `visit` writes nothing to the store.
     */
    Result<void> visit(SubjectId subject, const std::function<bool(const Record &)> &visit);
    /**
     * The subject's records in these categories (ascending by number), by category and id, without copying
     * what is in them: for going through everybody's files. `visit` writes nothing and opens no other file.
     * Its errors end it, and errors as page().
     */
    Result<void> scan(SubjectId subject, std::span<const policy::Category *const> categories,
                      const std::function<Result<void>(const policy::Category &, const RecordView &)> &visit);
    /// At most `limit` records of one category after `after` (null: from the start), by record id.
    Result<std::vector<Record>> page(SubjectId subject, const policy::Category &category, RecordId after, int limit);
    /// As page(), for anybody: ids and versions only.
    Result<std::vector<RecordVersion>> versions(SubjectId subject, const policy::Category &category, RecordId after, int limit);
    Result<std::vector<store::CategoryCount>> count(SubjectId subject);
    /// Every row of the subject, for anybody: without what is sealed in it.
    Result<std::vector<store::RecordRow>> heads(SubjectId subject);

    /**
     * Seals what is in a row anew under today's keys, in both layers, and changes nothing else of it; whether it lay under
     * others. Within the caller's transaction. Errors as page().
     */
    Result<bool> sealAnew(store::RecordRow row);

    keys::OwnerKeys &ownerKeys() { return m_ownerKeys; }
    RowSums &rowSums() { return m_rowSums; }
    Result<void> flush();
    /// Forgets opened files and their keys; what was flushed stays. For when somebody's file is put away.
    void close();
    /// close(), and everything that a rollback may have undone.
    void clear();

    const policy::Category *category(std::uint16_t number) const;

private:
    friend class FileEraser;  ///< Seals anew, under another key, what stays.
    friend class ImportUndo;  ///< Puts earlier rows back as they were sealed.

    struct CipherName
    {
        SubjectId subject;
        std::uint16_t shredClass = 0;
        std::uint16_t category = 0;
        std::uint16_t version = 0;
        keys::KeyPurpose layer{};
        auto operator<=>(const CipherName &) const = default;
    };

    void forgetCiphers();
    Result<crypto::RecordCipher *> cipher(const CipherName &name, keys::Provision provision);
    Result<crypto::RecordNamer *> namer(SubjectId subject, const policy::Category &category);
    Result<Bytes> seal(const store::RecordRow &row, const policy::Category &category, const Cells &cells);
    /// Where plaintext lies for a moment; serves one row after another.
    struct Buffers
    {
        crypto::SecretBytes outer;
        crypto::SecretBytes inner;
        CellViews cells; ///< Of both.
    };
    /// The error with the record as its place: category and id, which say nothing of what it holds.
    Error named(Error error, const store::RecordHead &row) const;
    Result<Record> unseal(const store::RecordHead &row, ByteView sealed, Buffers &buffers);
    /// The same without copying: what `to.cells` shows lies in `to`.
    Result<void> unsealInto(Buffers &to, const store::RecordHead &row, ByteView sealed);
    Result<const policy::Category *> readable(SubjectId subject, std::uint16_t category);
    store::RecordRow rowOf(SubjectId subject, const policy::Category &category, RecordId record) const;
    /// Into the table, and into what its rows add up to; `before` is what stood there.
    Result<void> putRow(const store::RecordRow &row, const store::RecordRow *before);
    Result<bool> removeRow(const store::RecordRow &row);
    Result<Bytes> sealSecondLayer(const store::RecordRow &row, const Cells &inner);
    static Bytes secondLayerAssociated(StoreId store, const store::RecordHead &row);
    Result<bool> renewSecondLayer(const store::RecordHead &row, Bytes &layer);

    PlatformContext m_context;
    store::KeyTables m_keyTables;
    store::RecordTable m_records;
    keys::OwnerKeys m_ownerKeys;
    RowSums m_rowSums;
    crypto::RecordCipherMaker m_cipherMaker;
    std::map<CipherName, crypto::RecordCipher> m_ciphers;
    std::pair<const CipherName, crypto::RecordCipher> *m_latest = nullptr;  ///< Of m_ciphers: rows of one kind follow one another.
    std::map<std::pair<SubjectId, std::uint16_t>, crypto::RecordNamer> m_namers;
    std::map<std::uint16_t, std::set<std::string, std::less<>>> m_secondLayer;  ///< Field ids by category number.
};

} // namespace desk::subjects
