// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/strike.h"
#include "core/policy/category.h"
#include "core/subjects/record_content.h"

#include <set>

namespace desk::redaction {

/// What kind of thing speaks of somebody else. The numbers are stored.
enum class PlaceKind : std::uint8_t
{
    Words = 1,
    Name = 2,
    Email = 3,
    Telephone = 4,
    Address = 5
};

/// A string by which somebody is known, and how it is looked for.
struct KnownText
{
    PlaceKind kind = PlaceKind::Words;
    exporting::SoughtText sought;
    bool oneWord = false; ///< Only part of a name: counts where it is written with a capital.
};

/// Whether a field says by itself what is in it: a name, an address, a number that finds somebody.
bool isStructured(const policy::Field &field);
PlaceKind kindOf(const policy::Field &field);

/**
 * Who a person's file speaks of: the person, and others whom its own fields name. Nobody else is known here.
 *
 * Everything see()n first, then settle(). Pure; one thread.
 */
class KnownPeople
{
public:
    /// `region`: ISO 3166-1 alpha-2, for telephone numbers without a country code.
    explicit KnownPeople(std::string region) : m_region(std::move(region)) {}

    void see(const policy::Category &category, const subjects::Cells &cells);
    /// What the person is known by besides, e.g. in their letters.
    void addOwn(PlaceKind kind, const std::string &text);
    void settle();

    /// Whether a field of a record is another person's: of a party that is named and is not the person.
    bool isOther(const policy::Category &category, const policy::Field &field,
                 const subjects::Cells &cells) const;
    bool isOwn(PlaceKind kind, std::string_view text) const;

    const std::vector<KnownText> &own() const { return m_own; }
    const std::vector<KnownText> &others() const { return m_others; } ///< After settle().
    const std::string &region() const { return m_region; }
    /// As it is looked for: of a telephone number its digits.
    exporting::SoughtText sought(PlaceKind kind, const std::string &text) const;

private:
    struct Row
    {
        const policy::Category *category = nullptr;
        subjects::Cells cells;
    };
    bool isOwnName(std::string_view name) const;
    void addName(const std::string &name, std::vector<KnownText> &to);
    void addOther(PlaceKind kind, const std::string &text);

    std::string m_region;
    std::vector<Row> m_ofSeveral; ///< Rows that several people share, until the person's names are known.
    std::vector<KnownText> m_own;
    std::vector<KnownText> m_others;
    std::set<std::pair<PlaceKind, std::string>> m_ownTexts;
    std::set<std::pair<PlaceKind, std::string>> m_otherTexts;
    std::set<std::string> m_ownWords; ///< Of the person's names.
};

} // namespace desk::redaction
