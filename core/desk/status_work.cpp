// SPDX-License-Identifier: GPL-3.0-or-later
// Where a request stands, for the program of whoever sent it.
#include "core/desk/intake_work.h"
#include "core/desk/request_access.h"
#include "core/intake/status_out.h"

#include <algorithm>

namespace desk::work {

namespace {

using requests::Outcome;

/// The end of a day, UTC: until then what is due on it is in time.
Instant endOf(QDate day)
{
    return Instant(std::chrono::milliseconds(day.endOfDay(Qt::UTC).toMSecsSinceEpoch()));
}

intake::OwnStatus statusOf(const requests::Action &action)
{
    intake::OwnStatus out;
    out.state = stateWord(action.state);
    out.outcome = outcomeWord(action.outcome);
    if (action.outcome == Outcome::Refused && action.refusal)
        out.ground = action.refusal->ground;
    return out;
}

Result<intake::StatusFile> write(const LoadedRequest &loaded, const requests::Action &action,
                                 const std::string &externalId, const StatusOrder &order)
{
    const requests::Request &request = loaded.request;
    if (order.format == intake::Format::OpenDsr) {
        intake::OpenDsrStatusOrder out;
        out.status = statusOf(action);
        out.controllerId = loaded.platform->info.profile;
        out.subjectRequestId = externalId;
        out.expectedBy = endOf(action.dueOn);
        out.callbackUrl = order.callbackUrl;
        out.resultsUrl = order.resultsUrl;
        return intake::writeOpenDsrStatus(out);
    }
    intake::DrpStatusOrder out;
    out.status = statusOf(action);
    out.requestId = request.reference;
    out.agentRequestId = externalId.substr(externalId.find('/') + 1); // the agent stands before it
    out.receivedAt =
        Instant(std::chrono::milliseconds(request.receivedOn.startOfDay(Qt::UTC).toMSecsSinceEpoch()));
    out.expectedBy = endOf(action.dueOn);
    out.extended = action.extension.has_value();
    out.details = order.details;
    out.resultsUrl = order.resultsUrl;
    return intake::writeDrpStatus(out);
}

} // namespace

Result<StatusMessage> statusFor(OpenDesk &desk, const std::string &reference, const StatusOrder &order)
{
    DESK_CHECK(desk.require(
        {policy::Role::CustomerService, policy::Role::Supervisor, policy::Role::DataProtection}));
    if (order.format != intake::Format::OpenDsr && order.format != intake::Format::DataRightsProtocol)
        return fail(ErrorCode::InvalidArgument,
                    "Only OpenDSR and the Data Rights Protocol have messages about a request's state.",
                    "format");
    DESK_TRY(LoadedRequest loaded, loadRequest(desk, reference));
    DESK_TRY(const requests::Action *const action, theAction(loaded, order.right));
    const auto &sources = loaded.request.sources;
    const auto source = std::find_if(sources.begin(), sources.end(), [&](const requests::Source &each) {
        return static_cast<intake::Format>(each.format) == order.format;
    });
    if (source == sources.end())
        return fail(ErrorCode::NotFound,
                    "The request did not come in this format; answer whoever sent it in theirs.", "format");
    DESK_TRY(intake::StatusFile file, write(loaded, *action, source->externalId, order));
    return StatusMessage{std::move(file.json), std::move(file.lost)};
}

} // namespace desk::work
