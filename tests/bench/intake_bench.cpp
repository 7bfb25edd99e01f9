// SPDX-License-Identifier: GPL-3.0-or-later
// How long letters take to be understood. See docs/benchmarks.md.
#include "core/intake/letter_reader.h"

#include <benchmark/benchmark.h>

#include <array>

namespace desk::bench {
namespace {

void readRules(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(intake::shippedLetterRules());
}

/// About three kilobytes, as long as the request letters that people take from templates.
std::string letterOf(std::size_t language)
{
    constexpr std::array<std::string_view, 5> asked{
        "I am hereby requesting access according to Article 15 GDPR. Please provide me with a copy of all "
        "personal data "
        "concerning me. If you do not answer, I reserve the right to lodge a complaint. ",
        "Ich bitte hiermit um Auskunft gemäß Art. 15 DSGVO. Bitte stellen Sie mir eine Kopie meiner Daten "
        "zur Verfügung. "
        "Andernfalls behalte ich mir vor, Beschwerde bei der Aufsichtsbehörde einzureichen. ",
        "Je viens par la présente, demander la suppression des données personnelles me concernant "
        "conformément à l'Article "
        "17 du RGPD. Je m'oppose au traitement de mes données à des fins de prospection. ",
        "Por la presente estoy pidiendo la rectificación de datos personales erróneos que me conciernen de "
        "acuerdo con el "
        "artículo 16 del RGPD. Por favor haced los siguientes cambios en mis datos. ",
        "本人依据《个人信息保护法》申请查阅并复制贵公司处理的本人的个人信息，并请删除不再需要的部分。请勿注销"
        "我的账号。"};
    std::string letter;
    while (letter.size() < 3000)
        letter += asked[language % asked.size()];
    return letter + "\n\nOrder number: A-1001\njane@example.org\n\nKind regards,\nJane Doe\n";
}

void understandLetters(benchmark::State &state)
{
    const Result<intake::LetterRules> rules = intake::shippedLetterRules();
    if (!rules) {
        state.SkipWithError("the shipped rules cannot be read");
        return;
    }
    std::vector<std::string> letters;
    for (std::size_t i = 0; i < 5; ++i)
        letters.push_back(letterOf(i));
    for (auto _ : state)
        for (std::size_t i = 0; i < static_cast<std::size_t>(state.range(0)); ++i)
            benchmark::DoNotOptimize(intake::understandLetter(letters[i % 5], {rules.value(), "DE", {}}));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(readRules)->Unit(benchmark::kMillisecond);
BENCHMARK(understandLetters)->Arg(1000)->Unit(benchmark::kMillisecond);

} // namespace
} // namespace desk::bench
