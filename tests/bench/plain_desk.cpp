// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plain_desk.h"

#include "core/crypto/digest.h"
#include "core/store/connection_state.h"
#include "core/subjects/blind_index.h"
#include "core/subjects/row_mapper.h"
#include "core/subjects/subject_files.h"

#include <QFile>

namespace desk::bench {

namespace {

/// What becomes of a record is not part of the measurement; that it is there is.
[[gnu::noinline]] std::size_t shown(const subjects::Record &record)
{
    return record.cells.size();
}

std::string padTo(std::string text, std::size_t size)
{
    text.resize(std::max(size, text.size()), 'x');
    return text;
}

} // namespace

subjects::Cells Workload::row(int person, int record)
{
    const auto text = [](std::string name, std::string value) { return formats::Cell{std::move(name), {formats::Value::Kind::Text, std::move(value)}, 0}; };
    subjects::Cells out{text("account_id", account(person)),
                        text("occurred_at", time(record)),
                        text("ip_address", "198.51.100." + std::to_string(record)),
                        text("device", "phone"),
                        text("action", "view"),
                        text("page", padTo("/rugs/washable/" + std::to_string(person) + "/" + std::to_string(record) + "?", 150))};
    out.back().value.text.append(300 - subjects::encodeContent(out, {}).size(), 'x');
    return out;
}

subjects::Cells Workload::accountRow(int person)
{
    const auto text = [](std::string name, std::string value) { return formats::Cell{std::move(name), {formats::Value::Kind::Text, std::move(value)}, 0}; };
    return {text("account_id", account(person)), text("email", email(person))};
}

std::string Workload::csv() const
{
    std::string out = "account_id,occurred_at,ip_address,device,action,page\r\n";
    for (int person = 0; person < people; ++person) {
        for (int record = 0; record < recordsEach; ++record) {
            const subjects::Cells cells = row(person, record);
            for (std::size_t i = 0; i < cells.size(); ++i)
                out += (i == 0 ? "" : ",") + cells[i].value.text;
            out += "\r\n";
        }
    }
    return out;
}

PlainDesk::PlainDesk(const std::string &path)
{
    const bool exists = QFile::exists(QString::fromStdString(path));
    m_connection = must(
        store::Connection::open(path, exists ? store::OpenMode::Existing : store::OpenMode::Create));
    m_platform.bytes.fill(7);
    if (exists)
        return;
    must(m_connection->execute("CREATE TABLE record (platform BLOB NOT NULL, subject BLOB NOT NULL, category INTEGER NOT NULL, record BLOB NOT NULL, "
                               "version BIGINT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (platform, subject, category, record)) WITHOUT ROWID;"
                               "CREATE TABLE identifier (platform BLOB NOT NULL, field INTEGER NOT NULL, value TEXT NOT NULL, subject BLOB NOT NULL, "
                               "PRIMARY KEY (platform, field, value, subject)) WITHOUT ROWID;"
                               "CREATE TABLE subject (platform BLOB NOT NULL, subject BLOB NOT NULL, PRIMARY KEY (platform, subject)) WITHOUT ROWID"));
}

void PlainDesk::checkpoint()
{
    must(m_connection->checkpoint());
}

void PlainDesk::put(const SubjectId &subject, std::uint16_t category, const std::string &name, const subjects::Cells &cells)
{
    const auto digest = crypto::sha256Of({asBytes(name)});
    const ByteView record = ByteView(digest).first(16);
    const crypto::SecretBytes content = subjects::encodeContent(cells, {});
    sqlite3_stmt *exists = must(m_connection->state().rawStatement("SELECT version, content FROM record WHERE platform = ? AND subject = ? AND category = ? AND record = ?"));
    sqlite3_bind_blob(exists, 1, m_platform.bytes.data(), 16, SQLITE_STATIC);
    sqlite3_bind_blob(exists, 2, subject.bytes.data(), 16, SQLITE_STATIC);
    sqlite3_bind_int(exists, 3, category);
    sqlite3_bind_blob(exists, 4, record.data(), 16, SQLITE_STATIC);
    const bool found = sqlite3_step(exists) == SQLITE_ROW;
    sqlite3_reset(exists);
    if (found)
        return;
    sqlite3_stmt *insert = must(m_connection->state().rawStatement("INSERT INTO record (platform, subject, category, record, version, content) VALUES (?, ?, ?, ?, 1, ?)"));
    sqlite3_bind_blob(insert, 1, m_platform.bytes.data(), 16, SQLITE_STATIC);
    sqlite3_bind_blob(insert, 2, subject.bytes.data(), 16, SQLITE_STATIC);
    sqlite3_bind_int(insert, 3, category);
    sqlite3_bind_blob(insert, 4, record.data(), 16, SQLITE_STATIC);
    sqlite3_bind_blob(insert, 5, content.data(), static_cast<int>(content.size()), SQLITE_STATIC);
    sqlite3_step(insert);
    sqlite3_reset(insert);
}

void PlainDesk::index(std::uint16_t field, const std::string &value, const SubjectId &subject)
{
    sqlite3_stmt *insert = must(m_connection->state().rawStatement("INSERT INTO identifier (platform, field, value, subject) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"));
    sqlite3_bind_blob(insert, 1, m_platform.bytes.data(), 16, SQLITE_STATIC);
    sqlite3_bind_int(insert, 2, field);
    sqlite3_bind_text(insert, 3, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    sqlite3_bind_blob(insert, 4, subject.bytes.data(), 16, SQLITE_STATIC);
    sqlite3_step(insert);
    sqlite3_reset(insert);
}

std::optional<SubjectId> PlainDesk::find(std::uint16_t field, const std::string &value)
{
    sqlite3_stmt *query = must(m_connection->state().rawStatement("SELECT subject FROM identifier WHERE platform = ? AND field = ? AND value = ? ORDER BY subject LIMIT 2"));
    sqlite3_bind_blob(query, 1, m_platform.bytes.data(), 16, SQLITE_STATIC);
    sqlite3_bind_int(query, 2, field);
    sqlite3_bind_text(query, 3, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
    std::optional<SubjectId> out;
    if (sqlite3_step(query) == SQLITE_ROW) {
        out.emplace();
        std::copy_n(static_cast<const std::uint8_t *>(sqlite3_column_blob(query, 0)), 16, out->bytes.begin());
    }
    sqlite3_reset(query);
    return out;
}

void PlainDesk::fill(const Workload &workload)
{
    for (int person = 0; person < workload.people;) {
        store::Transaction chunk(*m_connection);
        must(chunk.begin());
        for (int i = 0; i < 250 && person < workload.people; ++i, ++person) {
            SubjectId subject;
            const std::uint64_t number = m_nextSubject++;
            for (std::size_t b = 0; b < 8; ++b)
                subject.bytes[b] = static_cast<std::uint8_t>(number >> (56 - 8 * b));
            store::Query add(*m_connection, "INSERT INTO subject (platform, subject) VALUES (?, ?)");
            must(add.bind(m_platform.view()).bind(subject.view()).run());
            put(subject, 1, Workload::account(person), Workload::accountRow(person));
            index(5, Workload::account(person), subject);
            index(1, Workload::email(person), subject);
            index(2, Workload::email(person), subject);
            for (int record = 0; record < workload.recordsEach; ++record)
                put(subject, 5, Workload::account(person) + Workload::time(record) + std::to_string(record), Workload::row(person, record));
        }
        must(chunk.commit());
    }
}

std::uint64_t PlainDesk::import(formats::TableReader &table, const policy::Profile &profile)
{
    const policy::Category &category = *policy::findCategory(profile, "usage-logs");
    const subjects::RowMapper mapper(category, policy::identityMapping(category, table.columns()));
    std::uint64_t rows = 0;
    std::map<std::string, SubjectId> known;
    for (bool more = true; more;) {
        store::Transaction chunk(*m_connection);
        must(chunk.begin());
        known.clear();
        for (int i = 0; i < 5000; ++i) {
            auto next = must(table.next());
            more = next.has_value();
            if (!more)
                break;
            const subjects::MappedRow row = must(mapper.map(*next));
            for (const auto &identifier : subjects::identifiersOf(category, row.parties.front().cells, "US")) {
                auto at = known.find(identifier.normalised);
                if (at == known.end())
                    at = known.emplace(identifier.normalised, *find(static_cast<std::uint16_t>(identifier.field), identifier.normalised)).first;
                put(at->second, category.number, row.sourceName, row.parties.front().cells);
                index(static_cast<std::uint16_t>(identifier.field), identifier.normalised, at->second);
            }
            ++rows;
        }
        must(chunk.commit());
    }
    return rows;
}

std::size_t PlainDesk::openFile(const std::string &email)
{
    store::ReadTransaction reading(*m_connection);
    must(reading.begin());
    const SubjectId subject = *find(1, *subjects::normaliseEmailStrict(email));
    sqlite3_stmt *query =
        must(m_connection->state().rawStatement("SELECT category, record, version, content FROM record WHERE "
                                                "platform = ? AND subject = ? ORDER BY category, record"));
    sqlite3_bind_blob(query, 1, m_platform.bytes.data(), 16, SQLITE_STATIC);
    sqlite3_bind_blob(query, 2, subject.bytes.data(), 16, SQLITE_STATIC);
    std::size_t cells = 0;
    while (sqlite3_step(query) == SQLITE_ROW) {
        subjects::Record record;
        record.category = static_cast<std::uint16_t>(sqlite3_column_int(query, 0));
        std::copy_n(static_cast<const std::uint8_t *>(sqlite3_column_blob(query, 1)), 16,
                    record.id.bytes.begin());
        record.version = static_cast<std::uint64_t>(sqlite3_column_int64(query, 2));
        const auto *data = static_cast<const std::uint8_t *>(sqlite3_column_blob(query, 3));
        record.cells =
            must(subjects::decodeContent({data, static_cast<std::size_t>(sqlite3_column_bytes(query, 3))}))
                .cells;
        cells += shown(record);
    }
    sqlite3_reset(query);
    return cells;
}

std::size_t PlainDesk::openFileThroughQt(const std::string &email)
{
    store::ReadTransaction reading(*m_connection);
    must(reading.begin());
    SubjectId subject;
    {
        store::Query query(*m_connection, "SELECT subject FROM identifier WHERE platform = ? AND field = ? "
                                          "AND value = ? ORDER BY subject LIMIT 2");
        query.bind(m_platform.view()).bindInteger(1).bindText(*subjects::normaliseEmailStrict(email));
        must(query.next());
        subject = query.id<SubjectId>(0);
    }
    store::Query query(*m_connection, "SELECT category, record, version, content FROM record WHERE platform "
                                      "= ? AND subject = ? ORDER BY category, record");
    query.bind(m_platform.view()).bind(subject.view());
    std::size_t cells = 0;
    while (must(query.next())) {
        subjects::Record record;
        record.category = static_cast<std::uint16_t>(query.integer(0));
        record.id = query.id<RecordId>(1);
        record.version = static_cast<std::uint64_t>(query.integer(2));
        record.cells = must(subjects::decodeContent(query.bytes(3))).cells;
        cells += shown(record);
    }
    return cells;
}

} // namespace desk::bench
