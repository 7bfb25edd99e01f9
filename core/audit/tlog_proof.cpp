// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/tlog_proof.h"

#include "core/audit/entry_format.h"

#include <algorithm>
#include <charconv>

namespace desk::audit {

namespace {

constexpr std::string_view proofFirstLine = "c2sp.org/tlog-proof@v1\n";
constexpr std::string_view extraWord = "extra ";
constexpr std::string_view indexWord = "index ";
constexpr std::size_t maxProofText = std::size_t{64} << 10;

Error notAProof(std::size_t line)
{
    return fail(ErrorCode::InvalidInput, "This is not a proof of an entry of a log.",
                "line " + std::to_string(line));
}

/// Takes the next line off the text; none where no line ends.
std::optional<std::string_view> takeLine(std::string_view &text)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

bool readIndex(std::string_view digits, std::uint64_t &out)
{
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    const bool plain = digits == "0" || (!digits.empty() && digits.front() != '0');
    return plain && read.ec == std::errc() && read.ptr == digits.data() + digits.size();
}

} // namespace

std::string printTlogProof(const TlogProof &proof)
{
    Bytes entry = proof.header;
    append(entry, proof.signature);
    std::string out(proofFirstLine);
    out.append(extraWord).append(toBase64(entry)).append("\n");
    out.append(indexWord).append(std::to_string(proof.index)).append("\n");
    for (const Digest256 &hash : proof.hashes)
        out.append(toBase64(hash)).append("\n");
    return out.append("\n").append(proof.checkpoint);
}

Result<TlogProof> readTlogProof(std::string_view text)
{
    if (text.size() > maxProofText)
        return fail(ErrorCode::LimitExceeded, "The proof is longer than any proof may be.");
    if (!text.starts_with(proofFirstLine))
        return notAProof(1);
    text.remove_prefix(proofFirstLine.size());
    const auto extra = takeLine(text);
    if (!extra || !extra->starts_with(extraWord))
        return notAProof(2);
    const auto entry = fromBase64(extra->substr(extraWord.size()));
    if (!entry.ok() || entry->size() != headerSize + std::tuple_size_v<crypto::Signature>)
        return notAProof(2);
    TlogProof out;
    const auto split = entry->begin() + static_cast<std::ptrdiff_t>(headerSize);
    out.header.assign(entry->begin(), split);
    out.signature.assign(split, entry->end());
    const auto index = takeLine(text);
    if (!index || !index->starts_with(indexWord) || !readIndex(index->substr(indexWord.size()), out.index))
        return notAProof(3);
    for (std::size_t line = 4;; ++line) {
        const auto hash = takeLine(text);
        if (!hash)
            return notAProof(line);
        if (hash->empty())
            break;
        const auto bytes = fromBase64(*hash);
        Digest256 read{};
        if (!bytes.ok() || bytes->size() != read.size() || out.hashes.size() >= 64)
            return notAProof(line);
        std::copy(bytes->begin(), bytes->end(), read.begin());
        out.hashes.push_back(read);
    }
    out.checkpoint = text;
    return out;
}

Result<ProvenEntry> verifyTlogProof(const TlogProof &proof, const crypto::PublicKey &deskKey)
{
    ProvenEntry out;
    DESK_TRY(out.checkpoint, openCheckpoint(proof.checkpoint, checkpointKeyName, deskKey));
    DESK_TRY(const EntryHeader header, decodeHeader(proof.header));
    if (header.entry.index != proof.index)
        return fail(ErrorCode::Tampered, "The proof names another number than the entry in it.");
    DESK_CHECK(verifyInclusion(proof.index, entryLeaf(proof.header, proof.signature), proof.hashes,
                               {out.checkpoint.size, out.checkpoint.root}));
    out.entry = header.entry;
    return out;
}

} // namespace desk::audit
