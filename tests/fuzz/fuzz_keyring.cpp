// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a keyring, the same with a length and a checksum that fit, and as new key pairs that wait; what
// opens is written back the same.
#include "core/crypto/digest.h"
#include "core/keys/renewal.h"

#include <algorithm>
#include <cstdlib>

namespace {

using namespace desk;

constexpr std::size_t magicSize = 8;
constexpr std::size_t prefixSize = magicSize + 2 + 4; ///< And version and length.
constexpr std::size_t headSize = 16 + 64;             ///< From the second version on: who signed all of it, and how.
constexpr std::size_t checksumSize = 32;
constexpr std::uint16_t newestVersion = 4;

/// The input as a keyring that nobody damaged, in the version that it names or in the first.
Bytes resealed(ByteView input)
{
    static const Bytes empty = keys::encodeKeyring({});
    ByteReader named(input.subspan(std::min(input.size(), magicSize)));
    const std::uint16_t wanted = named.u16();
    const std::uint16_t version = wanted >= 1 && wanted <= newestVersion ? wanted : std::uint16_t{1};
    ByteView body = input.subspan(std::min(input.size(), prefixSize));
    ByteView head;
    if (version > 1 && body.size() >= headSize) {
        head = body.last(headSize);
        body = body.first(body.size() - headSize);
    }
    ByteWriter out(input.size() + checksumSize);
    out.raw(ByteView(empty).first(magicSize)).u16(version).sized(body).raw(head);
    const crypto::Digest256 checksum = crypto::sha256Of({out.view()});
    return out.raw(checksum).take();
}

void readRenewal(ByteView input)
{
    const auto renewal = keys::decodeRenewal(input);
    if (!renewal.ok() ? renewal.error().code != ErrorCode::Damaged
                      : keys::encodeRenewal(*renewal) != Bytes(input.begin(), input.end()))
        std::abort();
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
    readRenewal(input);
    return 0;
}
