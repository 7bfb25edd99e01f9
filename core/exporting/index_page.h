// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/category_files.h"
#include "core/exporting/package_info.h"

namespace desk::exporting {

/// How many records of a category the page shows; the data files hold all of them.
inline constexpr std::uint64_t recordsOnPage = 200;
/// How much of one value the page shows, in bytes.
inline constexpr std::size_t valueBytesOnPage = 2000;

/**
 * index.html: what the person reads. One page that needs nothing else: no scripts, nothing loaded, and a
 * content security policy that would not allow it. Everything shown is escaped and kept apart in its writing
 * direction. `info` and `reading` outlive it.
 */
std::unique_ptr<formats::ByteSource> makeIndexPage(const PackageInfo &info, Reading &reading);

} // namespace desk::exporting
