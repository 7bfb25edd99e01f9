// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace desk::subjects {

/// UTF-8 of at most maxIdentifierBytes as a QString without white space and format characters at either end.
std::optional<QString> trimmedText(std::string_view bytes);

/// Applies `step` until the text no longer changes; nothing when it has not settled after a few rounds.
template <typename Step>
std::optional<QString> untilStable(QString text, Step step)
{
    constexpr int rounds = 4;
    for (int i = 0; i < rounds; ++i) {
        QString next = step(text);
        if (next == text)
            return text;
        text = std::move(next);
    }
    return std::nullopt;
}

} // namespace desk::subjects
