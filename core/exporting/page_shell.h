// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace desk::exporting {

/// What a page needs to know before it can derive its key.
struct PageSeal
{
    std::uint32_t iterations = 0;
    std::string salt; ///< Base64.
};

inline constexpr std::string_view sealOpens = "<script type=\"application/json\" id=\"seal\">";
inline constexpr std::string_view blockOpens = "<script type=\"application/octet-stream\">";
inline constexpr std::string_view scriptCloses = "</script>\n";
inline constexpr std::string_view pageTail = "<p id=\"end\" hidden></p>\n</body>\n</html>\n";

/// Everything of a page before its first block, see sealed_page.h. `language` is a BCP 47 tag.
std::string pageHead(std::string_view language, const PageSeal &seal);

} // namespace desk::exporting
