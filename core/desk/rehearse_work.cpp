// SPDX-License-Identifier: GPL-3.0-or-later
// A restore that is tried out: beside the desk, compared with it, and removed.
#include "core/backup/backup_reader.h"
#include "core/desk/restore_work.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

constexpr std::size_t comparedPeople = 100;

std::string dataFolderOf(OpenDesk &desk)
{
    return QFileInfo(QString::fromStdString(desk.connection().path())).absolutePath().toStdString();
}

/// The rehearsal's folders, gone when it is over. What a crash left goes before the next one.
struct RehearsalFolders
{
    explicit RehearsalFolders(OpenDesk &desk)
        : where{dataFolderOf(desk) + "/rehearsal", desk.keyringFile().folder() + "/rehearsal"}
    {
        remove();
    }
    ~RehearsalFolders() { remove(); }
    RehearsalFolders(const RehearsalFolders &) = delete;
    RehearsalFolders &operator=(const RehearsalFolders &) = delete;
    void remove() const
    {
        QDir(QString::fromStdString(where.keyring)).removeRecursively();
        QDir(QString::fromStdString(where.data)).removeRecursively();
    }

    DeskLocation where;
};

/// Opens the restored desk beside the live one and looks into both.
class Comparison
{
public:
    Comparison(OpenDesk &live, OpenDesk &restored, RehearsalReport &report)
        : m_live(live)
        , m_restored(restored)
        , m_report(report)
    {
    }

    Result<void> people();
    Result<void> tables(const backup::Manifest &manifest);

private:
    Result<void> person(OpenPlatform &live, OpenPlatform &restored, SubjectId subject);

    OpenDesk &m_live;
    OpenDesk &m_restored;
    RehearsalReport &m_report;
};

bool sameCells(const subjects::Cells &a, const subjects::Cells &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const formats::Cell &x, const formats::Cell &y) {
                          return x.name == y.name && x.value == y.value;
                      });
}

Result<void> Comparison::person(OpenPlatform &live, OpenPlatform &restored, SubjectId subject)
{
    std::map<std::pair<std::uint16_t, RecordId>, subjects::Record> there;
    DESK_CHECK(live.files->visit(subject, [&there](const subjects::Record &record) {
        there.emplace(std::pair(record.category, record.id), record);
        return true;
    }));
    live.files->close();
    const auto compare = [&](const subjects::Record &record) {
        const auto found = there.find({record.category, record.id});
        // What changed since the backup is another record by its version.
        if (found == there.end() || found->second.version != record.version)
            return true;
        m_report.compared += 1;
        m_report.differing += sameCells(found->second.cells, record.cells) ? 0 : 1;
        return true;
    };
    DESK_CHECK(restored.files->visit(subject, compare));
    restored.files->close();
    return {};
}

Result<void> Comparison::people()
{
    for (auto &[id, restored] : m_restored.platforms()) {
        const auto live = m_live.platforms().find(id);
        if (live == m_live.platforms().end())
            continue;
        // From a random id on, so that each rehearsal looks at others.
        SubjectId after;
        m_live.random().fill(after.bytes);
        store::RecordTable records(m_restored.connection());
        DESK_TRY(auto people, records.subjects(id, after, static_cast<int>(comparedPeople)));
        if (people.size() < comparedPeople) {
            DESK_TRY(const auto more,
                     records.subjects(id, {}, static_cast<int>(comparedPeople - people.size())));
            people.insert(people.end(), more.begin(), more.end());
        }
        for (const SubjectId &subject : people)
            DESK_CHECK(person(live->second, restored, subject));
    }
    return {};
}

Result<void> Comparison::tables(const backup::Manifest &manifest)
{
    for (const backup::SectionSum &section : manifest.sections) {
        // The restore itself adds a setting, and entries to the log; the ledger may be newer.
        const bool grows = section.name == "meta" || section.name.starts_with("audit_") ||
                           section.name == "erasure" || section.name == "suppression";
        DESK_TRY(const std::uint64_t rows, store::rowCount(m_restored.connection(), section.name));
        const bool erased = m_report.restored.rowsErased + m_report.restored.erasedSince > 0;
        if (grows ? rows < section.rows : rows != section.rows && !(erased && rows < section.rows))
            m_report.tables.push_back(section.name);
    }
    return {};
}

} // namespace

Result<RehearsalReport> rehearseRestore(OpenDesk &desk, const std::string &file, const std::string &keystore,
                                        Progress &progress)
{
    DESK_CHECK(desk.require({Role::DataProtection, Role::Administrator}));
    const RehearsalFolders folders(desk);
    RestoreOrder order;
    order.file = file;
    order.keystore = keystore;
    order.into = folders.where;
    order.live = {dataFolderOf(desk), desk.keyringFile().folder()};
    order.acceptGap = "rehearsal"; // nothing is kept of it, and nobody sees it
    RehearsalReport out;
    DESK_TRY(out.restored, restoreWith(order, {desk.clock(), desk.random(), desk.staff()}, progress));
    {
        DESK_TRY(std::unique_ptr<DeskFiles> files, DeskFiles::open(folders.where));
        DESK_TRY(keys::Keyring keyring, loadKeyring(*files));
        DESK_TRY(const keys::StaffKeysPointer staff, keys::reopen(keyring, *desk.staff()));
        OpenDesk restored(std::move(files), std::move(keyring), staff, desk.clock(), desk.random());
        DESK_CHECK(restored.loadPlatforms());
        DESK_TRY(const backup::FileGlance glance, backup::glanceAt(file));
        DESK_TRY(const keys::OpenedKey key, desk.staff()->version(backupKeyName, glance.head.keyVersion));
        DESK_TRY(const backup::BackupContent content, backup::readBackup(file, key.key, {}, progress));
        Comparison comparison(desk, restored, out);
        DESK_CHECK(comparison.tables(content.manifest));
        DESK_CHECK(comparison.people());
    }
    desk.forgetKeys();
    DESK_CHECK(desk.log(audit::Event::RestoreRehearsed, {}, {},
                        std::string("{\"good\":") + (out.good() ? "true" : "false") + "}", std::nullopt));
    return out;
}

} // namespace desk::work
