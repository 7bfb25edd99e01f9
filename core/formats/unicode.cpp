// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <limits>
#include <set>

namespace desk::formats {
namespace {

icu::UnicodeString fromUtf8(std::string_view text)
{
    return icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::string toUtf8(const icu::UnicodeString &text)
{
    std::string out;
    text.toUTF8String(out);
    return out;
}

/// `text` normalised; as it is when ICU has no data for the form, which a sound installation rules out.
icu::UnicodeString normalised(const icu::Normalizer2 *form, UErrorCode &state, const icu::UnicodeString &text)
{
    if (U_FAILURE(state))
        return text;
    icu::UnicodeString out = form->normalize(text, state);
    return U_SUCCESS(state) ? out : text;
}

/// ICU counts in 32 bits. Texts near that size are no names: they stay as they are.
bool isTooLong(std::string_view text)
{
    return text.size() > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max() / 8);
}

} // namespace

std::string nfc(std::string_view text)
{
    if (isTooLong(text))
        return std::string(text);
    UErrorCode state = U_ZERO_ERROR;
    const icu::Normalizer2 *form = icu::Normalizer2::getNFCInstance(state);
    return toUtf8(normalised(form, state, fromUtf8(text)));
}

std::string caseFold(std::string_view text)
{
    if (isTooLong(text))
        return std::string(text);
    return toUtf8(fromUtf8(text).foldCase());
}

std::string stripMarks(std::string_view text)
{
    if (isTooLong(text))
        return std::string(text);
    UErrorCode state = U_ZERO_ERROR;
    const icu::Normalizer2 *form = icu::Normalizer2::getNFKDInstance(state);
    // Folding may bring back composed characters and folding the decomposed form may not: so both sides of
    // it.
    icu::UnicodeString folded = normalised(form, state, fromUtf8(text)).foldCase();
    const icu::UnicodeString decomposed = normalised(form, state, folded);
    icu::UnicodeString out;
    for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
        const UChar32 character = decomposed.char32At(i);
        if ((U_GET_GC_MASK(character) & U_GC_M_MASK) == 0)
            out.append(character);
    }
    return toUtf8(out);
}

CharacterKinds countKinds(std::string_view text)
{
    CharacterKinds out;
    if (isTooLong(text))
        return out;
    const icu::UnicodeString all = fromUtf8(text);
    std::set<UChar32> uncased;
    for (std::int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
        const UChar32 character = all.char32At(i);
        const std::uint32_t kind = U_GET_GC_MASK(character);
        out.characters += 1;
        if ((kind & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0)
            out.upper += 1;
        else if ((kind & U_GC_LL_MASK) != 0)
            out.lower += 1;
        else if ((kind & U_GC_L_MASK) != 0)
            uncased.insert(character);
        else if ((kind & U_GC_ND_MASK) != 0)
            out.digits += 1;
        else if ((kind & (U_GC_S_MASK | U_GC_P_MASK | U_GC_ZS_MASK | U_GC_N_MASK)) != 0)
            out.symbols += 1;
    }
    out.uncased = static_cast<int>(uncased.size());
    return out;
}

} // namespace desk::formats
