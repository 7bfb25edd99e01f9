// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sample_data.h"
#include "core/desk/sample_rows.h"

#include <algorithm>

namespace desk::sample {
namespace {

using Text = std::string_view;

constexpr int letterTopic = 60;

/// Sentences of a letter. "%1" is the order number or the account.
struct LetterWords
{
    Text language;
    Text greeting;
    Text demands[3];
    Text orderFact;
    Text accountFact;
    Text extras[3];
    Text closing;
};

constexpr LetterWords letters[] = {
    {"en",
     "Dear team,",
     {"Please send me a copy of all personal data you hold about me.",
      "I would like to know what you have stored about me, where it came from and who has received it.",
      "Under Article 15 of the GDPR I ask for access to my personal data."},
     "My order number is %1.",
     "My account number is %1.",
     {"An electronic copy is fine.", "Please also tell me how long you keep it.",
      "I don't want anything deleted, I only want to see it."},
     "Thank you and kind regards,"},
    {"de",
     "Guten Tag,",
     {"bitte schicken Sie mir eine Kopie aller personenbezogenen Daten, die Sie über mich gespeichert haben.",
      "ich möchte wissen, welche Daten Sie zu meiner Person verarbeiten und an wen Sie sie weitergegeben "
      "haben.",
      "hiermit bitte ich um Auskunft nach Artikel 15 DSGVO."},
     "Meine Bestellnummer lautet %1.",
     "Meine Kontonummer bei Ihnen lautet %1.",
     {"Eine elektronische Kopie genügt.", "Bitte nennen Sie mir auch die Speicherdauer.",
      "Gelöscht werden soll vorerst nichts."},
     "Vielen Dank und freundliche Grüße"},
    {"fr",
     "Bonjour,",
     {"Je souhaite recevoir une copie de toutes les données personnelles que vous détenez à mon sujet.",
      "Pourriez-vous m’indiquer quelles données vous conservez sur moi et à qui vous les avez transmises ?",
      "Conformément à l’article 15 du RGPD, je demande l’accès à mes données personnelles."},
     "Mon numéro de commande est le %1.",
     "Mon numéro de compte est le %1.",
     {"Une copie électronique me convient.", "Merci de préciser aussi la durée de conservation.",
      "Je ne demande aucune suppression."},
     "Avec mes remerciements,"},
    {"es",
     "Buenos días:",
     {"Quisiera recibir una copia de todos los datos personales que tienen sobre mí.",
      "Deseo saber qué datos míos conservan, de dónde proceden y a quién se los han comunicado.",
      "Ejerzo mi derecho de acceso conforme al artículo 15 del RGPD."},
     "Mi número de pedido es %1.",
     "Mi número de cuenta es %1.",
     {"Me basta con una copia electrónica.", "Indíquenme también durante cuánto tiempo los guardan.",
      "No pido que se borre nada."},
     "Muchas gracias y un saludo,"},
    {"zh-CN",
     "您好：",
     {"请把你们保存的关于我的全部个人信息发给我一份。", "我想了解你们收集了我的哪些信息，以及提供给了谁。",
      "我依法申请查阅并复制我的个人信息。"},
     "我的订单号是%1。",
     "我的账号是%1。",
     {"电子版即可。", "也请告知保存期限。", "我不需要删除任何内容，只想查看。"},
     "谢谢！"},
};

/// What a letter asks for that is no copy, in the languages of `letters`.
struct OtherDemand
{
    policy::Right right{};
    Text sentences[5];
};

constexpr OtherDemand otherDemands[] = {
    {policy::Right::Deletion,
     {"Please delete everything you hold about me.", "bitte löschen Sie alle meine Daten.",
      "Je vous prie d’effacer toutes les données me concernant.", "Les ruego que supriman todos mis datos.", "请删除你们保存的我的全部个人信息。"}},
    {policy::Right::Correction,
     {"My address has changed; please correct it.", "meine Anschrift hat sich geändert, bitte berichtigen Sie sie.",
      "Mon adresse a changé, merci de la rectifier.", "Mi dirección ha cambiado; rectifíquenla, por favor.", "我的地址有变，请予以更正。"}},
    {policy::Right::Objection,
     {"I object to the use of my data for recommendations.", "ich widerspreche der Verwendung meiner Daten für Empfehlungen.",
      "Je m’oppose à l’utilisation de mes données pour des recommandations.", "Me opongo a que usen mis datos para recomendaciones.",
      "我反对将我的信息用于个性化推荐。"}},
    {policy::Right::ConsentWithdrawal,
     {"I withdraw the consent I gave you.", "ich widerrufe die Einwilligung, die ich Ihnen gegeben habe.",
      "Je retire le consentement que je vous ai donné.", "Retiro el consentimiento que les di.", "我撤回之前给予的同意。"}},
    {policy::Right::AccountCancellation,
     {"Please close my account and erase it.", "bitte schließen und löschen Sie mein Konto.", "Merci de clôturer et d’effacer mon compte.",
      "Cierren y borren mi cuenta, por favor.", "请注销我的账户并删除相关信息。"}},
    {policy::Right::Complaint,
     {"I complain about how my data were handled.", "ich beschwere mich über den Umgang mit meinen Daten.",
      "Je dépose une réclamation sur le traitement de mes données.", "Presento una queja por el tratamiento de mis datos.", "我对你们处理我个人信息的方式提出投诉。"}},
    {policy::Right::Portability,
     {"Please give me my data in a form that I can take elsewhere.", "bitte geben Sie mir meine Daten in einer Form, die ich mitnehmen kann.",
      "Merci de me remettre mes données dans un format réutilisable.", "Entréguenme mis datos en un formato que pueda llevarme.",
      "请以可转移的格式提供我的个人信息。"}},
};

/// What is asked for beside copies, on each platform.
constexpr policy::Right otherRights[5][3] = {
    {policy::Right::Deletion, policy::Right::Objection, policy::Right::Correction},
    {policy::Right::Deletion, policy::Right::AccountCancellation, policy::Right::Correction},
    {policy::Right::Deletion, policy::Right::ConsentWithdrawal, policy::Right::Complaint},
    {policy::Right::Deletion, policy::Right::ConsentWithdrawal, policy::Right::Correction},
    {policy::Right::Portability, policy::Right::Objection, policy::Right::Deletion},
};

/// Every second letter to a platform asks for a copy.
policy::Right rightOf(int number)
{
    const int round = number / 5;
    return round % 2 == 0 ? policy::Right::Access : otherRights[number % 5][round / 2 % 3];
}

constexpr Text profiles[] = {"fragrance", "skincare", "marketplace", "rugs", "merchant-hub"};
constexpr Text channels[] = {"email", "web-form", "email", "letter"};

const LetterWords &wordsFor(const Land &land)
{
    for (const LetterWords &each : letters)
        if (each.language == land.language)
            return each;
    return letters[0];
}

std::string with(Text sentence, Text number)
{
    std::string out(sentence);
    return out.replace(out.find("%1"), 2, number);
}

Text demandFor(policy::Right right, const LetterWords &words)
{
    for (const OtherDemand &demand : otherDemands) {
        if (demand.right == right)
            return demand.sentences[&words - letters];
    }
    return words.demands[0];
}

std::string letterOf(const LetterWords &words, const SampleRequest &request, const std::string &name,
                     Draw &draw)
{
    const Text gap = words.language == "zh-CN" ? "" : " ";
    std::string out = std::string(words.greeting) + "\n\n";
    const Text copy = draw.oneOf(words.demands);
    out += request.right == policy::Right::Access ? copy : demandFor(request.right, words);
    if (!request.order.empty())
        out.append(gap).append(with(words.orderFact, request.order));
    else if (!request.account.empty())
        out.append(gap).append(with(words.accountFact, request.account));
    const int first = draw.below(3);
    const int extras = draw.between(1, 2);
    for (int i = 0; i < extras && request.right == policy::Right::Access; ++i)
        out.append(gap).append(words.extras[(first + i) % 3]);
    return out.append("\n\n").append(words.closing).append("\n").append(name);
}

/// The person's identifiers as they would give them.
void identify(SampleRequest &request, const Stage &stage, const Person &person, Draw &draw)
{
    request.email = person.email;
    const bool alone = draw.chance(25);
    if (!person.account.empty()) {
        request.account = alone ? "" : person.account;
        return;
    }
    const bool staff = stage.platform == Platform::MerchantHub && person.index % 10 <= 2;
    if (!staff)
        request.order = ordersOf(stage, person).front().number;
}

void becomeNobody(SampleRequest &request, Draw &draw)
{
    // Mailboxes of people end with a digit, and their numbers are decimal.
    request.email = "unknown-" + draw.hex(6) + "x@example.org";
    if (!request.order.empty())
        request.order = "N" + draw.hex(6) + "x";
    if (!request.account.empty())
        request.account = "N" + draw.hex(6) + "x";
    request.findsNobody = true;
}

} // namespace

std::vector<SampleRequest> sampleRequests(int people, std::uint32_t seed, QDate today)
{
    constexpr int guestsLetter = 3; // the first one to the rugs platform
    people = std::clamp(people, 1, maxPeople);
    std::vector<SampleRequest> out;
    const int count = 12 + people / 20;
    for (int i = 0; i < count; ++i) {
        const Stage stage{static_cast<Platform>(i % 5), seed, today};
        Draw draw(stage, i, letterTopic);
        const int index = draw.below(people);
        const bool isGuest = i == guestsLetter;
        const Person person = isGuest ? rehearsalPerson(seed) : personAt(stage, index);
        SampleRequest request;
        request.profile = profiles[i % 5];
        request.right = rightOf(i);
        request.channel = draw.oneOf(channels);
        request.residence = person.land->country;
        identify(request, stage, person, draw);
        if (isGuest)
            request.order = rehearsalGuest(seed).orderNumber;
        else if (i % 10 == 7)
            becomeNobody(request, draw);
        const LetterWords &words = wordsFor(*person.land);
        request.language = words.language;
        request.text = letterOf(words, request, person.name, draw);
        request.daysAgo = draw.between(0, 40);
        out.push_back(std::move(request));
    }
    std::stable_sort(out.begin(), out.end(), [](const SampleRequest &left, const SampleRequest &right) {
        return left.daysAgo < right.daysAgo;
    });
    return out;
}

} // namespace desk::sample
