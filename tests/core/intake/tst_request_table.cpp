// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/request_table.h"
#include "tests/core/intake/wire_support.h"

namespace desk::intake {
namespace {

using desk::test::faultOf;
using desk::test::replaced;

const QDate tableDay(2026, 3, 14);

Result<RequestTable> readRows(std::string_view text)
{
    formats::MemorySource source(asBytes(text));
    return readRequestTable(source, tableDay);
}

std::string failedRows(const RequestTable &table)
{
    formats::MemorySink sink;
    EXPECT_OK(writeFailedRows(table, sink));
    return std::string(sink.text());
}

/// The one row of a table with these cells, the rest of which is right.
Result<RequestTable> readRow(const std::string &column, const std::string &cell)
{
    std::string head = "right,channel,received,residence,email";
    std::string row = "access,email,2026-03-01,DE,mira.tarn@mail.example";
    for (const auto &[name, value] : {std::pair<std::string, std::string>{"right", "access"},
                                      {"channel", "email"},
                                      {"received", "2026-03-01"},
                                      {"residence", "DE"},
                                      {"email", "mira.tarn@mail.example"}}) {
        if (column == name)
            return readRows(head + '\n' +
                            replaced(row, value + (name == "email" ? "" : ","),
                                     '"' + cell + '"' + (name == "email" ? "" : ",")) +
                            '\n');
    }
    return readRows(head + ',' + column + '\n' + row + ",\"" + cell + "\"\n");
}

std::string faultsOfRow(const std::string &column, const std::string &cell)
{
    const auto read = readRow(column, cell);
    if (!read)
        return faultOf(read);
    return read->failed.empty() ? "ok" : desk::test::doubtsOf(read->failed.front().faults);
}

TEST(RequestTable, oneRowIsOneDraftWhateverTheOrderOfColumns)
{
    const auto read =
        readRows(" External-ID ;TEXT;Language;Account;order;Phone;E-mail;Residence;Received;Channel;Right\n");
    EXPECT_EQ(faultOf(read), "invalid-input column 7") << "it is written email";
    const auto rows =
        readRows("External-ID;TEXT; Language ;Account;order;Phone;Email;Residence;Received;Channel;Right\r\n"
                 "A-1;\"Please,\r\n\"\"all\"\" of it\";de;C-7;#1001;030 901820;mira.tarn@mail.example;de;"
                 "2026-03-01;Letter;access, Deletion\r\n"
                 "A-2;;;;;;ole.bakk@mail.example;us-ca;2026-03-14;email;objection\r\n"
                 ";;;;;;;;;;\r\n");
    ASSERT_OK(rows);
    EXPECT_TRUE(rows->failed.empty());
    ASSERT_EQ(rows->drafts.size(), 2U);
    const Draft &first = rows->drafts[0];
    EXPECT_EQ(first.format, Format::Table);
    EXPECT_EQ(desk::test::rightsOf(first), "access at right; deletion at right");
    EXPECT_EQ(desk::test::identifiersOf(first),
              "email=mira.tarn@mail.example at email; phone=+4930901820 at phone; "
              "order=#1001 at order; account=C-7 at account");
    EXPECT_EQ(first.text, "Please,\r\n\"all\" of it");
    EXPECT_EQ(first.language, "de");
    EXPECT_EQ(first.residence, "DE");
    EXPECT_EQ(first.channel, "letter");
    EXPECT_EQ(first.externalId, "A-1");
    EXPECT_EQ(toIsoDate(first.receivedOn), "2026-03-01");
    EXPECT_EQ(rows->drafts[1].residence, "US-CA");
    EXPECT_NE(first.source, rows->drafts[1].source);
}

TEST(RequestTable, aCellThatIsWrongIsToldByItsColumn)
{
    struct Case
    {
        std::string column;
        std::string cell;
        std::string fault;
    };
    const std::vector<Case> cases{
        {"right", "", "right"},
        {"right", "erasure", "right"},
        {"right", "access,,deletion", "ok"},
        {"right", "access; portability", "ok"},
        {"right", "authority-disclosure", "right"},
        {"right", "access\ndeletion", "right,right"},
        {"channel", "", "channel"},
        {"channel", "fax", "channel"},
        {"channel", "WEB-FORM", "ok"},
        {"received", "", "received"},
        {"received", "01.03.2026", "received"},
        {"received", "2026-02-29", "received"},
        {"received", "2026-03-15", "received"},
        {"received", " 2026-03-14 ", "ok"},
        {"residence", "", "residence"},
        {"residence", "Germany", "residence"},
        {"residence", "us-ca", "ok"},
        {"residence", "D-", "residence"},
        {"residence", "US-CALI", "residence"},
        {"email", "mira.tarn", "email"},
        {"email", "", "email"},
        {"phone", "12", "phone"},
        {"phone", "+49 30 901820", "ok"},
        {"phone", "030 901820", "ok"},
        {"language", "zh-CN", "ok"},
        {"language", "German!", "language"},
        {"language", "d", "language"},
        {"language", "de-", "language"},
        {"external id", "a\nb", "external id"},
        {"order", std::string(3000, '7'), "order"},
        {"text", "one\n\ttwo", "ok"},
        {"text", "bell \x07", "text"},
        {"text", std::string(70'000, 'a'), "text"},
    };
    for (const Case &each : cases)
        EXPECT_EQ(faultsOfRow(each.column, each.cell), each.fault)
            << each.column << ": " << each.cell.substr(0, 40);
}

TEST(RequestTable, refusesColumnsThatItDoesNotKnowOrMisses)
{
    EXPECT_EQ(faultOf(readRows("right,channel,recieved,residence\n")), "invalid-input column 3");
    EXPECT_EQ(faultOf(readRows("right,channel,residence,email\n")), "invalid-input received");
    EXPECT_EQ(faultOf(readRows("right,channel,received,residence,Right\n")).substr(0, 13), "invalid-input");
    EXPECT_EQ(faultOf(readRows("right,channel,received,residence,external id,external_id\n")),
              "invalid-input column 6");
    EXPECT_EQ(faultOf(readRows("")).substr(0, 13), "invalid-input");
    EXPECT_EQ(faultOf(readRows("[{\"right\": \"access\"}]")).substr(0, 13), "invalid-input") << "CSV only";
}

TEST(RequestTable, anExternalIdCountsOnce)
{
    const auto read = readRows("right,channel,received,residence,email,external id\n"
                               "access,email,2026-03-01,DE,a@mail.example,X\n"
                               "access,email,2026-03-01,DE,a@mail.example,X\n");
    ASSERT_OK(read);
    EXPECT_EQ(read->drafts.size(), 1U);
    ASSERT_EQ(read->failed.size(), 1U);
    EXPECT_EQ(read->failed.front().line, 3U);
    EXPECT_NE(read->failed.front().faults.front().sentence.find("line 2"), std::string::npos);
}

// Cells that a spreadsheet would run, and some that begin with what the writer puts before those.
constexpr const char *tableWithFaults =
    "right,channel,received,residence,email,phone,text\n"
    "access,email,2026-03-01,DE,good@mail.example,,\n"
    "erase,email,2026-03-01,DE,one@mail.example,+49 30 901820,\"=HYPERLINK(\"\"http://x\"\")\"\n"
    "access,email,2026-03-99,DE,two@mail.example,,\"'=1+1\"\n"
    "access,email,2026-03-01,DE,three,,\"''@SUM(1)\n second\"\n"
    "access,email,2026-03-01,DE,four@mail.example,1,'plain\n"
    "access,email\n"
    "deletion,letter,2026-03-02,FR,also.good@mail.example,,\n";

TEST(RequestTable, failedRowsAreWrittenAloneWithWhatIsWrong)
{
    const auto read = readRows(tableWithFaults);
    ASSERT_OK(read);
    EXPECT_EQ(read->drafts.size(), 2U);
    ASSERT_EQ(read->failed.size(), 5U);
    const std::string written = failedRows(*read);
    EXPECT_EQ(written.find("good@mail"), std::string::npos);
    EXPECT_EQ(written.substr(0, written.find('\r')),
              "right,channel,received,residence,email,phone,text,fault,row as found");
    EXPECT_NE(written.find("Line 3. right: "), std::string::npos);
    EXPECT_NE(written.find("\"'=HYPERLINK(\"\"http://x\"\")\""), std::string::npos) << "no cell is a formula";
    EXPECT_NE(written.find("'+49 30 901820"), std::string::npos);
    formats::MemorySource source(asBytes(written));
    const auto again = readRequestTable(source, tableDay);
    ASSERT_OK(again);
}

TEST(RequestTable, readAgainUnmendedTheSameRowsFailWithTheSameCells)
{
    auto before = readRows(tableWithFaults);
    ASSERT_OK(before);
    for (int times = 0; times < 3; ++times) {
        const auto after = readRows(failedRows(*before));
        ASSERT_OK(after);
        EXPECT_TRUE(after->drafts.empty());
        ASSERT_EQ(after->failed.size(), before->failed.size());
        EXPECT_EQ(after->columns, before->columns);
        for (std::size_t i = 0; i < after->failed.size(); ++i) {
            const FailedRow &was = before->failed[i];
            if (was.found.empty()) {
                EXPECT_EQ(after->failed[i].cells, was.cells) << i;
                EXPECT_EQ(desk::test::doubtsOf(after->failed[i].faults), desk::test::doubtsOf(was.faults))
                    << i;
            }
            EXPECT_EQ(after->failed[i].found, was.found) << i;
        }
        before = after;
    }
}

TEST(RequestTable, blanksAroundAColumnsNameDoNotKeepItFromBeingReadAgain)
{
    const auto read = readRows("right, \tchannel,\"\treceived \",residence,email\n"
                               "access,email,2026-03-99,DE,one@mail.example\n");
    ASSERT_OK(read);
    ASSERT_EQ(read->failed.size(), 1U);
    const auto again = readRows(failedRows(*read));
    ASSERT_OK(again);
    ASSERT_EQ(again->failed.size(), 1U);
    EXPECT_EQ(again->failed.front().cells, read->failed.front().cells);
}

TEST(RequestTable, mendedAndReadAgainTheyBecomeDrafts)
{
    const auto read = readRows(tableWithFaults);
    ASSERT_OK(read);
    std::string mended = failedRows(*read);
    mended = replaced(mended, "erase,", "deletion,");
    mended = replaced(mended, "2026-03-99", "2026-03-09");
    mended = replaced(mended, ",three,", ",three@mail.example,");
    mended = replaced(mended, ",1,'plain", ",,'plain");
    const auto again = readRows(mended);
    ASSERT_OK(again);
    ASSERT_EQ(again->drafts.size(), 4U);
    EXPECT_EQ(again->drafts[0].text, "=HYPERLINK(\"http://x\")");
    EXPECT_EQ(desk::test::identifiersOf(again->drafts[0]),
              "email=one@mail.example at email; phone=+4930901820 at phone");
    EXPECT_EQ(again->drafts[1].text, "'=1+1");
    EXPECT_EQ(again->drafts[2].text, "''@SUM(1)\n second");
    EXPECT_EQ(again->drafts[3].text, "'plain");
    ASSERT_EQ(again->failed.size(), 1U) << "the row that was cut off is still to be moved to its columns";
    EXPECT_EQ(again->failed.front().found, "access,email");
}

TEST(RequestTable, anApostropheInAnybodysOwnFileStays)
{
    const auto read = readRow("text", "'=1+1");
    ASSERT_OK(read);
    ASSERT_EQ(read->drafts.size(), 1U);
    EXPECT_EQ(read->drafts.front().text, "'=1+1");
}

TEST(RequestTable, faultsNeverSayWhatACellHolds)
{
    const auto read = readRows(tableWithFaults);
    ASSERT_OK(read);
    for (const FailedRow &row : read->failed)
        for (const Doubt &each : row.faults)
            for (const char *personal : {"one@", "two@", "three", "901820", "HYPERLINK"})
                EXPECT_EQ(each.sentence.find(personal), std::string::npos) << each.sentence;
}

TEST(RequestTable, tenThousandRowsAreEnough)
{
    std::string many = "right,channel,received,residence,email\n";
    for (int i = 0; i < 10'000; ++i)
        many += "access,email,2026-03-01,DE,p" + std::to_string(i) + "@mail.example\n";
    const auto all = readRows(many);
    ASSERT_OK(all);
    EXPECT_EQ(all->drafts.size(), 10'000U);
    EXPECT_EQ(faultOf(readRows(many + "access,email,2026-03-01,DE,q@mail.example\n")), "limit-exceeded ");
}

} // namespace
} // namespace desk::intake
