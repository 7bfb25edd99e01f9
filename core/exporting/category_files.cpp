// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/category_files.h"

#include "core/exporting/package_format.h"
#include "core/exporting/produced_source.h"
#include "core/formats/csv_writer.h"
#include "core/formats/json_text.h"
#include "core/formats/unicode.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace desk::exporting {

namespace {

using formats::Value;

Error changed(const PackageCategory &category)
{
    return fail(ErrorCode::Conflict, "The records changed while the package was written: write it again.",
                category.id);
}

/// Text and JSON that would make an unreadable file are refused rather than repaired: nobody may guess
/// values.
bool isWritable(const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Number:
        return formats::isJsonNumber(value.text);
    case Value::Kind::Json:
        return formats::parseJsonValue(value.text).ok();
    case Value::Kind::Text:
        return formats::isValidUtf8(value.text);
    case Value::Kind::Boolean:
        return value.text == "true" || value.text == "false";
    case Value::Kind::Null:
        return true;
    }
    return false;
}

using Columns = std::unordered_map<std::string, std::size_t>;

Columns profileColumns(const PackageCategory &category)
{
    Columns out;
    for (const PackageField &field : category.fields)
        out.emplace(field.id, out.size());
    return out;
}

/// Opens its cursor when it is first needed, so that only one is open at a time.
class RecordFile : public ProducedSource
{
protected:
    RecordFile(Reading &reading, std::size_t index)
        : m_reading(reading)
        , m_index(index)
        , m_category(reading.source.categories()[index])
    {
    }

    virtual Result<void> begin() = 0;
    virtual Result<void> record(const PackageRecord &record) = 0;
    virtual Result<void> end() = 0;

    const PackageCategory &category() const { return m_category; }
    const CategoryScan &scan() const { return m_reading.scans[m_index]; }

private:
    Result<bool> produce() final
    {
        if (!m_cursor) {
            DESK_TRY(m_cursor, CountedCursor::open(m_reading.source, m_index, scan().records));
            DESK_CHECK(begin());
            return true;
        }
        DESK_TRY(const std::optional<PackageRecord> next, m_cursor->next());
        if (!next) {
            m_cursor.reset();
            DESK_CHECK(end());
            return false;
        }
        DESK_CHECK(m_reading.meter.step());
        DESK_CHECK(record(*next));
        return true;
    }

    Reading &m_reading;
    std::size_t m_index;
    const PackageCategory &m_category;
    std::optional<CountedCursor> m_cursor;
};

class JsonFile final : public RecordFile
{
public:
    JsonFile(Reading &reading, std::size_t index) : RecordFile(reading, index), m_json(sink()) {}

private:
    Result<void> begin() override
    {
        m_json.beginObject();
        m_json.key("$schema").string(schemaName("data"));
        m_json.key("category").string(category().id);
        m_json.key("label").string(category().label);
        m_json.key("fields").beginArray();
        for (const PackageField &field : category().fields) {
            m_json.beginObject().key("id").string(field.id).key("label").string(field.label);
            m_json.key("type").string(policy::spelling(field.type));
            m_json.key("provenance").string(policy::spelling(field.provenance)).endObject();
        }
        m_json.endArray();
        m_json.key("records").beginArray();
        return {};
    }

    Result<void> record(const PackageRecord &record) override
    {
        m_json.beginObject();
        for (const formats::Cell &cell : record.cells)
            m_json.key(cell.name).value(cell.value);
        m_json.endObject();
        return {};
    }

    Result<void> end() override
    {
        m_json.endArray().endObject();
        return m_json.finish();
    }

    formats::JsonWriter m_json;
};

class CsvFile final : public RecordFile
{
public:
    CsvFile(Reading &reading, std::size_t index)
        : RecordFile(reading, index)
        , m_csv(sink(), {formats::CsvSafety::Neutralise, ','})
    {
    }

private:
    Result<void> begin() override
    {
        m_columns = profileColumns(category());
        std::vector<std::string> names;
        for (const PackageField &field : category().fields)
            names.push_back(field.id);
        for (const std::string &extra : scan().extras) {
            m_columns.emplace(extra, names.size());
            names.push_back(extra);
        }
        m_row.resize(names.size());
        m_csv.header(names);
        return {};
    }

    Result<void> record(const PackageRecord &record) override
    {
        std::fill(m_row.begin(), m_row.end(), std::string());
        for (const formats::Cell &cell : record.cells) {
            const auto column = m_columns.find(cell.name);
            if (column == m_columns.end())
                return changed(category());
            if (cell.value.kind != Value::Kind::Null)
                m_row[column->second] = cell.value.text;
        }
        m_csv.row(m_row);
        return {};
    }

    Result<void> end() override { return m_csv.finish(); }

    formats::CsvWriter m_csv;
    Columns m_columns;
    std::vector<std::string> m_row;
};

} // namespace

Result<void> Meter::step()
{
    ++m_done;
    if (m_done % 256 == 0 && !m_progress.report(m_done, m_total))
        return fail(ErrorCode::Cancelled, "Writing the package was cancelled; nothing was left behind.");
    return {};
}

Result<CountedCursor> CountedCursor::open(PackageSource &source, std::size_t category, std::uint64_t expected)
{
    if (source.recordCount(category) != expected)
        return changed(source.categories()[category]);
    DESK_TRY(std::unique_ptr<RecordCursor> cursor, source.open(category));
    return CountedCursor(std::move(cursor), expected);
}

Result<std::optional<PackageRecord>> CountedCursor::next()
{
    DESK_TRY(std::optional<PackageRecord> record, m_cursor->next());
    if (record.has_value() != (m_left > 0))
        return fail(ErrorCode::Conflict,
                    "The records changed while the package was written: write it again.");
    if (record)
        --m_left;
    return record;
}

Result<CategoryScan> scanCategory(PackageSource &source, std::size_t category, Meter &meter)
{
    const PackageCategory &about = source.categories()[category];
    CategoryScan scan;
    scan.records = source.recordCount(category);
    DESK_TRY(CountedCursor cursor, CountedCursor::open(source, category, scan.records));
    Columns columns = profileColumns(about);
    for (;;) {
        DESK_TRY(const std::optional<PackageRecord> record, cursor.next());
        if (!record)
            return scan;
        DESK_CHECK(meter.step());
        std::unordered_set<std::string_view> seen;
        for (const formats::Cell &cell : record->cells) {
            if (!seen.insert(cell.name).second)
                return fail(ErrorCode::InvalidInput, "A record names a field twice.", about.id);
            if (!formats::isValidUtf8(cell.name) || cell.name.empty() || !isWritable(cell.value))
                return fail(ErrorCode::InvalidInput, "A record holds a value that cannot be written.",
                            about.id);
            scan.textBytes += cell.name.size() + cell.value.text.size();
            if (columns.emplace(cell.name, columns.size()).second)
                scan.extras.push_back(cell.name);
        }
        if (columns.size() > maxColumns)
            return fail(ErrorCode::LimitExceeded, "The category has more columns than a package can hold.",
                        about.id);
    }
}

std::unique_ptr<formats::ByteSource> makeJsonFile(Reading &reading, std::size_t category)
{
    return std::make_unique<JsonFile>(reading, category);
}

std::unique_ptr<formats::ByteSource> makeCsvFile(Reading &reading, std::size_t category)
{
    return std::make_unique<CsvFile>(reading, category);
}

} // namespace desk::exporting
