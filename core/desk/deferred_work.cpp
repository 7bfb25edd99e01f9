// SPDX-License-Identifier: GPL-3.0-or-later
// What deletions had to keep and what falls due by the policy: carried out without anyone asking.
#include "core/desk/erasure_access.h"
#include "core/subjects/import_changes.h"
#include "core/subjects/subject_state.h"

#include <algorithm>

namespace desk::work {

namespace {

using WantedRows = std::set<std::pair<std::uint16_t, RecordId>>;

/// What one request wanted gone of one person.
struct Wanted
{
    policy::Right right{};
    WantedRows rows;
};

std::map<RequestId, Wanted> wantedOf(const subjects::SubjectState &state, Deferred which, QDate today)
{
    std::map<RequestId, Wanted> out;
    std::set<RequestId> due;
    for (const subjects::LeavingRow &row : state.leaving) {
        Wanted &wanted = out[row.request];
        wanted.right = row.right;
        wanted.rows.insert({row.category, row.record});
        if (which == Deferred::All || !row.until.isValid() || row.until <= today)
            due.insert(row.request);
    }
    std::erase_if(out, [&](const auto &each) { return !due.contains(each.first); });
    return out;
}

bool isBeyondTheRole(const Error &error)
{
    return error.code == ErrorCode::KeyUnavailable || error.code == ErrorCode::Restricted;
}

Result<void> protect(OpenPlatform &platform, const fulfilment::DueFile &due)
{
    for (const std::uint16_t shredClass : due.protect) {
        const auto done = platform.files->ownerKeys().restrict(keys::ownerOf(due.subject), shredClass);
        if (!done.ok() && done.error().code != ErrorCode::NotFound)
            return done;
    }
    return {};
}

/// The day on which a platform was last looked through, in the store's notes.
std::string noteName(PlatformId platform)
{
    return "deferred " + platform.text();
}

Result<void> releaseOn(OpenDesk &desk, OpenPlatform &platform)
{
    const std::string today = toIsoDate(utcDay(desk.clock().now()));
    DESK_TRY(const auto last, store::readMeta(desk.connection(), noteName(platform.info.id)));
    if (last == today)
        return {};
    bool passed = false;
    DESK_TRY(const auto due, deferredErasures(desk, platform, Deferred::Dated, passed));
    for (std::size_t at = 0; at < due.size(); at += ordersAtOnce) {
        const std::vector batch(due.begin() + static_cast<std::ptrdiff_t>(at),
                                due.begin() + static_cast<std::ptrdiff_t>(std::min(due.size(), at + ordersAtOnce)));
        NoProgress silent;
        DESK_CHECK(carryOut(desk, platform, batch, silent));
    }
    // Who could not do all of it leaves the day to the next who signs in.
    return passed ? Result<void>() : store::writeMeta(desk.connection(), noteName(platform.info.id), today);
}

/// What stood there before an import that can no longer be taken back; a failure leaves it to the next sign-in.
void forgetOldImports(OpenDesk &desk, OpenPlatform &platform)
{
    store::Transaction transaction(desk.connection());
    const Instant before = desk.clock().now() - subjects::undoLasts;
    if (transaction.begin().ok() && subjects::ImportChanges(platform.context).forgetBefore(before).ok())
        static_cast<void>(transaction.commit().ok());
}

} // namespace

Result<std::vector<fulfilment::DueFile>> deferredErasures(OpenDesk &desk, OpenPlatform &platform, Deferred which, bool &passed)
{
    const QDate today = utcDay(desk.clock().now());
    subjects::SubjectStates states(platform.context, *platform.files);
    DESK_TRY(const auto known, states.known());
    std::vector<fulfilment::DueFile> out;
    for (const SubjectId subject : known) {
        DESK_TRY(const subjects::SubjectState state, states.load(subject));
        for (const auto &[request, wanted] : wantedOf(state, which, today)) {
            auto plan = planErasureFor(desk, platform, {subject, wanted.right, request, &wanted.rows});
            if (!plan.ok() && isBeyondTheRole(plan.error())) {
                passed = true;
                continue;
            }
            if (!plan.ok())
                return plan.error();
            if (plan->order.file.erase.empty() && plan->order.file.mask.empty())
                continue;
            out.push_back({subject, std::move(plan->order), {}});
            break;  // a person stands once in a run; another wish of theirs has its turn in the next
        }
        platform.files->close();
    }
    return out;
}

Result<std::uint64_t> carryOut(OpenDesk &desk, OpenPlatform &platform, const std::vector<fulfilment::DueFile> &files, Progress &progress)
{
    std::vector<fulfilment::ErasureOrder> orders;
    std::uint64_t records = 0;
    for (const fulfilment::DueFile &due : files) {
        records += due.order.file.erase.size() + due.order.file.mask.size();
        if (!due.order.file.erase.empty() || !due.order.file.mask.empty())
            orders.push_back(due.order);
    }
    const auto also = [&]() -> Result<void> {
        for (const fulfilment::DueFile &due : files)
            DESK_CHECK(protect(platform, due));
        subjects::SubjectStates states(platform.context, *platform.files);
        for (const fulfilment::DueFile &due : files) {
            if (due.order.file.closing == subjects::Closing::Everything)
                DESK_CHECK(states.remove(due.subject));
        }
        DESK_CHECK(platform.files->flush());
        DESK_CHECK(desk.log(audit::Event::RetentionRun, platform.info.id, {}, std::to_string(records), std::nullopt));
        return {};
    };
    if (orders.empty()) {
        store::Transaction transaction(desk.connection());
        DESK_CHECK(transaction.begin());
        DESK_CHECK(also());
        DESK_CHECK(transaction.commit());
        return records;
    }
    const fulfilment::ErasureHooks hooks{progress, [&](const keys::StaffKeysPointer &staff, const std::vector<fulfilment::ErasureEntry> &) {
                                             desk.adopt(staff);
                                             return also();
                                         }};
    DESK_CHECK(erase(desk, platform, orders, hooks));
    return records;
}

void eraseWhatIsReleased(OpenDesk &desk)
{
    for (auto &[id, platform] : desk.platforms()) {
        forgetOldImports(desk, platform);
        const bool able = desk.staff()->holds({keys::KeyPurpose::ShredRoot, id, 0}) &&
                          desk.staff()->holds({keys::KeyPurpose::Category, id, keys::subjectStateCategory});
        if (able && !releaseOn(desk, platform).ok())
            platform.files->clear();
    }
}

} // namespace desk::work
