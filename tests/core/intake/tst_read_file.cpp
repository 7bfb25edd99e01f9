// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/read_file.h"
#include "tests/core/intake/letter_support.h"

namespace desk::intake {
namespace {

using test::doubts;
using test::rightsOf;

Result<std::vector<Draft>> readNamed(std::string_view name, std::string_view bytes)
{
    return readIncoming(name, asBytes(bytes), {{{test::shippedRules(), "DE", {}}, QTimeZone("UTC")}});
}

struct Sniffed
{
    FileKind kind;
    std::string bytes;
};

TEST(ReadFile, aKindIsToldByContent)
{
    const Sniffed files[] = {
        {FileKind::Json, "{\"a\": 1}"},
        {FileKind::Json, "\xEF\xBB\xBF\n [\n{}]"},
        {FileKind::Json, "{}"},
        {FileKind::Base64, std::string(88, 'A')},
        {FileKind::Base64, std::string(118, 'x') + "==\n"},
        {FileKind::Mailbox, "From jane@example.org Thu Nov 26 10:00:00 2026\nFrom: a@b.example\n"},
        {FileKind::Mail, "Received: from x\n\tby y; z\nFrom: a@b.example\n\nHello"},
        {FileKind::Mail, "From: a@b.example\r\nMessage-ID: <1@b>\r\n\r\nHello"},
        {FileKind::Csv, "right,email,received\naccess,a@b.example,2026-01-01\n"},
        {FileKind::Csv, "Right;E-Mail;Received On\r\n"},
        {FileKind::Text, "Please delete my data."},
        {FileKind::Text, "From: Jane\nTo: Shop\n\nPlease delete my data."},
        {FileKind::Text, "From now on please delete my data at 10:00 sharp"},
        {FileKind::Text, "[Berlin], 3 May\nPlease delete my data."},
        {FileKind::Text, "Dear Sir, dear Madam,\nplease delete my data."},
        {FileKind::Text, "Hello,\nplease delete my data."},
        {FileKind::Text, "deletemydata"},
        {FileKind::Text, ""},
        {FileKind::Text, "您好，请删除我的个人信息。\n谢谢"},
    };
    for (const Sniffed &each : files)
        EXPECT_EQ(static_cast<int>(kindOfFile(asBytes(each.bytes))), static_cast<int>(each.kind))
            << each.bytes;
}

TEST(ReadFile, lettersAndMailsReachTheirReaders)
{
    const auto letter = readNamed("letter.txt", "\xEF\xBB\xBFPlease delete my data.");
    ASSERT_OK(letter);
    EXPECT_EQ(letter->at(0).format, Format::Letter);
    EXPECT_EQ(rightsOf(letter->at(0)), "deletion!");
    EXPECT_EQ(letter->at(0).text, "Please delete my data.");
    EXPECT_EQ(letter->at(0).source, crypto::sha256Of({asBytes("\xEF\xBB\xBFPlease delete my data.")}));
    const auto mail =
        readNamed("x.eml", "From: a@b.example\r\nMessage-ID: <1@b>\r\n\r\nPlease delete my data.");
    ASSERT_OK(mail);
    EXPECT_EQ(mail->at(0).format, Format::Mail);
    EXPECT_EQ(rightsOf(mail->at(0)), "deletion!");
    EXPECT_FALSE(doubts(mail->at(0), "promises another kind"));
}

TEST(ReadFile, aNameThatPromisesAnotherKindIsADoubt)
{
    const auto drafts = readNamed("request.eml", "Please delete my data.");
    ASSERT_OK(drafts);
    EXPECT_TRUE(doubts(drafts->at(0), "promises another kind"));
    EXPECT_EQ(rightsOf(drafts->at(0)), "deletion!");
}

TEST(ReadFile, lettersInOtherEncodingsAreRead)
{
    EXPECT_EQ(rightsOf(readNamed("a", "Bitte l\xF6schen Sie alle meine Daten.")->at(0)), "deletion!");
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("Please delete my data."))
        wide += std::string{c, '\0'};
    EXPECT_EQ(rightsOf(readNamed("a", wide)->at(0)), "deletion!");
}

TEST(ReadFile, whatIsNoTextIsRefusedWithoutItsName)
{
    const std::string binary("\x7F\x45LF\0\0\0\1", 8);
    for (const std::string &bytes : {std::string(), std::string(" \r\n"), binary}) {
        const auto drafts = readNamed("jane-doe.bin", bytes);
        ASSERT_FALSE(drafts.ok());
        EXPECT_EQ(drafts.error().code, ErrorCode::InvalidInput);
        EXPECT_EQ((drafts.error().message + drafts.error().place).find("jane"), std::string::npos);
    }
}

} // namespace
} // namespace desk::intake
