// SPDX-License-Identifier: GPL-3.0-or-later
// Shared by the files that erase: on request, by retention, and what a crash left.
#pragma once

#include "core/desk/request_access.h"
#include "core/fulfilment/erasure_plan.h"

namespace desk::work {

/// What a deletion of this person would do today, holds included.
Result<fulfilment::ErasurePlan> planErasureFor(OpenDesk &desk, OpenPlatform &platform, SubjectId subject, policy::Right right,
                                               std::optional<RequestId> request);

/// Carries orders out and takes on the keys that come of it; every opened file is put away. The log says when each is proven.
Result<std::vector<fulfilment::ErasureEntry>> erase(OpenDesk &desk, OpenPlatform &platform, std::span<const fulfilment::ErasureOrder> orders,
                                                    const fulfilment::ErasureHooks &hooks);

/// Finishes what a crash left, as far as this member of staff holds the keys; how many. A search that finds something
/// leaves them pending and keeps nobody from signing in.
Result<std::size_t> finishErasures(OpenDesk &desk);

} // namespace desk::work
