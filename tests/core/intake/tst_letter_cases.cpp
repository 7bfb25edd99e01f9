// SPDX-License-Identifier: GPL-3.0-or-later
// Letters as people write them, made up for this test; what is certain has a mark.
#include "tests/core/intake/letter_support.h"

#include <ctime>

namespace desk::intake {
namespace {

using test::doubts;
using test::rightsOf;
using test::understood;

struct LetterCase
{
    const char *name;
    const char *language;
    const char *rights;
    const char *text;
};

void PrintTo(const LetterCase &each, std::ostream *out)
{
    *out << each.name;
}

class Letters : public testing::TestWithParam<LetterCase>
{
};

TEST_P(Letters, areUnderstood)
{
    const Draft draft = understood(GetParam().text);
    EXPECT_EQ(rightsOf(draft), GetParam().rights) << GetParam().text;
    EXPECT_EQ(draft.language, GetParam().language) << GetParam().text;
    for (const RightFinding &found : draft.rights) {
        EXPECT_FALSE(found.because.rule.empty());
        ASSERT_EQ(found.because.words.size(), 1U);
        EXPECT_FALSE(test::wordsOfFinding(draft, found.because).empty());
    }
    EXPECT_EQ(draft.rights.empty(), doubts(draft, "No right was recognised") || doubts(draft, "no words"));
}

const LetterCase hardCases[] = {
    {"severalRights", "en", "access! deletion! restriction!",
     "Hello,\nI am requesting access to my personal data. I also request that you restrict the processing of "
     "my data "
     "until I have looked at it. After that, please delete all my personal data.\nThanks\nJane Doe"},
    {"accessAndPortability", "en", "access! portability!",
     "Please provide me with a copy of my personal data. Please transfer my data to another provider, too."},
    {"notDeletion", "en", "access!",
     "I do not ask for deletion of my data. I would like a copy of my personal data, nothing else."},
    {"doNotDelete", "en", "",
     "Please do not delete my personal data. Thank you very much for your help with that."},
    {"withoutClosing", "en", "deletion!", "Please delete my data without closing my account."},
    {"ratherThanDeletion", "en", "restriction!",
     "I request restriction of processing rather than erasure of my data."},
    {"deleteAndDoNotDelete", "en", "deletion",
     "Please delete my data. On the other hand, please do not delete my data of the last order."},
    {"deleteAccountOnly", "en", "account-cancellation!", "Hi, please delete my account. Thanks!"},
    {"accountAndData", "en", "deletion! account-cancellation!",
     "Please delete my account and all my personal data."},
    {"howToDelete", "en", "account-cancellation",
     "How do I delete my account? I can not find the button for it."},
    {"whetherYouDelete", "en", "deletion", "I would like to know how you delete my personal data, please."},
    {"ifYouDelete", "en", "access!",
     "If you delete my data I will be angry. I want a copy of my personal data."},
    {"ifPossible", "en", "deletion!", "Please delete, if possible, all my personal data."},
    {"politeQuestion", "en", "deletion!", "Could you please delete my personal data?"},
    {"unsubscribe", "en", "objection consent-withdrawal", "Please unsubscribe me from your newsletter."},
    {"stopMarketing", "en", "objection!", "I object to the use of my data for direct marketing."},
    {"withdrawConsent", "en", "consent-withdrawal!",
     "I hereby withdraw my consent to the processing of my data."},
    {"unsubscribeGerman", "de", "objection consent-withdrawal",
     "Guten Tag, ich möchte keine Werbung mehr von Ihnen erhalten. Danke."},
    {"germanNotAfter", "de", "", "Bitte löschen Sie meine Daten nicht. Ich brauche sie noch für die Steuer."},
    {"germanNotMine", "de", "access!",
     "Ich möchte nicht, dass Sie mein Konto löschen, sondern bitte um Auskunft über meine personenbezogenen "
     "Daten."},
    {"germanBoth", "de", "access! deletion!",
     "Ich bitte um Auskunft über meine gespeicherten Daten und danach bitte ich um die Löschung meiner "
     "Daten."},
    {"germanNotOnly", "de", "deletion! account-cancellation!",
     "Ich möchte nicht nur mein Konto löschen, bitte löschen Sie auch alle meine Daten."},
    {"germanParcel", "de", "",
     "Ich bitte um Auskunft, wann mein Paket bei mir ankommt. Die Sendung ist überfällig."},
    {"germanUmlautsAsTwo", "de", "deletion!",
     "Bitte entfernen Sie alle meine Daten. Mit freundlichen Gruessen, ich"},
    {"frenchNot", "fr", "access!",
     "Je ne demande pas la suppression de mes données. Veuillez me communiquer une copie de mes données "
     "personnelles."},
    {"frenchVeuillezNePas", "fr", "", "Veuillez ne pas supprimer mes données personnelles, je vous en prie."},
    {"frenchBoth", "fr", "deletion! consent-withdrawal!",
     "Je retire mon consentement et je demande la suppression de mes données à caractère personnel."},
    {"spanishNot", "es", "access!",
     "No solicito la eliminación de mis datos. Quiero una copia de mis datos personales, por favor."},
    {"spanishThree", "es", "correction! objection! restriction!",
     "Por favor corrijan mi dirección. Me opongo al uso de mis datos con fines de marketing. Solicito la "
     "limitación del "
     "tratamiento de mis datos."},
    {"shouting", "en", "deletion!", "DELETE ALL MY DATA NOW!!! I HAVE HAD IT WITH YOU AND YOUR SHOP"},
    {"fullWidthLetters", "en", "deletion!",
     "Ｐｌｅａｓｅ ｄｅｌｅｔｅ ｍｙ ｄａｔａ. I have asked you to do this."},
    {"wrappedLines", "en", "deletion!", "Please\r\ndelete\r\nall of\r\nmy\r\npersonal data."},
    {"zeroWidth", "en", "deletion!", "Please de\u200Blete my da\u00ADta, it is no longer needed by you."},
    {"quotationMarks", "en", "deletion",
     "Your letter says \u201CPlease delete my personal data\u201D, and I did not write that sentence to "
     "you."},
    {"threat", "en", "access!",
     "I want a copy of my personal data. Otherwise I will lodge a complaint with the supervisory authority."},
    {"doNotSell", "en", "objection", "Do not sell my personal information. I am a resident of California."},
    {"ccpaKnow", "en", "access!", "I am using my right to know under the CCPA. My address is in California."},
    {"objectingToTheFee", "en", "",
     "I object to the fee on my invoice, please explain to me what it is for."},
    {"articleAlone", "en", "deletion", "This is about Article 17 GDPR and what you have to do about it."},
    {"lowerCaseNoStops", "en", "account-cancellation!",
     "hi there please close my account i dont use it anymore thanks"},
    {"bulletList", "en", "access! correction! deletion!",
     "I have the following requests:\n- please send me a copy of my data\n- please correct my date of "
     "birth\n- please delete "
     "all my data"},
    {"changedMyMind", "en", "deletion",
     "Please delete my data. Sorry, I did not mean that: do not delete my data."},
};

INSTANTIATE_TEST_SUITE_P(Hard, Letters, testing::ValuesIn(hardCases),
                         [](const auto &each) { return std::string(each.param.name); });

const LetterCase chineseCases[] = {
    {"access", "zh-CN", "access!",
     "您好：\n本人依据《个人信息保护法》第四十五条，申请查阅并复制贵公司处理的本人的个人信息。\n张伟"},
    {"correction", "zh-CN", "correction!",
     "您好，我的收货地址已经变更，请更正我的地址信息，改为上海市人民路一号。谢谢。"},
    {"deletion", "zh-CN", "deletion!", "本人要求贵公司删除收集的全部个人信息，并书面告知结果。"},
    {"portability", "zh-CN", "portability!", "请将我的个人信息转移至我指定的另一平台，谢谢配合。"},
    {"objection", "zh-CN", "objection!", "我反对贵公司将本人的信息用于商业营销，请尽快处理这件事情。"},
    {"restriction", "zh-CN", "restriction!", "在核实之前，我要求限制对本人个人信息的处理，直到有结论为止。"},
    {"consentWithdrawal", "zh-CN", "consent-withdrawal!",
     "本人现撤回此前对贵公司处理个人信息所作的同意，立即生效。"},
    {"complaint", "zh-CN", "complaint!", "我要投诉贵公司客服人员泄露我的订单，希望得到书面说明。"},
    {"accountCancellation", "zh-CN", "account-cancellation!",
     "请注销我在贵平台的账号，手机号为13800138000。"},
    {"several", "zh-CN", "access! deletion!",
     "请先提供你们持有的我的个人信息副本，随后请删除我的全部个人信息。"},
    {"notDeletion", "zh-CN", "access!", "我并不是要删除个人信息。我想查询我的个人信息，请尽快回复。"},
    {"doNotDelete", "zh-CN", "", "请不要删除我的个人信息，我以后还要继续使用你们的服务。"},
    {"traditional", "zh-Hant", "deletion!", "您好，請刪除我的個人資料，並請以書面回覆處理結果，謝謝。"},
    {"unsubscribe", "zh-CN", "objection consent-withdrawal",
     "退订，请不要再给我发送促销短信了，已经说过很多次。"},
    {"ifYouDelete", "zh-CN", "", "如果你们删除我的信息，我以后的订单怎么办呢？先问清楚再说。"},
    {"brokenLines", "zh-CN", "deletion!", "请删除我\n的个人\n信息，多谢各位同事的帮助。"},
};

INSTANTIATE_TEST_SUITE_P(Chinese, Letters, testing::ValuesIn(chineseCases),
                         [](const auto &each) { return std::string(each.param.name); });

/// What shops are asked every day, near the words of a request: nothing in it may be certain.
TEST(LetterText, everydayMailIsNeverCertainOfARight)
{
    const char *letters[] = {
        "Please send me the invoice with my data on it.",
        "I need a copy of the invoice with my details.",
        "Please delete the second item from my order.",
        "Please remove the duplicate entry in my records.",
        "Please cancel the subscription on my account.",
        "Please remove my profile picture.",
        "Please complete my order details.",
        "Please update my email preferences.",
        "Please change my order to the blue one.",
        "I want access to the sale that starts on Monday.",
        "Please tell me when you will have processed my refund.",
        "Please transfer the money to another account.",
        "I withdraw from the contract.",
        "I object to the delivery charge.",
        "My account is locked, please help me.",
        "Could you please restrict the delivery to mornings?",
        "How long do you keep my data after I have closed my account?",
        "Your newsletter says you delete personal data after a year. Is this right?",
        "Bitte schicken Sie mir die Rechnung mit meinen Daten.",
        "Ich bitte um Auskunft über den Verbleib meines Pakets.",
        "Bitte löschen Sie die zweite Position aus meiner Bestellung.",
        "Bitte ändern Sie den Liefertermin.",
        "Ich widerrufe den Kaufvertrag.",
        "Ich lege Widerspruch gegen die Mahnung ein.",
        "Bitte buchen Sie den Betrag von meinem Konto ab.",
        "Wie lange speichern Sie meine Daten?",
        "Veuillez m'envoyer la facture avec mes informations.",
        "Veuillez supprimer le deuxième article de ma commande.",
        "Je m'oppose aux frais de livraison.",
        "Combien de temps conservez-vous mes données ?",
        "Por favor envíenme la factura con mis datos.",
        "Por favor eliminen el segundo artículo de mi pedido.",
        "Me opongo a los gastos de envío.",
        "请提供发票，我的信息如下：张伟。",
        "请取消订单并退款到我的账户。",
        "请查询我的快递到哪里了。",
        "请修改送货时间。",
    };
    for (const char *letter : letters) {
        const Draft draft = understood(letter);
        for (const RightFinding &found : draft.rights)
            EXPECT_NE(found.because.certainty, Certainty::Certain)
                << letter << ": " << policy::spelling(found.right) << " by " << found.because.rule;
    }
}

TEST(LetterParts, whatOthersWroteAsksForNothing)
{
    const char *letters[] = {
        "Thank you for your answer, I have no more to ask of you.\n\n> Please delete my personal data.\n> "
        "Jane",
        "All is well now, thank you.\n\nOn Thu, 26 Nov 2026 at 10:03, Jane <jane@example.org> wrote:\nPlease "
        "delete my data.",
        "Alles gut, danke Ihnen.\n\nAm 26.11.2026 um 10:03 schrieb Shop <a@shop.example>:\n\nBitte löschen "
        "Sie meine Daten.",
        "For your information.\n\n---------- Forwarded message ---------\nFrom: Jane\nPlease delete my data.",
        "Zur Kenntnis an Sie.\n\n-----Ursprüngliche Nachricht-----\nVon: Jane\n\nBitte löschen Sie meine "
        "Daten.",
        "Merci pour tout à vous.\n\nLe 26 nov. 2026 à 10:03, Jeanne <j@example.org> a écrit :\nVeuillez "
        "supprimer mes données.",
        "Gracias por la respuesta.\n\nEl 26/11/2026 a las 10:03, Juana <j@example.org> escribió:\nPor favor "
        "borren mis datos.",
        "谢谢你们的回复。\n\n在 2026-11-26 10:03:00，张伟 <z@example.org> 写道：\n请删除我的个人信息。",
        "See what came in below.\n\nFrom: Jane Doe\nSent: Thursday\nTo: Shop\nSubject: x\n\nPlease delete my "
        "data.",
        "Re: Please delete my data\n\nThank you, that is all I have to say.",
    };
    for (const char *letter : letters) {
        const Draft draft = understood(letter);
        EXPECT_EQ(rightsOf(draft), "") << letter;
        EXPECT_TRUE(doubts(draft, "quoted or forwarded")) << letter;
        EXPECT_EQ(test::identifiersOf(draft, policy::IdentifierKind::Email), "") << letter;
    }
}

TEST(LetterParts, whatStandsBesideAQuotationStillAsks)
{
    EXPECT_EQ(rightsOf(understood("> We have your data.\n\nPlease delete my personal data then.\n\n> Yours")),
              "deletion!");
    EXPECT_EQ(
        rightsOf(understood("From: Jane Doe\nTo: Shop\nSubject: Hello\n\nPlease delete my personal data.")),
        "deletion!")
        << "headers above everything else are those of the letter";
    EXPECT_EQ(rightsOf(understood("On 3 May you wrote to me:\nPlease delete my personal data now.")),
              "deletion!")
        << "a person who quotes names no time of day";
}

TEST(LetterText, nothingToReadIsADoubt)
{
    for (const char *text :
         {"", " \n\t ", "\U0001F600\U0001F389\U0001F621", "...!?", "> quoted only\n> and nothing else"}) {
        const Draft draft = understood(text);
        EXPECT_EQ(draft.text, text);
        EXPECT_TRUE(draft.rights.empty());
        EXPECT_TRUE(draft.language.empty());
        EXPECT_TRUE(doubts(draft, "no words")) << text;
    }
}

TEST(LetterText, bytesThatAreNoTextAreSaidAndReadAround)
{
    const Draft draft = understood("Please delete \xFF\xC0 my personal data.");
    EXPECT_EQ(rightsOf(draft), "deletion!");
    EXPECT_TRUE(doubts(draft, "not text in UTF-8"));
    EXPECT_EQ(draft.text, "Please delete \uFFFD\uFFFD my personal data.");
}

TEST(LetterText, aVeryLongLetterIsReadToTheLimit)
{
    std::string text = "Please delete my personal data. ";
    while (text.size() < longestLetter)
        text += "And then I went to the shop and I bought another of your fine rugs for my house. ";
    text += "Please close my account.";
    const Draft draft = understood(text);
    EXPECT_EQ(rightsOf(draft), "deletion!");
    EXPECT_EQ(draft.text, text);
    EXPECT_TRUE(doubts(draft, "very long"));
}

TEST(LetterText, hostileTextsEndSoon)
{
    const char *pieces[] = {"please ",
                            "please delete ",
                            "please delete my data ",
                            "i want my ",
                            "a@b.co ",
                            "+49 30 901820 ",
                            "order 1, ",
                            "> ",
                            "my name is A ",
                            "请",
                            "请删除",
                            "\" ",
                            "from: a\n",
                            "\n",
                            "On 10:00 wrote:\n",
                            "gdpr ",
                            "art 15 ",
                            "kind regards\n",
                            "\xF0\x9F\x98\x80",
                            "not ",
                            "if "};
    for (const char *piece : pieces) {
        std::string text;
        while (text.size() < longestLetter)
            text += piece;
        // The processor's time, and many times what it takes: only what grows without end gets there.
        const std::clock_t start = std::clock();
        understood(text);
        EXPECT_LT(std::clock() - start, 30 * CLOCKS_PER_SEC) << piece;
    }
}

TEST(LetterText, severalLanguagesAreADoubt)
{
    const Draft draft =
        understood("Please delete all of my personal data that you have in your shop.\n\n"
                   "Bitte löschen Sie alle meine personenbezogenen Daten, die Sie in Ihrem Laden haben.");
    EXPECT_EQ(rightsOf(draft), "deletion!");
    EXPECT_TRUE(doubts(draft, "more than one language"));
    EXPECT_FALSE(doubts(understood("Please delete all of my personal data, which you got from the shop."),
                        "more than one language"));
}

TEST(LetterText, aLanguageWithoutRulesIsNamed)
{
    const Draft draft =
        understood("Buongiorno, chiedo la cancellazione dei miei dati che sono nel vostro negozio. Grazie.");
    EXPECT_EQ(draft.language, "it");
    EXPECT_TRUE(doubts(draft, "no rules for the language"));
    EXPECT_TRUE(understood("お客様の個人情報を削除してください。よろしくお願いします。").language.empty());
}

struct FollowCase
{
    const char *text;
    Follows follows;
};

TEST(LetterFollows, remindersAndComplaintsAreTold)
{
    const FollowCase cases[] = {
        {"On 3 May I sent you a request under Article 15 GDPR. I have not received an answer so far.",
         Follows::Reminder},
        {"Am 3. Mai hatte ich bei Ihnen eine Anfrage gestellt. Leider erhielt ich bisher keine Antwort.",
         Follows::Reminder},
        {"Le 3 mai je vous ai envoyé une demande. Je n'ai pas reçu de réponse.", Follows::Reminder},
        {"El 3 de mayo les envié una solicitud. No he recibido ninguna respuesta.", Follows::Reminder},
        {"本人曾于五月三日提出查阅申请，至今没有收到任何答复。", Follows::Reminder},
        {"I am lodging a complaint. On 3 May I sent you a request and never got what I asked for.",
         Follows::Complaint},
        {"我要投诉。本人曾于五月三日提出申请，至今未答复。", Follows::Complaint},
        {"I want to complain about how your staff treats me.", Follows::Nothing},
        {"Please delete my personal data.", Follows::Nothing},
        {"If I do not receive an answer, I reserve the right to lodge a complaint.", Follows::Nothing},
    };
    for (const FollowCase &each : cases) {
        const Draft draft = understood(each.text);
        EXPECT_EQ(static_cast<int>(draft.follows), static_cast<int>(each.follows)) << each.text;
        EXPECT_EQ(draft.followsBecause.rule.empty(), each.follows == Follows::Nothing) << each.text;
    }
}

TEST(LetterLaws, areCitedByTheirIds)
{
    const auto laws = [](const char *text) {
        std::string out;
        for (const WordFinding &law : understood(text).laws)
            out += (out.empty() ? "" : " ") + law.word;
        return out;
    };
    EXPECT_EQ(laws("Under the GDPR and the UK GDPR"), "eu-gdpr uk-gdpr");
    EXPECT_EQ(laws("under the UK GDPR"), "uk-gdpr");
    EXPECT_EQ(laws("nach Art. 15 DSGVO"), "eu-gdpr");
    EXPECT_EQ(laws("根据《个人信息保护法》"), "cn-pipl");
    EXPECT_EQ(laws("my rights under the CCPA"), "us-ca-ccpa");
    EXPECT_EQ(laws("no law at all"), "");
}

} // namespace
} // namespace desk::intake
