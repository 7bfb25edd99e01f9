// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace desk::intake {

constexpr std::size_t largestMail = 25 * 1024 * 1024;
constexpr std::size_t largestMailbox = 256 * 1024 * 1024;
constexpr int deepestMail = 20; ///< Parts inside parts.
constexpr int mostMailParts = 200;
constexpr int mostMailsInAMailbox = 10000;
constexpr std::size_t longestHeaderLine = 64 * 1024;

} // namespace desk::intake
