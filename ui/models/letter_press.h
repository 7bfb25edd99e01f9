// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/letter_values.h"

#include <string>

namespace desk::ui {

/**
 * Makes of a letter what people read, print and send. A seam: the window may not know how, the program gives
 * it one.
 *
 * Same thread as the window. Io when the file cannot be written; InvalidArgument when an address is none.
 */
class LetterPress
{
public:
    virtual ~LetterPress() = default;
    /// One HTML page within what QTextDocument lays out; loads nothing.
    virtual std::string html(const letters::Letter &letter) = 0;
    /// A new PDF file.
    virtual Result<void> writePdf(const letters::Letter &letter, const std::string &path) = 0;
    /// A draft that mail programs open, with the letter as text and as PDF.
    virtual Result<void> writeMail(const letters::Letter &letter, const std::string &to,
                                   const std::string &path) = 0;
};

} // namespace desk::ui
