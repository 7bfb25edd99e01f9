// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as what finds a person: normalised once it stays as it is, for else nobody would be found twice.
#include "core/base/bytes.h"
#include "core/subjects/identifier.h"

#include <cstdlib>

namespace {

using Normaliser = std::optional<std::string> (*)(std::string_view);

void expectStable(Normaliser normalise, std::string_view text)
{
    const auto once = normalise(text);
    if (once && (once->empty() || normalise(*once) != once))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace desk::subjects;
    const std::string_view text = desk::asText({data, size});
    for (const Normaliser normalise : {Normaliser(normaliseEmailStrict), Normaliser(normaliseEmailRelaxed),
                                       Normaliser(normaliseAccount), Normaliser(normaliseOrder)})
        expectStable(normalise, text);
    for (const std::string_view region : {"", "DE", "US", "CN"}) {
        const auto phone = normalisePhone(text, region);
        if (phone && normalisePhone(*phone, "") != phone)
            std::abort();
        if (!phone && normalisePhoneTail(text, region))
            std::abort();
    }
    const std::size_t cut = size / 2;
    static_cast<void>(normaliseNamePostcode(text.substr(0, cut), text.substr(cut)));
    return 0;
}
