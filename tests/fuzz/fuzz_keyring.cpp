// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a keyring, and the same with a length and a checksum that fit; what opens is written back the
// same.
#include "core/crypto/digest.h"
#include "core/keys/keyring.h"

#include <algorithm>
#include <cstdlib>

namespace {

using namespace desk;

constexpr std::size_t checksumSize = 32;
constexpr std::size_t sizeField = 4;

/// Magic and version: what stands before the length in every keyring.
std::size_t prefixSize()
{
    constexpr std::size_t emptyBody = 16 + 8 + 1 + 32 + 32 + 4 + 3 * 4;
    return keys::encodeKeyring({}).size() - sizeField - emptyBody - checksumSize;
}

/// The input as the body of a keyring that nobody damaged.
Bytes resealed(ByteView input)
{
    static const std::size_t prefix = prefixSize();
    static const Bytes empty = keys::encodeKeyring({});
    const ByteView body = input.subspan(std::min(input.size(), prefix + sizeField));
    ByteWriter out(input.size() + checksumSize);
    out.raw(ByteView(empty).first(prefix)).sized(body);
    const crypto::Digest256 checksum = crypto::sha256Of({out.view()});
    return out.raw(checksum).take();
}

void read(ByteView file)
{
    const auto keyring = keys::decodeKeyring(file);
    if (!keyring.ok()) {
        const ErrorCode code = keyring.error().code;
        if (code != ErrorCode::Damaged && code != ErrorCode::NewerFormat)
            std::abort();
        return;
    }
    const Bytes again = keys::encodeKeyring(*keyring);
    const auto second = keys::decodeKeyring(again);
    if (!second.ok() || keys::encodeKeyring(*second) != again)
        std::abort();
    for (const keys::StaffSlot &slot : keyring->staff) {
        const auto verified = keys::verifySlot(*keyring, slot);
        if (!verified.ok() && verified.error().code != ErrorCode::Tampered)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    read(input);
    read(resealed(input));
    return 0;
}
