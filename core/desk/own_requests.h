// SPDX-License-Identifier: GPL-3.0-or-later
// A person's own requests, as an answer to a request for access hands them over.
#pragma once

#include "core/desk/request_access.h"
#include "core/exporting/package_info.h"
#include "core/exporting/package_source.h"

namespace desk::work {

/// Without records where the person never asked for anything else.
struct OwnRequests
{
    exporting::PackageCategory category;
    std::vector<exporting::PackageRecord> records;
    std::vector<exporting::Withheld> withheld;
    crypto::Digest256 digest{}; ///< Over every record; part of the plan's digest.
};

/**
 * Every request of this person on the platform but the one that is being answered, whose reference and day
 * stand on the package's first page: what was asked for, what became of it category by category, who was
 * told, which letters went and when. Names no member of staff, nobody who asked in the person's name, and no
 * request of anybody else.
 *
 * What was written, and under which address, is in it only where the request was proven to be theirs and they
 * wrote it themselves; a request that was merged counts as proven with the one it was merged into where it
 * names no other address. Notes that staff made are left out, for they can speak of others. All of that is
 * said in `withheld`. An authority's request is none of the person's and is not in it. Of a request whose
 * file was destroyed while it still named its person only the line of the register is left; where it was
 * forgotten in its turn the desk no longer knows whose it was.
 *
 * A package for portability holds none of this: it is neither provided to the controller on consent or
 * contract nor observed of a use, but made by answering as the law orders (GDPR Art. 20(1)).
 *
 * KeyUnavailable: this role reads no request files. Texts are in the request's language.
 */
Result<OwnRequests> ownRequests(OpenDesk &desk, LoadedRequest &answered, SubjectId subject);

} // namespace desk::work
