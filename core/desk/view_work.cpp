// SPDX-License-Identifier: GPL-3.0-or-later
// Looking at a request: what a person wrote and what is written to them is shown in clear, and the log says
// who looked.
#include "core/desk/guard.h"
#include "core/desk/request_access.h"

namespace desk::work {

namespace {

/// Before anything is shown.
Result<void> logRequestView(OpenDesk &desk, const std::string &reference)
{
    DESK_TRY(const LoadedRequest loaded, loadRequest(desk, reference));
    const keys::OwnerId about = keys::ownerOf(loaded.request.id);
    if (!desk.isNewView(about))
        return {};
    DESK_CHECK(ration(desk, loaded.request.platform, Reading::Request));
    DESK_CHECK(desk.log(audit::Event::RequestViewed, loaded.request.platform, about, "{}", std::nullopt));
    return {};
}

} // namespace

Result<RequestDetails> viewRequest(OpenDesk &desk, const std::string &reference)
{
    DESK_CHECK(logRequestView(desk, reference));
    return requestDetails(desk, reference);
}

Result<std::vector<TimelineEntry>> viewTimeline(OpenDesk &desk, const std::string &reference)
{
    DESK_CHECK(logRequestView(desk, reference));
    return timeline(desk, reference);
}

Result<RedactionList> viewRedactions(OpenDesk &desk, const std::string &reference)
{
    DESK_CHECK(logRequestView(desk, reference));
    return listRedactions(desk, reference);
}

Result<LetterDraft> viewDraft(OpenDesk &desk, const std::string &reference, const LetterOrder &order)
{
    DESK_CHECK(logRequestView(desk, reference));
    return draftLetter(desk, reference, order);
}

} // namespace desk::work
