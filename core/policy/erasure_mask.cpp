// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/erasure_mask.h"

#include "core/policy/mask.h"
#include "core/policy/profile.h"
#include "core/policy/term.h"

#include <algorithm>
#include <array>
#include <limits>

namespace desk::policy {
namespace {

/// What becomes of a value that the law needs (none: refused), and of one it does not.
struct Handling
{
    std::optional<MaskEffect> needed;
    MaskEffect otherwise = MaskEffect::Removed;
};

struct TypeHandling
{
    FieldType type{};
    std::array<Handling, 4> bySensitivity; ///< Ordinary, Personal, Core, Secret.
};

constexpr Handling stayOrGo{MaskEffect::Stays, MaskEffect::Removed};
constexpr Handling alwaysStay{MaskEffect::Stays, MaskEffect::Stays};
constexpr Handling stayOrMonth{MaskEffect::Stays, MaskEffect::Coarsened};
constexpr Handling neverStay{std::nullopt, MaskEffect::Removed};

constexpr std::array<TypeHandling, 8> handlings{{
    {FieldType::Text, {stayOrGo, stayOrGo, stayOrGo, neverStay}},
    {FieldType::Integer, {alwaysStay, stayOrGo, stayOrGo, neverStay}},
    {FieldType::Decimal, {alwaysStay, stayOrGo, stayOrGo, neverStay}},
    {FieldType::Boolean, {alwaysStay, stayOrGo, stayOrGo, neverStay}},
    {FieldType::Date, {stayOrMonth, stayOrGo, stayOrGo, neverStay}},
    {FieldType::DateTime, {stayOrMonth, stayOrGo, stayOrGo, neverStay}},
    {FieldType::List, {stayOrGo, neverStay, neverStay, neverStay}},
    {FieldType::Json, {neverStay, neverStay, neverStay, neverStay}},
}};

const Handling *handlingOf(FieldType type, Sensitivity sensitivity)
{
    const auto column =
        static_cast<std::size_t>(sensitivity) - static_cast<std::size_t>(Sensitivity::Ordinary);
    for (const TypeHandling &each : handlings)
        if (each.type == type && column < each.bySensitivity.size())
            return &each.bySensitivity[column];
    return nullptr;
}

Error maskError(const Category &category, std::string_view field, std::string message)
{
    return fail(ErrorCode::InvalidArgument, std::move(message), category.id + "/" + std::string(field));
}

bool mustStay(const std::vector<std::string> &all, const std::string &one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

Error totalError(const TotalRule &rule, const std::string &field)
{
    return fail(
        ErrorCode::InvalidInput,
        "A value cannot be added up exactly; correct it to a number with at most four decimal places.",
        rule.category + "/" + field);
}

constexpr int totalDecimals = 4;

/// A decimal number times 10^decimals, when that is exact and fits.
std::optional<std::int64_t> scaled(std::string_view text, int decimals)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    std::string_view fraction = point < text.size() ? text.substr(point + 1) : std::string_view();
    while (!fraction.empty() && fraction.back() == '0')
        fraction.remove_suffix(1);
    const bool digits = std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || fraction.size() > static_cast<std::size_t>(decimals))
        return std::nullopt;
    std::string all(whole);
    all.append(fraction).append(static_cast<std::size_t>(decimals) - fraction.size(), '0');
    std::int64_t value = 0;
    for (const char c : all) {
        if (c < '0' || c > '9' || __builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, c - '0', &value))
            return std::nullopt;
    }
    return negative ? -value : value;
}

/// An ISO 4217 code and nothing else: a text that somebody wrote must not slip into a total.
std::string currencyCode(std::string_view text)
{
    const bool code = text.size() == 3 &&
                      std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return code ? std::string(text) : std::string();
}

std::string monthOf(std::string_view text)
{
    const QDate day = dayIn(text);
    return day.isValid() ? day.toString(QStringLiteral("yyyy-MM")).toStdString() : std::string();
}

} // namespace

Result<MaskEffect> maskEffect(const Category &category, const Field &field, bool needed)
{
    const Handling *handling = handlingOf(field.type, field.sensitivity);
    if (handling == nullptr)
        return maskError(category, field.id, "There is no way to mask a field of this type; erase the row.");
    const bool inferred = field.provenance == Provenance::Inferred;
    if (needed) {
        const bool guessed = inferred && field.sensitivity != Sensitivity::Ordinary;
        if (!handling->needed || field.secondLayer || guessed)
            return maskError(category, field.id,
                             "A field of this kind cannot stay in a row that is masked; take it out of the "
                             "legal-keeping rule, or let the rule keep the whole row.");
        return *handling->needed;
    }
    if (inferred || field.secondLayer)
        return MaskEffect::Removed;
    if (field.identifier == IdentifierKind::Postcode && field.sensitivity != Sensitivity::Secret)
        return MaskEffect::Coarsened;
    return handling->otherwise;
}

Result<void> checkMask(const Category &category, const std::vector<std::string> &stays)
{
    for (const std::string &id : stays)
        if (findField(category, id) == nullptr)
            return maskError(category, id, "The category has no such field; correct what must stay.");
    for (const Field &each : category.fields)
        DESK_CHECK(maskEffect(category, each, mustStay(stays, each.id)));
    return {};
}

Result<std::vector<FieldText>> maskedRow(const Category &category, const std::vector<std::string> &stays,
                                         const RowReader &row)
{
    DESK_CHECK(checkMask(category, stays));
    std::vector<FieldText> left;
    for (const Field &each : category.fields) {
        DESK_TRY(const MaskEffect effect, maskEffect(category, each, mustStay(stays, each.id)));
        std::string text;
        if (effect == MaskEffect::Stays)
            text = row.text(each.id);
        else if (effect == MaskEffect::Coarsened)
            text = coarsened(each, row.text(each.id));
        if (!text.empty())
            left.push_back({each.id, std::move(text)});
    }
    return left;
}

std::string coarsened(const Field &field, std::string_view text)
{
    if (field.type == FieldType::Date || field.type == FieldType::DateTime)
        return monthOf(text);
    constexpr std::string_view hidden = "***";
    std::string shown = maskValue(Mask::Postcode, text);
    if (shown.size() >= hidden.size())
        shown.resize(shown.size() - hidden.size());
    return shown;
}

Result<RowTotal> deidentifiedTotal(const TotalRule &rule, const RowReader &row)
{
    RowTotal total;
    if (!rule.month.empty())
        total.month = monthOf(row.text(rule.month));
    if (!rule.currency.empty())
        total.currency = currencyCode(row.text(rule.currency));
    const std::string_view amount = rule.amount.empty() ? std::string_view() : row.text(rule.amount);
    if (amount.empty())
        return total;
    const auto value = scaled(amount, totalDecimals);
    if (!value)
        return totalError(rule, rule.amount);
    total.tenThousandths = *value;
    const std::string_view times = rule.times.empty() ? std::string_view() : row.text(rule.times);
    if (times.empty())
        return total;
    const auto factor = scaled(times, 0);
    if (!factor || __builtin_mul_overflow(*value, *factor, &total.tenThousandths))
        return totalError(rule, rule.times);
    return total;
}

} // namespace desk::policy
