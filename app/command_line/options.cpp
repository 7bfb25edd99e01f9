// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/options.h"

#include <charconv>

namespace desk::command_line {

namespace {

const OptionSpec *findOption(std::span<const OptionSpec> specs, std::string_view name)
{
    for (const OptionSpec &spec : specs)
        if (spec.name == name)
            return &spec;
    return nullptr;
}

std::string dashed(std::string_view name)
{
    return "--" + std::string(name);
}

} // namespace

Attempt<Arguments> Arguments::parse(std::span<const std::string> words, std::span<const OptionSpec> own,
                                    std::span<const OptionSpec> common)
{
    Arguments arguments;
    bool onlyPositional = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (onlyPositional || !word.starts_with('-') || word == "-") {
            arguments.m_positional.emplace_back(word);
            continue;
        }
        if (word == "--") {
            onlyPositional = true;
            continue;
        }
        const std::size_t equals = word.find('=');
        const std::string name(word.starts_with("--") ? word.substr(2, equals - 2) : std::string_view());
        const OptionSpec *spec = findOption(own, name);
        if (spec == nullptr)
            spec = findOption(common, name);
        if (spec == nullptr)
            return usageError("This command has no such option; --help lists what it has.",
                              std::string(word.substr(0, equals)));
        if (!spec->repeatable && arguments.has(name))
            return usageError("This option may be given once only.", dashed(name));
        std::string value;
        if (equals != std::string_view::npos) {
            if (spec->value.empty())
                return usageError("This option takes no value.", dashed(name));
            value = word.substr(equals + 1);
        } else if (!spec->value.empty()) {
            if (i + 1 == words.size())
                return usageError("This option needs a value.", dashed(name));
            value = words[++i];
        }
        arguments.m_options[name].push_back(std::move(value));
    }
    return arguments;
}

std::string Arguments::get(std::string_view option) const
{
    const auto found = m_options.find(option);
    return found == m_options.end() ? std::string() : found->second.front();
}

const std::vector<std::string> &Arguments::all(std::string_view option) const
{
    static const std::vector<std::string> none;
    const auto found = m_options.find(option);
    return found == m_options.end() ? none : found->second;
}

Attempt<std::string> Arguments::required(std::string_view option) const
{
    std::string value = get(option);
    if (value.empty())
        return usageError("This command needs this option.", dashed(option));
    return value;
}

Attempt<int> Arguments::number(std::string_view option, int otherwise, int least, int most) const
{
    if (!has(option))
        return otherwise;
    const std::string text = get(option);
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || end != text.data() + text.size() || value < least || value > most)
        return usageError("This option takes a whole number from " + std::to_string(least) + " to " +
                              std::to_string(most) + ".",
                          dashed(option));
    return value;
}

} // namespace desk::command_line
