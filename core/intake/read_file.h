// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/intake/mail_reader.h"
#include "core/intake/read_wire.h"

#include <string_view>
#include <vector>

namespace desk::intake {

/// What any file is read with.
struct ReadContext
{
    MailContext mail;
    WireContext wire;
};

/// What a file looks like. Said by its content; the name decides nothing.
enum class FileKind : std::uint8_t
{
    Json = 1, ///< An object or an array (RFC 8259).
    Base64,   ///< One line of base64 and nothing else: a signed message of the Data Rights Protocol.
    Mailbox,
    Mail, ///< Header fields of RFC 5322 from the first line on.
    Csv,  ///< A first line of at least two short cells without sentences.
    Text
};

FileKind kindOfFile(ByteView bytes);

/**
 * Reads a file that came in, by what it looks like. An ending of `name` that promises another kind
 * becomes a doubt.
 *
 * InvalidInput for an empty file, for what is not text, and for a kind that no reader takes, LimitExceeded
 * above largestMailbox; else what the reader of its kind says. A file of text is never refused: it is a
 * letter.
 */
Result<ReadFile> readIncoming(std::string_view name, ByteView bytes, const ReadContext &context);

} // namespace desk::intake
