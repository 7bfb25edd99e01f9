// SPDX-License-Identifier: GPL-3.0-or-later
// What came in for a request, byte for byte, in its file.
#include "core/requests/request_store.h"

namespace desk::requests {

namespace {

constexpr std::string_view originalPart = "original";

} // namespace

Result<void> RequestStore::addOriginal(Request &request, Source source, ByteView bytes)
{
    source.sha256 = crypto::sha256Of({bytes});
    source.bytes = bytes.size();
    const auto ordinal = static_cast<std::int64_t>(request.sources.size()) + 1;
    DESK_TRY(const Bytes sealed,
             ciphers(request.id)
                 .seal(partAssociated(request.id, originalPart, ordinal), bytes, keys::Provision::No));
    store::Query query(m_context.connection,
                       "INSERT INTO original (platform, request, ordinal, sealed) VALUES (?, ?, ?, ?)");
    query.bind(m_context.platform.view()).bind(request.id.view()).bindInteger(ordinal);
    DESK_CHECK(query.bind(sealed).run());
    DESK_CHECK(addToSum(originalPart, request.id, ordinal, sealed));
    request.sources.push_back(std::move(source));
    return {};
}

Result<Bytes> RequestStore::original(const Request &request, std::size_t number)
{
    const Error missing =
        fail(ErrorCode::NotFound, "The request has no original of this number.", "original");
    if (number == 0 || number > request.sources.size())
        return missing;
    const auto ordinal = static_cast<std::int64_t>(number);
    store::Query query(m_context.connection,
                       "SELECT sealed FROM original WHERE platform = ? AND request = ? AND ordinal = ?");
    query.bind(m_context.platform.view()).bind(request.id.view()).bindInteger(ordinal);
    DESK_TRY(const bool found, query.next());
    if (!found)
        return missing;
    DESK_TRY(const crypto::SecretBytes plain,
             ciphers(request.id).open(partAssociated(request.id, originalPart, ordinal), query.bytes(0)));
    if (crypto::sha256Of({plain}) != request.sources[number - 1].sha256)
        return fail(ErrorCode::Tampered, "An original is not the one that came in with the request.",
                    "original");
    return toBytes(ByteView(plain));
}

} // namespace desk::requests
