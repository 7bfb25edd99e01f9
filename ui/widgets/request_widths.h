// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/request_cells.h"

#include <array>

class QFontMetrics;

namespace desk::ui {

/// How wide each column of a list of requests has to be for its words in the window's language and this font,
/// in pixels. What reads the same in every line fits whole; rights, platforms and names get what is usual.
std::array<int, RequestColumns::ColumnCount> requestWidths(const QFontMetrics &metrics);

} // namespace desk::ui
