// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/category_files.h"
#include "core/exporting/package_info.h"

namespace desk::exporting {

/// Whether person.jsonld belongs into this package: a right of the person's that hands data over, on a
/// platform that has terms: its policy's own, or those of resources/portability/schema-org.json.
bool hasPersonGraph(const PackageInfo &info);

/**
 * person.jsonld: what the person gave and what was observed of them, in the terms of schema.org, as
 * JSON-LD 1.1 whose context stands in the file: nothing is fetched to read it. {"@context", "@graph"}: a node
 * a record of every category that has terms. The person is "_:person"; orders and reviews are linked to them.
 *
 * Fields without a term, inferred fields and null values are left out; they stand in data/. Values are those
 * held. `info` and `reading` outlive it.
 */
std::unique_ptr<formats::ByteSource> makePersonGraph(const PackageInfo &info, Reading &reading);

} // namespace desk::exporting
