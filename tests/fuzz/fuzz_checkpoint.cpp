// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever text stands where a signed checkpoint is expected; and what opens is written back the same.
#include "core/audit/checkpoint.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace desk;
    static const crypto::SigningKeyPair key =
        crypto::SigningKeyPair::fromSeed(crypto::Key::fromBytes(Bytes(crypto::Key::size, 0x42)).value());
    static constexpr std::string_view name = "desk.example/log";
    const std::string_view text = asText({data, size});

    const auto opened = audit::openCheckpoint(text, name, key.publicKey);
    if (opened.ok() && text.find(name) == std::string_view::npos)
        std::abort();

    // The input as an origin, and as text before a true signature.
    const auto note = audit::signCheckpoint({std::string(text), size, {}}, name, key);
    if (note.ok() && audit::openCheckpoint(*note, name, key.publicKey).value().origin != text)
        std::abort();
    std::string body(text);
    if (body.empty() || body.back() != '\n')
        body.push_back('\n');
    const crypto::Signature signature = crypto::sign(key, asBytes(body));
    const std::string verifierKey = audit::noteVerifierKey(name, key.publicKey);
    Bytes raw = fromHex(std::string_view(verifierKey).substr(name.size() + 1, 8)).value();
    append(raw, signature);
    const std::string signedNote = body + "\n\u2014 " + std::string(name) + ' ' + toBase64(raw) + '\n';
    const auto read = audit::openCheckpoint(signedNote, name, key.publicKey);
    if (read.ok() &&
        !body.starts_with(read->origin + '\n' + std::to_string(read->size) + '\n' + toBase64(read->root)))
        std::abort();
    if (!read.ok() && (read.error().code == ErrorCode::Tampered || read.error().code == ErrorCode::WrongKey))
        std::abort();
    return 0;
}
