// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letters/letter.h"

#include <string>

namespace desk::letters {

/// UTF-8 text for a mail or a terminal: lines are not wrapped, they end with LF. Thread-safe.
std::string renderText(const Letter &letter);

/**
 * One HTML page that loads nothing and runs nothing; every value is escaped. Within the subset that
 * QTextDocument lays out, so that the printed letter is the same page. Thread-safe.
 */
std::string renderHtml(const Letter &letter);

} // namespace desk::letters
