// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/package_letter.h"

#include <algorithm>

namespace desk::work {

bool isWhole(const requests::Action &action)
{
    return std::none_of(action.outcomes.begin(), action.outcomes.end(),
                        [](const requests::CategoryOutcome &line) {
                            return line.outcome == requests::Outcome::NotApplicable;
                        });
}

Result<std::string> packageLetter(OpenDesk &desk, const LoadedRequest &loaded, const requests::Action &action,
                                  Instant at)
{
    if (!desk.letterPrinter())
        return std::string();
    DESK_TRY(const std::optional<letters::Letter> letter, answerLetter(desk, loaded, action));
    if (!letter)
        return std::string();
    DESK_TRY(const Bytes pdf, desk.letterPrinter()(*letter, at));
    return std::string(asText(pdf));
}

} // namespace desk::work
