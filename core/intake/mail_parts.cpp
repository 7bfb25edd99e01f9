// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/mail_parts.h"

#include "core/formats/html_text.h"
#include "core/formats/utf8.h"
#include "core/intake/mail_limits.h"

#include <algorithm>
#include <gmime/gmime.h>
#include <memory>

namespace desk::intake {

namespace {

struct UnrefObject
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
using Stream = std::unique_ptr<GMimeStream, UnrefObject>;

std::string bytesOf(GMimeStream *stream)
{
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    if (!bytes || !bytes->data)
        return {};
    return {reinterpret_cast<const char *>(bytes->data), bytes->len};
}

/// A part's content without its transfer encoding.
std::string contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Stream stream(g_mime_stream_mem_new());
    if (g_mime_data_wrapper_write_to_stream(content, stream.get()) < 0)
        return {};
    return bytesOf(stream.get());
}

std::string textOr(const char *text, const char *otherwise)
{
    return text ? text : otherwise;
}

bool isType(GMimeObject *object, const char *type, const char *subtype)
{
    GMimeContentType *content = g_mime_object_get_content_type(object);
    return content && g_mime_content_type_is_type(content, type, subtype);
}

std::string mediaTypeOf(GMimeObject *object)
{
    GMimeContentType *type = g_mime_object_get_content_type(object);
    std::string out = type ? textOr(g_mime_content_type_get_media_type(type), "application") + '/' +
                                 textOr(g_mime_content_type_get_media_subtype(type), "octet-stream")
                           : std::string("application/octet-stream");
    for (char &c : out) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (c <= ' ' || c > '~')
            return "application/octet-stream";
    }
    return out.size() <= 120 ? out : "application/octet-stream";
}

/// The charset that an HTML page names itself, in its first bytes; empty when it does not.
std::string charsetOfPage(std::string_view page)
{
    const std::size_t at = page.substr(0, 2048).find("charset=");
    if (at == std::string_view::npos)
        return {};
    std::string out;
    for (const char c : page.substr(at + 8, 40)) {
        if (c == '"' || c == '\'') {
            if (!out.empty())
                break;
            continue;
        }
        const bool good = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          c == '-' || c == '_';
        if (!good)
            break;
        out += c;
    }
    return out;
}

class PartReader
{
public:
    Result<MailParts> read(GMimeMessage *message)
    {
        GMimeObject *top = g_mime_message_get_mime_part(message);
        if (top)
            DESK_CHECK(visit(top, 1));
        m_parts.text = m_plain.empty() ? m_html : m_plain;
        return std::move(m_parts);
    }

private:
    Result<void> visit(GMimeObject *object, int depth)
    {
        if (++m_count > mostMailParts)
            return fail(ErrorCode::LimitExceeded, "The message has more than 200 parts.", "mail");
        if (depth > deepestMail)
            return fail(ErrorCode::LimitExceeded, "The message has parts inside parts, more than 20 deep.",
                        "mail");
        if (GMIME_IS_MULTIPART(object))
            return visitMultipart(GMIME_MULTIPART(object), depth);
        if (GMIME_IS_MESSAGE_PARTIAL(object))
            doubt("The message is one piece of a longer one: the others are needed, too.");
        if (GMIME_IS_MESSAGE_PART(object))
            return visitMessage(object, depth);
        if (GMIME_IS_PART(object))
            readPart(GMIME_PART(object));
        return {};
    }

    Result<void> visitMultipart(GMimeMultipart *multipart, int depth)
    {
        GMimeObject *object = GMIME_OBJECT(multipart);
        if (isType(object, "multipart", "report"))
            m_parts.isReport = true;
        if (isType(object, "multipart", "encrypted"))
            doubt("The message is encrypted and cannot be read here.");
        const bool wasAlternative = m_isAlternative;
        m_isAlternative = isType(object, "multipart", "alternative") ||
                          (wasAlternative && isType(object, "multipart", "related"));
        for (int i = 0; i < g_mime_multipart_get_count(multipart); ++i)
            DESK_CHECK(visit(g_mime_multipart_get_part(multipart, i), depth + 1));
        m_isAlternative = wasAlternative;
        return {};
    }

    /// Counts its parts, reads none of them: somebody else wrote it.
    Result<void> visitMessage(GMimeObject *object, int depth)
    {
        GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        Attachment attachment;
        attachment.mediaType = mediaTypeOf(object);
        const char *name = g_mime_object_get_content_disposition_parameter(object, "filename");
        attachment.name = nameFor(textOr(name, ""), ".eml");
        if (inner) {
            const Stream stream(g_mime_stream_mem_new());
            g_mime_object_write_to_stream(GMIME_OBJECT(inner), nullptr, stream.get());
            attachment.content = bytesOf(stream.get());
        }
        m_parts.attachments.push_back(std::move(attachment));
        if (!m_parts.isReport)
            doubt("Another message is attached: what it asks was not read.");
        return inner ? count(g_mime_message_get_mime_part(inner), depth + 1) : Result<void>();
    }

    Result<void> count(GMimeObject *object, int depth)
    {
        if (!object)
            return {};
        if (++m_count > mostMailParts)
            return fail(ErrorCode::LimitExceeded, "The message has more than 200 parts.", "mail");
        if (depth > deepestMail)
            return fail(ErrorCode::LimitExceeded, "The message has parts inside parts, more than 20 deep.",
                        "mail");
        if (GMIME_IS_MULTIPART(object)) {
            for (int i = 0; i < g_mime_multipart_get_count(GMIME_MULTIPART(object)); ++i)
                DESK_CHECK(count(g_mime_multipart_get_part(GMIME_MULTIPART(object), i), depth + 1));
        } else if (GMIME_IS_MESSAGE_PART(object)) {
            if (GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)))
                return count(g_mime_message_get_mime_part(inner), depth + 1);
        }
        return {};
    }

    void readPart(GMimePart *part)
    {
        GMimeObject *object = GMIME_OBJECT(part);
        const char *disposition = g_mime_object_get_disposition(object);
        const std::string name = textOr(g_mime_part_get_filename(part), "");
        const bool isFile =
            !name.empty() || (disposition && g_ascii_strcasecmp(disposition, "attachment") == 0);
        if (!isFile && isType(object, "text", "plain"))
            return addText(m_plain, textOf(part));
        if (!isFile && isType(object, "text", "html")) {
            const std::string reduced = formats::textOfHtml(textOf(part));
            addText(m_html, reduced);
            if (!m_isAlternative)
                addText(m_plain, reduced); // stands beside the plain text, not for it
            return;
        }
        if (isType(object, "application", "pkcs7-mime") || isType(object, "application", "x-pkcs7-mime"))
            doubt("The message is encrypted, or sealed with its signature, and cannot be read here.");
        Attachment attachment;
        attachment.mediaType = mediaTypeOf(object);
        attachment.name = nameFor(name, "");
        attachment.content = contentOf(part);
        m_parts.attachments.push_back(std::move(attachment));
    }

    std::string textOf(GMimePart *part)
    {
        std::string bytes = contentOf(part);
        GMimeObject *object = GMIME_OBJECT(part);
        const std::string named = textOr(g_mime_object_get_content_type_parameter(object, "charset"), "");
        const bool isUtf8 = formats::firstInvalidUtf8(bytes) == std::string::npos;
        if (isUtf8 && bytes.find('\x1B') == std::string::npos && isUnnamedOrUtf8(named))
            return bytes;
        if (auto text = decodedText(bytes, named.empty() ? charsetOfPage(bytes) : named))
            return std::move(*text);
        if (isUtf8)
            return bytes;
        doubt("The message does not say in which character set it is written: some letters may be wrong.");
        return decodedText(bytes, "windows-1252").value_or(std::string());
    }

    static bool isUnnamedOrUtf8(const std::string &charset)
    {
        for (const char *each : {"", "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1"}) {
            if (g_ascii_strcasecmp(charset.c_str(), each) == 0)
                return true;
        }
        return false;
    }

    std::string nameFor(const std::string &given, const std::string &ending) const
    {
        const std::string number = std::to_string(m_parts.attachments.size() + 1);
        return shownFileName(given, "attachment-" + number + ending);
    }

    static void addText(std::string &to, std::string_view text)
    {
        if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
            return;
        if (!to.empty())
            to += "\n\n";
        to += text;
    }

    void doubt(std::string sentence)
    {
        const bool isNew = std::none_of(m_parts.doubts.begin(), m_parts.doubts.end(),
                                        [&](const Doubt &each) { return each.sentence == sentence; });
        if (isNew)
            m_parts.doubts.push_back({"mail", std::move(sentence), {}});
    }

    MailParts m_parts;
    std::string m_plain;
    std::string m_html;
    int m_count = 0;
    bool m_isAlternative = false; ///< Inside multipart/alternative: HTML says the same as the plain text.
};

} // namespace

Result<MailParts> partsOfMail(GMimeMessage *message)
{
    return PartReader().read(message);
}

} // namespace desk::intake
