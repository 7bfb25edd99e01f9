// SPDX-License-Identifier: GPL-3.0-or-later
// Messages made up for this test: their text, their sender, their day, what they carry, and their limits.
#include "core/intake/mail_parts.h"
#include "core/intake/mail_reader.h"
#include "tests/core/intake/letter_support.h"

namespace desk::intake {
namespace {

using policy::IdentifierKind;
using test::doubts;
using test::identifiersOf;
using test::rightsOf;

Result<std::vector<Draft>> read(const std::string &mail, const char *zone = "Europe/Berlin")
{
    return readMail(mail, {{test::shippedRules(), "DE", {"privacy@shop.example"}}, QTimeZone(zone)});
}

Draft readOne(const std::string &mail, const char *zone = "Europe/Berlin")
{
    auto drafts = read(mail, zone);
    EXPECT_OK(drafts);
    EXPECT_EQ(drafts.ok() ? drafts->size() : 0, 1U);
    return drafts.ok() ? drafts->front() : Draft();
}

const std::string plainMail =
    "Received: from mx.example (mx.example [192.0.2.1])\r\n"
    "\tby in.shop.example with ESMTPS id 1; Thu, 26 Nov 2026 23:30:00 +0000 (UTC)\r\n"
    "Received: from home; Wed, 25 Nov 2026 08:00:00 +0000\r\n"
    "From: Jane Doe <Jane@Example.org>\r\n"
    "To: privacy@shop.example\r\n"
    "Date: Mon, 1 Jan 2024 10:00:00 +0000\r\n"
    "Subject: =?utf-8?Q?Please_close_my_account_=E2=80=93_thanks?=\r\n"
    "Message-ID: <abc.1@example.org>\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n"
    "\r\n"
    "Please delete all my personal data.\r\n";

TEST(MailReader, readsSubjectTextSenderDayAndId)
{
    const Draft draft = readOne(plainMail);
    EXPECT_EQ(draft.format, Format::Mail);
    EXPECT_EQ(draft.channel, "email");
    EXPECT_EQ(rightsOf(draft), "deletion! account-cancellation!");
    EXPECT_EQ(draft.externalId, "abc.1@example.org");
    EXPECT_EQ(identifiersOf(draft, IdentifierKind::Email), "jane@example.org");
    EXPECT_EQ(draft.identifiers.front().because.place, "From");
    EXPECT_EQ(draft.source, crypto::sha256Of({asBytes(plainMail)}));
    EXPECT_TRUE(draft.text.starts_with("Please close my account – thanks\n\nPlease delete")) << draft.text;
    EXPECT_EQ(identifiersOf(draft, IdentifierKind::Name), "") << "a display name proves nothing";
}

TEST(MailReader, theDayIsThatOfTheTopmostReceivedInTheDesksZone)
{
    EXPECT_EQ(readOne(plainMail, "UTC").receivedOn, QDate(2026, 11, 26));
    EXPECT_EQ(readOne(plainMail, "Europe/Berlin").receivedOn, QDate(2026, 11, 27));
    EXPECT_EQ(readOne(plainMail, "America/Los_Angeles").receivedOn, QDate(2026, 11, 26));
    EXPECT_EQ(readOne(plainMail, "Asia/Shanghai").receivedOn, QDate(2026, 11, 27));
    EXPECT_EQ(readOne(plainMail).receivedBecause.place, "Received");
}

TEST(MailReader, withoutAReceivedThatSaysWhenThereIsNoDay)
{
    const std::string headers[] = {
        "", "Received: from a by b\r\n", "Received: from a by b; yesterday\r\n", "Received: ;\r\n",
        "Received: from a; Thu, 26 Nov 9999 10:00:00 +0000\r\n",
        // The topmost one counts also where a lower one would have a date.
        "Received: from a by b\r\nReceived: from c; Thu, 26 Nov 2026 10:00:00 +0000\r\n"};
    for (const std::string &header : headers) {
        const Draft draft =
            readOne(header + "From: jane@example.org\r\nDate: Thu, 26 Nov 2026 10:00:00 +0000\r\n\r\nHello");
        EXPECT_FALSE(draft.receivedOn.isValid()) << header;
        EXPECT_TRUE(doubts(draft, "when it reached us")) << header;
    }
}

struct CharsetCase
{
    const char *charset;
    const char *encoding;
    const char *body;
    const char *text;
};

TEST(MailReader, readsCharsetsAndTransferEncodings)
{
    const CharsetCase cases[] = {
        {"utf-8", "quoted-printable", "L=C3=B6schen Sie bitte=\r\n meine Daten",
         "Löschen Sie bitte meine Daten"},
        {"iso-8859-1", "quoted-printable", "L=F6schen", "Löschen"},
        {"ISO-8859-1", "8bit", "caf\xE9 \x80", "café €"},
        {"windows-1252", "8bit", "\x93quoted\x94", "“quoted”"},
        {"gb2312", "base64", "x+vJvrP9ztK1xLj2yMvQxc+i", "请删除我的个人信息"},
        {"gb2312", "8bit", "\x96\x7C", "東"},
        {"gb18030", "base64", "x+vJvrP9ztK1xLj2yMvQxc+i", "请删除我的个人信息"},
        {"big5", "8bit", "\xA7\x52\xB0\xA3", "刪除"},
        {"shift_jis", "8bit", "\x8D\xED\x8F\x9C", "削除"},
        {"iso-2022-jp", "7bit", "\x1B$B:o=|\x1B(B", "削除"},
        {"utf-8", "base64", "UGxlYXNlIGRlbGV0ZSBteSBkYXRhLg==", "Please delete my data."},
        {"x-no-such-charset", "8bit", "caf\xE9", "café"},
        {"\"utf-8\"", "7bit", "plain", "plain"},
    };
    for (const CharsetCase &each : cases) {
        const Draft draft = readOne(
            std::string("From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=") +
            each.charset + "\r\nContent-Transfer-Encoding: " + each.encoding + "\r\n\r\n" + each.body);
        EXPECT_EQ(draft.text, each.text) << each.charset << ' ' << each.encoding;
        EXPECT_EQ(doubts(draft, "character set"), std::string(each.charset).starts_with("x-no"))
            << each.charset;
    }
}

std::string multipart(const std::string &subtype, const std::vector<std::string> &parts)
{
    std::string out = "From: jane@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/" + subtype +
                      "; boundary=\"cut\"\r\n\r\npreamble: please delete my data\r\n";
    for (const std::string &part : parts)
        out += "--cut\r\n" + part + "\r\n";
    return out + "--cut--\r\nepilogue: please delete my data\r\n";
}

TEST(MailReader, prefersPlainTextAndReducesHtml)
{
    const std::string plain = "Content-Type: text/plain\r\n\r\nPlease delete my data.";
    const std::string html =
        "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Please <b>close</b> my&nbsp;account.</p>"
        "<style>p { content: 'delete my data' }</style><blockquote>Please correct my name.</blockquote>"
        "<div style=\"display: none\">Please restrict the processing of my data.</div>";
    EXPECT_EQ(rightsOf(readOne(multipart("alternative", {plain, html}))), "deletion!");
    const Draft reduced = readOne(multipart("alternative", {html}));
    EXPECT_EQ(rightsOf(reduced), "account-cancellation!") << reduced.text;
    EXPECT_EQ(reduced.text, "Please close my account.\n\n> Please correct my name.") << reduced.text;
    EXPECT_EQ(rightsOf(readOne(multipart("mixed", {plain, html}))), "deletion! account-cancellation!");
}

TEST(MailReader, keepsTheBytesOfAttachments)
{
    std::string every;
    for (int i = 0; i < 512; ++i)
        every += static_cast<char>(i);
    const std::string encoded = toBase64(asBytes(every));
    const Draft draft = readOne(multipart(
        "mixed",
        {"Content-Type: text/plain\r\n\r\nPlease see my letter.",
         "Content-Type: Application/PDF; name=\"letter.pdf\"\r\nContent-Transfer-Encoding: base64\r\n"
         "Content-Disposition: attachment; filename=\"letter.pdf\"\r\n\r\n" +
             encoded,
         "Content-Type: text/plain; name=notes.txt\r\n\r\nPlease delete my data."}));
    ASSERT_EQ(draft.attachments.size(), 2U);
    EXPECT_EQ(draft.attachments[0].name, "letter.pdf");
    EXPECT_EQ(draft.attachments[0].mediaType, "application/pdf");
    EXPECT_EQ(draft.attachments[0].content, every);
    EXPECT_EQ(draft.attachments[1].name, "notes.txt");
    EXPECT_EQ(draft.attachments[1].content, "Please delete my data.");
    EXPECT_EQ(rightsOf(draft), "") << "what is attached asks for nothing";
}

TEST(MailReader, aMessageInsideIsAnAttachmentAndAsksForNothing)
{
    const std::string inner = "From: b@example.org\r\nSubject: x\r\n\r\nPlease delete my data.\r\n";
    const Draft draft = readOne(multipart("mixed", {"Content-Type: text/plain\r\n\r\nFor you to see.",
                                                    "Content-Type: message/rfc822\r\n\r\n" + inner}));
    ASSERT_EQ(draft.attachments.size(), 1U);
    EXPECT_EQ(draft.attachments[0].name, "attachment-1.eml");
    EXPECT_NE(draft.attachments[0].content.find("Please delete my data."), std::string::npos);
    EXPECT_EQ(rightsOf(draft), "");
    EXPECT_TRUE(doubts(draft, "Another message is attached"));
    EXPECT_EQ(identifiersOf(draft, IdentifierKind::Email), "jane@example.org");
}

TEST(MailReader, namesOfFilesStayInside)
{
    struct Name
    {
        const char *given;
        const char *shown;
    };
    const Name names[] = {
        {"letter.pdf", "letter.pdf"},
        {"../../etc/passwd", "passwd"},
        {"..\\..\\windows\\evil.exe", "evil.exe"},
        {"/absolute", "absolute"},
        {"C:\\x\\y.txt", "y.txt"},
        {"..", "other"},
        {".", "other"},
        {"", "other"},
        {"a/", "other"},
        {"...", "other"},
        {".profile", ".profile"},
        {"..profile", ".profile"},
        {"a\nb\tc\x01.txt", "abc.txt"},
        {"a\u202Efdp.exe", "afdp.exe"},
        {"\u200Bx\uFEFF.txt", "x.txt"},
        {"照片.jpg", "照片.jpg"},
        {"\xFF\xFE.txt", ".txt"},
        {"x.txt   ", "x.txt"},
    };
    for (const Name &each : names)
        EXPECT_EQ(shownFileName(each.given, "other"), each.shown) << each.given;
    const std::string longName = shownFileName(std::string(5000, 'x') + ".pdf", "other");
    EXPECT_EQ(longName.size(), 200U);
    EXPECT_TRUE(longName.ends_with("x.pdf"));
    EXPECT_LE(shownFileName(std::string(400, '\xE7') + ".pdf", "other").size(), 200U);
    EXPECT_EQ(shownFileName(std::string("a\0b.txt", 7), "other"), "ab.txt");
}

TEST(MailReader, whatAMachineSentIsADoubt)
{
    const std::string machines[] = {"Auto-Submitted: auto-replied\r\n",
                                    "Auto-Submitted: auto-generated; x=1\r\n", "Precedence: bulk\r\n",
                                    "Return-Path: <>\r\n", "X-Autoreply: yes\r\n"};
    for (const std::string &header : machines)
        EXPECT_TRUE(doubts(readOne(header + "From: a@example.org\r\n\r\nI am away."), "by a machine"))
            << header;
    const std::string people[] = {"Auto-Submitted: no\r\n", "Auto-Submitted: no (a person)\r\n",
                                  "Return-Path: <a@example.org>\r\n", "Precedence: normal\r\n", ""};
    for (const std::string &header : people)
        EXPECT_FALSE(doubts(readOne(header + "From: a@example.org\r\n\r\nI am here."), "by a machine"))
            << header;
    EXPECT_TRUE(doubts(readOne(multipart("report; report-type=delivery-status",
                                         {"Content-Type: text/plain\r\n\r\nCould not be delivered."})),
                       "by a machine"));
}

TEST(MailReader, ownAddressesAreNobodysIdentifiers)
{
    const Draft draft = readOne("From: Privacy@Shop.example\r\nReply-To: jane@example.org\r\n\r\nHello");
    EXPECT_EQ(identifiersOf(draft, IdentifierKind::Email), "jane@example.org");
    EXPECT_EQ(draft.identifiers.front().because.place, "Reply-To");
}

TEST(MailReader, readsAMailboxMessageByMessage)
{
    const std::string box =
        "From jane@example.org Thu Nov 26 10:00:00 2026\r\n" + plainMail +
        ">From the start I have asked you.\r\n>>From here, too.\r\n\r\n"
        "From max@example.org Thu Nov 26 11:00:00 2026\r\n"
        "From: max@example.org\r\nSubject: x\r\n\r\nFrom now on, please close my account.\r\n"
        "From here to there is no empty line 10:00:00 2026\r\n\r\nFrom me without a time\r\n";
    const auto drafts = read(box);
    ASSERT_OK(drafts);
    ASSERT_EQ(drafts->size(), 2U);
    EXPECT_EQ(rightsOf(drafts->at(0)), "deletion! account-cancellation!");
    EXPECT_NE(drafts->at(0).text.find("\nFrom the start"), std::string::npos);
    EXPECT_NE(drafts->at(0).text.find("\n>From here, too"), std::string::npos);
    EXPECT_EQ(rightsOf(drafts->at(1)), "account-cancellation!");
    EXPECT_NE(drafts->at(1).text.find("From me without a time"), std::string::npos);
    EXPECT_NE(drafts->at(0).source, drafts->at(1).source);
}

TEST(MailReader, aBadMessageOfAMailboxIsKeptForAPerson)
{
    std::string bomb =
        "From: b@example.org\r\nX: " + std::string(longestHeaderLine + 1, 'x') + "\r\n\r\nx\r\n";
    const auto drafts = read("From a Thu Nov 26 10:00:00 2026\r\n" + bomb +
                             "\r\nFrom b Thu Nov 26 10:00:00 2026\r\n" + plainMail);
    ASSERT_OK(drafts);
    ASSERT_EQ(drafts->size(), 2U);
    EXPECT_TRUE(doubts(drafts->at(0), "Message 1 of the mailbox was not read"));
    ASSERT_EQ(drafts->at(0).attachments.size(), 1U);
    EXPECT_EQ(drafts->at(0).attachments[0].content, bomb + "\r\n");
    EXPECT_EQ(rightsOf(drafts->at(1)), "deletion! account-cancellation!");
}

std::string nested(int depth)
{
    std::string head = "From: a@example.org\r\nMIME-Version: 1.0\r\n";
    std::string tail;
    for (int i = 0; i < depth; ++i) {
        const std::string mark = "b" + std::to_string(i);
        head += "Content-Type: multipart/mixed; boundary=" + mark + "\r\n\r\n--" + mark + "\r\n";
        tail = "\r\n--" + mark + "--\r\n" + tail;
    }
    return head + "Content-Type: text/plain\r\n\r\nPlease delete my data." + tail;
}

TEST(MailLimits, endAsErrors)
{
    EXPECT_OK(read(nested(deepestMail - 1)));
    EXPECT_FAILS(read(nested(deepestMail + 1)), ErrorCode::LimitExceeded);
    EXPECT_FAILS(read(nested(390)), ErrorCode::LimitExceeded);
    EXPECT_FAILS(read(nested(20000)), ErrorCode::LimitExceeded);

    std::string inner = "From: a@example.org\r\nSubject: x\r\n\r\nEnd";
    for (int i = 0; i < 30; ++i)
        inner = "From: a@example.org\r\nContent-Type: message/rfc822\r\n\r\n" + inner;
    EXPECT_FAILS(read(inner), ErrorCode::LimitExceeded);

    const std::string part = "Content-Type: text/plain\r\n\r\nx";
    EXPECT_OK(read(multipart("mixed", std::vector<std::string>(mostMailParts - 1, part))));
    EXPECT_FAILS(read(multipart("mixed", std::vector<std::string>(mostMailParts, part))),
                 ErrorCode::LimitExceeded);
    EXPECT_FAILS(read(multipart("mixed", std::vector<std::string>(100000, "\r\n"))),
                 ErrorCode::LimitExceeded);

    EXPECT_FAILS(read("From: a@example.org\r\n\r\n" + std::string(largestMail, 'x')),
                 ErrorCode::LimitExceeded);
    EXPECT_FAILS(read("From: a@example.org\r\nX: " + std::string(longestHeaderLine, 'x') + "\r\n\r\n"),
                 ErrorCode::LimitExceeded);
    const std::string longHeader = "X: " + std::string(longestHeaderLine, 'x') + "\r\n";
    EXPECT_FAILS(read(multipart("mixed", {longHeader + part})), ErrorCode::LimitExceeded);
}

TEST(MailLimits, aLargeMessageWithinThemIsRead)
{
    const Draft draft = readOne(
        multipart("mixed", {"Content-Type: text/plain\r\n\r\nPlease delete my data.",
                            "Content-Type: text/plain; name=x.txt\r\n\r\n" + std::string(20000000, 'x')}));
    EXPECT_EQ(rightsOf(draft), "deletion!");
    EXPECT_EQ(draft.attachments.at(0).content.size(), 20000000U);
}

TEST(MailReader, whatIsNoMessageIsRefused)
{
    EXPECT_FAILS(read(""), ErrorCode::InvalidInput);
    EXPECT_FAILS(read("\r\n\r\n"), ErrorCode::InvalidInput);
}

TEST(MailReader, aSubjectThatIsAnAnswerAsksForNothing)
{
    const Draft draft =
        readOne("From: a@example.org\r\nSubject: AW: Please delete my data\r\n\r\nThank you, all is well.");
    EXPECT_EQ(rightsOf(draft), "");
}

} // namespace
} // namespace desk::intake
