// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace desk::formats {

/// For HTML text and attributes. Characters that HTML cannot hold (C0 controls) become U+FFFD.
std::string escapeHtml(std::string_view text);

/**
 * The words of an HTML page as plain text, to be read and never rendered: nothing is fetched, no style
 * applies. Lines where blocks begin and end, "> " before what stands in a blockquote (mail programs quote
 * with it), nothing of scripts, styles, comments, heads, and of elements that are hidden (`hidden`,
 * `display:none`).
 *
 * Takes any UTF-8, also broken HTML; character references by number and the common named ones are resolved.
 * Linear in time and memory.
 */
std::string textOfHtml(std::string_view html);

} // namespace desk::formats
