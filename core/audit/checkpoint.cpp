// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/checkpoint.h"

#include <QStringDecoder>

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace desk::audit {

namespace {

constexpr std::size_t maxNoteSize = std::size_t{64} << 10;
constexpr std::string_view signatureStart = "\u2014 ";
constexpr std::uint8_t ed25519Type = 0x01;
constexpr std::size_t keyIdSize = 4;

using KeyId = std::array<std::uint8_t, keyIdSize>;

KeyId keyIdOf(std::string_view keyName, const crypto::PublicKey &publicKey)
{
    const std::array<std::uint8_t, 2> separator{0x0A, ed25519Type};
    const crypto::Digest256 digest = crypto::sha256Of({asBytes(keyName), separator, publicKey});
    KeyId id{};
    std::copy_n(digest.begin(), keyIdSize, id.begin());
    return id;
}

std::optional<QString> decoded(std::string_view text)
{
    // Stateless: otherwise a character cut off at the end counts as one that is still to come.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString out = decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    if (decoder.hasError())
        return std::nullopt;
    return out;
}

bool hasControlCharacter(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

bool isTextLine(std::string_view text)
{
    return !text.empty() && !hasControlCharacter(text) && decoded(text).has_value();
}

bool isKeyName(std::string_view name)
{
    const std::optional<QString> text = decoded(name);
    return !name.empty() && !hasControlCharacter(name) && text &&
           std::none_of(text->begin(), text->end(),
                        [](QChar c) { return c.isSpace() || c == QLatin1Char('+'); });
}

std::string textOf(const Checkpoint &checkpoint)
{
    return checkpoint.origin + '\n' + std::to_string(checkpoint.size) + '\n' + toBase64(checkpoint.root) +
           '\n';
}

Error malformed(const char *message, std::size_t line)
{
    return fail(ErrorCode::InvalidInput, message, "line " + std::to_string(line));
}

/// The lines of a text that ends with a line end, without their line ends.
std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return lines;
}

struct NoteParts
{
    std::string_view text;       ///< With its last line end: what is signed.
    std::string_view signatures; ///< One or more lines.
};

Result<NoteParts> splitNote(std::string_view note)
{
    if (note.size() > maxNoteSize)
        return fail(ErrorCode::LimitExceeded, "The checkpoint is longer than any checkpoint may be.");
    const bool control = std::any_of(
        note.begin(), note.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; });
    if (control || !decoded(note))
        return fail(ErrorCode::InvalidInput, "The checkpoint is not plain UTF-8 text.");
    const std::size_t blank = note.rfind("\n\n");
    if (blank == std::string_view::npos || note.back() != '\n' || blank + 2 == note.size())
        return fail(ErrorCode::InvalidInput, "The checkpoint has no signature after a blank line.");
    return NoteParts{note.substr(0, blank + 1), note.substr(blank + 2)};
}

struct NoteSignature
{
    std::string_view keyName;
    Bytes keyIdAndSignature;
};

Result<NoteSignature> readSignature(std::string_view line, std::size_t lineNumber)
{
    static constexpr char bad[] = "A signature of the checkpoint is malformed.";
    if (!line.starts_with(signatureStart))
        return malformed(bad, lineNumber);
    line.remove_prefix(signatureStart.size());
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos || !isKeyName(line.substr(0, space)))
        return malformed(bad, lineNumber);
    auto raw = fromBase64(line.substr(space + 1));
    if (!raw.ok() || raw->size() <= keyIdSize)
        return malformed(bad, lineNumber);
    return NoteSignature{line.substr(0, space), std::move(raw).value()};
}

/// Whether a signature of this key is there; Tampered when one is but does not fit.
Result<bool> signedBy(const NoteParts &note, std::string_view keyName, const crypto::PublicKey &publicKey)
{
    const KeyId keyId = keyIdOf(keyName, publicKey);
    std::size_t lineNumber =
        static_cast<std::size_t>(std::count(note.text.begin(), note.text.end(), '\n')) + 1;
    bool found = false;
    for (const std::string_view line : linesOf(note.signatures)) {
        DESK_TRY(const NoteSignature signature, readSignature(line, ++lineNumber));
        const ByteView raw = signature.keyIdAndSignature;
        if (signature.keyName != keyName || !std::equal(keyId.begin(), keyId.end(), raw.begin()))
            continue;
        if (!crypto::verify(publicKey, asBytes(note.text), raw.subspan(keyIdSize)))
            return fail(ErrorCode::Tampered, "The checkpoint was changed after it was signed.");
        found = true;
    }
    return found;
}

Result<Checkpoint> readText(std::string_view text)
{
    const std::vector<std::string_view> lines = linesOf(text);
    if (lines.size() < 3)
        return malformed("The checkpoint needs three lines: origin, size and root.", lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].empty())
            return malformed("The checkpoint has an empty line where none may be.", i + 1);
    }
    Checkpoint checkpoint;
    checkpoint.origin = lines[0];
    const char *end = lines[1].data() + lines[1].size();
    const auto [stop, error] = std::from_chars(lines[1].data(), end, checkpoint.size);
    if (error != std::errc() || stop != end || std::to_string(checkpoint.size) != lines[1])
        return malformed("The size in the checkpoint is not a plain decimal number.", 2);
    const auto root = fromBase64(lines[2]);
    if (!root.ok() || root->size() != checkpoint.root.size())
        return malformed("The root in the checkpoint is not 32 bytes of base64.", 3);
    std::copy(root->begin(), root->end(), checkpoint.root.begin());
    return checkpoint;
}

} // namespace

Result<std::string> signCheckpoint(const Checkpoint &checkpoint, std::string_view keyName,
                                   const crypto::SigningKeyPair &key)
{
    if (!isTextLine(checkpoint.origin))
        return fail(ErrorCode::InvalidArgument, "The origin of a checkpoint must be one line of text.");
    if (!isKeyName(keyName))
        return fail(ErrorCode::InvalidArgument,
                    "The key name of a checkpoint must be text without spaces and plus signs.");
    std::string note = textOf(checkpoint);
    const crypto::Signature signature = crypto::sign(key, asBytes(note));
    const Bytes raw = ByteWriter().raw(keyIdOf(keyName, key.publicKey)).raw(signature).take();
    note.append("\n").append(signatureStart).append(keyName).append(" ").append(toBase64(raw)).append("\n");
    return note;
}

Result<Checkpoint> openCheckpoint(std::string_view note, std::string_view keyName,
                                  const crypto::PublicKey &publicKey)
{
    DESK_TRY(const NoteParts parts, splitNote(note));
    DESK_TRY(const bool isSigned, signedBy(parts, keyName, publicKey));
    if (!isSigned)
        return fail(ErrorCode::WrongKey, "The checkpoint is not signed by the key of this audit log.");
    return readText(parts.text);
}

Result<Checkpoint> openCheckpointOf(std::string_view note, std::string_view keyName,
                                    std::span<const crypto::PublicKey> publicKeys)
{
    std::optional<Error> first;
    for (const crypto::PublicKey &key : publicKeys) {
        auto opened = openCheckpoint(note, keyName, key);
        if (opened.ok() || opened.error().code != ErrorCode::WrongKey)
            return opened;
        if (!first)
            first = opened.error();
    }
    return first ? *first : fail(ErrorCode::InvalidArgument, "There is no key to check a checkpoint with.");
}

std::string noteVerifierKey(std::string_view keyName, const crypto::PublicKey &publicKey)
{
    const Bytes typed = ByteWriter().u8(ed25519Type).raw(publicKey).take();
    return std::string(keyName) + '+' + toHex(keyIdOf(keyName, publicKey)) + '+' + toBase64(typed);
}

} // namespace desk::audit
