// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/crypto/chunked.h"
#include "core/crypto/digest.h"
#include "core/exporting/sealing_sink.h"

#include <memory>

namespace desk::exporting {

/**
 * The work factor of PBKDF2-HMAC-SHA-512 for new pages. OWASP's Password Storage Cheat Sheet asks for 210,000
 * at least; this is what a laptop of 2020 does in about half a second. It stands in the page.
 */
inline constexpr std::uint32_t pageIterations = 600'000;

/**
 * The HTML form of a package, version 1: one page that asks for the passphrase and opens what it holds in any
 * browser, with nothing to install and nothing sent.
 *
 *     head    resources/package-page/page.html with style, script and words filled in; its policy allows the
 * one script and the one style by their SHA-256 and nothing else. In it <script type="application/json"
 * id="seal">{"version":1,"iterations":…,"salt":base64}</script> blocks  <script
 * type="application/octet-stream">base64 of up to 192 KiB</script>, a line each tail    an element with the
 * id "end", by which the page knows that it was copied whole
 *
 * The blocks together are one sealed stream (core/crypto/chunked.h) of the package as a ZIP file; its key is
 * PBKDF2-HMAC-SHA-512 of the passphrase, its context "rightsdesk.page.v1". In clear stand the language, the
 * salt, the work factor and the size.
 *
 * Making one takes as long as the derivation.
 */
class SealedPageWriter final : public SealingSink
{
public:
    /// `language`: one of resources/package-page/words.json by its first part, else English.
    SealedPageWriter(formats::ByteSink &out, std::string_view passphrase, std::string_view language,
                     RandomSource &random);
    ~SealedPageWriter() override;

    Result<void> write(ByteView bytes) override;
    Result<void> finish() override;
    /// SHA-256 of head and tail: the signed manifest names it, so that a page with another script shows.
    const crypto::Digest256 &shell() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Opens such a page, front to back, in constant memory.
class SealedPageSource final : public formats::ByteSource
{
public:
    /// `page` outlives it. InvalidInput: no such page. NewerFormat. Tampered: its work factor is below
    /// OWASP's or beyond 10,000,000.
    static Result<std::unique_ptr<SealedPageSource>> open(formats::ByteSource &page,
                                                          std::string_view passphrase);
    ~SealedPageSource() override;

    /// WrongPassword; Tampered; Damaged: the page ends too early; InvalidInput: something stands in or behind
    /// it that does not belong there.
    Result<std::size_t> read(MutableByteView into) override;
    /// As SealedPageWriter::shell(); of what was found.
    const crypto::Digest256 &shell() const;

private:
    struct State;
    explicit SealedPageSource(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace desk::exporting
