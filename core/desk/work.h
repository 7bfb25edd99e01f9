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

struct PersonOrder
{
    PlatformId platform;
    SubjectId subject;
    std::string language;
};
Result<PersonView> aboutPerson(OpenDesk &desk, const PersonOrder &order);
Result<std::vector<ElsewhereView>> personElsewhere(OpenDesk &desk, PlatformId platform, SubjectId subject);

/// That what is masked of a person is shown, and why. The reason dies with the person's request file.
Result<void> logReveal(OpenDesk &desk, OpenPlatform &platform, SubjectId subject, const std::string &reason);

/// What a subject's file holds, in counts.
Result<FoundSubject> describe(OpenDesk &desk, OpenPlatform &platform, SubjectId subject);

Result<RequestSummary> openRequest(OpenDesk &desk, const NewRequest &request);
Result<RequestPage> listRequests(OpenDesk &desk, const RequestFilter &filter, int limit, const std::string &after);
Result<std::vector<std::uint64_t>> countRequests(OpenDesk &desk, const std::vector<RequestFilter> &filters);
Result<RequestDetails> requestDetails(OpenDesk &desk, const std::string &reference);
/// The same for somebody to look at: what a person wrote is shown in clear, so the log says who looked; once
/// in a quarter of an hour.
Result<RequestDetails> viewRequest(OpenDesk &desk, const std::string &reference);
Result<std::vector<TimelineEntry>> viewTimeline(OpenDesk &desk, const std::string &reference);
Result<LetterDraft> viewDraft(OpenDesk &desk, const std::string &reference, const LetterOrder &order);
Result<std::vector<TimelineEntry>> timeline(OpenDesk &desk, const std::string &reference);
Result<RequestSummary> assign(OpenDesk &desk, const std::string &reference, const std::string &name, std::uint64_t revision);
Result<RequestSummary> note(OpenDesk &desk, const std::string &reference, const std::string &text);
Result<RequestSummary> chooseSubject(OpenDesk &desk, const std::string &reference, SubjectId subject);
Result<RequestSummary> changeReceipt(OpenDesk &desk, const std::string &reference, QDate day, const std::string &reason);
Result<RequestSummary> link(OpenDesk &desk, const std::string &reference, const std::string &other, const std::string &kind);
Result<RequestSummary> merge(OpenDesk &desk, const std::string &reference, const std::string &into);
Result<RequestSummary> unmerge(OpenDesk &desk, const std::string &reference);
Result<RequestSummary> split(OpenDesk &desk, const std::string &reference, policy::Right right);
Result<RequestSummary> closeRequest(OpenDesk &desk, const std::string &reference);

Result<Challenge> challenge(OpenDesk &desk, const std::string &reference, policy::VerificationMethod method, policy::IdentifierKind contact);
Result<VerificationResult> verify(OpenDesk &desk, const std::string &reference, const VerificationAttempt &attempt);
Result<RequestDetails> setBehalf(OpenDesk &desk, const std::string &reference, const OnBehalf &behalf);

Result<PlanView> plan(OpenDesk &desk, const std::string &reference, policy::Right right);
Result<PlanView> correct(OpenDesk &desk, const std::string &reference, const std::vector<FieldCorrection> &changes);
Result<PlanView> refuse(OpenDesk &desk, const std::string &reference, policy::Right right, const RefusalOrder &refusal);
Result<RequestDetails> approve(OpenDesk &desk, const std::string &reference, policy::Right right, const std::string &digest);
Result<RequestDetails> sendBack(OpenDesk &desk, const std::string &reference, policy::Right right, const std::string &reason);
Result<FulfilResult> fulfil(OpenDesk &desk, const std::string &reference, policy::Right right, const FulfilOrder &order, Progress &progress);
Result<RequestDetails> withdraw(OpenDesk &desk, const std::string &reference, policy::Right right, const std::string &reason);
Result<RequestDetails> assignAction(OpenDesk &desk, const std::string &reference, policy::Right right, const std::string &name);
Result<RequestDetails> notice(OpenDesk &desk, const std::string &reference, policy::Right right, const NoticeOrder &notice);

Result<RedactionList> listRedactions(OpenDesk &desk, const std::string &reference);
/// The same for somebody to look at: masked, and the log says who looked; once in a quarter of an hour.
Result<RedactionList> viewRedactions(OpenDesk &desk, const std::string &reference);
Result<RedactionList> revealRedactions(OpenDesk &desk, const std::string &reference, const std::string &reason);
Result<RedactionList> redact(OpenDesk &desk, const std::string &reference, const RedactionOrder &order);
Result<RedactionList> strikeByHand(OpenDesk &desk, const std::string &reference, const StrikeOrder &order);

Result<RequestDetails> liftRestriction(OpenDesk &desk, const std::string &reference, QDate noticeSentOn);

Result<LetterDraft> draftLetter(OpenDesk &desk, const std::string &reference, const LetterOrder &order);
Result<letters::Letter> sendLetter(OpenDesk &desk, const std::string &reference, const LetterOrder &order);

Result<HoldView> addHold(OpenDesk &desk, const HoldOrder &hold);
Result<bool> releaseHold(OpenDesk &desk, PlatformId platform, const std::string &id, const std::string &reason);
Result<std::vector<HoldView>> listHolds(OpenDesk &desk, PlatformId platform);
Result<RetentionReport> previewRetention(OpenDesk &desk, PlatformId platform, Progress &progress);
Result<RetentionReport> runRetention(OpenDesk &desk, PlatformId platform, Progress &progress);
Result<std::vector<ErasureView>> listErasures(OpenDesk &desk, PlatformId platform);
Result<DeidentifiedView> listDeidentified(OpenDesk &desk, PlatformId platform, const std::string &category, const std::string &after);

Result<std::vector<PolicyVersionView>> policyVersions(OpenDesk &desk, PlatformId platform);
Result<PolicyComparison> addPolicyVersion(OpenDesk &desk, PlatformId platform, const std::string &json);
Result<PolicyComparison> comparePolicies(OpenDesk &desk, PlatformId platform, int older, int newer);
Result<std::vector<CoverageLine>> policyCoverage(OpenDesk &desk, PlatformId platform);

Result<std::vector<ActionClock>> clockChain(OpenDesk &desk, const std::string &reference, const std::string &language);
Result<RequestDetails> extend(OpenDesk &desk, const std::string &reference, policy::Right right, const ExtensionOrder &extension);
Result<RequestDetails> pauseClock(OpenDesk &desk, const std::string &reference, policy::Right right, const std::string &reason);
Result<RequestDetails> resumeClock(OpenDesk &desk, const std::string &reference, policy::Right right);

/// Says first what an earlier version left unsaid, which opens those requests once.
Result<MetricsReport> reportMetrics(OpenDesk &desk, const MetricsOrder &order, Progress &progress);
Result<Workload> reportWorkload(OpenDesk &desk);

Result<std::vector<AuditLine>> auditEntries(OpenDesk &desk, int limit);
Result<std::vector<AuditLine>> auditEntriesAbout(OpenDesk &desk, const AuditSubject &about, int limit);
Result<AuditReport> verifyLog(OpenDesk &desk, const std::string &checkpoint, Progress &progress);
Result<RowReport> verifyRows(OpenDesk &desk, Progress &progress);
Result<std::string> auditProof(OpenDesk &desk, std::uint64_t entry);
Result<std::string> auditCheckpoint(OpenDesk &desk);
Result<std::string> deskKey(OpenDesk &desk);
Result<EvidenceResult> exportEvidence(OpenDesk &desk, const EvidenceOrder &order, Progress &progress);
Result<EvidenceResult> certifyErasure(OpenDesk &desk, const std::string &reference, const std::string &path);
Result<EvidenceResult> exportCase(OpenDesk &desk, const std::string &reference, const std::string &path, Progress &progress);
Result<ForensicReport> searchErased(OpenDesk &desk, const std::vector<std::string> &folders,
                                    Progress &progress);
Result<IncidentView> openIncidentReport(OpenDesk &desk, const NewIncident &order);
Result<std::vector<IncidentView>> listIncidents(OpenDesk &desk);
Result<IncidentView> incidentDetails(OpenDesk &desk, std::uint32_t number);
Result<IncidentView> noteIncident(OpenDesk &desk, std::uint32_t number, const IncidentNoteOrder &order);
Result<IncidentView> noticeIncident(OpenDesk &desk, std::uint32_t number, const IncidentNoticeOrder &order);
Result<IncidentView> closeIncident(OpenDesk &desk, std::uint32_t number, const IncidentClosing &closing);

/// Fills a rehearsal desk with made-up shoppers, and with the two people one may look around as.
Result<int> fillSample(OpenDesk &desk, int people, std::uint32_t seed, Progress &progress);

} // namespace desk::work
