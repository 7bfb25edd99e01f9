// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace desk::ui {

/**
 * An icon of resources/icons by its name, drawn in the palette's colours at paint time: it follows a change
 * of theme by itself and stays sharp at any scale. Drawn at the left of a wider icon size, which makes a gap
 * to the text.
 */
QIcon icon(const QString &name);

/// The same in the palette's accent colour.
QIcon accentIcon(const QString &name);

/// The same in the colour of text on the accent colour, for primary buttons.
QIcon onAccentIcon(const QString &name);

} // namespace desk::ui
