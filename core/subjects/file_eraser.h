// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/file_scan.h"
#include "core/subjects/subject_state.h"
#include "core/subjects/suppression.h"

namespace desk::subjects {

/// One row of a person's file, in the version that was meant.
struct RecordKey
{
    std::uint16_t category = 0;
    RecordId record;
    std::uint64_t version = 0;
    auto operator<=>(const RecordKey &) const = default;
};

/// A row that stays with fewer or masked values: all the cells that it will have.
struct MaskedRecord
{
    RecordKey key;
    Cells cells;
};

/// What becomes of a shred class of which no row stays.
enum class Closing : std::uint8_t
{
    Open = 1,   ///< A new key: the person stays a customer, and new rows may come (retention).
    Emptied,    ///< A tombstone: nothing of this class may ever come into the file again.
    Everything, ///< As Emptied, also for classes that have no row: nothing may ever come into the file again.
};

/// A deletion that the law does not let through whole: what of it stays, and which day it may go; invalid:
/// not known.
struct StandingWish
{
    RequestId request;
    policy::Right right{};
    std::map<std::pair<std::uint16_t, RecordId>, QDate> rows; ///< By category and record.
};

/// What happens to each row of a person's file. Every row stands in exactly one of the three lists.
struct FileErasure
{
    std::vector<RecordKey> erase;
    std::vector<MaskedRecord> mask;
    std::vector<RecordKey> keep;
    Closing closing = Closing::Emptied;
    bool suppressRows = true;         ///< No import may bring the erased rows back, or the masked ones whole.
    bool suppressPerson = false;      ///< No import may make the person anew: see SuppressionList.
    std::optional<StandingWish> wish; ///< Of the rows that stay; remembered with the person.
};

/// What an erasure did to a file, and what must be found nowhere afterwards.
struct ErasedFile
{
    std::uint64_t erased = 0;
    std::uint64_t masked = 0;
    std::uint64_t kept = 0;
    std::vector<std::uint16_t> destroyed; ///< Shred classes that have a tombstone now.
    std::vector<std::uint16_t> replaced;  ///< Shred classes with a new key.
    std::uint64_t tokens = 0;             ///< Taken out of the index.
    std::uint64_t suppressed = 0;         ///< Rows and identifiers that no import brings back.
    std::vector<store::Sample> samples;
    std::vector<store::Sample>
        traces; ///< Some of it that tells nothing about the person: may be kept after all is gone.
};

/**
 * Takes rows out of people's files together with the keys that open them.
 *
 * A shred class of which something goes loses its key; what stays of it is sealed anew under another. The id
 * of such a row changes with the key wherever its source name can be worked out, so that an import finds it
 * again; what the person's state says of it follows. Index tokens that no remaining row bears go. What the
 * role cannot read can be erased, but neither kept nor suppressed.
 *
 * The connection's thread; inside the caller's transaction, which must end with OwnerKeys::reroot() and a
 * commit.
 */
class FileEraser
{
public:
    /// KeyUnavailable: this member of staff does not hold the platform's index key.
    static Result<FileEraser> open(const PlatformContext &context, SubjectFiles &files);

    /// Conflict: the file is no longer as the lists say; `place` names the first row that differs. Writes
    /// nothing.
    Result<void> check(SubjectId subject, const FileErasure &what);
    /**
     * Errors as check(). KeyUnavailable: a row that stays lies in a category that this member of staff does
     * not hold. Restricted: it stays in a class that only data protection opens.
     */
    Result<ErasedFile> erase(SubjectId subject, const FileErasure &what);

private:
    enum class Fate : std::uint8_t
    {
        Erase,
        Mask,
        Keep
    };
    struct Row
    {
        store::RecordRow stored;
        Fate fate = Fate::Keep;
        RecordId now; ///< Its id afterwards.
        const Cells *masked = nullptr;
        std::optional<Cells> cells;          ///< As they were; none where the role cannot read them.
        std::optional<Identifier> sourceRow; ///< Where it can be worked out.
    };
    using Classes = std::set<std::uint16_t>;

    FileEraser(const PlatformContext &context, SubjectFiles &files, BlindIndex index,
               SuppressionList suppression);
    Result<std::vector<Row>> match(SubjectId subject, const FileErasure &what);
    Result<void> openRow(Row &row);
    Result<void> nameRow(Row &row);
    Result<void> changeKeys(SubjectId subject, const std::vector<Row> &rows, Closing closing,
                            ErasedFile &out);
    Result<void> rewrite(Row &row, bool newKey);
    /// By the id that the row had; null without one.
    static const Row *findRow(const std::vector<Row> &rows, std::uint16_t category, RecordId record);
    static void moveMarks(SubjectState &state, const std::vector<Row> &rows);
    static void moveWishes(SubjectState &state, const std::vector<Row> &rows, const FileErasure &what);
    Result<void> followRows(SubjectId subject, const std::vector<Row> &rows, const FileErasure &what);
    Result<void> unindex(SubjectId subject, const std::vector<Row> &rows, Closing closing, ErasedFile &out);
    Result<void> suppress(const std::vector<Row> &rows, const FileErasure &what, ErasedFile &out);
    std::vector<Identifier> borneBy(const store::RecordRow &row, const Cells &cells) const;

    PlatformContext m_context;
    SubjectFiles &m_files;
    BlindIndex m_index;
    SuppressionList m_suppression;
    store::RecordTable m_records;
    store::IdentifierTable m_identifiers;
};

/// Distinctive bytes of an envelope: where they are found, it still lies.
std::vector<store::Sample> samplesOf(ByteView envelope);

} // namespace desk::subjects
