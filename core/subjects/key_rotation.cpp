// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/key_rotation.h"

#include "core/store/key_tables.h"
#include "core/subjects/subject_files.h"

#include <algorithm>

namespace desk::subjects {

namespace {

/// Files of one category, going through everybody's in their order.
class RecordRotation final : public KeyRotation
{
public:
    RecordRotation(const PlatformContext &context, SubjectFiles &files, std::uint16_t category,
                   keys::KeyPurpose layer)
        : m_context(context)
        , m_files(files)
        , m_rows(context.connection, context.platform, category)
        , m_category(category)
        , m_inner(layer == keys::KeyPurpose::SecondLayer)
    {
    }

    Result<std::uint64_t> all() override { return m_rows.count(); }

    Result<std::uint64_t> left() override
    {
        if (m_inner)
            return all();
        DESK_TRY(const std::uint16_t version, today());
        return m_rows.countOther(version);
    }

    Result<std::size_t> sealSome(int limit) override
    {
        std::optional<std::uint16_t> version;
        if (!m_inner) {
            DESK_TRY(version, today());
        }
        DESK_TRY(const std::vector<store::RecordRow> rows, m_rows.page(version, m_after, limit));
        for (const store::RecordRow &row : rows) {
            if (row.subject != m_after.subject)
                m_files.close(); // one person's keys at a time
            DESK_CHECK(m_files.sealAnew(row));
            m_after = row;
        }
        DESK_CHECK(m_files.flush());
        return rows.size();
    }

private:
    Result<std::uint16_t> today() const
    {
        DESK_TRY(const keys::OpenedKey key,
                 m_context.staff->current({keys::KeyPurpose::Category, m_context.platform, m_category}));
        return key.version;
    }

    const PlatformContext &m_context;
    SubjectFiles &m_files;
    store::SealedRecords m_rows;
    std::uint16_t m_category;
    bool m_inner;
    store::RecordHead m_after;
};

class TableRotation final : public KeyRotation
{
public:
    TableRotation(const PlatformContext &context, keys::OwnerKeys &ownerKeys, RotatedTable table)
        : m_context(context)
        , m_ownerKeys(ownerKeys)
        , m_table(std::move(table))
        , m_rows(context.connection, m_table.table)
    {
    }

    Result<std::uint64_t> all() override { return m_rows.countOther(m_context.platform, std::nullopt); }

    Result<std::uint64_t> left() override
    {
        DESK_TRY(const std::uint16_t version, today());
        return m_rows.countOther(m_context.platform, version);
    }

    Result<std::size_t> sealSome(int limit) override
    {
        DESK_TRY(const std::uint16_t version, today());
        DESK_TRY(std::vector<store::SealedRow> rows,
                 m_rows.other(m_context.platform, version, m_after, limit));
        for (store::SealedRow &row : rows) {
            m_after.owner = row.owner;
            m_after.number = row.number;
            DESK_CHECK(sealRow(row));
        }
        if (m_table.sums != nullptr)
            DESK_CHECK(m_table.sums->flush());
        return rows.size();
    }

private:
    Result<std::uint16_t> today() const
    {
        DESK_TRY(const keys::OpenedKey key, m_context.staff->current({keys::KeyPurpose::Category,
                                                                      m_context.platform, m_table.category}));
        return key.version;
    }

    Bytes countedAs(const store::SealedRow &row) const
    {
        return rowKey(m_table.table.name, m_context.platform, row.owner, row.number);
    }

    Result<void> uncount(const store::SealedRow &row)
    {
        return m_table.sums == nullptr ? Result<void>() : m_table.sums->remove(countedAs(row), row.sealed);
    }

    Result<void> sealRow(store::SealedRow &row)
    {
        DESK_TRY(const RowSeal seal, m_table.sealOf(row));
        OwnerCiphers file(m_context, m_ownerKeys, seal.under);
        auto anew = file.sealAnew(seal.associated, row.sealed);
        if (!anew.ok() && anew.error().code == ErrorCode::KeyDestroyed &&
            m_table.orphans == Orphans::Remove) {
            DESK_CHECK(uncount(row));
            return m_rows.remove(m_context.platform, row);
        }
        if (!anew.ok()) {
            Error error = std::move(anew).error();
            error.place = m_table.table.name + "/" + PlatformId{row.owner}.text();
            return error;
        }
        if (!*anew)
            return {};
        DESK_CHECK(uncount(row));
        row.sealed = std::move(**anew);
        if (m_table.sums != nullptr)
            DESK_CHECK(m_table.sums->add(countedAs(row), row.sealed));
        return m_rows.put(m_context.platform, row);
    }

    const PlatformContext &m_context;
    keys::OwnerKeys &m_ownerKeys;
    RotatedTable m_table;
    store::SealedRows m_rows;
    store::SealedRow m_after{{}, -1, {}};
};

/// A bucket at a time.
class RestrictionRotation final : public KeyRotation
{
public:
    RestrictionRotation(const PlatformContext &context, keys::OwnerKeys &ownerKeys)
        : m_platform(context.platform)
        , m_ownerKeys(ownerKeys)
        , m_tables(context.connection)
    {
    }

    Result<std::uint64_t> all() override { return owners(0); }
    Result<std::uint64_t> left() override { return owners(m_after); }

    Result<std::size_t> sealSome(int) override
    {
        DESK_TRY(const auto buckets, m_tables.buckets(m_platform, m_after, 1));
        if (buckets.empty())
            return std::size_t{0};
        DESK_CHECK(m_ownerKeys.renewRestrictions(buckets.front().bucket));
        m_after = buckets.front().bucket;
        return std::max<std::size_t>(buckets.front().owners, 1);
    }

private:
    static constexpr int bucketsAtOnce = 256;

    Result<std::uint64_t> owners(std::uint32_t after)
    {
        std::uint64_t out = 0;
        for (;;) {
            DESK_TRY(const auto buckets, m_tables.buckets(m_platform, after, bucketsAtOnce));
            for (const keys::SealedBucket &each : buckets) {
                out += each.owners;
                after = each.bucket;
            }
            if (buckets.size() < static_cast<std::size_t>(bucketsAtOnce))
                return out;
        }
    }

    PlatformId m_platform;
    keys::OwnerKeys &m_ownerKeys;
    store::KeyTables m_tables;
    std::uint32_t m_after = 0;
};

} // namespace

std::unique_ptr<KeyRotation> tableRotation(const PlatformContext &context, keys::OwnerKeys &ownerKeys,
                                           RotatedTable table)
{
    return std::make_unique<TableRotation>(context, ownerKeys, std::move(table));
}

KeyRotations recordRotations(const PlatformContext &context, SubjectFiles &files, std::uint16_t category)
{
    KeyRotations out;
    out.push_back(std::make_unique<RecordRotation>(context, files, category, keys::KeyPurpose::Category));
    return out;
}

KeyRotations secondLayerRotations(const PlatformContext &context, SubjectFiles &files)
{
    KeyRotations out;
    for (const policy::Category &category : context.profile->categories) {
        const auto layered = [](const policy::Field &field) {
            return field.secondLayer;
        };
        if (std::any_of(category.fields.begin(), category.fields.end(), layered))
            out.push_back(std::make_unique<RecordRotation>(context, files, category.number,
                                                           keys::KeyPurpose::SecondLayer));
    }
    return out;
}

KeyRotations restrictionRotations(const PlatformContext &context, SubjectFiles &files)
{
    KeyRotations out;
    out.push_back(std::make_unique<RestrictionRotation>(context, files.ownerKeys()));
    return out;
}

} // namespace desk::subjects
