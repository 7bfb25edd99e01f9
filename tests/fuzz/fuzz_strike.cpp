// SPDX-License-Identifier: GPL-3.0-or-later
// A string (the first line) struck out of any text (the rest): nothing of it is left, and a search in pieces finds
// what a search of the whole does.
#include "core/base/bytes.h"
#include "core/exporting/strike.h"

#include <cstdlib>

namespace {

constexpr std::string_view mark = "[###]";

void must(bool held)
{
    if (!held)
        std::abort();
}

std::size_t hitsInPieces(const desk::formats::Needles &needles, std::string_view text, std::size_t piece)
{
    std::size_t out = 0;
    desk::formats::NeedleSearch search(needles, [&out](const desk::formats::NeedleHit &) { ++out; });
    for (std::size_t at = 0; at < text.size(); at += piece)
        search.feed(text.substr(at, piece));
    search.finish();
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace desk;
    const std::string_view input = asText({data, size});
    const std::size_t line = input.find('\n');
    if (line == std::string_view::npos || line == 0)
        return 0;
    const exporting::SoughtText sought{std::string(input.substr(0, line)), {}};
    const std::string_view text = input.substr(line + 1);
    const exporting::Strike strike(sought);
    if (strike.isIn(mark))
        return 0;
    for (const exporting::TextSpan &span : strike.spansIn(text))
        must(span.from < span.until && span.until <= text.size());
    for (const auto kind : {formats::Value::Kind::Text, formats::Value::Kind::Json}) {
        formats::Value value{kind, std::string(text)};
        const bool struck = strike.strikeFrom(value, mark);
        must(!strike.isIn(value.text));
        must(struck || value.text == text);
    }

    formats::Needles needles;
    exporting::addSought(needles, 0, sought);
    needles.settle();
    const std::size_t whole = hitsInPieces(needles, text, text.size() + 1);
    for (const std::size_t piece : {1U, 7U, 64U})
        must(hitsInPieces(needles, text, piece) == whole);
    return 0;
}
