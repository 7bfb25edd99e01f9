// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/profile_parser.h"
#include "core/policy/row.h"
#include "core/policy/shipped.h"
#include "tests/support/public_data.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace desk::policy {

using Texts = std::map<std::string, std::string, std::less<>>;

class FakeRow final : public RowReader
{
public:
    explicit FakeRow(Texts texts) : m_texts(std::move(texts)) {}
    std::string_view text(std::string_view field) const override
    {
        const auto found = m_texts.find(field);
        return found == m_texts.end() ? std::string_view() : std::string_view(found->second);
    }

private:
    Texts m_texts;
};

/// Rows of other categories, each with its category's id.
class FakeRows final : public RelatedRows
{
public:
    using Rows = std::vector<std::pair<std::string, Texts>>;
    explicit FakeRows(Rows rows) : m_rows(std::move(rows)) {}
    std::vector<std::string> values(const RelatedField &wanted) const override
    {
        std::vector<std::string> all;
        for (const auto &[category, texts] : m_rows) {
            const FakeRow row(texts);
            if (category == wanted.category && row.text(wanted.match) == wanted.matchValue)
                all.emplace_back(row.text(wanted.field));
        }
        return all;
    }

private:
    Rows m_rows;
};

inline nlohmann::json bookShopJson()
{
    return nlohmann::json::parse(test::readFile(test::sourceFile("tests/core/policy/book_shop.json")));
}

/// Fails the running test where the profile has faults.
inline Profile profileOf(const nlohmann::json &document)
{
    auto parsed = parseProfile(document.dump());
    EXPECT_OK(parsed);
    return parsed.ok() ? std::move(*parsed) : Profile{};
}

/// The book shop after a JSON Patch (RFC 6902).
inline Profile patchedBookShop(const std::string &patch)
{
    return profileOf(bookShopJson().patch(nlohmann::json::parse(patch)));
}

inline nlohmann::json shippedJson(std::string_view id)
{
    return nlohmann::json::parse(shippedProfile(id).value_or("{}"));
}

inline Profile shippedAs(std::string_view id)
{
    return profileOf(shippedJson(id));
}

} // namespace desk::policy
