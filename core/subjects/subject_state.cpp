// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/subjects/subject_state.h"

#include "core/base/clock.h"

#include <algorithm>

namespace desk::subjects {

namespace {

Bytes stateAssociated(const PlatformContext &context, SubjectId subject, std::uint64_t revision)
{
    ByteWriter out(96);
    out.raw(asBytes("dsr1|subject state"))
        .raw(context.store.view())
        .raw(context.platform.view())
        .raw(subject.view());
    return out.u64(revision).take();
}

/// As the row counts in what the platform's rows add up to.
Bytes countedAs(const PlatformContext &context, SubjectId subject, std::uint64_t revision)
{
    return rowKey("subject_state", context.platform, subject.view(), static_cast<std::int64_t>(revision));
}

constexpr std::uint16_t layout = 1;
constexpr auto stateClass = static_cast<std::uint16_t>(policy::ShredClass::Suppression);

void writeDay(ByteWriter &out, QDate day)
{
    out.sized(day.isValid() ? toIsoDate(day) : std::string());
}

QDate readDay(ByteReader &in)
{
    const std::string text = in.sizedText();
    return text.empty() ? QDate() : QDate::fromString(QString::fromStdString(text), Qt::ISODate);
}

template <typename AnyId>
AnyId readId(ByteReader &in)
{
    return AnyId{in.array<16>()};
}

/// Reads a list as long as there is something to read: a count that lies ends with the bytes.
template <typename T, typename Read>
std::vector<T> readList(ByteReader &in, Read read)
{
    std::vector<T> out;
    for (std::uint32_t left = in.u32(); left > 0 && in.ok(); --left)
        out.push_back(read());
    return out;
}

std::uint32_t sizeOf(const auto &list)
{
    return static_cast<std::uint32_t>(list.size());
}

} // namespace

std::string nextHoldId(SubjectId subject, const SubjectState &state)
{
    return subject.text() + "-" + std::to_string(state.holds.size() + 1);
}

std::optional<SubjectId> holderOf(std::string_view holdId)
{
    const auto subject = SubjectId::parse(holdId.substr(0, holdId.find('-')));
    return subject.ok() && holdId.find('-') != std::string_view::npos ? std::optional(*subject)
                                                                      : std::nullopt;
}

std::vector<Hold> activeHolds(const SubjectState &state, QDate today)
{
    std::vector<Hold> out;
    std::copy_if(state.holds.begin(), state.holds.end(), std::back_inserter(out), [&](const Hold &hold) {
        return !hold.releasedOn.isValid() && (!hold.until.isValid() || today < hold.until);
    });
    return out;
}

policy::StoppedPurposes stoppedPurposes(const SubjectState &state)
{
    policy::StoppedPurposes out;
    for (const StoppedPurpose &each : state.stopped)
        out.insert(each.purpose);
    return out;
}

const policy::CategoryStop *findStop(const std::vector<policy::CategoryStop> &stops,
                                     const std::string &category)
{
    const auto found = std::find_if(stops.begin(), stops.end(), [&](const policy::CategoryStop &stop) {
        return stop.category == category;
    });
    return found == stops.end() ? nullptr : &*found;
}

bool isRestricted(const SubjectState &state, std::uint16_t shredClass)
{
    return std::any_of(state.restrictions.begin(), state.restrictions.end(), [&](const Restriction &each) {
        return !each.liftedOn.isValid() &&
               std::find(each.classes.begin(), each.classes.end(), shredClass) != each.classes.end();
    });
}

crypto::Digest256 sourceValueDigest(const formats::Value *value)
{
    // Missing and empty are two things a source can say.
    ByteWriter out(64);
    out.raw(asBytes("dsr1|source value")).u8(value == nullptr ? 0 : 1);
    if (value != nullptr)
        out.u8(static_cast<std::uint8_t>(value->kind)).sized(value->text);
    crypto::Sha256 digest;
    digest.update(out.view());
    return digest.finish();
}

crypto::SecretBytes encodeState(const SubjectState &state)
{
    ByteWriter out(256);
    out.u16(layout).u32(sizeOf(state.stopped));
    for (const StoppedPurpose &each : state.stopped) {
        out.sized(each.purpose).raw(each.request.view());
        writeDay(out, each.since);
    }
    out.u32(sizeOf(state.restrictions));
    for (const Restriction &each : state.restrictions) {
        out.raw(each.request.view()).u32(sizeOf(each.classes));
        for (const std::uint16_t shredClass : each.classes)
            out.u16(shredClass);
        writeDay(out, each.since);
        writeDay(out, each.liftedOn);
    }
    out.u32(sizeOf(state.holds));
    for (const Hold &each : state.holds) {
        out.sized(each.id).sized(each.law).sized(each.reason).raw(each.by.view());
        writeDay(out, each.since);
        writeDay(out, each.until);
        writeDay(out, each.releasedOn);
    }
    out.u32(sizeOf(state.corrected));
    for (const CorrectedField &each : state.corrected)
        out.u16(each.category).raw(each.record.view()).sized(each.field).raw(each.replaced);
    if (!state.leaving.empty())
        out.u32(sizeOf(state.leaving));
    for (const LeavingRow &each : state.leaving) {
        out.u16(each.category).raw(each.record.view()).raw(each.request.view());
        writeDay(out.u8(static_cast<std::uint8_t>(each.right)), each.until);
    }
    return crypto::toSecret(out.view());
}

Result<SubjectState> decodeState(ByteView content)
{
    ByteReader in(content);
    if (in.u16() != layout)
        return fail(ErrorCode::NewerFormat,
                    "What holds for a person was written by a later version; update Rightsdesk.");
    SubjectState out;
    out.stopped = readList<StoppedPurpose>(in, [&in] {
        StoppedPurpose each;
        each.purpose = in.sizedText();
        each.request = readId<RequestId>(in);
        each.since = readDay(in);
        return each;
    });
    out.restrictions = readList<Restriction>(in, [&in] {
        Restriction each;
        each.request = readId<RequestId>(in);
        each.classes = readList<std::uint16_t>(in, [&in] { return in.u16(); });
        each.since = readDay(in);
        each.liftedOn = readDay(in);
        return each;
    });
    out.holds = readList<Hold>(in, [&in] {
        Hold each;
        each.id = in.sizedText();
        each.law = in.sizedText();
        each.reason = in.sizedText();
        each.by = readId<StaffId>(in);
        each.since = readDay(in);
        each.until = readDay(in);
        each.releasedOn = readDay(in);
        return each;
    });
    out.corrected = readList<CorrectedField>(in, [&in] {
        CorrectedField each;
        each.category = in.u16();
        each.record = readId<RecordId>(in);
        each.field = in.sizedText();
        each.replaced = in.array<32>();
        return each;
    });
    const bool more = in.ok() && !in.atEnd();
    if (more) {
        out.leaving = readList<LeavingRow>(in, [&in] {
            LeavingRow each;
            each.category = in.u16();
            each.record = readId<RecordId>(in);
            each.request = readId<RequestId>(in);
            each.right = static_cast<policy::Right>(in.u8());
            each.until = readDay(in);
            return each;
        });
    }
    if (!in.atEnd() || (more && out.leaving.empty()))
        return fail(ErrorCode::Damaged,
                    "What holds for a person is malformed; restore the desk from a backup.");
    return out;
}

Result<OwnerCiphers> SubjectStates::ciphers(SubjectId subject)
{
    if (!m_context.staff->holds({keys::KeyPurpose::Category, m_context.platform, keys::subjectStateCategory})) {
        return fail(ErrorCode::KeyUnavailable, "Your role does not hold the key for what holds for a person; "
                                               "let an administrator sign in once, or ask data protection.");
    }
    return OwnerCiphers(m_context, m_files.ownerKeys(),
                        {keys::ownerOf(subject), stateClass, keys::subjectStateCategory});
}

Result<std::optional<SubjectStates::Row>> SubjectStates::read(SubjectId subject)
{
    store::Query query(m_context.connection,
                       "SELECT revision, sealed FROM subject_state WHERE platform = ? AND subject = ?");
    query.bind(m_context.platform.view()).bind(subject.view());
    DESK_TRY(const bool found, query.next());
    if (!found)
        return std::optional<Row>();
    return std::optional(Row{static_cast<std::uint64_t>(query.integer(0)), query.bytes(1)});
}

Result<SubjectState> SubjectStates::load(SubjectId subject)
{
    DESK_TRY(const std::optional<Row> row, read(subject));
    if (!row)
        return SubjectState{};
    DESK_TRY(OwnerCiphers file, ciphers(subject));
    const auto plain = file.open(stateAssociated(m_context, subject, row->revision), row->sealed);
    if (!plain.ok() && plain.error().code == ErrorCode::KeyDestroyed)
        return SubjectState{};
    if (!plain.ok())
        return plain.error();
    DESK_TRY(SubjectState out, decodeState(*plain));
    out.revision = row->revision;
    return out;
}

Result<void> SubjectStates::save(SubjectId subject, SubjectState &state)
{
    DESK_TRY(const std::optional<Row> row, read(subject));
    if ((row ? row->revision : 0) != state.revision)
        return fail(ErrorCode::Conflict,
                    "Somebody changed what holds for this person in the meantime; look at it again.");
    DESK_TRY(OwnerCiphers file, ciphers(subject));
    DESK_TRY(const Bytes sealed,
             file.seal(stateAssociated(m_context, subject, state.revision + 1), encodeState(state), keys::Provision::Yes));
    RowSums &sums = m_files.rowSums();
    if (row)
        DESK_CHECK(sums.remove(countedAs(m_context, subject, row->revision), row->sealed));
    DESK_CHECK(sums.add(countedAs(m_context, subject, state.revision + 1), sealed));
    state.revision += 1;
    store::Query write(m_context.connection,
                       "INSERT INTO subject_state (platform, subject, revision, sealed) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (platform, subject) DO UPDATE SET revision = excluded.revision, sealed = "
                       "excluded.sealed");
    write.bind(m_context.platform.view())
        .bind(subject.view())
        .bindInteger(static_cast<std::int64_t>(state.revision));
    DESK_CHECK(write.bind(sealed).run());
    return sums.flush();
}

Result<void> SubjectStates::remove(SubjectId subject)
{
    DESK_TRY(const std::optional<Row> row, read(subject));
    if (!row)
        return {};
    DESK_CHECK(m_files.rowSums().remove(countedAs(m_context, subject, row->revision), row->sealed));
    store::Query query(m_context.connection, "DELETE FROM subject_state WHERE platform = ? AND subject = ?");
    DESK_CHECK(query.bind(m_context.platform.view()).bind(subject.view()).run());
    return m_files.rowSums().flush();
}

Result<std::set<SubjectId>> SubjectStates::known()
{
    store::Query query(m_context.connection,
                       "SELECT subject FROM subject_state WHERE platform = ? ORDER BY subject");
    query.bind(m_context.platform.view());
    std::set<SubjectId> out;
    for (;;) {
        DESK_TRY(const bool found, query.next());
        if (!found)
            return out;
        out.insert(query.id<SubjectId>(0));
    }
}

KeyRotations SubjectStates::rotations(const PlatformContext &context, SubjectFiles &files)
{
    const auto sealOf = [&context](const store::SealedRow &row) -> Result<RowSeal> {
        const SubjectId subject{row.owner};
        return RowSeal{{keys::ownerOf(subject), stateClass, keys::subjectStateCategory},
                       stateAssociated(context, subject, static_cast<std::uint64_t>(row.number))};
    };
    KeyRotations out;
    // Of an erased person nothing holds any more.
    out.push_back(tableRotation(context, files.ownerKeys(),
                                {{"subject_state", "subject", "revision", {}}, keys::subjectStateCategory, sealOf, Orphans::Remove, &files.rowSums()}));
    return out;
}

} // namespace desk::subjects
