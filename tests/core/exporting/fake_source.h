// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporting/package_source.h"

#include <algorithm>
#include <functional>
#include <map>

// Made-up records, for the tests of this folder.
namespace desk::exporting::test {

inline formats::Value text(std::string value)
{
    return {formats::Value::Kind::Text, std::move(value)};
}
inline formats::Value number(std::string value)
{
    return {formats::Value::Kind::Number, std::move(value)};
}
inline formats::Value json(std::string value)
{
    return {formats::Value::Kind::Json, std::move(value)};
}
inline formats::Value boolean(bool value)
{
    return {formats::Value::Kind::Boolean, value ? "true" : "false"};
}
inline formats::Value null()
{
    return {formats::Value::Kind::Null, "null"};
}

class VectorCursor final : public RecordCursor
{
public:
    using Maker = std::function<std::optional<PackageRecord>(std::uint64_t)>;
    explicit VectorCursor(Maker make) : m_make(std::move(make)) {}
    Result<std::optional<PackageRecord>> next() override { return m_make(m_at++); }

private:
    Maker m_make;
    std::uint64_t m_at = 0;
};

/// Records from vectors, or made on the spot when `made` is set for a category.
class FakeSource final : public PackageSource
{
public:
    const std::vector<PackageCategory> &categories() const override { return all; }
    Result<std::unique_ptr<RecordCursor>> open(std::size_t category) override
    {
        ++opened;
        const auto maker = made.find(category);
        const std::uint64_t count = recordCount(category) + surplus;
        return std::unique_ptr<RecordCursor>(std::make_unique<VectorCursor>(
            [this, category, maker, count](std::uint64_t at) -> std::optional<PackageRecord> {
                if (at >= count)
                    return std::nullopt;
                if (maker != made.end())
                    return maker->second(at);
                return records[category][std::min<std::size_t>(at, records[category].size() - 1)];
            }));
    }
    std::uint64_t recordCount(std::size_t category) override
    {
        const auto maker = made.find(category);
        return maker == made.end() ? records[category].size() : madeCount;
    }

    std::vector<PackageCategory> all;
    std::vector<std::vector<PackageRecord>> records;
    std::map<std::size_t, std::function<PackageRecord(std::uint64_t)>> made;
    std::uint64_t madeCount = 0;
    std::uint64_t surplus = 0; ///< More records than were counted.
    int opened = 0;
};

inline FakeSource sampleSource()
{
    using policy::FieldType;
    using policy::Provenance;
    FakeSource source;
    source.all.push_back({"orders",
                          "Orders & <returns>",
                          "What was bought.",
                          {{"number", "Order number", FieldType::Text, Provenance::Provided, {}, {}},
                           {"total", "Total", FieldType::Decimal, Provenance::Observed, {"Accounting"}, {}},
                           {"paid", "Paid", FieldType::Boolean, Provenance::Observed, {}, {}},
                           {"placed", "Placed on", FieldType::Date, Provenance::Observed, {}, {}}},
                          {"Sending what was ordered"},
                          {"Parcel carrier"}});
    source.all.push_back({"profile",
                          "Profile",
                          "",
                          {{"name", "Name", FieldType::Text, Provenance::Provided, {}, {}},
                           {"note", "Note", FieldType::Text, Provenance::Provided, {}, {}},
                           {"tags", "Tags", FieldType::Json, Provenance::Inferred, {}, {}},
                           {"age", "Age", FieldType::Integer, Provenance::Inferred, {}, "Gift recipient"}},
                          {"Keeping an account"},
                          {}});
    source.all.push_back(
        {"chats", "Chats", "", {{"line", "Line", FieldType::Text, Provenance::Provided, {}, {}}}, {}, {}});
    source.records.push_back(
        {{"00000000000000000000000000000001",
          {{"number", text("A-1"), 1},
           {"total", number("12.50"), 2},
           {"paid", boolean(true), 3},
           {"placed", text("2026-01-31"), 4}}},
         {"00000000000000000000000000000002",
          {{"total", number("-1e400"), 1},
           {"number", text("=HYPERLINK(\"http://example.com\")"), 2},
           {"gift wrap", text("+cmd|' /C calc'!A0"), 3}}},
         {"00000000000000000000000000000003", {{"number", text("A-3"), 1}, {"paid", null(), 2}}}});
    source.records.push_back({{"00000000000000000000000000000004",
                               {{"name", text("<script>alert(1)</script> \"'&\xE2\x80\xAE\xD7\x90"), 1},
                                {"note", text("two\r\nlines, \"quoted\"\x01"), 2},
                                {"tags", json("{\"a\":[1.0,\"\\u00e9\"],\"records\":[{},{}]}"), 3},
                                {"age", number("30"), 4},
                                {"@x1", text("@SUM(A1)"), 5},
                                {"x2", text(""), 6},
                                {"x3", text("y"), 7}}}});
    source.records.emplace_back();
    return source;
}

} // namespace desk::exporting::test
