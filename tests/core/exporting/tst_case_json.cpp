// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/case_json.h"
#include "tests/support/public_data.h"

namespace desk::exporting {
namespace {

CaseRecord sample()
{
    CaseRecord out;
    out.request = "0190c0ffee00700080000000000000aa";
    out.desk = "rightsdesk/x";
    out.reference = "RU-2026-000001-7";
    out.platform = "rugs";
    out.receivedOn = QDate(2026, 11, 2);
    out.exportedAt = *instantFromRfc3339("2026-11-20T09:00:00Z");
    out.text = "Line one\nline two: \"ä\" \\";
    out.behalf = {"lawyer", "Dr. Stein", "mandate", "all", QDate(2026, 11, 3)};
    CaseAction &action = out.actions.emplace_back();
    action.right = "deletion";
    action.state = "closed";
    action.outcome = "partial";
    action.pauses = {{"identity", QDate(2026, 11, 3), {}}};
    action.purposes = {"marketing"};
    action.changes = {{"account", "email", "a@example.com", "b@example.com"}};
    action.outcomes = {{"orders", "refused", "gdpr.17.3.b", QDate(2032, 1, 1), 7}};
    action.notices = {{"carrier", "sent", QDate(2026, 11, 9), {}, ""}};
    action.letters = {{"grant", QDate(2026, 11, 9)}};
    action.clock = {{"legal",
                     "eu-gdpr",
                     QDate(2026, 12, 2),
                     true,
                     {{"month", QDate(2026, 12, 2), "One month.", "Art. 12(3)"}}}};
    out.proofs = {{"account", "account", true, out.exportedAt, out.exportedAt, "Ada", ""}};
    out.timeline = {{out.exportedAt, "Ada", "request-opened", "x", "rightsdesk/y"}};
    out.links = {{"RU-2026-000002-5", "related"}};
    out.originals = {{"originals/1", "letter", "a.txt", "L-1", std::string(64, 'a'), 12}};
    return out;
}

TEST(CaseJson, isReadBackAsItWasWritten)
{
    const std::string text = caseJson(sample());
    const auto read = readCase(text);
    ASSERT_OK(read);
    EXPECT_EQ(caseJson(*read), text);
    EXPECT_EQ(read->text, sample().text);
    EXPECT_EQ(read->actions.at(0).clock.at(0).chain.at(0).article, "Art. 12(3)");
    EXPECT_EQ(read->actions.at(0).outcomes.at(0).records, 7U);
    EXPECT_EQ(read->behalf.seenOn, QDate(2026, 11, 3));
    EXPECT_EQ(read->timeline.at(0).desk, "rightsdesk/y");
}

TEST(CaseJson, namesTheMemberThatIsNotWhatItShouldBe)
{
    struct Row
    {
        const char *from;
        const char *to;
        const char *place;
    };
    static constexpr Row rows[] = {{"\"2026-11-02\"", "\"2026-02-30\"", "/receivedOn"},
                                   {"\"rugs\"", "7", "/platform"},
                                   {"\"closed\"", "null", "/actions/0/state"},
                                   {"\"records\": 7", "\"records\": -7", "/actions/0/outcomes/0/records"},
                                   {"\"binding\": true", "\"binding\": 1", "/actions/0/clock/0/binding"},
                                   {"\"marketing\"", "{}", "/actions/0/purposes/0"},
                                   {"0190c0ffee", "zzzzzzzzzz", "/request"}};
    for (const Row &row : rows) {
        std::string text = caseJson(sample());
        const std::size_t at = text.find(row.from);
        ASSERT_NE(at, std::string::npos) << row.from;
        text.replace(at, std::string_view(row.from).size(), row.to);
        const auto read = readCase(text);
        ASSERT_FALSE(read.ok()) << row.from;
        EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
        EXPECT_EQ(read.error().place, row.place);
    }
    EXPECT_FAILS(readCase("{}"), ErrorCode::InvalidInput);
    EXPECT_FAILS(readCase("[1"), ErrorCode::InvalidInput);
    EXPECT_FAILS(readCase(R"({"format": "rightsdesk-case", "version": 2})"), ErrorCode::NewerFormat);
    EXPECT_FAILS(readCase(R"({"format": "rightsdesk-case", "version": 1, "actions": 3})"),
                 ErrorCode::InvalidInput);
}

} // namespace
} // namespace desk::exporting
