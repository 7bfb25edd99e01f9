// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/descriptors.h"

#include "core/exporting/desk_key_file.h"
#include "core/exporting/dpv_terms.h"
#include "core/exporting/package_format.h"
#include "core/exporting/redaction_grounds.h"
#include "core/formats/json_text.h"

#include <algorithm>

namespace desk::exporting {

namespace {

using formats::JsonWriter;

/// A number as JsonWriter wants it.
std::string digits(std::uint64_t number)
{
    return std::to_string(number);
}

void strings(JsonWriter &json, std::string_view key, const std::vector<std::string> &texts)
{
    json.key(key).beginArray();
    for (const std::string &text : texts)
        json.string(text);
    json.endArray();
}

/// Runs `fill` on a writer and gives what it wrote.
template <typename Fill>
Result<std::string> write(Fill fill)
{
    formats::MemorySink sink;
    JsonWriter json(sink, 2);
    fill(json);
    DESK_CHECK(json.finish());
    return std::string(sink.text()) + "\n";
}

/// Table Schema 2.0 field types. Values stand as the platform held them, so nothing stricter can be promised
/// of a date, and lists and JSON are told apart by "fieldType" only.
std::string_view tableType(policy::FieldType type)
{
    switch (type) {
    case policy::FieldType::Integer:
        return "integer";
    case policy::FieldType::Decimal:
        return "number";
    case policy::FieldType::Boolean:
        return "boolean";
    case policy::FieldType::Date:
        return "date";
    case policy::FieldType::DateTime:
        return "datetime";
    case policy::FieldType::List:
    case policy::FieldType::Json:
        return "any";
    case policy::FieldType::Text:
        break;
    }
    return "string";
}

void describeField(JsonWriter &json, const PackageField &field, const PackageCategory &category)
{
    const std::string_view type = tableType(field.type);
    json.beginObject().key("name").string(field.id).key("title").string(field.label);
    json.key("type").string(type);
    if (type == "date" || type == "datetime")
        json.key("format").string("any");
    json.key("fieldType").string(policy::spelling(field.type));
    json.key("provenance").string(policy::spelling(field.provenance));
    strings(json, "purposes", field.purposes.empty() ? category.purposes : field.purposes);
    if (!field.party.empty())
        json.key("party").string(field.party);
    json.endObject();
}

void describeSchema(JsonWriter &json, const PackageCategory &category, const CategoryScan &scan)
{
    json.key("schema").beginObject();
    json.key("$schema").string("https://datapackage.org/profiles/2.0/tableschema.json");
    json.key("fields").beginArray();
    for (const PackageField &field : category.fields)
        describeField(json, field, category);
    for (const std::string &extra : scan.extras)
        json.beginObject()
            .key("name")
            .string(extra)
            .key("title")
            .string(extra)
            .key("type")
            .string("any")
            .endObject();
    json.endArray();
    strings(json, "missingValues", {""});
    json.endObject();
}

struct DataFile
{
    const PackageCategory &category;
    const CategoryScan &scan;
    const FileDigest &digest;
    bool csv = false;
};

void describeResource(JsonWriter &json, const DataFile &file)
{
    const std::string format = file.csv ? "csv" : "json";
    json.beginObject().key("name").string(file.category.id + "." + format);
    json.key("path").string(file.digest.path).key("title").string(file.category.label);
    if (!file.category.description.empty())
        json.key("description").string(file.category.description);
    json.key("type").string("table").key("format").string(format);
    json.key("mediatype").string(file.csv ? "text/csv" : "application/json");
    json.key("encoding").string("utf-8").key("bytes").rawNumber(digits(file.digest.bytes));
    json.key("hash").string("sha256:" + toHex(file.digest.sha256));
    json.key("records").rawNumber(digits(file.scan.records));
    json.key("dialect").beginObject();
    json.key("$schema").string("https://datapackage.org/profiles/2.0/tabledialect.json");
    if (file.csv)
        json.key("delimiter")
            .string(",")
            .key("lineTerminator")
            .string("\r\n")
            .key("doubleQuote")
            .boolean(true);
    else
        json.key("property").string("records").key("itemType").string("object");
    json.endObject();
    describeSchema(json, file.category, file.scan);
    strings(json, "purposes", file.category.purposes);
    strings(json, "recipients", file.category.recipients);
    json.endObject();
}

const FileDigest *find(const std::vector<FileDigest> &written, std::string_view path)
{
    const auto at = std::find_if(written.begin(), written.end(),
                                 [&](const FileDigest &each) { return each.path == path; });
    return at == written.end() ? nullptr : &*at;
}

/// How many records a file holds; none for files that hold no records.
std::optional<std::uint64_t> recordsIn(const Reading &reading, std::string_view path)
{
    const std::vector<PackageCategory> &categories = reading.source.categories();
    for (std::size_t i = 0; i < categories.size(); ++i)
        if (path == dataFileName(categories[i].id, "json") || path == dataFileName(categories[i].id, "csv"))
            return reading.scans[i].records;
    return std::nullopt;
}

} // namespace

Result<std::string> dataPackageJson(const PackageInfo &info, const Reading &reading,
                                    const std::vector<FileDigest> &written)
{
    return write([&](JsonWriter &json) {
        json.beginObject().key("$schema").string("https://datapackage.org/profiles/2.0/datapackage.json");
        json.key("name").string("data-subject-package").key("title").string(info.platformName);
        json.key("created").string(toRfc3339(info.createdAt));
        json.key("reference").string(info.reference);
        json.key("resources").beginArray();
        const std::vector<PackageCategory> &categories = reading.source.categories();
        for (std::size_t i = 0; i < categories.size(); ++i)
            for (const bool csv : {false, true})
                if (const FileDigest *file =
                        find(written, dataFileName(categories[i].id, csv ? "csv" : "json")))
                    describeResource(json, {categories[i], reading.scans[i], *file, csv});
        json.endArray().endObject();
    });
}

Result<std::string> withheldJson(const PackageInfo &info)
{
    return write([&](JsonWriter &json) {
        json.beginObject().key("$schema").string(schemaName("withheld")).key("withheld").beginArray();
        for (const Withheld &each : info.withheld) {
            json.beginObject().key("category").string(each.category);
            if (!each.field.empty())
                json.key("field").string(each.field);
            json.key("reason").string(each.reason);
            const RedactionGround *ground = redactionGround(each.ground);
            if (const std::string_view term = ground ? ground->dpv : dpvOfReason(each.reason); !term.empty())
                json.key("dpv").string(term);
            if (ground)
                json.key("ground").string(ground->code).key("places").rawNumber(digits(each.places));
            json.key("explanation").string(each.explanation);
            json.key("records").rawNumber(digits(each.records)).endObject();
        }
        json.endArray().endObject();
    });
}

Result<std::string> inclusionJson(const PackageInfo &info)
{
    return write([&](JsonWriter &json) {
        json.beginObject()
            .key("$schema")
            .string(schemaName("inclusion"))
            .key("logIndex")
            .rawNumber(digits(info.logIndex));
        json.key("leafHash").string(toBase64(info.leafHash)).key("hashes").beginArray();
        for (const crypto::Digest256 &hash : info.inclusionProof)
            json.string(toBase64(hash));
        json.endArray().endObject();
    });
}

Result<std::string> manifestJson(const PackageInfo &info, const Reading &reading,
                                 const std::vector<FileDigest> &written, const ManifestSeal &seal)
{
    return write([&](JsonWriter &json) {
        json.beginObject().key("$schema").string(schemaName("manifest"));
        json.key("format").string("rightsdesk-package");
        json.key("version").rawNumber(std::to_string(packageFormatVersion));
        json.key("reference").string(info.reference).key("right").string(policy::spelling(info.right));
        json.key("dpv").beginObject();
        if (const std::string_view term = dpvOf(info.right); !term.empty())
            json.key("right").string(term);
        json.key("status").string(dpvFulfilled).endObject();
        json.key("created").string(toRfc3339(info.createdAt)).key("language").string(info.language);
        json.key("platform").beginObject().key("id").string(info.platformId);
        json.key("name").string(info.platformName).endObject();
        json.key("policyVersion").string(info.policyVersion).key("desk").string(info.deskName);
        json.key("files").beginArray();
        for (const FileDigest &file : written) {
            json.beginObject().key("path").string(file.path).key("bytes").rawNumber(digits(file.bytes));
            json.key("sha256").string(toHex(file.sha256));
            if (const std::optional<std::uint64_t> records = recordsIn(reading, file.path))
                json.key("records").rawNumber(digits(*records));
            json.endObject();
        }
        json.endArray();
        if (seal.page)
            json.key("pageSha256").string(toHex(*seal.page));
        json.key("deskKey").beginObject().key("algorithm").string("Ed25519");
        json.key("publicKey").string(toBase64(seal.deskKey));
        json.key("fingerprint").string(keyFingerprint(seal.deskKey)).endObject().endObject();
    });
}

Result<std::string> signatureJson(const crypto::SigningKeyPair &deskKey, std::string_view manifest)
{
    return write([&](JsonWriter &json) {
        json.beginObject().key("$schema").string(schemaName("signature")).key("algorithm").string("Ed25519");
        json.key("keyFingerprint").string(keyFingerprint(deskKey.publicKey));
        json.key("signature").string(toBase64(crypto::sign(deskKey, asBytes(manifest)))).endObject();
    });
}

} // namespace desk::exporting
