// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace desk::command_line {

using Json = nlohmann::ordered_json;

/// Text as a terminal may show it: control characters, which could move the cursor or hide words, become "?".
std::string printable(std::string_view text);

/// Columns a terminal needs for a text: 2 for wide characters (Chinese), 0 for combining ones, else 1.
std::size_t displayWidth(std::string_view text);

/**
 * What a command says: for people, or with --json as objects, one a line.
 *
 * A command describes each thing once for either audience; what the other audience gets is dropped here.
 */
class Output
{
public:
    Output(std::ostream &out, std::ostream &err, bool json) : m_out(out), m_err(err), m_json(json) {}

    bool json() const { return m_json; }
    void setJson(bool json) { m_json = json; }

    void object(const Json &value);        ///< --json only.
    void line(std::string_view text = {}); ///< For people only.
    /// Aligned "name  value" lines, for people only. Empty values are left out.
    void facts(const std::vector<std::pair<std::string, std::string>> &facts);
    /// An aligned table under its headings, for people only; `whenEmpty` instead of one without rows.
    void table(const std::vector<std::string> &headings, const std::vector<std::vector<std::string>> &rows,
               std::string_view whenEmpty);
    /// Standard error, for both.
    void remark(std::string_view text);
    void failure(const Error &error);
    /// Standard output word for word: help and versions.
    void plain(std::string_view text) { m_out << text; }

private:
    std::ostream &m_out;
    std::ostream &m_err;
    bool m_json;
};

} // namespace desk::command_line
