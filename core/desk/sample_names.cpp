// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sample_words.h"

namespace desk::sample {
namespace {

constexpr Word englishGiven[] = {{"Claire", "claire"},    {"Owen", "owen"},     {"Siobhán", "siobhan"},
                                 {"Marcus", "marcus"},    {"Imogen", "imogen"}, {"Theo", "theo"},
                                 {"Beth-Ann", "bethann"}, {"Rhys", "rhys"},     {"Zoë", "zoe"},
                                 {"Dorothy", "dorothy"},  {"Callum", "callum"}, {"Priya", "priya"},
                                 {"Renée", "renee"},      {"Walter", "walter"}};
constexpr Word englishFamily[] = {
    {"O’Rourke", "orourke"},    {"Ashdown", "ashdown"},         {"Penhaligon", "penhaligon"},
    {"D'Arcy", "darcy"},        {"Whitlock", "whitlock"},       {"Marsh-Fenwick", "marshfenwick"},
    {"Okonjo", "okonjo"},       {"Birtwhistle", "birtwhistle"}, {"MacAskill", "macaskill"},
    {"Thorne", "thorne"},       {"Lindqvist", "lindqvist"},     {"Bell", "bell"},
    {"Hargreave", "hargreave"}, {"St. Clair", "stclair"}};

constexpr Word germanGiven[] = {{"Jürgen", "juergen"},  {"Annegret", "annegret"}, {"Lukas", "lukas"},
                                {"Käthe", "kaethe"},    {"Björn", "bjoern"},      {"Hannelore", "hannelore"},
                                {"Sören", "soeren"},    {"Ulrike", "ulrike"},     {"Karl-Heinz", "karlheinz"},
                                {"Mareike", "mareike"}, {"Jörg", "joerg"},        {"Franziska", "franziska"}};
constexpr Word germanFamily[] = {{"Weiß", "weiss"},           {"Brückner", "brueckner"},
                                 {"Schönfeld", "schoenfeld"}, {"Müller-Thal", "muellerthal"},
                                 {"Kröger", "kroeger"},       {"Oßwald", "osswald"},
                                 {"Lindenau", "lindenau"},    {"von der Aue", "vonderaue"},
                                 {"Hübsch", "huebsch"},       {"Zöllner", "zoellner"},
                                 {"Petersen", "petersen"},    {"Grünwald", "gruenwald"}};

constexpr Word frenchGiven[] = {
    {"Anne-Sophie", "annesophie"}, {"Étienne", "etienne"},   {"Maëlle", "maelle"}, {"Jean-Luc", "jeanluc"},
    {"Aurélie", "aurelie"},        {"François", "francois"}, {"Noémie", "noemie"}, {"Loïc", "loic"},
    {"Hélène", "helene"},          {"Benoît", "benoit"},     {"Cécile", "cecile"}, {"Raphaël", "raphael"}};
constexpr Word frenchFamily[] = {{"Lefèvre", "lefevre"},   {"d'Aubigny", "daubigny"},
                                 {"Béranger", "beranger"}, {"L'Hermitte", "lhermitte"},
                                 {"Garçon", "garcon"},     {"Le Goff", "legoff"},
                                 {"Desprès", "despres"},   {"Fontaine-Roux", "fontaineroux"},
                                 {"Château", "chateau"},   {"Noël", "noel"},
                                 {"Crépin", "crepin"},     {"Thibault", "thibault"}};

constexpr Word spanishGiven[] = {
    {"María José", "mariajose"}, {"Íñigo", "inigo"},           {"Begoña", "begona"},
    {"Andrés", "andres"},        {"Lucía", "lucia"},           {"Joaquín", "joaquin"},
    {"Núria", "nuria"},          {"Álvaro", "alvaro"},         {"Inés", "ines"},
    {"Ramón", "ramon"},          {"Concepción", "concepcion"}, {"Víctor", "victor"}};
constexpr Word spanishFamily[] = {{"Núñez Pardo", "nunezpardo"},
                                  {"Ibáñez", "ibanez"},
                                  {"Castaño Ríos", "castanorios"},
                                  {"Peña", "pena"},
                                  {"de la Fuente", "delafuente"},
                                  {"Quiñones", "quinones"},
                                  {"García-Olmedo", "garciaolmedo"},
                                  {"Sáenz", "saenz"},
                                  {"Muñoz Vela", "munozvela"},
                                  {"Zubiría", "zubiria"},
                                  {"Gómez", "gomez"},
                                  {"Ordóñez", "ordonez"}};

constexpr Word polishGiven[] = {
    {"Zofia", "zofia"},         {"Łukasz", "lukasz"},     {"Małgorzata", "malgorzata"}, {"Paweł", "pawel"},
    {"Agnieszka", "agnieszka"}, {"Wojciech", "wojciech"}, {"Bożena", "bozena"},         {"Michał", "michal"},
    {"Żaneta", "zaneta"},       {"Grzegorz", "grzegorz"}};
constexpr Word polishFamily[] = {{"Wiśniewska-Lis", "wisniewskalis"},
                                 {"Dąbrowicz", "dabrowicz"},
                                 {"Żurek", "zurek"},
                                 {"Świątek", "swiatek"},
                                 {"Kołodziej", "kolodziej"},
                                 {"Gęsicki", "gesicki"},
                                 {"Ćwik", "cwik"},
                                 {"Łapiński", "lapinski"},
                                 {"Szczęsny", "szczesny"},
                                 {"Mróz", "mroz"}};

constexpr Word turkishGiven[] = {
    {"Ayşe", "ayse"},   {"Çağla", "cagla"}, {"İbrahim", "ibrahim"}, {"Gülşen", "gulsen"}, {"Oğuz", "oguz"},
    {"Şükrü", "sukru"}, {"Ümit", "umit"},   {"Tuğba", "tugba"},     {"Işıl", "isil"},     {"Emre", "emre"}};
constexpr Word turkishFamily[] = {{"Yıldızoğlu", "yildizoglu"},
                                  {"Çınar", "cinar"},
                                  {"Gökçe", "gokce"},
                                  {"Özdemirci", "ozdemirci"},
                                  {"Şahinbaş", "sahinbas"},
                                  {"Kılıçarslan", "kilicarslan"},
                                  {"Ünal", "unal"},
                                  {"Dağdelen", "dagdelen"},
                                  {"Aksoy", "aksoy"},
                                  {"İnci", "inci"}};

constexpr Word chineseGiven[] = {{"秀兰", "xiulan"},  {"志远", "zhiyuan"},  {"雨桐", "yutong"},
                                 {"建军", "jianjun"}, {"思琪", "siqi"},     {"浩然", "haoran"},
                                 {"梓涵", "zihan"},   {"晓峰", "xiaofeng"}, {"丽华", "lihua"},
                                 {"文博", "wenbo"},   {"静", "jing"},       {"嘉懿", "jiayi"}};
constexpr Word chineseFamily[] = {{"林", "lin"},  {"欧阳", "ouyang"}, {"赵", "zhao"}, {"沈", "shen"},
                                  {"郭", "guo"},  {"司马", "sima"},   {"罗", "luo"},  {"韩", "han"},
                                  {"邓", "deng"}, {"许", "xu"},       {"曹", "cao"},  {"钱", "qian"}};

constexpr Word japaneseGiven[] = {
    {"陽菜", "hina"},    {"健太", "kenta"},   {"さくら", "sakura"}, {"翔", "sho"},        {"美咲", "misaki"},
    {"大輔", "daisuke"}, {"千尋", "chihiro"}, {"蓮", "ren"},        {"由紀子", "yukiko"}, {"直樹", "naoki"}};
constexpr Word japaneseFamily[] = {{"渡辺", "watanabe"},   {"小笠原", "ogasawara"}, {"高橋", "takahashi"},
                                   {"長谷川", "hasegawa"}, {"木村", "kimura"},      {"五十嵐", "igarashi"},
                                   {"清水", "shimizu"},    {"森", "mori"},          {"藤原", "fujiwara"},
                                   {"佐々木", "sasaki"}};

constexpr Word arabicGiven[] = {{"ليلى", "layla"},  {"يوسف", "yousef"},
                                {"مريم", "maryam"}, {"خالد", "khalid"},
                                {"نورة", "noura"},  {"سامي", "sami"},
                                {"هدى", "huda"},    {"طارق", "tariq"},
                                {"رنا", "rana"},    {"عبد الرحمن", "abdulrahman"}};
constexpr Word arabicFamily[] = {
    {"الهاشمي", "alhashimi"}, {"المنصوري", "almansoori"}, {"حداد", "haddad"},    {"القحطاني", "alqahtani"},
    {"النجار", "alnajjar"},   {"بن سعيد", "binsaeed"},    {"الشامي", "alshami"}, {"الزهراني", "alzahrani"},
    {"قاسم", "qasim"},        {"العطار", "alattar"}};

} // namespace

const NameSet englishNames{NameOrder::GivenFirst, englishGiven, englishFamily};
const NameSet germanNames{NameOrder::GivenFirst, germanGiven, germanFamily};
const NameSet frenchNames{NameOrder::GivenFirst, frenchGiven, frenchFamily};
const NameSet spanishNames{NameOrder::GivenFirst, spanishGiven, spanishFamily};
const NameSet polishNames{NameOrder::GivenFirst, polishGiven, polishFamily};
const NameSet turkishNames{NameOrder::GivenFirst, turkishGiven, turkishFamily};
const NameSet chineseNames{NameOrder::FamilyJoined, chineseGiven, chineseFamily};
const NameSet japaneseNames{NameOrder::FamilyFirst, japaneseGiven, japaneseFamily};
const NameSet arabicNames{NameOrder::GivenFirst, arabicGiven, arabicFamily};

} // namespace desk::sample
