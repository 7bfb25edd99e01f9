// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/read_file.h"
#include "tests/core/intake/letter_support.h"

namespace desk::intake {
namespace {

using test::doubts;
using test::rightsOf;

Result<std::vector<Draft>> readNamed(std::string_view name, std::string_view bytes)
{
    DESK_TRY(ReadFile file,
             readIncoming(name, asBytes(bytes), {{{test::shippedRules(), "DE", {}}, QTimeZone("UTC")}, {}}));
    return std::move(file.drafts);
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

struct Proven
{
    const char *name;
    std::string bytes;
    WireContext wire;
    Format format;
    ErrorCode refused; ///< Cancelled: it is read.
    const char *place;
};

TEST(ReadFile, whatPortalsAndVendorsSendReachesItsReaderOrSaysWhatItsProofNeeds)
{
    const std::string webhook =
        R"({"shop_id":1,"shop_domain":"s.example","customer":{"id":2,"email":"a@b.example","phone":""},"orders_to_redact":[]})";
    const std::string openDsr =
        R"({"regulation":"gdpr","subject_request_id":"a7551968-d5d6-44b2-9831-815ac9017798","subject_request_type":"erasure",)"
        R"("submitted_time":"2026-11-02T15:00:00Z","subject_identities":[{"identity_type":"email","identity_value":"a@b.example","identity_format":"raw"}],"api_version":"2.0"})";
    const std::string table = "right,channel,received,residence,email\naccess,email,2026-11-02,DE,a@b."
                              "example\nflying,email,2026-11-02,DE,c@d.example\n";
    WireContext today;
    today.today = QDate(2026, 11, 20);
    WireContext secret;
    secret.webhookSecret = "hush";
    const Proven rows[] = {
        {"a.json", webhook, {}, {}, ErrorCode::InvalidArgument, "webhook-secret"},
        {"a.json", webhook, secret, {}, ErrorCode::InvalidInput, "X-Shopify-Hmac-Sha256"},
        {"b.json", openDsr, {}, Format::OpenDsr, ErrorCode::Cancelled, ""},
        {"c.txt", std::string(120, 'A'), {}, {}, ErrorCode::InvalidArgument, "agent"},
        {"d.csv", table, today, Format::Table, ErrorCode::Cancelled, ""},
        {"e.csv", "ID,user_email,action_name,status\n7,a@b.example,export_personal_data,request-confirmed\n",
         today, Format::WordPress, ErrorCode::Cancelled, ""},
        {"f.json", R"({"hello":"world"})", {}, {}, ErrorCode::InvalidInput, "file"},
    };
    for (const Proven &row : rows) {
        const auto file = readIncoming(row.name, asBytes(row.bytes),
                                       {{{test::shippedRules(), "DE", {}}, QTimeZone("UTC")}, row.wire});
        if (row.refused != ErrorCode::Cancelled) {
            ASSERT_FALSE(file.ok()) << row.name;
            EXPECT_EQ(file.error().code, row.refused) << row.name << file.error().message;
            EXPECT_EQ(file.error().place, row.place);
            continue;
        }
        ASSERT_OK(file);
        ASSERT_EQ(file->drafts.size(), 1U) << row.name;
        EXPECT_EQ(file->drafts.front().format, row.format) << row.name;
        // Rows of a table are several people's: none of them keeps the whole.
        const bool alone = row.format == Format::OpenDsr;
        EXPECT_EQ(file->drafts.front().original, alone ? row.bytes : std::string()) << row.name;
        EXPECT_EQ(file->failedRows.empty(), row.format != Format::Table);
    }
}

} // namespace
} // namespace desk::intake
