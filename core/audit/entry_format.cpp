// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/entry_format.h"

namespace desk::audit {

namespace {

constexpr std::string_view headerLabel = "dsr1|entry";
constexpr std::uint8_t clockFlag = 1;

} // namespace

Bytes encodeHeader(const EntryHeader &header)
{
    ByteWriter out(headerSize);
    const Entry &entry = header.entry;
    out.raw(asBytes(headerLabel))
        .u64(entry.index)
        .u64(static_cast<std::uint64_t>(entry.at.time_since_epoch().count()));
    out.u8(entry.clockWentBack ? clockFlag : 0)
        .u16(static_cast<std::uint16_t>(entry.event))
        .raw(entry.actor.view());
    return out.raw(entry.platform.view()).raw(entry.about.view()).raw(header.payload).take();
}

Result<EntryHeader> decodeHeader(ByteView bytes)
{
    ByteReader in(bytes);
    EntryHeader out;
    const bool labelled = asText(in.raw(headerLabel.size())) == headerLabel;
    out.entry.index = in.u64();
    out.entry.at = Instant(std::chrono::milliseconds(static_cast<std::int64_t>(in.u64())));
    out.entry.clockWentBack = (in.u8() & clockFlag) != 0;
    out.entry.event = static_cast<Event>(in.u16());
    out.entry.actor = StaffId{in.array<16>()};
    out.entry.platform = PlatformId{in.array<16>()};
    out.entry.about = keys::OwnerId{in.array<16>()};
    out.payload = in.array<32>();
    if (!labelled || !in.atEnd())
        return fail(ErrorCode::Tampered, "An entry of the activity log is malformed.");
    return out;
}

Digest256 entryLeaf(ByteView header, ByteView signature)
{
    Bytes leaf = toBytes(header);
    append(leaf, signature);
    return leafHash(leaf);
}

} // namespace desk::audit
