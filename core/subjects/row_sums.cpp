// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/row_sums.h"

#include "core/crypto/envelope.h"
#include "core/store/sealed_rows.h"

namespace desk::subjects {

namespace {

constexpr keys::KeyName logKeyName{keys::KeyPurpose::LogPayload, {}, 0};
constexpr std::size_t headBytes = 24; // header and nonce of an envelope
constexpr std::size_t tagBytes = 16;

using Digits = std::array<std::uint64_t, 4>;

Digits digitsOf(const crypto::Digest256 &digest)
{
    Digits out{};
    ByteReader in(digest);
    for (std::uint64_t &digit : out)
        digit = in.u64();
    return out;
}

void addTo(Digits &sum, const Digits &other)
{
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const std::uint64_t half = sum[i] + other[i];
        const std::uint64_t overflow = half < other[i] ? 1 : 0;
        sum[i] = half + carry;
        carry = overflow + (sum[i] < carry ? 1 : 0);
    }
}

void takeFrom(Digits &sum, const Digits &other)
{
    Digits negative{};
    for (std::size_t i = 0; i < other.size(); ++i)
        negative[i] = ~other[i];
    addTo(negative, Digits{1, 0, 0, 0});
    addTo(sum, negative);
}

crypto::EnvelopeHeader headerOf(const keys::OpenedKey &key)
{
    return {crypto::ObjectType::Setting, false, key.version, key.id};
}

const std::vector<store::SealedTable> &countedTables()
{
    static const std::vector<store::SealedTable> tables{{"subject_state", "subject", "revision", {}},
                                                        {"request", "request", "revision", {}},
                                                        {"timeline", "request", "ordinal", {}},
                                                        {"evidence", "request", "ordinal", {}},
                                                        {"original", "request", "ordinal", {}}};
    return tables;
}

} // namespace

Bytes rowKey(std::string_view table, PlatformId platform, ByteView owner, std::int64_t number)
{
    ByteWriter out(64);
    out.sized(table).raw(platform.view()).raw(owner).u64(static_cast<std::uint64_t>(number));
    return out.take();
}

crypto::Digest256 RowSums::digestOf(ByteView row, ByteView sealed)
{
    crypto::Digest256 out{};
    const ByteView head = sealed.first(std::min(headBytes, sealed.size()));
    const ByteView tail = sealed.last(std::min(tagBytes, sealed.size()));
    m_mac->compute({row, head, tail}, out);
    return out;
}

Result<void> RowSums::prepareFor(std::uint16_t keyVersion)
{
    if (m_mac && m_keyVersion == keyVersion)
        return {};
    DESK_TRY(const keys::OpenedKey key, m_context.staff->version(logKeyName, keyVersion));
    m_mac.emplace(crypto::MacHash::Sha256, crypto::hmacSha256(key.key.view(), asBytes("dsr1|row-sum")));
    m_keyVersion = keyVersion;
    return {};
}

Result<void> RowSums::prepare()
{
    if (m_mac)
        return {};
    DESK_TRY(const auto stored, load());
    if (stored)
        return prepareFor(stored->sum.keyVersion);
    DESK_TRY(const keys::OpenedKey key, m_context.staff->current(logKeyName));
    return prepareFor(key.version);
}

Result<void> RowSums::add(ByteView row, ByteView sealed)
{
    DESK_CHECK(prepare());
    addTo(m_delta.digits, digitsOf(digestOf(row, sealed)));
    m_delta.rows += 1;
    m_touched = true;
    return {};
}

Result<void> RowSums::remove(ByteView row, ByteView sealed)
{
    DESK_CHECK(prepare());
    takeFrom(m_delta.digits, digitsOf(digestOf(row, sealed)));
    m_delta.rows -= 1;
    m_touched = true;
    return {};
}

void RowSums::clear()
{
    m_delta = {};
    m_touched = false;
    m_mac.reset(); // a rollback may have undone the sum whose key it is
}

Bytes RowSums::associatedOf(std::uint64_t at) const
{
    ByteWriter out(64);
    out.raw(asBytes("dsr1|row sum")).raw(m_context.store.view()).raw(m_context.platform.view()).u64(at);
    return out.take();
}

Result<std::uint64_t> RowSums::logSize() const
{
    store::Query query(m_context.connection, "SELECT COALESCE(MAX(ordinal) + 1, 0) FROM audit_entry");
    DESK_TRY(const bool found, query.next());
    return found ? static_cast<std::uint64_t>(query.integer(0)) : std::uint64_t{0};
}

Result<std::optional<RowSums::Stored>> RowSums::load()
{
    store::Query query(m_context.connection, "SELECT at, sealed FROM row_sum WHERE platform = ?");
    query.bind(m_context.platform.view());
    DESK_TRY(const bool found, query.next());
    if (!found)
        return std::optional<Stored>();
    Stored out;
    out.at = static_cast<std::uint64_t>(query.integer(0));
    const Bytes sealed = query.bytes(1);
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(sealed));
    DESK_TRY(const keys::OpenedKey key, m_context.staff->version(logKeyName, header.keyVersion));
    const auto plain = crypto::openSingleUse(key.key, headerOf(key), associatedOf(out.at), sealed);
    if (!plain.ok()) {
        return fail(ErrorCode::Tampered,
                    "The sum of a platform's rows was changed. Keep a copy of both folders for whoever looks "
                    "into it.",
                    "row_sum");
    }
    ByteReader in(*plain);
    out.sum.keyVersion = in.u16();
    out.sum.rows = in.u64();
    for (std::uint64_t &digit : out.sum.digits)
        digit = in.u64();
    if (!in.atEnd())
        return fail(ErrorCode::Damaged,
                    "The sum of a platform's rows is malformed; restore the desk from a backup.");
    return std::optional(out);
}

Result<void> RowSums::save(const Sum &sum)
{
    DESK_TRY(const std::uint64_t at, logSize());
    DESK_TRY(const keys::OpenedKey key, m_context.staff->current(logKeyName));
    ByteWriter plain(64);
    plain.u16(sum.keyVersion).u64(sum.rows);
    for (const std::uint64_t digit : sum.digits)
        plain.u64(digit);
    const Bytes sealed =
        crypto::sealSingleUse(key.key, headerOf(key), associatedOf(at), plain.view(), m_context.random);
    store::Query query(m_context.connection,
                       "INSERT INTO row_sum (platform, at, sealed) VALUES (?, ?, ?) "
                       "ON CONFLICT (platform) DO UPDATE SET at = excluded.at, sealed = excluded.sealed");
    query.bind(m_context.platform.view()).bindInteger(static_cast<std::int64_t>(at)).bind(sealed);
    return query.run();
}

Result<void> RowSums::flush()
{
    if (!m_touched)
        return {};
    DESK_TRY(const auto stored, load());
    if (!stored)
        return rebuild(); // what is in memory is in the rows already
    Sum sum = stored->sum;
    addTo(sum.digits, m_delta.digits);
    sum.rows += m_delta.rows;
    DESK_CHECK(save(sum));
    m_delta = {};
    m_touched = false;
    return {};
}

Result<void> RowSums::rebuild()
{
    DESK_TRY(const keys::OpenedKey key, m_context.staff->current(logKeyName));
    DESK_TRY(const Sum sum, count(key.version));
    DESK_CHECK(save(sum));
    m_delta = {};
    m_touched = false;
    return {};
}

Result<RowSums::Sum> RowSums::count(std::uint16_t keyVersion)
{
    DESK_CHECK(prepareFor(keyVersion));
    Sum out;
    out.keyVersion = keyVersion;
    const auto include = [&](ByteView row, ByteView sealed) {
        addTo(out.digits, digitsOf(digestOf(row, sealed)));
        out.rows += 1;
    };
    DESK_CHECK(store::RecordTable(m_context.connection)
                   .everyRow(m_context.platform, [&](const store::RecordHead &row, ByteView sealed) {
                       include(store::recordAssociated(m_context.store, row), sealed);
                   }));
    for (const store::SealedTable &table : countedTables()) {
        DESK_CHECK(store::SealedRows(m_context.connection, table)
                       .every(m_context.platform, [&](const store::SealedRow &row) {
                           include(rowKey(table.name, m_context.platform, row.owner, row.number), row.sealed);
                       }));
    }
    return out;
}

Result<bool> RowSums::check(std::uint64_t since)
{
    DESK_TRY(const auto stored, load());
    if (!stored)
        return false;
    if (stored->at < since) {
        return fail(
            ErrorCode::Tampered,
            "The sum of a platform's rows is older than the log says; rows were put back as they were. "
            "Keep a copy of both folders for whoever looks into it.",
            "row_sum");
    }
    DESK_TRY(const Sum counted, count(stored->sum.keyVersion));
    if (counted == stored->sum)
        return true;
    std::string what = "The rows of a platform do not add up: ";
    if (counted.rows == stored->sum.rows)
        what += "rows were changed or put back as they were";
    else
        what +=
            std::to_string(stored->sum.rows) + " are known, " + std::to_string(counted.rows) + " are there";
    return fail(ErrorCode::Tampered, what + ". Keep a copy of both folders for whoever looks into it.",
                "record");
}

} // namespace desk::subjects
