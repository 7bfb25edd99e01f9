// SPDX-License-Identifier: GPL-3.0-or-later
// Imports listed and taken back from the command line.
#include "tests/command_line/commands_fixture.h"

namespace desk::command_line {
namespace {

class ImportCommands : public Commands
{
protected:
    ImportCommands()
    {
        ImportRunView run;
        run.id.bytes.fill(5);
        run.category = "orders";
        run.file = "orders.csv";
        run.finished = true;
        run.added = 12;
        run.isLast = true;
        desk.runs = {run};
        m_id = run.id.text();
    }
    std::string m_id;
};

TEST_F(ImportCommands, theListSaysWhatEachBrought)
{
    ASSERT_EQ(runSignedIn({"import", "list"}), ExitStatus::Done);
    EXPECT_NE(out().find(m_id), std::string::npos) << out();
    EXPECT_NE(out().find("orders.csv"), std::string::npos);
    ASSERT_EQ(runSignedIn({"import", "list", "--json"}), ExitStatus::Done);
    EXPECT_EQ(outJson().at("import"), m_id);
    EXPECT_EQ(outJson().at("added"), 12);
    EXPECT_EQ(outJson().at("state"), "taken-in");
    desk.runs.front().undoneAt = Instant{};
    ASSERT_EQ(runSignedIn({"import", "list", "--json"}), ExitStatus::Done);
    EXPECT_EQ(outJson().at("state"), "taken-back");
}

TEST_F(ImportCommands, undoSaysInNumbersWhatItWillDoAndAsks)
{
    EXPECT_EQ(runSignedIn({"import", "undo", m_id}), ExitStatus::Failed);
    ASSERT_EQ(terminal.questions.size(), 1U);
    for (const char *number : {"12 records", "3 will read", "5 people"})
        EXPECT_NE(terminal.questions.front().find(number), std::string::npos) << terminal.questions.front();
    EXPECT_TRUE(desk.undone.empty()) << "nobody agreed";
    terminal.agrees = true;
    ASSERT_EQ(runSignedIn({"import", "undo", m_id}), ExitStatus::Done);
    ASSERT_EQ(desk.undone.size(), 1U);
    EXPECT_EQ(desk.undone.front().text(), m_id);
}

TEST_F(ImportCommands, aDryRunOfAnUndoingChangesNothing)
{
    ASSERT_EQ(runSignedIn({"import", "undo", m_id, "--dry-run", "--json"}), ExitStatus::Done);
    EXPECT_EQ(outJson().at("removed"), 12);
    EXPECT_EQ(outJson().at("restored"), 3);
    EXPECT_EQ(outJson().at("people_removed"), 5);
    EXPECT_TRUE(desk.undone.empty());
    EXPECT_TRUE(terminal.questions.empty());
}

TEST_F(ImportCommands, aRefusalSaysWhyBeforeAnybodyIsAsked)
{
    desk.undoPreview = fail(ErrorCode::Conflict, "A later import took in this category.", "later-import");
    EXPECT_EQ(runSignedIn({"import", "undo", m_id, "--yes"}), ExitStatus::Conflict);
    EXPECT_NE(err().find("A later import"), std::string::npos) << err();
    EXPECT_TRUE(desk.undone.empty());
    EXPECT_EQ(run({"import", "undo", "no-id"}), ExitStatus::Usage);
}

} // namespace
} // namespace desk::command_line
