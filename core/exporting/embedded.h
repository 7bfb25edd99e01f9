// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/embedded_text.h"

#include <span>

namespace desk::exporting {

/// The parts of the page that opens itself, see sealed_page.h.
std::span<const EmbeddedText> embeddedTexts();

} // namespace desk::exporting
