// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/crypto/secret.h"

namespace desk::keys {

/// Whose keys a capsule holds: a subject, a request or an import, by the bytes of its id.
using OwnerId = Id<struct OwnerTag>;

template <typename Tag>
OwnerId ownerOf(const Id<Tag> &id)
{
    return OwnerId{id.bytes};
}

/// What a key is for. The numbers are on disk for ever.
enum class KeyPurpose : std::uint8_t {
    ShredRoot = 1,    ///< Per platform: wraps bucket keys; replaced at every erasure.
    IndexRoot = 2,    ///< Per platform: keys of the blind indexes derive from it.
    Category = 3,     ///< Per platform and category number.
    SecondLayer = 4,  ///< Per platform: fields that are sealed once more inside their record.
    DeskSigning = 5,  ///< Per desk: seed of the Ed25519 key that signs packages and checkpoints.
    Directory = 6,    ///< Per desk: names of staff.
    LogPayload = 7,   ///< Per desk: contents of audit entries.
    Restriction = 8,  ///< Per platform: seals owners' keys once more whose processing is restricted (GDPR Art. 18).
    Backup = 9,       ///< Per desk: seals data backups, and where backups lie.
    Snapshot = 10,    ///< Per desk: each version seals one snapshot of the keys and goes when that expires.
};

/// Category numbers from here up belong to the desk itself, not to a profile.
constexpr std::uint16_t requestFileCategory = 0xFF01;  ///< What people wrote, and notes about it.
constexpr std::uint16_t importFaultCategory = 0xFF02;  ///< Rows that could not be imported, kept for correction.
constexpr std::uint16_t subjectStateCategory = 0xFF03;  ///< What holds for a person: purposes stopped, restrictions, holds.

/// Names one key over all its versions. `platform` is null for a key of the whole desk; `number` is 0 unless a category.
struct KeyName
{
    KeyPurpose purpose{};
    PlatformId platform;
    std::uint16_t number = 0;
    auto operator<=>(const KeyName &) const = default;
};

/// One version of a key, opened.
struct OpenedKey
{
    std::uint32_t id = 0;       ///< Stands in the header of what the key seals.
    std::uint16_t version = 0;  ///< From 1.
    crypto::Key key;
};

} // namespace desk::keys
