// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/letters/letter.h"

class QIODevice;

namespace desk::printing {

/**
 * The letter as PDF (PDF/A-1b, fonts embedded), made at a moment: A4 or Letter as the letter says, page numbers,
 * selectable text. The same letter and moment give the same bytes on one machine. The caller owns a QGuiApplication; the platform
 * "offscreen" is enough. Any thread. Io where there are no fonts.
 */
Result<Bytes> letterPdf(const letters::Letter &letter, Instant at);

/// The same, made now, to an open device. Io when the device takes no more.
Result<void> printLetter(const letters::Letter &letter, QIODevice &device);

} // namespace desk::printing
