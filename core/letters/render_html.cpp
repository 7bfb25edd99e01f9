// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/html_text.h"
#include "core/letters/render.h"

namespace desk::letters {

namespace {

using formats::escapeHtml;

/// Lengths are in px: whoever lays the page out for another resolution can scale them alike.
std::string_view pageStyle()
{
    return "body { font-family: \"DejaVu Sans\", \"Noto Sans CJK SC\", sans-serif; color: #16181d;"
           " line-height: 130%; }\n"
           "h1 { font-size: 14pt; font-weight: 700; margin-top: 22px; margin-bottom: 14px; }\n"
           "h2 { font-size: 11pt; font-weight: 700; margin-top: 16px; margin-bottom: 6px; }\n"
           "p { margin-top: 0px; margin-bottom: 10px; }\n"
           "ul { margin-top: 0px; margin-bottom: 10px; }\n"
           "li { margin-bottom: 4px; }\n"
           "td p, th p { margin-bottom: 0px; }\n"
           "th { text-align: left; font-weight: 700; background-color: #f1f2f4; }\n"
           "table.outcomes { border-collapse: collapse; border-color: #c9ccd3; }\n"
           ".address { color: #565b66; margin-bottom: 18px; }\n"
           ".label { color: #565b66; }\n"
           ".gap { font-size: 4pt; margin-bottom: 0px; }\n"
           ".signature { margin-top: 24px; }\n";
}

std::string joinedLines(const std::vector<std::string> &texts)
{
    std::string out;
    for (const std::string &text : texts)
        out += (out.empty() ? "" : "<br>") + escapeHtml(text);
    return out;
}

std::string cell(std::string_view tag, const std::string &text, std::string_view style)
{
    std::string out("<");
    out.append(tag)
        .append(style == "label" ? " width=\"26%\"" : "")
        .append(style.empty() ? "" : " class=\"")
        .append(style)
        .append(style.empty() ? "" : "\"");
    out.append(" dir=\"auto\">").append(escapeHtml(text)).append("</").append(tag).append(">");
    return out;
}

std::string listHtml(const LetterBlock &block)
{
    std::string out = "<ul>\n";
    for (const std::string &text : block.texts)
        out += "<li>" + escapeHtml(text) + "</li>\n";
    return out + "</ul>\n";
}

std::string detailsHtml(const LetterBlock &block)
{
    std::string out = "<table class=\"details\" cellspacing=\"0\" cellpadding=\"2\" width=\"100%\">\n";
    for (const auto &row : block.rows)
        out += "<tr>" + cell("td", row[0], "label") + cell("td", row[1], "value") + "</tr>\n";
    return out + "</table>\n<p class=\"gap\">&nbsp;</p>\n";
}

std::string tableHtml(const LetterBlock &block)
{
    std::string out = "<table class=\"outcomes\" border=\"1\" cellspacing=\"0\" cellpadding=\"5\" "
                      "width=\"100%\">\n<tr>";
    for (const std::string &column : block.columns)
        out += cell("th", column, "");
    out += "</tr>\n";
    for (const auto &row : block.rows) {
        out += "<tr>";
        for (const std::string &text : row)
            out += cell("td", text, "");
        out += "</tr>\n";
    }
    return out + "</table>\n<p class=\"gap\">&nbsp;</p>\n";
}

std::string blockHtml(const LetterBlock &block)
{
    switch (block.form) {
    case BlockForm::Heading:
        return "<h2>" + joinedLines(block.texts) + "</h2>\n";
    case BlockForm::List:
        return listHtml(block);
    case BlockForm::Details:
        return detailsHtml(block);
    case BlockForm::Table:
        return tableHtml(block);
    case BlockForm::Address:
        return "<p class=\"address\">" + joinedLines(block.texts) + "</p>\n";
    case BlockForm::Signature:
        return "<p class=\"signature\">" + joinedLines(block.texts) + "</p>\n";
    case BlockForm::Paragraph:
        break;
    }
    return "<p>" + joinedLines(block.texts) + "</p>\n";
}

/// The subject stands where the letter itself begins: after the addresses and the details.
bool isHead(const LetterBlock &block)
{
    return block.form == BlockForm::Address || block.form == BlockForm::Details;
}

} // namespace

std::string renderHtml(const Letter &letter)
{
    std::string out = "<!DOCTYPE html>\n<html lang=\"" + escapeHtml(letter.language) + "\" dir=\"";
    out += letter.direction == Direction::RightToLeft ? "rtl" : "ltr";
    out += "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
           "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>";
    out += escapeHtml(letter.subject) + "</title>\n<style>\n";
    out.append(pageStyle()).append("</style>\n</head>\n<body>\n");
    bool subjectDone = false;
    for (const LetterBlock &block : letter.blocks) {
        if (!subjectDone && !isHead(block)) {
            out += "<h1>" + escapeHtml(letter.subject) + "</h1>\n";
            subjectDone = true;
        }
        out += blockHtml(block);
    }
    return out + "</body>\n</html>\n";
}

} // namespace desk::letters
