// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/quoted_parts.h"

#include "core/formats/folded_text.h"

#include <algorithm>

namespace desk::intake {

namespace {

constexpr std::size_t longestMark = 400; ///< Bytes of a line that mail programs put in.
constexpr std::size_t headersInARow = 3;

struct Line
{
    Span at; ///< With its line end.
    std::string folded;
    bool isEmpty = false;
    bool isMarked = false; ///< Begins with ">".
};

std::string_view trimmed(std::string_view text, std::string_view marks)
{
    const std::size_t from = text.find_first_not_of(marks);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(marks) - from + 1);
}

std::vector<Line> linesOf(std::string_view text)
{
    std::vector<Line> lines;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        Line line;
        line.at = {at, end - at};
        const std::string_view content = trimmed(text.substr(at, end - at), " \t\r\n");
        line.isEmpty = content.empty();
        line.isMarked = content.starts_with('>') || content.starts_with("\xEF\xBC\x9E");
        if (content.size() <= longestMark)
            line.folded = formats::foldForMatching(content).text;
        lines.push_back(std::move(line));
        at = end;
    }
    return lines;
}

bool isSeparator(const Line &line, const QuoteWords &words)
{
    const std::string_view content = trimmed(line.folded, "-_=*~: ");
    return !content.empty() && std::any_of(words.separators.begin(), words.separators.end(),
                                           [&](const std::string &each) { return content == each; });
}

/// A time of day or an address: what a mail program names and a person who quotes does not.
bool namesAMail(std::string_view text)
{
    if (text.find('@') != std::string_view::npos)
        return true;
    for (std::size_t i = 1; i + 2 < text.size(); ++i) {
        const auto digit = [&](std::size_t at) {
            return text[at] >= '0' && text[at] <= '9';
        };
        if (text[i] == ':' && digit(i - 1) && digit(i + 1) && digit(i + 2))
            return true;
    }
    return false;
}

bool isAttribution(std::string_view before, const Line &line, const QuoteWords &words)
{
    if (!line.folded.ends_with(':'))
        return false;
    const std::string all = std::string(before) + ' ' + line.folded;
    if (!namesAMail(all))
        return false;
    return std::any_of(words.attributions.begin(), words.attributions.end(),
                       [&](const std::string &each) { return line.folded.find(each) != std::string::npos; });
}

bool isHeader(const Line &line, const QuoteWords &words)
{
    const std::string_view content = trimmed(line.folded, "* ");
    const std::size_t colon = content.find(':');
    if (colon == std::string_view::npos)
        return false;
    const std::string_view name = trimmed(content.substr(0, colon), "* ");
    return std::any_of(words.headers.begin(), words.headers.end(),
                       [&](const std::string &each) { return name == each; });
}

class QuoteFinder
{
public:
    QuoteFinder(std::string_view text, const QuoteWords &words) : m_words(words), m_lines(linesOf(text)) {}

    LetterParts find()
    {
        for (m_at = 0; m_at < m_lines.size(); ++m_at) {
            const bool quoted = m_restIsQuoted || isQuoted();
            add(m_lines[m_at].at, quoted ? m_parts.quoted : m_parts.own);
            if (!quoted && !m_lines[m_at].isEmpty)
                m_seenOwn = true;
        }
        return std::move(m_parts);
    }

private:
    bool isQuoted()
    {
        const Line &line = m_lines[m_at];
        if (line.isMarked)
            return true;
        if (m_at == 0 && isReplySubject(line)) {
            m_isReply = true;
            return true;
        }
        if (isSeparator(line, m_words)) {
            m_restIsQuoted = true;
            return true;
        }
        const std::string_view before = m_at > 0 ? std::string_view(m_lines[m_at - 1].folded) : "";
        if (isAttribution(before, line, m_words)) {
            m_restIsQuoted = !nextIsMarked();
            return true;
        }
        if (m_headersLeft > 0) {
            --m_headersLeft;
            return true;
        }
        return isHeader(line, m_words) && beginsHeaders();
    }

    bool isReplySubject(const Line &line) const
    {
        const std::size_t colon = line.folded.find(':');
        if (colon == std::string::npos)
            return false;
        const std::string_view mark =
            trimmed(std::string_view(line.folded).substr(0, colon), " []0123456789");
        return std::any_of(m_words.replyMarks.begin(), m_words.replyMarks.end(),
                           [&](const std::string &each) { return mark == each; });
    }

    bool nextIsMarked() const
    {
        for (std::size_t i = m_at + 1; i < m_lines.size(); ++i) {
            if (!m_lines[i].isEmpty)
                return m_lines[i].isMarked;
        }
        return false;
    }

    bool beginsHeaders()
    {
        std::size_t count = 0;
        while (m_at + count < m_lines.size() && isHeader(m_lines[m_at + count], m_words))
            ++count;
        if (count < headersInARow)
            return false;
        if (m_seenOwn || m_isReply)
            m_restIsQuoted = true;
        else
            m_headersLeft = count - 1;
        return true;
    }

    static void add(const Span &line, std::vector<Span> &to)
    {
        if (!to.empty() && to.back().from + to.back().length == line.from)
            to.back().length += line.length;
        else
            to.push_back(line);
    }

    const QuoteWords &m_words;
    std::vector<Line> m_lines;
    LetterParts m_parts;
    std::size_t m_at = 0;
    std::size_t m_headersLeft = 0;
    bool m_restIsQuoted = false;
    bool m_seenOwn = false;
    bool m_isReply = false;
};

} // namespace

LetterParts partsOf(std::string_view text, const QuoteWords &words)
{
    return QuoteFinder(text, words).find();
}

} // namespace desk::intake
