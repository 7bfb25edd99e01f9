// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/command.h"

namespace desk::command_line {

enum class LetterForm : std::uint8_t
{
    Text,
    Html,
    Pdf,
    Mail
};

/// By the end of a file's name: .txt .html .pdf .eml; nothing for another.
std::optional<LetterForm> letterFormOf(std::string_view path);

/**
 * The bytes of a letter's file. A mail carries the letter as PDF beside its text, where there is a printer.
 * InvalidArgument: an address that is none, or a PDF where there is no printer.
 */
Result<std::string> layOut(const letters::Letter &letter, LetterForm form, const std::string &to,
                           const PrintLetter &print);

} // namespace desk::command_line
