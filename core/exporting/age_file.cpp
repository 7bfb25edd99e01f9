// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/age_file.h"

#include "core/crypto/chacha_poly.h"
#include "core/exporting/age_file_key.h"
#include "core/exporting/age_header.h"

#include <algorithm>

namespace desk::exporting {

namespace {

constexpr std::size_t ageChunk = std::size_t{64} << 10;
constexpr std::size_t payloadNonceSize = 16;
constexpr std::size_t longestAgeHead = std::size_t{64} << 10;
constexpr std::string_view headEnds = "\n--- ";

crypto::ChaChaPoly payloadCipher(ByteView fileKey, ByteView nonce)
{
    return crypto::ChaChaPoly(
        crypto::hkdf(crypto::KdfHash::Sha256, nonce, fileKey, asBytes("payload"), crypto::Key::size).value());
}

crypto::Nonce chunkNonce(std::uint64_t number, bool last)
{
    crypto::Nonce out{};
    for (std::size_t i = 0; i < sizeof(number); ++i)
        out[crypto::nonceSize - 2 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    out.back() = last ? 1 : 0;
    return out;
}

} // namespace

struct AgeWriter::State
{
    formats::ByteSink &out;
    crypto::ChaChaPoly cipher;
    std::uint64_t chunk = 0;
    crypto::SecretBytes plain;
    Bytes sealed;

    Result<void> sealChunk(bool last)
    {
        sealed.clear();
        cipher.seal(chunkNonce(chunk++, last), {}, plain, sealed);
        plain.clear();
        return out.write(sealed);
    }
};

AgeWriter::AgeWriter(std::unique_ptr<State> state) : m_state(std::move(state)) {}
AgeWriter::~AgeWriter() = default;

Result<std::unique_ptr<AgeWriter>> AgeWriter::begin(formats::ByteSink &out, const AgeRecipient &recipient,
                                                    RandomSource &random)
{
    crypto::SecretBytes fileKey(ageFileKeySize);
    random.fill(fileKey);
    DESK_TRY(AgeStanza stanza, wrapAgeFileKey(fileKey, recipient, random));
    AgeHeader header;
    header.stanzas.push_back(std::move(stanza));
    header.mac = ageHeaderMac(fileKey, printAgeStanzas(header.stanzas));
    std::array<std::uint8_t, payloadNonceSize> nonce{};
    random.fill(nonce);
    DESK_CHECK(out.write(asBytes(printAgeHeader(header))));
    DESK_CHECK(out.write(nonce));
    auto state = std::unique_ptr<State>(new State{out, payloadCipher(fileKey, nonce), 0, {}, {}});
    state->plain.reserve(ageChunk);
    return std::unique_ptr<AgeWriter>(new AgeWriter(std::move(state)));
}

Result<void> AgeWriter::write(ByteView bytes)
{
    crypto::SecretBytes &plain = m_state->plain;
    while (!bytes.empty()) {
        if (plain.size() == ageChunk) // only now it is known not to be the last
            DESK_CHECK(m_state->sealChunk(false));
        const ByteView piece = bytes.first(std::min(bytes.size(), ageChunk - plain.size()));
        plain.insert(plain.end(), piece.begin(), piece.end());
        bytes = bytes.subspan(piece.size());
    }
    return {};
}

Result<void> AgeWriter::finish()
{
    return m_state->sealChunk(true);
}

struct AgeSource::State
{
    explicit State(formats::ByteSource &source) : in(source) {}

    formats::ByteSource &in;
    Bytes ahead; ///< Read and not yet used.
    std::optional<crypto::ChaChaPoly> cipher;
    std::uint64_t chunk = 0;
    bool ended = false;
    crypto::SecretBytes plain;
    std::size_t used = 0; ///< Of `plain`.

    Result<void> fillTo(std::size_t size);
    Result<std::string> takeHead();
    Result<void> nextChunk();
};

/// Reads on until so much is at hand, or to the end.
Result<void> AgeSource::State::fillTo(std::size_t size)
{
    while (ahead.size() < size) {
        const std::size_t had = ahead.size();
        ahead.resize(size);
        Result<std::size_t> count = in.read(MutableByteView(ahead).subspan(had));
        ahead.resize(had + (count ? *count : 0));
        DESK_CHECK(count);
        if (*count == 0)
            return {};
    }
    return {};
}

Result<std::string> AgeSource::State::takeHead()
{
    DESK_CHECK(fillTo(longestAgeHead));
    const std::string_view text = asText(ahead);
    const std::size_t last = text.find(headEnds);
    const std::size_t end = last == std::string_view::npos ? last : text.find('\n', last + headEnds.size());
    // What is not whole is judged as it is: it says better what is wrong.
    std::string head(text.substr(0, end == std::string_view::npos ? end : end + 1));
    ahead.erase(ahead.begin(), ahead.begin() + static_cast<std::ptrdiff_t>(head.size()));
    return head;
}

Result<void> AgeSource::State::nextChunk()
{
    constexpr std::size_t sealedChunk = ageChunk + crypto::tagSize;
    DESK_CHECK(fillTo(sealedChunk + 1));
    if (ahead.size() < crypto::tagSize)
        return fail(ErrorCode::Damaged, "The file ends too early: it may not have been copied whole.");
    ended = ahead.size() <= sealedChunk;
    const std::size_t size = std::min(ahead.size(), sealedChunk);
    const Result<void> opened =
        cipher->openInto(plain, chunkNonce(chunk, ended), {}, ByteView(ahead).first(size));
    const bool emptyBehindOthers = chunk > 0 && size == crypto::tagSize;
    if (!opened || emptyBehindOthers)
        return fail(ErrorCode::Tampered, "The file was changed or cut off after it was written.",
                    "chunk " + std::to_string(chunk));
    ahead.erase(ahead.begin(), ahead.begin() + static_cast<std::ptrdiff_t>(size));
    chunk += 1;
    used = 0;
    return {};
}

AgeSource::AgeSource(std::unique_ptr<State> state) : m_state(std::move(state)) {}
AgeSource::~AgeSource() = default;

Result<std::unique_ptr<AgeSource>> AgeSource::open(formats::ByteSource &file, std::string_view secret)
{
    auto state = std::make_unique<State>(file);
    DESK_TRY(const std::string head, state->takeHead());
    DESK_TRY(const AgeHeader header, readAgeHeader(head));
    DESK_TRY(const crypto::SecretBytes fileKey, unwrapAgeFileKey(header.stanzas, secret));
    if (!crypto::equalInConstantTime(ageHeaderMac(fileKey, header.authenticated), header.mac))
        return fail(ErrorCode::Tampered, "The head of the file was changed after it was written.");
    DESK_CHECK(state->fillTo(payloadNonceSize));
    if (state->ahead.size() < payloadNonceSize)
        return fail(ErrorCode::Damaged, "The file ends too early: it may not have been copied whole.");
    state->cipher = payloadCipher(fileKey, ByteView(state->ahead).first(payloadNonceSize));
    state->ahead.erase(state->ahead.begin(), state->ahead.begin() + payloadNonceSize);
    return std::unique_ptr<AgeSource>(new AgeSource(std::move(state)));
}

Result<std::size_t> AgeSource::read(MutableByteView into)
{
    State &state = *m_state;
    while (state.used == state.plain.size()) {
        if (state.ended)
            return std::size_t{0};
        DESK_CHECK(state.nextChunk());
    }
    const std::size_t count = std::min(into.size(), state.plain.size() - state.used);
    std::copy_n(state.plain.begin() + static_cast<std::ptrdiff_t>(state.used), count, into.begin());
    state.used += count;
    return count;
}

} // namespace desk::exporting
