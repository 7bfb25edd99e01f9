// SPDX-License-Identifier: GPL-3.0-or-later
// What was understood of what came in, as it is told, without a widget.
#include "tests/support/fake_incoming.h"
#include "ui/models/doubt_words.h"
#include "ui/models/draft_steps.h"
#include "ui/models/understood.h"

#include <gtest/gtest.h>

namespace {

using namespace desk;
using ui::Understood;

intake::Finding at(std::vector<intake::Span> spans, intake::Certainty certainty = intake::Certainty::Certain)
{
    return {certainty, std::move(spans), {}, {}};
}

TEST(Understood, SpansOfBytesAreRangesOfWhatIsShown)
{
    struct Spoken
    {
        const char *letter;
        const char *words;
    };
    // One, two, three and four bytes a character; the last is a pair of two in UTF-16.
    for (const auto &[letter, words] :
         {Spoken{"send my data", "my data"}, Spoken{"für mich: löschen, bitte", "löschen"},
          Spoken{"你好，请删除我的数据。谢谢", "删除"}, Spoken{"😀 please 😀 delete", "delete"}}) {
        const std::string whole = letter;
        const intake::Span span{whole.find(words), std::string(words).size()};
        const std::vector<ui::TextRange> ranges = Understood::ranges(whole, {span});
        ASSERT_EQ(ranges.size(), 1U);
        EXPECT_EQ(QString::fromUtf8(letter).mid(ranges.front().from, ranges.front().length).toStdString(),
                  words);
    }
}

TEST(Understood, ASpanThatDoesNotFitTheTextIsLeftOut)
{
    EXPECT_TRUE(Understood::ranges("short", {{3, 9}}).empty());
    EXPECT_TRUE(Understood::ranges("short", {{9, 1}}).empty());
    EXPECT_TRUE(Understood::ranges("short", {{2, 0}}).empty());
    EXPECT_TRUE(Understood::ranges("short", {{1, static_cast<std::size_t>(-1)}}).empty());
}

TEST(Understood, CarriageReturnsDoNotMoveTheWords)
{
    const std::string letter = "one\r\ntwo\r\nthree";
    const std::vector<ui::TextRange> ranges = Understood::ranges(letter, {{letter.find("three"), 5}});
    ASSERT_EQ(ranges.size(), 1U);
    // An editor shows one line end where the letter has two characters.
    EXPECT_EQ(Understood::shown(letter).mid(ranges.front().from, ranges.front().length),
              QStringLiteral("three"));
}

TEST(Understood, QuotesTheWordsAndNeverMoreThanFitsALine)
{
    intake::Draft draft;
    draft.text = "please send\n me   everything and " + std::string(400, 'x');
    // Line ends and runs of blanks are one blank.
    EXPECT_EQ(Understood::quote(draft, at({{0, 28}})).toStdString(), "“please send me everything”");
    const QString cut = Understood::quote(draft, at({{0, draft.text.size()}}));
    EXPECT_LE(cut.size(), Understood::longestQuote + 3);
    EXPECT_TRUE(cut.contains(QChar(0x2026)));
    EXPECT_EQ(Understood::quote(draft, at({{0, 6}, {7, 4}})).toStdString(), "“please” “send”");
}

TEST(Understood, QuotesThePlaceWhereAStructuredSourceSaysIt)
{
    intake::Draft draft;
    intake::Finding because;
    because.place = "/subject_request_type";
    EXPECT_EQ(Understood::quote(draft, because), QStringLiteral("/subject_request_type"));
}

TEST(Understood, HasALineForEveryFindingAndSaysWhichAreOnlyLikely)
{
    const IntakeDraft draft = test::madeUpDraft();
    const std::vector<ui::UnderstoodLine> lines = Understood::lines(draft.draft);
    const auto line = [&](const char *value) -> const ui::UnderstoodLine * {
        for (const ui::UnderstoodLine &each : lines)
            if (each.value == QString::fromUtf8(value))
                return &each;
        return nullptr;
    };
    ASSERT_NE(line("Deletion"), nullptr);
    EXPECT_FALSE(line("Deletion")->certain);
    EXPECT_EQ(line("Deletion")->quote.toStdString(), "“it were gone”");
    ASSERT_NE(line("jane@example.org"), nullptr);
    EXPECT_TRUE(line("jane@example.org")->certain);
    EXPECT_TRUE(line("jane@example.org")->quote.isEmpty()); // the words are the value
    EXPECT_NE(line("R-1001"), nullptr);
    EXPECT_NE(line("GDPR"), nullptr);
    EXPECT_NE(line("English"), nullptr);
    // The address of an attachment is nobody's path, and its size says what to expect.
    EXPECT_NE(line("9.zip (2.00 KiB)"), nullptr);
}

TEST(Understood, FollowsIsToldOnlyWhereSomethingFollows)
{
    intake::Draft draft;
    EXPECT_TRUE(Understood::follows(draft).isEmpty());
    draft.follows = intake::Follows::Reminder;
    EXPECT_FALSE(Understood::follows(draft).isEmpty());
    const QString reminder = Understood::follows(draft);
    draft.follows = intake::Follows::Complaint;
    EXPECT_NE(Understood::follows(draft), reminder);
}

TEST(Understood, AttachesToOpenRequestsAndOnlyWhereTheLetterFollowsOne)
{
    IntakeDraft draft = test::madeUpDraft();
    OtherRequest open;
    open.summary.reference = "RU-2026-000001-1";
    open.summary.state = RequestState::Planned;
    OtherRequest closed;
    closed.summary.reference = "RU-2026-000002-2";
    closed.summary.state = RequestState::Closed;
    draft.others = {open, closed};
    EXPECT_TRUE(Understood::attachable(draft).empty());
    draft.draft.follows = intake::Follows::Reminder;
    ASSERT_EQ(Understood::attachable(draft).size(), 1U);
    EXPECT_EQ(Understood::attachable(draft).front().summary.reference, open.summary.reference);
}

TEST(Doubts, AnUnknownSentenceIsShownAsItIs)
{
    EXPECT_EQ(ui::DoubtWords::of({{}, "Something new.", {}}), QStringLiteral("Something new."));
    EXPECT_EQ(ui::DoubtWords::of({"line 4", "Something new.", {}}), QStringLiteral("line 4: Something new."));
}

TEST(DraftSteps, GoesThroughWhatIsNotTakenYetAndCountsTheRest)
{
    IntakeReading reading;
    for (int i = 1; i <= 3; ++i)
        reading.drafts.push_back(test::madeUpRow(i));
    ui::DraftSteps steps;
    EXPECT_EQ(steps.current(), nullptr);
    steps.begin(reading);
    ASSERT_NE(steps.current(), nullptr);
    EXPECT_EQ(steps.number(), 1);
    EXPECT_EQ(steps.total(), 3);
    EXPECT_TRUE(steps.hasNext());
    steps.next();
    EXPECT_EQ(steps.number(), 2);
    steps.took();
    EXPECT_EQ(steps.number(), 3);
    steps.next(); // round, past the one that was taken
    EXPECT_EQ(steps.number(), 1);
    steps.next();
    EXPECT_EQ(steps.number(), 3);
    steps.took();
    EXPECT_EQ(steps.number(), 1);
    EXPECT_FALSE(steps.hasNext());
    steps.took();
    EXPECT_EQ(steps.current(), nullptr);
    EXPECT_EQ(steps.taken(), 3);
}

TEST(DraftSteps, KeepsWhatWasCorrectedInADraftThatIsPassedOver)
{
    IntakeReading reading{{test::madeUpRow(1), test::madeUpRow(2)}, {}, {}};
    ui::DraftSteps steps;
    steps.begin(reading);
    NewRequest corrected = steps.current()->request;
    corrected.phone = "+33 1 23 45 67 89";
    steps.keep(corrected);
    steps.next();
    EXPECT_TRUE(steps.current()->request.phone.empty());
    steps.next();
    EXPECT_EQ(steps.current()->request.phone, corrected.phone);
}

} // namespace
