// SPDX-License-Identifier: GPL-3.0-or-later
// What finds the person, and who writes. Everybody here is made up.
#include "tests/core/intake/letter_support.h"

namespace desk::intake {
namespace {

using policy::IdentifierKind;
using test::doubts;
using test::identifiersOf;
using test::understood;

struct IdentifierCase
{
    IdentifierKind kind;
    const char *text;
    const char *found; ///< What is certain has a mark.
};

TEST(LetterIdentifiers, areFoundAsTheyAreMeant)
{
    const IdentifierCase cases[] = {
        {IdentifierKind::Email, "You can reach me at Jane.Doe@Example.org.", "jane.doe@example.org"},
        {IdentifierKind::Email, "My e-mail address is <jane@example.org>.", "jane@example.org!"},
        {IdentifierKind::Email, "我的邮箱是zhang@example.com，谢谢", "zhang@example.com!"},
        {IdentifierKind::Email, "邮箱：zhang＠example.com。", "zhang@example.com!"},
        {IdentifierKind::Email, "(jane+shop@example.co.uk); jörg@example.de",
         "jane+shop@example.co.uk | jörg@example.de"},
        {IdentifierKind::Email, "jane@example.org JANE@EXAMPLE.ORG", "jane@example.org"},
        {IdentifierKind::Email, "I wrote to privacy@shop.example before.", ""},
        {IdentifierKind::Email, "me@home and @twitter and a@@b", ""},
        {IdentifierKind::Phone, "Phone: +44 20 7946 0018", "+442079460018!"},
        {IdentifierKind::Phone, "Telefon: 030 / 901820", "+4930901820!"},
        {IdentifierKind::Phone, "Call +49 (30) 90-18-20 please", "+4930901820"},
        {IdentifierKind::Phone, "My order 1234567890 of 03.05.2026", ""},
        {IdentifierKind::Order, "My order number is A-1001.", "A-1001!"},
        {IdentifierKind::Order, "orders #1001, #1002 and 1003", "1001! | 1002! | 1003!"},
        {IdentifierKind::Order, "Bestellnummer: 2026/0815", "2026/0815!"},
        {IdentifierKind::Order, "ma commande n° 1001", "1001!"},
        {IdentifierKind::Order, "número de pedido: P-77", "P-77!"},
        {IdentifierKind::Order, "订单号：A1001、A1002", "A1001! | A1002!"},
        {IdentifierKind::Order, "I order you to stop this in order to obey.", ""},
        {IdentifierKind::Account, "Kundennummer: K-4711", "K-4711!"},
        {IdentifierKind::Account, "Username: jane.doe", "jane.doe!"},
        {IdentifierKind::Account, "My customer account is closed.", ""},
        {IdentifierKind::Account, "Account number 4711-22", "4711-22"},
        {IdentifierKind::Account, "my bank account number 4711-22", ""},
        {IdentifierKind::Postcode, "Postcode: SW1A 1AA", "SW1A 1AA!"},
        {IdentifierKind::Postcode, "Jane Doe\nMusterstraße 1\nD-10115 Berlin", "D-10115"},
        {IdentifierKind::Postcode, "Jane Doe\n10 High Street\nSW1A 1AA\n", "SW1A 1AA"},
        {IdentifierKind::Postcode, "2026 Was a bad year for me.", ""},
        {IdentifierKind::Postcode, "邮编：200000", "200000!"},
        {IdentifierKind::Name, "My name is Jane van der Doe and I live here.", "Jane van der Doe!"},
        {IdentifierKind::Name, "E-Mail: jane@example.org\nName: Jane Doe\nOrder: 1", "Jane Doe!"},
        {IdentifierKind::Name, "Mein Name ist Erika Muster-Mann, geboren", "Erika Muster-Mann!"},
        {IdentifierKind::Name, "Je m'appelle Jeanne D'Arc.", "Jeanne D'Arc!"},
        {IdentifierKind::Name, "Me llamo Juana Pérez García.", "Juana Pérez García!"},
        {IdentifierKind::Name, "我叫张伟，是贵店顾客。", "张伟!"},
        {IdentifierKind::Name, "Please delete my data.\n\nKind regards,\nJane Doe", "Jane Doe"},
        {IdentifierKind::Name, "Bitte löschen Sie meine Daten.\n\nMit freundlichen Grüßen\n\nErika Muster\n",
         "Erika Muster"},
        {IdentifierKind::Name, "Je demande la suppression.\n\nBien cordialement,\nJeanne de la Tour",
         "Jeanne de la Tour"},
        {IdentifierKind::Name, "请删除。\n此致\n敬礼\n张伟", "张伟"},
        {IdentifierKind::Name, "Kind regards,\nsent from my phone", ""},
        {IdentifierKind::Name, "Jane Doe works at your shop and Max Muster, too.", ""},
    };
    for (const IdentifierCase &each : cases)
        EXPECT_EQ(identifiersOf(understood(each.text), each.kind), each.found) << each.text;
}

TEST(LetterIdentifiers, standInTheOrderOfTheLetterWithTheirWords)
{
    const Draft draft =
        understood("My customer number: K-1. My order number: O-1. Write to jane@example.org!");
    ASSERT_EQ(draft.identifiers.size(), 3U);
    EXPECT_EQ(draft.identifiers[0].kind, IdentifierKind::Account);
    EXPECT_EQ(draft.identifiers[1].kind, IdentifierKind::Order);
    EXPECT_EQ(draft.identifiers[2].kind, IdentifierKind::Email);
    EXPECT_EQ(test::wordsOfFinding(draft, draft.identifiers[1].because), "O-1");
    EXPECT_EQ(draft.identifiers[1].because.rule, "en-label-order");
}

TEST(LetterIdentifiers, aTelephoneNumberWithoutACountryIsADoubt)
{
    const Draft draft = understood("Phone: 030 901820", "");
    EXPECT_EQ(identifiersOf(draft, IdentifierKind::Phone), "");
    EXPECT_TRUE(doubts(draft, "country code"));
    EXPECT_EQ(identifiersOf(understood("Phone: 030 901820", "DE"), IdentifierKind::Phone), "+4930901820!");
}

TEST(LetterIdentifiers, areNotTakenFromQuotedParts)
{
    const Draft draft = understood("Thank you.\n> Order number: A-1\n> jane@example.org");
    EXPECT_TRUE(draft.identifiers.empty());
}

TEST(LetterIdentifiers, aListOfAddressesEndsSomewhere)
{
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += "a" + std::to_string(i) + "@example.org ";
    EXPECT_EQ(understood(text).identifiers.size(), 200U);
}

struct BehalfCase
{
    const char *text;
    const char *kind;
    const char *name;
};

TEST(LetterBehalf, whoWritesForSomebodyElseIsNotThePerson)
{
    const BehalfCase cases[] = {
        {"I am writing on behalf of my client. We request access to her personal data.\nKind regards\nMax "
         "Law",
         "lawyer", "Max Law"},
        {"I write on behalf of Jane Doe as her authorised agent.\nRegards\nMax Agent", "agent", "Max Agent"},
        {"Please delete my son's data.\nRegards\nJane Doe", "parent", "Jane Doe"},
        {"Our customer asks you to delete her data.\nRegards\nShop Keeper", "merchant", "Shop Keeper"},
        {"Namens meiner Mandantin beantrage ich Auskunft.\nMit freundlichen Grüßen\nMax Recht", "lawyer",
         "Max Recht"},
        {"Im Auftrag von Erika Muster bitte ich um Löschung ihrer Daten.", "agent", ""},
        {"Au nom de ma cliente, je demande l'accès.", "lawyer", ""},
        {"En nombre de mi clienta solicito acceso.", "lawyer", ""},
        {"本律师受张某委托致函贵公司。", "lawyer", ""},
        {"本人受李某委托提出申请。", "agent", ""},
        {"请删除我儿子的个人信息。", "parent", ""},
        {"Please delete my data.\nRegards\nJane Doe", "", ""},
    };
    for (const BehalfCase &each : cases) {
        const Draft draft = understood(each.text);
        EXPECT_EQ(draft.behalfKind.value_or(""), each.kind) << each.text;
        EXPECT_EQ(draft.behalfName, each.name) << each.text;
        EXPECT_EQ(draft.behalfBecause.rule.empty(), std::string(each.kind).empty()) << each.text;
        EXPECT_EQ(doubts(draft, "authority has to be shown"), !std::string(each.kind).empty()) << each.text;
        if (*each.kind != '\0') {
            EXPECT_EQ(identifiersOf(draft, IdentifierKind::Name), "") << "the writer is not the person";
        }
    }
}

} // namespace
} // namespace desk::intake
