// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/incident_content.h"

namespace desk::audit {

namespace {

constexpr std::uint8_t contentVersion = 1;

void write(ByteWriter &out, Instant at)
{
    out.u64(static_cast<std::uint64_t>(at.time_since_epoch().count()));
}

void write(ByteWriter &out, const std::optional<Instant> &at)
{
    out.u8(at ? 1 : 0);
    write(out, at.value_or(Instant()));
}

void write(ByteWriter &out, const std::optional<std::uint64_t> &number)
{
    out.u8(number ? 1 : 0).u64(number.value_or(0));
}

Instant readInstant(ByteReader &in)
{
    return Instant(std::chrono::milliseconds(static_cast<std::int64_t>(in.u64())));
}

std::optional<Instant> readOptionalInstant(ByteReader &in)
{
    const bool there = in.u8() != 0;
    const Instant at = readInstant(in);
    return there ? std::optional(at) : std::nullopt;
}

std::optional<std::uint64_t> readOptionalNumber(ByteReader &in)
{
    const bool there = in.u8() != 0;
    const std::uint64_t number = in.u64();
    return there ? std::optional(number) : std::nullopt;
}

/// Reads as many as were written; a count beyond the end stops at the end.
template <typename T, typename Read>
std::vector<T> readList(ByteReader &in, const Read &read)
{
    std::vector<T> out;
    for (std::uint32_t left = in.u32(); left > 0 && in.ok(); --left)
        out.push_back(read(in));
    return out;
}

template <typename T, typename Write>
void writeList(ByteWriter &out, const std::vector<T> &list, const Write &write)
{
    out.u32(static_cast<std::uint32_t>(list.size()));
    for (const T &each : list)
        write(each);
}

void writeNote(ByteWriter &out, const IncidentNote &note)
{
    write(out, note.at);
    out.raw(note.by.view()).sized(note.text);
    writeList(out, note.evidence, [&out](const EvidenceLink &link) { out.u64(link.entry).raw(link.leaf); });
}

IncidentNote readNote(ByteReader &in)
{
    IncidentNote out;
    out.at = readInstant(in);
    out.by = StaffId{in.array<16>()};
    out.text = in.sizedText();
    out.evidence = readList<EvidenceLink>(in, [](ByteReader &from) {
        EvidenceLink link;
        link.entry = from.u64();
        link.leaf = from.array<32>();
        return link;
    });
    return out;
}

void writeNotice(ByteWriter &out, const IncidentNotice &notice)
{
    out.u8(static_cast<std::uint8_t>(notice.to)).sized(notice.text);
    write(out, notice.draftedAt);
    out.raw(notice.draftedBy.view());
    write(out, notice.sentAt);
    out.raw(notice.sentBy.view()).sized(notice.lateReason);
}

IncidentNotice readNotice(ByteReader &in)
{
    IncidentNotice out;
    out.to = static_cast<NoticeTo>(in.u8());
    out.text = in.sizedText();
    out.draftedAt = readInstant(in);
    out.draftedBy = StaffId{in.array<16>()};
    out.sentAt = readOptionalInstant(in);
    out.sentBy = StaffId{in.array<16>()};
    out.lateReason = in.sizedText();
    return out;
}

void writeNotNeeded(ByteWriter &out, const NotNeeded &each)
{
    out.u8(static_cast<std::uint8_t>(each.to)).sized(each.reason);
    write(out, each.at);
    out.raw(each.by.view());
}

NotNeeded readNotNeeded(ByteReader &in)
{
    NotNeeded out;
    out.to = static_cast<NoticeTo>(in.u8());
    out.reason = in.sizedText();
    out.at = readInstant(in);
    out.by = StaffId{in.array<16>()};
    return out;
}

} // namespace

Bytes encodeIncident(const Incident &incident)
{
    ByteWriter out(1024);
    out.u8(contentVersion).raw(incident.openedBy.view()).sized(incident.what);
    out.u8(incident.confidentiality ? 1 : 0).u8(incident.integrity ? 1 : 0).u8(incident.availability ? 1 : 0);
    out.u8(static_cast<std::uint8_t>(incident.risk));
    writeList(out, incident.platforms, [&out](PlatformId platform) { out.raw(platform.view()); });
    writeList(out, incident.categories, [&out](const std::string &category) { out.sized(category); });
    write(out, incident.people);
    write(out, incident.records);
    writeList(out, incident.notes, [&out](const IncidentNote &note) { writeNote(out, note); });
    writeList(out, incident.notices, [&out](const IncidentNotice &notice) { writeNotice(out, notice); });
    writeList(out, incident.notNeeded, [&out](const NotNeeded &each) { writeNotNeeded(out, each); });
    write(out, incident.closedAt);
    return out.raw(incident.closedBy.view()).sized(incident.cause).sized(incident.measures).take();
}

Result<void> decodeIncident(ByteView content, Incident &incident)
{
    ByteReader in(content);
    const bool known = in.u8() == contentVersion;
    incident.openedBy = StaffId{in.array<16>()};
    incident.what = in.sizedText();
    incident.confidentiality = in.u8() != 0;
    incident.integrity = in.u8() != 0;
    incident.availability = in.u8() != 0;
    incident.risk = static_cast<IncidentRisk>(in.u8());
    incident.platforms =
        readList<PlatformId>(in, [](ByteReader &from) { return PlatformId{from.array<16>()}; });
    incident.categories = readList<std::string>(in, [](ByteReader &from) { return from.sizedText(); });
    incident.people = readOptionalNumber(in);
    incident.records = readOptionalNumber(in);
    incident.notes = readList<IncidentNote>(in, readNote);
    incident.notices = readList<IncidentNotice>(in, readNotice);
    incident.notNeeded = readList<NotNeeded>(in, readNotNeeded);
    incident.closedAt = readOptionalInstant(in);
    incident.closedBy = StaffId{in.array<16>()};
    incident.cause = in.sizedText();
    incident.measures = in.sizedText();
    if (!known || !in.atEnd())
        return fail(ErrorCode::Damaged,
                    "An incident of the register is malformed; restore the desk from a backup.");
    return {};
}

} // namespace desk::audit
