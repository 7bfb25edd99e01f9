// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/citation.h"

#include "core/letters/placeholders.h"

#include <algorithm>
#include <array>
#include <vector>

namespace desk::letters {

namespace {

constexpr std::array<std::string_view, 5> generalTopics{"remedy", "court", "own-complaint", "no-retaliation",
                                                        "lifting"};

std::string entry(const LawTemplate &law, const std::string &name)
{
    const auto found = law.articles.find(name);
    return found == law.articles.end() ? std::string() : found->second;
}

/// "17(3)(b)" to "17", "3", "b". Nothing when the code is not built like that.
std::vector<std::string> parts(std::string_view code)
{
    std::vector<std::string> out{std::string(code.substr(0, code.find('(')))};
    std::string_view rest = code.substr(out.front().size());
    while (!rest.empty()) {
        const std::size_t end = rest.find(')');
        if (rest.front() != '(' || end == std::string_view::npos)
            return {};
        out.emplace_back(rest.substr(1, end - 1));
        rest.remove_prefix(end + 1);
    }
    return out;
}

} // namespace

std::string articleOf(const LawTemplate &law, std::string_view topic, policy::Right right)
{
    const std::string own(policy::spelling(right));
    if (topic == "right")
        return entry(law, own);
    const auto special = law.articles.find(std::string(topic) + "/" + own);
    if (special != law.articles.end())
        return special->second;
    const bool general = std::find(generalTopics.begin(), generalTopics.end(), topic) != generalTopics.end();
    if (!general && entry(law, own).empty())
        return {};
    return entry(law, std::string(topic));
}

std::optional<std::string> cite(const LawTemplate &law, std::string_view article, LetterLanguage language)
{
    const std::size_t colon = article.find(':');
    const std::string source(colon == std::string_view::npos ? "" : article.substr(0, colon));
    const std::string_view code = colon == std::string_view::npos ? article : article.substr(colon + 1);
    const auto form = law.sources.find(source);
    if (form == law.sources.end() || code.empty())
        return std::nullopt;
    const auto number = static_cast<std::size_t>(language);
    const std::vector<std::string> numbers = parts(code);
    const Texts *text = &form->second.plain;
    if (numbers.size() == 2 && !form->second.paragraph[number].empty())
        text = &form->second.paragraph;
    if (numbers.size() == 3 && !form->second.point[number].empty())
        text = &form->second.point;
    std::string out = (*text)[number];
    const auto put = [&out](std::string_view name, std::string_view value) {
        if (const std::size_t at = out.find(name); at != std::string::npos)
            out.replace(at, name.size(), value);
    };
    put("{code}", code);
    put("{article}", numbers.empty() ? "" : numbers[0]);
    put("{paragraph}", numbers.size() < 2 ? "" : numbers[1]);
    put("{point}", numbers.size() < 3 ? "" : numbers[2]);
    return out;
}

std::string groundArticle(const GroundTemplate &ground, const LawTemplate &law, policy::Right right)
{
    if (ground.article.starts_with('@'))
        return articleOf(law, ground.article.substr(1), right);
    return ground.article;
}

} // namespace desk::letters
