// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A table of a database dump as a CSV file that keeps every value apart from its neighbours.
namespace desk::test {

/// One table: the columns in order, and rows as long as them. A value that is NULL is none.
struct SqlTable
{
    std::vector<std::string> columns;
    std::vector<std::vector<std::optional<std::string>>> rows;
};

/**
 * Reads the tables of a PostgreSQL dump made with --inserts: CREATE TABLE with a column a line, and INSERT
 * INTO name VALUES (…) with numbers, NULL and texts in single quotes. Columns of type bytea are left out.
 * Anything else fails the running test: what cannot be read must not be passed over.
 */
class SqlDump
{
public:
    explicit SqlDump(std::string text) : m_text(std::move(text)) {}

    SqlTable table(const std::string &name)
    {
        SqlTable out;
        const std::vector<bool> wanted = readColumns(name, out);
        const std::string insert = "\nINSERT INTO " + name + " VALUES (";
        for (m_at = m_text.find(insert); m_at != std::string::npos; m_at = m_text.find(insert, m_at)) {
            m_at += insert.size();
            std::vector<std::optional<std::string>> row;
            std::size_t column = 0;
            do {
                auto value = readValue();
                if (column < wanted.size() && wanted[column])
                    row.push_back(std::move(value));
                ++column;
            } while (takes(", "));
            EXPECT_TRUE(takes(");")) << name << ", row " << out.rows.size() + 1;
            EXPECT_EQ(column, wanted.size()) << name << ", row " << out.rows.size() + 1;
            out.rows.push_back(std::move(row));
        }
        return out;
    }

private:
    /// The names into `out`; which of the table's columns they are.
    std::vector<bool> readColumns(const std::string &name, SqlTable &out)
    {
        std::vector<bool> wanted;
        const std::string create = "\nCREATE TABLE " + name + " (\n";
        const std::size_t begin = m_text.find(create);
        const std::size_t end = m_text.find("\n);", begin);
        EXPECT_TRUE(begin != std::string::npos && end != std::string::npos) << name;
        if (begin == std::string::npos || end == std::string::npos)
            return wanted;
        for (std::size_t at = begin + create.size(); at < end;) {
            const std::size_t lineEnd = m_text.find('\n', at);
            const std::size_t word = m_text.find_first_not_of(' ', at);
            const std::size_t wordEnd = m_text.find(' ', word);
            wanted.push_back(m_text.compare(wordEnd, 6, " bytea") != 0);
            if (wanted.back())
                out.columns.push_back(m_text.substr(word, wordEnd - word));
            at = lineEnd + 1;
        }
        return wanted;
    }

    bool takes(std::string_view word)
    {
        const bool here = m_text.compare(m_at, word.size(), word) == 0;
        m_at += here ? word.size() : 0;
        return here;
    }

    std::optional<std::string> readValue()
    {
        if (takes("NULL"))
            return std::nullopt;
        if (!takes("'")) {
            const std::size_t end = m_text.find_first_not_of("0123456789.-", m_at);
            EXPECT_NE(end, m_at) << "neither a number nor a text, at byte " << m_at;
            const std::string number = m_text.substr(m_at, end - m_at);
            m_at += number.size();
            return number;
        }
        std::string out;
        while (m_at < m_text.size()) {
            if (takes("''"))
                out += '\'';
            else if (takes("'"))
                return out;
            else
                out += m_text[m_at++];
        }
        ADD_FAILURE() << "a text without an end";
        return out;
    }

    std::string m_text;
    std::size_t m_at = 0;
};

/// RFC 4180, with a header row and LF. A text is always quoted, so that an empty one is not taken for none.
inline std::string csvOf(const SqlTable &table)
{
    std::string out;
    const auto put = [&out](std::string_view text, bool first) {
        out += first ? "\"" : ",\"";
        for (const char c : text)
            out += c == '"' ? std::string("\"\"") : std::string(1, c);
        out += '"';
    };
    for (const std::string &column : table.columns)
        put(column, &column == &table.columns.front());
    for (const auto &row : table.rows) {
        out += '\n';
        for (const auto &value : row) {
            if (value)
                put(*value, &value == &row.front());
            else if (&value != &row.front())
                out += ',';
        }
    }
    return out + '\n';
}

} // namespace desk::test
