// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/challenge.h"

#include "core/base/bytes.h"
#include "core/crypto/secret.h"
#include "core/verification/order_facts.h"

#include <algorithm>

namespace desk::verification {

namespace {

constexpr int digits = 8;

crypto::Digest256 hashOf(RequestId request, std::string_view code)
{
    return crypto::sha256Of({asBytes("dsr1|code"), request.view(), asBytes(code)});
}

} // namespace

IssuedCode issueCode(RequestId request, RandomSource &random)
{
    IssuedCode out;
    while (out.code.size() < static_cast<std::size_t>(digits)) {
        std::uint8_t byte = 0;
        random.fill({&byte, 1});
        if (byte < 250)  // 250 is a multiple of ten: every digit is as likely as another
            out.code.push_back(static_cast<char>('0' + byte % 10));
    }
    out.hash = hashOf(request, out.code);
    return out;
}

bool matchesCode(RequestId request, const crypto::Digest256 &hash, std::string_view said)
{
    std::string code(said);
    std::erase_if(code, [](char c) { return c == ' ' || c == '-'; });
    return crypto::equalInConstantTime(hash, hashOf(request, code));
}

std::optional<StoredContact> storedContact(const policy::Profile &profile, policy::IdentifierKind contact,
                                           const std::vector<subjects::Record> &records, std::string_view named)
{
    std::optional<StoredContact> first;
    for (const subjects::Record &record : records) {
        const policy::Category *category = policy::findCategoryByNumber(profile, record.category);
        if (category == nullptr)
            continue;
        for (const policy::Field &field : category->fields) {
            // A gift's sender and its recipient stand in one row; only the file's own person is called.
            const formats::Value *value = field.identifier == contact ? subjects::findCell(record.cells, field.id) : nullptr;
            if (value == nullptr || value->text.empty())
                continue;
            if (!named.empty() && sameFact(field, value->text, named, profile.defaultRegion))
                return StoredContact{value->text, true};
            if (!first)
                first = StoredContact{value->text, false};
        }
    }
    return first;
}

bool isOfMerchant(const policy::Profile &profile, const subjects::Record &record, std::string_view merchant)
{
    const policy::Category *category = policy::findCategoryByNumber(profile, record.category);
    if (category == nullptr || category->tenantField.empty())
        return false;
    const policy::Field *field = policy::findField(*category, category->tenantField);
    const formats::Value *value = subjects::findCell(record.cells, category->tenantField);
    return field != nullptr && value != nullptr && sameFact(*field, value->text, merchant, profile.defaultRegion);
}

} // namespace desk::verification
