// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporting/desk_key_file.h"

#include "core/crypto/digest.h"

namespace desk::exporting {

namespace {

constexpr std::string_view family = "rightsdesk-desk-key-v";
constexpr std::string_view prefix = "rightsdesk-desk-key-v1 ";

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n";
    const std::size_t first = text.find_first_not_of(space);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(space) - first + 1);
}

/// "rightsdesk-desk-key-v" and a number other than 1.
bool isLaterVersion(std::string_view line)
{
    if (!line.starts_with(family))
        return false;
    const std::string_view number = line.substr(family.size(), line.find(' ') - family.size());
    return !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos &&
           number != "1";
}

} // namespace

std::string printDeskKey(const crypto::PublicKey &key)
{
    return std::string(prefix) + toBase64(key) + "\n";
}

Result<crypto::PublicKey> parseDeskKey(std::string_view text)
{
    const std::string_view line = trimmed(text);
    if (isLaterVersion(line))
        return fail(ErrorCode::NewerFormat, "This desk key was written by a later version of the program.");
    const Error bad = fail(ErrorCode::InvalidInput,
                           "This is no desk key: it is one line, \"rightsdesk-desk-key-v1\" and the key.");
    if (!line.starts_with(prefix))
        return bad;
    const Result<Bytes> raw = fromBase64(line.substr(prefix.size()));
    crypto::PublicKey key{};
    if (!raw || raw->size() != key.size())
        return bad;
    std::copy(raw->begin(), raw->end(), key.begin());
    return key;
}

std::string keyFingerprint(const crypto::PublicKey &key)
{
    return toHex(crypto::sha256Of({key}));
}

} // namespace desk::exporting
