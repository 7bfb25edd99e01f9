// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/other_people.h"
#include "tests/support/public_data.h"

using namespace desk;
using namespace desk::redaction;

namespace {

policy::Field field(std::string id, policy::IdentifierKind identifier = policy::IdentifierKind::None,
                    policy::Mask mask = policy::Mask::None, std::string party = {})
{
    policy::Field out;
    out.id = std::move(id);
    out.identifier = identifier;
    out.mask = mask;
    out.party = std::move(party);
    out.sensitivity = policy::Sensitivity::Core;
    return out;
}

policy::Category orders()
{
    policy::Category out;
    out.id = "orders";
    out.parties = {{"buyer", {}, {}}, {"recipient", {}, "is_gift"}};
    using policy::IdentifierKind;
    using policy::Mask;
    out.fields = {field("order_number", IdentifierKind::Order, Mask::None, "buyer"),
                  field("email", IdentifierKind::Email, Mask::Email, "buyer"),
                  field("phone", IdentifierKind::Phone, Mask::Phone, "buyer"),
                  field("buyer_name", IdentifierKind::Name, Mask::Name, "buyer"),
                  field("recipient_name", IdentifierKind::Name, Mask::Name, "recipient"),
                  field("recipient_phone", IdentifierKind::Phone, Mask::Phone, "recipient"),
                  field("recipient_email", IdentifierKind::Email, Mask::Email, "recipient"),
                  field("address_line_1", IdentifierKind::None, Mask::Address, "recipient"),
                  field("note")};
    return out;
}

subjects::Cells cells(const std::vector<std::pair<std::string, std::string>> &values)
{
    subjects::Cells out;
    for (const auto &[name, value] : values)
        out.push_back({name, {formats::Value::Kind::Text, value}, 0});
    return out;
}

/// Claire Gute's file: one order went to Maria Lopez, one to 王小明, one to Hans Gute.
class SeededFile : public testing::Test
{
protected:
    void SetUp() override
    {
        people.see(category, own());
        people.see(category, cells({{"order_number", "1"},
                                    {"email", "claire@example.com"},
                                    {"recipient_name", "Maria de la López"},
                                    {"recipient_phone", "+49 30 1234567"},
                                    {"recipient_email", "m.lopez@example.net"},
                                    {"address_line_1", "Lange Gasse 17"}}));
        people.see(category, cells({{"order_number", "2"}, {"recipient_name", "王小明"}}));
        people.see(category, cells({{"order_number", "3"}, {"recipient_name", "Hans Gute"}}));
        people.settle();
    }
    subjects::Cells own() const
    {
        return cells({{"order_number", "9"},
                      {"email", "claire@example.com"},
                      {"phone", "+49 30 7654321"},
                      {"buyer_name", "Claire Gute"},
                      {"recipient_name", "Gute, Claire"},
                      {"address_line_1", "Kurze Gasse 4"}});
    }
    std::vector<std::string> found(const std::string &note,
                                   formats::Value::Kind kind = formats::Value::Kind::Text) const
    {
        const OtherPeople finder(people, {});
        std::vector<std::string> out;
        for (const Place &place : finder.placesIn(&category, {{"note", {kind, note}, 0}}))
            for (const exporting::TextSpan &span : place.spans)
                out.push_back(note.substr(span.from, span.until - span.from));
        return out;
    }

    const policy::Category category = orders();
    KnownPeople people{"DE"};
};

} // namespace

TEST_F(SeededFile, whoIsNamedIsFoundHoweverTheyAreWritten)
{
    struct Seed
    {
        std::string text;
        std::vector<std::string> found;
    };
    const std::vector<Seed> seeds{
        {"Left with Maria de la López, thanks", {"Maria de la López"}},
        {"maria de\nla lopez took it", {"maria de\nla lopez"}},
        {"ASK MARIA DE LA LOPEZ", {"MARIA DE LA LOPEZ"}},
        {"LOPEZ, MARIA DE LA", {"LOPEZ, MARIA DE LA"}},
        {"Mrs López will sign", {"López"}},
        {"Maria Lopez at the start and Maria Lopez at the end", {"Maria Lopez", "Maria Lopez"}},
        {"Maria de la L&oacute;pez", {"Maria de la L&oacute;pez"}},
        {"{\"by\":\"Maria de la L\\u00f3pez\"}", {"Maria de la L\\u00f3pez"}},
        {"请王小明先生签收", {"王小明"}},
        {"王先生已经签收", {"王先生"}},
        {"call 030 123 45 67 first", {"030 123 45 67"}},
        {"call +49-30-1234567 first", {"+49-30-1234567"}},
        {"call 0049 (30) 123\n4567", {"0049 (30) 123\n4567"}},
        {"write m.lopez@example.net", {"m.lopez@example.net"}},
        {"write M.Lopez+shop@Example.NET.", {"M.Lopez+shop@Example.NET"}},
        {"write m.lopez&#64;example.net", {"m.lopez&#64;example.net"}},
        {"or bob@example.org", {"bob@example.org"}},
        {"or +1 650-253-0000", {"+1 650-253-0000"}},
        {"at Lange Gasse 17, Hof", {"Lange Gasse 17"}},
        {"Hans Gute", {"Hans Gute"}},
        {"(0030 30 1234567)", {"0030 30 1234567"}},
    };
    for (const Seed &seed : seeds)
        EXPECT_EQ(found(seed.text), seed.found) << seed.text;
}

TEST_F(SeededFile, whatIsThePersonsOwnIsLeftAlone)
{
    for (const std::string text :
         {"I am Claire Gute", "GUTE, CLAIRE", "claire gute", "Mrs Gute", "Claire", "claire@example.com",
          "Claire+news@Example.com", "my number 030/7654321", "+49 30 765 43 21", "Kurze Gasse 4",
          "the marialopezia plant", "a lopez by any other name", "order 301234567890123 of 2026-11-20",
          "R2D2, 12.50 EUR on 2026-11-20 at 10:15:00"})
        EXPECT_EQ(found(text), std::vector<std::string>()) << text;
}

TEST_F(SeededFile, aFieldOfAnotherPartyIsProposedWhole)
{
    const OtherPeople finder(people, {});
    const auto places = finder.placesIn(&category, cells({{"order_number", "1"},
                                                          {"recipient_name", "Maria de la López"},
                                                          {"recipient_phone", "+49 30 1234567"},
                                                          {"address_line_1", "Lange Gasse 17"}}));
    ASSERT_EQ(places.size(), 3U);
    for (const Place &place : places)
        EXPECT_EQ(place.because, Because::OtherParty);
    EXPECT_EQ(places[0].kind, PlaceKind::Name);
    EXPECT_EQ(places[1].kind, PlaceKind::Telephone);
    EXPECT_EQ(places[2].kind, PlaceKind::Address);
    EXPECT_TRUE(finder.placesIn(&category, own()).empty()) << "a row that is all the person's";
    // In the recipient's own file these fields are theirs.
    EXPECT_TRUE(finder.placesIn(&category, cells({{"recipient_name", "Maria de la López"}})).empty());
}

TEST_F(SeededFile, theStringsOfAJsonValueAreLookedInto)
{
    EXPECT_EQ(found(R"([{"by":"agent","text":"Hi Maria L\u00f3pez"}])", formats::Value::Kind::Json),
              (std::vector<std::string>{"Maria L\\u00f3pez"}));
}

TEST_F(SeededFile, whatWasStruckIsLookedForEverywhere)
{
    const OtherPeople finder(people, {{PlaceKind::Words, {"the neighbour in flat 12", {}}, false}});
    const auto places =
        finder.placesIn(&category, cells({{"note", "Gave it to The Neighbour in\nflat 12."}}));
    ASSERT_EQ(places.size(), 1U);
    EXPECT_EQ(places[0].because, Because::StruckElsewhere);
    EXPECT_EQ(places[0].text, "The Neighbour in\nflat 12");
}

TEST(OtherPeople, withoutTheirNameNobodyIsTakenForSomebodyElse)
{
    KnownPeople people("DE");
    const policy::Category category = orders();
    const auto row = cells({{"order_number", "1"}, {"recipient_name", "Maria Lopez"}});
    people.see(category, row);
    people.settle();
    EXPECT_TRUE(people.others().empty());
    EXPECT_TRUE(OtherPeople(people, {}).placesIn(&category, row).empty());
}
