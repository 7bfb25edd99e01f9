// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/known_people.h"

#include "core/redaction/name_words.h"
#include "core/subjects/identifier.h"
#include "core/subjects/written_phones.h"

#include <algorithm>

namespace desk::redaction {

namespace {

using policy::Field;
using policy::IdentifierKind;
using policy::Mask;

/// Shorter ones are words of their own: "Hof 3".
constexpr std::size_t shortestAddress = 8;
constexpr std::size_t shortestWord = 3;

const formats::Value *saidOf(const subjects::Cells &cells, const std::string &field)
{
    const formats::Value *value = subjects::findCell(cells, field);
    const bool empty = value == nullptr || value->kind == formats::Value::Kind::Null || value->text.empty();
    return empty ? nullptr : value;
}

bool isTrue(const formats::Value *value)
{
    static constexpr std::string_view words[] = {"true", "TRUE", "True", "1", "yes", "Yes", "Y"};
    return value != nullptr && std::find(std::begin(words), std::end(words), value->text) != std::end(words);
}

/// Whether the row is in the file of its main party, and not in the one of somebody who is named in it.
bool isMainPartys(const policy::Category &category, const subjects::Cells &cells)
{
    const std::string &main = category.parties.front().id;
    return std::any_of(category.fields.begin(), category.fields.end(), [&](const Field &field) {
        return field.party == main && !field.shared && saidOf(cells, field.id) != nullptr;
    });
}

} // namespace

bool isStructured(const Field &field)
{
    return field.identifier != IdentifierKind::None || (field.mask != Mask::None && field.mask != Mask::Full);
}

PlaceKind kindOf(const Field &field)
{
    if (field.identifier == IdentifierKind::Email || field.mask == Mask::Email)
        return PlaceKind::Email;
    if (field.identifier == IdentifierKind::Phone || field.mask == Mask::Phone)
        return PlaceKind::Telephone;
    if (field.identifier == IdentifierKind::Name || field.mask == Mask::Name)
        return PlaceKind::Name;
    if (field.identifier == IdentifierKind::Postcode || field.mask == Mask::Address ||
        field.mask == Mask::Postcode)
        return PlaceKind::Address;
    return PlaceKind::Words;
}

exporting::SoughtText KnownPeople::sought(PlaceKind kind, const std::string &text) const
{
    if (kind != PlaceKind::Telephone)
        return {text, {}};
    return {text, subjects::searchDigits(text, m_region)};
}

void KnownPeople::see(const policy::Category &category, const subjects::Cells &cells)
{
    const bool several = category.parties.size() > 1 && isMainPartys(category, cells);
    for (const Field &field : category.fields) {
        const bool maybeOther = several && !field.party.empty() && field.party != category.parties.front().id;
        const formats::Value *value = saidOf(cells, field.id);
        if (value != nullptr && !maybeOther && isStructured(field))
            addOwn(kindOf(field), value->text);
    }
    if (several)
        m_ofSeveral.push_back({&category, cells});
}

void KnownPeople::addOwn(PlaceKind kind, const std::string &text)
{
    if (kind == PlaceKind::Words || text.empty() ||
        !m_ownTexts.emplace(kind, formats::compactText(text)).second)
        return;
    if (kind == PlaceKind::Name) {
        for (const NameWord &word : wordsOfName(text))
            m_ownWords.insert(word.compact);
        for (const std::string &spelling : spellingsOfName(text))
            m_own.push_back({kind, {spelling, {}}, false});
        return;
    }
    if (kind == PlaceKind::Email) {
        if (auto mailbox = subjects::normaliseEmailRelaxed(text))
            m_ownTexts.emplace(kind, formats::compactText(*mailbox));
    }
    if (kind == PlaceKind::Telephone) {
        for (const std::string &digits : subjects::searchDigits(text, m_region))
            m_ownTexts.emplace(kind, digits);
    }
    if (kind != PlaceKind::Address || formats::compactText(text).size() >= shortestAddress)
        m_own.push_back({kind, sought(kind, text), false});
}

bool KnownPeople::isOwnName(std::string_view name) const
{
    if (m_ownTexts.contains({PlaceKind::Name, formats::compactText(name)}))
        return true;
    bool named = false;
    for (const NameWord &word : wordsOfName(name)) {
        const bool initial = word.compact.size() == 1 &&
                             std::any_of(m_ownWords.begin(), m_ownWords.end(), [&](const std::string &own) {
                                 return own.starts_with(word.compact);
                             });
        const bool known = m_ownWords.contains(word.compact);
        if (!known && !initial && !word.title)
            return false;
        named = named || known;
    }
    return named;
}

bool KnownPeople::isOwn(PlaceKind kind, std::string_view text) const
{
    if (kind == PlaceKind::Name)
        return isOwnName(text);
    if (m_ownTexts.contains({kind, formats::compactText(text)}))
        return true;
    if (kind == PlaceKind::Email) {
        const auto mailbox = subjects::normaliseEmailRelaxed(text);
        return mailbox && m_ownTexts.contains({kind, formats::compactText(*mailbox)});
    }
    if (kind != PlaceKind::Telephone)
        return false;
    const std::vector<std::string> digits = subjects::searchDigits(text, m_region);
    return std::any_of(digits.begin(), digits.end(), [&](const std::string &each) {
        return m_ownTexts.contains({kind, each});
    });
}

bool KnownPeople::isOther(const policy::Category &category, const Field &field,
                          const subjects::Cells &cells) const
{
    if (category.parties.size() < 2 || field.party.empty() || field.party == category.parties.front().id ||
        field.shared || !isMainPartys(category, cells))
        return false;
    const auto party = std::find_if(category.parties.begin(), category.parties.end(),
                                    [&](const policy::Party &each) { return each.id == field.party; });
    if (party != category.parties.end() && !party->when.empty() && isTrue(saidOf(cells, party->when)))
        return true;
    // Whoever kept the row took them for the same person; a name that is not theirs says otherwise.
    return !m_ownWords.empty() &&
           std::any_of(category.fields.begin(), category.fields.end(), [&](const Field &each) {
               const formats::Value *name = saidOf(cells, each.id);
               return each.party == field.party && kindOf(each) == PlaceKind::Name && name != nullptr &&
                      !isOwnName(name->text);
           });
}

void KnownPeople::addOther(PlaceKind kind, const std::string &text)
{
    if (isOwn(kind, text) || !m_otherTexts.emplace(kind, formats::compactText(text)).second)
        return;
    if (kind == PlaceKind::Name)
        return addName(text, m_others);
    if (kind != PlaceKind::Address || formats::compactText(text).size() >= shortestAddress)
        m_others.push_back({kind, sought(kind, text), false});
}

void KnownPeople::addName(const std::string &name, std::vector<KnownText> &to)
{
    for (const std::string &spelling : spellingsOfName(name))
        to.push_back({PlaceKind::Name, {spelling, {}}, false});
    const std::vector<NameWord> words = wordsOfName(name);
    if (words.size() < 2)
        return;
    for (const NameWord &word : words) {
        const bool telling = word.capital && !word.title && word.compact.size() >= shortestWord;
        if (telling && !m_ownWords.contains(word.compact))
            to.push_back({PlaceKind::Name, {word.text, {}}, true});
    }
}

void KnownPeople::settle()
{
    for (const Row &row : m_ofSeveral) {
        for (const Field &field : row.category->fields) {
            const formats::Value *value = saidOf(row.cells, field.id);
            const bool speaks = value != nullptr && !field.party.empty() && isStructured(field) &&
                                field.party != row.category->parties.front().id && !field.shared;
            if (!speaks || kindOf(field) == PlaceKind::Words)
                continue;
            if (isOther(*row.category, field, row.cells))
                addOther(kindOf(field), value->text);
        }
    }
    for (const Row &row : m_ofSeveral) { // what is left is the person's own
        for (const Field &field : row.category->fields) {
            const formats::Value *value = saidOf(row.cells, field.id);
            if (value != nullptr && !field.party.empty() && isStructured(field) &&
                !isOther(*row.category, field, row.cells))
                addOwn(kindOf(field), value->text);
        }
    }
    m_ofSeveral.clear();
    std::erase_if(m_others, [this](const KnownText &each) { return isOwn(each.kind, each.sought.text); });
}

} // namespace desk::redaction
