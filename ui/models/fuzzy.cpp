// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fuzzy.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace desk::ui {

namespace {

constexpr int letter = 1;
constexpr int sideBySide = 5;
constexpr int wordBegins = 8;
constexpr int textBegins = 4;
constexpr int impossible = std::numeric_limits<int>::min() / 2;

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

} // namespace

std::optional<int> fuzzyScore(const QString &wanted, const QString &text)
{
    QString letters = wanted.toCaseFolded();
    letters.remove(QLatin1Char(' '));
    const QString folded = text.toCaseFolded();
    if (letters.isEmpty())
        return 0;
    // The best way to place the letters so far, ending exactly at each place of the text.
    const auto length = static_cast<std::size_t>(folded.size());
    std::vector<int> before(length, impossible);
    for (qsizetype i = 0; i < letters.size(); ++i) {
        std::vector<int> now(length, impossible);
        int bestEarlier = impossible;
        for (std::size_t at = 0; at < length; ++at) {
            const auto place = static_cast<qsizetype>(at);
            if (at > 0)
                bestEarlier = std::max(bestEarlier, i == 0 ? 0 : before[at - 1]);
            if (folded[place] != letters[i])
                continue;
            int reached = i == 0 ? 0 : bestEarlier;
            if (i > 0 && at > 0 && before[at - 1] > impossible)
                reached = std::max(reached, before[at - 1] + sideBySide);
            if (reached > impossible)
                now[at] = reached + letter + (beginsWord(folded, place) ? wordBegins : 0) +
                          (at == 0 ? textBegins : 0);
        }
        before = std::move(now);
    }
    const int best = length == 0 ? impossible : *std::max_element(before.begin(), before.end());
    // Of two that fit alike the shorter is meant.
    return best <= 0 ? std::nullopt
                     : std::optional(best * 100 - static_cast<int>(std::min<std::size_t>(length, 99)));
}

} // namespace desk::ui
