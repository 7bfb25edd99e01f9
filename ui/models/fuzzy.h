// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace desk::ui {

/// How well somebody who types `wanted` means `text`: its letters must stand in the text in this order,
/// whatever their case; letters side by side and at the beginnings of words count for more. Nothing: they do
/// not.
std::optional<int> fuzzyScore(const QString &wanted, const QString &text);

} // namespace desk::ui
