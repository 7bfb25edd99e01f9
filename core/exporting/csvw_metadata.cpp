// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/descriptors.h"
#include "core/exporting/package_format.h"
#include "core/formats/json_text.h"

namespace desk::exporting {

namespace {

/// The datatypes that hold for every value of such a field; dates stand as the platform held them.
std::string_view csvwType(policy::FieldType type)
{
    switch (type) {
    case policy::FieldType::Integer:
        return "integer";
    case policy::FieldType::Decimal:
        return "decimal";
    case policy::FieldType::Boolean:
        return "boolean";
    default:
        return "string";
    }
}

void column(formats::JsonWriter &json, std::string_view name, std::string_view title, std::string_view type)
{
    json.beginObject().key("titles").beginArray().string(name);
    if (title != name)
        json.string(title);
    json.endArray().key("datatype").string(type).key("required").boolean(false).endObject();
}

} // namespace

Result<std::string> csvMetadataJson(const PackageInfo &info, const Reading &reading)
{
    formats::MemorySink sink;
    formats::JsonWriter json(sink, 2);
    json.beginObject().key("@context").beginArray().string("http://www.w3.org/ns/csvw");
    json.beginObject().key("@language").string(info.language).endObject().endArray();
    json.key("tables").beginArray();
    const std::vector<PackageCategory> &categories = reading.source.categories();
    for (std::size_t i = 0; i < categories.size(); ++i) {
        json.beginObject().key("url").string(categories[i].id + ".csv");
        json.key("tableSchema").beginObject().key("columns").beginArray();
        for (const PackageField &field : categories[i].fields)
            column(json, field.id, field.label, csvwType(field.type));
        for (const std::string &extra : reading.scans[i].extras)
            column(json, extra, extra, "string");
        json.endArray().endObject().endObject();
    }
    json.endArray().endObject();
    DESK_CHECK(json.finish());
    return std::string(sink.text()) + "\n";
}

} // namespace desk::exporting
