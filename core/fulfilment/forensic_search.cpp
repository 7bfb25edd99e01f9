// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/forensic_search.h"

#include "core/store/key_tables.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace desk::fulfilment {

namespace {

constexpr std::array<std::string_view, 5> dataFiles{"desk.db", "desk.db-wal", "desk.db-shm",
                                                    "desk.db-journal", "desk.lock"};
constexpr std::array<std::string_view, 3> keyFiles{"keyring-a", "keyring-b", "log-head"};

bool isSealed(const QString &name)
{
    return name.endsWith(QStringLiteral(".zip"), Qt::CaseInsensitive) ||
           name.endsWith(QStringLiteral(".backup"), Qt::CaseInsensitive);
}

/// The whole of a search reports by files.
class Silent final : public Progress
{
public:
    explicit Silent(Progress &whole) : m_whole(whole) {}
    bool report(std::uint64_t, std::uint64_t) override { return m_whole.report(0, 0); }

private:
    Progress &m_whole;
};

class Search
{
public:
    Search(const ErasureDesk &desk, Progress &progress) : m_desk(desk), m_progress(progress) {}

    Result<void> readLedger(std::span<const PlatformId> platforms);
    Result<void> searchTables();
    Result<void> searchFolder(const std::string &folder, std::span<const std::string_view> ours);
    ForensicFindings take() { return std::move(m_findings); }

private:
    Result<std::uint64_t> count(const char *sql, const ErasureEntry &entry,
                                std::optional<std::uint16_t> shredClass);
    Result<void> searchTablesFor(const ErasureEntry &entry, keys::OwnerKeys &keys);
    void add(const ErasureEntry &entry, const char *what, std::uint64_t found)
    {
        if (found > 0)
            m_findings.leftovers.push_back({entry.id.text(), what, found});
    }

    const ErasureDesk &m_desk;
    Progress &m_progress;
    std::vector<ErasureEntry> m_entries;
    std::optional<store::SampleScan> m_scan;
    ForensicFindings m_findings;
};

Result<void> Search::readLedger(std::span<const PlatformId> platforms)
{
    ErasureLedger ledger(m_desk.connection, m_desk.keyring.store, m_desk.staff, m_desk.random);
    std::vector<store::Sample> traces;
    for (const PlatformId platform : platforms) {
        DESK_TRY(auto entries, ledger.all(platform));
        for (ErasureEntry &entry : entries) {
            traces.insert(traces.end(), entry.traces.begin(), entry.traces.end());
            traces.insert(traces.end(), entry.samples.begin(), entry.samples.end());
            m_findings.erasures += 1;
            m_findings.withoutTraces += entry.traces.empty() && entry.samples.empty() ? 1 : 0;
            m_findings.pending += entry.state == ErasureState::Done ? 0 : 1;
            m_entries.push_back(std::move(entry));
        }
    }
    m_findings.traces = traces.size();
    m_scan.emplace(traces);
    return {};
}

Result<std::uint64_t> Search::count(const char *sql, const ErasureEntry &entry,
                                    std::optional<std::uint16_t> shredClass)
{
    store::Query query(m_desk.connection, sql);
    query.bind(entry.platform.view()).bind(entry.subject.view());
    if (shredClass)
        query.bindInteger(*shredClass);
    DESK_TRY(const bool found, query.next());
    return found ? static_cast<std::uint64_t>(query.integer(0)) : 0;
}

Result<void> Search::searchTablesFor(const ErasureEntry &entry, keys::OwnerKeys &keys)
{
    for (const std::uint16_t shredClass : entry.destroyed) {
        DESK_TRY(const std::uint64_t rows,
                 count("SELECT COUNT(*) FROM record WHERE platform = ? AND subject = ? AND shred_class = ?",
                       entry, shredClass));
        add(entry, "record", rows);
        const auto state = keys.state(keys::ownerOf(entry.subject), shredClass);
        if (!state.ok() && state.error().code == ErrorCode::KeyUnavailable)
            return state.error();
        add(entry, "key", !state.ok() || *state != keys::KeyState::Destroyed ? 1 : 0);
    }
    DESK_TRY(const std::uint64_t rows,
             count("SELECT COUNT(*) FROM record WHERE platform = ? AND subject = ?", entry, {}));
    DESK_TRY(const std::uint64_t tokens,
             count("SELECT COUNT(*) FROM identifier WHERE platform = ? AND subject = ?", entry, {}));
    if (rows == 0 && !entry.destroyed.empty())
        add(entry, "token", tokens);
    const keys::KeyEntry *root = m_desk.keyring.find({keys::KeyPurpose::ShredRoot, entry.platform, 0});
    const bool isRootThere =
        root != nullptr && std::any_of(m_desk.keyring.grants.begin(), m_desk.keyring.grants.end(),
                                       [&](const keys::Grant &grant) {
                                           return grant.keyId == root->id &&
                                                  grant.keyVersion == entry.epochBefore;
                                       });
    add(entry, "root", isRootThere ? 1 : 0);
    return {};
}

Result<void> Search::searchTables()
{
    store::KeyTables tables(m_desk.connection);
    for (const ErasureEntry &entry : m_entries) {
        if (entry.state != ErasureState::Done)
            continue; // what is pending is known to be there yet
        if (!m_progress.report(0, 0))
            return fail(ErrorCode::Cancelled, "The search was stopped before its end.");
        keys::OwnerKeys ownerKeys(m_desk.keyring.store, entry.platform, m_desk.staff, tables, m_desk.random);
        DESK_CHECK(searchTablesFor(entry, ownerKeys));
    }
    return {};
}

Result<void> Search::searchFolder(const std::string &folder, std::span<const std::string_view> ours)
{
    const QDir root(QString::fromStdString(folder));
    if (!root.exists() || !root.isReadable())
        return fail(ErrorCode::Io,
                    "A folder that is to be searched cannot be read; check its name and permissions.",
                    folder);
    QDirIterator files(root.path(), QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    Silent silent(m_progress);
    while (files.hasNext()) {
        const QFileInfo info(files.next());
        SearchedFile file;
        const QString name = root.relativeFilePath(info.filePath());
        file.path = folder + "/" + name.toStdString();
        file.bytes = static_cast<std::uint64_t>(info.size());
        file.ours = std::find(ours.begin(), ours.end(), name.toStdString()) != ours.end();
        file.sealed = isSealed(name);
        const auto found = m_scan->countInFile(info.filePath().toStdString(), silent);
        if (!found.ok() && found.error().code == ErrorCode::Cancelled)
            return found.error();
        if (!found.ok()) {
            m_findings.unreadable.push_back(file.path);
            continue;
        }
        file.found = *found;
        m_findings.files.push_back(std::move(file));
    }
    return {};
}

} // namespace

Result<ForensicFindings> searchForErased(const ErasureDesk &desk, std::span<const PlatformId> platforms,
                                         const SearchPlaces &places, Progress &progress)
{
    Search search(desk, progress);
    DESK_CHECK(search.readLedger(platforms));
    DESK_CHECK(search.searchTables());
    DESK_CHECK(search.searchFolder(places.data, dataFiles));
    DESK_CHECK(search.searchFolder(places.keyring, keyFiles));
    for (const std::string &folder : places.others)
        DESK_CHECK(search.searchFolder(folder, {}));
    return search.take();
}

} // namespace desk::fulfilment
