// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/authorities.h"

#include <algorithm>

namespace desk::letters {

namespace {

using Candidates = std::vector<const Authority *>;

/// Those of a region when there are any, else those of its country.
Candidates livingIn(const Candidates &candidates, std::string_view place)
{
    Candidates found;
    for (const std::string_view wanted : {place, place.substr(0, 2)}) {
        for (const Authority *each : candidates)
            if (each->residence == wanted)
                found.push_back(each);
        if (!found.empty())
            break;
    }
    return found;
}

} // namespace

std::vector<const Authority *> authoritiesFor(const TemplateSet &templates, std::string_view law,
                                              std::string_view residence, std::string_view establishment)
{
    Candidates candidates;
    for (const Authority &each : templates.authorities)
        if (std::find(each.laws.begin(), each.laws.end(), law) != each.laws.end())
            candidates.push_back(&each);
    if (candidates.empty())
        return {};
    for (const std::string_view place : {residence, establishment})
        if (Candidates found = livingIn(candidates, place); !found.empty())
            return found;
    const bool onePlace = std::all_of(candidates.begin(), candidates.end(), [&](const Authority *each) {
        return each->residence == candidates.front()->residence;
    });
    return onePlace ? candidates : Candidates();
}

std::vector<std::string> authorityLines(const std::vector<const Authority *> &authorities,
                                        LetterLanguage language)
{
    const std::string_view own = policy::spelling(language).substr(0, 2);
    const auto number = static_cast<std::size_t>(language);
    std::vector<std::string> lines;
    for (const Authority *each : authorities) {
        std::string line = each->name;
        if (each->language != own && each->englishName != each->name)
            line += language == LetterLanguage::Chinese ? "（" + each->englishName + "）"
                                                        : " (" + each->englishName + ")";
        lines.push_back(line + ", " + each->web);
        if (!each->note[number].empty())
            lines.push_back(each->note[number]);
    }
    return lines;
}

} // namespace desk::letters
