// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/mapping.h"

#include "core/policy/json_check.h"
#include "core/policy/json_values.h"
#include "core/policy/rule_helpers.h"

#include <array>
#include <set>

namespace desk::policy {

template <>
std::span<const Spelling<Unmapped>> spellings<Unmapped>()
{
    static constexpr std::array<Spelling<Unmapped>, 3> table{{
        {Unmapped::Refuse, "refuse"},
        {Unmapped::Keep, "keep"},
        {Unmapped::Ignore, "ignore"},
    }};
    return table;
}

namespace {

using nlohmann::json;

constexpr std::string_view mappingSchema = "json-schemas/import-mapping.schema.json";

struct ExaminedMapping
{
    ImportMapping mapping;
    std::vector<Fault> faults;
};

FieldMapping readFieldMapping(const json &field)
{
    FieldMapping out;
    out.field = textAt(field, "field");
    out.from = textsAt(field, "from");
    out.join = textAt(field, "join");
    if (field.contains("constant"))
        out.constant = textAt(field, "constant");
    out.datePattern = textAt(field, "datePattern");
    return out;
}

std::optional<RowGroup> readGroup(const json &document)
{
    const auto group = document.find("group");
    if (group == document.end())
        return std::nullopt;
    return RowGroup{textsAt(*group, "by"), textsAt(*group, "of"), textAt(*group, "into")};
}

std::optional<RowUnfold> readUnfold(const json &document)
{
    const auto unfold = document.find("unfold");
    if (unfold == document.end())
        return std::nullopt;
    return RowUnfold{textAt(*unfold, "path"), textAt(*unfold, "key"), unfold->value("pairs", false)};
}

ImportMapping readMapping(const json &document)
{
    ImportMapping out;
    out.category = textAt(document, "category");
    out.encoding = textAt(document, "encoding");
    out.delimiter = textAt(document, "delimiter");
    out.rows = textAt(document, "rows");
    out.missing = textsAt(document, "missing");
    out.fields = eachAt(document, "fields", readFieldMapping);
    out.unmapped = memberAt(document, "unmapped", Unmapped::Refuse);
    out.ignore = textsAt(document, "ignore");
    out.keep = textsAt(document, "keep");
    out.group = readGroup(document);
    out.unfold = readUnfold(document);
    out.onePerson = document.value("onePerson", false);
    return out;
}

/// RFC 6901 §3: a tilde stands only before 0 or 1.
bool isJsonPointer(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '~' && (i + 1 == text.size() || (text[i + 1] != '0' && text[i + 1] != '1')))
            return false;
    return text.empty() || text.front() == '/';
}

/// Letters stand for parts of a date as in QDateTime::fromString(); other letters only within quotes.
bool isDatePattern(std::string_view pattern)
{
    bool quoted = false;
    bool year = false;
    for (const char c : pattern) {
        if (c == '\'')
            quoted = !quoted;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (quoted || !letter)
            continue;
        if (std::string_view("yMdhHmszAaPpt").find(c) == std::string_view::npos)
            return false;
        year = year || c == 'y';
    }
    return year && !quoted;
}

void checkSources(const FieldMapping &mapping, const std::string &pointer, std::set<std::string> &taken,
                  Faults &faults)
{
    for (std::size_t i = 0; i < mapping.from.size(); ++i) {
        const std::string &source = mapping.from[i];
        const std::string at = element(pointer, "from", i);
        if (!taken.insert(source).second)
            faults.push_back({at, "This column is taken before."});
        if (source.starts_with('/') && !isJsonPointer(source))
            faults.push_back({at, "This is no JSON pointer (RFC 6901)."});
    }
    if (mapping.from.empty() && !mapping.constant)
        faults.push_back({pointer, "Say where the value comes from, or which constant it is."});
    if (!mapping.from.empty() && mapping.constant)
        faults.push_back({pointer + "/constant", "A value comes from columns or is a constant, not both."});
    if (!mapping.join.empty() && mapping.from.size() < 2)
        faults.push_back({pointer + "/join", "There is nothing to join."});
}

void checkFieldMapping(const FieldMapping &mapping, const Category &category, const std::string &pointer,
                       Faults &faults)
{
    const Field *field = findField(category, mapping.field);
    if (field == nullptr) {
        faults.push_back({pointer + "/field", "The category does not define this field."});
        return;
    }
    const bool date = isDate(*field);
    if (mapping.from.size() > 1 && field->type != FieldType::Text && !date)
        faults.push_back({pointer + "/from", "Only texts and dates can be joined from several columns."});
    if (mapping.datePattern.empty())
        return;
    if (!date)
        faults.push_back({pointer + "/datePattern", "The field holds no dates."});
    else if (!isDatePattern(mapping.datePattern))
        faults.push_back({pointer + "/datePattern", "This is no pattern of a date with a year."});
}

Faults mappingFaults(const ImportMapping &mapping, const Category &category)
{
    Faults faults;
    if (!mapping.category.empty() && mapping.category != category.id)
        faults.push_back({"/category", "The mapping is for another category."});
    std::set<std::string> taken;
    std::set<std::string> filled;
    for (std::size_t i = 0; i < mapping.fields.size(); ++i) {
        const std::string pointer = element("", "fields", i);
        checkFieldMapping(mapping.fields[i], category, pointer, faults);
        if (!filled.insert(mapping.fields[i].field).second)
            faults.push_back({pointer + "/field", "This field is filled before."});
        checkSources(mapping.fields[i], pointer, taken, faults);
    }
    checkKnown(
        mapping.ignore, "/ignore", [&](const std::string &column) { return !taken.contains(column); },
        "This column is taken by a field.", faults);
    checkKnown(
        mapping.keep, "/keep", [&](const std::string &column) { return !taken.contains(column); },
        "This column is taken by a field.", faults);
    checkKnown(
        mapping.keep, "/keep",
        [&](const std::string &column) { return findField(category, column) == nullptr; },
        "A column that is kept may not be called like a field of the category.", faults);
    if (mapping.group && mapping.unfold)
        faults.push_back({"/group", "Rows are gathered or looked for deeper in a document, not both."});
    for (const std::string &id : category.key)
        if (!filled.contains(id) && !mapping.onePerson)
            faults.push_back({"/fields", "The field " + id + " identifies a row, and nothing fills it."});
    return faults;
}

ExaminedMapping examineMapping(std::string_view text, const Category &category)
{
    CheckedJson checked = checkedJson(text, mappingSchema);
    if (!checked.faults.empty())
        return {{}, std::move(checked.faults)};
    ImportMapping mapping = readMapping(checked.value);
    Faults faults = mappingFaults(mapping, category);
    return {std::move(mapping), std::move(faults)};
}

std::string lowerAscii(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

} // namespace

bool keeps(const ImportMapping &mapping, std::string_view column)
{
    return std::any_of(mapping.keep.begin(), mapping.keep.end(), [column](std::string_view kept) {
        return kept.ends_with('*') ? column.starts_with(kept.substr(0, kept.size() - 1)) : column == kept;
    });
}

std::vector<Fault> checkMapping(std::string_view json, const Category &category)
{
    return examineMapping(json, category).faults;
}

Result<ImportMapping> parseMapping(std::string_view json, const Category &category)
{
    ExaminedMapping examined = examineMapping(json, category);
    if (!examined.faults.empty())
        return faultError(examined.faults, "import mapping");
    return std::move(examined.mapping);
}

ImportMapping identityMapping(const Category &category, std::span<const std::string> columns)
{
    ImportMapping mapping;
    mapping.category = category.id;
    std::set<std::string> filled;
    for (const std::string &column : columns) {
        const std::string id = lowerAscii(column);
        if (findField(category, id) == nullptr || !filled.insert(id).second)
            continue;
        FieldMapping field;
        field.field = id;
        field.from = {column};
        mapping.fields.push_back(std::move(field));
    }
    return mapping;
}

} // namespace desk::policy
