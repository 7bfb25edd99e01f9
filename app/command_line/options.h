// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/outcome.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace desk::command_line {

/// One long option, e.g. {"platform", "ID", "the platform"}.
struct OptionSpec
{
    std::string_view name;
    std::string_view value; ///< What stands for the value in the help; empty: a switch without one.
    std::string_view help;
    bool repeatable = false;
};

/// What was given to a command: positional arguments, and options by their names.
class Arguments
{
public:
    /**
     * Reads `words` behind the command's name: `--name value`, `--name=value`, `--` before positional words.
     *
     * A usage error for an option that is in neither list, a missing or unwanted value, or a second mention
     * of an option that may stand once. A single `-` is positional: standard input.
     */
    static Attempt<Arguments> parse(std::span<const std::string> words, std::span<const OptionSpec> own,
                                    std::span<const OptionSpec> common);

    const std::vector<std::string> &positional() const { return m_positional; }
    bool has(std::string_view option) const { return m_options.contains(option); }
    /// The value of an option; empty when it was not given.
    std::string get(std::string_view option) const;
    const std::vector<std::string> &all(std::string_view option) const;
    /// The value of an option that must be there and not be empty.
    Attempt<std::string> required(std::string_view option) const;
    /// A whole number from `least` to `most`; `otherwise` when the option was not given.
    Attempt<int> number(std::string_view option, int otherwise, int least, int most) const;

private:
    std::vector<std::string> m_positional;
    std::map<std::string, std::vector<std::string>, std::less<>> m_options;
};

} // namespace desk::command_line
