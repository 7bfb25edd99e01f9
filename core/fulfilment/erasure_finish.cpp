// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/erasure_finish.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace desk::fulfilment {

namespace {

constexpr int bucketsAtOnce = 256;

/// After the commit there is no way back, so nothing can be cancelled.
class GoesOn final : public Progress
{
public:
    explicit GoesOn(Progress &told) : m_told(told) {}
    bool report(std::uint64_t done, std::uint64_t total) override
    {
        m_told.report(done, total);
        return true;
    }

private:
    Progress &m_told;
};

Error notGone(const char *where)
{
    return fail(ErrorCode::Tampered,
                "Something of what was erased is still there; the erasure stays unfinished. Tell whoever "
                "looks after the desk.",
                where);
}

/// The earliest shred root that a bucket still hangs from; the current one where there is no bucket.
Result<std::uint16_t> earliestInUse(const ErasureDesk &desk, PlatformId platform)
{
    DESK_TRY(const keys::OpenedKey root, desk.staff->current({keys::KeyPurpose::ShredRoot, platform, 0}));
    std::uint16_t earliest = root.version;
    store::KeyTables tables(desk.connection);
    for (std::uint32_t after = 0;;) {
        DESK_TRY(const auto page, tables.buckets(platform, after, bucketsAtOnce));
        for (const keys::SealedBucket &bucket : page) {
            after = bucket.bucket;
            const auto epoch = static_cast<std::uint16_t>(bucket.epoch);
            if (keys::isEarlierVersion(epoch, earliest))
                earliest = epoch;
        }
        if (page.size() < static_cast<std::size_t>(bucketsAtOnce))
            return earliest;
    }
}

/// What the sealed grants look like that are about to be dropped.
void addGrants(std::vector<store::Sample> &to, const keys::Keyring &before, const keys::Keyring &after)
{
    for (const keys::Grant &grant : before.grants) {
        const bool stays = std::any_of(after.grants.begin(), after.grants.end(),
                                       [&](const keys::Grant &each) { return each.id == grant.id; });
        if (stays)
            continue;
        store::Sample sample{};
        std::copy_n(grant.sealed.encapsulated.begin(), sample.size(), sample.begin());
        to.push_back(sample);
    }
}

Result<void> dropRoots(const ErasureDesk &desk, std::vector<ErasureEntry> &entries)
{
    keys::Keyring changed = desk.keyring;
    std::set<PlatformId> platforms;
    for (const ErasureEntry &entry : entries)
        platforms.insert(entry.platform);
    for (const PlatformId &platform : platforms) {
        DESK_TRY(const std::uint16_t earliest, earliestInUse(desk, platform));
        DESK_CHECK(keys::dropVersions(changed, {keys::KeyPurpose::ShredRoot, platform, 0}, earliest));
    }
    std::vector<store::Sample> dropped;
    addGrants(dropped, desk.keyring, changed);
    // Also where nothing was dropped: a crash may have left the other copy with what was.
    DESK_CHECK(desk.keyringFile.saveBoth(changed));
    desk.keyring = std::move(changed);
    DESK_TRY(desk.staff, keys::reopen(desk.keyring, *desk.staff));
    DESK_TRY(const bool both, desk.keyringFile.bothHold(desk.keyring));
    if (!both)
        return notGone("keyring");
    const store::SampleScan scan(dropped);
    NoProgress silent;
    for (const std::string &path : desk.keyringFile.paths()) {
        DESK_TRY(const std::uint64_t found, scan.countInFile(path, silent));
        if (found > 0)
            return notGone("keyring");
    }
    // One person's share will do: an old keyring anywhere is found by any of them.
    if (!entries.empty())
        entries.front().traces.insert(entries.front().traces.end(), dropped.begin(), dropped.end());
    return {};
}

/// The keys themselves: a destroyed class has its tombstone, and no row; no root of before is left in the
/// keyring.
Result<void> checkKeys(const ErasureDesk &desk, const ErasureEntry &entry)
{
    const keys::KeyEntry *root = desk.keyring.find({keys::KeyPurpose::ShredRoot, entry.platform, 0});
    if (root == nullptr)
        return fail(ErrorCode::NotFound, "The keyring has no shred root for this platform.");
    for (const keys::Grant &grant : desk.keyring.grants) {
        if (grant.keyId == root->id && grant.keyVersion == entry.epochBefore)
            return notGone("keyring");
    }
    store::KeyTables tables(desk.connection);
    keys::OwnerKeys ownerKeys(desk.keyring.store, entry.platform, desk.staff, tables, desk.random);
    DESK_TRY(const auto rows, store::RecordTable(desk.connection).file(entry.platform, entry.subject, {}, std::numeric_limits<int>::max()));
    for (const std::uint16_t shredClass : entry.destroyed) {
        DESK_TRY(const keys::KeyState state, ownerKeys.state(keys::ownerOf(entry.subject), shredClass));
        if (state != keys::KeyState::Destroyed)
            return notGone("key");
        if (std::any_of(rows.begin(), rows.end(),
                        [&](const store::RecordRow &row) { return row.shredClass == shredClass; }))
            return notGone("record");
    }
    return {};
}

/// How far the database was searched.
Result<SearchExtent> scanFiles(const ErasureDesk &desk, const std::vector<ErasureEntry> &entries,
                               const ErasureHooks &hooks, const std::optional<std::set<std::uint32_t>> &pages)
{
    std::vector<store::Sample> samples;
    for (const ErasureEntry &entry : entries)
        samples.insert(samples.end(), entry.samples.begin(), entry.samples.end());
    const store::SampleScan scan(samples);
    GoesOn progress(hooks.progress);
    DESK_CHECK(store::cleanOnce(desk.connection, progress));
    const std::string database = desk.connection.path();
    const auto size = static_cast<std::uint64_t>(QFileInfo(QString::fromStdString(database)).size());
    const bool whole = !pages || size <= hooks.scanWhole;
    DESK_TRY(const std::uint64_t inDatabase,
             whole ? scan.countInFile(database, progress) : scan.countInPages(database, *pages, progress));
    if (inDatabase > 0) {
        // Most likely another program wrote the file, and left a copy when it moved a row to another page.
        DESK_CHECK(desk.connection.clean(progress));
        DESK_TRY(const std::uint64_t left, scan.countInFile(database, progress));
        if (left > 0)
            return notGone("database");
    }
    std::vector<std::string> others{database + "-wal", database + "-shm"};
    for (const std::string &path : desk.keyringFile.paths())
        others.push_back(path);
    for (const std::string &path : others) {
        DESK_TRY(const std::uint64_t found, scan.countInFile(path, progress));
        if (found > 0)
            return notGone("files");
    }
    return whole || inDatabase > 0 ? SearchExtent::Whole : SearchExtent::Pages;
}

} // namespace

Result<void> reached(const ErasureHooks &hooks, ErasureStep step)
{
    if (hooks.observer != nullptr && !hooks.observer->reached(step))
        return fail(ErrorCode::Cancelled,
                    "The erasure was ended on purpose; it is resumed at the next opening.");
    return {};
}

Result<void> noteGeneration(const ErasureDesk &desk)
{
    return store::writeMeta(desk.connection, "keyring_generation", std::to_string(desk.keyring.generation));
}

Result<void> finishErasures(const ErasureDesk &desk, std::vector<ErasureEntry> &entries,
                            const ErasureHooks &hooks, const std::optional<std::set<std::uint32_t>> &pages)
{
    DESK_CHECK(desk.connection.scrub());
    DESK_CHECK(reached(hooks, ErasureStep::Scrubbed));
    DESK_CHECK(dropRoots(desk, entries));
    DESK_CHECK(reached(hooks, ErasureStep::RootsDropped));
    for (const ErasureEntry &entry : entries)
        DESK_CHECK(checkKeys(desk, entry));
    DESK_TRY(const SearchExtent extent, scanFiles(desk, entries, hooks, pages));
    DESK_CHECK(reached(hooks, ErasureStep::Scanned));

    store::Transaction transaction(desk.connection);
    DESK_CHECK(transaction.begin());
    ErasureLedger ledger(desk.connection, desk.keyring.store, desk.staff, desk.random);
    for (ErasureEntry &entry : entries) {
        entry.state = ErasureState::Done;
        entry.finishedAt = desk.clock.now();
        entry.samples.clear();
        entry.extent = extent;
        DESK_CHECK(ledger.put(entry));
    }
    DESK_CHECK(noteGeneration(desk));
    DESK_CHECK(transaction.commit());
    return desk.connection.scrub();
}

} // namespace desk::fulfilment
