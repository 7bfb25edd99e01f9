// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mail_reader.h"

#include "core/formats/utf8.h"
#include "core/intake/letter_reader.h"
#include "core/intake/mail_parts.h"
#include "core/intake/mailbox.h"
#include "core/subjects/identifier.h"

#include <QDateTime>

#include <algorithm>
#include <gmime/gmime.h>
#include <memory>
#include <optional>

namespace desk::intake {

namespace {

struct Unreference
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using Held = std::unique_ptr<T, Unreference>;

struct UnrefDateTime
{
    void operator()(GDateTime *time) const { g_date_time_unref(time); }
};

constexpr std::size_t longestId = 998; // RFC 5322 §2.1.1: a line

/// The library registers its types once a process.
void startMailLibrary()
{
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    static_cast<void>(started);
}

std::string oneLine(const char *text)
{
    std::string out;
    if (!text)
        return out;
    const std::string_view all = text;
    for (std::size_t at = 0; at < all.size();) {
        const formats::Utf8Character c = formats::utf8At(all, at);
        if (c.code < 0x20 || c.code == 0x7F)
            out += ' ';
        else
            formats::appendUtf8(out, c.code);
        at += c.bytes;
    }
    return out;
}

/// The value of the topmost header of this name, unfolded; nothing when there is none.
std::optional<std::string> topmost(GMimeMessage *message, const char *name)
{
    GMimeHeaderList *headers = g_mime_object_get_header_list(GMIME_OBJECT(message));
    for (int i = 0; i < g_mime_header_list_get_count(headers); ++i) {
        GMimeHeader *header = g_mime_header_list_get_header_at(headers, i);
        if (g_ascii_strcasecmp(g_mime_header_get_name(header), name) == 0)
            return oneLine(g_mime_header_get_value(header));
    }
    return std::nullopt;
}

std::string lowerAscii(std::string text)
{
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

/// The day of "…; Thu, 26 Nov 2026 23:30:00 -0500" in `zone`; invalid when there is no such date.
QDate dayOfReceived(const std::string &received, const QTimeZone &zone)
{
    const std::size_t mark = received.rfind(';');
    if (mark == std::string::npos)
        return {};
    const std::unique_ptr<GDateTime, UnrefDateTime> time(
        g_mime_utils_header_decode_date(received.c_str() + mark + 1));
    if (!time)
        return {};
    const int year = g_date_time_get_year(time.get());
    if (year < 1980 || year > 2200)
        return {};
    return QDateTime::fromSecsSinceEpoch(g_date_time_to_unix(time.get()), zone).date();
}

class MessageReader
{
public:
    MessageReader(std::string_view bytes, const MailContext &context) : m_bytes(bytes), m_context(context) {}

    Result<Draft> read()
    {
        DESK_CHECK(checkMailSize(m_bytes));
        startMailLibrary();
        const Held<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(m_bytes.data(), m_bytes.size()));
        const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
        const Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
        if (!message || headersOf(message.get()) == 0)
            return fail(ErrorCode::InvalidInput, "This is no mail message: it has no header.", "mail");
        DESK_TRY(MailParts parts, partsOfMail(message.get()));
        Draft draft = understandLetter(textOf(message.get(), parts), m_context.letters);
        draft.format = Format::Mail;
        draft.channel = "email";
        draft.source = crypto::sha256Of({asBytes(m_bytes)});
        draft.original = std::string(m_bytes);
        draft.externalId = oneLine(g_mime_message_get_message_id(message.get())).substr(0, longestId);
        draft.attachments = std::move(parts.attachments);
        draft.doubts.insert(draft.doubts.end(), parts.doubts.begin(), parts.doubts.end());
        addReceipt(message.get(), draft);
        addSenders(message.get(), draft);
        addMachine(message.get(), parts, draft);
        return draft;
    }

private:
    /// Those that describe the content (Content-Type and its like) are the part's.
    static int headersOf(GMimeMessage *message)
    {
        GMimeObject *part = g_mime_message_get_mime_part(message);
        return g_mime_header_list_get_count(g_mime_object_get_header_list(GMIME_OBJECT(message))) +
               (part ? g_mime_header_list_get_count(g_mime_object_get_header_list(part)) : 0);
    }

    /// The subject is the first paragraph: many a letter says there what it is about.
    static std::string textOf(GMimeMessage *message, const MailParts &parts)
    {
        const std::string subject = oneLine(g_mime_message_get_subject(message));
        if (subject.find_first_not_of(' ') == std::string::npos)
            return parts.text;
        return parts.text.empty() ? subject : subject + "\n\n" + parts.text;
    }

    void addReceipt(GMimeMessage *message, Draft &draft) const
    {
        const auto received = topmost(message, "Received");
        if (received)
            draft.receivedOn = dayOfReceived(*received, m_context.zone);
        if (draft.receivedOn.isValid())
            draft.receivedBecause = {Certainty::Likely, {}, "Received", {}};
        else
            draft.doubts.push_back(
                {"Received",
                 "The message does not say when it reached us: somebody has to say the day.",
                 {}});
    }

    void addSenders(GMimeMessage *message, Draft &draft) const
    {
        addAddresses(g_mime_message_get_from(message), "From", draft);
        addAddresses(g_mime_message_get_reply_to(message), "Reply-To", draft);
    }

    void addAddresses(InternetAddressList *list, const char *header, Draft &draft) const
    {
        constexpr int most = 10;
        const int count = list ? std::min(internet_address_list_length(list), most) : 0;
        for (int i = 0; i < count; ++i) {
            InternetAddress *address = internet_address_list_get_address(list, i);
            if (!INTERNET_ADDRESS_IS_MAILBOX(address))
                continue;
            const char *written = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address));
            const auto email = subjects::normaliseEmailStrict(written ? written : "");
            if (!email || isOwn(*email))
                continue;
            const bool isKnown = std::any_of(
                draft.identifiers.begin(), draft.identifiers.end(), [&](const IdentifierFinding &each) {
                    return each.kind == policy::IdentifierKind::Email && each.value == *email;
                });
            if (!isKnown)
                draft.identifiers.push_back(
                    {policy::IdentifierKind::Email, *email, {Certainty::Likely, {}, header, {}}});
        }
    }

    bool isOwn(const std::string &email) const
    {
        const auto &own = m_context.letters.ownAddresses;
        return std::any_of(own.begin(), own.end(), [&](const std::string &each) {
            return subjects::normaliseEmailStrict(each) == email;
        });
    }

    /// RFC 3834 §5, RFC 6522, and the empty return path of RFC 5321 §4.5.5.
    static void addMachine(GMimeMessage *message, const MailParts &parts, Draft &draft)
    {
        const std::string submitted = lowerAscii(topmost(message, "Auto-Submitted").value_or("no"));
        const std::string precedence = lowerAscii(topmost(message, "Precedence").value_or(""));
        const std::string path = topmost(message, "Return-Path").value_or("");
        const auto words = [](const std::string &text) {
            const std::size_t from = text.find_first_not_of(' ');
            return from == std::string::npos ? std::string()
                                             : text.substr(from, text.find_last_not_of(' ') - from + 1);
        };
        const std::string state = words(submitted.substr(0, submitted.find_first_of(";(")));
        const bool isMachine = parts.isReport || (state != "no" && !state.empty()) || words(path) == "<>" ||
                               words(precedence) == "auto_reply" || words(precedence) == "bulk" ||
                               words(precedence) == "junk" || topmost(message, "X-Autoreply").has_value();
        if (isMachine)
            draft.doubts.push_back(
                {"mail", "The message was sent by a machine: perhaps nobody asks for anything.", {}});
    }

    std::string_view m_bytes;
    const MailContext &m_context;
};

/// What is left of a message that cannot be read: its bytes, for a person.
Draft unreadDraft(const std::string &bytes, const Error &error, std::size_t number)
{
    Draft draft;
    draft.format = Format::Mail;
    draft.channel = "email";
    draft.source = crypto::sha256Of({asBytes(bytes)});
    draft.original = bytes;
    draft.attachments.push_back({"message-" + std::to_string(number) + ".eml", "message/rfc822", bytes});
    draft.doubts.push_back(
        {"mail", "Message " + std::to_string(number) + " of the mailbox was not read: " + error.message, {}});
    return draft;
}

} // namespace

Result<std::vector<Draft>> readMail(std::string_view bytes, const MailContext &context)
{
    std::vector<Draft> drafts;
    if (!looksLikeMailbox(bytes)) {
        DESK_TRY(Draft draft, MessageReader(bytes, context).read());
        drafts.push_back(std::move(draft));
        return drafts;
    }
    if (bytes.size() > largestMailbox)
        return fail(ErrorCode::LimitExceeded, "The mailbox is larger than 256 MiB: split it.", "mail");
    const std::vector<std::string> messages = messagesOfMailbox(bytes);
    if (messages.size() > static_cast<std::size_t>(mostMailsInAMailbox))
        return fail(ErrorCode::LimitExceeded, "The mailbox has more than 10,000 messages: split it.", "mail");
    for (const std::string &message : messages) {
        Result<Draft> draft = MessageReader(message, context).read();
        drafts.push_back(draft.ok() ? std::move(draft.value())
                                    : unreadDraft(message, draft.error(), drafts.size() + 1));
    }
    return drafts;
}

} // namespace desk::intake
