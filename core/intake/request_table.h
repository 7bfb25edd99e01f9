// SPDX-License-Identifier: GPL-3.0-or-later
// Many requests at once, one a row.
#pragma once

#include "core/formats/byte_stream.h"
#include "core/intake/draft.h"

namespace desk::intake {

/// A row of which no draft was made, kept as it was so that somebody can mend it.
struct FailedRow
{
    std::uint64_t line = 0;
    std::vector<Doubt> faults; ///< The place is the column; each says what to do. Never empty.
    std::vector<std::string>
        cells;         ///< In the order of RequestTable::columns; empty when the row was unreadable.
    std::string found; ///< Such a row, as it stood there.
};

struct RequestTable
{
    std::vector<std::string>
        columns; ///< As the file names them, blanks around aside, without `fault` and `row as found`.
    std::vector<Draft> drafts; ///< In the order of their rows; Finding::place is a column.
    std::vector<FailedRow> failed;
};

/**
 * Reads CSV (formats::openTable() says which) with these columns, in any order, case and blanks aside:
 *
 * | right       | one or more rights, with commas between them | needed |
 * | channel     | a word of `request open --channel`           | needed |
 * | received    | YYYY-MM-DD, not after `today`                | needed |
 * | residence   | a country, with a region where law differs   | needed |
 * | email, phone, order, account | what finds the person       | one of them |
 * | language    | a BCP 47 tag                                 |        |
 * | text        | what the person wrote; may have lines        |        |
 * | external id | the sender's own; no two rows may have one   |        |
 *
 * A column `fault` is passed over, and where there is one the file is taken for one that writeFailedRows()
 * made: what that put before a formula is taken away again. A telephone number is read with its country code,
 * or by the row's residence, and kept in its international form.
 *
 * InvalidInput: no CSV, a column with another name, a needed one missing. LimitExceeded beyond 10,000 rows or
 * 64 MiB. A row fails for itself. Any thread.
 */
Result<RequestTable> readRequestTable(formats::ByteSource &source, QDate today);

/**
 * The failed rows alone, as CSV that can be mended and read again: their columns, then `fault`, then
 * `row as found` where a row could not be told into cells: such a row goes on failing until what stands there
 * has been moved to the columns. No cell is a formula. Reading the file unmended fails the same rows with the
 * same cells, except that of two rows with one external id the second now stands alone: then whoever opens
 * requests knows the id of the first.
 */
Result<void> writeFailedRows(const RequestTable &table, formats::ByteSink &sink);

} // namespace desk::intake
