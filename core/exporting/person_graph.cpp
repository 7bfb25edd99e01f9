// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/person_graph.h"

#include "core/exporting/embedded.h"
#include "core/exporting/produced_source.h"
#include "core/formats/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace desk::exporting {

namespace {

using formats::JsonWriter;
using formats::Value;

constexpr std::string_view personId = "_:person";

/// resources/portability/schema-org.json; a test holds it against the shipped profiles.
const nlohmann::json &schemaOrg()
{
    static const nlohmann::json terms = [] {
        const auto texts = embeddedTexts();
        const auto at = std::find_if(texts.begin(), texts.end(), [](const EmbeddedText &each) {
            return each.name == "portability/schema-org.json";
        });
        return nlohmann::json::parse(at->text);
    }();
    return terms;
}

/// By category; empty: none for this profile.
const nlohmann::json &shippedTerms(const std::string &platform)
{
    static const nlohmann::json none = nlohmann::json::object();
    const nlohmann::json &profiles = schemaOrg()["profiles"];
    const auto found = profiles.find(platform);
    return found == profiles.end() ? none : *found;
}

/// Of one category; no type: none.
policy::SchemaTerms termsOf(const nlohmann::json &shipped, const std::string &category)
{
    policy::SchemaTerms out;
    const auto found = shipped.find(category);
    if (found == shipped.end())
        return out;
    out.type = found->at("type").get<std::string>();
    for (const auto &[field, property] : found->at("fields").items())
        out.terms.push_back({field, property.get<std::string>()});
    return out;
}

/// A node on its way into the file: values and further nodes by property.
struct GraphNode
{
    std::map<std::string, Value> values;
    std::map<std::string, GraphNode> nodes;

    void put(std::string_view path, const Value &value)
    {
        const std::size_t dot = path.find('.');
        const std::string name(path.substr(0, dot));
        if (dot == std::string_view::npos)
            values[name] = value;
        else
            nodes[name].put(path.substr(dot + 1), value);
    }
};

/// The texts of a list; nothing for a value that is none.
std::optional<std::vector<std::string>> textsOf(const Value &value)
{
    if (value.kind != Value::Kind::Json)
        return std::nullopt;
    const auto list = nlohmann::json::parse(value.text, nullptr, false);
    const auto isText = [](const nlohmann::json &each) {
        return each.is_string();
    };
    if (!list.is_array() || !std::all_of(list.begin(), list.end(), isText))
        return std::nullopt;
    return list.get<std::vector<std::string>>();
}

bool isThePerson(const std::string &property)
{
    const nlohmann::json &people = schemaOrg()["aboutThePerson"];
    return std::find(people.begin(), people.end(), property) != people.end();
}

void write(JsonWriter &json, const std::string &property, const GraphNode &node);

void beginNode(JsonWriter &json, const std::string &type, bool person)
{
    json.beginObject();
    if (person)
        json.key("@id").string(personId);
    json.key("@type").string(type);
}

void writeMembers(JsonWriter &json, const GraphNode &node)
{
    for (const auto &[name, value] : node.values)
        json.key(name).value(value);
    for (const auto &[name, inner] : node.nodes) {
        json.key(name);
        write(json, name, inner);
    }
}

/// A node under a property; a list of names is as many nodes.
void write(JsonWriter &json, const std::string &property, const GraphNode &node)
{
    const std::string type = schemaOrg()["nodes"].at(property).get<std::string>();
    const auto name = node.values.find("name");
    const auto names = name == node.values.end() ? std::nullopt : textsOf(name->second);
    if (!names) {
        beginNode(json, type, isThePerson(property));
        writeMembers(json, node);
        json.endObject();
        return;
    }
    json.beginArray();
    for (const std::string &each : *names)
        json.beginObject().key("@type").string(type).key("name").string(each).endObject();
    json.endArray();
}

class PersonGraph final : public ProducedSource
{
public:
    PersonGraph(const PackageInfo &info, Reading &reading)
        : m_terms(shippedTerms(info.platformId))
        , m_reading(reading)
        , m_json(sink(), 1)
    {
    }

private:
    Result<bool> produce() override;
    Result<void> beginCategory();
    void record(const PackageRecord &record);

    const nlohmann::json &m_terms; ///< That are shipped for this platform.
    Reading &m_reading;
    JsonWriter m_json;
    bool m_begun = false;
    std::size_t m_index = 0;
    policy::SchemaTerms m_category;                          ///< Those of the category that is being written.
    std::map<std::string, std::string, std::less<>> m_paths; ///< By field.
    std::optional<CountedCursor> m_cursor;
};

Result<void> PersonGraph::beginCategory()
{
    const PackageCategory &category = m_reading.source.categories()[m_index];
    m_category = category.schemaOrg.type.empty() ? termsOf(m_terms, category.id) : category.schemaOrg;
    m_paths.clear();
    if (m_category.type.empty()) {
        ++m_index;
        return {};
    }
    for (const policy::SchemaTerm &term : m_category.terms)
        for (const PackageField &field : category.fields)
            if (field.id == term.field && field.provenance != policy::Provenance::Inferred)
                m_paths[field.id] = term.property;
    DESK_TRY(m_cursor, CountedCursor::open(m_reading.source, m_index, m_reading.scans[m_index].records));
    return {};
}

void PersonGraph::record(const PackageRecord &record)
{
    GraphNode node;
    for (const formats::Cell &cell : record.cells) {
        const auto path = m_paths.find(cell.name);
        const bool nested = cell.value.kind == Value::Kind::Json && !textsOf(cell.value);
        if (path != m_paths.end() && cell.value.kind != Value::Kind::Null && !nested)
            node.put(path->second, cell.value);
    }
    beginNode(m_json, m_category.type, m_category.type == "Person");
    writeMembers(m_json, node);
    m_json.endObject();
}

Result<bool> PersonGraph::produce()
{
    if (!m_begun) {
        m_begun = true;
        m_json.beginObject()
            .key("@context")
            .beginObject()
            .key("@vocab")
            .string("https://schema.org/")
            .endObject();
        m_json.key("@graph").beginArray();
        return true;
    }
    if (m_index == m_reading.scans.size()) {
        m_json.endArray().endObject();
        DESK_CHECK(m_json.finish());
        return false;
    }
    if (!m_cursor) {
        DESK_CHECK(beginCategory());
        return true;
    }
    DESK_TRY(const std::optional<PackageRecord> next, m_cursor->next());
    if (next) {
        record(*next);
        return true;
    }
    m_cursor.reset();
    ++m_index;
    return true;
}

} // namespace

bool hasPersonGraph(const PackageInfo &info)
{
    const bool handedOver = info.right == policy::Right::Access || info.right == policy::Right::Portability;
    return handedOver && (info.ownTerms || !shippedTerms(info.platformId).empty());
}

std::unique_ptr<formats::ByteSource> makePersonGraph(const PackageInfo &info, Reading &reading)
{
    return std::make_unique<PersonGraph>(info, reading);
}

} // namespace desk::exporting
