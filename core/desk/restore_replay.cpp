// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/restore_replay.h"

#include "core/subjects/file_eraser.h"
#include "core/subjects/subject_state.h"

#include <algorithm>

namespace desk::work {

namespace {

bool contains(const std::vector<std::uint16_t> &list, std::uint16_t value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// What one erasure did to a person's rows as they are here.
class Replay
{
public:
    Replay(OpenPlatform &platform, subjects::FileEraser &eraser) : m_platform(platform), m_eraser(eraser) {}

    Result<void> run(const fulfilment::ErasureEntry &entry);

    backup::Refilled out;

private:
    Result<subjects::FileErasure> wish(const fulfilment::ErasureEntry &entry);

    OpenPlatform &m_platform;
    subjects::FileEraser &m_eraser;
    /// Classes in which rows were given other ids than the ledger's, which are those of the desk that went
    /// on.
    std::set<std::pair<SubjectId, std::uint16_t>> m_renamed;
};

Result<subjects::FileErasure> Replay::wish(const fulfilment::ErasureEntry &entry)
{
    subjects::FileErasure what;
    what.closing = subjects::Closing::Open; // tombstones follow by the ledger's own list
    what.suppressRows = false;              // the list of suppressed rows came with the ledger
    const std::set<std::pair<std::uint16_t, RecordId>> gone(entry.gone.begin(), entry.gone.end());
    DESK_TRY(const auto rows, m_platform.files->heads(entry.subject));
    std::set<std::uint16_t> partly; // classes of which something listed goes
    for (const store::RecordRow &row : rows) {
        const bool unclear = !entry.rowsKnown && entry.erased + entry.masked > 0;
        const bool renamed = !gone.empty() && m_renamed.contains({entry.subject, row.shredClass});
        const bool goes = contains(entry.destroyed, row.shredClass) ||
                          gone.contains({row.category, row.record}) || unclear || renamed;
        const subjects::RecordKey key{row.category, row.record, row.version};
        (goes ? what.erase : what.keep).push_back(key);
        if (goes && !contains(entry.destroyed, row.shredClass))
            partly.insert(row.shredClass);
    }
    for (const std::uint16_t shredClass : partly)
        m_renamed.insert({entry.subject, shredClass});
    return what;
}

Result<void> Replay::run(const fulfilment::ErasureEntry &entry)
{
    subjects::SubjectFiles &files = *m_platform.files;
    DESK_TRY(const backup::Refilled purged,
             backup::purgeUnreadable(m_platform.context, files, entry.subject));
    out.erased += purged.erased;
    out.replaced += purged.replaced;
    out.keyless += purged.keyless;
    DESK_TRY(const subjects::FileErasure what, wish(entry));
    if (!what.erase.empty()) {
        DESK_TRY(const subjects::ErasedFile erased, m_eraser.erase(entry.subject, what));
        out.erased += erased.erased;
    }
    for (const std::uint16_t shredClass : entry.destroyed)
        DESK_CHECK(files.ownerKeys().destroy(keys::ownerOf(entry.subject), shredClass));
    DESK_CHECK(files.flush());
    files.close();
    return {};
}

Result<std::vector<RequestId>> requestsOf(OpenPlatform &platform)
{
    std::vector<RequestId> out;
    store::Query query(platform.context.connection, "SELECT request FROM request WHERE platform = ?");
    query.bind(platform.info.id.view());
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.push_back(query.id<RequestId>(0));
    }
}

} // namespace

Result<backup::Refilled> replayErasures(OpenPlatform &platform,
                                        const std::vector<fulfilment::ErasureEntry> &since)
{
    DESK_TRY(subjects::FileEraser eraser, subjects::FileEraser::open(platform.context, *platform.files));
    Replay work(platform, eraser);
    for (const fulfilment::ErasureEntry &entry : since) {
        if (entry.platform == platform.info.id)
            DESK_CHECK(work.run(entry));
    }
    return work.out;
}

Result<void> tidyKeyless(OpenPlatform &platform)
{
    keys::OwnerKeys &ownerKeys = platform.files->ownerKeys();
    DESK_TRY(const std::vector<RequestId> requests, requestsOf(platform));
    for (const RequestId &request : requests) {
        DESK_TRY(const keys::KeyState state,
                 ownerKeys.state(keys::ownerOf(request),
                                 static_cast<std::uint16_t>(policy::ShredClass::RequestFile)));
        if (state == keys::KeyState::Destroyed || state == keys::KeyState::None)
            DESK_CHECK(platform.requests->forget(request));
    }
    subjects::SubjectStates states(platform.context, *platform.files);
    DESK_TRY(const std::set<SubjectId> known, states.known());
    for (const SubjectId &subject : known) {
        DESK_TRY(const keys::KeyState state,
                 ownerKeys.state(keys::ownerOf(subject),
                                 static_cast<std::uint16_t>(policy::ShredClass::Suppression)));
        if (state == keys::KeyState::Destroyed || state == keys::KeyState::None)
            DESK_CHECK(states.remove(subject));
    }
    platform.files->close();
    return {};
}

} // namespace desk::work
