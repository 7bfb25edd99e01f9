// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/folded_text.h"

#include "core/formats/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>
#include <unordered_map>

namespace desk::formats {

namespace {

constexpr UChar32 firstHan = 0x4E00;
constexpr UChar32 lastHan = 0x9FFF;

using HanTable = std::unordered_map<UChar32, UChar32>;

/// The characters that ICU's transform simplifies one by one. Empty without ICU's data: then they stay.
HanTable makeSimplified()
{
    UErrorCode state = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> simplify(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, state));
    HanTable table;
    if (U_FAILURE(state) || !simplify)
        return table;
    icu::UnicodeString all;
    for (UChar32 c = firstHan; c <= lastHan; ++c)
        all.append(c).append(u'\n'); // a line each, so that no two are taken for one word
    simplify->transliterate(all);
    std::int32_t at = 0;
    for (UChar32 c = firstHan; c <= lastHan && at < all.length(); ++c) {
        const UChar32 simple = all.char32At(at);
        const std::int32_t end = all.indexOf(u'\n', at);
        if (simple != c && end == all.moveIndex32(at, 1))
            table.emplace(c, simple);
        at = end + 1;
    }
    return table;
}

const HanTable &simplifiedHan()
{
    static const HanTable table = makeSimplified();
    return table;
}

char32_t plainMark(UChar32 c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0x00B4:
    case 0x0060:
        return U'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
        return U'"';
    default:
        return u_charType(c) == U_DASH_PUNCTUATION ? U'-' : 0;
    }
}

/// One character as it is compared; may be nothing or several.
std::string folded(UChar32 c)
{
    std::string out;
    if (const char32_t mark = plainMark(c); mark != 0)
        return std::string(1, static_cast<char>(mark));
    UErrorCode state = U_ZERO_ERROR;
    const icu::Normalizer2 *form = icu::Normalizer2::getNFKDInstance(state);
    if (U_FAILURE(state)) {
        appendUtf8(out, static_cast<char32_t>(c));
        return out;
    }
    const icu::UnicodeString once = form->normalize(icu::UnicodeString(c), state).foldCase();
    const icu::UnicodeString parts = form->normalize(once, state);
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        UChar32 part = parts.char32At(i);
        if ((U_GET_GC_MASK(part) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0)
            continue;
        if (const auto simple = simplifiedHan().find(part); simple != simplifiedHan().end())
            part = simple->second;
        appendUtf8(out, static_cast<char32_t>(part));
    }
    return out;
}

} // namespace

std::size_t FoldedText::originalEnd(std::size_t end) const
{
    if (end == 0)
        return origin.front();
    const std::uint32_t from = origin[end - 1];
    while (end < text.size() && origin[end] == from)
        ++end;
    return origin[end];
}

FoldedText foldForMatching(std::string_view text)
{
    FoldedText out;
    out.text.reserve(text.size());
    out.origin.reserve(text.size() + 1);
    std::unordered_map<UChar32, std::string> seen;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto from = static_cast<std::uint32_t>(at);
        const Utf8Character next = utf8At(text, at);
        const auto c = static_cast<UChar32>(next.code);
        at += next.bytes;
        if (c < 0x80 && c != '`') {
            out.text.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
            out.origin.push_back(from);
            continue;
        }
        auto known = seen.find(c);
        if (known == seen.end())
            known = seen.emplace(c, folded(c)).first;
        out.text += known->second;
        out.origin.insert(out.origin.end(), known->second.size(), from);
    }
    out.origin.push_back(static_cast<std::uint32_t>(text.size()));
    return out;
}

} // namespace desk::formats
