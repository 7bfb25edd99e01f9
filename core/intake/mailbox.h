// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace desk::intake {

/// Whether `bytes` begin like a mailbox: "From ", an address, a time and a year on one line (RFC 4155
/// appendix A).
bool looksLikeMailbox(std::string_view bytes);

/// The messages of a mailbox, without the lines between them and the ">" that mailboxes put before "From "
/// (mboxrd). A line "From …" parts messages only behind an empty line and when it has them, too.
std::vector<std::string> messagesOfMailbox(std::string_view bytes);

} // namespace desk::intake
