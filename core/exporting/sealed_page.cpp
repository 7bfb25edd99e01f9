// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/sealed_page.h"

#include "core/crypto/kdf.h"
#include "core/exporting/page_shell.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace desk::exporting {

namespace {

constexpr std::string_view pageContext = "rightsdesk.page.v1";
constexpr std::size_t saltBytes = 32;
constexpr std::size_t blockBytes = std::size_t{192}
                                   << 10; ///< A multiple of three: no padding but in the last.
constexpr std::size_t blockText = blockBytes / 3 * 4;
constexpr std::size_t longestHead = std::size_t{1} << 20;
constexpr std::uint32_t leastIterations = 210'000; ///< OWASP Password Storage Cheat Sheet.
constexpr std::uint32_t mostIterations = 10'000'000;

crypto::Key pageKey(std::string_view passphrase, ByteView salt, std::uint32_t iterations)
{
    const crypto::SecretBytes bits =
        crypto::pbkdf2Sha512(asBytes(passphrase), salt, iterations, crypto::Key::size);
    return crypto::Key(std::span<const std::uint8_t, crypto::Key::size>(bits.data(), crypto::Key::size));
}

crypto::Digest256 shellDigest(std::string_view head)
{
    return crypto::sha256Of({asBytes(head), asBytes(pageTail)});
}

Error noPage(const char *what)
{
    return fail(ErrorCode::InvalidInput,
                std::string("This is not a page as packages have it: ") + what + ".");
}

} // namespace

struct SealedPageWriter::State
{
    State(formats::ByteSink &sink, RandomSource &source) : out(sink), random(source) {}

    formats::ByteSink &out;
    RandomSource &random;
    std::string head;
    crypto::Digest256 shell{};
    bool begun = false;
    Bytes block;
    std::optional<crypto::ChunkedSealer> sealer;

    Result<void> begin();
    Result<void> take(ByteView sealed);
    Result<void> flush();
};

Result<void> SealedPageWriter::State::begin()
{
    return std::exchange(begun, true) ? Result<void>{} : out.write(asBytes(head));
}

Result<void> SealedPageWriter::State::take(ByteView sealed)
{
    while (!sealed.empty()) {
        const ByteView piece = sealed.first(std::min(sealed.size(), blockBytes - block.size()));
        append(block, piece);
        sealed = sealed.subspan(piece.size());
        if (block.size() == blockBytes)
            DESK_CHECK(flush());
    }
    return {};
}

Result<void> SealedPageWriter::State::flush()
{
    if (block.empty())
        return {};
    const std::string text = std::string(blockOpens) + toBase64(block) + std::string(scriptCloses);
    block.clear();
    return out.write(asBytes(text));
}

SealedPageWriter::SealedPageWriter(formats::ByteSink &out, std::string_view passphrase,
                                   std::string_view language, RandomSource &random)
    : m_state(std::make_unique<State>(out, random))
{
    Bytes salt(saltBytes);
    random.fill(salt);
    m_state->head = pageHead(language, {pageIterations, toBase64(salt)});
    m_state->shell = shellDigest(m_state->head);
    m_state->sealer.emplace(pageKey(passphrase, salt, pageIterations), asBytes(pageContext), random,
                            [state = m_state.get()](ByteView sealed) { return state->take(sealed); });
}

SealedPageWriter::~SealedPageWriter() = default;

Result<void> SealedPageWriter::write(ByteView bytes)
{
    DESK_CHECK(m_state->begin());
    return m_state->sealer->add(bytes);
}

Result<void> SealedPageWriter::finish()
{
    DESK_CHECK(m_state->begin());
    DESK_CHECK(m_state->sealer->finish());
    DESK_CHECK(m_state->flush());
    return m_state->out.write(asBytes(pageTail));
}

const crypto::Digest256 &SealedPageWriter::shell() const
{
    return m_state->shell;
}

struct SealedPageSource::State
{
    explicit State(formats::ByteSource &source) : in(source) {}

    formats::ByteSource &in;
    std::string ahead; ///< Read and not yet used.
    std::string head;
    crypto::Digest256 shell{};
    Bytes sealed; ///< Of the current block.
    std::size_t used = 0;
    bool last = false;
    std::optional<crypto::ChunkedOpener> opener;
    ByteView plain;

    Result<bool> more();
    Result<void> readHead();
    Result<void> nextBlock();
    Result<void> readTail();
    Result<std::size_t> give(MutableByteView into);
};

/// Reads on; false at the end of the file.
Result<bool> SealedPageSource::State::more()
{
    const std::size_t had = ahead.size();
    ahead.resize(had + blockText);
    DESK_TRY(const std::size_t count,
             in.read({reinterpret_cast<std::uint8_t *>(ahead.data()) + had, blockText}));
    ahead.resize(had + count);
    return count > 0;
}

Result<void> SealedPageSource::State::readHead()
{
    std::size_t end = std::string::npos;
    while ((end = ahead.find(blockOpens)) == std::string::npos) {
        DESK_TRY(const bool grew, more());
        if (!grew || ahead.size() > longestHead)
            return noPage("there is nothing sealed in it");
    }
    head = ahead.substr(0, end);
    ahead.erase(0, end);
    return {};
}

Result<void> SealedPageSource::State::nextBlock()
{
    std::size_t end = std::string::npos;
    while ((end = ahead.find(scriptCloses)) == std::string::npos) {
        DESK_TRY(const bool grew, more());
        if (!grew)
            return fail(ErrorCode::Damaged, "The page ends too early: it may not have been copied whole.");
        if (ahead.size() > 3 * blockText)
            return noPage("a block is too long");
    }
    if (!ahead.starts_with(blockOpens))
        return noPage("something stands between the blocks");
    const auto bytes = fromBase64(std::string_view(ahead).substr(blockOpens.size(), end - blockOpens.size()));
    if (!bytes || bytes->empty() || bytes->size() > blockBytes || last)
        return noPage("a block is not as it was written");
    sealed = *bytes;
    used = 0;
    last = sealed.size() < blockBytes;
    ahead.erase(0, end + scriptCloses.size());
    return {};
}

Result<void> SealedPageSource::State::readTail()
{
    for (bool grew = true; grew && ahead.size() <= pageTail.size();) {
        DESK_TRY(grew, more());
    }
    if (ahead != pageTail)
        return pageTail.starts_with(ahead)
                   ? fail(ErrorCode::Damaged, "The page ends too early: it may not have been copied whole.")
                   : noPage("something stands behind the blocks");
    return {};
}

/// The sealed stream, out of its blocks.
Result<std::size_t> SealedPageSource::State::give(MutableByteView into)
{
    std::size_t given = 0;
    while (given < into.size()) {
        if (used == sealed.size()) {
            while (ahead.size() < blockOpens.size()) {
                DESK_TRY(const bool grew, more());
                if (!grew)
                    break;
            }
            if (!ahead.starts_with(blockOpens))
                return given;
            DESK_CHECK(nextBlock());
        }
        const std::size_t count = std::min(into.size() - given, sealed.size() - used);
        std::copy_n(sealed.begin() + static_cast<std::ptrdiff_t>(used), count,
                    into.begin() + static_cast<std::ptrdiff_t>(given));
        used += count;
        given += count;
    }
    return given;
}

SealedPageSource::SealedPageSource(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SealedPageSource::~SealedPageSource() = default;

Result<std::unique_ptr<SealedPageSource>> SealedPageSource::open(formats::ByteSource &page,
                                                                 std::string_view passphrase)
{
    auto state = std::make_unique<State>(page);
    DESK_CHECK(state->readHead());
    const std::size_t begin = state->head.find(sealOpens);
    const std::size_t end = state->head.find(scriptCloses, begin);
    if (begin == std::string::npos || end == std::string::npos)
        return noPage("it does not say how it is sealed");
    const std::size_t from = begin + sealOpens.size();
    const auto seal = nlohmann::json::parse(state->head.substr(from, end - from), nullptr, false);
    const auto number = [&](const char *name) {
        const bool there = seal.is_object() && seal.contains(name) && seal[name].is_number_unsigned();
        return there ? seal[name].get<std::uint64_t>() : 0;
    };
    if (number("version") > 1)
        return fail(ErrorCode::NewerFormat, "The page was written by a later version of the program.");
    if (number("version") != 1 || !seal.contains("salt") || !seal["salt"].is_string())
        return noPage("it does not say how it is sealed");
    const std::uint64_t iterations = number("iterations");
    if (iterations < leastIterations || iterations > mostIterations)
        return fail(ErrorCode::Tampered, "The page asks for a work factor that no page of ours has.");
    DESK_TRY(const Bytes salt, fromBase64(seal["salt"].get<std::string>()));
    state->shell = shellDigest(state->head);
    state->opener.emplace(pageKey(passphrase, salt, static_cast<std::uint32_t>(iterations)),
                          asBytes(pageContext),
                          [raw = state.get()](MutableByteView into) { return raw->give(into); });
    return std::unique_ptr<SealedPageSource>(new SealedPageSource(std::move(state)));
}

Result<std::size_t> SealedPageSource::read(MutableByteView into)
{
    if (m_state->plain.empty()) {
        Result<ByteView> next = m_state->opener->next();
        if (!next && next.error().code == ErrorCode::WrongKey)
            return fail(ErrorCode::WrongPassword, "The passphrase does not open this package.");
        DESK_TRY(m_state->plain, std::move(next));
        if (m_state->plain.empty()) {
            DESK_CHECK(m_state->readTail());
            return std::size_t{0};
        }
    }
    const std::size_t count = std::min(into.size(), m_state->plain.size());
    std::copy_n(m_state->plain.begin(), count, into.begin());
    m_state->plain = m_state->plain.subspan(count);
    return count;
}

const crypto::Digest256 &SealedPageSource::shell() const
{
    return m_state->shell;
}

} // namespace desk::exporting
