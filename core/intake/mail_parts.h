// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of one message: its text and what it carries.
#pragma once

#include "core/base/result.h"
#include "core/intake/draft.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

typedef struct _GMimeMessage GMimeMessage;

namespace desk::intake {

struct MailParts
{
    std::string text; ///< UTF-8; plain parts, or reduced HTML.
    std::vector<Attachment> attachments;
    std::vector<Doubt> doubts;
    bool isReport = false; ///< multipart/report (RFC 6522): a machine's.
};

/// LimitExceeded for more parts, or deeper ones, than mail_limits.h allows.
Result<MailParts> partsOfMail(GMimeMessage *message);

/**
 * Refuses what would cost too much to build: counts boundaries, boundary lines and inner messages, and
 * measures header lines, in the bytes as they are. LimitExceeded.
 */
Result<void> checkMailSize(std::string_view bytes);

/// A name without path, control characters and marks of direction, at most 200 bytes; `otherwise` where
/// nothing stays.
std::string shownFileName(std::string_view name, const std::string &otherwise);

/// `bytes` of a charset as mails name it (RFC 2045 §5.1), in UTF-8; nothing when the name is not known.
/// U+FFFD for what does not fit. Names are understood as browsers do: gb2312 is GB 18030, iso-8859-1 is
/// windows-1252.
std::optional<std::string> decodedText(std::string_view bytes, std::string_view charset);

} // namespace desk::intake
