// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/other_people.h"

#include "core/intake/written_values.h"
#include "core/redaction/name_words.h"
#include "core/subjects/written_phones.h"

#include <algorithm>

namespace desk::redaction {

namespace {

using exporting::TextSpan;
using formats::Value;

/// A text with its references and escapes resolved, a space where white space or quotation marks were.
struct Resolved
{
    std::string text;
    std::vector<TextSpan> origin; ///< Of each byte, the character in the original.
};

Resolved resolved(formats::CompactReader &reader, std::string_view text)
{
    Resolved out;
    for (const formats::CompactByte &each : formats::compactBytes(reader, text)) {
        const TextSpan from{static_cast<std::size_t>(each.from), static_cast<std::size_t>(each.until)};
        if (each.gap && !out.text.empty()) {
            out.text.push_back(' ');
            out.origin.push_back(out.origin.back());
        }
        out.text.push_back(each.byte);
        out.origin.push_back(from);
    }
    return out;
}

TextSpan originOf(const Resolved &text, std::size_t from, std::size_t length)
{
    return {text.origin[from].from, text.origin[from + length - 1].until};
}

/// With the prefixes of a telephone number, as those of others have them.
TextSpan ownSpan(std::string_view text, const formats::NeedleHit &hit)
{
    const auto from = static_cast<std::size_t>(hit.from);
    const bool digit = text[from] >= '0' && text[from] <= '9';
    return {digit ? exporting::startOfNumber(text, from) : from, static_cast<std::size_t>(hit.until)};
}

/// A code of some kind, in which the digits of a telephone number say nothing.
bool isBareCode(std::string_view text)
{
    const bool spaced = text.find_first_of(" \t\r\n") != std::string_view::npos;
    return !spaced && !text.starts_with('+') && !text.starts_with('0');
}

} // namespace

OtherPeople::OtherPeople(const KnownPeople &people, const std::vector<KnownText> &struck) : m_people(people)
{
    for (const KnownText &each : people.others())
        m_sought.emplace_back(each, Because::NamedInFile);
    for (const KnownText &each : struck)
        if (exporting::isTelling(each.sought))
            m_sought.emplace_back(each, Because::StruckElsewhere);
    for (std::size_t i = 0; i < m_sought.size(); ++i)
        exporting::addSought(m_needles, static_cast<std::uint32_t>(i), m_sought[i].first.sought);
    for (const KnownText &each : people.own())
        exporting::addSought(m_own, 0, each.sought);
    m_needles.settle();
    m_own.settle();
}

void OtherPeople::findContacts(std::string_view text, std::vector<Found> &to,
                               std::vector<TextSpan> &own) const
{
    const bool mail = text.find('@') != std::string_view::npos ||
                      text.find_first_of("&\\") != std::string_view::npos ||
                      text.find("\xEF\xBC\xA0") != std::string_view::npos;
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!mail && digits < 6)
        return;
    const Resolved plain = resolved(m_reader, text);
    const auto found = [&](std::size_t from, std::size_t length, PlaceKind kind) {
        const TextSpan span = originOf(plain, from, length);
        if (m_people.isOwn(kind, plain.text.substr(from, length)))
            own.push_back(span);
        else
            to.push_back({span, kind, Because::NotTheirs});
    };
    for (const intake::Written &each : intake::writtenAddresses(plain.text, {0, plain.text.size()}))
        found(each.at.from, each.at.length, PlaceKind::Email);
    if (isBareCode(text))
        return;
    for (const subjects::WrittenPhone &each : subjects::writtenPhones(plain.text, m_people.region()))
        found(each.from, each.length, PlaceKind::Telephone);
}

void OtherPeople::findIn(std::string_view text, bool written, std::vector<Found> &to) const
{
    std::vector<TextSpan> own;
    if (written)
        findContacts(text, to, own);
    for (const formats::NeedleHit &hit : m_needles.find(m_reader, text)) {
        const auto &[known, because] = m_sought[hit.number];
        const auto from = static_cast<std::size_t>(hit.from);
        const bool number = !known.sought.digits.empty();
        const TextSpan span{number ? exporting::startOfNumber(text, from) : from,
                            static_cast<std::size_t>(hit.until)};
        if (!known.oneWord || !beginsSmall(text, span.from))
            to.push_back({span, known.kind, because});
    }
    if (to.empty())
        return;
    for (const formats::NeedleHit &hit : m_own.find(m_reader, text))
        own.push_back(ownSpan(text, hit));
    std::erase_if(to, [&](const Found &each) {
        return std::any_of(own.begin(), own.end(),
                           [&](const TextSpan &span) { return within(each.span, span); });
    });
}

void OtherPeople::addPlaces(const std::string &field, const std::string &text, std::vector<Found> found,
                            std::vector<Place> &to) const
{
    // Of two that lie within each other, the longer one says more.
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        return std::tuple(a.span.from, b.span.until, a.because) <
               std::tuple(b.span.from, a.span.until, b.because);
    });
    std::vector<Found> longest;
    for (const Found &each : found)
        if (longest.empty() || !within(each.span, longest.back().span))
            longest.push_back(each);
    for (const Found &each : longest) {
        std::string here = text.substr(each.span.from, each.span.until - each.span.from);
        const std::string compact = formats::compactText(here);
        const auto same = std::find_if(to.begin(), to.end(), [&](const Place &place) {
            return place.field == field && place.kind == each.kind &&
                   formats::compactText(place.text) == compact;
        });
        if (same != to.end())
            same->spans.push_back(each.span);
        else
            to.push_back({field, each.kind, each.because, std::move(here), {each.span}});
    }
}

std::vector<Place> OtherPeople::placesIn(const policy::Category *category, const subjects::Cells &cells) const
{
    std::vector<Place> out;
    for (const formats::Cell &cell : cells) {
        const std::string &text = cell.value.text;
        if (cell.value.kind == Value::Kind::Null || cell.value.kind == Value::Kind::Boolean || text.empty())
            continue;
        const policy::Field *field = nullptr;
        if (category != nullptr)
            for (const policy::Field &each : category->fields)
                field = each.id == cell.name ? &each : field;
        const bool ofSomebody = field != nullptr && field->sensitivity != policy::Sensitivity::Ordinary;
        if (ofSomebody && m_people.isOther(*category, *field, cells)) {
            if (!m_people.isOwn(kindOf(*field), text))
                out.push_back({cell.name, kindOf(*field), Because::OtherParty, text, {{0, text.size()}}});
            continue;
        }
        if (field != nullptr && isStructured(*field))
            continue;
        const bool day = field != nullptr && (field->type == policy::FieldType::Date ||
                                              field->type == policy::FieldType::DateTime);
        const bool written = cell.value.kind != Value::Kind::Number && !day;
        std::vector<Found> found;
        findIn(text, written, found);
        addPlaces(cell.name, text, std::move(found), out);
    }
    return out;
}

} // namespace desk::redaction
