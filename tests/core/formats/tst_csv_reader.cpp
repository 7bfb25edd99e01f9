// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv_writer.h"
#include "tests/core/formats/table_support.h"

#include <random>

namespace desk::formats {
namespace {

std::string utf16(std::u16string_view text, bool little, bool mark)
{
    std::string out;
    const auto unit = [&](char16_t u) {
        out += static_cast<char>(little ? u & 0xFF : u >> 8);
        out += static_cast<char>(little ? u >> 8 : u & 0xFF);
    };
    if (mark)
        unit(0xFEFF);
    for (const char16_t u : text)
        unit(u);
    return out;
}

TEST(CsvReader, splitsRowsByRfc4180)
{
    struct Case
    {
        std::string text;
        std::vector<std::string> rows;
    };
    const std::vector<Case> cases{
        {"a,b\r\n1,2\r\n", {"a=1 b=2"}},
        {"a,b\n1,2", {"a=1 b=2"}},
        {"a,b\r1,2\r3,4\r", {"a=1 b=2", "a=3 b=4"}},
        {"a,b\r1,\"x\ry\"\n3,4\r\n5,6", {"a=1 b=x\ry", "a=3 b=4", "a=5 b=6"}},
        {"a,b\n1,\"x\r\ny\"\n", {"a=1 b=x\r\ny"}},
        {"a,b\n\"he said \"\"no\"\"\",\"\"\"\"\n", {"a=he said \"no\" b=\""}},
        {"a,b\n5\" nail,37\xC2\xB0 2'17.9\"W\n", {"a=5\" nail b=37\xC2\xB0 2'17.9\"W"}},
        {"a,b\n , \t\n", {"a=  b= \t"}},
        {"a,b\n1\rx,2\n", {"a=1\rx b=2"}},
        {std::string("a,b\n1\0x,\x01\x1F\n", 11), {std::string("a=1\0x b=\x01\x1F", 10)}},
        {"a,b\n,\n\"\",\"\"\n", {"a= b=", "a= b="}},
        {"\n\r\na,b\n\n1,2\n\n", {"a=1 b=2"}},
        {"a\n1\n\n2\n", {"a=1", "a=", "a=2"}},
        {"a\n\"\"\n", {"a="}},
        {"a,b,,\n1,2,,\n3,4\n5,6,\n", {"a=1 b=2", "a=3 b=4", "a=5 b=6"}},
        {"a,b\n", {}},
        {"a,b", {}},
    };
    for (const Case &one : cases) {
        const Table table = readTable(one.text, {.encoding = TextEncoding::Utf8});
        ASSERT_FALSE(table.error) << one.text << table.error->message;
        std::vector<std::string> rows;
        for (const SourceRow &row : table.rows) {
            EXPECT_FALSE(row.fault) << one.text;
            rows.push_back(cellsOf(row));
        }
        EXPECT_EQ(rows, one.rows) << one.text;
    }
}

TEST(CsvReader, faultsNameTheirPlaceAndReadingGoesOn)
{
    struct Case
    {
        std::string text;
        std::size_t row;
        ErrorCode code;
        std::string place;
        std::string raw;
        std::size_t rows;
    };
    const ErrorCode input = ErrorCode::InvalidInput;
    const std::vector<Case> cases{
        {"a,b\n1\n3,4\n", 0, input, "line 2, column 1", "1", 2},
        {"a,b\n1,2,3\n3,4\n", 0, input, "line 2, column 1", "1,2,3", 2},
        {"a,b\n1,\"x\"y\n3,4\n", 0, input, "line 2, column 6", "1,\"x\"y", 2},
        {"a,b\n\"p\nq\xC3\xA9\"r,2\n3,4\n", 0, input, "line 3, column 4", "\"p\nq\xC3\xA9\"r,2", 2},
        {"a,b\n\"x\" ,2\r\n3,4\r\n", 0, input, "line 2, column 4", "\"x\" ,2", 2},
        {"a,b\n1,2\n3,\"open\n5,6\n", 1, input, "line 3, column 3", "3,\"open\n5,6\n", 2},
        {"a,b,\n1,2,3\n4,5,\n", 0, input, "line 2, column 5", "1,2,3", 2},
        {"a,b\n\xC3\xA9,\xFFx\n3,4\n", 0, input, "line 2, column 3", "\xC3\xA9,\xFFx", 2},
        {"a,b\n\xED\xA0\x80,1\n3,4\n", 0, input, "line 2, column 1", "\xED\xA0\x80,1", 2},
    };
    for (const Case &one : cases) {
        const Table table = readTable(one.text, {.encoding = TextEncoding::Utf8});
        ASSERT_FALSE(table.error) << one.text;
        ASSERT_EQ(table.rows.size(), one.rows) << one.text << describe(table);
        EXPECT_EQ(table.faults(), 1U);
        const SourceRow &bad = table.rows[one.row];
        ASSERT_TRUE(bad.fault) << one.text;
        EXPECT_EQ(bad.fault->code, one.code);
        EXPECT_EQ(bad.fault->place, one.place) << one.text;
        EXPECT_EQ(bad.raw, one.raw);
        EXPECT_TRUE(bad.cells.empty());
    }
}

TEST(CsvReader, rowsKnowTheirLine)
{
    const Table table = readTable("a,b\r\n1,\"x\r\ny\r\nz\"\r\n\r\n\"\n\",2\nbad\n5,6\n");
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(table.rows[0].line, 2U);
    EXPECT_EQ(table.rows[1].line, 6U);
    EXPECT_EQ(table.rows[2].line, 8U);
    EXPECT_EQ(table.rows[2].fault->place, "line 8, column 1");
    EXPECT_EQ(table.rows[3].line, 9U);
}

TEST(CsvReader, limitsAreFaultsAndMemoryStaysBounded)
{
    TableOptions options;
    options.limits.maxRowBytes = 40;
    options.limits.maxFieldBytes = 20;
    options.limits.maxColumns = 3;
    const std::string big = "1,\"" + std::string(50, '\n') + std::string(50'000, 'x') + "\"\n";
    const Table table =
        readTable("a,b\n" + big + "3,4\n" + std::string(21, 'y') + ",1\n,,,,\n5,6\n", options);
    ASSERT_EQ(table.rows.size(), 5U) << describe(table);
    EXPECT_EQ(table.rows[0].fault->code, ErrorCode::LimitExceeded);
    EXPECT_EQ(table.rows[0].fault->place, "line 2, column 1");
    EXPECT_EQ(table.rows[0].raw, big.substr(0, 40));
    EXPECT_EQ(table.rows[1].line, 53U);
    EXPECT_EQ(cellsOf(table.rows[1]), "a=3 b=4");
    EXPECT_EQ(table.rows[2].fault->code, ErrorCode::LimitExceeded);
    EXPECT_EQ(table.rows[3].fault->place, "line 55, column 4");
    EXPECT_EQ(cellsOf(table.rows[4]), "a=5 b=6");
}

TEST(CsvReader, headersThatCannotBeUsedAreRefused)
{
    const std::vector<std::array<std::string, 3>> cases{
        {"", "holds no header row", ""},
        {"\n\n", "holds no header row", ""},
        {"\xEF\xBB\xBF", "holds no header row", ""},
        {"a,b,a\n1,2,3\n", "Columns 1 and 3", "line 1, column 5"},
        {"a,,b\n1,2,3\n", "Column 2", "line 1, column 3"},
        {",a\n1,2\n", "Column 1", "line 1, column 1"},
        {",,\n1,2,3\n", "Column 1", "line 1, column 1"},
        {"a,\"b\n1,2\n", "never closed", "line 1, column 3"},
    };
    for (const auto &[text, message, place] : cases) {
        const Table table = readTable(text);
        ASSERT_TRUE(table.error) << text;
        EXPECT_EQ(table.error->code, ErrorCode::InvalidInput);
        EXPECT_NE(table.error->message.find(message), std::string::npos) << table.error->message;
        EXPECT_EQ(table.error->place, place) << text;
    }
}

TEST(CsvReader, onlyUnquotedSpellingsAreMissing)
{
    const Table table = readTable("a,b,c\n,NULL,x\n\"\",\"NULL\",null\n", {.missingValues = {"", "NULL"}});
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(cellsOf(table.rows[0]), "c=x");
    EXPECT_EQ(table.rows[0].cells[0].column, 3U);
    EXPECT_EQ(cellsOf(table.rows[1]), "a= b=NULL c=null");
}

TEST(CsvReader, findsTheDelimiter)
{
    const std::vector<std::pair<std::string, char>> cases{
        {"a,b\n1,2\n", ','}, {"a;b;c\n1,5;2,5;3\n", ';'}, {"a\tb\n1,2\t3\n", '\t'},
        {"a|b\n1|2\n", '|'}, {"a;\"x,y,z\"\n1;2\n", ';'}, {"name, first;mail\n\"a;b\";c\nd;e\n", ';'},
        {"only\n1\n", ','},  {"a;b,c,d\n1;2,3,4\n", ','}, {"\"a\nb\";c\n1;2\n", ';'},
    };
    for (const auto &[text, delimiter] : cases)
        EXPECT_EQ(readTable(text).dialect.delimiter, delimiter) << text;
    const Table told = readTable("a:b\n1:2\n", {.delimiter = ':'});
    EXPECT_EQ(cellsOf(told.rows.at(0)), "a=1 b=2");
    for (const char bad : {'"', '\n', '\r', '\xE4'})
        EXPECT_EQ(readTable("a\n", {.delimiter = bad}).error->code, ErrorCode::InvalidArgument);
}

TEST(CsvReader, findsTheEncoding)
{
    const std::u16string wide = u"id,name\r\n1,J\u00F6rg \U0001F600\r\n2,\u5F20\u4F1F\r\n";
    const std::string utf8 = "id,name\r\n1,J\xC3\xB6rg \xF0\x9F\x98\x80\r\n2,\xE5\xBC\xA0\xE4\xBC\x9F\r\n";
    struct Case
    {
        std::string text;
        TextEncoding encoding;
        bool mark;
    };
    const std::vector<Case> cases{{utf8, TextEncoding::Utf8, false},
                                  {"\xEF\xBB\xBF" + utf8, TextEncoding::Utf8, true},
                                  {utf16(wide, true, true), TextEncoding::Utf16Le, true},
                                  {utf16(wide, false, true), TextEncoding::Utf16Be, true},
                                  {utf16(wide, true, false), TextEncoding::Utf16Le, false},
                                  {utf16(wide, false, false), TextEncoding::Utf16Be, false}};
    for (const Case &one : cases) {
        const Table table = readTable(one.text);
        EXPECT_EQ(table.dialect, (TableDialect{TableFormat::Csv, one.encoding, ',', one.mark}));
        ASSERT_EQ(table.rows.size(), 2U);
        EXPECT_EQ(cellsOf(table.rows[0]), "id=1 name=J\xC3\xB6rg \xF0\x9F\x98\x80");
        EXPECT_EQ(cellsOf(table.rows[1]), "id=2 name=\xE5\xBC\xA0\xE4\xBC\x9F");
    }
    const Table western = readTable("id,name\n1,J\xF6rg \x80\x81\x9F\n");
    EXPECT_EQ(western.dialect.encoding, TextEncoding::Windows1252);
    EXPECT_EQ(cellsOf(western.rows.at(0)), "id=1 name=J\xC3\xB6rg \xE2\x82\xAC\xC2\x81\xC5\xB8");
}

TEST(CsvReader, halfCharactersOfUtf16AreFaults)
{
    const Table lone = readTable(utf16(u"a,b\n1,\xD800x\n3,4\n", true, true));
    ASSERT_EQ(lone.rows.size(), 2U);
    EXPECT_EQ(lone.rows[0].fault->place, "line 2, column 3");
    EXPECT_NE(lone.rows[0].fault->message.find("name the encoding"), std::string::npos);
    const Table cut = readTable(utf16(u"a,b\n1,2\n", false, true) + '\0');
    ASSERT_EQ(cut.rows.size(), 2U);
    EXPECT_TRUE(cut.rows[1].fault);
}

TEST(CsvReader, looksAtTheWholeSourceWhenItCan)
{
    std::string text = "a,b\n";
    while (text.size() < 1'200'000)
        text += "1,\xC3\xA9\n";
    text += "x,\xE9\n";
    DripSource file(text, 1U << 20, true);
    EXPECT_EQ(readFrom(file, {}).dialect.encoding, TextEncoding::Windows1252);
    DripSource pipe(text, 1U << 20, false);
    const Table table = readFrom(pipe, {});
    EXPECT_EQ(table.dialect.encoding, TextEncoding::Utf8);
    EXPECT_EQ(table.faults(), 1U);
    EXPECT_TRUE(table.rows.back().fault);
}

TEST(CsvReader, aFailingSourceEndsTheTable)
{
    struct Failing final : ByteSource
    {
        int reads = 0;
        Result<std::size_t> read(MutableByteView into) override
        {
            if (++reads > 20)
                return fail(ErrorCode::Io, "gone");
            std::fill(into.begin(), into.end(), static_cast<std::uint8_t>('a' + 0));
            into.back() = '\n';
            return into.size();
        }
    } source;
    const Table table = readFrom(source, {.format = TableFormat::Csv});
    ASSERT_TRUE(table.error);
    EXPECT_EQ(table.error->code, ErrorCode::Io);
    EXPECT_FALSE(table.rows.empty());
}

TEST(CsvRoundTrip, whatIsWrittenIsReadBackUnchanged)
{
    std::mt19937 random(20'261'121);
    const std::vector<std::string> pieces{"a",
                                          "B",
                                          "1",
                                          " ",
                                          ",",
                                          "\"",
                                          "\r",
                                          "\n",
                                          "\r\n",
                                          ";",
                                          "\t",
                                          "|",
                                          "=",
                                          "'",
                                          "\xC3\xA9",
                                          "-",
                                          "x",
                                          "00",
                                          "\"\"",
                                          "NULL",
                                          "{",
                                          "[",
                                          "\xF0\x9F\x98\x80",
                                          "\x01",
                                          "\\",
                                          "@"};
    const auto below = [&random](std::size_t n) {
        return static_cast<std::size_t>(random() % n);
    };
    const auto makeCell = [&] {
        std::string cell;
        for (std::size_t i = below(6); i > 0; --i)
            cell += pieces[below(pieces.size())];
        return cell;
    };
    for (int turn = 0; turn < 10'000; ++turn) {
        const char delimiter = ",;\t|"[below(4)];
        std::vector<std::string> header;
        for (std::size_t i = 1 + below(5); i > 0; --i)
            header.push_back(makeCell() + std::to_string(i));
        std::vector<std::vector<std::string>> rows(below(5));
        MemorySink sink;
        CsvWriter writer(sink, {CsvSafety::Verbatim, delimiter});
        writer.header(header);
        for (auto &row : rows) {
            std::generate_n(std::back_inserter(row), header.size(), makeCell);
            writer.row(row);
        }
        ASSERT_OK(writer.finish());
        DripSource source(sink.text(), 1 + below(300), true);
        const Table table = readFrom(
            source, {.format = TableFormat::Csv, .encoding = TextEncoding::Utf8, .delimiter = delimiter});
        ASSERT_FALSE(table.error) << sink.text() << table.error->message;
        ASSERT_EQ(table.columns, header) << sink.text();
        ASSERT_EQ(table.rows.size(), rows.size()) << sink.text();
        for (std::size_t r = 0; r < rows.size(); ++r) {
            ASSERT_EQ(table.rows[r].cells.size(), header.size()) << sink.text();
            for (std::size_t c = 0; c < header.size(); ++c)
                ASSERT_EQ(table.rows[r].cells[c].value.text, rows[r][c]) << sink.text();
        }
    }
}

TEST(CsvWriter, quotesOnlyWhereNeededAndNeutralises)
{
    const std::vector<std::array<std::string, 3>> cases{
        // cell, neutralised, verbatim
        {"plain", "plain", "plain"},
        {"a,b", "\"a,b\"", "\"a,b\""},
        {"say \"x\"", "\"say \"\"x\"\"\"", "\"say \"\"x\"\"\""},
        {"=1+1", "\"'=1+1\"", "=1+1"},
        {"+49 30 1", "\"'+49 30 1\"", "+49 30 1"},
        {"-", "\"'-\"", "-"},
        {"@x", "\"'@x\"", "@x"},
        {"\tx", "\"'\tx\"", "\"\tx\""},
        {"\rx", "\"'\rx\"", "\"\rx\""},
        {"\nx", "\"'\nx\"", "\"\nx\""},
        {std::string("\0x", 2), std::string("\"'\0x\"", 5), std::string("\0x", 2)},
        {"\uFF1D1", "\"'\uFF1D1\"", "\uFF1D1"},
        {"\uFF0B1", "\"'\uFF0B1\"", "\uFF0B1"},
        {"\uFF0D1", "\"'\uFF0D1\"", "\uFF0D1"},
        {"\uFF20x", "\"'\uFF20x\"", "\uFF20x"},
        {"-12.5", "-12.5", "-12.5"},
        {"+3", "+3", "+3"},
        {"-1e5", "\"'-1e5\"", "-1e5"},
        {"-1.", "\"'-1.\"", "-1."},
        {"-1+2", "\"'-1+2\"", "-1+2"},
        {"DDE (\"cmd\")", "\"'DDE (\"\"cmd\"\")\"", "\"DDE (\"\"cmd\"\")\""},
        {"Dde", "Dde", "Dde"},
        {"a=1", "a=1", "a=1"},
        {"", "", ""},
    };
    for (const auto &[cell, neutralised, verbatim] : cases) {
        for (const CsvSafety safety : {CsvSafety::Neutralise, CsvSafety::Verbatim}) {
            MemorySink sink;
            CsvWriter writer(sink, {safety, ','});
            writer.header(std::vector<std::string>{"h", "i"});
            writer.row(std::vector<std::string>{cell, "z"});
            ASSERT_OK(writer.finish());
            const std::string expected = safety == CsvSafety::Neutralise ? neutralised : verbatim;
            EXPECT_EQ(sink.text(), "h,i\r\n" + expected + ",z\r\n");
        }
    }
}

} // namespace
} // namespace desk::formats
