// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/letter_press.h"

namespace desk::desktop {

/// Letters as core/letters and app/printing make them. Files are new: one that is there already is not
/// replaced.
class PrintingPress final : public ui::LetterPress
{
public:
    std::string html(const letters::Letter &letter) override;
    Result<void> writePdf(const letters::Letter &letter, const std::string &path) override;
    Result<void> writeMail(const letters::Letter &letter, const std::string &to,
                           const std::string &path) override;
};

} // namespace desk::desktop
