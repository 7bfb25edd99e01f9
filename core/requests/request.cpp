// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requests/request.h"

#include "core/base/bytes.h"

#include <algorithm>

namespace desk::requests {

std::vector<policy::Right> rightsOf(const Request &request)
{
    std::vector<policy::Right> out;
    for (const Action &action : request.actions)
        out.push_back(action.right);
    return out;
}

Action *findAction(Request &request, policy::Right right)
{
    const auto found = std::find_if(request.actions.begin(), request.actions.end(), [right](const Action &each) { return each.right == right; });
    return found == request.actions.end() ? nullptr : &*found;
}

bool isMerged(const Request &request)
{
    return std::any_of(request.links.begin(), request.links.end(), [](const Link &link) { return link.kind == LinkKind::MergedInto; });
}

std::optional<crypto::Digest256> redactionsDigest(const Request &request)
{
    if (request.redactions.empty())
        return std::nullopt;
    ByteWriter all;
    for (const Redaction &each : request.redactions) {
        all.sized(each.category).sized(each.record).sized(each.field).sized(each.text);
        all.u8(each.kind).u8(each.struck ? 1 : 0).sized(each.reason);
    }
    return crypto::sha256Of({all.view()});
}

} // namespace desk::requests
