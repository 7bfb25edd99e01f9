// SPDX-License-Identifier: GPL-3.0-or-later
// One request of a person as a record of their package: for own_requests.h, which says what may be told.
#pragma once

#include "core/exporting/package_source.h"
#include "core/policy/profile.h"
#include "core/requests/request.h"

#include <map>

namespace desk::work {

/// A request of the person, and what may be told of it.
struct Own
{
    requests::Request request;
    bool forgotten = false; ///< Its file is gone.
    bool proven = false;
    std::uint64_t notes = 0;
};

/// Of the requests that may be named.
using References = std::map<RequestId, std::string>;

struct TellWith
{
    const policy::Profile &profile;
    const References &known;
    const std::string &language;
};

/// What may be told of it; see ownRequests().
Result<exporting::PackageRecord> tellRequest(const Own &own, const TellWith &with);
/// The category that these records are of, in this language.
exporting::PackageCategory ownRequestsIn(const policy::Profile &profile, const std::string &language);

/// The category's id: "requests", unless the policy has one of that name.
std::string ownRequestsId(const policy::Profile &profile);
/// What a category of a plan or an outcome is called: one of the policy, or the person's requests.
std::string categoryLabel(const policy::Profile &profile, const std::string &category,
                          const std::string &language);

} // namespace desk::work
