// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/shipped.h"

#include "core/policy/embedded.h"

#include <string>

namespace desk::policy {

std::string_view embeddedText(std::string_view name)
{
    for (const EmbeddedText &each : embeddedTexts())
        if (each.name == name)
            return each.text;
    return {};
}

std::vector<std::string_view> shippedProfileIds()
{
    constexpr std::string_view folder = "policies/";
    constexpr std::string_view ending = ".json";
    std::vector<std::string_view> ids;
    for (const EmbeddedText &each : embeddedTexts())
        if (each.name.starts_with(folder) && each.name.ends_with(ending))
            ids.push_back(each.name.substr(folder.size(), each.name.size() - folder.size() - ending.size()));
    return ids;
}

std::optional<std::string_view> shippedProfile(std::string_view id)
{
    const std::string_view text = embeddedText("policies/" + std::string(id) + ".json");
    if (text.empty())
        return std::nullopt;
    return text;
}

} // namespace desk::policy
