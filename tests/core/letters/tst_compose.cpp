// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/letters/citation.h"
#include "core/letters/letter_language.h"
#include "core/letters/render.h"
#include "tests/core/letters/letters_fixture.h"
#include "tests/support/public_data.h"

#include <algorithm>
#include <map>
#include <set>

namespace desk::letters {
namespace {

using policy::Right;
using test::describe;
using test::everyField;
using test::forEachPossibleRequest;
using test::fullRequest;
using test::LawAndPlace;
using test::shippedTemplates;

constexpr LawAndPlace europe{"eu-gdpr", "DE"};
constexpr LawAndPlace california{"us-ca-ccpa", "US-CA"};

LetterRequest refusal(Right right, LawAndPlace where)
{
    LetterRequest request = fullRequest(LetterKind::Refusal, where);
    request.right = right;
    request.outcome = LetterOutcome::Refused;
    return request;
}

const LetterBlock *findBlock(const Letter &letter, std::string_view id)
{
    for (const LetterBlock &block : letter.blocks)
        if (block.id == id)
            return &block;
    return nullptr;
}

std::set<std::string> dutiesOf(const Letter &letter)
{
    std::set<std::string> duties;
    for (const LetterBlock &block : letter.blocks)
        duties.insert(block.duties.begin(), block.duties.end());
    return duties;
}

TEST(Compose, EveryLetterThatMakesSenseIsThereInEveryLanguage)
{
    // Acknowledgement 9, clarification 9, grant, part and refusal 8 each, lifting 1, notices 4 × 2,
    // complaint 3.
    constexpr int everywhere = 9 + 9 + 3 * 8 + 1 + 8 + 3;
    constexpr int identity = 6 * 14 - 1; // California forbids it where use is to be limited
    constexpr int extensions = 7 + 7 + 5 + 3 * 6 + 2 + 1 + 3 + 1 + 2;
    int letters = 0;
    forEachPossibleRequest([&letters](LetterRequest request) {
        for (const auto &language : policy::spellings<LetterLanguage>()) {
            request.language = language.text;
            const auto letter = composeLetter(shippedTemplates(), request);
            {
                SCOPED_TRACE(describe(request));
                ASSERT_OK(letter);
            }
            EXPECT_EQ(letter->language, language.text);
            EXPECT_FALSE(letter->languageIsFallback);
            EXPECT_EQ(renderText(*letter).find("{{"), std::string::npos) << describe(request);
            EXPECT_EQ(renderText(*letter).find("()"), std::string::npos) << describe(request);
            EXPECT_EQ(renderText(*letter).find("（）"), std::string::npos) << describe(request);
            ++letters;
        }
    });
    EXPECT_EQ(letters, (everywhere * 14 + identity + extensions) * 5);
}

TEST(Compose, AFieldThatIsMissingIsNamedInEveryLetter)
{
    int removed = 0;
    forEachPossibleRequest([&removed](LetterRequest request) {
        const auto names = requiredFields(shippedTemplates(), request);
        ASSERT_OK(names);
        ASSERT_FALSE(names->empty());
        for (const std::string &name : *names) {
            LetterRequest without = request;
            if (name == "outcomes")
                without.fields.outcomes.clear();
            else if (name == "corrections")
                without.fields.corrections.clear();
            else if (name == "ground")
                without.ground.clear();
            else if (name == "residence")
                without.residence.clear();
            else if (const Field field = *policy::fromSpelling<Field>(name);
                     fieldForm(field) == FieldForm::Day)
                without.fields.days[field] = QDate();
            else
                without.fields.texts[field] = " \n";
            const auto letter = composeLetter(shippedTemplates(), without);
            ASSERT_FALSE(letter.ok()) << describe(request) << " without " << name;
            EXPECT_EQ(letter.error().code, ErrorCode::InvalidArgument);
            EXPECT_EQ(letter.error().place, name) << describe(request);
            ++removed;
        }
    });
    EXPECT_GT(removed, 885 * 6);
}

TEST(Compose, NothingButTheRequiredFieldsIsRequired)
{
    forEachPossibleRequest([](LetterRequest request) {
        const auto names = requiredFields(shippedTemplates(), request);
        ASSERT_OK(names);
        const LetterFields all = everyField();
        LetterRequest bare = request;
        bare.fields = {};
        bare.ground.clear();
        bare.residence.clear();
        for (const std::string &name : *names) {
            if (name == "outcomes")
                bare.fields.outcomes = all.outcomes;
            else if (name == "corrections")
                bare.fields.corrections = all.corrections;
            else if (name == "ground")
                bare.ground = request.ground;
            else if (name == "residence")
                bare.residence = request.residence;
            else if (const Field field = *policy::fromSpelling<Field>(name);
                     fieldForm(field) == FieldForm::Day)
                bare.fields.days[field] = all.days.at(field);
            else
                bare.fields.texts[field] = all.texts.at(field);
        }
        {
            SCOPED_TRACE(describe(request));
            EXPECT_OK(composeLetter(shippedTemplates(), bare));
        }
    });
}

struct DutyCase
{
    const char *article;
    LetterKind kind;
    std::vector<std::string_view> laws;
    std::vector<Right> rights;
    std::vector<std::string> duties;
};

/// What the laws themselves want said, written down here a second time and not read from the templates.
std::vector<DutyCase> dutyCases()
{
    const std::vector<Right> given{Right::Access, Right::Correction, Right::Deletion};
    return {
        {"GDPR 12(4)",
         LetterKind::Refusal,
         {"eu-gdpr", "uk-gdpr"},
         {Right::Access, Right::Correction, Right::Deletion, Right::Portability, Right::Objection,
          Right::Restriction, Right::AccountCancellation},
         {"ground", "reason", "complaint", "authorities", "court"}},
        {"GDPR 12(4) for a part",
         LetterKind::PartialGrant,
         {"eu-gdpr", "uk-gdpr"},
         given,
         {"partial-detail", "reason", "complaint", "authorities", "court"}},
        {"GDPR 12(3)", LetterKind::Extension, {"eu-gdpr", "uk-gdpr"}, given, {"new-day", "reason"}},
        {"GDPR 15(1)",
         LetterKind::Grant,
         {"eu-gdpr", "uk-gdpr"},
         {Right::Access},
         {"access-contents", "complaint", "authorities"}},
        {"GDPR 7(3)", LetterKind::Grant, {"eu-gdpr", "uk-gdpr"}, {Right::ConsentWithdrawal}, {"past-lawful"}},
        {"GDPR 18(3)", LetterKind::Grant, {"eu-gdpr", "uk-gdpr"}, {Right::Restriction}, {"lifting"}},
        {"GDPR 18(3) when it comes",
         LetterKind::RestrictionLifted,
         {"eu-gdpr", "uk-gdpr"},
         {Right::Restriction},
         {"lifting", "reason"}},
        {"GDPR 19",
         LetterKind::RecipientNotice,
         {"eu-gdpr", "uk-gdpr"},
         {Right::Correction, Right::Deletion, Right::Restriction},
         {"notice", "items"}},
        {"DPA 2018 164A", LetterKind::Refusal, {"uk-gdpr"}, given, {"own-complaint"}},
        {"11 CCR 7021(a)", LetterKind::Acknowledgement, {"us-ca-ccpa"}, given, {"timing", "verification"}},
        {"11 CCR 7021(b)", LetterKind::Extension, {"us-ca-ccpa"}, given, {"new-day", "reason"}},
        {"11 CCR 7022(f)",
         LetterKind::Refusal,
         {"us-ca-ccpa"},
         {Right::Deletion},
         {"ground", "reason", "opt-out-offer"}},
        {"11 CCR 7022(f) for a part",
         LetterKind::PartialGrant,
         {"us-ca-ccpa"},
         {Right::Deletion},
         {"partial-detail", "opt-out-offer"}},
        {"VA 577, CO 1306, CT 518",
         LetterKind::Refusal,
         {"us-va-vcdpa", "us-co-cpa", "us-ct-ctdpa"},
         given,
         {"ground", "reason", "appeal", "complaint"}},
        {"LGPD 18 § 4", LetterKind::Refusal, {"br-lgpd"}, given, {"ground", "reason", "complaint", "court"}},
        {"PIPEDA 8(4)",
         LetterKind::Extension,
         {"ca-pipeda"},
         {Right::Access, Right::Correction},
         {"new-day", "reason", "complaint", "authorities"}},
        {"PIPEDA 8(7), 8(8)",
         LetterKind::Refusal,
         {"ca-pipeda"},
         {Right::Access},
         {"reason", "complaint", "keeping"}},
        {"P-39.1 34",
         LetterKind::Refusal,
         {"ca-qc-law25"},
         given,
         {"ground", "reason", "complaint", "time-limit"}},
        {"FADP 26, 32", LetterKind::Refusal, {"ch-nfadp"}, given, {"ground", "reason", "court"}},
        {"PIPL 50", LetterKind::Refusal, {"cn-pipl"}, given, {"ground", "reason", "court"}},
        {"PIPA 38(5)", LetterKind::Refusal, {"kr-pipa"}, given, {"ground", "reason", "own-complaint"}},
        {"APPI 36", LetterKind::Refusal, {"jp-appi"}, given, {"ground", "reason", "court"}},
        {"DPDP 13", LetterKind::Refusal, {"in-dpdp"}, given, {"ground", "reason", "own-complaint"}},
    };
}

TEST(Compose, WhatALawWantsSaidIsSaid)
{
    const std::map<LetterKind, LetterOutcome> outcomes{{LetterKind::Refusal, LetterOutcome::Refused},
                                                       {LetterKind::PartialGrant, LetterOutcome::Partial},
                                                       {LetterKind::Grant, LetterOutcome::Granted},
                                                       {LetterKind::RecipientNotice, LetterOutcome::Granted}};
    for (const DutyCase &each : dutyCases())
        for (const LawAndPlace &where : test::lawsAndPlaces)
            for (const Right right : each.rights) {
                if (std::find(each.laws.begin(), each.laws.end(), where.law) == each.laws.end())
                    continue;
                LetterRequest request = fullRequest(each.kind, where);
                request.right = right;
                const auto outcome = outcomes.find(each.kind);
                request.outcome = outcome == outcomes.end() ? LetterOutcome::Pending : outcome->second;
                const auto letter = composeLetter(shippedTemplates(), request);
                {
                    SCOPED_TRACE(std::string(std::string(each.article) + " " + describe(request)));
                    ASSERT_OK(letter);
                }
                const std::set<std::string> duties = dutiesOf(*letter);
                for (const std::string &duty : each.duties)
                    EXPECT_TRUE(duties.contains(duty))
                        << each.article << " wants " << duty << " in " << describe(request);
            }
}

TEST(Compose, EveryGroundGoesWithItsLawsAndRightsAndWithNoOther)
{
    int good = 0;
    for (const GroundTemplate &ground : shippedTemplates().grounds)
        for (const LawAndPlace &where : test::lawsAndPlaces)
            for (const auto &right : policy::spellings<Right>()) {
                if (right.value == Right::Complaint || right.value == Right::AuthorityDisclosure)
                    continue;
                LetterRequest request = refusal(right.value, where);
                request.ground = ground.code;
                const bool law = ground.laws.empty() || std::find(ground.laws.begin(), ground.laws.end(),
                                                                  where.law) != ground.laws.end();
                const bool fits =
                    law && (ground.rights.empty() || std::find(ground.rights.begin(), ground.rights.end(),
                                                               right.value) != ground.rights.end());
                const auto letter = composeLetter(shippedTemplates(), request);
                EXPECT_EQ(letter.ok(), fits) << ground.code << " " << describe(request);
                if (!letter.ok()) {
                    EXPECT_EQ(letter.error().place, "ground");
                }
                good += fits ? 1 : 0;
            }
    EXPECT_GT(good, 14 * 8 * 3);
}

TEST(Compose, ARefusalUnderTheGdprReadsAsItShould)
{
    LetterRequest request = refusal(Right::Deletion, europe);
    request.ground = "gdpr.17.3.b";
    request.language = "de-AT";
    const auto letter = composeLetter(shippedTemplates(), request);
    ASSERT_OK(letter);
    EXPECT_EQ(letter->language, "de");
    EXPECT_EQ(letter->paper, Paper::A4);
    ASSERT_NE(findBlock(*letter, "ground-law"), nullptr);
    EXPECT_EQ(findBlock(*letter, "ground-law")->texts.front(),
              "Der rechtliche Grund (Art. 17 Abs. 3 Buchst. b DSGVO):");
    EXPECT_EQ(
        findBlock(*letter, "remedy-court")->texts.front(),
        "Sie können auch vor Gericht gehen (Art. 79 DSGVO). Eine Beschwerde bei der Behörde nimmt Ihnen "
        "dieses Recht nicht.");
    const LetterBlock *authorities = findBlock(*letter, "authorities");
    ASSERT_EQ(authorities->texts.size(), 2u);
    EXPECT_NE(authorities->texts[0].find("bfdi.bund.de"), std::string::npos);
    EXPECT_NE(authorities->texts[1].find("Bundeslandes"), std::string::npos);
}

TEST(Compose, OnlyTheBlocksThatTheLawAsksForQuoteIt)
{
    for (const Right right : {Right::Objection, Right::Restriction}) {
        LetterRequest request = fullRequest(LetterKind::Acknowledgement, california);
        request.right = right;
        const auto letter = composeLetter(shippedTemplates(), request);
        ASSERT_OK(letter);
        EXPECT_NE(findBlock(*letter, "ack-no-verification"), nullptr);
        EXPECT_EQ(findBlock(*letter, "ack-verification"), nullptr);
        EXPECT_EQ(findBlock(*letter, "ack-verification-law"), nullptr);
    }
    LetterRequest promised = fullRequest(LetterKind::Extension, {"ca-pipeda", "CA"});
    promised.right = Right::Restriction;
    EXPECT_FAILS(composeLetter(shippedTemplates(), promised), ErrorCode::InvalidArgument);
}

TEST(Compose, ALanguageThatIsNotSpokenFallsBackToEnglishAndSaysSo)
{
    for (const char *tag : {"nl", "zh-TW", "zh-Hant-HK", "", "deutsch", "x"}) {
        LetterRequest request = fullRequest(LetterKind::Acknowledgement, europe);
        request.language = tag;
        const auto letter = composeLetter(shippedTemplates(), request);
        ASSERT_OK(letter);
        EXPECT_EQ(letter->language, "en") << tag;
        EXPECT_EQ(letter->requestedLanguage, tag);
        EXPECT_TRUE(letter->languageIsFallback) << tag;
    }
    for (const char *tag : {"zh", "zh-CN", "ZH_cn", "zh-Hans-TW", "zh-SG"})
        EXPECT_EQ(languageFor(tag), LetterLanguage::Chinese) << tag;
}

TEST(Compose, DaysAreWrittenAsTheLanguageWritesThem)
{
    const QDate first(2026, 3, 1);
    EXPECT_EQ(writtenDay(first, LetterLanguage::English, "US-CA"), "March 1, 2026");
    EXPECT_EQ(writtenDay(first, LetterLanguage::English, "IE"), "1 March 2026");
    EXPECT_EQ(writtenDay(first, LetterLanguage::Chinese, "CN"), "2026年3月1日");
    EXPECT_EQ(writtenDay(first, LetterLanguage::German, "DE"), "1. März 2026");
    EXPECT_EQ(writtenDay(first, LetterLanguage::French, "FR"), "1er mars 2026");
    EXPECT_EQ(writtenDay(first.addDays(1), LetterLanguage::French, "FR"), "2 mars 2026");
    EXPECT_EQ(writtenDay(first, LetterLanguage::Spanish, "ES"), "1 de marzo de 2026");
}

TEST(Compose, PaperIsThatOfTheResidence)
{
    for (const char *place : {"US", "US-CA", "CA-QC", "MX"})
        EXPECT_EQ(paperFor(place), Paper::UsLetter) << place;
    for (const char *place : {"", "DE", "GB", "CN", "BR", "JP"})
        EXPECT_EQ(paperFor(place), Paper::A4) << place;
}

TEST(Compose, TheAuthorityIsThatOfTheResidenceElseOfTheEstablishment)
{
    LetterRequest request = refusal(Right::Access, europe);
    request.residence = "FR";
    request.establishment = "IE";
    auto letter = composeLetter(shippedTemplates(), request);
    ASSERT_OK(letter);
    EXPECT_NE(findBlock(*letter, "authorities")->texts[0].find("cnil.fr"), std::string::npos);
    request.residence = "JP";
    letter = composeLetter(shippedTemplates(), request);
    ASSERT_OK(letter);
    EXPECT_NE(findBlock(*letter, "authorities")->texts[0].find("dataprotection.ie"), std::string::npos);
    request.establishment.clear();
    EXPECT_FAILS(composeLetter(shippedTemplates(), request), ErrorCode::InvalidArgument);
    LetterRequest two = refusal(Right::Access, california);
    two.residence.clear();
    letter = composeLetter(shippedTemplates(), two);
    ASSERT_OK(letter);
    EXPECT_EQ(findBlock(*letter, "authorities")->texts.size(), 2u);
}

TEST(Compose, EveryMemberStateHasAnAuthority)
{
    const std::set<std::string> states{"AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR",
                                       "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL",
                                       "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO"};
    std::set<std::string> found;
    for (const Authority &authority : shippedTemplates().authorities)
        if (authority.laws == std::vector<std::string>{"eu-gdpr"}) {
            EXPECT_TRUE(found.insert(authority.residence).second) << authority.residence;
        }
    EXPECT_EQ(found, states);
}

TEST(Compose, WhatIsKeptHasItsReasonAndItsDay)
{
    LetterRequest request = fullRequest(LetterKind::PartialGrant, europe);
    request.outcome = LetterOutcome::Partial;
    ASSERT_OK(composeLetter(shippedTemplates(), request));
    LetterRequest undated = request;
    undated.fields.outcomes[0].eraseOn.reset();
    EXPECT_FAILS(composeLetter(shippedTemplates(), undated), ErrorCode::InvalidArgument);
    LetterRequest unexplained = request;
    unexplained.fields.outcomes[0].reason.clear();
    EXPECT_FAILS(composeLetter(shippedTemplates(), unexplained), ErrorCode::InvalidArgument);
}

TEST(Compose, ValuesAreNeverLookedInto)
{
    LetterRequest request = fullRequest(LetterKind::Acknowledgement, europe);
    request.fields.texts[Field::PersonName] = "{{reference}} <b>&";
    const auto letter = composeLetter(shippedTemplates(), request);
    ASSERT_OK(letter);
    EXPECT_EQ(findBlock(*letter, "greeting-named")->texts.front(), "Dear {{reference}} <b>&,");
    EXPECT_NE(renderHtml(*letter).find("Dear {{reference}} &lt;b&gt;&amp;,"), std::string::npos);
    for (const char *bad : {"a\nb", "a\tb", "a\x7f", "\xff"}) {
        request.fields.texts[Field::PersonName] = bad;
        EXPECT_FAILS(composeLetter(shippedTemplates(), request), ErrorCode::InvalidArgument);
    }
    request.fields = everyField();
    request.fields.texts[Field::HowToAnswer] = "Write to {{mailbox}}";
    EXPECT_FAILS(composeLetter(shippedTemplates(), request), ErrorCode::InvalidArgument);
}

} // namespace
} // namespace desk::letters
