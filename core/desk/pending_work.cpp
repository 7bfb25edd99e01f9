// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/work.h"

namespace desk::work {

Result<PlanView> correct(OpenDesk &, const std::string &, const std::vector<FieldCorrection> &)
{
    return fail(ErrorCode::InvalidArgument, "Not yet.");
}
Result<RequestDetails> liftRestriction(OpenDesk &, const std::string &, QDate)
{
    return fail(ErrorCode::InvalidArgument, "Not yet.");
}
Result<HoldView> addHold(OpenDesk &, const HoldOrder &)
{
    return fail(ErrorCode::InvalidArgument, "Not yet.");
}
Result<bool> releaseHold(OpenDesk &, PlatformId, const std::string &, const std::string &)
{
    return fail(ErrorCode::InvalidArgument, "Not yet.");
}
Result<std::vector<HoldView>> listHolds(OpenDesk &, PlatformId)
{
    return fail(ErrorCode::InvalidArgument, "Not yet.");
}
Result<RetentionReport> previewRetention(OpenDesk &, PlatformId, Progress &)
{
    return fail(ErrorCode::InvalidArgument, "Not yet.");
}
Result<RetentionReport> runRetention(OpenDesk &, PlatformId, Progress &)
{
    return fail(ErrorCode::InvalidArgument, "Not yet.");
}
Result<std::vector<ErasureView>> listErasures(OpenDesk &, PlatformId)
{
    return fail(ErrorCode::InvalidArgument, "Not yet.");
}

} // namespace desk::work
