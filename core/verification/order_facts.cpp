// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/order_facts.h"

#include "core/formats/unicode.h"
#include "core/subjects/identifier.h"

#include <QDate>
#include <QString>

#include <algorithm>
#include <set>

namespace desk::verification {

namespace {

using policy::FieldType;
using policy::IdentifierKind;

std::string withoutSpaces(std::string_view text)
{
    std::string out = formats::stripMarks(text);
    std::erase_if(out, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '-'; });
    return out;
}

std::optional<QDate> day(std::string_view text)
{
    const QString trimmed = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).trimmed();
    const QDate iso = QDate::fromString(trimmed.left(10), Qt::ISODate);
    if (iso.isValid())
        return iso;
    for (const char *pattern : {"d.M.yyyy", "d/M/yyyy"}) {
        const QDate found = QDate::fromString(trimmed, QLatin1String(pattern));
        if (found.isValid())
            return found;
    }
    return std::nullopt;
}

/// 049.90, 49,9 and 49.90 EUR are one amount.
std::string amount(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            out.push_back(c);
        else if ((c == '.' || c == ',') && out.find('.') == std::string::npos)
            out.push_back('.');
        else if (c == '.' || c == ',')
            return {};
    }
    if (out.find('.') != std::string::npos) {
        while (out.back() == '0')
            out.pop_back();
        if (out.back() == '.')
            out.pop_back();
    }
    const std::size_t first = out.find_first_not_of('0');
    return first == std::string::npos ? (out.empty() ? out : "0") : out.substr(first);
}

template <typename T>
bool bothAnd(const std::optional<T> &a, const std::optional<T> &b)
{
    return a && b && *a == *b;
}

bool fits(const policy::Profile &profile, const policy::Category &category, const subjects::Record &record, const Claim &claim)
{
    const policy::Field *field = policy::findField(category, claim.first);
    const formats::Value *stored = subjects::findCell(record.cells, claim.first);
    return field != nullptr && stored != nullptr && sameFact(*field, stored->text, claim.second, profile.defaultRegion);
}

/// Only what the policy asks for, each once, and the number of the order among it.
Result<void> checkClaims(const policy::OrderFactsRule &rule, const std::vector<Claim> &claims)
{
    std::set<std::string> seen;
    for (const Claim &claim : claims) {
        const bool asked = claim.first == rule.numberField || std::find(rule.details.begin(), rule.details.end(), claim.first) != rule.details.end();
        if (!asked)
            return fail(ErrorCode::InvalidArgument, "The policy does not ask for this detail; do not ask for more than the right warrants.", claim.first);
        if (!seen.insert(claim.first).second || claim.second.empty())
            return fail(ErrorCode::InvalidArgument, "Each detail is given once and not empty.", claim.first);
    }
    if (!seen.contains(rule.numberField))
        return fail(ErrorCode::InvalidArgument, "The order's number is needed.", rule.numberField);
    if (static_cast<int>(seen.size()) - 1 < rule.required)
        return fail(ErrorCode::InvalidArgument, "The policy asks for " + std::to_string(rule.required) + " details besides the order's number.");
    return {};
}

} // namespace

bool sameFact(const policy::Field &field, std::string_view stored, std::string_view claimed, std::string_view region)
{
    switch (field.identifier) {
    case IdentifierKind::Email: return bothAnd(subjects::normaliseEmailStrict(stored), subjects::normaliseEmailStrict(claimed));
    case IdentifierKind::Phone: return bothAnd(subjects::normalisePhone(stored, region), subjects::normalisePhone(claimed, region));
    case IdentifierKind::Order: return bothAnd(subjects::normaliseOrder(stored), subjects::normaliseOrder(claimed));
    case IdentifierKind::Account: return bothAnd(subjects::normaliseAccount(stored), subjects::normaliseAccount(claimed));
    case IdentifierKind::Name:
    case IdentifierKind::Postcode:
    case IdentifierKind::None: break;
    }
    if (field.type == FieldType::Date || field.type == FieldType::DateTime)
        return bothAnd(day(stored), day(claimed));
    if (field.type == FieldType::Decimal || field.type == FieldType::Integer)
        return !amount(stored).empty() && amount(stored) == amount(claimed);
    const std::string left = withoutSpaces(stored);
    return !left.empty() && left == withoutSpaces(claimed);
}

Result<bool> provesOrder(const policy::Profile &profile, const policy::OrderFactsRule &rule,
                         const std::vector<subjects::Record> &records, const std::vector<Claim> &claims)
{
    DESK_CHECK(checkClaims(rule, claims));
    const policy::Category *category = policy::findCategory(profile, rule.category);
    if (category == nullptr)
        return fail(ErrorCode::InvalidArgument, "The policy's order facts name no category.");
    return std::any_of(records.begin(), records.end(), [&](const subjects::Record &record) {
        return record.category == category->number
               && std::all_of(claims.begin(), claims.end(), [&](const Claim &claim) { return fits(profile, *category, record, claim); });
    });
}

Result<bool> provesContact(const policy::Profile &profile, policy::VerificationMethod method,
                           const std::vector<subjects::Record> &records, const std::vector<Claim> &claims)
{
    const bool account = method == policy::VerificationMethod::Account;
    if (claims.size() != 1 || claims.front().second.empty())
        return fail(ErrorCode::InvalidArgument, account ? "Name the account the person was signed in to." : "Name the one stored contact the person used.");
    for (const subjects::Record &record : records) {
        const policy::Category *category = policy::findCategoryByNumber(profile, record.category);
        if (category == nullptr)
            continue;
        for (const policy::Field &field : category->fields) {
            const bool counts = account ? field.identifier == IdentifierKind::Account
                                        : field.identifier == IdentifierKind::Email || field.identifier == IdentifierKind::Phone;
            if (counts && fits(profile, *category, record, {field.id, claims.front().second}))
                return true;
        }
    }
    return false;
}

} // namespace desk::verification
