// SPDX-License-Identifier: GPL-3.0-or-later
// What an interface may ask of a desk. The window and the command line use nothing else.
//
// Everything here is asynchronous: a call returns at once with a future that finishes on the desk's own thread;
// take its result with QFuture::then(context, ...) or wait for it in a program without a window. Long work
// reports progress through the future (progressValue of progressMaximum) and ends early, with nothing
// half-done, when the future is cancelled; a cancelled future has no result. Whatever a role may not do fails with
// NotPermitted or KeyUnavailable; without a session everything fails with NotSignedIn.
#pragma once

#include "core/crypto/key_pair.h"
#include "core/desk/answer.h"
#include "core/desk/backup_services.h"
#include "core/desk/guard_services.h"
#include "core/desk/incident_services.h"
#include "core/desk/intake_services.h"
#include "core/desk/key_services.h"
#include "core/desk/report_services.h"
#include "core/desk/request_services.h"
#include "core/desk/staff_services.h"
#include "core/desk/values.h"

namespace desk {

/// Opening and closing a desk. One session at a time.
class SessionService
{
public:
    virtual ~SessionService() = default;
    /// Makes a desk in two empty folders and leaves it locked. AlreadyExists, InvalidArgument (e.g. a weak password), Io.
    virtual Answer<CreatedDesk> create(const DeskLocation &where, const NewDesk &desk) = 0;
    /// Opens a desk. WrongPassword, KeyFileRequired, WrongKeyFile, CodeRequired, WrongCode, Locked ("user": disabled; "3 min"), Conflict, NotFound, Tampered, Damaged, NewerFormat ("keyring": the keys).
    virtual Answer<SessionInfo> signIn(const DeskLocation &where, const SignIn &who) = 0;
    /// Whether a rehearsal desk lies there that offers one-click sign-in ("agent", "supervisor"): their names.
    virtual Answer<std::vector<std::string>> rehearsalUsers(const DeskLocation &where) = 0;
    /// Signs in on a rehearsal desk without a password.
    virtual Answer<SessionInfo> signInRehearsal(const DeskLocation &where, const std::string &user) = 0;
    /// Wipes every key from memory. Finishes when running work has stopped.
    virtual Answer<bool> lock() = 0;
};

/// Platforms.
class AdministrationService
{
public:
    virtual ~AdministrationService() = default;
    /// `profile` is the id of a shipped profile or the JSON text of one.
    virtual Answer<PlatformInfo> addPlatform(const std::string &profile) = 0;
    virtual Answer<policy::Profile> profile(PlatformId platform) = 0;
    /// Fills a rehearsal desk with made-up shoppers and requests; how many people.
    virtual Answer<int> fillSample(int people, std::uint32_t seed) = 0;
};

/// Data in, and the people it is about.
class SubjectService
{
public:
    virtual ~SubjectService() = default;
    virtual Answer<ImportReport> import(const ImportOrder &order) = 0;
    /// The mappings that come with the program and fill something on this platform.
    virtual Answer<std::vector<MappingInfo>> mappings(PlatformId platform) = 0;
    /// The first 50 rows of a file and what the order's mapping makes of them; without one, columns named like fields. The order
    /// names a category; its path a file or an archive of one. Writes nothing. Data protection.
    virtual Answer<ImportPreview> preview(const ImportOrder &order) = 0;
    /// The imports that were made, newest first, at most 200. Data protection.
    virtual Answer<std::vector<ImportRunView>> imports(PlatformId platform) = 0;
    /// What taking an import back would do. Conflict: it cannot be; the place is a stable word for why (subjects::ImportUndo),
    /// or "request" and the reference of one that depends on it.
    virtual Answer<UndoReport> previewUndo(PlatformId platform, ImportId import) = 0;
    /// Does it, all or nothing. Errors as previewUndo().
    virtual Answer<UndoReport> undoImport(PlatformId platform, ImportId import) = 0;
    /// `second` is the postcode where `by` is NameAndPostcode. Empty: nobody.
    virtual Answer<std::vector<FoundSubject>> find(PlatformId platform, FindBy by, const std::string &value,
                                                   const std::string &second) = 0;
    /// Masked. `category` empty: all; at most 200 records a category, those in the archive for data protection only.
    virtual Answer<SubjectView> show(PlatformId platform, SubjectId subject, const std::string &category,
                                     const std::string &language) = 0;
    /// Unmasked, with a reason that is logged.
    virtual Answer<SubjectView> reveal(PlatformId platform, SubjectId subject, const std::string &category,
                                       const std::string &language, const std::string &reason) = 0;
    /// What is known beside the records: requests, what holds, who was told. Counts and is logged as a view, once a quarter of an hour.
    virtual Answer<PersonView> about(PlatformId platform, SubjectId subject, const std::string &language) = 0;
    /// Looks on every other platform that one may enter for who bears their e-mail addresses or telephones; each is a search,
    /// logged and counted there. Only platforms where somebody does.
    virtual Answer<std::vector<ElsewhereView>> elsewhere(PlatformId platform, SubjectId subject) = 0;
};

/// What may not be erased yet, what falls due, what was erased.
class RetentionService
{
public:
    virtual ~RetentionService() = default;
    virtual Answer<HoldView> addHold(const HoldOrder &hold) = 0;
    virtual Answer<bool> releaseHold(PlatformId platform, const std::string &id, const std::string &reason) = 0;
    virtual Answer<std::vector<HoldView>> holds(PlatformId platform) = 0;
    /// What falls due now, by which rule; writes nothing.
    virtual Answer<RetentionReport> preview(PlatformId platform) = 0;
    /// Does it. Ends early, with whole people done, when cancelled.
    virtual Answer<RetentionReport> run(PlatformId platform) = 0;
    virtual Answer<std::vector<ErasureView>> erasures(PlatformId platform) = 0;
    /// What is left of a category's rows that lost their person (MP-T1), for who may read the category. `after` is a
    /// page's `next`.
    virtual Answer<DeidentifiedView> deidentified(PlatformId platform, const std::string &category,
                                                  const std::string &after) = 0;
};

/// Versions of a platform's policy (ALL-N1) and what its rights reach.
class PolicyService
{
public:
    virtual ~PolicyService() = default;
    virtual Answer<std::vector<PolicyVersionView>> versions(PlatformId platform) = 0;
    /// Adds a version, signed by who is signed in. InvalidInput: not a profile, or not a later version of this one.
    virtual Answer<PolicyComparison> addVersion(PlatformId platform, const std::string &json) = 0;
    virtual Answer<PolicyComparison> compare(PlatformId platform, int older, int newer) = 0;
    virtual Answer<std::vector<CoverageLine>> coverage(PlatformId platform) = 0;
};

/// The log that cannot be changed unseen.
class AuditService
{
public:
    virtual ~AuditService() = default;
    /// Newest first.
    virtual Answer<std::vector<AuditLine>> entries(int limit) = 0;
    /// The same of those about a person and their requests.
    virtual Answer<std::vector<AuditLine>> entriesAbout(const AuditSubject &about, int limit) = 0;
    /// Checks every entry. Tampered: what is wrong, with the first bad one as place.
    virtual Answer<AuditReport> verify() = 0;
    /// The same, and that the log continues this signed checkpoint. InvalidInput: it is none of this log.
    virtual Answer<AuditReport> verifyAgainst(const std::string &checkpoint) = 0;
    /// Goes through every record of the platforms that one may enter, without opening any: what was taken out, put in twice or
    /// put back as it was underneath the desk is Tampered.
    virtual Answer<RowReport> verifyRows() = 0;
    /// A proof that an entry is in the log, as a file that can be checked without the desk (C2SP tlog-proof).
    virtual Answer<std::string> proof(std::uint64_t entry) = 0;
    /// The log's head, signed (C2SP tlog-checkpoint).
    virtual Answer<std::string> checkpoint() = 0;
    /// The desk's public key as one line of text: packages, checkpoints and evidence are signed with it.
    virtual Answer<std::string> deskKey() = 0;
    /// Writes the log for a regulator. Tampered: a broken log is not handed out.
    virtual Answer<EvidenceResult> exportEvidence(const EvidenceOrder &order) = 0;
    /// Writes the certificate of a request's erasure. Conflict: it is not proven yet.
    virtual Answer<EvidenceResult> certificate(const std::string &reference, const std::string &path) = 0;
    /// Writes a whole request, with what the log says of it, for another desk (docs/case-file.md). Supervisor, data protection.
    virtual Answer<EvidenceResult> exportCase(const std::string &reference, const std::string &path) = 0;
    /// Searches every file of the desk, and these folders, for anything of erased people.
    virtual Answer<ForensicReport> searchErased(const std::vector<std::string> &folders) = 0;
};

/// All services of one desk.
struct Services
{
    SessionService &session;
    AdministrationService &administration;
    SubjectService &subjects;
    IntakeService &intake;
    RequestService &requests;
    VerificationService &verification;
    ActionService &actions;
    ClockService &clocks;
    LetterService &letters;
    RetentionService &retention;
    PolicyService &policies;
    AuditService &audit;
    IncidentService &incidents;
    GuardService &guard;
    KeyService &keys;
    BackupService &backups;
    StaffService &staff;
    CredentialService &credentials;
    ReportService &reports;
};

} // namespace desk
