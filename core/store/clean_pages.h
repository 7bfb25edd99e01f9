// SPDX-License-Identifier: GPL-3.0-or-later
// Private to core/store: nothing of a row stays in the unused middle of a page.
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>

namespace desk::store {

/**
 * The most pages a database may have for clearUnused() to be exact: below this number of pages every page
 * that is not part of a tree (overflow, free list) begins with a byte that no tree page begins with.
 */
constexpr std::uint32_t mostPages = 0x01FFFFFF;

/**
 * Zeroes the bytes of a tree page that belong to no row: those between its cell pointers and its first cell,
 * and the insides of its free blocks. The engine overwrites a row that is deleted (secure_delete), but where
 * it spreads the rows of full pages anew it leaves their earlier places as they were. `first`: the first page
 * of the file, which begins with the file's header. Any other page, and one that is malformed, stays as it
 * is. Whether a byte changed. Source: https://sqlite.org/fileformat2.html#b_tree_pages.
 */
bool clearUnused(std::span<std::uint8_t> page, bool first);

/**
 * The name of a layer between the engine and its files that runs clearUnused() over every page on its way
 * into a database file; other files pass. Registered when it is first asked for. Thread-safe. Io: the engine
 * refused it.
 */
Result<const char *> cleanPagesLayer();

} // namespace desk::store
