// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/package_source.h"
#include "core/redaction/known_people.h"

namespace desk::redaction {

/// Why a place is proposed. The numbers are stored.
enum class Because : std::uint8_t
{
    OtherParty = 1,      ///< The field is about another party of the row.
    NamedInFile = 2,     ///< Somebody whom a field of the person's own file names.
    NotTheirs = 3,       ///< An address or a number that is none of the person's.
    StruckElsewhere = 4, ///< The same was struck in another place.
    ByHand = 5,
};

/// A string in a field that may speak of somebody else, and where it stands there.
struct Place
{
    std::string field;
    PlaceKind kind = PlaceKind::Words;
    Because because = Because::NamedInFile;
    std::string text; ///< As it is first written.
    std::vector<exporting::TextSpan> spans;
};

/**
 * Finds in a person's records what may speak of other people: fields of another party, whoever such fields
 * name, in every text, and e-mail addresses and telephone numbers that are none of the person's. What the
 * person is known by themselves is left alone, however it is spelled. Nobody from beyond the file is known.
 *
 * Names that no field of the file holds are not found: they are struck by hand. Pure; one thread.
 */
class OtherPeople
{
public:
    /// `struck`: what was struck somewhere and is looked for everywhere. `people` outlives it.
    OtherPeople(const KnownPeople &people, const std::vector<KnownText> &struck);

    /// Of one record; `category` null: one that the policy does not know.
    std::vector<Place> placesIn(const policy::Category *category, const subjects::Cells &cells) const;

private:
    struct Found
    {
        exporting::TextSpan span;
        PlaceKind kind{};
        Because because{};
    };
    void findIn(std::string_view text, bool written, std::vector<Found> &to) const;
    void findContacts(std::string_view text, std::vector<Found> &to,
                      std::vector<exporting::TextSpan> &own) const;
    void addPlaces(const std::string &field, const std::string &text, std::vector<Found> found,
                   std::vector<Place> &to) const;

    const KnownPeople &m_people;
    std::vector<std::pair<KnownText, Because>> m_sought;
    formats::Needles m_needles;
    formats::Needles m_own;
    mutable formats::CompactReader m_reader; ///< Remembers how characters fold, nothing else.
};

} // namespace desk::redaction
