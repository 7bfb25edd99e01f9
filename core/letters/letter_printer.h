// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/letters/letter.h"

#include <functional>

namespace desk::letters {

/**
 * Draws a letter as PDF. Laying out text needs more than core has, so a program hands this in; the same
 * letter and moment give the same bytes on one machine. Called on the desk's thread. Io where there are no
 * fonts.
 */
using LetterPrinter = std::function<Result<Bytes>(const Letter &letter, Instant at)>;

} // namespace desk::letters
