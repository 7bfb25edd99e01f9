// SPDX-License-Identifier: GPL-3.0-or-later
// Requests in the formats of other programs, as any bytes; signed ones get a true signature, or nothing
// behind it would ever be reached. The first byte says which reader.
#include "core/intake/drp_reader.h"
#include "core/intake/opendsr_reader.h"
#include "core/intake/request_table.h"
#include "core/intake/shopify_reader.h"
#include "core/intake/wordpress_reader.h"

#include <algorithm>
#include <cstdlib>

namespace {

using namespace desk;
using namespace desk::intake;

void must(bool holds)
{
    if (!holds)
        std::abort();
}

/// What is true of every draft, whoever wrote the request.
void check(const Draft &draft, bool structured)
{
    must(draft.source != crypto::Digest256{} && !draft.channel.empty());
    for (std::size_t i = 0; i < draft.rights.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            must(draft.rights[i].right != draft.rights[j].right);
    for (const IdentifierFinding &each : draft.identifiers)
        must(!each.value.empty() && !each.because.place.empty() &&
             each.value.find('\n') == std::string::npos);
    for (const Doubt &each : draft.doubts)
        must(!each.sentence.empty());
    for (const std::string &each : draft.callbacks)
        must(each.starts_with("https://") && each.find(' ') == std::string::npos);
    must(!structured || draft.text.empty());
}

void openDsr(ByteView bytes)
{
    const auto draft = readOpenDsr(bytes, nullptr);
    if (!draft.ok())
        return;
    check(*draft, true);
    must(draft->rights.size() == 1 && draft->receivedOn.isValid() && draft->externalId.size() == 36);
}

void drp(ByteView bytes)
{
    static const crypto::SigningKeyPair key =
        crypto::SigningKeyPair::fromSeed(crypto::Key::fromBytes(Bytes(crypto::Key::size, 0x42)).value());
    static const std::vector<DrpAgent> agents{{"AGENT", "", key.publicKey}};
    static const std::vector<std::string> businesses{"SHOP"};
    static const DrpDesk desk{agents, {}, businesses, instantFromRfc3339("2026-03-14T09:30:00Z").value()};
    must(!readDrp(asText(bytes), desk).ok()); // nobody has signed it
    Bytes message = toBytes(crypto::sign(key, bytes));
    append(message, bytes);
    const auto draft = readDrp(toBase64(message), desk);
    if (!draft.ok())
        return must(draft.error().code != ErrorCode::Tampered);
    check(*draft, true);
    for (const IdentifierFinding &each : draft->identifiers)
        must(each.because.certainty == Certainty::Likely);
}

/// Headers, a blank line, and the body.
void shopify(ByteView bytes)
{
    const std::string_view text = asText(bytes);
    const std::size_t blank = std::min(text.find("\n\n"), text.size());
    const std::string_view body = text.substr(std::min(blank + 2, text.size()));
    const auto unsignedHeaders = SavedHeaders::read(text.substr(0, blank));
    if (unsignedHeaders.ok())
        must(!readShopify(asBytes(body), *unsignedHeaders, asBytes("hush")).ok());
    const std::string hmac = toBase64(crypto::hmacSha256(asBytes("hush"), asBytes(body)));
    const auto headers =
        SavedHeaders::read("X-Shopify-Hmac-Sha256: " + hmac + '\n' + std::string(text.substr(0, blank)));
    if (!headers.ok())
        return;
    const auto draft = readShopify(asBytes(body), *headers, asBytes("hush"));
    if (!draft.ok())
        return;
    check(*draft, true);
    must(draft->rights.size() == 1 && (!draft->identifiers.empty() || certainRights(*draft).empty()));
}

void wordPress(ByteView bytes)
{
    formats::MemorySource source(bytes);
    const auto read = readWordPress(source, "shop.example");
    if (!read.ok())
        return;
    for (const Draft &each : read->drafts) {
        check(each, true);
        must(!each.identifiers.empty());
    }
}

bool isRepetition(const FailedRow &row)
{
    return row.faults.size() == 1 && row.faults.front().place == "external id";
}

/// What failed fails again with the same cells when nobody has mended it.
void table(ByteView bytes)
{
    formats::MemorySource source(bytes);
    const QDate today(2026, 3, 14);
    auto read = readRequestTable(source, today);
    if (!read.ok())
        return;
    for (const Draft &each : read->drafts) {
        check(each, false);
        must(!each.rights.empty() && !each.identifiers.empty());
    }
    std::erase_if(read->failed, isRepetition);
    if (read->failed.empty())
        return;
    formats::MemorySink sink;
    must(writeFailedRows(*read, sink).ok());
    formats::MemorySource written(sink.bytes());
    const auto again = readRequestTable(written, today);
    must(again.ok() && again->drafts.empty() && again->failed.size() == read->failed.size());
    for (std::size_t i = 0; i < again->failed.size(); ++i) {
        must(again->failed[i].found == read->failed[i].found);
        must(!read->failed[i].found.empty() || again->failed[i].cells == read->failed[i].cells);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const ByteView bytes{data + 1, size - 1};
    switch (data[0] % 5) {
    case 0:
        openDsr(bytes);
        break;
    case 1:
        drp(bytes);
        break;
    case 2:
        shopify(bytes);
        break;
    case 3:
        wordPress(bytes);
        break;
    default:
        table(bytes);
        break;
    }
    return 0;
}
