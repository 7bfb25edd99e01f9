// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sample_words.h"

#include <array>

namespace desk::sample {
namespace {

using Text = std::string_view;

constexpr Place usPlaces[] = {
    {"Portland", "OR", "972##", "+1 503 555 01##"},  {"Boston", "MA", "021##", "+1 617 555 01##"},
    {"Austin", "TX", "787##", "+1 512 555 01##"},    {"Denver", "CO", "802##", "+1 303 555 01##"},
    {"San Diego", "CA", "921##", "+1 619 555 01##"}, {"Seattle", "WA", "981##", "+1 206 555 01##"},
    {"Cleveland", "OH", "441##", "+1 216 555 01##"}, {"Tampa", "FL", "336##", "+1 813 555 01##"}};
constexpr Text usStreets[] = {"1## Alder Street", "4#2 Larkspur Avenue", "27## Mill Pond Road",
                              "#8 Cedar Court"};
constexpr Text usExtras[] = {"Apt. #@", "Suite 2##", "Unit #"};

constexpr Place gbPlaces[] = {{"London", "", "SE1# #@@", "+44 20 7946 0###"},
                              {"Leeds", "West Yorkshire", "LS# #@@", "+44 113 496 0###"},
                              {"Bristol", "", "BS# #@@", "+44 117 496 0###"},
                              {"Edinburgh", "", "EH# #@@", "+44 131 496 0###"},
                              {"Manchester", "", "M1# #@@", "+44 161 496 0###"}};
constexpr Text gbStreets[] = {"#4 Rowan Terrace", "1# Chapel Row", "#7 Saint Bride's Lane",
                              "The Old Forge, Mill Lane"};
constexpr Text gbExtras[] = {"Flat #", "First floor"};

constexpr Place auPlaces[] = {{"Sydney", "NSW", "20##", "+61 2 5550 ####"},
                              {"Melbourne", "VIC", "30##", "+61 3 5550 ####"},
                              {"Brisbane", "QLD", "40##", "+61 7 5550 ####"}};
constexpr Text auStreets[] = {"#2 Banksia Street", "1## Wattle Road"};
constexpr Text auExtras[] = {"Unit #"};

constexpr Place dePlaces[] = {{"Berlin", "", "104##", "+49 30 23125 ###"},
                              {"Frankfurt am Main", "Hessen", "603##", "+49 69 90009 ###"},
                              {"Hamburg", "", "203##", "+49 40 66969 ###"},
                              {"Köln", "Nordrhein-Westfalen", "506##", "+49 221 4710 ###"},
                              {"München", "Bayern", "803##", "+49 89 99998 ###"}};
constexpr Text deStreets[] = {"Kastanienallee 1#", "Große Mühlgasse #", "Straße der Gärten 2#@",
                              "Am Weiher #"};
constexpr Text deExtras[] = {"Hinterhaus, #. OG", "c/o Hausverwaltung Nord"};

constexpr Place frPlaces[] = {{"Paris", "Île-de-France", "7501#", "+33 1 99 00 ## ##"},
                              {"Nantes", "Pays de la Loire", "440##", "+33 2 61 91 ## ##"},
                              {"Strasbourg", "Grand Est", "670##", "+33 3 53 01 ## ##"},
                              {"Lyon", "Auvergne-Rhône-Alpes", "6900#", "+33 4 65 71 ## ##"},
                              {"Bordeaux", "Nouvelle-Aquitaine", "330##", "+33 5 36 49 ## ##"}};
constexpr Text frStreets[] = {"1# rue de l’Église", "#7 allée des Tilleuls", "2# bis, quai du Forgeron",
                              "# impasse Sainte-Thérèse"};
constexpr Text frExtras[] = {"Bâtiment @, #e étage", "Appt. 1#"};

constexpr Place esPlaces[] = {{"Madrid", "Madrid", "280##", "+34 590 000 ###"},
                              {"Cádiz", "Andalucía", "110##", "+34 590 001 ###"},
                              {"A Coruña", "Galicia", "150##", "+34 590 002 ###"}};
constexpr Text esStreets[] = {"Calle del Olmo, 1#", "Avenida de la Peña, #", "Plaza de los Ñandúes, #"};
constexpr Text esExtras[] = {"#.º izda.", "Portal @, 2.º"};

constexpr Place plPlaces[] = {{"Łódź", "łódzkie", "90-###", "+48 400 000 ###"},
                              {"Kraków", "małopolskie", "30-###", "+48 400 001 ###"},
                              {"Gdańsk", "pomorskie", "80-###", "+48 400 002 ###"}};
constexpr Text plStreets[] = {"ul. Źródlana 1#", "ul. Świętojańska #", "os. Zielone 2#"};
constexpr Text plExtras[] = {"m. #"};

constexpr Place trPlaces[] = {{"İstanbul", "Beşiktaş", "343##", "+90 500 000 ## ##"},
                              {"İzmir", "Karşıyaka", "355##", "+90 500 001 ## ##"},
                              {"Eskişehir", "Tepebaşı", "261##", "+90 500 002 ## ##"}};
constexpr Text trStreets[] = {"Çınarlı Sok. No: 1#", "Gülbahçe Cad. No: #", "Işıklar Mah. 2#. Sok. No: #"};
constexpr Text trExtras[] = {"Kat: #, Daire: #"};

constexpr Place cnPlaces[] = {{"上海市", "上海市", "2000##", "+86 120 0000 ####"},
                              {"杭州市", "浙江省", "3100##", "+86 120 0001 ####"},
                              {"成都市", "四川省", "6100##", "+86 120 0002 ####"},
                              {"广州市", "广东省", "5100##", "+86 120 0003 ####"}};
constexpr Text cnStreets[] = {"梧桐路1#号", "桂花街#号", "解放巷2#弄#号"};
constexpr Text cnExtras[] = {"#号楼30#室", "#单元"};

constexpr Place jpPlaces[] = {{"横浜市", "神奈川県", "220-00##", "+81 3 0000 ####"},
                              {"京都市", "京都府", "600-80##", "+81 3 0001 ####"},
                              {"札幌市", "北海道", "060-00##", "+81 3 0002 ####"}};
constexpr Text jpStreets[] = {"桜木町#丁目1#番#号", "若葉台#-#-1#", "北一条西#丁目"};
constexpr Text jpExtras[] = {"緑荘20#号室"};

constexpr Place aePlaces[] = {{"دبي", "", "", "+971 51 000 ####"}, {"الشارقة", "", "", "+971 51 001 ####"}};
constexpr Text aeStreets[] = {"شارع النخيل #", "شارع الياسمين 1#"};
constexpr Text aeExtras[] = {"شقة 1#"};

constexpr Place saPlaces[] = {{"الرياض", "", "11###", "+966 52 000 ####"},
                              {"جدة", "", "21###", "+966 52 001 ####"}};
constexpr Text saStreets[] = {"طريق الورود #", "شارع الزيتون 2#"};
constexpr Text saExtras[] = {"الدور #"};

} // namespace

std::span<const Land> lands()
{
    static const std::array<Land, 12> all{{
        {"US", "en", "USD", 1, &englishNames, usPlaces, usStreets, usExtras},
        {"GB", "en", "GBP", 1, &englishNames, gbPlaces, gbStreets, gbExtras},
        {"AU", "en", "AUD", 2, &englishNames, auPlaces, auStreets, auExtras},
        {"DE", "de", "EUR", 1, &germanNames, dePlaces, deStreets, deExtras},
        {"FR", "fr", "EUR", 1, &frenchNames, frPlaces, frStreets, frExtras},
        {"ES", "es", "EUR", 1, &spanishNames, esPlaces, esStreets, esExtras},
        {"PL", "pl", "PLN", 4, &polishNames, plPlaces, plStreets, plExtras},
        {"TR", "tr", "TRY", 40, &turkishNames, trPlaces, trStreets, trExtras},
        {"CN", "zh-CN", "CNY", 8, &chineseNames, cnPlaces, cnStreets, cnExtras},
        {"JP", "ja", "JPY", 160, &japaneseNames, jpPlaces, jpStreets, jpExtras},
        {"AE", "ar", "AED", 4, &arabicNames, aePlaces, aeStreets, aeExtras},
        {"SA", "ar", "SAR", 4, &arabicNames, saPlaces, saStreets, saExtras},
    }};
    return all;
}

} // namespace desk::sample
