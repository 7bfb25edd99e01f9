// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/read_wire.h"

#include "core/formats/byte_stream.h"
#include "core/intake/drp_reader.h"
#include "core/intake/opendsr_reader.h"
#include "core/intake/request_table.h"
#include "core/intake/shopify_reader.h"
#include "core/intake/wordpress_reader.h"

#include <array>

namespace desk::intake {

namespace {

bool mentions(std::string_view text, std::string_view name)
{
    return text.find(name) != std::string_view::npos;
}

ReadFile fileOf(Draft draft)
{
    ReadFile out;
    out.drafts.push_back(std::move(draft));
    return out;
}

Error needs(const char *place, const char *sentence)
{
    return fail(ErrorCode::InvalidArgument, sentence, place);
}

} // namespace

bool looksLikeShopify(std::string_view json)
{
    return mentions(json, "\"shop_domain\"");
}

bool looksLikeOpenDsr(std::string_view json)
{
    return mentions(json, "\"subject_request_id\"") || mentions(json, "\"subject_identities\"");
}

bool looksLikeWordPress(std::string_view text)
{
    return mentions(text, "action_name") || (mentions(text, "post_type") && mentions(text, "post_status"));
}

Result<ReadFile> readShopifyFile(std::string_view bytes, const WireContext &context)
{
    if (context.webhookSecret.empty())
        return needs("webhook-secret", "A webhook of Shopify is proven by the app's client secret; give it.");
    DESK_TRY(const SavedHeaders headers, SavedHeaders::read(context.headers));
    DESK_TRY(Draft draft, readShopify(asBytes(bytes), headers, asBytes(context.webhookSecret)));
    return fileOf(std::move(draft));
}

Result<ReadFile> readOpenDsrFile(std::string_view bytes, const WireContext &context)
{
    if (context.certificate.empty()) {
        DESK_TRY(Draft draft, readOpenDsr(asBytes(bytes), nullptr));
        return fileOf(std::move(draft));
    }
    DESK_TRY(const SavedHeaders headers, SavedHeaders::read(context.headers));
    DESK_TRY(const OpenDsrProof proof,
             openDsrProof(headers, toBytes(asBytes(context.certificate)), context.arrivedAt));
    DESK_TRY(Draft draft, readOpenDsr(asBytes(bytes), &proof));
    return fileOf(std::move(draft));
}

Result<ReadFile> readDrpFile(std::string_view bytes, const WireContext &context)
{
    const auto key = fromBase64(context.agentKey);
    if (context.agentId.empty() || !key.ok() || key->size() != crypto::PublicKey().size())
        return needs("agent", "A message of the Data Rights Protocol is proven by the agent's public key, "
                              "base64 of 32 bytes; give the agent and its key.");
    if (context.businessId.empty())
        return needs("business", "Give the platform's id in the Data Rights Protocol.");
    DrpAgent agent;
    agent.id = context.agentId;
    std::copy(key->begin(), key->end(), agent.key.begin());
    const std::array agents{agent};
    const std::array businesses{context.businessId};
    DESK_TRY(Draft draft, readDrp(bytes, {agents, context.agentId, businesses, context.arrivedAt}));
    return fileOf(std::move(draft));
}

Result<ReadFile> readWordPressFile(std::string_view bytes, const WireContext &context)
{
    formats::MemorySource source(asBytes(bytes));
    DESK_TRY(WordPressRequests read, readWordPress(source, context.site));
    ReadFile out;
    out.drafts = std::move(read.drafts);
    out.doubts = std::move(read.doubts);
    return out;
}

Result<ReadFile> readTableFile(std::string_view bytes, const WireContext &context)
{
    formats::MemorySource source(asBytes(bytes));
    DESK_TRY(RequestTable table, readRequestTable(source, context.today));
    ReadFile out;
    for (const FailedRow &row : table.failed) {
        for (const Doubt &fault : row.faults)
            out.doubts.push_back({"line " + std::to_string(row.line) +
                                      (fault.place.empty() ? std::string() : ", " + fault.place),
                                  fault.sentence,
                                  {}});
    }
    if (!table.failed.empty()) {
        formats::MemorySink sink;
        DESK_CHECK(writeFailedRows(table, sink));
        out.failedRows = std::string(sink.text());
    }
    out.drafts = std::move(table.drafts);
    return out;
}

} // namespace desk::intake
