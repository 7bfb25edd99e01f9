// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/command_line/commands_fixture.h"
#include "tests/support/public_data.h"

#include <QIODevice>

namespace desk::command_line {
namespace {

using Words = std::vector<std::string>;

class Letters : public Commands
{
protected:
    Letters()
    {
        letters::Letter &letter = desk.actions.letter.letter;
        letter.kind = letters::LetterKind::Acknowledgement;
        letter.language = "de";
        letter.reference = "RU-2026-000001-7";
        letter.subject = "Ihre Anfrage";
        letters::LetterBlock block;
        block.id = "thanks";
        block.form = letters::BlockForm::Paragraph;
        block.texts = {"Wir haben Ihre Anfrage erhalten."};
        letter.blocks = {block};
    }
    ExitStatus letter(const std::string &file, Words more = {})
    {
        Words words{"request", "letter", "R", "--kind", "acknowledgement", "--out", path(file)};
        words.insert(words.end(), more.begin(), more.end());
        return runSignedIn(words);
    }
};

TEST_F(Letters, wrongUsageTouchesNothing)
{
    const Words start{"request", "letter", "R", "--out", path("a.txt")};
    const std::vector<Words> wrong{
        {},
        {"--kind", "love"},
        {"--kind", "grant,refusal"},
        {"--kind", "recipient-notice"},
        {"--kind", "grant", "--recipient", "carrier"},
        {"--kind", "grant", "--field", "question"},
        {"--kind", "grant", "--edit", "=text"},
    };
    for (const Words &more : wrong) {
        Words words = start;
        words.insert(words.end(), more.begin(), more.end());
        EXPECT_EQ(run(words), ExitStatus::Usage) << err();
    }
    for (const std::string name : {"letter", "letter.doc", "txt", "letter.PDF "})
        EXPECT_EQ(letter(name), ExitStatus::Usage) << name;
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(Letters, aLetterIsWrittenByItsSuffixAndRememberedAsSent)
{
    for (const std::string name : {"a.txt", "a.html"}) {
        EXPECT_EQ(letter(name, {"--json"}), ExitStatus::Done) << err();
        EXPECT_EQ(desk.calls.back(), "send RU-2026-000001-7 access acknowledgement");
        EXPECT_NE(test::readFile(path(name)).find("Wir haben Ihre Anfrage erhalten."), std::string::npos);
        EXPECT_EQ(outJson()["sent"], true);
        EXPECT_EQ(outJson()["language"], "de");
        EXPECT_EQ(QFile::permissions(QString::fromStdString(path(name))) &
                      (QFile::ReadGroup | QFile::ReadOther),
                  QFile::Permissions());
    }
    desk.calls.clear();
    EXPECT_EQ(letter("a.txt"), ExitStatus::Failed) << "never over a letter that is there";
    EXPECT_TRUE(desk.calls.empty());
}

TEST_F(Letters, aDraftIsNotRememberedAndSaysWhatIsMissing)
{
    desk.actions.letter.unfilled = {"question"};
    EXPECT_EQ(letter("draft.txt", {"--draft", "--json"}), ExitStatus::Done) << err();
    EXPECT_EQ(desk.calls.back(), "draft RU-2026-000001-7 access acknowledgement");
    EXPECT_EQ(outJson()["sent"], false);
    EXPECT_EQ(outJson()["unfilled"], Json::array({"question"}));
}

TEST_F(Letters, whatTheAgentSaysIsPassedOn)
{
    EXPECT_EQ(letter("a.txt", {"--language", "fr", "--field", "question=Which=order?", "--edit",
                               "thanks=Merci.", "--action", "access"}),
              ExitStatus::Done)
        << err();
    const LetterOrder &order = desk.actions.letterOrder;
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    EXPECT_EQ(order.language, "fr");
    EXPECT_EQ(order.fields, (Pairs{{"question", "Which=order?"}}));
    EXPECT_EQ(order.edits, (Pairs{{"thanks", "Merci."}}));
}

TEST_F(Letters, aMailGoesToTheAddressOfTheRequestOrTheOneGiven)
{
    EXPECT_EQ(letter("a.eml"), ExitStatus::Usage) << "no address is known";
    EXPECT_NE(err().find("--to"), std::string::npos);
    desk.actions.details.identifiers = {{policy::IdentifierKind::Email, "anna@example.com"}};
    EXPECT_EQ(letter("a.eml"), ExitStatus::Done) << err();
    EXPECT_NE(test::readFile(path("a.eml")).find("anna@example.com"), std::string::npos);
    EXPECT_EQ(letter("b.eml", {"--to", "lei@example.com"}), ExitStatus::Done) << err();
    EXPECT_NE(test::readFile(path("b.eml")).find("lei@example.com"), std::string::npos);
    desk.calls.clear();
    EXPECT_EQ(letter("c.eml", {"--to", "no address"}), ExitStatus::Failed);
    EXPECT_NE(desk.calls.back().substr(0, 4), "send") << "found out before it was remembered as sent";
    EXPECT_FALSE(QFile::exists(QString::fromStdString(path("c.eml"))));
}

TEST_F(Letters, aNoticeNeverGoesToThePersonByItself)
{
    desk.actions.details.identifiers = {{policy::IdentifierKind::Email, "anna@example.com"}};
    EXPECT_EQ(runSignedIn({"request", "letter", "R", "--kind", "recipient-notice", "--recipient", "carrier",
                           "--out", path("n.eml")}),
              ExitStatus::Usage);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(path("n.eml"))));
}

TEST_F(Letters, aPdfIsDrawnByThePrinterAndGoesWithAMail)
{
    EXPECT_EQ(letter("a.pdf"), ExitStatus::Failed) << "there is no printer";
    EXPECT_NE(desk.calls.back().substr(0, 4), "send");
    print = [](const letters::Letter &drawn, QIODevice &device) -> Result<void> {
        device.write(("%PDF of " + drawn.reference).c_str());
        return {};
    };
    EXPECT_EQ(letter("a.pdf"), ExitStatus::Done) << err();
    EXPECT_EQ(test::readFile(path("a.pdf")), "%PDF of RU-2026-000001-7");
    EXPECT_EQ(letter("a.eml", {"--to", "lei@example.com"}), ExitStatus::Done) << err();
    EXPECT_NE(test::readFile(path("a.eml")).find("RU-2026-000001-7.pdf"), std::string::npos);
    print = [](const letters::Letter &, QIODevice &) -> Result<void> {
        return fail(ErrorCode::Io, "The printer is out of ink.");
    };
    EXPECT_EQ(letter("b.pdf"), ExitStatus::Failed);
    EXPECT_FALSE(QFile::exists(QString::fromStdString(path("b.pdf"))));
}

} // namespace
} // namespace desk::command_line
