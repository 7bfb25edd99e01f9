// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's values as words and as JSON. Names of members never change: scripts read them.
#pragma once

#include "app/command_line/options.h"
#include "app/command_line/output.h"
#include "core/desk/values.h"
#include "core/policy/vocabulary.h"

namespace desk::command_line {

Json toJson(const PlatformInfo &platform);
Json toJson(const FoundSubject &subject);
Json toJson(const SubjectView &subject);

/// Ids and counts only.
void showFound(Output &output, const std::vector<FoundSubject> &subjects);

/// YYYY-MM-DD; null, and for people nothing, where there is no day.
Json dayJson(QDate day);
std::string shownDay(QDate day);

/// "a, b, c".
std::string joined(const std::vector<std::string> &words);

template <typename E>
std::vector<std::string> spelled(const std::vector<E> &values)
{
    std::vector<std::string> words;
    for (const E value : values)
        words.emplace_back(policy::spelling(value));
    return words;
}

/// Words of a closed list, each alone or several with commas between them. A usage error names the list.
template <typename E>
Attempt<std::vector<E>> parseWords(const std::vector<std::string> &given, const std::string &option)
{
    std::vector<E> values;
    for (const std::string &words : given) {
        for (std::size_t start = 0; start <= words.size();) {
            const std::size_t end = std::min(words.find(',', start), words.size());
            const std::optional<E> value =
                policy::fromSpelling<E>(std::string_view(words).substr(start, end - start));
            if (!value) {
                std::vector<std::string> all;
                for (const auto &each : policy::spellings<E>())
                    all.emplace_back(each.text);
                return usageError("This takes one of: " + joined(all) + ".", option);
            }
            values.push_back(*value);
            start = end + 1;
        }
    }
    if (values.empty())
        return usageError("This command needs this option.", option);
    return values;
}

} // namespace desk::command_line
