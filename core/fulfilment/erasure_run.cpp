// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/erasure_run.h"

#include "core/fulfilment/erasure_finish.h"
#include "core/store/snapshot_note.h"

#include <algorithm>

namespace desk::fulfilment {

namespace {

void write(ByteWriter &out, const subjects::RecordKey &key)
{
    out.u16(key.category).raw(key.record.view()).u64(key.version);
}

void write(ByteWriter &out, std::vector<subjects::RecordKey> keys)
{
    std::sort(keys.begin(), keys.end());
    out.u32(static_cast<std::uint32_t>(keys.size()));
    for (const subjects::RecordKey &key : keys)
        write(out, key);
}

void write(ByteWriter &out, const store::Total &total)
{
    out.u16(total.category).sized(total.month).sized(total.currency).u64(total.records);
    out.u64(static_cast<std::uint64_t>(total.amount));
}

/// Lists of encoded entries, whatever their order.
void write(ByteWriter &out, std::vector<Bytes> entries)
{
    std::sort(entries.begin(), entries.end());
    out.u32(static_cast<std::uint32_t>(entries.size()));
    for (const Bytes &entry : entries)
        out.sized(entry);
}

/// The rows that went out of shred classes that live on.
std::vector<std::pair<std::uint16_t, RecordId>> goneFrom(const subjects::FileErasure &file, const policy::Profile &profile,
                                                         const std::vector<std::uint16_t> &destroyed)
{
    std::vector<std::pair<std::uint16_t, RecordId>> out;
    const auto add = [&](const subjects::RecordKey &key) {
        const policy::Category *category = policy::findCategoryByNumber(profile, key.category);
        const bool closed = category != nullptr &&
                            std::find(destroyed.begin(), destroyed.end(), static_cast<std::uint16_t>(category->shredClass)) != destroyed.end();
        if (!closed)
            out.emplace_back(key.category, key.record);
    };
    for (const subjects::RecordKey &key : file.erase)
        add(key);
    for (const subjects::MaskedRecord &masked : file.mask)
        add(masked.key);
    return out;
}

/// A wrapped key as it lies in the store now.
Result<Bytes> wrappedCapsule(store::KeyTables &tables, PlatformId platform, SubjectId subject)
{
    DESK_TRY(const auto capsule, tables.capsule(platform, keys::ownerOf(subject)));
    return capsule ? capsule->sealed : Bytes();
}

Result<Bytes> wrappedBucket(store::KeyTables &tables, PlatformId platform, SubjectId subject)
{
    DESK_TRY(const auto capsule, tables.capsule(platform, keys::ownerOf(subject)));
    if (!capsule)
        return Bytes();
    DESK_TRY(const auto bucket, tables.bucket(platform, capsule->bucket));
    return bucket ? bucket->sealed : Bytes();
}

/// One run over the orders of a platform.
class Run
{
public:
    Run(const ErasureDesk &desk, const subjects::PlatformContext &context,
        std::span<const ErasureOrder> orders, const ErasureHooks &hooks)
        : m_desk(desk)
        , m_context(context)
        , m_orders(orders)
        , m_hooks(hooks)
    {
    }

    Result<void> checkOrders();
    Result<void> addRoot();
    Result<void> writeAll();
    Result<std::vector<ErasureEntry>> finish();

private:
    Result<void> eraseOne(subjects::FileEraser &eraser, const ErasureOrder &order);
    Result<void> leaveBehind(subjects::SubjectFiles &files);
    Result<void> collectOldWraps(store::KeyTables &tables);
    Result<void> addOldWraps(store::KeyTables &tables);
    keys::KeyName rootName() const { return {keys::KeyPurpose::ShredRoot, m_context.platform, 0}; }

    struct Wraps
    {
        Bytes capsule;
        Bytes bucket;
    };

    ErasureDesk m_desk;
    subjects::PlatformContext m_context;
    std::span<const ErasureOrder> m_orders;
    const ErasureHooks &m_hooks;
    std::uint16_t m_epochBefore = 0;
    std::vector<Wraps> m_wraps; ///< As they were, by order.
    std::vector<ErasureEntry> m_entries;
};

Result<void> Run::checkOrders()
{
    if (m_orders.empty())
        return fail(ErrorCode::InvalidArgument, "There is nothing to erase.");
    std::set<SubjectId> subjects;
    subjects::SubjectFiles files(m_context);
    DESK_TRY(subjects::FileEraser eraser, subjects::FileEraser::open(m_context, files));
    for (const ErasureOrder &order : m_orders) {
        if (!subjects.insert(order.subject).second)
            return fail(ErrorCode::InvalidArgument, "A person stands twice in one erasure.");
        if (order.digest != erasureDigest(order))
            return fail(ErrorCode::Conflict,
                        "The erasure is not the one that was approved; make the plan anew.", "digest");
        DESK_CHECK(eraser.check(order.subject, order.file));
    }
    return {};
}

Result<void> Run::addRoot()
{
    DESK_TRY(const keys::OpenedKey before, m_desk.staff->current(rootName()));
    m_epochBefore = before.version;
    keys::Keyring changed = m_desk.keyring;
    DESK_CHECK(keys::replaceKey(changed, *m_desk.staff, rootName(), m_desk.clock, m_desk.random));
    DESK_CHECK(m_desk.keyringFile.save(changed));
    m_desk.keyring = std::move(changed);
    DESK_TRY(m_desk.staff, keys::reopen(m_desk.keyring, *m_desk.staff));
    m_context.staff = m_desk.staff;
    return reached(m_hooks, ErasureStep::RootAdded);
}

Result<void> Run::collectOldWraps(store::KeyTables &tables)
{
    for (const ErasureOrder &order : m_orders) {
        Wraps wraps;
        DESK_TRY(wraps.capsule, wrappedCapsule(tables, m_context.platform, order.subject));
        DESK_TRY(wraps.bucket, wrappedBucket(tables, m_context.platform, order.subject));
        m_wraps.push_back(std::move(wraps));
    }
    return {};
}

Result<void> Run::addOldWraps(store::KeyTables &tables)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        DESK_TRY(const Bytes capsule, wrappedCapsule(tables, m_context.platform, m_entries[i].subject));
        DESK_TRY(const Bytes bucket, wrappedBucket(tables, m_context.platform, m_entries[i].subject));
        // An erasure that found everything gone already leaves the capsule as it is.
        for (const auto &[before, after] :
             {std::pair(m_wraps[i].capsule, capsule), std::pair(m_wraps[i].bucket, bucket)}) {
            if (before == after)
                continue;
            for (const store::Sample &sample : subjects::samplesOf(before)) {
                m_entries[i].samples.push_back(sample);
                m_entries[i].traces.push_back(sample);
            }
        }
        m_entries[i].searchedFor = m_entries[i].samples.size();
    }
    return {};
}

Result<void> Run::eraseOne(subjects::FileEraser &eraser, const ErasureOrder &order)
{
    DESK_TRY(subjects::ErasedFile erased, eraser.erase(order.subject, order.file));
    ErasureEntry entry;
    entry.id = makeId<ErasureId>(m_desk.clock, m_desk.random);
    entry.platform = m_context.platform;
    entry.subject = order.subject;
    entry.request = order.request;
    entry.epochBefore = m_epochBefore;
    entry.at = m_desk.clock.now();
    entry.digest = order.digest;
    entry.erased = erased.erased;
    entry.masked = erased.masked;
    entry.kept = erased.kept;
    entry.gone = goneFrom(order.file, *m_context.profile, erased.destroyed);
    entry.rowsKnown = true;
    entry.destroyed = std::move(erased.destroyed);
    entry.samples = std::move(erased.samples);
    entry.traces = std::move(erased.traces);
    entry.traces.resize(std::min(entry.traces.size(), mostTraces));
    DESK_TRY(entry.copiesUntil, store::keySnapshotsUntil(m_desk.connection));
    entry.copiesKnown = true;
    m_entries.push_back(std::move(entry));
    return {};
}

Result<void> Run::leaveBehind(subjects::SubjectFiles &files)
{
    store::TotalTable totals(m_desk.connection);
    subjects::DeidentifiedRows rows(m_context, files);
    for (const ErasureOrder &order : m_orders) {
        for (const store::Total &total : order.totals)
            DESK_CHECK(totals.add(m_context.platform, total));
        for (const subjects::DeidentifiedRow &row : order.rows)
            DESK_CHECK(rows.add(row));
    }
    return {};
}

Result<void> Run::writeAll()
{
    // So that the log names no pages but those that this transaction writes.
    DESK_CHECK(m_desk.connection.scrub());
    store::Transaction transaction(m_desk.connection);
    DESK_CHECK(transaction.begin());
    subjects::SubjectFiles files(m_context);
    store::KeyTables tables(m_desk.connection);
    DESK_TRY(subjects::FileEraser eraser, subjects::FileEraser::open(m_context, files));
    DESK_CHECK(collectOldWraps(tables));
    for (const ErasureOrder &order : m_orders) {
        DESK_CHECK(eraseOne(eraser, order));
        if (!m_hooks.progress.report(m_entries.size(), m_orders.size()))
            return fail(ErrorCode::Cancelled, "The erasure was cancelled; nothing was changed.");
    }
    DESK_CHECK(leaveBehind(files));
    DESK_CHECK(files.ownerKeys().reroot(m_hooks.progress));
    DESK_CHECK(files.flush());
    DESK_CHECK(addOldWraps(tables));
    ErasureLedger ledger(m_desk.connection, m_context.store, m_desk.staff, m_desk.random);
    for (const ErasureEntry &entry : m_entries)
        DESK_CHECK(ledger.put(entry));
    if (m_hooks.alongside)
        DESK_CHECK(m_hooks.alongside(m_desk.staff, m_entries));
    DESK_CHECK(noteGeneration(m_desk));
    DESK_CHECK(reached(m_hooks, ErasureStep::RowsWritten));
    return transaction.commit();
}

Result<std::vector<ErasureEntry>> Run::finish()
{
    DESK_CHECK(reached(m_hooks, ErasureStep::Committed));
    DESK_TRY(const std::set<std::uint32_t> pages, store::pagesInLog(m_desk.connection.path()));
    DESK_CHECK(finishErasures(m_desk, m_entries, m_hooks, pages));
    return std::move(m_entries);
}

} // namespace

crypto::Digest256 erasureDigest(const ErasureOrder &order)
{
    ByteWriter out(256);
    out.raw(asBytes("dsr1|erasure-order")).raw(order.subject.view()).u8(order.request ? 1 : 0);
    out.raw(order.request.value_or(RequestId()).view());
    out.u8(static_cast<std::uint8_t>(order.file.closing))
        .u8(order.file.suppressRows ? 1 : 0)
        .u8(order.file.suppressPerson ? 1 : 0);
    write(out, order.file.erase);
    write(out, order.file.keep);
    std::vector<Bytes> masks;
    for (const subjects::MaskedRecord &masked : order.file.mask) {
        ByteWriter one(256);
        write(one, masked.key);
        const crypto::SecretBytes content = subjects::encodeContent(masked.cells, {});
        masks.push_back(one.sized(ByteView(content)).take());
    }
    write(out, std::move(masks));
    std::vector<Bytes> totals;
    for (const store::Total &total : order.totals) {
        ByteWriter one(64);
        write(one, total);
        totals.push_back(one.take());
    }
    write(out, std::move(totals));
    if (!order.rows.empty()) { // an order without any keeps the digest that was approved before there were any
        std::vector<Bytes> rows;
        for (const subjects::DeidentifiedRow &row : order.rows) {
            ByteWriter one(128);
            const crypto::SecretBytes content = subjects::encodeContent(row.cells, {});
            rows.push_back(one.u16(row.category).sized(ByteView(content)).take());
        }
        write(out, std::move(rows));
    }
    return crypto::sha256Of({out.view()});
}

Result<std::vector<ErasureEntry>> runErasures(const ErasureDesk &desk,
                                              const subjects::PlatformContext &context,
                                              std::span<const ErasureOrder> orders, const ErasureHooks &hooks)
{
    Run run(desk, context, orders, hooks);
    DESK_CHECK(run.checkOrders());
    DESK_CHECK(run.addRoot());
    DESK_CHECK(run.writeAll());
    return run.finish();
}

Result<std::size_t> resumeErasures(const ErasureDesk &desk, const ErasureHooks &hooks)
{
    std::vector<ErasureEntry> entries;
    {
        // A read that is not ended would keep the log from being emptied.
        ErasureLedger ledger(desk.connection, desk.keyring.store, desk.staff, desk.random);
        DESK_TRY(entries, ledger.pending());
    }
    std::erase_if(entries, [&](const ErasureEntry &entry) {
        return !desk.staff->holds({keys::KeyPurpose::ShredRoot, entry.platform, 0});
    });
    if (entries.empty())
        return std::size_t{0};
    DESK_CHECK(finishErasures(desk, entries, hooks, std::nullopt));
    return entries.size();
}

} // namespace desk::fulfilment
