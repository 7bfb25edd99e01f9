// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/random.h"

#include <algorithm>
#include <compare>
#include <functional>

namespace desk {

/**
 * Sixteen bytes that name one thing of one kind; ids of different kinds do not convert into one another.
 *
 * The all-zero id means "none".
 */
template <typename Tag>
struct Id
{
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Id &) const = default;
    bool isNull() const { return *this == Id{}; }
    ByteView view() const { return bytes; }
    std::string text() const { return toHex(bytes); }  ///< 32 hexadecimal digits.

    /// From 32 hexadecimal digits, dashes ignored. InvalidInput otherwise.
    static Result<Id> parse(std::string_view text)
    {
        std::string digits(text);
        std::erase(digits, '-');
        DESK_TRY(const Bytes raw, fromHex(digits));
        return fromBytes(raw);
    }
    /// From exactly 16 bytes. InvalidInput otherwise.
    static Result<Id> fromBytes(ByteView raw)
    {
        Id id;
        if (raw.size() != id.bytes.size())
            return fail(ErrorCode::InvalidInput, "An id needs 32 hexadecimal digits.");
        std::copy(raw.begin(), raw.end(), id.bytes.begin());
        return id;
    }
};

using StoreId = Id<struct StoreTag>;
using PlatformId = Id<struct PlatformTag>;
using SubjectId = Id<struct SubjectTag>;
using RecordId = Id<struct RecordTag>;
using RequestId = Id<struct RequestTag>;
using ActionId = Id<struct ActionTag>;
using StaffId = Id<struct StaffTag>;
using ImportId = Id<struct ImportTag>;
using GrantId = Id<struct GrantTag>;

/// A new UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then 74 random bits.
template <typename AnyId>
AnyId makeId(const Clock &clock, RandomSource &random)
{
    AnyId id;
    random.fill(id.bytes);
    const auto milliseconds = static_cast<std::uint64_t>(clock.now().time_since_epoch().count());
    for (std::size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(milliseconds >> (40 - 8 * i));
    id.bytes[6] = static_cast<std::uint8_t>(0x70 | (id.bytes[6] & 0x0F));
    id.bytes[8] = static_cast<std::uint8_t>(0x80 | (id.bytes[8] & 0x3F));
    return id;
}

} // namespace desk

template <typename Tag>
struct std::hash<desk::Id<Tag>>
{
    std::size_t operator()(const desk::Id<Tag> &id) const noexcept
    {
        std::size_t out = 0; // the tail of a UUIDv7 is random
        for (std::size_t i = 8; i < 16; ++i)
            out = out << 8 | id.bytes[i];
        return out;
    }
};
