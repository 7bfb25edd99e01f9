// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the files that erase: on request, by retention, and what a crash left.
#pragma once

#include "core/desk/request_access.h"
#include "core/fulfilment/retention_scan.h"

namespace desk::work {

/// Who asked for a deletion, and of what.
struct ErasureWish
{
    SubjectId subject;
    policy::Right right{};
    std::optional<RequestId> request;
    const std::set<std::pair<std::uint16_t, RecordId>> *only = nullptr; ///< As in ErasureScope.
};

/// What a deletion of this person would do today, holds included.
Result<fulfilment::ErasurePlan> planErasureFor(OpenDesk &desk, OpenPlatform &platform, const ErasureWish &wish);

/// Which of the rows that deletions had to keep are looked at.
enum class Deferred : std::uint8_t
{
    All = 1, ///< The policy may have changed since their days were worked out.
    Dated,   ///< Those whose day has come, or was not known.
};

/// What earlier deletions had to keep and need not any more: nobody asks again. Passes over whom this role cannot
/// plan for, and says in `passed` that it did.
Result<std::vector<fulfilment::DueFile>> deferredErasures(OpenDesk &desk, OpenPlatform &platform, Deferred which, bool &passed);

/// Does what is due of some people, in one go; how many records were erased or masked.
Result<std::uint64_t> carryOut(OpenDesk &desk, OpenPlatform &platform, const std::vector<fulfilment::DueFile> &files, Progress &progress);

/// How many people's orders one new shred root serves.
constexpr std::size_t ordersAtOnce = 200;

/**
 * At sign-in, once a day and platform: carries out what deletions had to keep and whose day has come, as far as this
 * member of staff holds the keys. What fails stays due, for the next sign-in and for retention, and keeps nobody out.
 */
void eraseWhatIsReleased(OpenDesk &desk);

/// Carries orders out and takes on the keys that come of it; every opened file is put away. The log says when each is proven.
Result<std::vector<fulfilment::ErasureEntry>> erase(OpenDesk &desk, OpenPlatform &platform, std::span<const fulfilment::ErasureOrder> orders,
                                                    const fulfilment::ErasureHooks &hooks);

/// Finishes what a crash left, as far as this member of staff holds the keys; how many. A search that finds something
/// leaves them pending and keeps nobody from signing in.
Result<std::size_t> finishErasures(OpenDesk &desk);

} // namespace desk::work
