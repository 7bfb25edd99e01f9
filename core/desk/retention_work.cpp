// SPDX-License-Identifier: GPL-3.0-or-later
// What falls due by itself, and the ledger of what was erased.
#include "core/desk/erasure_access.h"
#include "core/fulfilment/retention_scan.h"
#include "core/subjects/subject_state.h"

#include <algorithm>

namespace desk::work {

namespace {

using policy::Role;

/// How long the file of an answered request is kept: longer than the 24 months of 11 CCR 7101, about as long as claims
/// can be brought. A choice of this program; no policy names a time.
constexpr int caseFileMonths = 36;

RetentionReport report(const OpenPlatform &platform, const fulfilment::RetentionFindings &findings)
{
    RetentionReport out;
    for (const auto &[key, count] : findings.due) {
        const auto rule = std::find_if(platform.profile.retention.begin(), platform.profile.retention.end(),
                                       [&](const policy::RetentionRule &each) { return each.id == key.first; });
        RetentionLine line{key.first, {}, key.second, {}, count.records, count.people, count.earliest};
        if (rule != platform.profile.retention.end()) {
            line.label = rule->label;
            line.action = policy::spelling(rule->action);
        }
        out.due.push_back(std::move(line));
    }
    out.examined = findings.examined;
    out.held = findings.held;
    out.waiting = findings.waiting;
    return out;
}

fulfilment::RetentionScope scopeOf(OpenDesk &desk, OpenPlatform &platform)
{
    const QDate today = utcDay(desk.clock().now());
    return {platform.profile, platform.info.id, today, [&platform, today](SubjectId subject) -> Result<bool> {
                subjects::SubjectStates states(platform.context, *platform.files);
                DESK_TRY(const subjects::SubjectState state, states.load(subject));
                return !subjects::activeHolds(state, today).empty();
            }};
}

/// The files of requests that were answered long ago. What a deletion had to keep still needs the wish it came from.
Result<std::vector<fulfilment::DueFile>> oldCaseFiles(OpenDesk &desk, OpenPlatform &platform)
{
    const QDate answeredBefore = utcDay(desk.clock().now()).addMonths(-caseFileMonths);
    fulfilment::ErasureLedger ledger(desk.connection(), desk.keyring().store, desk.staff(), desk.random());
    DESK_TRY(const auto entries, ledger.all(platform.info.id));
    const Instant openedBefore{std::chrono::milliseconds(answeredBefore.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch())};
    DESK_TRY(const auto closed, platform.requests->closedWithFile(openedBefore));
    std::vector<fulfilment::DueFile> out;
    for (const RequestId id : closed) {
        DESK_TRY(const requests::Request request, platform.requests->load(id));
        const bool recent = std::any_of(request.actions.begin(), request.actions.end(),
                                        [&](const requests::Action &action) { return action.answeredOn > answeredBefore; });
        bool stillWanted = false;
        for (const fulfilment::ErasureEntry &entry : entries) {
            if (entry.request != id || entry.kept + entry.masked == 0)
                continue;
            DESK_TRY(const auto rows, platform.files->count(entry.subject));
            stillWanted = stillWanted || !rows.empty();
        }
        if (recent || stillWanted)
            continue;
        fulfilment::DueFile due;
        due.subject = SubjectId{id.bytes};  // a request owns its key as a person does
        due.order.subject = due.subject;
        due.order.request = id;
        due.order.file.closing = subjects::Closing::Everything;
        due.order.file.suppressRows = false;
        due.order.digest = fulfilment::erasureDigest(due.order);
        out.push_back(std::move(due));
    }
    return out;
}

/// Destroys the keys of old case files and leaves the register.
Result<std::uint64_t> forgetCaseFiles(OpenDesk &desk, OpenPlatform &platform, Progress &progress)
{
    DESK_TRY(const auto due, oldCaseFiles(desk, platform));
    if (due.empty())
        return std::uint64_t{0};
    std::vector<fulfilment::ErasureOrder> orders;
    for (const fulfilment::DueFile &each : due)
        orders.push_back(each.order);
    const fulfilment::ErasureHooks hooks{progress, [&](const keys::StaffKeysPointer &staff, const std::vector<fulfilment::ErasureEntry> &) -> Result<void> {
                                             desk.adopt(staff);
                                             for (const fulfilment::ErasureOrder &order : orders)
                                                 DESK_CHECK(platform.requests->forget(*order.request));
                                             DESK_CHECK(desk.log(audit::Event::RetentionRun, platform.info.id, {}, std::to_string(orders.size()), std::nullopt));
                                             return {};
                                         }};
    DESK_CHECK(erase(desk, platform, orders, hooks));
    return static_cast<std::uint64_t>(orders.size());
}

/// The whole of a batch reports as one step of the scan that found it.
class Quiet final : public Progress
{
public:
    explicit Quiet(Progress &whole) : m_whole(whole) {}
    bool report(std::uint64_t, std::uint64_t) override { return m_whole.report(0, 0); }

private:
    Progress &m_whole;
};

} // namespace

Result<std::vector<fulfilment::ErasureEntry>> erase(OpenDesk &desk, OpenPlatform &platform, std::span<const fulfilment::ErasureOrder> orders,
                                                    const fulfilment::ErasureHooks &hooks)
{
    desk.forgetKeys();
    auto done = fulfilment::runErasures(desk.lend(), platform.context, orders, hooks);
    desk.adopt(desk.staff());
    if (!done.ok())
        return done;
    for (const fulfilment::ErasureEntry &entry : *done)
        DESK_CHECK(desk.log(audit::Event::ErasureProven, platform.info.id, keys::ownerOf(entry.subject), entry.id.text(), std::nullopt));
    return done;
}

Result<std::size_t> finishErasures(OpenDesk &desk)
{
    NoProgress silent;
    desk.forgetKeys();
    fulfilment::ErasureLedger ledger(desk.connection(), desk.keyring().store, desk.staff(), desk.random());
    DESK_TRY(const auto before, ledger.pending());
    auto done = fulfilment::resumeErasures(desk.lend(), {silent, {}});
    desk.adopt(desk.staff());
    if (!done.ok() && done.error().code == ErrorCode::Tampered)
        return std::size_t{0};
    if (!done.ok() || *done == 0)
        return done;
    DESK_TRY(const auto after,
             fulfilment::ErasureLedger(desk.connection(), desk.keyring().store, desk.staff(), desk.random())
                 .pending());
    for (const fulfilment::ErasureEntry &entry : before) {
        const bool waits = std::any_of(after.begin(), after.end(), [&](const fulfilment::ErasureEntry &each) {
            return each.id == entry.id;
        });
        if (!waits)
            DESK_CHECK(desk.log(audit::Event::ErasureProven, entry.platform, keys::ownerOf(entry.subject),
                                entry.id.text(), std::nullopt));
    }
    return done;
}

Result<RetentionReport> previewRetention(OpenDesk &desk, PlatformId id, Progress &progress)
{
    DESK_CHECK(desk.require({Role::DataProtection}));
    DESK_TRY(OpenPlatform *const platform, desk.platform(id));
    DESK_TRY(const auto findings, fulfilment::scanRetention(desk.connection(), *platform->files,
                                                            scopeOf(desk, *platform), {}, progress));
    RetentionReport out = report(*platform, findings);
    bool passed = false;
    DESK_TRY(const auto deferred, deferredErasures(desk, *platform, Deferred::All, passed));
    if (!deferred.empty()) {
        RetentionLine line{"deferred-erasure",
                           {"Kept by law at an earlier deletion, and no longer", "此前删除时依法保留，现已无需保留"},
                           {}, "erase", 0, deferred.size(), {}};
        for (const fulfilment::DueFile &due : deferred)
            line.records += due.order.file.erase.size() + due.order.file.mask.size();
        out.due.push_back(std::move(line));
    }
    DESK_TRY(const auto caseFiles, oldCaseFiles(desk, *platform));
    if (!caseFiles.empty())
        out.due.push_back({"case-files", {"Files of requests answered long ago", "早已答复的请求的档案"}, {}, "erase", caseFiles.size(), caseFiles.size(), {}});
    platform->files->close();
    return out;
}

Result<RetentionReport> runRetention(OpenDesk &desk, PlatformId id, Progress &progress)
{
    DESK_CHECK(desk.require({Role::DataProtection}));
    DESK_TRY(OpenPlatform *const platform, desk.platform(id));
    bool passed = false;
    DESK_TRY(std::vector<fulfilment::DueFile> due, deferredErasures(desk, *platform, Deferred::All, passed));
    std::set<SubjectId> deferred;
    for (const fulfilment::DueFile &each : due)
        deferred.insert(each.subject);
    // Found first and done afterwards: an erasure changes the keys under a scan.
    const fulfilment::TakeDue take = [&](const fulfilment::DueFile &each) -> Result<bool> {
        if (!deferred.contains(each.subject))
            due.push_back(each);
        return true;
    };
    DESK_TRY(const auto findings, fulfilment::scanRetention(desk.connection(), *platform->files, scopeOf(desk, *platform), take, progress));
    RetentionReport out = report(*platform, findings);
    for (std::size_t at = 0; at < due.size(); at += ordersAtOnce) {
        const std::vector batch(due.begin() + static_cast<std::ptrdiff_t>(at),
                                due.begin() + static_cast<std::ptrdiff_t>(std::min(due.size(), at + ordersAtOnce)));
        Quiet quiet(progress);
        DESK_TRY(const std::uint64_t records, carryOut(desk, *platform, batch, quiet));
        out.done += records;
        if (!progress.report(at, due.size()))
            return fail(ErrorCode::Cancelled, "It was cancelled; what was done until then stays done.");
    }
    Quiet quiet(progress);
    DESK_TRY(const std::uint64_t files, forgetCaseFiles(desk, *platform, quiet));
    out.done += files;
    return out;
}

Result<DeidentifiedView> listDeidentified(OpenDesk &desk, PlatformId id, const std::string &category, const std::string &after)
{
    constexpr int pageSize = 200;
    DESK_TRY(OpenPlatform *const platform, desk.platform(id));
    const policy::Category *const wanted = policy::findCategory(platform->profile, category);
    if (wanted == nullptr)
        return fail(ErrorCode::NotFound, "The platform's policy knows no such category.", "category");
    subjects::DeidentifiedId from;
    if (!after.empty()) {
        DESK_TRY(from, subjects::DeidentifiedId::parse(after));
    }
    subjects::DeidentifiedRows rows(platform->context, *platform->files);
    DESK_TRY(const subjects::DeidentifiedPage page, rows.page(wanted->number, from, pageSize));
    DeidentifiedView out;
    for (const subjects::Cells &cells : page.rows) {
        DeidentifiedRowView &row = out.rows.emplace_back();
        for (const formats::Cell &cell : cells)
            row.emplace_back(cell.name, cell.value.text);
    }
    out.next = page.next ? page.next->text() : std::string();
    platform->files->close();
    return out;
}

Result<std::vector<ErasureView>> listErasures(OpenDesk &desk, PlatformId id)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection, Role::Auditor}));
    DESK_TRY(OpenPlatform *const platform, desk.platform(id));
    fulfilment::ErasureLedger ledger(desk.connection(), desk.keyring().store, desk.staff(), desk.random());
    DESK_TRY(const auto entries, ledger.all(id));
    std::vector<ErasureView> out;
    for (const fulfilment::ErasureEntry &entry : entries) {
        ErasureView view{entry.id.text(), entry.subject, {}, entry.at, entry.state == fulfilment::ErasureState::Done, entry.erased + entry.masked};
        if (entry.request) {
            if (const auto request = platform->requests->load(*entry.request); request.ok())
                view.reference = request->reference;
        }
        out.push_back(std::move(view));
    }
    return out;
}

} // namespace desk::work
