// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/letters/letter.h"

class QIODevice;

namespace desk::printing {

/**
 * Writes the letter as PDF (PDF/A-1b, fonts embedded) to an open device: A4 or Letter as the letter says,
 * page numbers, selectable text. The caller owns a QGuiApplication; the platform "offscreen" is enough. Same
 * thread as that. Io when the device takes no more.
 */
Result<void> printLetter(const letters::Letter &letter, QIODevice &device);

} // namespace desk::printing
