// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/wordpress_reader.h"
#include "tests/core/intake/wire_support.h"

namespace desk::intake {
namespace {

using desk::test::faultOf;

Result<WordPressRequests> readSite(std::string_view text, std::string_view site = "shop.example")
{
    formats::MemorySource source(asBytes(text));
    return readWordPress(source, site);
}

struct WordPressShape
{
    const char *name;
    const char *text;
    const char *day; ///< "certain" or "likely" with the column that said it.
};
// One request in each of the shapes that WordPress and its command line give.
constexpr WordPressShape wordPressShapes[] = {
    {"wp user privacy-request list --format=csv",
     "ID,user_email,action_name,status,created_timestamp,user_id\n"
     "12,mira.tarn@mail.example,export_personal_data,request-confirmed,1773480413,7\n",
     "certain line 2, created_timestamp"},
    {"wp user privacy-request list --format=json",
     R"([{"ID":12,"user_email":"mira.tarn@mail.example","action_name":"export_personal_data",)"
     R"("status":"request-confirmed","created_timestamp":1773480413,"user_id":"7"}])",
     "certain line 1, created_timestamp"},
    {"json_encode of a WP_User_Request",
     R"({"ID":12,"user_id":"7","email":"mira.tarn@mail.example","action_name":"export_personal_data",)"
     R"("status":"request-confirmed","created_timestamp":1773480413,"modified_timestamp":1773480500,)"
     R"("confirmed_timestamp":1773480500,"completed_timestamp":0,"request_data":[],"confirm_key":"$P$Bsecret"})",
     "certain line 1, created_timestamp"},
    {"wp post list --post_type=user_request --format=csv",
     "ID,post_title,post_name,post_date,post_status,post_author\n"
     "12,mira.tarn@mail.example,export_personal_data,\"2026-03-14 10:26:53\",request-confirmed,7\n",
     "likely line 2, post_date"},
    {"the table of posts",
     "\"ID\";\"post_author\";\"post_date\";\"post_date_gmt\";\"post_content\";\"post_title\";\"post_status\";"
     "\"post_password\";\"post_name\";\"post_type\"\r\n"
     "\"11\";\"1\";\"2026-03-01 10:00:00\";\"2026-03-01 09:00:00\";\"Hello\";\"Welcome\";\"publish\";\"\";"
     "\"welcome\";\"post\"\r\n"
     "\"12\";\"7\";\"2026-03-15 00:26:53\";\"2026-03-14 23:26:53\";\"[]\";\"mira.tarn@mail.example\";"
     "\"request-confirmed\";\"$P$Bsecret\";\"export_personal_data\";\"user_request\"\r\n",
     "certain line 3, post_date_gmt"},
};

TEST(WordPressReader, readsEveryShapeThatWordPressGives)
{
    for (const WordPressShape &shape : wordPressShapes) {
        SCOPED_TRACE(shape.name);
        const auto read = readSite(shape.text);
        ASSERT_OK(read);
        ASSERT_EQ(read->drafts.size(), 1U);
        const Draft &draft = read->drafts.front();
        EXPECT_EQ(draft.format, Format::WordPress);
        EXPECT_EQ(draft.externalId, "shop.example/12");
        EXPECT_EQ(desk::test::rightsOf(draft).substr(0, 10), "access at ");
        ASSERT_EQ(draft.identifiers.size(), 2U);
        EXPECT_EQ(draft.identifiers[0].kind, policy::IdentifierKind::Email);
        EXPECT_EQ(draft.identifiers[0].value, "mira.tarn@mail.example");
        EXPECT_EQ(draft.identifiers[1].kind, policy::IdentifierKind::Account);
        EXPECT_EQ(draft.identifiers[1].value, "7");
        EXPECT_EQ(draft.identifiers[1].because.certainty, Certainty::Likely);
        EXPECT_EQ(toIsoDate(draft.receivedOn), "2026-03-14");
        const bool certain = draft.receivedBecause.certainty == Certainty::Certain;
        EXPECT_EQ((certain ? "certain " : "likely ") + draft.receivedBecause.place, shape.day);
        EXPECT_TRUE(draft.doubts.empty());
        EXPECT_TRUE(read->doubts.empty());
    }
    EXPECT_EQ(readSite(wordPressShapes[4].text)->passedOver, 1U) << "other posts are no requests";
}

TEST(WordPressReader, onlyWhatIsConfirmedBecomesADraft)
{
    const auto read = readSite("ID,user_email,action_name,status,created_timestamp\n"
                               "1,a@mail.example,export_personal_data,request-pending,1773480413\n"
                               "2,b@mail.example,remove_personal_data,request-confirmed,1773480413\n"
                               "3,c@mail.example,remove_personal_data,request-failed,1773480413\n"
                               "4,d@mail.example,export_personal_data,request-completed,1773480413\n"
                               "5,e@mail.example,export_personal_data,request-lost,1773480413\n"
                               "6,nobody,export_personal_data,request-confirmed,1773480413\n"
                               "2,b@mail.example,remove_personal_data,request-confirmed,1773480413\n"
                               "7,f@mail.example,newsletter,request-confirmed,1773480413\n"
                               "8,,export_personal_data,request-confirmed,1773480413\n"
                               "9,g@mail.example,remove_personal_data,request-confirmed,0\n"
                               "10,h@mail.example\n");
    ASSERT_OK(read);
    ASSERT_EQ(read->drafts.size(), 2U);
    EXPECT_EQ(desk::test::rightsOf(read->drafts[0]), "deletion at line 3, action_name");
    EXPECT_EQ(read->drafts[0].externalId, "shop.example/2");
    EXPECT_FALSE(read->drafts[1].receivedOn.isValid());
    EXPECT_EQ(desk::test::doubtsOf(read->drafts[1].doubts), "line 11");
    EXPECT_EQ(desk::test::doubtsOf(read->doubts), "line 2, status,line 4, status,line 5, status,line 6, status,"
                                            "line 7, user_email,line 8, ID,line 10,line 12, column 1");
    EXPECT_EQ(read->passedOver, 1U);
    for (const Doubt &each : read->doubts)
        EXPECT_EQ(each.sentence.find("mail.example"), std::string::npos) << "no personal data in a doubt";
}

TEST(WordPressReader, theKeyOfAConfirmationIsNotKept)
{
    const auto read = readSite(wordPressShapes[2].text);
    ASSERT_OK(read);
    const Draft &draft = read->drafts.front();
    const std::string kept =
        desk::test::identifiersOf(draft) + draft.text + draft.externalId + desk::test::rightsOf(draft);
    EXPECT_EQ(kept.find("secret"), std::string::npos);
}

TEST(WordPressReader, withoutASiteARequestHasNoIdOfItsOwn)
{
    const auto read = readSite(wordPressShapes[0].text, "");
    ASSERT_OK(read);
    EXPECT_EQ(read->drafts.front().externalId, "") << "every site counts from 1";
}

TEST(WordPressReader, refusesFilesWithoutAnyRequest)
{
    for (const char *text : {"", "a,b\n1,2\n", "[]", "{\"error\": \"no\"}", "[1, 2]"})
        EXPECT_EQ(faultOf(readSite(text)).substr(0, 13), "invalid-input") << text;
    std::string many = "ID,user_email,action_name,status\n";
    for (int i = 0; i < 10'001; ++i)
        many += std::to_string(i) + ",a@mail.example,export_personal_data,request-pending\n";
    EXPECT_EQ(faultOf(readSite(many)), "limit-exceeded ");
    std::string large = "ID,user_email,action_name,status,post_content\n";
    for (int i = 0; i < 300; ++i)
        large += std::to_string(i) + ",a@mail.example,export_personal_data,request-pending," +
                 std::string(230'000, 'a') + '\n';
    EXPECT_EQ(faultOf(readSite(large)), "limit-exceeded ");
}

} // namespace
} // namespace desk::intake
