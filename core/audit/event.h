// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace desk::audit {

/// What happened. The numbers are on disk for ever.
enum class Event : std::uint16_t
{
    DeskCreated = 1,
    SignedIn = 2,
    SignInsFailed = 3, ///< Written at the next good sign-in: nobody can sign before.
    Locked = 4,
    PlatformAdded = 5,
    StaffAdded = 6,
    KeysGranted = 7,
    DataImported = 8,
    SubjectViewed = 9, ///< Masked.
    SubjectRevealed = 10,
    RequestOpened = 11,
    RequestAssigned = 12,
    RequestNoted = 13,
    SubjectChosen = 14,
    IdentityProven = 15,
    IdentityNotProven = 16,
    PlanMade = 17,
    PackageWritten = 18,
    RequestClosed = 19,
    Refused = 20, ///< Somebody asked for what their role may not do.
    PlanApproved = 21,
    PlanSentBack = 22,
    ActionWithdrawn = 23,
    ActionRefused = 24, ///< The person was told no, with another person's consent.
    ClockExtended = 25,
    ClockPaused = 26,
    ClockResumed = 27,
    ReceiptChanged = 28,
    RequestsLinked = 29,
    RequestMerged = 30,
    RequestUnmerged = 31,
    RequestSplit = 32,
    RecordsCorrected = 33,
    PurposesStopped = 34,
    RecordsRestricted = 35,
    RestrictionLifted = 36,
    ComplaintAnswered = 37,
    DataErased = 38,
    ErasureProven = 39,
    NoticeRecorded = 40,
    LetterWritten = 41,
    ChallengeMade = 42,
    AuthoritySeen = 43,
    HoldAdded = 44,
    HoldReleased = 45,
    RetentionRun = 46,
    DataDisclosed = 47, ///< To an authority.
    PolicyVersionAdded = 48,
    RequestViewed = 70,     ///< What the person wrote, or a letter to them, was looked at.
    SubjectsSearched = 71,  ///< Somebody looked for a person by an identifier; which one is not told.
    EvidenceExported = 72,  ///< A proof, a checkpoint or an evidence pack left the desk.
    CertificateIssued = 73, ///< Of an erasure.
    LogDoubted = 74,        ///< At a sign-in the log was not the one that this desk knew.
    FilesSearched = 75,     ///< Every file was searched for what was erased.
    IncidentOpened = 76,
    IncidentNoted = 77,
    IncidentNotice = 78, ///< A notice about an incident was drafted, sent or found not to be needed.
    IncidentClosed = 79,
    ReadingLimited = 80, ///< Somebody had read as much in an hour as the desk allows.
    ReadingLimitsSet = 81,
    EmergencyStopped = 82,
    EmergencyLiftAsked = 83,
    EmergencyLifted = 84, ///< By a second person.
    KeyReplaced = 85,     ///< A key has a next version; what the last one sealed is being sealed anew.
    KeyRetired = 86,      ///< Nothing is left under its earlier versions.
    BackupMade = 90,      ///< And read back.
    BackupFailed = 91,
    BackupRemoved = 92,   ///< By the rule of how many are kept.
    SnapshotExpired = 93, ///< The key of a snapshot of the keys left the keyring.
    BackupRestored = 94,  ///< The first entry of a restored desk.
    RestoreRehearsed = 95,
    BackupPlanSet = 96,
    StaffProposed = 110,  ///< Somebody, other roles, keys, or coming back: another person has to agree.
    StaffAgreed = 111,
    StaffRejected = 112,
    StaffDisabled = 113,
    StaffEnabled = 114,
    RolesChanged = 115,
    KeysTaken = 116,
    KeysRerooted = 117, ///< What an earlier shred root opened, only the new one opens.
    PasswordChanged = 118,
    CodeEnrolled = 119,
    CodeReset = 120,    ///< Somebody may sign in once without an authenticator.
    RecoveryCodesMade = 121,
    RecoveryCodeUsed = 122,
    KeyFileChanged = 123,
    RecoveryKitMade = 124,
    PasswordRuleSet = 125,
    TroubleFound = 126, ///< Something stored was changed or damaged, or the disk failed; the code says which.
    OriginalKept = 127, ///< What came in with a request was kept in its file, byte for byte.
    ImportUndone = 128, ///< What an import added and changed is as it was before it.
    PackageForController = 129, ///< A package was sealed to another controller (GDPR Art. 20(2)); the file by its SHA-256.
    CaseExported = 130, ///< A whole request was written into a case file.
    CaseTakenOver = 131, ///< Another desk's case file became a request.
    RedactionDecided = 132, ///< Places that may speak of other people were struck out of a package or left; how many and why.
    RedactionByHand = 133,  ///< A place that nobody proposed was struck.
    SenderAdded = 135,   ///< The key of somebody who sends signed messages; whose is not told.
    SenderRemoved = 136,
    StaffRenewed = 137, ///< A member of staff got new key pairs in the place of those they had.
    RootRenewed = 138,  ///< The founder got new key pairs, and the desk a new root with them.
};

/// The word of an event as scripts see it, e.g. "request-opened".
const char *eventName(Event event);

} // namespace desk::audit
