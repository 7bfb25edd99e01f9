// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/gallery/sample_requests.h"

#include "core/desk/local_desk.h"
#include "core/desk/sample_data.h"
#include "tests/support/desk_fixture.h"

#include <cstdio>
#include <cstdlib>

namespace desk::test {

namespace {

constexpr int people = 500;
constexpr std::uint32_t seed = 1;
constexpr int mostRequests = 500;

template <typename T>
T mustHave(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s (%s)\n", result.error().message.c_str(), result.error().place.c_str());
        std::exit(1);
    }
    return std::move(*result);
}

bool isGuests(const RequestDetails &details)
{
    for (const auto &[kind, value] : details.identifiers)
        if (value == sample::rehearsalGuest(seed).orderNumber)
            return true;
    return false;
}

} // namespace

SampleRequests makeSample(Services &services, const DeskLocation &where)
{
    mustHave(wait(makeSampleDesk(services, where, people, seed)));
    mustHave(wait(services.session.signInRehearsal(where, "supervisor")));
    RequestFilter filter;
    filter.order = RequestOrder::Reference;
    SampleRequests out;
    for (const RequestSummary &each :
         mustHave(wait(services.requests.list(filter, mostRequests, ""))).requests) {
        const bool access = each.rights.front() == policy::Right::Access;
        const bool planned = each.state == RequestState::Planned;
        if (access && planned && !each.waitsForApproval)
            out.planned = each.reference;
        else if (each.rights.front() == policy::Right::Deletion && each.waitsForApproval)
            out.deletion = each.reference;
        else if (each.state == RequestState::Fulfilled || each.state == RequestState::Closed)
            out.answered = each.reference;
        else if (isGuests(mustHave(wait(services.requests.details(each.reference)))))
            out.received = each.reference;
    }
    mustHave(wait(services.session.lock()));
    return out;
}

} // namespace desk::test
