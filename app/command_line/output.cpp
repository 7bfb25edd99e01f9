// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/output.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <array>

namespace desk::command_line {

namespace {

/// The blocks of UAX #11 (East Asian Width) whose characters are wide, roughly: enough to keep columns
/// straight.
constexpr std::array<std::pair<char32_t, char32_t>, 9> wideBlocks{{
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x3FFFD},
}};

std::size_t widthOf(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
        category == QChar::Other_Format)
        return 0;
    for (const auto &[first, last] : wideBlocks)
        if (c >= first && c <= last)
            return 2;
    return 1;
}

std::string padded(const std::string &text, std::size_t width)
{
    const std::size_t used = displayWidth(text);
    return text + std::string(used < width ? width - used : 0, ' ');
}

std::string dumped(const Json &value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string printable(std::string_view text)
{
    QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar &c : shown)
        if (c.category() == QChar::Other_Control || (c.unicode() >= 0x202A && c.unicode() <= 0x202E) ||
            (c.unicode() >= 0x2066 && c.unicode() <= 0x2069))
            c = QLatin1Char('?');
    return shown.toStdString();
}

std::size_t displayWidth(std::string_view text)
{
    std::size_t width = 0;
    for (const char32_t c :
         QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdU32String())
        width += widthOf(c);
    return width;
}

void Output::object(const Json &value)
{
    if (m_json)
        m_out << dumped(value) << '\n' << std::flush;
}

void Output::line(std::string_view text)
{
    if (!m_json)
        m_out << printable(text) << '\n' << std::flush;
}

void Output::facts(const std::vector<std::pair<std::string, std::string>> &facts)
{
    std::size_t width = 0;
    for (const auto &[name, value] : facts)
        if (!value.empty())
            width = std::max(width, displayWidth(name));
    for (const auto &[name, value] : facts)
        if (!value.empty())
            line(padded(name, width + 2) + value);
}

void Output::table(const std::vector<std::string> &headings,
                   const std::vector<std::vector<std::string>> &rows, std::string_view whenEmpty)
{
    if (rows.empty())
        return line(whenEmpty);
    std::vector<std::size_t> widths;
    for (const std::string &heading : headings)
        widths.push_back(displayWidth(heading));
    for (const auto &row : rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    const auto put = [&](const std::vector<std::string> &row) {
        std::string text;
        for (std::size_t i = 0; i < row.size(); ++i)
            text += i + 1 < row.size() ? padded(row[i], widths[i] + 2) : row[i];
        line(text.substr(0, text.find_last_not_of(' ') + 1));
    };
    put(headings);
    for (const auto &row : rows)
        put(row);
}

void Output::remark(std::string_view text)
{
    m_err << printable(text) << '\n' << std::flush;
}

void Output::failure(const Error &error)
{
    if (m_json) {
        const Json value{
            {"error",
             {{"code", errorCodeName(error.code)}, {"message", error.message}, {"field", error.place}}}};
        m_err << dumped(value) << '\n' << std::flush;
        return;
    }
    remark(std::string("error: ") + errorCodeName(error.code) + ": " + error.message +
           (error.place.empty() ? "" : " (" + error.place + ")"));
}

} // namespace desk::command_line
