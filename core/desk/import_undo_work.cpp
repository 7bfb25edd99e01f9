// SPDX-License-Identifier: GPL-3.0-or-later
// Imports that were made, and the last of a category taken back while nothing depends on it.
#include "core/desk/import_work.h"
#include "core/desk/request_access.h"
#include "core/subjects/import_undo.h"

namespace desk::work {

namespace {

using policy::Role;
using subjects::ImportRun;

constexpr int mostRuns = 200;

ImportRunView view(const OpenPlatform &platform, const ImportRun &run)
{
    ImportRunView out;
    out.id = run.import;
    if (const policy::Category *category = platform.files->category(run.category)) {
        out.category = category->id;
        out.label = category->label;
    }
    out.file = run.source.substr(run.source.find_last_of("/\\") + 1); // npos + 1 is the beginning
    out.at = run.startedAt;
    out.finished = run.finished;
    out.added = run.added;
    out.updated = run.updated;
    out.unchanged = run.unchanged;
    out.faulty = run.faulty;
    out.people = run.people;
    out.undoneAt = run.undoneAt;
    out.isLast = run.isLast;
    return out;
}

Error dependsOn(const std::string &reference)
{
    return fail(ErrorCode::Conflict,
                "A request of one of these people was planned or carried out since; the import has to stay.",
                "request " + reference);
}

/// A request of which somebody made a plan, or more, after the import, about somebody whom it touched.
Result<void> refuseWherePlanned(OpenDesk &desk, OpenPlatform &platform, const ImportRun &run)
{
    const auto planned = static_cast<std::int64_t>(requests::State::Planned);
    store::Query query(desk.connection(),
                       "SELECT reference FROM request r WHERE platform = ? AND subject IS NOT NULL "
                       "AND EXISTS (SELECT 1 FROM import_change c WHERE c.platform = r.platform AND c.import "
                       "= ? AND c.subject = r.subject) "
                       "AND EXISTS (SELECT 1 FROM action a WHERE a.platform = r.platform AND a.request = "
                       "r.request AND a.state >= ?) "
                       "AND EXISTS (SELECT 1 FROM timeline t WHERE t.platform = r.platform AND t.request = "
                       "r.request AND t.at >= ?) LIMIT 1");
    query.bind(platform.info.id.view()).bind(run.import.view()).bindInteger(planned);
    query.bindInteger(run.startedAt.time_since_epoch().count());
    DESK_TRY(const bool found, query.next());
    return found ? Result<void>(dependsOn(query.text(0))) : Result<void>();
}

/// Plans that were made before anybody was named as the request's person: who is found by what it gives?
Result<void> refuseWhereFound(OpenDesk &desk, OpenPlatform &platform, const ImportRun &run)
{
    std::vector<RequestId> open;
    {
        store::Query query(desk.connection(),
                           "SELECT DISTINCT r.request FROM request r JOIN action a ON a.platform = "
                           "r.platform AND a.request = r.request "
                           "WHERE r.platform = ? AND r.subject IS NULL AND a.state IN (?, ?)");
        query.bind(platform.info.id.view()).bindInteger(static_cast<std::int64_t>(requests::State::Planned));
        query.bindInteger(static_cast<std::int64_t>(requests::State::Approved));
        for (;;) {
            DESK_TRY(const bool found, query.next());
            if (!found)
                break;
            open.push_back(query.id<RequestId>(0));
        }
    }
    subjects::ImportChanges changes(platform.context);
    for (const RequestId &id : open) {
        LoadedRequest loaded{&platform, {}};
        DESK_TRY(loaded.request, platform.requests->load(id));
        const Result<SubjectId> subject = theSubject(desk, loaded);
        if (!subject)
            continue; // nobody, or several: the plan cannot be carried out as it is
        DESK_TRY(const bool touched, changes.touches(run.import, *subject));
        if (touched)
            return dependsOn(loaded.request.reference);
    }
    return {};
}

/// An import with what is needed to take it back.
struct Undoing
{
    OpenPlatform *platform = nullptr;
    ImportRun run;
    const policy::Category *category = nullptr;
};

Result<Undoing> find(OpenDesk &desk, PlatformId id, ImportId import)
{
    DESK_CHECK(desk.require({Role::DataProtection}));
    Undoing out;
    DESK_TRY(out.platform, desk.platform(id));
    if (!out.platform->index)
        return fail(ErrorCode::KeyUnavailable,
                    "Your role does not hold the key for finding people; ask data protection.");
    DESK_TRY(out.run, subjects::importRun(out.platform->context, *out.platform->files, import));
    out.category = out.platform->files->category(out.run.category);
    if (out.category == nullptr)
        return fail(ErrorCode::Conflict, "The policy no longer has the category of this import.", "import");
    return out;
}

UndoReport report(const subjects::UndoCounts &counts)
{
    return {counts.removed, counts.restored, counts.people};
}

Result<subjects::UndoCounts> check(OpenDesk &desk, Undoing &undoing)
{
    OpenPlatform &platform = *undoing.platform;
    DESK_CHECK(refuseWherePlanned(desk, platform, undoing.run));
    DESK_CHECK(refuseWhereFound(desk, platform, undoing.run));
    return subjects::ImportUndo(platform.context, *platform.files, *platform.index, *undoing.category)
        .check(undoing.run);
}

} // namespace

Result<std::vector<ImportRunView>> listImports(OpenDesk &desk, PlatformId id)
{
    DESK_CHECK(desk.require({Role::DataProtection}));
    DESK_TRY(OpenPlatform *const platform, desk.platform(id));
    DESK_TRY(const std::vector<ImportRun> runs,
             subjects::importRuns(platform->context, *platform->files, mostRuns));
    std::vector<ImportRunView> out;
    for (const ImportRun &run : runs)
        out.push_back(view(*platform, run));
    platform->files->close();
    return out;
}

Result<UndoReport> previewUndo(OpenDesk &desk, PlatformId id, ImportId import)
{
    DESK_TRY(Undoing undoing, find(desk, id, import));
    auto counts = check(desk, undoing);
    undoing.platform->files->close();
    DESK_CHECK(counts);
    return report(*counts);
}

Result<UndoReport> undoImport(OpenDesk &desk, PlatformId id, ImportId import, Progress &progress)
{
    DESK_TRY(Undoing undoing, find(desk, id, import));
    DESK_CHECK(check(desk, undoing));
    OpenPlatform &platform = *undoing.platform;
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    const auto undone = [&]() -> Result<UndoReport> {
        subjects::ImportUndo undo(platform.context, *platform.files, *platform.index, *undoing.category);
        DESK_TRY(const subjects::UndoCounts counts, undo.undo(undoing.run, progress));
        const std::string payload = "{\"removed\":" + std::to_string(counts.removed) +
                                    ",\"restored\":" + std::to_string(counts.restored) +
                                    ",\"people\":" + std::to_string(counts.people) + "}";
        DESK_CHECK(platform.files->flush());
        DESK_CHECK(desk.log(audit::Event::ImportUndone, id, keys::ownerOf(import), payload, std::nullopt));
        DESK_CHECK(transaction.commit());
        return report(counts);
    }();
    platform.files->clear(); // nothing that was rolled back is kept, nor anybody's file
    return undone;
}

} // namespace desk::work
