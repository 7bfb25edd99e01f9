// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/manifest_reader.h"

namespace desk::exporting {

/// What manifest.json of an evidence file says; see evidence_format.h.
struct EvidenceManifest
{
    std::string kind;
    std::string created;
    std::string origin;
    crypto::PublicKey deskKey{};
    std::vector<ManifestFile> files;
};

/// InvalidInput for anything else, NewerFormat for later versions.
Result<EvidenceManifest> readEvidenceManifest(std::string_view text);

} // namespace desk::exporting
