// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/mail_draft.h"

#include "core/formats/utf8.h"
#include "core/letters/render.h"

#include <algorithm>
#include <gmime/gmime.h>
#include <memory>

namespace desk::letters {

namespace {

struct Unref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref>;

struct FreeOptions
{
    void operator()(GMimeFormatOptions *options) const { g_mime_format_options_free(options); }
};

constexpr std::size_t longestAddress = 254; // RFC 5321 §4.5.3.1.3, without the angle brackets
constexpr std::size_t longestLocalPart = 64;

/// The library registers its types once a process.
void startLibrary()
{
    static const bool started = [] {
        g_mime_init();
        return true;
    }();
    static_cast<void>(started);
}

Result<void> checkHeaderText(std::string_view text, const std::string &place)
{
    const bool control = std::any_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (control || formats::firstInvalidUtf8(text) != std::string_view::npos)
        return fail(ErrorCode::InvalidArgument,
                    "A header of a mail is one line of text: take line ends and control characters out.",
                    place);
    return {};
}

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// RFC 5322 §3.2.3 dot-atom.
bool isDotAtom(std::string_view text, std::string_view marks)
{
    if (text.empty() || text.front() == '.' || text.back() == '.' || text.find("..") != text.npos)
        return false;
    return std::all_of(text.begin(), text.end(), [marks](char c) {
        return isWord(c) || c == '.' || marks.find(c) != std::string_view::npos;
    });
}

Result<void> checkAddress(std::string_view address, const std::string &place)
{
    const std::size_t at = address.rfind('@');
    const bool good =
        at != std::string_view::npos && at <= longestLocalPart && address.size() <= longestAddress &&
        isDotAtom(address.substr(0, at), "!#$%&'*+-/=?^_`{|}~") && isDotAtom(address.substr(at + 1), "-");
    if (!good)
        return fail(
            ErrorCode::InvalidArgument,
            "This is no mail address: it has the form name@domain, in ASCII (a domain in its xn-- form).",
            place);
    return {};
}

/// A media type of RFC 2045 §5.1 without parameters.
Result<void> checkAttachment(const MailAttachment &attachment)
{
    DESK_CHECK(checkHeaderText(attachment.fileName, "fileName"));
    if (attachment.fileName.empty() || attachment.fileName.find_first_of("/\\") != std::string::npos)
        return fail(ErrorCode::InvalidArgument, "An attachment has a file name without a path.", "fileName");
    const std::size_t slash = attachment.mediaType.find('/');
    const std::string_view type = attachment.mediaType;
    const bool good = slash != std::string::npos && isDotAtom(type.substr(0, slash), "-+") &&
                      isDotAtom(type.substr(slash + 1), "-+");
    if (!good)
        return fail(ErrorCode::InvalidArgument, "An attachment has a media type like application/pdf.",
                    "mediaType");
    return {};
}

Result<void> checkDraft(const Letter &letter, const MailDraft &draft)
{
    DESK_CHECK(checkHeaderText(letter.subject, "subject"));
    DESK_CHECK(checkHeaderText(draft.fromName, "fromName"));
    DESK_CHECK(checkAddress(draft.toAddress, "toAddress"));
    if (!draft.fromAddress.empty())
        DESK_CHECK(checkAddress(draft.fromAddress, "fromAddress"));
    for (const MailAttachment &attachment : draft.attachments)
        DESK_CHECK(checkAttachment(attachment));
    return {};
}

Owned<GMimeObject> textPart(const char *subtype, const std::string &text)
{
    GMimeTextPart *part = g_mime_text_part_new_with_subtype(subtype);
    g_mime_text_part_set_charset(part, "utf-8");
    g_mime_text_part_set_text(part, text.c_str());
    g_mime_part_set_content_encoding(GMIME_PART(part), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return Owned<GMimeObject>(GMIME_OBJECT(part));
}

Owned<GMimeObject> attachmentPart(const MailAttachment &attachment)
{
    const std::size_t slash = attachment.mediaType.find('/');
    GMimePart *part = g_mime_part_new_with_type(attachment.mediaType.substr(0, slash).c_str(),
                                                attachment.mediaType.substr(slash + 1).c_str());
    const auto &bytes = attachment.content;
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(reinterpret_cast<const char *>(bytes.data()), bytes.size()));
    const Owned<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
    g_mime_object_set_disposition(GMIME_OBJECT(part), GMIME_DISPOSITION_ATTACHMENT);
    g_mime_part_set_filename(part, attachment.fileName.c_str());
    return Owned<GMimeObject>(GMIME_OBJECT(part));
}

Owned<GMimeMultipart> multipart(const char *subtype)
{
    return Owned<GMimeMultipart>(g_mime_multipart_new_with_subtype(subtype));
}

Owned<GMimeObject> body(const Letter &letter, const MailDraft &draft)
{
    auto alternative = multipart("alternative");
    g_mime_multipart_add(alternative.get(), textPart("plain", renderText(letter)).get());
    g_mime_multipart_add(alternative.get(), textPart("html", renderHtml(letter)).get());
    if (draft.attachments.empty())
        return Owned<GMimeObject>(GMIME_OBJECT(alternative.release()));
    auto mixed = multipart("mixed");
    g_mime_multipart_add(mixed.get(), GMIME_OBJECT(alternative.get()));
    for (const MailAttachment &attachment : draft.attachments)
        g_mime_multipart_add(mixed.get(), attachmentPart(attachment).get());
    return Owned<GMimeObject>(GMIME_OBJECT(mixed.release()));
}

std::string written(GMimeObject *object)
{
    const std::unique_ptr<GMimeFormatOptions, FreeOptions> options(g_mime_format_options_new());
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    if (g_mime_object_write_to_stream(object, options.get(), stream.get()) < 0)
        return {};
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char *>(bytes->data), bytes->len};
}

} // namespace

Result<std::string> writeMailDraft(const Letter &letter, const MailDraft &draft)
{
    DESK_CHECK(checkDraft(letter, draft));
    startLibrary();
    const Owned<GMimeMessage> message(g_mime_message_new(TRUE));
    if (!draft.fromAddress.empty())
        g_mime_message_add_mailbox(message.get(), GMIME_ADDRESS_TYPE_FROM,
                                   draft.fromName.empty() ? nullptr : draft.fromName.c_str(),
                                   draft.fromAddress.c_str());
    g_mime_message_add_mailbox(message.get(), GMIME_ADDRESS_TYPE_TO, nullptr, draft.toAddress.c_str());
    g_mime_message_set_subject(message.get(), letter.subject.c_str(), "utf-8");
    g_mime_object_set_header(GMIME_OBJECT(message.get()), "X-Unsent", "1", nullptr);
    g_mime_object_set_header(GMIME_OBJECT(message.get()), "Content-Language", letter.language.c_str(),
                             nullptr);
    g_mime_message_set_mime_part(message.get(), body(letter, draft).get());
    std::string text = written(GMIME_OBJECT(message.get()));
    if (text.empty())
        return fail(ErrorCode::Io, "The mail could not be put together: there was no room for it.");
    return text;
}

} // namespace desk::letters
