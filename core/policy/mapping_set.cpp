// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/mapping_set.h"

#include "core/policy/embedded.h"
#include "core/policy/json_check.h"
#include "core/policy/json_values.h"
#include "core/policy/rule_helpers.h"

namespace desk::policy {

namespace {

using nlohmann::json;

constexpr std::string_view setSchema = "json-schemas/mapping-set.schema.json";
constexpr std::string_view setFolder = "mappings/";
constexpr std::string_view setEnding = ".json";

MappingTarget readTarget(const json &target)
{
    return {textAt(target, "platform"), textAt(target, "category"), textsAt(target, "without")};
}

MappingTable readTable(const json &table)
{
    return {textsAt(table, "files"), eachAt(table, "for", readTarget), textAt(table, "note"),
            table.value("mapping", json::object()).dump()};
}

MappingSet readSet(const json &document)
{
    MappingSet out;
    out.id = textAt(document, "id");
    out.title = {document.at("title").value("en", std::string()),
                 document.at("title").value("zh-CN", std::string())};
    out.description = textAt(document, "description");
    out.source = textAt(document, "source");
    out.tables = eachAt(document, "tables", readTable);
    return out;
}

/// The mapping of a table as a file for one category alone.
std::string mappingText(const MappingTable &table, const MappingTarget &target, const Category &category)
{
    json mapping = json::parse(table.mapping);
    json fields = json::array();
    if (table.targets.empty())
        for (const Field &field : category.fields)
            fields.push_back({{"field", field.id}, {"from", {field.id}}});
    for (const json &field : mapping.value("fields", json::array()))
        if (!contains(target.without, textAt(field, "field")))
            fields.push_back(field);
        else
            for (const std::string &column : textsAt(field, "from"))
                if (!column.starts_with('/'))
                    mapping["keep"].push_back(column);
    mapping["fields"] = fields;
    return mapping.dump();
}

std::vector<std::string> filesFor(const MappingTable &table, const Category &category)
{
    constexpr std::string_view placeholder = "{category}";
    std::vector<std::string> out = table.files;
    for (std::string &pattern : out)
        if (const std::size_t at = pattern.find(placeholder); at != std::string::npos)
            pattern.replace(at, placeholder.size(), category.id);
    return out;
}

/// What a table fills on this platform.
std::vector<MappingTarget> targetsOn(const MappingTable &table, const Profile &profile)
{
    std::vector<MappingTarget> out;
    for (const MappingTarget &target : table.targets)
        if (target.platform == profile.id)
            out.push_back(target);
    if (table.targets.empty())
        for (const Category &category : profile.categories)
            if (!category.anonymous)
                out.push_back({profile.id, category.id, {}});
    return out;
}

struct ExaminedTables
{
    std::vector<TableMapping> tables;
    std::vector<Fault> faults;
};

ExaminedTables examineTables(const MappingSet &set, const Profile &profile)
{
    ExaminedTables out;
    for (std::size_t i = 0; i < set.tables.size(); ++i) {
        const MappingTable &table = set.tables[i];
        for (const MappingTarget &target : targetsOn(table, profile)) {
            const Category *category = findCategory(profile, target.category);
            if (category == nullptr) {
                out.faults.push_back({element("", "tables", i) + "/for",
                                      "The platform has no such category: " + target.category + "."});
                continue;
            }
            const std::string text = mappingText(table, target, *category);
            const std::vector<Fault> faults = checkMapping(text, *category);
            for (const Fault &fault : faults)
                out.faults.push_back({element("", "tables", i) + "/mapping" + fault.pointer,
                                      fault.message + " (" + target.category + ")"});
            if (auto mapping = parseMapping(text, *category); mapping.ok())
                out.tables.push_back({filesFor(table, *category), category->id, std::move(*mapping)});
        }
    }
    if (out.tables.empty() && out.faults.empty())
        out.faults.push_back({"/tables", "This mapping fills nothing on this platform."});
    return out;
}

} // namespace

bool isMappingSet(std::string_view text)
{
    const json document = json::parse(text.begin(), text.end(), nullptr, false);
    return document.is_object() && document.contains("tables");
}

std::vector<Fault> checkMappingSet(std::string_view text, const Profile &profile)
{
    CheckedJson checked = checkedJson(text, setSchema);
    return checked.faults.empty() ? examineTables(readSet(checked.value), profile).faults
                                  : std::move(checked.faults);
}

Result<MappingSet> parseMappingSet(std::string_view text)
{
    const CheckedJson checked = checkedJson(text, setSchema);
    if (!checked.faults.empty())
        return faultError(checked.faults, "import mapping");
    return readSet(checked.value);
}

Result<std::vector<TableMapping>> tablesFor(const MappingSet &set, const Profile &profile)
{
    ExaminedTables examined = examineTables(set, profile);
    if (!examined.faults.empty())
        return faultError(examined.faults, "import mapping");
    return std::move(examined.tables);
}

bool isFor(const MappingSet &set, const Profile &profile)
{
    return std::any_of(set.tables.begin(), set.tables.end(),
                       [&](const MappingTable &table) { return !targetsOn(table, profile).empty(); });
}

std::vector<std::string_view> shippedMappingIds()
{
    std::vector<std::string_view> out;
    for (const EmbeddedText &each : embeddedTexts())
        if (each.name.starts_with(setFolder))
            out.push_back(
                each.name.substr(setFolder.size(), each.name.size() - setFolder.size() - setEnding.size()));
    return out;
}

std::optional<std::string_view> shippedMapping(std::string_view id)
{
    const std::string_view text = embeddedText(std::string(setFolder).append(id).append(setEnding));
    return text.empty() ? std::nullopt : std::optional(text);
}

} // namespace desk::policy
