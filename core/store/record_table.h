// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <functional>
#include <vector>

struct sqlite3_stmt;

namespace desk::store {

/// What lies in clear of one row of a person's data.
struct RecordHead
{
    PlatformId platform;
    SubjectId subject;
    std::uint16_t category = 0;
    RecordId record;
    std::uint64_t version = 1;     ///< Counts the row's changes.
    std::uint16_t shredClass = 0;
    std::uint16_t schema = 1; ///< Format of the sealed content.
};

/// One row with what is sealed in it.
struct RecordRow : RecordHead
{
    Bytes sealed;
};

/// Rows that were read together, what is sealed in them side by side: for going through a file.
class RecordPage
{
public:
    std::size_t size() const { return m_heads.size(); }
    const RecordHead &head(std::size_t row) const { return m_heads[row]; }
    ByteView sealed(std::size_t row) const
    {
        const std::size_t start = row == 0 ? 0 : m_ends[row - 1];
        return ByteView(m_sealed).subspan(start, m_ends[row] - start);
    }
    void clear();
    void add(const RecordHead &head, ByteView sealed);

private:
    std::vector<RecordHead> m_heads;
    std::vector<std::size_t> m_ends; ///< In m_sealed, where each row's envelope ends.
    Bytes m_sealed;
};

/// The associated data of a row's envelope: the store and every column that lies in clear (big-endian, fixed
/// width).
using RecordAssociated = std::array<std::uint8_t, 80>;
RecordAssociated recordAssociated(StoreId store, const RecordHead &row);

/// Where a page of rows goes on.
struct RecordCursor
{
    std::uint16_t category = 0;
    RecordId record;
};

/// Behind every row of a category.
inline RecordCursor lastOf(std::uint16_t category)
{
    RecordCursor out{category, {}};
    out.record.bytes.fill(0xFF);
    return out;
}

/// Rows of one category, counted without opening them.
struct CategoryCount
{
    std::uint16_t category = 0;
    std::uint64_t records = 0;
};

/**
 * The table of sealed records. Hot: uses the engine's own interface on the connection. The thread of the connection.
 */
class RecordTable
{
public:
    explicit RecordTable(Connection &connection) : m_connection(connection) {}

    /// Adds a row, or replaces the one with the same key.
    Result<void> put(const RecordRow &row);
    Result<std::optional<RecordRow>> get(PlatformId platform, SubjectId subject, std::uint16_t category, RecordId record);
    /// At most `limit` rows of a subject after `after` (exclusive), by category and record.
    Result<std::vector<RecordRow>> file(PlatformId platform, SubjectId subject, const RecordCursor &after,
                                        int limit);
    /// The same into a page, whose rows before go.
    Result<void> readFile(PlatformId platform, SubjectId subject, const RecordCursor &after, int limit,
                          RecordPage &to);
    /// The same of one category, `after`'s (a null id for the first page).
    Result<std::vector<RecordRow>> page(PlatformId platform, SubjectId subject, const RecordCursor &after, int limit);
    /// All rows of a subject by category and record, without what is sealed in them.
    Result<std::vector<RecordRow>> heads(PlatformId platform, SubjectId subject);
    Result<std::vector<CategoryCount>> count(PlatformId platform, SubjectId subject);
    /// At most `limit` people with at least one row, by id, after `after`.
    Result<std::vector<SubjectId>> subjects(PlatformId platform, SubjectId after, int limit);
    /// How many people have rows; about, and quick: for progress.
    Result<std::uint64_t> subjectCount(PlatformId platform);
    /// Every row of a platform, by its key, in constant memory; `visit` writes nothing.
    Result<void> everyRow(PlatformId platform, const std::function<void(const RecordHead &row, ByteView sealed)> &visit);
    /// Deletes a row; whether there was one.
    Result<bool> remove(PlatformId platform, SubjectId subject, std::uint16_t category, RecordId record);

private:
    /// Ready to step while the ids live.
    Result<sqlite3_stmt *> fileStatement(const PlatformId &platform, const SubjectId &subject,
                                         const RecordCursor &after);

    Connection &m_connection;
};

/// A blind index: tokens that find subjects. Derived data.
class IdentifierTable
{
public:
    explicit IdentifierTable(Connection &connection) : m_connection(connection) {}
    using Token = std::array<std::uint8_t, 16>;

    Result<void> put(PlatformId platform, std::uint16_t field, const Token &token, SubjectId subject);
    Result<void> remove(PlatformId platform, std::uint16_t field, const Token &token, SubjectId subject);
    /// At most `limit` subjects, by id.
    Result<std::vector<SubjectId>> find(PlatformId platform, std::uint16_t field, const Token &token, int limit);

    struct Entry
    {
        std::uint16_t field = 0;
        Token token{};
        auto operator<=>(const Entry &) const = default;
    };
    /// Takes away what names people who have no row any more.
    Result<void> removeOfNobody(PlatformId platform);
    /// Every token of a subject, by field and token, whichever record it came from.
    Result<std::vector<Entry>> ofSubject(PlatformId platform, SubjectId subject);

private:
    Connection &m_connection;
};

} // namespace desk::store
