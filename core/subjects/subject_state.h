// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for a person whatever is imported or looked up: purposes stopped, restrictions, holds,
// corrections.
#pragma once

#include "core/crypto/digest.h"
#include "core/policy/purpose_stops.h"
#include "core/subjects/key_rotation.h"
#include "core/subjects/subject_files.h"

#include <QDate>

#include <set>

namespace desk::subjects {

/// A purpose the person's data may no longer serve (GDPR Art. 21, Art. 7(3)).
struct StoppedPurpose
{
    std::string purpose;
    QDate since;
    RequestId request; ///< Which asked for it.
};

/// A restriction of processing (GDPR Art. 18). It stands while `liftedOn` is invalid.
struct Restriction
{
    RequestId request;
    std::vector<std::uint16_t> classes; ///< Shred classes whose keys are sealed once more.
    QDate since;
    QDate liftedOn;
};

/// Why nothing of the person may be erased yet. It stands until `until` or until it is released.
struct Hold
{
    std::string id; ///< Names it within the platform, and its person: see nextHoldId().
    std::string law;
    std::string reason;
    QDate since;
    QDate until; ///< First day on which it no longer holds; invalid: until it is released.
    StaffId by;
    QDate releasedOn;
};

/// A field that was corrected at the desk, against what its source said and may go on saying.
struct CorrectedField
{
    std::uint16_t category = 0;
    RecordId record;
    std::string field;
    crypto::Digest256 replaced{}; ///< sourceValueDigest() of what the source said.
};

/// A row that a deletion had to keep, and that goes without anyone asking once it may.
struct LeavingRow
{
    std::uint16_t category = 0;
    RecordId record;
    RequestId request; ///< Which asked for it.
    policy::Right right{};
    QDate until; ///< The first day on which it may go, as known then; invalid: not known.
};

struct SubjectState
{
    std::uint64_t revision = 0; ///< 0: nothing was ever stored.
    std::vector<StoppedPurpose> stopped;
    std::vector<Restriction> restrictions;
    std::vector<Hold> holds;
    std::vector<CorrectedField> corrected;
    std::vector<LeavingRow> leaving;
};

/// The id of the next hold of a person: theirs and a number, so that a hold is found without an index.
std::string nextHoldId(SubjectId subject, const SubjectState &state);
/// Whose hold it is; nobody for an id that names no person.
std::optional<SubjectId> holderOf(std::string_view holdId);
/// Those that keep an erasure off on this day.
std::vector<Hold> activeHolds(const SubjectState &state, QDate today);
policy::StoppedPurposes stoppedPurposes(const SubjectState &state);
/// What the stopped purposes do to a category of the profile; null: nothing. `stops` is of
/// stoppedCategories().
const policy::CategoryStop *findStop(const std::vector<policy::CategoryStop> &stops,
                                     const std::string &category);
/// Whether a restriction that stands covers the shred class.
bool isRestricted(const SubjectState &state, std::uint16_t shredClass);
/// What a source said of a field; null: it had no such field.
crypto::Digest256 sourceValueDigest(const formats::Value *value);

/// The state as it is sealed: layout number, then the lists, of which the last stands only where it has an
/// entry; integers big-endian, texts and days sized.
crypto::SecretBytes encodeState(const SubjectState &state);
/// Damaged, NewerFormat.
Result<SubjectState> decodeState(ByteView content);

/**
 * The states of one platform's people, each sealed under its person's own key (shred class suppression) and
 * the category subjectStateCategory. Writing belongs into the caller's transaction, with
 * SubjectFiles::flush() before its commit. The connection's thread.
 */
class SubjectStates
{
public:
    SubjectStates(const PlatformContext &context, SubjectFiles &files) : m_context(context), m_files(files) {}

    /// Empty where nothing was stored, and where the person was erased: then nothing holds any more.
    /// KeyUnavailable: there is something, and this role reads nobody.
    Result<SubjectState> load(SubjectId subject);
    /// Conflict when `state.revision` is not the stored one; the stored one is then the next. KeyDestroyed:
    /// erased.
    Result<void> save(SubjectId subject, SubjectState &state);
    /// Takes away what was stored; for when the person is erased.
    Result<void> remove(SubjectId subject);
    /// Everybody for whom anything was stored, by id. Few: most people never ask for anything.
    Result<std::set<SubjectId>> known();
    /// What is sealed under subjectStateCategory, for sealing it anew. `context` and `files` outlive it.
    static KeyRotations rotations(const PlatformContext &context, SubjectFiles &files);

private:
    struct Row
    {
        std::uint64_t revision = 0;
        Bytes sealed;
    };
    Result<std::optional<Row>> read(SubjectId subject);
    Result<OwnerCiphers> ciphers(SubjectId subject);

    const PlatformContext &m_context;
    SubjectFiles &m_files;
};

} // namespace desk::subjects
