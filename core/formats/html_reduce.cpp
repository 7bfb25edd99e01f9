// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html_text.h"
#include "core/formats/utf8.h"

#include <algorithm>
#include <array>

namespace desk::formats {

namespace {

constexpr int deepestQuote = 9; ///< Marks before a line; more of them say nothing.

struct NamedCharacter
{
    std::string_view name;
    char32_t code;
};

constexpr std::array namedCharacters{
    NamedCharacter{"amp", '&'},      NamedCharacter{"lt", '<'},        NamedCharacter{"gt", '>'},
    NamedCharacter{"quot", '"'},     NamedCharacter{"apos", '\''},     NamedCharacter{"nbsp", ' '},
    NamedCharacter{"ensp", ' '},     NamedCharacter{"emsp", ' '},      NamedCharacter{"shy", 0xAD},
    NamedCharacter{"auml", 0xE4},    NamedCharacter{"ouml", 0xF6},     NamedCharacter{"uuml", 0xFC},
    NamedCharacter{"Auml", 0xC4},    NamedCharacter{"Ouml", 0xD6},     NamedCharacter{"Uuml", 0xDC},
    NamedCharacter{"szlig", 0xDF},   NamedCharacter{"eacute", 0xE9},   NamedCharacter{"egrave", 0xE8},
    NamedCharacter{"ecirc", 0xEA},   NamedCharacter{"euml", 0xEB},     NamedCharacter{"agrave", 0xE0},
    NamedCharacter{"aacute", 0xE1},  NamedCharacter{"acirc", 0xE2},    NamedCharacter{"atilde", 0xE3},
    NamedCharacter{"ccedil", 0xE7},  NamedCharacter{"Eacute", 0xC9},   NamedCharacter{"Agrave", 0xC0},
    NamedCharacter{"iacute", 0xED},  NamedCharacter{"icirc", 0xEE},    NamedCharacter{"iuml", 0xEF},
    NamedCharacter{"ntilde", 0xF1},  NamedCharacter{"Ntilde", 0xD1},   NamedCharacter{"oacute", 0xF3},
    NamedCharacter{"ocirc", 0xF4},   NamedCharacter{"otilde", 0xF5},   NamedCharacter{"uacute", 0xFA},
    NamedCharacter{"ugrave", 0xF9},  NamedCharacter{"ucirc", 0xFB},    NamedCharacter{"iexcl", 0xA1},
    NamedCharacter{"iquest", 0xBF},  NamedCharacter{"laquo", 0xAB},    NamedCharacter{"raquo", 0xBB},
    NamedCharacter{"lsquo", 0x2018}, NamedCharacter{"rsquo", 0x2019},  NamedCharacter{"ldquo", 0x201C},
    NamedCharacter{"rdquo", 0x201D}, NamedCharacter{"bdquo", 0x201E},  NamedCharacter{"ndash", 0x2013},
    NamedCharacter{"mdash", 0x2014}, NamedCharacter{"hellip", 0x2026}, NamedCharacter{"bull", 0x2022},
    NamedCharacter{"middot", 0xB7},  NamedCharacter{"sect", 0xA7},     NamedCharacter{"euro", 0x20AC},
    NamedCharacter{"copy", 0xA9},    NamedCharacter{"reg", 0xAE},      NamedCharacter{"deg", 0xB0},
    NamedCharacter{"zwnj", 0x200C},  NamedCharacter{"oelig", 0x153},
};

constexpr std::array<std::string_view, 8> skippedElements{"script", "style",  "head",   "title",
                                                          "svg",    "object", "iframe", "template"};
constexpr std::array<std::string_view, 24> blockElements{
    "p",  "div", "br", "tr",  "table",      "ul",      "ol",      "li",      "h1",     "h2", "h3", "h4",
    "h5", "h6",  "hr", "pre", "blockquote", "section", "article", "address", "header", "dl", "dd", "dt"};
constexpr std::array<std::string_view, 5> voidElements{"br", "hr", "img", "input", "meta"};

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N> &all, std::string_view name)
{
    return std::find(all.begin(), all.end(), name) != all.end();
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetter(char c)
{
    return lowered(c) >= 'a' && lowered(c) <= 'z';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

struct Tag
{
    std::string name; ///< Lower case.
    bool closes = false;
    bool isHidden = false;
};

/// Whether the attributes of an element hide it.
bool hides(std::string_view attributes)
{
    std::string plain;
    for (const char c : attributes.substr(0, 2000)) {
        if (!isSpace(c))
            plain += lowered(c);
        else if (!plain.empty() && plain.back() != ' ')
            plain += ' ';
    }
    std::string tight = plain;
    std::erase(tight, ' ');
    return tight.find("display:none") != std::string::npos ||
           tight.find("mso-hide:all") != std::string::npos ||
           (" " + plain + " ").find(" hidden ") != std::string::npos;
}

class HtmlReducer
{
public:
    explicit HtmlReducer(std::string_view html) : m_html(html) { m_out.reserve(html.size() / 2); }

    std::string reduce()
    {
        while (m_at < m_html.size()) {
            const char c = m_html[m_at];
            if (c == '<' && readMarkup())
                continue;
            if (c == '&' && readReference())
                continue;
            put(m_html.substr(m_at, 1));
            ++m_at;
        }
        while (!m_out.empty() && isSpace(m_out.back()))
            m_out.pop_back();
        return std::move(m_out);
    }

private:
    char ahead(std::size_t by) const { return m_at + by < m_html.size() ? m_html[m_at + by] : '\0'; }

    /// False: this "<" is text.
    bool readMarkup()
    {
        if (m_html.substr(m_at).starts_with("<!--")) {
            const std::size_t end = m_html.find("-->", m_at + 4);
            m_at = end == std::string_view::npos ? m_html.size() : end + 3;
            return true;
        }
        const bool closes = ahead(1) == '/';
        if (ahead(1) == '!' || ahead(1) == '?') {
            m_at = std::min(m_html.find('>', m_at), m_html.size() - 1) + 1;
            return true;
        }
        if (!isLetter(ahead(closes ? 2 : 1)))
            return false;
        Tag tag;
        tag.closes = closes;
        std::size_t at = m_at + (closes ? 2 : 1);
        while (at < m_html.size() && (isLetter(m_html[at]) || (m_html[at] >= '0' && m_html[at] <= '9')))
            tag.name += lowered(m_html[at++]);
        const std::size_t end = endOfTag(at);
        tag.isHidden = !closes && hides(m_html.substr(at, end - at));
        m_at = std::min(end + 1, m_html.size());
        apply(tag);
        return true;
    }

    /// The ">" that ends a tag: none inside quotation marks.
    std::size_t endOfTag(std::size_t at) const
    {
        char quote = '\0';
        for (std::size_t i = at; i < m_html.size(); ++i) {
            const char c = m_html[i];
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if ((c == '"' || c == '\'') && m_html[i - 1] == '=') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
            if (i - at > 65536)
                break; // a quotation mark that nobody closed
        }
        return std::min(m_html.find('>', at), m_html.size());
    }

    void apply(const Tag &tag)
    {
        if (!m_skipping.empty()) {
            if (tag.name == m_skipping) {
                m_skipDepth += tag.closes ? -1 : 1;
                if (m_skipDepth == 0)
                    m_skipping.clear();
            }
            return;
        }
        const bool isVoid = isOneOf(voidElements, tag.name);
        if (!tag.closes && !isVoid && (tag.isHidden || isOneOf(skippedElements, tag.name))) {
            m_skipping = tag.name;
            m_skipDepth = 1;
            return;
        }
        if (tag.name == "blockquote") {
            newLine();
            m_quotes = std::clamp(m_quotes + (tag.closes ? -1 : 1), 0, deepestQuote);
        }
        if (tag.name == "td" || tag.name == "th")
            put(" ");
        if (!isOneOf(blockElements, tag.name))
            return;
        if (tag.name == "br" || tag.name == "hr")
            m_out += '\n';
        else
            newLine();
        if (tag.name == "p" || tag.name == "table")
            emptyLine();
        if (tag.name == "li" && !tag.closes)
            put("- ");
    }

    bool readReference()
    {
        const std::size_t length = m_html.substr(m_at, 12).find(';');
        if (length == std::string_view::npos || length == 1)
            return false;
        const std::size_t end = m_at + length;
        const std::string_view name = m_html.substr(m_at + 1, end - m_at - 1);
        char32_t code = 0;
        if (name.front() == '#') {
            code = numbered(name.substr(1));
        } else {
            const auto *found = std::find_if(namedCharacters.begin(), namedCharacters.end(),
                                             [&](const NamedCharacter &each) { return each.name == name; });
            code = found == namedCharacters.end() ? 0 : found->code;
        }
        if (code == 0)
            return false;
        std::string character;
        appendUtf8(character, code);
        put(code == 0xA0 ? " " : character);
        m_at = end + 1;
        return true;
    }

    static char32_t numbered(std::string_view digits)
    {
        const bool hex = !digits.empty() && lowered(digits.front()) == 'x';
        if (hex)
            digits.remove_prefix(1);
        char32_t code = 0;
        for (const char c : digits) {
            const char low = lowered(c);
            const bool isDigit = low >= '0' && low <= '9';
            if (!isDigit && !(hex && low >= 'a' && low <= 'f'))
                return 0;
            code = code * (hex ? 16U : 10U) + static_cast<char32_t>(isDigit ? low - '0' : low - 'a' + 10);
        }
        const bool isCharacter = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        return isCharacter ? code : code == '\n' || code == '\t' ? U' ' : 0xFFFD;
    }

    void put(std::string_view text)
    {
        if (!m_skipping.empty())
            return;
        const bool atLineStart = m_out.empty() || m_out.back() == '\n';
        if (text.size() == 1 && isSpace(text.front())) {
            if (!atLineStart && m_out.back() != ' ')
                m_out += ' ';
            return;
        }
        if (atLineStart && m_quotes > 0) {
            m_out.append(static_cast<std::size_t>(m_quotes), '>');
            m_out += ' ';
        }
        m_out += text;
    }

    void newLine()
    {
        while (!m_out.empty() && m_out.back() == ' ')
            m_out.pop_back();
        if (!m_out.empty() && m_out.back() != '\n')
            m_out += '\n';
    }

    void emptyLine()
    {
        if (!m_out.empty() && !m_out.ends_with("\n\n"))
            m_out += '\n';
    }

    std::string_view m_html;
    std::size_t m_at = 0;
    std::string m_out;
    std::string m_skipping; ///< The element whose content is left out.
    int m_skipDepth = 0;
    int m_quotes = 0;
};

} // namespace

std::string textOfHtml(std::string_view html)
{
    return HtmlReducer(html).reduce();
}

} // namespace desk::formats
