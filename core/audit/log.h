// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/checkpoint.h"
#include "core/audit/entry_format.h"
#include "core/audit/merkle.h"
#include "core/keys/staff.h"
#include "core/store/connection.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

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
};

/// The word of an event as scripts see it, e.g. "request-opened".
const char *eventName(Event event);

struct EntryDraft
{
    Event event{};
    PlatformId platform;
    keys::OwnerId about;  ///< A subject, request or import; null for none.
    std::string payload;  ///< Sealed. Short; JSON by custom.
    /// With it the payload dies with that key while the tree stays whole; for what could tell about a person.
    std::optional<crypto::Key> ownerKey;
};

/// An entry with what it is made of, as it lies in the store. Not checked.
struct StoredEntry
{
    Entry entry;
    Bytes header;
    Bytes signature;
    Bytes payload; ///< Sealed.
};

enum class PayloadState : std::uint8_t
{
    Readable = 1,
    Erased = 2,   ///< Its key died with a person's or a request's.
    NotYours = 3, ///< Who reads holds no key for it.
};

struct Payload
{
    PayloadState state = PayloadState::NotYours;
    std::string text;
};

/// The key with which an owner's payloads were sealed. KeyDestroyed: erased.
using OwnerKeyOf = std::function<Result<crypto::Key>(PlatformId platform, keys::OwnerId owner)>;

/// Proof that one entry is in the log: what a package carries.
struct Inclusion
{
    std::uint64_t index = 0;
    TreeHead head;
    Digest256 leaf{};
    Proof proof;
};

/// Names the note's key in checkpoints.
constexpr std::string_view checkpointKeyName = "rightsdesk";

/**
 * The append-only log of a desk: entries signed by who acted, in the Merkle tree of RFC 9162.
 *
 * Leaf = header | signature; header = "dsr1|entry" | index 8 | milliseconds 8 | flags 1 | event 2 | actor 16 |
 * platform 16 | about 16 | SHA-256 of the sealed payload 32. An erased payload leaves the tree whole.
 * append() joins the caller's transaction: an act and its entry stand or fall together. The connection's thread.
 */
class AuditLog
{
public:
    AuditLog(store::Connection &connection, StoreId store, const Clock &clock, RandomSource &random);

    /// The new entry's index. KeyUnavailable: the actor does not hold the desk's log key.
    Result<std::uint64_t> append(const keys::StaffKeys &actor, const EntryDraft &draft);
    Result<std::uint64_t> size();
    Result<TreeHead> head();
    /// The head as a signed note; needs the desk's signing key.
    Result<std::string> checkpoint(const keys::StaffKeys &signer);
    Result<Inclusion> inclusion(std::uint64_t index);
    /// At most `limit` entries, newest first.
    Result<std::vector<Entry>> newest(int limit);
    /// Every entry, newest first, until `visit` says false; it writes nothing.
    Result<void> back(const std::function<bool(const Entry &)> &visit);
    /// The same of those about any of these, newest first.
    Result<std::vector<Entry>> newestAbout(std::span<const keys::OwnerId> owners, int limit);
    /// At most `limit` entries from this number on, oldest first.
    Result<std::vector<StoredEntry>> page(std::uint64_t from, int limit);
    /// What an entry holds beside its header. Tampered: changed.
    Result<Payload> payload(const keys::StaffKeys &reader, const StoredEntry &entry,
                            const OwnerKeyOf &ownerKey) const;
    /// How many entries there are of one kind.
    Result<std::uint64_t> countOf(Event event);
    /// The root of the first `size` entries, by the stored tree.
    Result<Digest256> rootAt(std::uint64_t size);

    std::string origin() const;

private:
    NodeReader nodeReader();

    store::Connection &m_connection;
    StoreId m_store;
    const Clock &m_clock;
    RandomSource &m_random;
};

} // namespace desk::audit
