// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line/session.h"

#include <string_view>

namespace desk::command_line {

/// How a kind of sealed file is spoken of.
struct SealedFileWords
{
    std::string_view title;   ///< e.g. "Evidence"
    std::string_view entries; ///< e.g. "Entries"
    std::string_view name;    ///< e.g. "evidence"
};

/// Writes the passphrase, told once, of a file that is there, and tells about both. Where it cannot be kept
/// the file goes: it would open for nobody. AlreadyExists, Io.
Outcome keepSealedFile(Context &context, const EvidenceResult &written, const std::string &passphraseFile,
                       const SealedFileWords &words);

} // namespace desk::command_line
