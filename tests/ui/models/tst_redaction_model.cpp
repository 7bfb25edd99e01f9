// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what a package tells of others, while somebody decides about it.
#include "tests/support/fake_desk.h"
#include "ui/models/redaction_model.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace {

using namespace desk;
using ui::RedactionModel;
using ui::RedactionTable;

constexpr auto everyRule = QAbstractItemModelTester::FailureReportingMode::Fatal;

class RedactionListModel : public testing::Test
{
protected:
    void SetUp() override
    {
        desk.redactions = test::madeUpRedactions();
        reference = desk.requestIn(RequestState::Planned);
        model.read(reference);
        settle();
    }
    void settle()
    {
        QSignalSpy changed(&model, &RedactionModel::changed);
        while (model.isBusy() && changed.wait(1000)) {
        }
    }
    std::string shown(int row, int column)
    {
        return model.table().index(row, column).data().toString().toStdString();
    }

    test::FakeDesk desk{40};
    Services services = desk.services();
    RedactionModel model{services};
    std::string reference;
};

TEST_F(RedactionListModel, IsATableThatKeepsTheRules)
{
    const QAbstractItemModelTester tester(&model.table(), everyRule);
    EXPECT_EQ(model.table().rowCount(), 3);
    EXPECT_EQ(model.table().columnCount(), RedactionTable::ColumnCount);
    EXPECT_EQ(shown(0, RedactionTable::Kind), "Name");
    EXPECT_EQ(shown(1, RedactionTable::Because), "None of the person's own");
    EXPECT_EQ(shown(0, RedactionTable::State), "Undecided");
    model.decide(0, {{}, true, "safety", true});
    settle();
    EXPECT_EQ(shown(0, RedactionTable::State), "Struck out");
    EXPECT_EQ(shown(1, RedactionTable::State), "Undecided");
    EXPECT_EQ(shown(2, RedactionTable::State), "Struck out");
    ASSERT_NE(model.list(), nullptr);
    EXPECT_EQ(model.list()->undecided, 1U);
}

TEST_F(RedactionListModel, KeepsWhatWasRevealedUntilTheRequestIsLeft)
{
    EXPECT_EQ(shown(0, RedactionTable::Text), "***");
    model.reveal("A test looks.");
    settle();
    EXPECT_EQ(shown(0, RedactionTable::Text), "Maria Lopez");
    model.decide(0, {{}, false, "own", false});
    settle();
    EXPECT_EQ(shown(0, RedactionTable::Text), "Maria Lopez");
    EXPECT_EQ(shown(0, RedactionTable::State), "Stays");
    model.clear();
    EXPECT_EQ(model.table().rowCount(), 0);
    model.read(reference);
    settle();
    EXPECT_EQ(shown(0, RedactionTable::Text), "***");
}

TEST_F(RedactionListModel, DropsAnAnswerForARequestThatWasLeft)
{
    desk.hold("revealRedactions");
    model.reveal("A test looks.");
    model.clear();
    desk.release();
    QCoreApplication::processEvents();
    EXPECT_EQ(model.table().rowCount(), 0);
    EXPECT_EQ(model.list(), nullptr);
}

TEST_F(RedactionListModel, EveryWordOfTheDeskHasAText)
{
    for (const char *word : {"words", "name", "email", "telephone", "address"})
        EXPECT_NE(ui::RedactionWords::kind(word), QLatin1String(word));
    for (const char *word : {"other-party", "named-in-file", "not-theirs", "struck-elsewhere", "by-hand"})
        EXPECT_NE(ui::RedactionWords::because(word), QLatin1String(word));
    EXPECT_EQ(ui::redactionGroundWords(),
              (std::vector<std::string>{"others-rights", "confidentiality", "no-consent", "safety"}));
    EXPECT_EQ(ui::redactionReasonWords(),
              (std::vector<std::string>{"own", "consent", "public", "told-by-person"}));
    EXPECT_EQ(ui::RedactionWords::ground("unheard-of"), QLatin1String("unheard-of"));
}

} // namespace
