// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/key_pair.h"
#include "core/exporting/archive_writer.h"
#include "core/exporting/category_files.h"
#include "core/exporting/package_info.h"

namespace desk::exporting {

// The small JSON files of a package. `written` holds the files before them, see ArchiveWriter::written().

/// datapackage.json (Data Package 2.0, datapackage.org): what each data file is and what its fields mean.
Result<std::string> dataPackageJson(const PackageInfo &info, const Reading &reading,
                                    const std::vector<FileDigest> &written);
/// data/csv-metadata.json (W3C CSV on the Web): where a program for CSV looks for what the columns mean.
Result<std::string> csvMetadataJson(const PackageInfo &info, const Reading &reading);
/// withheld.json: what is held but not here, and why.
Result<std::string> withheldJson(const PackageInfo &info);
/// audit/inclusion.json: that the desk's log holds the entry of this package (RFC 9162 §2.1.3).
Result<std::string> inclusionJson(const PackageInfo &info);
/// What a manifest says beside the files.
struct ManifestSeal
{
    crypto::PublicKey deskKey{};
    std::optional<crypto::Digest256> page; ///< SealedPageWriter::shell(), where the form is a page.
};
/// manifest.json, see package_format.h.
Result<std::string> manifestJson(const PackageInfo &info, const Reading &reading,
                                 const std::vector<FileDigest> &written, const ManifestSeal &seal);
/// manifest.sig, see package_format.h.
Result<std::string> signatureJson(const crypto::SigningKeyPair &deskKey, std::string_view manifest);

} // namespace desk::exporting
