// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace desk::exporting {

/**
 * Evidence files, version 1: what a desk hands to a regulator, a court or a person so that it can be checked
 * without the desk. What is fixed here cannot change without a new version.
 *
 * A ZIP file (PKWARE APPNOTE 6.3) whose shape readZipLayout() accepts; sealed with AES-256 (WinZip AE-2)
 * where it may hold personal data, open where it does not. In this order: index.html, the files of its kind,
 * manifest.json, manifest.sig. manifest.json has format "rightsdesk-evidence", version, kind, created, desk
 * (the log's origin), files (path, bytes, sha256) and the desk's public key; manifest.sig is that of a
 * package (package_format.h).
 *
 * Kind "audit-log": entries.ndjson (an entry a line: what it says, header and signature in base64, the
 * content where who exported may read it, a proof where not the whole log is there), keys.json (who may sign,
 * with certificates up to the founder's key), checkpoint.txt.
 *
 * Kind "erasure-certificate": certificate.json, and proof-<n>.tlog-proof for each erasure it names, from 1.
 *
 * Kind "case-file", always sealed and without index.html: case.json, originals/<n> as they came in,
 * datapackage.json, then entries.ndjson, keys.json and checkpoint.txt as in an audit log, of the entries
 * about the request. See docs/case-file.md.
 */
inline constexpr int evidenceFormatVersion = 1;
inline constexpr std::string_view evidenceFormatName = "rightsdesk-evidence";
inline constexpr std::string_view auditLogKind = "audit-log";
inline constexpr std::string_view certificateKind = "erasure-certificate";
inline constexpr std::string_view caseFileKind = "case-file";

inline constexpr std::string_view entriesName = "entries.ndjson";
inline constexpr std::string_view keysName = "keys.json";
inline constexpr std::string_view logCheckpointName = "checkpoint.txt";
inline constexpr std::string_view certificateName = "certificate.json";
inline constexpr std::string_view caseName = "case.json";

inline std::string proofName(std::size_t number)
{
    return "proof-" + std::to_string(number) + ".tlog-proof";
}

} // namespace desk::exporting
