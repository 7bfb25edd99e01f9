// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/intake/letter_context.h"
#include "core/intake/mail_limits.h"

#include <QTimeZone>

#include <string_view>
#include <vector>

namespace desk::intake {

/// What mail is read with.
struct MailContext
{
    LetterContext letters;
    QTimeZone zone; ///< The desk's: in which the day of receipt is reckoned.
};

/**
 * One message (RFC 5322, MIME), or a mailbox of several (mbox, RFC 4155, read as "mboxrd": ">From " loses one
 * ">").
 *
 * A draft for each: format Mail, channel "email", Message-ID as externalId, SHA-256 of the message's own
 * bytes. The text is the subject, an empty line, and the plain text; HTML is reduced where there is no plain
 * text. Attachments keep their bytes; their names lose paths, control characters and marks that turn the
 * direction of writing. A message inside the message is an attachment: what it asks, somebody else asked.
 *
 * The day of receipt is that of the topmost Received, which the receiving server wrote (RFC 5321 §4.4), in
 * `zone`; Date is the sender's word and is not read. Without a Received that says when, the day is invalid,
 * with a doubt. From is an e-mail identifier and only likely: it proves nothing. What a machine sent (RFC
 * 3834, delivery reports) has a doubt.
 *
 * InvalidInput for what is no message. LimitExceeded for more than mail_limits.h allows; nothing is built
 * before they are checked. In a mailbox a message that cannot be read becomes a draft with a doubt and its
 * bytes attached, so that no request is lost. Thread-safe.
 */
Result<std::vector<Draft>> readMail(std::string_view bytes, const MailContext &context);

} // namespace desk::intake
