// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/render.h"

namespace desk::letters {

namespace {

std::string lines(const std::vector<std::string> &texts, std::string_view before)
{
    std::string out;
    for (const std::string &text : texts)
        out.append(before).append(text).append("\n");
    return out;
}

std::string detailLines(const LetterBlock &block)
{
    std::string out;
    for (const auto &row : block.rows)
        out += row[0] + ": " + row[1] + "\n";
    return out;
}

/// A table as one paragraph a row: columns do not survive a mail.
std::string tableLines(const LetterBlock &block)
{
    std::string out;
    for (const auto &row : block.rows)
        for (std::size_t i = 0; i < row.size() && i < block.columns.size(); ++i)
            out += (i == 0 ? "- " : "  ") + block.columns[i] + ": " + row[i] + "\n";
    return out;
}

std::string blockText(const LetterBlock &block)
{
    switch (block.form) {
    case BlockForm::List:
        return lines(block.texts, "- ");
    case BlockForm::Details:
        return detailLines(block);
    case BlockForm::Table:
        return tableLines(block);
    case BlockForm::Address:
    case BlockForm::Heading:
    case BlockForm::Paragraph:
    case BlockForm::Signature:
        break;
    }
    return lines(block.texts, "");
}

} // namespace

std::string renderText(const Letter &letter)
{
    std::string out = letter.subject + "\n";
    for (const LetterBlock &block : letter.blocks)
        out += "\n" + blockText(block);
    return out;
}

} // namespace desk::letters
