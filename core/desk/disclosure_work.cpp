// SPDX-License-Identifier: GPL-3.0-or-later
// Disclosure to an authority (RU-P1): in the policy's cases only, and only after another person's review.
#include "core/desk/right_work.h"

#include <algorithm>
#include <charconv>

namespace desk::work {

namespace {

/// How many cases the policy names in which an authority gets anything; 0: none ever does.
std::size_t casesOf(const policy::Profile &profile)
{
    std::size_t out = 0;
    for (const policy::Recipient &recipient : profile.recipients) {
        if (recipient.kind == policy::RecipientKind::Authority)
            out = std::max(out, recipient.cases.size());
    }
    return out;
}

bool isCase(const policy::Profile &profile, const std::string &number)
{
    std::size_t read = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), read);
    return error == std::errc() && end == number.data() + number.size() && read >= 1 &&
           read <= casesOf(profile);
}

} // namespace

Result<void> checkDisclosure(const policy::Profile &profile, const NewRequest &request)
{
    const bool asked = std::find(request.rights.begin(), request.rights.end(),
                                 policy::Right::AuthorityDisclosure) != request.rights.end();
    if (!asked && !request.disclosureCase.empty())
        return fail(ErrorCode::InvalidArgument, "Only a disclosure to an authority has a case; leave it out.",
                    "case");
    if (!asked)
        return {};
    if (request.rights.size() > 1)
        return fail(ErrorCode::InvalidArgument,
                    "An authority's request never stands together with a person's rights; open two requests.",
                    "right");
    if (!request.behalf.kind.empty())
        return fail(ErrorCode::InvalidArgument,
                    "An authority does not ask on behalf of the person; leave that out.", "on-behalf-of");
    if (!isCase(profile, request.disclosureCase)) {
        return fail(ErrorCode::InvalidArgument,
                    "Say which of the policy's cases it is, by its number from 1 to " +
                        std::to_string(casesOf(profile)) + ".",
                    "case");
    }
    return {};
}

Result<PlanView> planDisclosure(OpenDesk &desk, LoadedRequest &loaded, requests::Action &action)
{
    // What leaves for an authority is one person's: identifiers that find nobody or several lead nowhere.
    if (!loaded.request.subject)
        return fail(ErrorCode::Conflict, "Choose the person whose data the authority asks for first.",
                    "subject");
    if (!isCase(promisedBy(loaded), action.disclosureCase))
        return fail(ErrorCode::Conflict, "The policy no longer names the case of this disclosure; refuse it.",
                    "case");
    DESK_TRY(PlanView view, planPackage(desk, loaded, action));
    // What another person approves is the case as much as the data.
    view.digest = planDigest(loaded.request, action, "case " + action.disclosureCase + "\n" + view.digest);
    return view;
}

} // namespace desk::work
