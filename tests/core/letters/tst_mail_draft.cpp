// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/mail_draft.h"
#include "core/letters/render.h"
#include "tests/core/letters/letters_fixture.h"
#include "tests/support/public_data.h"

#include <gmime/gmime.h>
#include <memory>

namespace desk::letters {
namespace {

using test::fullRequest;
using test::shippedTemplates;

struct Unref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
using Message = std::unique_ptr<GMimeMessage, Unref>;

Letter chineseLetter()
{
    LetterRequest request = fullRequest(LetterKind::Acknowledgement, {"cn-pipl", "CN"});
    request.language = "zh-CN";
    request.fields.texts[Field::HowToAnswer] = std::string(3000, 'x') + "\n.\nFrom here on";
    return composeLetter(shippedTemplates(), request).value();
}

MailDraft draftWithPdf()
{
    MailDraft draft;
    draft.fromName = "Müller 客服";
    draft.fromAddress = "privacy@shop.example";
    draft.toAddress = "o'neil+x@sub.example.org";
    Bytes every;
    for (int i = 0; i < 4096; ++i)
        every.push_back(static_cast<std::uint8_t>(i));
    draft.attachments.push_back({"信件.pdf", "application/pdf", every});
    return draft;
}

Message parsed(const std::string &text)
{
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(text.data(), text.size());
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, nullptr);
    g_object_unref(parser);
    g_object_unref(stream);
    return Message(message);
}

std::string contentOf(GMimeObject *part)
{
    GMimeStream *stream = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(GMIME_PART(part)), stream);
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    std::string out(reinterpret_cast<const char *>(bytes->data), bytes->len);
    g_object_unref(stream);
    return out;
}

std::string withoutCarriageReturns(std::string text)
{
    std::erase(text, '\r');
    return text;
}

TEST(MailDraft, ComesBackAsItWasWritten)
{
    const Letter letter = chineseLetter();
    const MailDraft draft = draftWithPdf();
    const auto text = writeMailDraft(letter, draft);
    ASSERT_OK(text);
    const Message message = parsed(*text);
    ASSERT_NE(message, nullptr);
    EXPECT_EQ(g_mime_message_get_subject(message.get()), letter.subject);
    InternetAddressList *to = g_mime_message_get_to(message.get());
    ASSERT_EQ(internet_address_list_length(to), 1);
    EXPECT_EQ(
        internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(internet_address_list_get_address(to, 0))),
        draft.toAddress);
    InternetAddressList *from = g_mime_message_get_from(message.get());
    ASSERT_EQ(internet_address_list_length(from), 1);
    EXPECT_EQ(internet_address_get_name(internet_address_list_get_address(from, 0)), draft.fromName);
    EXPECT_STREQ(g_mime_object_get_header(GMIME_OBJECT(message.get()), "X-Unsent"), "1");
    auto *mixed = GMIME_MULTIPART(g_mime_message_get_mime_part(message.get()));
    ASSERT_EQ(g_mime_multipart_get_count(mixed), 2);
    auto *alternative = GMIME_MULTIPART(g_mime_multipart_get_part(mixed, 0));
    ASSERT_EQ(g_mime_multipart_get_count(alternative), 2);
    EXPECT_EQ(withoutCarriageReturns(contentOf(g_mime_multipart_get_part(alternative, 0))),
              renderText(letter));
    EXPECT_EQ(withoutCarriageReturns(contentOf(g_mime_multipart_get_part(alternative, 1))),
              renderHtml(letter));
    GMimeObject *pdf = g_mime_multipart_get_part(mixed, 1);
    EXPECT_EQ(contentOf(pdf), std::string(asText(draft.attachments[0].content)));
    EXPECT_STREQ(g_mime_part_get_filename(GMIME_PART(pdf)), "信件.pdf");
}

TEST(MailDraft, KeepsToTheFormOfMessages)
{
    const std::string text = writeMailDraft(chineseLetter(), draftWithPdf()).value();
    const std::string head = text.substr(0, text.find("\r\n\r\n"));
    for (const char *name : {"\nDate:", "\nMessage-ID:", "\nMessage-Id:", "\nReceived:", "\nUser-Agent:"})
        EXPECT_EQ(head.find(name), std::string::npos) << name;
    EXPECT_NE(text.find("X-Unsent: 1\r\n"), std::string::npos);
    std::size_t line = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        ASSERT_LT(static_cast<unsigned char>(text[i]), 0x80) << "at byte " << i;
        if (text[i] == '\n') {
            ASSERT_TRUE(i > 0 && text[i - 1] == '\r') << "at byte " << i;
            ASSERT_LE(i - 1 - line, 998u);
            line = i + 1;
        } else if (text[i] == '\r') {
            ASSERT_EQ(text[i + 1], '\n') << "at byte " << i;
        }
    }
}

TEST(MailDraft, NothingCanBecomeAnotherHeader)
{
    const Letter good = chineseLetter();
    for (const char *bad : {"a\r\nBcc: x@y.example", "a\nb", "a\rb", "\x01", "\xff"}) {
        Letter letter = good;
        letter.subject = bad;
        EXPECT_FAILS(writeMailDraft(letter, draftWithPdf()), ErrorCode::InvalidArgument);
        MailDraft named = draftWithPdf();
        named.fromName = bad;
        EXPECT_FAILS(writeMailDraft(good, named), ErrorCode::InvalidArgument);
        MailDraft file = draftWithPdf();
        file.attachments[0].fileName = bad;
        EXPECT_FAILS(writeMailDraft(good, file), ErrorCode::InvalidArgument);
    }
    for (const char *bad : {"", "a", "a@", "@b.example", "a@b\r\nBcc: c@d.example", "a b@c.example", "a@b c",
                            "<a@b.example>", "a@b.example, c@d.example", "a..b@c.example", ".a@b.example",
                            "ä@b.example", "a@ü.example", "a@b.example\n"}) {
        MailDraft draft = draftWithPdf();
        draft.toAddress = bad;
        const auto text = writeMailDraft(good, draft);
        EXPECT_FAILS(text, ErrorCode::InvalidArgument);
        EXPECT_EQ(text.error().place, "toAddress") << bad;
    }
    for (const char *bad : {"application", "application/", "application/pdf; x=y", "a/b\r\nc"}) {
        MailDraft draft = draftWithPdf();
        draft.attachments[0].mediaType = bad;
        EXPECT_FAILS(writeMailDraft(good, draft), ErrorCode::InvalidArgument);
    }
    for (const char *bad : {"", "../letter.pdf", "a\\b.pdf"}) {
        MailDraft draft = draftWithPdf();
        draft.attachments[0].fileName = bad;
        EXPECT_FAILS(writeMailDraft(good, draft), ErrorCode::InvalidArgument);
    }
}

} // namespace
} // namespace desk::letters
