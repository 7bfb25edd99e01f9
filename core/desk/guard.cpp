// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/guard.h"

#include "core/desk/request_access.h"
#include "core/desk/role_keys.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace desk {

namespace {

using policy::Role;

constexpr std::chrono::hours rationed{1};
constexpr std::chrono::hours alarming{24};
constexpr int largestLimit = 1'000'000;
/// In an hour, where neither the desk nor the policy says anything: a choice of this program.
constexpr ReadingLimits standard{120, 120, 60, 20, 30};
constexpr std::string_view stopSetting = "emergency_stop"; ///< Number of the entry that says so; empty: none.
constexpr std::string_view liftSetting = "emergency_lift"; ///< Who asked first; empty: nobody.

/// One kind of reading: what the log calls it, where its limit is kept, and how it is spoken of.
struct Kind
{
    Reading reading{};
    audit::Event event{};
    std::string_view setting;
    int ReadingLimits::*limit = nullptr;
    std::string_view done;
};

constexpr std::array kinds{
    Kind{Reading::Search, audit::Event::SubjectsSearched, "limit_searches", &ReadingLimits::searches,
         "searched for people"},
    Kind{Reading::Request, audit::Event::RequestViewed, "limit_requests", &ReadingLimits::requests,
         "opened requests"},
    Kind{Reading::View, audit::Event::SubjectViewed, "limit_views", &ReadingLimits::views,
         "opened people's files"},
    Kind{Reading::Reveal, audit::Event::SubjectRevealed, "limit_reveals", &ReadingLimits::reveals,
         "revealed data"},
    Kind{Reading::Export, audit::Event::PackageWritten, "limit_exports", &ReadingLimits::exports,
         "written packages"},
};

const Kind &kindOf(Reading reading)
{
    return *std::find_if(kinds.begin(), kinds.end(),
                         [reading](const Kind &each) { return each.reading == reading; });
}

std::optional<std::int64_t> numberIn(const std::optional<std::string> &text)
{
    std::int64_t out = 0;
    if (!text || text->empty())
        return std::nullopt;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), out);
    return read.ec == std::errc() && read.ptr == text->data() + text->size() ? std::optional(out)
                                                                             : std::nullopt;
}

/// What the desk has set; none where it goes by the policy.
Result<std::optional<int>> setLimit(store::Connection &connection, const Kind &kind)
{
    DESK_TRY(const auto text, store::readMeta(connection, kind.setting));
    const auto number = numberIn(text);
    return number && *number >= 1 && *number <= largestLimit ? std::optional(static_cast<int>(*number))
                                                             : std::optional<int>();
}

/// What a platform's policy promises of a kind, or else what this program thinks right.
int policyLimit(const policy::Profile &profile, const Kind &kind)
{
    const policy::LeakRules &leaks = profile.security.leaks;
    const int promised = kind.reading == Reading::View     ? leaks.filesPerHour
                         : kind.reading == Reading::Reveal ? leaks.revealsPerHour
                                                           : 0;
    return promised > 0 ? promised : standard.*kind.limit;
}

std::string minuteOf(Instant at)
{
    return toRfc3339(at).substr(11, 5);
}

bool mayLift(const std::vector<Role> &roles)
{
    return std::any_of(roles.begin(), roles.end(), [](Role role) {
        return role == Role::Supervisor || role == Role::DataProtection || role == Role::Administrator;
    });
}

bool mayLift(const keys::Keyring &keyring, StaffId staff)
{
    const keys::StaffSlot *slot = keyring.findStaff(staff);
    return slot != nullptr && slot->certificate.kind == keys::SlotKind::Person &&
           slot->certificate.state == keys::SlotState::Enabled && mayLift(rolesFrom(slot->certificate.roles));
}

Result<std::optional<std::uint64_t>> stopEntry(OpenDesk &desk)
{
    DESK_TRY(const auto text, store::readMeta(desk.connection(), stopSetting));
    const auto number = numberIn(text);
    return number ? std::optional(static_cast<std::uint64_t>(*number)) : std::optional<std::uint64_t>();
}

/// Who asked to lift the stop, as long as they may still.
Result<std::optional<StaffId>> liftAsker(OpenDesk &desk)
{
    DESK_TRY(const auto text, store::readMeta(desk.connection(), liftSetting));
    if (!text || text->empty())
        return std::optional<StaffId>();
    const auto staff = StaffId::parse(*text);
    return staff.ok() && mayLift(desk.keyring(), *staff) ? std::optional(*staff) : std::optional<StaffId>();
}

Error stopped()
{
    return fail(ErrorCode::Locked,
                "The desk was stopped in an emergency: two people who may (supervisor, data protection, "
                "administrator) have to lift that first.");
}

} // namespace

Result<void> ration(OpenDesk &desk, PlatformId platform, Reading reading)
{
    const Kind &kind = kindOf(reading);
    DESK_TRY(const OpenPlatform *const open, desk.platform(platform));
    DESK_TRY(const auto set, setLimit(desk.connection(), kind));
    const int limit = set.value_or(policyLimit(open->profile, kind));
    const Instant since = desk.clock().now() - rationed;
    int done = 0;
    Instant first = desk.clock().now();
    DESK_CHECK(desk.log().back([&](const audit::Entry &entry) {
        if (entry.at <= since)
            return false;
        if (entry.actor == desk.staff()->staff && entry.platform == platform && entry.event == kind.event) {
            ++done;
            first = entry.at;
        }
        return true;
    }));
    if (done < limit)
        return {};
    DESK_CHECK(desk.log(audit::Event::ReadingLimited, platform, {},
                        "{\"setting\":\"" + std::string(kind.setting) + "\"}", std::nullopt));
    return fail(ErrorCode::LimitExceeded,
                "You have " + std::string(kind.done) + " as often as this desk allows in an hour (" +
                    std::to_string(limit) + "); go on after " + minuteOf(first + rationed) +
                    " UTC, or ask data protection to raise the limit.");
}

Result<void> refuseWhileStopped(OpenDesk &desk)
{
    DESK_TRY(const auto entry, stopEntry(desk));
    if (entry)
        return stopped();
    return {};
}

Result<void> admitWhileStopped(OpenDesk &desk)
{
    if (mayLift(desk.roles()))
        return {};
    return refuseWhileStopped(desk);
}

namespace work {

Result<GuardView> viewGuard(OpenDesk &desk)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection, Role::Administrator, Role::Auditor}));
    GuardView out;
    for (const Kind &kind : kinds) {
        DESK_TRY(const auto set, setLimit(desk.connection(), kind));
        out.limits.*kind.limit = set.value_or(0);
    }
    const Instant since = desk.clock().now() - alarming;
    DESK_CHECK(desk.log().back([&](const audit::Entry &entry) {
        if (entry.event == audit::Event::ReadingLimited && entry.at > since) {
            const auto platform = desk.platforms().find(entry.platform);
            out.alarms.push_back(
                {entry.at, desk.staffName(entry.actor),
                 platform == desk.platforms().end() ? std::string() : platform->second.info.profile});
        }
        return entry.at > since;
    }));
    DESK_TRY(const auto entry, stopEntry(desk));
    if (!entry)
        return out;
    out.stopped = true;
    DESK_TRY(const auto page, desk.log().page(*entry, 1));
    if (!page.empty()) {
        out.stoppedAt = page.front().entry.at;
        out.stoppedBy = desk.staffName(page.front().entry.actor);
    }
    DESK_TRY(const auto asker, liftAsker(desk));
    if (asker)
        out.liftAskedBy = desk.staffName(*asker);
    return out;
}

Result<GuardView> setReadingLimits(OpenDesk &desk, const ReadingLimits &limits)
{
    DESK_CHECK(desk.require({Role::DataProtection}));
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    std::string payload;
    for (const Kind &kind : kinds) {
        const int limit = limits.*kind.limit;
        if (limit < 0 || limit > largestLimit)
            return fail(ErrorCode::InvalidArgument,
                        "A limit is a number from 1 to 1000000, or 0 for what the policy says.",
                        std::string(kind.setting.substr(6)));
        DESK_CHECK(store::writeMeta(desk.connection(), kind.setting, std::to_string(limit)));
        payload +=
            (payload.empty() ? "{\"" : ",\"") + std::string(kind.setting) + "\":" + std::to_string(limit);
    }
    DESK_CHECK(desk.log(audit::Event::ReadingLimitsSet, {}, {}, payload + "}", std::nullopt));
    DESK_CHECK(transaction.commit());
    return viewGuard(desk);
}

Result<bool> stopDesk(OpenDesk &desk, const std::string &reason)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection, Role::Administrator}));
    DESK_CHECK(checkReason(reason));
    DESK_TRY(const auto already, stopEntry(desk));
    if (already)
        return fail(ErrorCode::Conflict, "The desk is stopped already.");
    const auto &staff = desk.keyring().staff;
    const auto lifters = std::count_if(staff.begin(), staff.end(), [&](const keys::StaffSlot &slot) {
        return mayLift(desk.keyring(), slot.certificate.staff);
    });
    if (lifters < 2)
        return fail(ErrorCode::Conflict,
                    "Two people are needed to lift a stop, and this desk has one who may: lock it "
                    "instead, and add somebody.");
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_TRY(const std::uint64_t entry,
             desk.log(audit::Event::EmergencyStopped, {}, {}, reason, std::nullopt));
    DESK_CHECK(store::writeMeta(desk.connection(), stopSetting, std::to_string(entry)));
    DESK_CHECK(store::writeMeta(desk.connection(), liftSetting, ""));
    DESK_CHECK(transaction.commit());
    return true;
}

Result<GuardView> liftStop(OpenDesk &desk, const std::string &reason)
{
    DESK_CHECK(desk.require({Role::Supervisor, Role::DataProtection, Role::Administrator}));
    DESK_CHECK(checkReason(reason));
    DESK_TRY(const auto entry, stopEntry(desk));
    if (!entry)
        return fail(ErrorCode::Conflict, "The desk is not stopped.");
    DESK_TRY(const auto asker, liftAsker(desk));
    const StaffId own = desk.staff()->staff;
    if (asker == own)
        return fail(ErrorCode::Conflict,
                    "You asked for it already; another person who may has to lift the stop with you.");
    store::Transaction transaction(desk.connection());
    DESK_CHECK(transaction.begin());
    DESK_CHECK(desk.log(asker ? audit::Event::EmergencyLifted : audit::Event::EmergencyLiftAsked, {}, {},
                        reason, std::nullopt));
    if (asker)
        DESK_CHECK(store::writeMeta(desk.connection(), stopSetting, ""));
    DESK_CHECK(store::writeMeta(desk.connection(), liftSetting, asker ? std::string() : own.text()));
    DESK_CHECK(transaction.commit());
    return viewGuard(desk);
}

} // namespace work

} // namespace desk
