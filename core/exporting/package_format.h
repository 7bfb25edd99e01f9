// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace desk::exporting {

/**
 * The package format, version 1. What is fixed here cannot change without a new version.
 *
 * A ZIP file (PKWARE APPNOTE 6.3), deflated, in this order: index.html, where an answer was written letter.pdf, then
 * data/<category>.json and data/<category>.csv for each category, data/csv-metadata.json, for portability person.jsonld,
 * datapackage.json, withheld.json, audit/checkpoint.txt, audit/inclusion.json, manifest.json, manifest.sig. All file
 * times are the package's creation in UTC; names are ASCII; there are no comments and no folders.
 *
 * Its form says how it is sealed: each entry with AES-256 (WinZip AE-2: CRC fields zero), or all of it as one
 * stream (sealed_page.h).
 *
 * Every JSON file of ours names its schema in "$schema": resources/json-schemas/package-*.schema.json.
 * manifest.json names every file but itself and manifest.sig with its size and SHA-256, the desk's public key and,
 * where it is a page, the digest of what is around the files. manifest.sig is {"$schema":…,"algorithm":"Ed25519","keyFingerprint":…,"signature":base64} over the exact bytes of
 * manifest.json.
 */
inline constexpr int packageFormatVersion = 1;

inline constexpr std::string_view indexName = "index.html";
inline constexpr std::string_view letterName = "letter.pdf";
inline constexpr std::string_view csvMetadataName = "data/csv-metadata.json";
inline constexpr std::string_view personName = "person.jsonld";
inline constexpr std::string_view dataPackageName = "datapackage.json";
inline constexpr std::string_view withheldName = "withheld.json";
inline constexpr std::string_view checkpointName = "audit/checkpoint.txt";
inline constexpr std::string_view inclusionName = "audit/inclusion.json";
inline constexpr std::string_view manifestName = "manifest.json";
inline constexpr std::string_view signatureName = "manifest.sig";

/// The name under which the desk's key signs checkpoints (C2SP signed-note).
inline constexpr std::string_view checkpointKeyName = "rightsdesk";

/// What a JSON file of ours says its schema is; `kind`: manifest signature withheld inclusion data.
inline std::string schemaName(std::string_view kind)
{
    return std::string("urn:rightsdesk:schema:package-").append(kind).append(":1");
}

inline std::string dataFileName(std::string_view category, std::string_view extension)
{
    return std::string("data/").append(category).append(".").append(extension);
}

} // namespace desk::exporting
