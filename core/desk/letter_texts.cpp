// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/letter_texts.h"

#include <array>

namespace desk::work {

namespace {

struct Row
{
    std::string_view language;
    std::array<std::string_view, 6> texts;
};

constexpr std::array rows{
    Row{"en",
        {"Please answer by the way you wrote to us, and name the reference above.",
         "You receive your data as an encrypted file. The passphrase comes to you by another way than the file.",
         "Please answer from the e-mail address or account that we know, or tell us the number of an order and two details of it. "
         "Please send no identity documents.",
         "as soon as the reason ends", "Data protection",
         "What is held and not in the copy is named in it, each with its reason."}},
    Row{"zh",
        {"请通过您来信的同一渠道回复，并注明上方编号。", "您的信息以加密文件形式提供，口令将通过另一渠道单独告知。",
         "请使用我们已登记的电子邮箱或账户回复，或告知一个订单号及该订单的两项细节。请勿发送身份证件。", "保留原因消失后立即删除", "个人信息保护",
         "我们持有但未放入副本的信息，均在副本中逐项列明并说明原因。"}},
    Row{"de",
        {"Bitte antworten Sie auf dem Weg, auf dem Sie uns geschrieben haben, und nennen Sie das obige Zeichen.",
         "Sie erhalten Ihre Daten als verschlüsselte Datei. Das Kennwort kommt auf einem anderen Weg zu Ihnen als die Datei.",
         "Bitte antworten Sie von der E-Mail-Adresse oder dem Konto, die uns bekannt sind, oder nennen Sie uns die Nummer einer Bestellung und zwei "
         "Einzelheiten dazu. Bitte senden Sie keine Ausweise.",
         "sobald der Grund entfällt", "Datenschutz",
         "Was gespeichert ist und nicht in der Kopie steht, ist dort einzeln mit seinem Grund genannt."}},
    Row{"fr",
        {"Veuillez répondre par la voie que vous avez utilisée pour nous écrire, en rappelant la référence ci-dessus.",
         "Vous recevez vos données dans un fichier chiffré. La phrase secrète vous parvient par une autre voie que le fichier.",
         "Veuillez répondre depuis l’adresse e-mail ou le compte que nous connaissons, ou nous indiquer le numéro d’une commande et deux détails de "
         "celle-ci. Veuillez ne pas envoyer de pièce d’identité.",
         "dès que le motif prend fin", "Protection des données",
         "Ce qui est détenu et ne figure pas dans la copie y est indiqué, avec le motif de chaque omission."}},
    Row{"es",
        {"Responda, por favor, por el mismo medio por el que nos escribió e indique la referencia anterior.",
         "Recibirá sus datos en un archivo cifrado. La contraseña le llegará por un medio distinto del archivo.",
         "Responda, por favor, desde la dirección de correo o la cuenta que conocemos, o indíquenos el número de un pedido y dos detalles de él. "
         "Le rogamos que no envíe documentos de identidad.",
         "en cuanto termine el motivo", "Protección de datos",
         "Lo que se conserva y no figura en la copia se indica en ella, con el motivo de cada omisión."}},
};

} // namespace

std::string letterText(LetterText text, std::string_view language)
{
    for (const Row &row : rows) {
        if (language.substr(0, 2) == row.language)
            return std::string(row.texts[static_cast<std::size_t>(text)]);
    }
    return std::string(rows.front().texts[static_cast<std::size_t>(text)]);
}

} // namespace desk::work
