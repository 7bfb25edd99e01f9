// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fulfilment/correction_plan.h"

#include "core/formats/json_text.h"
#include "core/formats/utf8.h"
#include "core/subjects/card_number.h"
#include "core/subjects/field_value.h"
#include "core/subjects/identifier.h"

#include <algorithm>

namespace desk::fulfilment {

namespace {

using formats::Value;
using policy::IdentifierKind;

constexpr std::size_t longestValue = 20000;
constexpr std::size_t isoDay = 10;

bool lists(const std::vector<std::string> &all, const std::string &one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

Error refused(const std::string &field, std::string why)
{
    return fail(ErrorCode::InvalidArgument, std::move(why), field);
}

/// Whether a value can be an identifier of its kind; what is none may be anything.
bool isIdentifier(IdentifierKind kind, const std::string &value, const std::string &region)
{
    switch (kind) {
    case IdentifierKind::Email:
        return subjects::normaliseEmailStrict(value).has_value();
    case IdentifierKind::Phone:
        return subjects::normalisePhone(value, region).has_value();
    case IdentifierKind::Account:
        return subjects::normaliseAccount(value).has_value();
    case IdentifierKind::Order:
        return subjects::normaliseOrder(value).has_value();
    case IdentifierKind::None:
    case IdentifierKind::Name:
    case IdentifierKind::Postcode:
        break;
    }
    return true;
}

Result<void> checkText(const policy::Field &field, const std::string &value)
{
    const bool identifies = field.identifier != IdentifierKind::None;
    if (value.size() > (identifies ? subjects::maxIdentifierBytes : longestValue))
        return refused(field.id, "The new value is too long for this field; shorten it.");
    if (formats::firstInvalidUtf8(value) != std::string_view::npos || value.find('\0') != std::string::npos)
        return refused(field.id, "The new value is not text; type it in anew.");
    const bool number =
        field.identifier == IdentifierKind::Order || field.identifier == IdentifierKind::Account;
    if (!number && subjects::holdsCardNumber(value))
        return refused(
            field.id,
            "The new value holds a full payment card number, which may not be stored; leave it out.");
    return {};
}

Result<void> checkValue(const policy::Field &field, const std::string &value, const std::string &region)
{
    DESK_CHECK(checkText(field, value));
    if (value.empty())
        return {};
    const bool day = field.type != policy::FieldType::Date || value.size() == isoDay;
    if (!day || !subjects::fitsType(field.type, value)) {
        return refused(field.id, "The new value is not a " + std::string(policy::spelling(field.type)) +
                                     "; a date is written like 2026-01-31, a decimal with a point.");
    }
    if (field.type == policy::FieldType::Json && !formats::parseJsonValue(value).ok())
        return refused(field.id, "The new value is not JSON; correct its spelling.");
    if (!isIdentifier(field.identifier, value, region))
        return refused(field.id, "The new value cannot be a " +
                                     std::string(policy::spelling(field.identifier)) +
                                     "; check it with the person.");
    return {};
}

Result<void> checkField(const policy::Category &category, const policy::Field &field)
{
    if (field.sensitivity == policy::Sensitivity::Secret)
        return refused(field.id, "A credential is never corrected by hand; let the person set a new one.");
    if (field.provenance == policy::Provenance::Inferred) {
        return refused(field.id, "This was worked out about the person; correct what it follows from, and "
                                 "let the platform work it out anew.");
    }
    if (lists(category.key, field.id))
        return refused(field.id,
                       "This field names the row at its source; correct it there and import the row again.");
    return {};
}

/// FR-R2: an address may change only while the parcel has not left.
Result<void> checkShipment(const policy::RightRule &rule, const WantedChange &wanted)
{
    for (const policy::RightCondition &condition : rule.conditions) {
        const bool meant = condition.kind == policy::ConditionKind::OnlyBeforeShipment &&
                           condition.category == wanted.category->id &&
                           (condition.fields.empty() || lists(condition.fields, wanted.field));
        if (meant && !currentValue(*wanted.record, condition.dateField).empty()) {
            return fail(ErrorCode::Conflict,
                        "This order has shipped; its delivery address can no longer change. Tell the person, "
                        "and the carrier if it is still on its way.",
                        wanted.field);
        }
    }
    return {};
}

} // namespace

std::string currentValue(const subjects::Record &record, const std::string &field)
{
    const Value *value = subjects::findCell(record.cells, field);
    return value == nullptr || value->kind == Value::Kind::Null ? std::string() : value->text;
}

Result<void> checkCorrection(const policy::Profile &profile, const WantedChange &wanted)
{
    const policy::RightRule *rule = policy::findRight(profile, policy::Right::Correction);
    if (rule == nullptr || !lists(rule->categories, wanted.category->id))
        return refused(wanted.field, "The platform's right of correction does not extend to this category.");
    const policy::Field *field = policy::findField(*wanted.category, wanted.field);
    if (field == nullptr)
        return refused(wanted.field, "The platform's policy knows no such field in this category.");
    DESK_CHECK(checkField(*wanted.category, *field));
    DESK_CHECK(checkShipment(*rule, wanted));
    if (currentValue(*wanted.record, wanted.field) == wanted.value)
        return refused(wanted.field, "The field has this value already.");
    return checkValue(*field, wanted.value, profile.defaultRegion);
}

bool changesCore(const WantedChange &wanted)
{
    const policy::Field *field = policy::findField(*wanted.category, wanted.field);
    return field != nullptr && field->sensitivity == policy::Sensitivity::Core;
}

subjects::Cells correctedCells(const subjects::Record &record, const std::vector<WantedChange> &changes)
{
    subjects::Cells out = record.cells;
    for (const WantedChange &change : changes) {
        if (change.record->id != record.id || change.record->category != record.category)
            continue;
        const auto found = std::find_if(out.begin(), out.end(),
                                        [&](const formats::Cell &cell) { return cell.name == change.field; });
        if (found == out.end()) {
            out.push_back({change.field, {Value::Kind::Text, change.value}, 0});
            continue;
        }
        // A JSON number stays one where the new value can be written as one; all else is text.
        const auto parsed = formats::parseJsonValue(change.value);
        const bool keeps =
            found->value.kind != Value::Kind::Null && parsed.ok() && parsed->kind == found->value.kind;
        found->value = keeps && found->value.kind != Value::Kind::Text
                           ? *parsed
                           : Value{Value::Kind::Text, change.value};
    }
    return out;
}

crypto::Digest256 correctionDigest(SubjectId subject, const std::vector<WantedChange> &changes)
{
    crypto::Sha256 digest;
    digest.update(subject.view());
    for (const WantedChange &change : changes) {
        ByteWriter line(128);
        line.u16(change.category->number).raw(change.record->id.view()).u64(change.record->version);
        line.sized(change.field).sized(currentValue(*change.record, change.field)).sized(change.value);
        digest.update(line.view());
    }
    return digest.finish();
}

std::string merchantOf(const policy::Profile &profile, const WantedChange &wanted,
                       const std::vector<policy::Requester> &requesters)
{
    const bool may =
        std::find(requesters.begin(), requesters.end(), policy::Requester::EndCustomer) != requesters.end();
    const policy::VerificationLadder *ladder =
        may ? policy::findLadder(profile, policy::Right::Correction, policy::Requester::EndCustomer)
            : nullptr;
    const bool through =
        ladder != nullptr && std::find(ladder->methods.begin(), ladder->methods.end(),
                                       policy::VerificationMethod::ThroughMerchant) != ladder->methods.end();
    return through && !wanted.category->tenantField.empty()
               ? currentValue(*wanted.record, wanted.category->tenantField)
               : std::string();
}

} // namespace desk::fulfilment
