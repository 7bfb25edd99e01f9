// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/letters/letter.h"

#include <string>

namespace desk::letters {

struct MailAttachment
{
    std::string fileName;  ///< e.g. "letter.pdf"; no path.
    std::string mediaType; ///< e.g. "application/pdf".
    Bytes content;
};

struct MailDraft
{
    std::string fromName;    ///< May be empty.
    std::string fromAddress; ///< Empty: left to the mail program.
    std::string toAddress;
    std::vector<MailAttachment> attachments;
};

/**
 * An .eml file that mail programs open as a draft (X-Unsent: 1): the letter as text and HTML, UTF-8, and the
 * attachments. CRLF line ends, no line over 998 bytes (RFC 5322 §2.1.1), nothing but ASCII outside encoded
 * words (RFC 2047). Neither Date nor Message-ID: the program that sends it adds its own, and ours would name
 * this machine.
 *
 * InvalidArgument when an address is none (RFC 5321 form local@domain) or when a line end or control
 * character stands in what becomes a header; `place` says where, never what. Thread-safe.
 */
Result<std::string> writeMailDraft(const Letter &letter, const MailDraft &draft);

} // namespace desk::letters
