// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/profile_rules.h"
#include "core/policy/rule_helpers.h"

namespace desk::policy {
namespace {

bool hasIdentifier(const Category &category, IdentifierKind kind)
{
    return std::any_of(category.fields.begin(), category.fields.end(),
                       [&](const Field &field) { return field.identifier == kind; });
}

bool isPersonal(const Field &field)
{
    return field.sensitivity != Sensitivity::Ordinary || field.identifier != IdentifierKind::None;
}

void checkIdentifier(const Category &category, const Field &field, const std::string &pointer, Faults &faults)
{
    if (field.identifier == IdentifierKind::None)
        return;
    const std::string at = pointer + "/identifier";
    if (category.anonymous)
        faults.push_back({at, "An anonymous category has nothing to find a person by."});
    if (field.sensitivity == Sensitivity::Secret)
        faults.push_back({at, "A secret field cannot be what a person is found by."});
    if (field.sensitivity == Sensitivity::Ordinary && !field.shared && !category.anonymous)
        faults.push_back({pointer + "/sensitivity", "What finds a person is at least personal."});
    if (field.type != FieldType::Text)
        faults.push_back({pointer + "/type", "What finds a person must be a text."});
    if (field.identifier == IdentifierKind::Name && !hasIdentifier(category, IdentifierKind::Postcode))
        faults.push_back(
            {at, "A name finds a person only together with a postcode, and there is none here."});
}

void checkField(const Category &category, const Field &field, const std::string &pointer, Faults &faults)
{
    checkIdentifier(category, field, pointer, faults);
    if (field.sensitivity == Sensitivity::Secret && field.exportable)
        faults.push_back({pointer + "/exportable", "A secret field is never exported."});
    if (field.sensitivity == Sensitivity::Secret && field.mask != Mask::Full)
        faults.push_back({pointer + "/mask", "A secret field shows nothing: leave its mask out."});
    if (field.sensitivity == Sensitivity::Core && field.mask == Mask::None)
        faults.push_back({pointer + "/mask", "A core field needs a mask."});
    if (category.anonymous && field.sensitivity != Sensitivity::Ordinary)
        faults.push_back({pointer + "/sensitivity", "An anonymous category holds nothing personal."});
    if (field.shared && isPersonal(field))
        faults.push_back({pointer + "/shared", "A personal field belongs to one party and is never shared."});
    if (field.shared && !field.party.empty())
        faults.push_back({pointer + "/party", "A shared field belongs to no single party."});
    const bool known = std::any_of(category.parties.begin(), category.parties.end(),
                                   [&](const Party &party) { return party.id == field.party; });
    if (!field.party.empty() && !known)
        faults.push_back({pointer + "/party", "The category does not define this party."});
}

void checkParties(const Category &category, const std::string &pointer, Faults &faults)
{
    checkUniqueIds(category.parties, pointer + "/parties", faults);
    if (category.parties.size() == 1)
        faults.push_back({pointer + "/parties", "Parties are named only where there are several."});
    if (category.anonymous && !category.parties.empty())
        faults.push_back({pointer + "/parties", "An anonymous category speaks of nobody."});
    for (std::size_t i = 0; i < category.parties.size(); ++i) {
        const std::string &when = category.parties[i].when;
        const std::string at = element(pointer, "parties", i) + "/when";
        if (when.empty())
            continue;
        const Field *field = findField(category, when);
        if (i == 0)
            faults.push_back({at, "The main party is always there."});
        else if (field == nullptr)
            faults.push_back({at, "The category does not define this field."});
        else if (field->type != FieldType::Boolean)
            faults.push_back({at, "The field that decides about a party must be boolean."});
    }
}

void checkReaders(const Profile &profile, const Category &category, const std::string &pointer,
                  Faults &faults)
{
    checkRoleList(profile, category.readableBy, pointer + "/readableBy", faults);
    checkRoleList(profile, category.aggregatesFor, pointer + "/aggregatesFor", faults);
    if (category.anonymous && !category.readableBy.empty())
        faults.push_back({pointer + "/readableBy", "Nobody reads an anonymous category by person."});
    if (!category.anonymous && category.readableBy.empty())
        faults.push_back({pointer + "/readableBy", "Somebody must be able to answer for this category."});
}

void checkPurposes(const Profile &profile, const Category &category, const std::string &pointer,
                   Faults &faults)
{
    checkPurposeList(profile, category.purposes, pointer + "/purposes", faults);
    checkPurposeList(profile, category.forbiddenPurposes, pointer + "/forbiddenPurposes", faults);
    checkKnown(
        category.purposes, pointer + "/purposes",
        [&](const std::string &id) { return !contains(category.forbiddenPurposes, id); },
        "The category forbids this purpose.", faults);
}

void checkKey(const Category &category, const std::string &pointer, Faults &faults)
{
    checkFieldList(category, category.key, pointer + "/key", faults);
    const std::string main = category.parties.empty() ? std::string() : category.parties.front().id;
    checkKnown(
        category.key, pointer + "/key",
        [&](const std::string &id) {
            const Field *field = findField(category, id);
            return field == nullptr || field->party.empty() || field->party == main;
        },
        "A row is not identified by a field of another party.", faults);
    if (!category.tenantField.empty() && findField(category, category.tenantField) == nullptr)
        faults.push_back({pointer + "/tenantField", "The category does not define this field."});
}

void checkSchemaTerms(const Category &category, const std::string &pointer, Faults &faults)
{
    std::vector<std::string> fields;
    std::vector<std::string> properties;
    for (std::size_t i = 0; i < category.schemaOrg.terms.size(); ++i) {
        const SchemaTerm &term = category.schemaOrg.terms[i];
        const std::string at = element(pointer + "/schemaOrg", "terms", i);
        const Field *field = findField(category, term.field);
        if (field == nullptr)
            faults.push_back({at + "/field", "The category does not define this field."});
        else if (!field->exportable)
            faults.push_back({at + "/field", "This field is never exported."});
        if (contains(fields, term.field))
            faults.push_back({at + "/field", "This field has a term before."});
        const auto collides = [&](const std::string &other) {
            return other == term.property || other.starts_with(term.property + ".") ||
                   term.property.starts_with(other + ".");
        };
        if (std::any_of(properties.begin(), properties.end(), collides))
            faults.push_back({at + "/property", "Another field is called so, or is a part of this."});
        fields.push_back(term.field);
        properties.push_back(term.property);
    }
    if (category.anonymous && !category.schemaOrg.type.empty())
        faults.push_back({pointer + "/schemaOrg", "What is bound to nobody is handed to nobody."});
}

} // namespace

void checkCategories(const Profile &profile, Faults &faults)
{
    checkUniqueIds(profile.categories, "/categories", faults);
    bool findable = false;
    for (std::size_t i = 0; i < profile.categories.size(); ++i) {
        const Category &category = profile.categories[i];
        const std::string pointer = element("", "categories", i);
        if (findCategoryByNumber(profile, category.number) != &category)
            faults.push_back({pointer + "/number", "Another category has this number."});
        checkReaders(profile, category, pointer, faults);
        checkPurposes(profile, category, pointer, faults);
        checkKey(category, pointer, faults);
        checkParties(category, pointer, faults);
        checkSchemaTerms(category, pointer, faults);
        checkUniqueIds(category.fields, pointer + "/fields", faults);
        for (std::size_t j = 0; j < category.fields.size(); ++j) {
            checkField(category, category.fields[j], element(pointer, "fields", j), faults);
            findable = findable || category.fields[j].identifier != IdentifierKind::None;
        }
    }
    if (!findable)
        faults.push_back({"/categories", "No field of any category finds a person."});
}

} // namespace desk::policy
