// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/subject_files.h"

#include <algorithm>

namespace desk::subjects {

SubjectFiles::SubjectFiles(const PlatformContext &context)
    : m_context(context)
    , m_keyTables(context.connection)
    , m_records(context.connection)
    , m_ownerKeys(context.store, context.platform, context.staff, m_keyTables, context.random)
    , m_rowSums(m_context)
    , m_cipherMaker(context.store.bytes)
{
    for (const policy::Category &category : context.profile->categories) {
        for (const policy::Field &field : category.fields) {
            if (field.secondLayer)
                m_secondLayer[category.number].insert(field.id);
        }
    }
}

void SubjectFiles::forgetCiphers()
{
    m_latest = nullptr;
    m_ciphers.clear();
    m_namers.clear();
}

void SubjectFiles::close()
{
    forgetCiphers();
    m_ownerKeys.close();
}

void SubjectFiles::clear()
{
    forgetCiphers();
    m_ownerKeys.clear();
    m_rowSums.clear();
}

Result<void> SubjectFiles::flush()
{
    DESK_CHECK(m_ownerKeys.flush());
    return m_rowSums.flush();
}

const policy::Category *SubjectFiles::category(std::uint16_t number) const
{
    return policy::findCategoryByNumber(*m_context.profile, number);
}

bool SubjectFiles::canRead(const policy::Category &category) const
{
    return m_context.staff->holds({keys::KeyPurpose::Category, m_context.platform, category.number});
}

Result<crypto::RecordCipher *> SubjectFiles::cipher(const CipherName &name, keys::Provision provision)
{
    if (m_latest != nullptr && m_latest->first == name)
        return &m_latest->second;
    if (const auto known = m_ciphers.find(name); known != m_ciphers.end()) {
        m_latest = &*known;
        return &known->second;
    }
    const bool outer = name.layer == keys::KeyPurpose::Category;
    const keys::KeyName keyName{name.layer, m_context.platform, outer ? name.category : std::uint16_t{0}};
    auto held = m_context.staff->version(keyName, name.version);
    if (!held.ok() && m_context.staff->holds(keyName))
        return fail(ErrorCode::Tampered, "A record names a version of a key that this desk never had.");
    DESK_TRY(const keys::OpenedKey categoryKey, std::move(held));
    DESK_TRY(const crypto::Key ownerKey,
             m_ownerKeys.key(keys::ownerOf(name.subject), name.shredClass, provision));
    const crypto::RecordContext context{
        m_context.store.bytes, m_context.platform.bytes, name.subject.bytes, name.shredClass,
        name.category,         categoryKey.id,           categoryKey.version};
    m_latest = &*m_ciphers.emplace(name, m_cipherMaker.make(ownerKey, categoryKey.key, context)).first;
    return &m_latest->second;
}

Result<crypto::RecordNamer *> SubjectFiles::namer(SubjectId subject, const policy::Category &category)
{
    if (const auto known = m_namers.find({subject, category.number}); known != m_namers.end())
        return &known->second;
    const auto shredClass = static_cast<std::uint16_t>(category.shredClass);
    DESK_TRY(const crypto::Key ownerKey, m_ownerKeys.key(keys::ownerOf(subject), shredClass, keys::Provision::Yes));
    const crypto::RecordContext context{m_context.store.bytes, m_context.platform.bytes, subject.bytes, shredClass, category.number, 0, 0};
    return &m_namers.emplace(std::pair(subject, category.number), crypto::RecordNamer(ownerKey, context)).first->second;
}

Result<Bytes> SubjectFiles::sealSecondLayer(const store::RecordRow &row, const Cells &inner)
{
    if (inner.empty())
        return Bytes();
    DESK_TRY(const keys::OpenedKey key, m_context.staff->current({keys::KeyPurpose::SecondLayer, m_context.platform, 0}));
    DESK_TRY(crypto::RecordCipher *const layer,
             cipher({row.subject, row.shredClass, row.category, key.version, keys::KeyPurpose::SecondLayer}, keys::Provision::Yes));
    return layer->seal(secondLayerAssociated(m_context.store, row), encodeContent(inner, {}), m_context.random);
}

Result<Bytes> SubjectFiles::seal(const store::RecordRow &row, const policy::Category &category, const Cells &cells)
{
    DESK_TRY(const keys::OpenedKey key, m_context.staff->current({keys::KeyPurpose::Category, m_context.platform, category.number}));
    DESK_TRY(crypto::RecordCipher *const outer,
             cipher({row.subject, row.shredClass, row.category, key.version, keys::KeyPurpose::Category}, keys::Provision::Yes));
    const auto layered = m_secondLayer.find(category.number);
    if (layered == m_secondLayer.end())
        return outer->seal(store::recordAssociated(m_context.store, row), encodeContent(cells, {}), m_context.random);
    Cells plain;
    Cells inner;
    for (const formats::Cell &cell : cells)
        (layered->second.contains(cell.name) ? inner : plain).push_back(cell);
    DESK_TRY(const Bytes second, sealSecondLayer(row, inner));
    return outer->seal(store::recordAssociated(m_context.store, row), encodeContent(plain, second), m_context.random);
}

Result<void> SubjectFiles::unsealInto(Buffers &to, const store::RecordHead &row, ByteView sealed)
{
    to.cells.clear();
    DESK_TRY(const crypto::EnvelopeHeader header, crypto::readEnvelopeHeader(sealed));
    DESK_TRY(crypto::RecordCipher *const outer, cipher({row.subject, row.shredClass, row.category,
                                                        header.keyVersion, keys::KeyPurpose::Category},
                                                       keys::Provision::No));
    DESK_CHECK(outer->openInto(to.outer, store::recordAssociated(m_context.store, row), sealed));
    DESK_TRY(const ByteView second, viewContent(to.outer, to.cells));
    if (second.empty())
        return {};
    DESK_TRY(const crypto::EnvelopeHeader inner, crypto::readEnvelopeHeader(second));
    DESK_TRY(crypto::RecordCipher *const layer, cipher({row.subject, row.shredClass, row.category,
                                                        inner.keyVersion, keys::KeyPurpose::SecondLayer},
                                                       keys::Provision::No));
    DESK_CHECK(layer->openInto(to.inner, secondLayerAssociated(m_context.store, row), second));
    DESK_CHECK(viewContent(to.inner, to.cells));
    return {};
}

Error SubjectFiles::named(Error error, const store::RecordHead &row) const
{
    const policy::Category *known = category(row.category);
    if (error.place.empty() && known != nullptr)
        error.place = known->id + "/" + row.record.text();
    return error;
}

Result<Record> SubjectFiles::unseal(const store::RecordHead &row, ByteView sealed, Buffers &buffers)
{
    if (auto opened = unsealInto(buffers, row, sealed); !opened.ok())
        return named(std::move(opened).error(), row);
    Record out{row.record, row.category, row.version, {}};
    out.cells.reserve(buffers.cells.size());
    for (const CellView &cell : buffers.cells)
        out.cells.push_back({std::string(cell.name), {cell.kind, std::string(cell.text)}, 0});
    return out;
}

store::RecordRow SubjectFiles::rowOf(SubjectId subject, const policy::Category &category, RecordId record) const
{
    store::RecordRow row;
    row.platform = m_context.platform;
    row.subject = subject;
    row.category = category.number;
    row.record = record;
    row.shredClass = static_cast<std::uint16_t>(category.shredClass);
    row.schema = contentSchema;
    return row;
}

Result<RecordId> SubjectFiles::idOf(SubjectId subject, const policy::Category &category, std::string_view sourceName)
{
    DESK_TRY(crypto::RecordNamer *const names, namer(subject, category));
    return RecordId{names->recordId(asBytes(sourceName))};
}

Result<PutResult> SubjectFiles::put(SubjectId subject, const policy::Category &category, std::string_view sourceName, const Cells &cells)
{
    DESK_TRY(const RecordId record, idOf(subject, category, sourceName));
    store::RecordRow row = rowOf(subject, category, record);
    PutResult out;
    out.record = row.record;
    DESK_TRY(auto existing, m_records.get(row.platform, row.subject, row.category, row.record));
    if (existing) {
        Buffers buffers;
        DESK_TRY(Record before, unseal(*existing, existing->sealed, buffers));
        const auto sameCells = [](const formats::Cell &a, const formats::Cell &b) {
            return a.name == b.name && a.value == b.value;
        };
        Cells sorted = cells;
        const auto byName = [](const formats::Cell &a, const formats::Cell &b) { return a.name < b.name; };
        std::sort(sorted.begin(), sorted.end(), byName);
        Cells sortedBefore = before.cells;
        std::sort(sortedBefore.begin(), sortedBefore.end(), byName);
        if (std::equal(sorted.begin(), sorted.end(), sortedBefore.begin(), sortedBefore.end(), sameCells)) {
            out.outcome = PutOutcome::Unchanged;
            return out;
        }
        out.outcome = PutOutcome::Updated;
        out.before = std::move(before.cells);
        row.version = existing->version + 1;
    }
    DESK_TRY(row.sealed, seal(row, category, cells));
    DESK_CHECK(putRow(row, existing ? &*existing : nullptr));
    out.version = row.version;
    out.replaced = std::move(existing);
    return out;
}

Result<void> SubjectFiles::amend(SubjectId subject, const policy::Category &category, const Record &record, const Cells &cells)
{
    DESK_TRY(const auto existing, m_records.get(m_context.platform, subject, category.number, record.id));
    if (!existing || existing->version != record.version)
        return fail(ErrorCode::Conflict, "A record changed in the meantime; look at it again.", "record");
    store::RecordRow row = rowOf(subject, category, record.id);
    row.version = record.version + 1;
    DESK_TRY(row.sealed, seal(row, category, cells));
    return putRow(row, &*existing);
}

Result<std::optional<Record>> SubjectFiles::find(SubjectId subject, const policy::Category &category, RecordId record)
{
    DESK_TRY(const auto row, m_records.get(m_context.platform, subject, category.number, record));
    if (!row)
        return std::optional<Record>();
    Buffers buffers;
    DESK_TRY(Record out, unseal(*row, row->sealed, buffers));
    return std::optional(std::move(out));
}

Result<bool> SubjectFiles::canOpen(SubjectId subject, const policy::Category &category)
{
    if (!canRead(category))
        return false;
    if (m_context.staff->holds({keys::KeyPurpose::Restriction, m_context.platform, 0}))
        return true;
    DESK_TRY(const keys::KeyState state, m_ownerKeys.state(keys::ownerOf(subject), static_cast<std::uint16_t>(category.shredClass)));
    return state != keys::KeyState::Restricted;
}

Result<const policy::Category *> SubjectFiles::readable(SubjectId subject, std::uint16_t category)
{
    const policy::Category *known = this->category(category);
    if (known == nullptr)
        return known;
    DESK_TRY(const bool open, canOpen(subject, *known));
    return open ? known : nullptr;
}

Result<void> SubjectFiles::visit(SubjectId subject, const std::function<bool(const Record &)> &visit)
{
    constexpr int pageSize = 200;
    store::ReadTransaction reading(m_context.connection);
    DESK_CHECK(reading.begin());
    Buffers buffers;
    store::RecordCursor after;
    const policy::Category *current = nullptr;
    store::RecordPage rows;
    for (bool more = true; more;) {
        DESK_CHECK(m_records.readFile(m_context.platform, subject, after, pageSize, rows));
        more = rows.size() == static_cast<std::size_t>(pageSize);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const store::RecordHead &row = rows.head(i);
            if (current == nullptr || current->number != row.category) {
                DESK_TRY(current, readable(subject, row.category));
            }
            if (current == nullptr) {
                // What the role cannot read is passed over as a whole, by its category alone: a row that hides behind
                // the version of a key that does not exist is an error.
                after = store::lastOf(row.category);
                more = true;
                break;
            }
            DESK_TRY(const Record record, unseal(row, rows.sealed(i), buffers));
            if (!visit(record))
                return {};
            after = {row.category, row.record};
        }
    }
    return {};
}

Result<void>
SubjectFiles::scan(SubjectId subject, std::span<const policy::Category *const> categories,
                   const std::function<Result<void>(const policy::Category &, const RecordView &)> &visit)
{
    constexpr int pageSize = 200;
    store::ReadTransaction reading(m_context.connection);
    DESK_CHECK(reading.begin());
    Buffers buffers;
    auto wanted = categories.begin();
    if (wanted == categories.end())
        return {};
    const auto before = [](const policy::Category &category) {
        return store::lastOf(static_cast<std::uint16_t>(category.number - 1));
    };
    store::RecordCursor after = before(**wanted);
    store::RecordPage rows;
    for (bool more = true; more;) {
        DESK_CHECK(m_records.readFile(m_context.platform, subject, after, pageSize, rows));
        more = rows.size() == static_cast<std::size_t>(pageSize);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const store::RecordHead &row = rows.head(i);
            while (wanted != categories.end() && (*wanted)->number < row.category)
                ++wanted;
            if (wanted == categories.end())
                return {};
            if ((*wanted)->number != row.category) {
                after = before(**wanted); // over a category that nobody asked for, however long it is
                more = true;
                break;
            }
            DESK_CHECK(unsealInto(buffers, row, rows.sealed(i)));
            DESK_CHECK(visit(**wanted, {row.record, row.category, row.version, buffers.cells}));
            after = {row.category, row.record};
        }
    }
    return {};
}

Result<std::vector<Record>> SubjectFiles::page(SubjectId subject, const policy::Category &category, RecordId after, int limit)
{
    DESK_TRY(const std::vector<store::RecordRow> rows, m_records.page(m_context.platform, subject, {category.number, after}, limit));
    std::vector<Record> out;
    out.reserve(rows.size());
    Buffers buffers;
    for (const store::RecordRow &row : rows) {
        DESK_TRY(Record record, unseal(row, row.sealed, buffers));
        out.push_back(std::move(record));
    }
    return out;
}

Result<std::vector<RecordVersion>> SubjectFiles::versions(SubjectId subject, const policy::Category &category, RecordId after, int limit)
{
    DESK_TRY(const std::vector<store::RecordRow> rows, m_records.page(m_context.platform, subject, {category.number, after}, limit));
    std::vector<RecordVersion> out;
    out.reserve(rows.size());
    for (const store::RecordRow &row : rows)
        out.push_back({row.record, row.version});
    return out;
}

Result<std::vector<store::CategoryCount>> SubjectFiles::count(SubjectId subject)
{
    return m_records.count(m_context.platform, subject);
}

Result<std::vector<store::RecordRow>> SubjectFiles::heads(SubjectId subject)
{
    return m_records.heads(m_context.platform, subject);
}

} // namespace desk::subjects
