// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/key_pair.h"
#include "core/exporting/package_info.h"

#include <optional>

namespace desk::exporting {

struct ManifestFile
{
    std::string path;
    std::uint64_t bytes = 0;
    crypto::Digest256 sha256{};
    std::optional<std::uint64_t> records;
};

/// What manifest.json says; see package_format.h.
struct Manifest
{
    std::string reference;
    std::string right;
    std::string platformId;
    std::string policyVersion;
    std::string created;
    Instant createdAt{};
    std::vector<ManifestFile> files;
    std::optional<crypto::Digest256> page; ///< Of the page around the files, where the form is one.
    crypto::PublicKey deskKey{};
};

/// InvalidInput for anything that is no manifest of version 1, NewerFormat for later versions.
Result<Manifest> readManifest(std::string_view json);

/// manifest.sig. InvalidInput for anything else.
struct ManifestSignature
{
    std::string keyFingerprint;
    Bytes signature;
};
Result<ManifestSignature> readSignature(std::string_view json);

/// audit/inclusion.json. InvalidInput for anything else.
struct Inclusion
{
    std::uint64_t logIndex = 0;
    crypto::Digest256 leafHash{};
    std::vector<crypto::Digest256> hashes;
};
Result<Inclusion> readInclusion(std::string_view json);

} // namespace desk::exporting
