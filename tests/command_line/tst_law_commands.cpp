// SPDX-License-Identifier: GPL-3.0-or-later
// Laws and due days on the command line: no desk is opened.
#include "app/command_line/program.h"
#include "tests/command_line/fake_desk.h"
#include "tests/support/public_data.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace desk::command_line {
namespace {

/// Nobody is at the keyboard.
class NoTerminal final : public Terminal
{
public:
    bool canAsk() const override { return false; }
    Result<crypto::SecretBytes> askSecret(const std::string &) override { return readLine(); }
    bool confirm(const std::string &) override { return false; }
    Result<crypto::SecretBytes> readLine() override { return fail(ErrorCode::Io, "Nobody is there."); }
};

class LawCommands : public testing::Test
{
protected:
    ExitStatus run(const std::vector<std::string> &words)
    {
        m_out.str("");
        m_err.str("");
        Output output(m_out, m_err, false);
        NoTerminal terminal;
        Context context{[this](std::optional<Instant>) {
                            ADD_FAILURE() << "a desk was opened";
                            return m_desk.services();
                        },
                        {},
                        output,
                        terminal};
        return runProgram(context, words);
    }
    std::string write(const std::string &name, std::string_view text) const
    {
        QFile file(m_folder.filePath(QString::fromStdString(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text.data(), static_cast<qint64>(text.size()));
        return file.fileName().toStdString();
    }
    std::string out() const { return m_out.str(); }
    std::string err() const { return m_err.str(); }
    Json outJson() const { return Json::parse(out()); }

private:
    test::FakeDesk m_desk;
    QTemporaryDir m_folder;
    std::ostringstream m_out;
    std::ostringstream m_err;
};

TEST_F(LawCommands, listsEveryLawOnALine)
{
    ASSERT_EQ(run({"law", "list", "--json"}), ExitStatus::Done);
    std::istringstream lines(out());
    std::vector<std::string> ids;
    for (std::string line; std::getline(lines, line);)
        ids.push_back(Json::parse(line).at("id"));
    EXPECT_EQ(ids.size(), 14U);
    EXPECT_EQ(ids.front(), "br-lgpd");
    ASSERT_EQ(run({"law", "list"}), ExitStatus::Done);
    EXPECT_NE(out().find("eu-gdpr"), std::string::npos);
}

TEST_F(LawCommands, showsALawAsItStood)
{
    ASSERT_EQ(run({"law", "show", "uk-gdpr", "--on", "2026-02-04", "--json"}), ExitStatus::Done);
    EXPECT_EQ(outJson().at("from"), "2025-06-19");
    ASSERT_EQ(run({"law", "show", "uk-gdpr", "--on", "2026-02-05", "--json"}), ExitStatus::Done);
    EXPECT_EQ(outJson().at("from"), "2026-02-05");
    EXPECT_EQ(outJson().at("rights").at(0).at("answer").at("article"), "Art. 12A");
    ASSERT_EQ(run({"law", "show", "jp-appi"}), ExitStatus::Done);
    EXPECT_NE(out().find("product-default"), std::string::npos);
    EXPECT_EQ(run({"law", "show", "nowhere"}), ExitStatus::Failed);
    EXPECT_EQ(run({"law", "show", "uk-gdpr", "--on", "2026-02-30"}), ExitStatus::Usage);
}

TEST_F(LawCommands, saysWhenAnAnswerIsDueAndWhy)
{
    ASSERT_EQ(
        run({"law", "due", "--law", "eu-gdpr", "--country", "DE", "--received", "2025-03-18", "--json"}),
        ExitStatus::Done);
    const Json due = outJson();
    EXPECT_EQ(due.at("due"), "2025-04-22");
    EXPECT_EQ(due.at("dues").at(0).at("nominal"), "2025-04-18");
    EXPECT_EQ(due.at("dues").at(0).at("binds"), true);
    bool goodFriday = false;
    for (const Json &step : due.at("dues").at(0).at("chain"))
        goodFriday = goodFriday ||
                     (step.at("step") == "holiday" && step.at("before") == "2025-04-18" &&
                      step.at("text").at("zh-CN").get<std::string>().find("耶稣受难日") != std::string::npos);
    EXPECT_TRUE(goodFriday);

    ASSERT_EQ(
        run({"law", "due", "--law", "eu-gdpr", "--country", "DE", "--received", "2025-03-18", "--extended"}),
        ExitStatus::Done);
    EXPECT_NE(out().find("2025-06-18  extended, eu-gdpr  (binds)"), std::string::npos) << out();
    ASSERT_EQ(run({"law", "due", "--law", "us-ca-ccpa", "--country", "US-CA", "--received", "2026-06-15",
                   "--right", "objection", "--json"}),
              ExitStatus::Done);
    EXPECT_EQ(outJson().at("due"), "2026-07-06");
}

TEST_F(LawCommands, refusesWhatHasNoMeaning)
{
    const std::vector<std::string> asked{"law", "due", "--law", "eu-gdpr", "--country", "DE"};
    const auto with = [&](std::initializer_list<std::string> more) {
        std::vector<std::string> words = asked;
        words.insert(words.end(), more);
        return words;
    };
    EXPECT_EQ(run(asked), ExitStatus::Usage);
    EXPECT_EQ(run(with({"--received", "2026-02-30"})), ExitStatus::Failed);
    EXPECT_EQ(run(with({"--received", "2026-03-02", "--right", "everything"})), ExitStatus::Usage);
    EXPECT_EQ(run(with({"--received", "2026-03-02", "--right", "access,deletion"})), ExitStatus::Usage);
    EXPECT_EQ(run(with({"--received", "2026-03-02", "--csv", "x.csv"})), ExitStatus::Usage);
    EXPECT_EQ(run({"law", "due", "--law", "eu-gdpr", "--country", "Germany", "--received", "2026-03-02"}),
              ExitStatus::Failed);
    EXPECT_EQ(run({"law", "due", "--law", "gdpr", "--country", "DE", "--received", "2026-03-02"}),
              ExitStatus::Failed);
    EXPECT_NE(err().find("eu-gdpr"), std::string::npos) << "the error names the laws there are";
}

TEST_F(LawCommands, answersATable)
{
    const std::string table = write("table.csv", "law,country,received,extended\r\n"
                                                 "eu-gdpr,DE,2025-03-18,false\r\n"
                                                 "eu-gdpr,DE,2025-01-31,true\r\n"
                                                 "us-ca-ccpa,US-CA,2026-03-02,\r\n"
                                                 ",KR,2026-03-20,no\r\n");
    ASSERT_EQ(run({"law", "due", "--csv", table}), ExitStatus::Done);
    std::istringstream lines(out());
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line, "law,country,received,extended,due,reason\r");
    for (const std::string_view begins :
         {"eu-gdpr,DE,2025-03-18,false,2025-04-22,", "eu-gdpr,DE,2025-01-31,true,2025-04-30,",
          "us-ca-ccpa,US-CA,2026-03-02,false,2026-04-15,", ",KR,2026-03-20,false,2026-03-30,"}) {
        ASSERT_TRUE(std::getline(lines, line));
        EXPECT_TRUE(line.starts_with(begins)) << line;
    }
    EXPECT_FALSE(std::getline(lines, line));
    ASSERT_EQ(run({"law", "due", "--csv", table, "--json"}), ExitStatus::Done);
    const std::string objects = out();
    EXPECT_EQ(std::count(objects.begin(), objects.end(), '\n'), 4);
}

TEST_F(LawCommands, refusesATableAsAWholeAndNamesTheLine)
{
    const std::string head = "law,country,received,extended\n";
    struct Row
    {
        std::string text;
        std::string_view place;
    };
    const Row rows[] = {
        {head + "eu-gdpr,DE,2025-03-18,false\neu-gdpr,DE,2025-02-30,false\n", "line 3, received"},
        {head + "nowhere,DE,2025-03-18,false\n", "line 2, law"},
        {head + "eu-gdpr,DE,2025-03-18,perhaps\n", "line 2, extended"},
        {head + "eu-gdpr,Germany,2025-03-18,\n", "line 2, country"},
        {"law,country\neu-gdpr,DE\n", "received"},
    };
    for (const Row &row : rows) {
        EXPECT_EQ(run({"law", "due", "--csv", write("bad.csv", row.text)}), ExitStatus::Failed);
        EXPECT_EQ(out(), "") << "nothing half-done";
        EXPECT_NE(err().find(row.place), std::string::npos) << err();
    }
    EXPECT_EQ(run({"law", "due", "--csv", "there-is-no-such.csv"}), ExitStatus::Failed);
}

TEST_F(LawCommands, checksALawFile)
{
    const std::string good = test::readFile(test::sourceFile("resources/laws/eu-gdpr.json"));
    ASSERT_EQ(run({"policy", "check", write("good.json", good), "--json"}), ExitStatus::Done);
    EXPECT_EQ(outJson().at("kind"), "law");
    std::string bad = good;
    bad.replace(bad.find("\"months\""), 8, "\"moons\"");
    ASSERT_EQ(run({"policy", "check", write("bad.json", bad), "--json"}), ExitStatus::Failed);
    EXPECT_NE(out().find("/versions/0/limits/0/answer/unit"), std::string::npos) << out();
}

} // namespace
} // namespace desk::command_line
