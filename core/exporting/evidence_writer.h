// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/crypto/key_pair.h"
#include "core/exporting/package_writer.h"
#include "core/formats/byte_stream.h"

#include <memory>

namespace desk::exporting {

/// What an evidence file is, for its manifest.
struct EvidenceInfo
{
    std::string_view kind;
    Instant createdAt{};
    std::string origin; ///< Of the desk's log.
};

struct EvidenceFile
{
    std::string name;
    std::unique_ptr<formats::ByteSource> source;
};

/// A small file that is there already.
EvidenceFile textFile(std::string name, std::string content);

struct EvidenceReceipt
{
    std::string path;
    crypto::Digest256 sha256{};
    std::uint64_t bytes = 0;
};

/**
 * Writes an evidence file (evidence_format.h) with these files, in their order, and signs it. An empty
 * passphrase in `target` leaves it open. Nothing stays behind after a failure; constant memory.
 * AlreadyExists, Io, and whatever a source fails with.
 */
Result<EvidenceReceipt> writeEvidence(const EvidenceInfo &info, std::vector<EvidenceFile> files,
                                      const PackageTarget &target, const crypto::SigningKeyPair &deskKey);

} // namespace desk::exporting
