// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/log.h"

#include <algorithm>
#include <array>

namespace desk::audit {

namespace {

struct Name
{
    Event event;
    const char *word;
};

constexpr std::array names{
    Name{Event::DeskCreated, "desk-created"},
    Name{Event::SignedIn, "signed-in"},
    Name{Event::SignInsFailed, "sign-ins-failed"},
    Name{Event::Locked, "locked"},
    Name{Event::PlatformAdded, "platform-added"},
    Name{Event::StaffAdded, "staff-added"},
    Name{Event::KeysGranted, "keys-granted"},
    Name{Event::DataImported, "data-imported"},
    Name{Event::SubjectViewed, "subject-viewed"},
    Name{Event::SubjectRevealed, "subject-revealed"},
    Name{Event::RequestOpened, "request-opened"},
    Name{Event::RequestAssigned, "request-assigned"},
    Name{Event::RequestNoted, "request-noted"},
    Name{Event::SubjectChosen, "subject-chosen"},
    Name{Event::IdentityProven, "identity-proven"},
    Name{Event::IdentityNotProven, "identity-not-proven"},
    Name{Event::PlanMade, "plan-made"},
    Name{Event::PackageWritten, "package-written"},
    Name{Event::PackageForController, "package-for-controller"},
    Name{Event::RequestClosed, "request-closed"},
    Name{Event::Refused, "refused"},
    Name{Event::PlanApproved, "plan-approved"},
    Name{Event::PlanSentBack, "plan-sent-back"},
    Name{Event::ActionWithdrawn, "action-withdrawn"},
    Name{Event::ActionRefused, "action-refused"},
    Name{Event::ClockExtended, "clock-extended"},
    Name{Event::ClockPaused, "clock-paused"},
    Name{Event::ClockResumed, "clock-resumed"},
    Name{Event::ReceiptChanged, "receipt-changed"},
    Name{Event::RequestsLinked, "requests-linked"},
    Name{Event::RequestMerged, "request-merged"},
    Name{Event::RequestUnmerged, "request-unmerged"},
    Name{Event::RequestSplit, "request-split"},
    Name{Event::RecordsCorrected, "records-corrected"},
    Name{Event::PurposesStopped, "purposes-stopped"},
    Name{Event::RecordsRestricted, "records-restricted"},
    Name{Event::RestrictionLifted, "restriction-lifted"},
    Name{Event::ComplaintAnswered, "complaint-answered"},
    Name{Event::DataErased, "data-erased"},
    Name{Event::ErasureProven, "erasure-proven"},
    Name{Event::NoticeRecorded, "notice-recorded"},
    Name{Event::LetterWritten, "letter-written"},
    Name{Event::ChallengeMade, "challenge-made"},
    Name{Event::AuthoritySeen, "authority-seen"},
    Name{Event::HoldAdded, "hold-added"},
    Name{Event::HoldReleased, "hold-released"},
    Name{Event::RetentionRun, "retention-run"},
    Name{Event::DataDisclosed, "data-disclosed"},
    Name{Event::PolicyVersionAdded, "policy-version-added"},
    Name{Event::RequestViewed, "request-viewed"},
    Name{Event::SubjectsSearched, "subjects-searched"},
    Name{Event::EvidenceExported, "evidence-exported"},
    Name{Event::ImportUndone, "import-undone"},
    Name{Event::CaseExported, "case-exported"},
    Name{Event::CaseTakenOver, "case-taken-over"},
    Name{Event::RedactionDecided, "redaction-decided"},
    Name{Event::RedactionByHand, "redaction-by-hand"},
    Name{Event::SenderAdded, "sender-added"},
    Name{Event::SenderRemoved, "sender-removed"},
    Name{Event::CertificateIssued, "certificate-issued"},
    Name{Event::LogDoubted, "log-doubted"},
    Name{Event::FilesSearched, "files-searched"},
    Name{Event::IncidentOpened, "incident-opened"},
    Name{Event::IncidentNoted, "incident-noted"},
    Name{Event::IncidentNotice, "incident-notice"},
    Name{Event::IncidentClosed, "incident-closed"},
    Name{Event::ReadingLimited, "reading-limited"},
    Name{Event::ReadingLimitsSet, "reading-limits-set"},
    Name{Event::EmergencyStopped, "emergency-stopped"},
    Name{Event::EmergencyLiftAsked, "emergency-lift-asked"},
    Name{Event::EmergencyLifted, "emergency-lifted"},
    Name{Event::KeyReplaced, "key-replaced"},
    Name{Event::KeyRetired, "key-retired"},
    Name{Event::BackupMade, "backup-made"},
    Name{Event::BackupFailed, "backup-failed"},
    Name{Event::BackupRemoved, "backup-removed"},
    Name{Event::SnapshotExpired, "snapshot-expired"},
    Name{Event::BackupRestored, "backup-restored"},
    Name{Event::RestoreRehearsed, "restore-rehearsed"},
    Name{Event::BackupPlanSet, "backup-plan-set"},
    Name{Event::StaffProposed, "staff-proposed"},
    Name{Event::StaffAgreed, "staff-agreed"},
    Name{Event::StaffRejected, "staff-rejected"},
    Name{Event::StaffDisabled, "staff-disabled"},
    Name{Event::StaffEnabled, "staff-enabled"},
    Name{Event::RolesChanged, "roles-changed"},
    Name{Event::KeysTaken, "keys-taken"},
    Name{Event::KeysRerooted, "keys-rerooted"},
    Name{Event::PasswordChanged, "password-changed"},
    Name{Event::CodeEnrolled, "code-enrolled"},
    Name{Event::CodeReset, "code-reset"},
    Name{Event::StaffRenewed, "staff-renewed"},
    Name{Event::RootRenewed, "root-renewed"},
    Name{Event::RecoveryCodesMade, "recovery-codes-made"},
    Name{Event::RecoveryCodeUsed, "recovery-code-used"},
    Name{Event::KeyFileChanged, "key-file-changed"},
    Name{Event::RecoveryKitMade, "recovery-kit-made"},
    Name{Event::PasswordRuleSet, "password-rule-set"},
    Name{Event::TroubleFound, "trouble-found"},
    Name{Event::OriginalKept, "original-kept"},
};

} // namespace

const char *eventName(Event event)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [event](const Name &each) { return each.event == event; });
    return found == names.end() ? "unknown" : found->word;
}

} // namespace desk::audit
