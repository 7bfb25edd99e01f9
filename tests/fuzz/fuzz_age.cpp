// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an age file, with the key that the corpus is sealed to: what opens says what was sealed, and
// what is read of a head prints as the same head.
#include "core/exporting/age_file.h"
#include "core/exporting/age_header.h"

#include <cstdlib>

using namespace desk;
using namespace desk::exporting;

namespace {

constexpr std::string_view corpusKey =
    "AGE-SECRET-KEY-1NJA6UJ9A6PAQELL5370PC38HY9SEG4R8X8C0EWHC2QUC7XW7N2MQWXP3YF";
constexpr std::string_view corpusMessage = "twenty bytes of text";

Result<std::string> openedWith(ByteView file)
{
    formats::MemorySource source(file);
    DESK_TRY(const auto age, AgeSource::open(source, corpusKey));
    std::string out;
    std::array<std::uint8_t, 100> piece{};
    for (;;) {
        DESK_TRY(const std::size_t count, age->read(piece));
        if (count == 0)
            return out;
        out += asText(ByteView(piece).first(count));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView all(data, size);
    const auto head = readAgeHeader(asText(all));
    if (head.ok() && printAgeHeader(*head) != asText(all))
        std::abort();
    if (asText(all).find("-> scrypt ") != std::string_view::npos)
        return 0; // a second an input, for nothing
    const auto opened = openedWith(all);
    if (opened.ok() && *opened != corpusMessage)
        std::abort();
    return 0;
}
