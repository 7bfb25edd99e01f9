// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/draft.h"

#include <string>
#include <string_view>
#include <vector>

namespace desk::intake {

/// What messages of portals, agents and vendors are read with. What is not there proves nothing.
struct WireContext
{
    std::string headers;       ///< What came with a saved body; see SavedHeaders.
    std::string webhookSecret; ///< Shopify's client secret of the app.
    std::string agentId;       ///< Data Rights Protocol: the agent…
    std::string agentKey;      ///< …and its public key, base64 of 32 bytes.
    std::string businessId;    ///< Ours in that network.
    std::string certificate;   ///< OpenDSR: the processor's, PEM or DER.
    std::string site;          ///< WordPress: host name.
    Instant arrivedAt{};       ///< When the message came in.
    QDate today;               ///< The last day on which something can have come in.
};

/// What a file became.
struct ReadFile
{
    std::vector<Draft> drafts;
    std::vector<Doubt> doubts; ///< About the file, or about rows of it that are no drafts.
    std::string failedRows;    ///< CSV of rows that failed (writeFailedRows()); empty: none did.
};

/// Whether a JSON text is of this kind: by names of members that the others do not have.
bool looksLikeShopify(std::string_view json);
bool looksLikeOpenDsr(std::string_view json);
bool looksLikeWordPress(std::string_view text); ///< Also of the first line of a table.

/// Each as its reader says; InvalidArgument, with the place, where the context lacks what its proof needs.
Result<ReadFile> readShopifyFile(std::string_view bytes, const WireContext &context);
Result<ReadFile> readOpenDsrFile(std::string_view bytes, const WireContext &context);
Result<ReadFile> readDrpFile(std::string_view bytes, const WireContext &context);
Result<ReadFile> readWordPressFile(std::string_view bytes, const WireContext &context);
Result<ReadFile> readTableFile(std::string_view bytes, const WireContext &context);

} // namespace desk::intake
