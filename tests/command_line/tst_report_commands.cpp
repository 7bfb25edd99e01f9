// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/command_line/commands_fixture.h"
#include "tests/support/public_data.h"

#include <QFileInfo>

namespace desk::command_line {
namespace {

class ReportCommands : public Commands
{
protected:
    ReportCommands()
    {
        MetricsReport &report = desk.reports.report;
        report.from = QDate(2026, 1, 1);
        report.to = QDate(2026, 1, 31);
        report.asOf = QDate(2026, 11, 20);
        Figures figures;
        figures.received = 9;
        figures.granted = 3;
        figures.partial = 1;
        figures.denied = 2;
        figures.withdrawn = 1;
        figures.open = 2;
        figures.onTime = 5;
        figures.late = 1;
        figures.openOverdue = 1;
        figures.medianDays = 12.5;
        figures.meanDays = 14.26;
        figures.ninetiethDays = 29;
        figures.denials = {{"gdpr.12.5.unfounded", 2}};
        report.total = figures;
        report.rights = {{policy::Right::Deletion, figures}};
        report.laws = {{"eu-gdpr", figures}};
        report.lines = {{PlatformId(), "RU", "eu-gdpr", policy::Right::Deletion, figures}};
        report.months = {{QDate(2026, 1, 1), 9, 7}};
    }
    ExitStatus metrics(std::vector<std::string> more = {})
    {
        more.insert(more.begin(), {"report", "metrics", "--from", "2026-01-01", "--to", "2026-01-31"});
        return runSignedIn(std::move(more));
    }
};

TEST_F(ReportCommands, thePeriodAndTheLawReachTheDeskAndTheFiguresThePeople)
{
    ASSERT_EQ(metrics({"--law", "eu-gdpr"}), ExitStatus::Done) << err();
    EXPECT_EQ(desk.reports.order.from, QDate(2026, 1, 1));
    EXPECT_EQ(desk.reports.order.to, QDate(2026, 1, 31));
    EXPECT_EQ(desk.reports.order.law, "eu-gdpr");
    for (const char *word :
         {"eu-gdpr", "RU", "deletion", "12.5", "14.3", "29", "gdpr.12.5.unfounded", "1 overdue"})
        EXPECT_NE(out().find(word), std::string::npos) << word << "\n" << out();
}

TEST_F(ReportCommands, jsonIsOneObjectInWhichScriptsFindEveryNumber)
{
    ASSERT_EQ(metrics({"--json"}), ExitStatus::Done);
    const Json json = outJson();
    EXPECT_EQ(json.at("from"), "2026-01-01");
    EXPECT_TRUE(json.at("law").is_null());
    const Json &line = json.at("lines").at(0);
    EXPECT_EQ(line.at("platform"), "RU");
    EXPECT_EQ(line.at("right"), "deletion");
    for (const Json &each : {json.at("total"), json.at("rights").at(0), json.at("laws").at(0), line}) {
        EXPECT_EQ(each.at("received"), 9);
        EXPECT_EQ(each.at("late"), 1);
        EXPECT_EQ(each.at("median_days"), 12.5);
        EXPECT_EQ(each.at("denials").at("gdpr.12.5.unfounded"), 2);
    }
    EXPECT_EQ(json.at("months").at(0), (Json{{"month", "2026-01"}, {"received", 9}, {"answered", 7}}));
}

TEST_F(ReportCommands, whatNobodyAnsweredHasNoMedian)
{
    desk.reports.report.total = {};
    ASSERT_EQ(metrics({"--json"}), ExitStatus::Done);
    EXPECT_TRUE(outJson().at("total").at("median_days").is_null());
    desk.reports.report.lines.clear();
    ASSERT_EQ(metrics(), ExitStatus::Done);
    EXPECT_NE(out().find("Nothing was received in these days."), std::string::npos);
}

TEST_F(ReportCommands, aFileForTheAuthorityIsCsvOrJsonByItsNameAndNeverOverAnother)
{
    ASSERT_EQ(metrics({"--out", path("m.csv")}), ExitStatus::Done) << err();
    const std::string csv = test::readFile(path("m.csv"));
    EXPECT_TRUE(csv.starts_with("from,to,as_of,law,platform,right,received,granted,partial,denied,")) << csv;
    EXPECT_NE(
        csv.find("\r\n2026-01-01,2026-01-31,2026-11-20,eu-gdpr,RU,deletion,9,3,1,2,1,2,0,5,1,0,0,0,1,0,0,"
                 "12.5,14.3,29,gdpr.12.5.unfounded 2\r\n"),
        std::string::npos)
        << csv;
    EXPECT_EQ(QFileInfo(QString::fromStdString(path("m.csv"))).permissions() & QFile::ReadOther, 0);
    ASSERT_EQ(metrics({"--out", path("m.json")}), ExitStatus::Done);
    EXPECT_EQ(Json::parse(test::readFile(path("m.json"))).at("total").at("received"), 9);
    desk.calls.clear();
    EXPECT_EQ(metrics({"--out", path("m.csv")}), ExitStatus::Failed);
    EXPECT_TRUE(desk.calls.empty()) << "it is known before anybody is asked to sign in";
}

TEST_F(ReportCommands, aWrongPeriodIsAWrongCommand)
{
    EXPECT_EQ(runSignedIn({"report", "metrics", "--from", "2026-01-01"}), ExitStatus::Usage);
    EXPECT_EQ(runSignedIn({"report", "metrics", "--from", "yesterday", "--to", "2026-01-31"}),
              ExitStatus::Usage);
    desk.failure = fail(ErrorCode::NotPermitted, "Not for this role.");
    EXPECT_EQ(metrics(), ExitStatus::NotPermitted);
}

} // namespace
} // namespace desk::command_line
