// SPDX-License-Identifier: GPL-3.0-or-later
// What the services do, on the desk's own thread and without futures. Not for interfaces: they use services.h.
#pragma once

#include "core/base/progress.h"
#include "core/desk/open_desk.h"

namespace desk::work {

Result<ImportReport> import(OpenDesk &desk, const ImportOrder &order, Progress &progress);

Result<std::vector<FoundSubject>> find(OpenDesk &desk, PlatformId platform, FindBy by, const std::string &value, const std::string &second);

struct ShowOrder
{
    PlatformId platform;
    SubjectId subject;
    std::string category;  ///< Empty: all.
    std::string language;
    bool reveal = false;
    std::string reason;    ///< Needed to reveal.
};
Result<SubjectView> show(OpenDesk &desk, const ShowOrder &order);

/// What a subject's file holds, in counts.
Result<FoundSubject> describe(OpenDesk &desk, OpenPlatform &platform, SubjectId subject);

Result<RequestSummary> openRequest(OpenDesk &desk, const NewRequest &request);
Result<RequestPage> listRequests(OpenDesk &desk, const RequestFilter &filter, int limit, const std::string &after);
Result<RequestDetails> requestDetails(OpenDesk &desk, const std::string &reference);
Result<std::vector<TimelineEntry>> timeline(OpenDesk &desk, const std::string &reference);
Result<RequestSummary> assign(OpenDesk &desk, const std::string &reference, const std::string &name, std::uint64_t revision);
Result<RequestSummary> note(OpenDesk &desk, const std::string &reference, const std::string &text);
Result<RequestSummary> chooseSubject(OpenDesk &desk, const std::string &reference, SubjectId subject);
Result<VerificationResult> verify(OpenDesk &desk, const std::string &reference, const VerificationAttempt &attempt);
Result<PlanView> plan(OpenDesk &desk, const std::string &reference);
Result<PackageResult> writePackage(OpenDesk &desk, const std::string &reference, const std::string &path, Progress &progress);
Result<RequestSummary> closeRequest(OpenDesk &desk, const std::string &reference);

Result<std::vector<AuditLine>> auditEntries(OpenDesk &desk, int limit);
/// Fills a rehearsal desk with made-up shoppers, and with the two people one may look around as.
Result<int> fillSample(OpenDesk &desk, int people, std::uint32_t seed, Progress &progress);

} // namespace desk::work
