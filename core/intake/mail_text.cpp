// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/utf8.h"
#include "core/intake/mail_limits.h"
#include "core/intake/mail_parts.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

namespace desk::intake {

namespace {

constexpr std::size_t mostBoundaries = 400;
constexpr std::size_t mostBoundaryLines = 20000;
constexpr std::size_t longestFileName = 200;

/// Names whose bytes in the wild are those of a larger set (WHATWG Encoding Standard, "labels").
struct Alias
{
    std::string_view name;
    const char *meant;
};
constexpr std::array charsetAliases{
    Alias{"us-ascii", "windows-1252"},
    Alias{"ascii", "windows-1252"},
    Alias{"iso-8859-1", "windows-1252"},
    Alias{"iso8859-1", "windows-1252"},
    Alias{"latin1", "windows-1252"},
    Alias{"iso-8859-9", "windows-1254"},
    Alias{"gb2312", "gb18030"},
    Alias{"gbk", "gb18030"},
    Alias{"x-gbk", "gb18030"},
    Alias{"ks_c_5601-1987", "windows-949"},
    Alias{"euc-kr", "windows-949"},
    Alias{"shift_jis", "windows-31j"},
    Alias{"utf8", "utf-8"},
    Alias{"unicode-1-1-utf-8", "utf-8"},
};

std::string lowerAsciiText(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

struct CloseConverter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

/// Whether "boundary" stands here with "=" behind it: a multipart is declared.
bool declaresBoundary(std::string_view line)
{
    const std::size_t at = lowerAsciiText(line.substr(0, 4096)).find("boundary");
    if (at == std::string::npos)
        return false;
    const std::size_t sign = line.find_first_not_of(" \t*0123456789", at + 8);
    return sign != std::string_view::npos && line[sign] == '=';
}

bool mayDeclare(std::string_view line)
{
    return line.find_first_of("bBmM") != std::string_view::npos;
}

/// Format and bidirectional controls that change how a name looks.
bool isDeceptive(char32_t c)
{
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF || c == 0xFFFD || (c >= 0x80 && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

Error tooLarge(std::string sentence)
{
    return fail(ErrorCode::LimitExceeded, std::move(sentence), "mail");
}

} // namespace

Result<void> checkMailSize(std::string_view bytes)
{
    if (bytes.size() > largestMail)
        return tooLarge("The message is larger than 25 MiB.");
    std::size_t declared = 0;
    std::size_t lines = 0;
    bool inHeader = true;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const std::string_view line = bytes.substr(at, end - at);
        at = end + 1;
        if (inHeader && line.size() > longestHeaderLine)
            return tooLarge("A line of the message's header is longer than 64 KiB.");
        if (line.empty() || line == "\r")
            inHeader = false;
        if (line.starts_with("--")) {
            ++lines;
            inHeader = true; // a part may begin: its header counts, too
        }
        if (line.size() >= 8 && mayDeclare(line)) {
            declared += declaresBoundary(line) ? 1 : 0;
            declared += lowerAsciiText(line.substr(0, 200)).find("message/") != std::string::npos ? 1 : 0;
        }
        if (declared > mostBoundaries || lines > mostBoundaryLines)
            return tooLarge("The message has more parts than a letter has.");
    }
    return {};
}

std::string shownFileName(std::string_view name, const std::string &otherwise)
{
    name.remove_prefix(std::min(name.find_last_of("/\\") + 1, name.size()));
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const formats::Utf8Character c = formats::utf8At(name, at);
        if (c.code >= 0x20 && c.code != 0x7F && !isDeceptive(c.code))
            out += name.substr(at, c.bytes);
        at += c.bytes;
    }
    const std::size_t first = out.find_first_not_of(" .");
    if (first == std::string::npos)
        return otherwise;
    out.erase(0, first == 0 || out[first - 1] == ' ' ? first : first - 1); // one dot in front may stay
    while (out.ends_with(' '))
        out.pop_back();
    if (out.size() <= longestFileName)
        return out;
    const std::size_t dot = out.rfind('.');
    const std::string ending =
        dot != std::string::npos && out.size() - dot <= 10 ? out.substr(dot) : std::string();
    std::size_t end = longestFileName - ending.size();
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U)
        --end;
    return out.substr(0, end) + ending;
}

std::optional<std::string> decodedText(std::string_view bytes, std::string_view charset)
{
    std::string name = lowerAsciiText(charset);
    for (const Alias &alias : charsetAliases) {
        if (alias.name == name) {
            name = alias.meant;
            break;
        }
    }
    if (name.empty() || name.find('\0') != std::string::npos || name.find(',') != std::string::npos)
        return std::nullopt;
    UErrorCode state = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(name.c_str(), &state));
    if (U_FAILURE(state) || !converter)
        return std::nullopt;
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(),
                                  state);
    if (U_FAILURE(state))
        return std::nullopt;
    std::string out;
    text.toUTF8String(out);
    return out;
}

} // namespace desk::intake
