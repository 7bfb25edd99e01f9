// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace desk::test {

/// The picture in its 256 most frequent colours, each other one as the nearest of these. A window has few
/// colours beside the edges of its letters: nobody sees the difference, and the file is a third as long.
QImage inEightBits(const QImage &picture);

} // namespace desk::test
